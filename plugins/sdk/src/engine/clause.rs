//! The usual way of judging: every mandatory element must be said by a passage that binds.

use klausul_rules::{Bound, Clause, Element, Line, Requirement, Unit, Voice};

use super::modality::{Idle, Soft, Strength, strength};
use super::number::{Number, lower, numbers};
use super::passage::{BlockKind, Passage, Tender, first_of_each};
use super::{ElementFinding, ElementStatus, Span, Status, Verdict, explain};

/// At most so many passages stand as evidence of one thing.
const EVIDENCE: usize = 3;

/// What speaks for or against one element.
#[derive(Default)]
struct Gathered {
    stated: Vec<Span>,
    weak: Vec<(Span, Option<Soft>)>,
    broken: Vec<(Span, f64)>,
}

/// Judges one requirement over a tender.
pub fn judge(tender: &Tender<'_>, requirement: &Requirement, how: Clause) -> Verdict {
    let mut idle: Vec<(Span, Idle)> = Vec::new();
    let gathered: Vec<Gathered> =
        requirement.elements.iter().map(|e| gather(tender, e, how, &mut idle)).collect();
    let elements: Vec<ElementFinding> = gathered.iter().map(finding).collect();
    let searched = tender.passages.len() as u32;
    let verdict = |status, explanation, evidence| Verdict {
        status,
        explanation,
        evidence,
        elements: elements.clone(),
        nearest: None,
        searched,
    };

    if let Some((span, because)) = exempted(tender, requirement, how) {
        return verdict(Status::NotApplicable, because, vec![span]);
    }
    let mut against = contradictions(tender, requirement, how);
    for (element, found) in requirement.elements.iter().zip(&gathered) {
        if element.number.as_ref().is_some_and(|n| n.contradicts) {
            against.extend(
                found.broken.iter().map(|(span, v)| (*span, explain::number_breaks(&explain::number(*v)))),
            );
        }
    }
    let stated = |found: &Gathered| !found.stated.is_empty();
    let mandatory: Vec<(&Element, &Gathered)> =
        requirement.elements.iter().zip(&gathered).filter(|(e, _)| e.mandatory).collect();
    let have = mandatory.iter().filter(|(_, g)| stated(g)).count();
    let need = if how.enough == 0 { mandatory.len() } else { usize::from(how.enough) };
    let met = have >= need && need > 0;

    if let Some((_, because)) = against.first() {
        let because = because.clone();
        let mut evidence: Vec<Span> = against.into_iter().map(|(span, _)| span).collect();
        // Where the documents also say the right thing, both are shown.
        evidence.extend(mandatory.iter().flat_map(|(_, g)| g.stated.iter().take(1)));
        dedup(&mut evidence);
        return verdict(Status::Contradicted, because, evidence);
    }
    if met {
        let mut evidence: Vec<Span> =
            mandatory.iter().flat_map(|(_, g)| g.stated.iter().take(1)).copied().collect();
        dedup(&mut evidence);
        return verdict(Status::Met, explain::met(), evidence);
    }
    let mut partly: Vec<(Span, Option<Soft>)> = Vec::new();
    for (element, found) in requirement.elements.iter().zip(&gathered) {
        if !element.mandatory {
            continue;
        }
        partly.extend(found.weak.iter().copied());
        partly.extend(found.stated.iter().map(|s| (*s, None)));
        partly.extend(found.broken.iter().map(|(s, _)| (*s, None)));
    }
    if !partly.is_empty() {
        let softness = partly.iter().find_map(|(_, soft)| *soft);
        let lacking: Vec<&Element> = mandatory.iter().filter(|(_, g)| !stated(g)).map(|(e, _)| *e).collect();
        let explanation = match softness {
            Some(soft) => explain::soft(soft),
            None => explain::lacking(&lacking),
        };
        let mut evidence: Vec<Span> = partly.into_iter().map(|(span, _)| span).collect();
        dedup(&mut evidence);
        return verdict(Status::Weak, explanation, evidence);
    }
    if how.only_when_used {
        return verdict(Status::NotApplicable, explain::not_used(), Vec::new());
    }
    let nearest = nearest(tender, requirement, &idle);
    Verdict { nearest, ..verdict(Status::Missing, explain::missing(), Vec::new()) }
}

