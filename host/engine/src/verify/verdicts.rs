//! Can what a plugin says of a procurement or a tender be true?

use klausul_tender::Tender;

use super::{GROUNDS, Place, Verdict};
use crate::answer::{Lie, Problem};
use crate::model::{Applicability, Assessment, Manifest, Requirement, Span};

/// One answer for each requirement; gives them in the requirements' order.
pub(crate) fn applicability(
    mut answers: Vec<Applicability>,
    manifest: &Manifest,
) -> Result<Vec<Applicability>, Lie> {
    let root = Place::root("applicability");
    complete(&mut answers, &manifest.requirements, &root, |answer| answer.requirement)?;
    for (answer, requirement) in answers.iter().zip(&manifest.requirements) {
        let place = root.id(&requirement.id);
        let because = place.field("because");
        because.at_most(answer.because.len(), GROUNDS)?;
        for (index, reason) in answer.because.iter().enumerate() {
            because.index(index).text(&reason.text)?;
        }
        let laws = place.field("law");
        let mut seen = vec![false; requirement.law.len()];
        for (index, &law) in answer.law.iter().enumerate() {
            let at = laws.index(index).known(law, &requirement.law)?;
            laws.index(index).once(&mut seen, at)?;
        }
    }
    Ok(answers)
}

/// One verdict for each requirement, in the requirements' order, with nothing quoted that is not there.
pub(crate) fn check(
    mut answers: Vec<Assessment>,
    manifest: &Manifest,
    tender: &Tender,
) -> Result<Vec<Assessment>, Lie> {
    let root = Place::root("check");
    complete(&mut answers, &manifest.requirements, &root, |answer| answer.requirement)?;
    for (answer, requirement) in answers.iter().zip(&manifest.requirements) {
        assessment(answer, requirement, tender, &root.id(&requirement.id))?;
    }
    Ok(answers)
}

/// Every requirement is known, answered, and answered once; sorts by requirement.
fn complete<T>(
    answers: &mut [T],
    requirements: &[Requirement],
    place: &Place<'_>,
    of: impl Fn(&T) -> u32,
) -> Verdict {
    let mut seen = vec![false; requirements.len()];
    for (index, answer) in answers.iter().enumerate() {
        let at = place.index(index).field("requirement").known(of(answer), requirements)?;
        let id = requirements.get(at).map_or("", |requirement| &requirement.id);
        place.id(id).once(&mut seen, at)?;
    }
    if let Some((requirement, _)) = requirements.iter().zip(&seen).find(|(_, seen)| !**seen) {
        return place.id(&requirement.id).lie(Problem::NotAnswered);
    }
    answers.sort_by_key(of);
    Ok(())
}

fn assessment(answer: &Assessment, requirement: &Requirement, tender: &Tender, place: &Place<'_>) -> Verdict {
    place.field("explanation").text(&answer.explanation)?;
    spans(&answer.evidence, tender, &place.field("evidence"))?;
    let elements = place.field("elements");
    let mut seen = vec![false; requirement.elements.len()];
    for (index, finding) in answer.elements.iter().enumerate() {
        let place = elements.index(index);
        let at = place.field("element").known(finding.element, &requirement.elements)?;
        place.once(&mut seen, at)?;
        spans(&finding.evidence, tender, &place.field("evidence"))?;
    }
    if let Some(near) = &answer.nearest {
        let place = place.field("nearest");
        span(near.span, tender, &place.field("span"))?;
        place.field("reason").text(&near.reason)?;
    }
    Ok(())
}

fn spans(spans: &[Span], tender: &Tender, place: &Place<'_>) -> Verdict {
    place.at_most(spans.len(), GROUNDS)?;
    spans.iter().enumerate().try_for_each(|(index, &one)| span(one, tender, &place.index(index)))
}

/// The span is a non-empty piece of an existing text, on character boundaries.
fn span(span: Span, tender: &Tender, place: &Place<'_>) -> Verdict {
    let Span { document, block, start, end } = span;
    let documents = &tender.documents;
    let Some(blocks) = documents.get(document as usize).map(|document| &document.blocks) else {
        return place.lie(Problem::SpanDocument { found: document, limit: documents.len() });
    };
    let Some(text) = blocks.get(block as usize).map(|block| block.text.as_str()) else {
        return place.lie(Problem::SpanBlock { found: block, limit: blocks.len() });
    };
    if start >= end {
        return place.lie(Problem::SpanEmpty { start, end });
    }
    if end as usize > text.len() {
        return place.lie(Problem::SpanOutside { end, limit: text.len() });
    }
    match [start, end].into_iter().find(|&at| !text.is_char_boundary(at as usize)) {
        Some(found) => place.lie(Problem::SpanCharacter { found }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