fn finding(found: &Gathered) -> ElementFinding {
    let spans = |list: Vec<Span>| {
        let mut list = list;
        dedup(&mut list);
        list
    };
    if !found.broken.is_empty() && found.stated.is_empty() {
        let evidence = spans(found.broken.iter().map(|b| b.0).collect());
        ElementFinding { status: ElementStatus::Contradicted, evidence }
    } else if !found.stated.is_empty() {
        ElementFinding { status: ElementStatus::Stated, evidence: spans(found.stated.clone()) }
    } else if !found.weak.is_empty() {
        let evidence = spans(found.weak.iter().map(|w| w.0).collect());
        ElementFinding { status: ElementStatus::Weak, evidence }
    } else {
        ElementFinding { status: ElementStatus::Absent, evidence: Vec::new() }
    }
}

fn dedup(spans: &mut Vec<Span>) {
    let mut seen = Vec::new();
    spans.retain(|s| {
        let fresh = !seen.contains(s);
        seen.push(*s);
        fresh
    });
    spans.truncate(EVIDENCE);
}

fn gather(tender: &Tender<'_>, element: &Element, how: Clause, idle: &mut Vec<(Span, Idle)>) -> Gathered {
    let mut out = Gathered::default();
    let mut said: Vec<(usize, (&Line, bool))> = Vec::new();
    for (lines, fully) in [(&element.says, true), (&element.weak, false)] {
        said.extend(tender.saying_any(lines).into_iter().map(|(place, line)| (place, (line, fully))));
    }
    for (place, (line, fully)) in first_of_each(said) {
        let Some(passage) = tender.passages.get(place) else { continue };
        // A sentence that lifts a duty does not lay it down.
        if element.voice == Voice::Supplier
            && tender.has(passage, tender.rules.vocabulary.waived)
            && !lays_down_after(tender, passage)
            && !waived_in_condition(tender, passage)
        {
            continue;
        }
        let span = tender.span(passage);
        match strength(tender, passage, head(tender, passage, line), element.voice, how) {
            Strength::None(why) => idle.push((span, why)),
            Strength::Soft(why) => out.weak.push((span, Some(why))),
            Strength::Binding if !fully => out.weak.push((span, None)),
            Strength::Binding => match &element.number {
                None => out.stated.push(span),
                Some(bound) => match bounded(tender, place, line, bound) {
                    Some((_, true)) => out.stated.push(span),
                    Some((value, false)) if bound.contradicts => out.broken.push((span, value)),
                    _ => out.weak.push((span, None)),
                },
            },
        }
    }
    out
}

/// Where the matter of a line begins in the passage: the first hit of its first part.
pub(super) fn head(tender: &Tender<'_>, passage: &Passage, line: &Line) -> u32 {
    let concepts = line.parts.iter().filter(|p| !p.not && !p.near);
    concepts
        .flat_map(|p| tender.hits(passage).iter().filter(|h| p.any.contains(&h.concept)))
        .map(|h| h.span.start)
        .next()
        .unwrap_or(passage.range.start)
}

/// The number that belongs to the line, and whether it is within bounds.
fn bounded(tender: &Tender<'_>, place: usize, line: &Line, bound: &Bound) -> Option<(f64, bool)> {
    let passage = tender.passages.get(place)?;
    let within = |v: f64| {
        bound.min.is_none_or(|min| v + 1e-9 >= f64::from(min))
            && bound.max.is_none_or(|max| v <= f64::from(max) + 1e-9)
    };
    let value = match bound.unit {
        Unit::Percent => percent(tender, passage, line, bound).or_else(|| {
            // "… skal ha lærlinger. Andelen skal være minst ti prosent."
            [place + 1, place.wrapping_sub(1)].into_iter().find_map(|other| {
                let neighbour = tender.passages.get(other)?;
                let close =
                    neighbour.document == passage.document && neighbour.block.abs_diff(passage.block) <= 1;
                if !close || neighbour.kind == BlockKind::Heading {
                    return None;
                }
                percent(tender, neighbour, line, bound)
            })
        }),
        Unit::Count => count(tender, passage, bound),
    }?;
    Some((value, within(value)))
}

/// The share nearest to what it is a share of.
fn percent(tender: &Tender<'_>, passage: &Passage, line: &Line, bound: &Bound) -> Option<f64> {
    let text = lower(tender.text(passage));
    let near: Vec<u32> = if bound.of.is_empty() {
        line.parts.iter().filter(|p| !p.not).flat_map(|p| p.any.clone()).collect()
    } else {
        bound.of.clone()
    };
    let at = |byte: u32| byte.saturating_sub(passage.range.start) as usize;
    let anchors: Vec<std::ops::Range<usize>> = tender
        .hits(passage)
        .iter()
        .filter(|h| near.contains(&h.concept))
        .map(|h| at(h.span.start)..at(h.span.end))
        .collect();
    // "Minst 50 prosent fagarbeidere og minst 10 prosent lærlinger": of two as near the one before.
    let gap = |n: &Number, a: &std::ops::Range<usize>| {
        if n.end <= a.start { 2 * (a.start - n.end) } else { 2 * n.start.saturating_sub(a.end) + 1 }
    };
    if !bound.of.is_empty() && anchors.is_empty() {
        return None;
    }
    numbers(&text)
        .into_iter()
        .filter(|n| n.percent)
        .min_by_key(|n| anchors.iter().map(|a| gap(n, a)).min().unwrap_or(0))
        .map(|n| n.value)
}

/// The count that stands just before what is counted.
fn count(tender: &Tender<'_>, passage: &Passage, bound: &Bound) -> Option<f64> {
    let text = lower(tender.text(passage));
    let found = numbers(&text);
    let mut best: Option<(usize, f64)> = None;
    for hit in tender.hits(passage).iter().filter(|h| bound.of.contains(&h.concept)) {
        let at = (hit.span.start.saturating_sub(passage.range.start)) as usize;
        let until = (hit.span.end.saturating_sub(passage.range.start)) as usize;
        for n in found.iter().filter(|n| !n.percent && !is_row_number(&text, n)) {
            let words_between = if n.start >= at && n.end <= until {
                0
            } else if n.end <= at {
                text.get(n.end..at).map_or(9, |t| t.split_whitespace().count())
            } else {
                // "antall ledd: to", "ledd under seg er to"
                text.get(until..n.start).map_or(9, |t| 2 + t.split_whitespace().count())
            };
            if words_between <= 4 && best.is_none_or(|(distance, _)| words_between < distance) {
                let inclusive = ["inkludert", "medregnet", "medrekna", "including", "iberegnet"];
                let counts_supplier = inclusive.iter().any(|w| text.contains(w));
                best = Some((words_between, if counts_supplier { n.value - 1.0 } else { n.value }));
            }
        }
    }
    best.map(|(_, value)| value)
}

/// Whether a number is all that stands in the first cell of a row: it numbers the row.
fn is_row_number(text: &str, number: &Number) -> bool {
    let first = text.split_once('\t').map(|(first, _)| first);
    first.is_some_and(|cell| {
        number.end <= cell.len() && text.get(number.start..number.end) == Some(cell.trim())
    })
}

fn contradictions(
    tender: &Tender<'_>,
    requirement: &Requirement,
    how: Clause,
) -> Vec<(Span, klausul_rules::Text)> {
    let waived = tender.rules.vocabulary.waived;
    let mut found: Vec<(usize, (&Line, klausul_rules::Text))> = Vec::new();
    for contradiction in &requirement.contradictions {
        let said = tender.saying_any(&contradiction.says).into_iter();
        found.extend(said.map(|(place, line)| (place, (line, contradiction.because.clone()))));
    }
    for (place, line) in tender.saying_any(&requirement.topic) {
        let Some(passage) = tender.passages.get(place) else { continue };
        if lifts(tender, passage, waived) {
            found.push((place, (line, explain::waived())));
        }
        // "Renholdere bærer HMS-kort. Kravet frafalles for …": the waiver points back.
        let Some(next) = tender.passages.get(place + 1) else { continue };
        let same = next.document == passage.document && next.block == passage.block;
        if !same || !lifts(tender, next, waived) || !points_back(tender.text(next)) {
            continue;
        }
        let line = requirement.topic.iter().find(|l| tender.says(passage, l) && !tender.rules_out(next, l));
        if let Some(line) = line {
            found.push((place + 1, (line, explain::waived())));
        }
    }
    let binds = |(place, (line, because)): (usize, (&Line, klausul_rules::Text))| {
        let passage = tender.passages.get(place)?;
        let force = strength(
            tender,
            passage,
            head(tender, passage, line),
            Voice::Any,
            Clause { in_evaluation: true, ..how },
        );
        // "Vedlegg 6 utgår.": that something is void is what contradicts.
        let void = force == Strength::None(Idle::Void);
        let idle = matches!(force, Strength::None(_) | Strength::Soft(Soft::Placeholder)) && !void;
        (!idle).then(|| (tender.span(passage), because))
    };
    first_of_each(found).into_iter().filter_map(binds).collect()
}

/// Whether a passage lifts a duty. A measured exception ("gjelder ikke kjøretøy over 50 tonn", "før 2029") leaves
/// the duty standing.
fn lifts(tender: &Tender<'_>, passage: &Passage, waived: u32) -> bool {
    if !tender.has(passage, waived)
        || lays_down_after(tender, passage)
        || waived_in_condition(tender, passage)
    {
        return false;
    }
    let text = tender.text(passage);
    let measured = [" over ", " fram til ", " frem til ", " until "].iter().any(|w| text.contains(w));
    !(measured && text.contains(|c: char| c.is_ascii_digit()))
}

/// "Where no such agreement applies, the supplier shall …": the waiver is only the case that the duty is laid down for.
fn waived_in_condition(tender: &Tender<'_>, passage: &Passage) -> bool {
    const CONDITIONS: [&str; 9] = ["where", "if", "der", "dersom", "hvis", "når", "om", "viss", "in"];
    let text = tender.text(passage);
    let waived = tender.rules.vocabulary.waived;
    tender.hits(passage).iter().filter(|h| h.concept == waived).all(|hit| {
        let at = |byte: u32| byte.saturating_sub(passage.range.start) as usize;
        let before = text.get(..at(hit.span.start)).unwrap_or_default();
        let clause = before.rsplit([',', ':', '–']).next().unwrap_or_default();
        let opens = lower(clause).split_whitespace().next().is_some_and(|word| CONDITIONS.contains(&word));
        opens && text.get(at(hit.span.end)..).is_some_and(|after| after.contains(','))
    })
}

/// One duty is lifted and another laid down: "… behøver ikke selv …, men lønna skal minst …".
fn lays_down_after(tender: &Tender<'_>, passage: &Passage) -> bool {
    let words = &tender.rules.vocabulary;
    let hits = tender.hits(passage);
    let Some(lifted) = hits.iter().rfind(|h| h.concept == words.waived).map(|h| h.span.end) else {
        return false;
    };
    let after = hits.iter().find(|h| h.concept == words.must && h.span.start >= lifted);
    after.is_some_and(|must| {
        let from = lifted.saturating_sub(passage.range.start) as usize;
        let to = must.span.start.saturating_sub(passage.range.start) as usize;
        let between = tender.text(passage).get(from..to).map(lower).unwrap_or_default();
        ["men ", "but ", "likevel", "however"].iter().any(|w| between.contains(w))
    })
}

/// Whether a sentence opens by pointing back to the duty just laid down.
fn points_back(text: &str) -> bool {
    let low = lower(text);
    let opening: Vec<&str> =
        low.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(4).collect();
    const BACK: [&str; 12] = [
        "kravet",
        "kravene",
        "krava",
        "plikten",
        "plikta",
        "bestemmelsen",
        "føresegna",
        "dette",
        "requirement",
        "duty",
        "this",
        "provision",
    ];
    opening.iter().any(|w| BACK.contains(w))
}

fn exempted(
    tender: &Tender<'_>,
    requirement: &Requirement,
    how: Clause,
) -> Option<(Span, klausul_rules::Text)> {
    let mut found: Vec<(usize, (&Line, &klausul_rules::Text))> = Vec::new();
    for exemption in &requirement.exemptions {
        let said = tender.saying_any(&exemption.says).into_iter();
        found.extend(said.map(|(place, line)| (place, (line, &exemption.because))));
    }
    first_of_each(found).into_iter().find_map(|(place, (line, because))| {
        let passage = tender.passages.get(place)?;
        let force = strength(
            tender,
            passage,
            head(tender, passage, line),
            Voice::Any,
            Clause { in_evaluation: true, ..how },
        );
        (!matches!(force, Strength::None(_))).then(|| (tender.span(passage), because.clone()))
    })
}

/// The passage that comes nearest to what is missing, and why it falls short.
fn nearest(
    tender: &Tender<'_>,
    requirement: &Requirement,
    idle: &[(Span, Idle)],
) -> Option<(Span, klausul_rules::Text)> {
    let worth = |why: &Idle| match why {
        Idle::Title => 1,
        Idle::Question | Idle::Exclusion => 2,
        _ => 3,
    };
    let best = idle.iter().max_by_key(|(_, why)| worth(why));
    if let Some((span, why)) = best.filter(|(_, why)| *why != Idle::Title) {
        return Some((*span, explain::idle(*why)));
    }
    let readable = |p: &&Passage| {
        !matches!(
            p.kind,
            BlockKind::Contents | BlockKind::Running | BlockKind::TableHead | BlockKind::Heading
        )
    };
    for miss in &requirement.near_misses {
        if let Some(passage) = tender.passages_saying(&miss.says).find(readable) {
            return Some((tender.span(passage), miss.because.clone()));
        }
    }
    if let Some(passage) = tender.passages_saying(&requirement.topic).find(readable) {
        return Some((tender.span(passage), explain::only_words()));
    }
    let title = || {
        tender
            .passages_saying(&requirement.topic)
            .find(|p| p.kind == BlockKind::Heading)
            .map(|p| tender.span(p))
    };
    let heading = best.map(|(span, _)| *span).or_else(title);
    heading.map(|span| (span, explain::idle(Idle::Title)))
}
