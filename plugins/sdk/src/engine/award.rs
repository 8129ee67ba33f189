//! Reading the award criteria: the share or the rank of one criterion.

use klausul_rules::{Award, Judge, Part, Requirement, RuleSet};

use super::modality::{Idle, Soft, Strength, strength};
use super::number::{Number, lower, numbers};
use super::passage::{BlockKind, Passage, Tender};
use super::sentence::cells;
use super::{Span, Status, Verdict, explain};

/// What is known of the criterion at one place.
enum Reading {
    Share(f64),
    Rank(u32),
    Unweighted,
    Placeholder,
}

/// Judges the share or the rank of a criterion.
pub fn judge(tender: &Tender<'_>, requirement: &Requirement, award: &Award) -> Verdict {
    let readings = readings(tender, award);
    let verdict = |status, explanation, evidence: Vec<Span>| Verdict {
        status,
        explanation,
        evidence,
        elements: super::absent_elements(requirement.elements.len()),
        nearest: None,
        searched: tender.passages.len() as u32,
    };
    let ranks: Vec<(Span, u32)> = readings
        .iter()
        .filter_map(|(s, r)| if let Reading::Rank(n) = r { Some((*s, *n)) } else { None })
        .collect();
    let shares: Vec<(Span, f64)> = readings
        .iter()
        .filter_map(|(s, r)| if let Reading::Share(n) = r { Some((*s, *n)) } else { None })
        .collect();
    if award.top > 0 {
        let Some((span, rank)) = ranks.first().copied().filter(|_| shares.is_empty()) else {
            return verdict(Status::NotApplicable, explain::not_ranked(), Vec::new());
        };
        let status = if rank <= u32::from(award.top) { Status::Met } else { Status::Contradicted };
        return verdict(status, explain::rank(rank), vec![span]);
    }
    let least = f64::from(award.min_percent);
    if let Some((span, share)) = shares.iter().find(|(_, share)| *share + 0.01 < least) {
        let mut evidence = vec![*span];
        evidence.extend(shares.iter().map(|(s, _)| *s).filter(|s| s != span).take(2));
        return verdict(Status::Contradicted, explain::share(*share), evidence);
    }
    if let Some((span, share)) = shares.first() {
        return verdict(Status::Met, explain::share(*share), vec![*span]);
    }
    if let Some((span, _)) = ranks.first() {
        return verdict(Status::NotApplicable, explain::ranked_instead(), vec![*span]);
    }
    if let Some((span, reading)) = readings.first() {
        let why = if matches!(reading, Reading::Placeholder) {
            explain::soft(Soft::Placeholder)
        } else {
            explain::no_share()
        };
        return verdict(Status::Weak, why, vec![*span]);
    }
    let nearest = nearest(tender, requirement, award);
    Verdict { nearest, ..verdict(Status::Missing, explain::no_criterion(), Vec::new()) }
}

/// Switches off what another, met requirement of the same rule set replaces.
pub fn settle(rules: &RuleSet, verdicts: &mut [Verdict]) {
    let status = |id: &str, verdicts: &[Verdict]| {
        rules.requirements.iter().position(|r| r.id == id).and_then(|n| verdicts.get(n)).map(|v| v.status)
    };
    for (number, requirement) in rules.requirements.iter().enumerate() {
        let Judge::Award(award) = &requirement.judge else { continue };
        let replaced = award.replaced_by.iter().any(|id| status(id, verdicts) == Some(Status::Met));
        if let Some(verdict) = verdicts.get_mut(number).filter(|v| replaced && v.status != Status::Met) {
            verdict.status = Status::NotApplicable;
            verdict.explanation = explain::replaced();
            verdict.nearest = None;
        }
    }
}

fn readings(tender: &Tender<'_>, award: &Award) -> Vec<(Span, Reading)> {
    let words = &tender.rules.vocabulary;
    let mut out = Vec::new();
    for (place, passage) in tender.passages.iter().enumerate() {
        if !tender.has_part(passage, &award.criterion)
            || matches!(passage.kind, BlockKind::Contents | BlockKind::Running | BlockKind::TableHead)
        {
            continue;
        }
        if tender.has_part(passage, &award.not) && !only_criterion(tender, passage, award) {
            continue;
        }
        let in_section = tender.under(passage, words.award_heading);
        let speaks = tender.has(passage, words.evaluation) || tender.introduced_by(passage, words.evaluation);
        if !(in_section || speaks) {
            continue;
        }
        let heading = passage.kind == BlockKind::Heading;
        let at = passage.range.start;
        match strength(tender, passage, at, klausul_rules::Voice::Any, true) {
            Strength::None(Idle::Title) if heading => {}
            Strength::None(_) => continue,
            Strength::Soft(Soft::Placeholder) => {
                out.push((tender.span(passage), Reading::Placeholder));
                continue;
            }
            _ => {}
        }
        let span = tender.span(passage);
        match share(tender, place, award) {
            Some(shares) => out.extend(shares.into_iter().map(|s| (span, Reading::Share(s)))),
            None if heading => {}
            None => match rank(tender, place) {
                Some(rank) => out.push((span, Reading::Rank(rank))),
                None if in_section && names_criterion(passage) => out.push((span, Reading::Unweighted)),
                None => {}
            },
        }
    }
    // A sentence that explains a criterion is no second criterion.
    if out.iter().any(|(_, r)| matches!(r, Reading::Share(_) | Reading::Rank(_))) {
        out.retain(|(_, r)| !matches!(r, Reading::Unweighted));
    }
    out
}

/// Whether the criterion's words stand there in their own right, beside those of the other subject.
fn only_criterion(tender: &Tender<'_>, passage: &Passage, award: &Award) -> bool {
    let hits = tender.hits(passage);
    let of = |part: &Part| {
        hits.iter().filter(|h| part.any.contains(&h.concept)).map(|h| h.span).collect::<Vec<_>>()
    };
    let (mine, others) = (of(&award.criterion), of(&award.not));
    mine.iter().any(|m| !others.iter().any(|o| o.start <= m.end && m.start <= o.end))
}

fn names_criterion(passage: &Passage) -> bool {
    matches!(passage.kind, BlockKind::TableRow | BlockKind::ListItem)
}

/// The criterion's shares in percent, one for each lot, or `None` when no weight stands with it.
fn share(tender: &Tender<'_>, place: usize, award: &Award) -> Option<Vec<f64>> {
    let passage = tender.passages.get(place)?;
    let text = lower(tender.text(passage));
    let found = numbers(&text);
    if passage.kind == BlockKind::TableRow {
        return row_shares(tender, passage, &text, &found);
    }
    let at: Vec<usize> = tender
        .hits(passage)
        .iter()
        .filter(|h| award.criterion.any.contains(&h.concept))
        .map(|h| (h.span.start - passage.range.start) as usize)
        .collect();
    let percent = closest(found.iter().filter(|n| n.percent && weight_like(&text, n)), &at, &text);
    if let Some(value) = percent {
        return Some(vec![value]);
    }
    let points =
        closest(found.iter().filter(|n| !n.percent && pointed(tender, passage, &text, n)), &at, &text)?;
    let total = total_points(tender, place)?;
    (points <= total).then(|| vec![100.0 * points / total])
}

/// The nearest number in the same clause, one after the criterion before one ahead of it.
fn closest<'n>(candidates: impl Iterator<Item = &'n Number>, at: &[usize], text: &str) -> Option<f64> {
    let distance = |n: &Number| {
        at.iter()
            .map(|a| {
                let (from, to) = if n.start >= *a { (*a, n.start) } else { (n.end, *a) };
                let between = text.get(from..to).unwrap_or_default();
                // Another criterion's clause lies between.
                let fences = between.matches([',', ';']).count() + between.matches(" og ").count();
                from.abs_diff(to) + 40 * fences + if n.start < *a { 5 } else { 0 }
            })
            .min()
            .unwrap_or(0)
    };
    candidates.min_by_key(|n| distance(n)).map(|n| n.value)
}

/// Whether a share can be a weight: not a rate, a limit or a price step.
fn weight_like(text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default();
    let before = text.get(..n.start).unwrap_or_default();
    let tail: String = before.chars().rev().take(24).collect::<String>().chars().rev().collect();
    n.value <= 100.0
        && !after.trim_start().starts_with("av kontrakt")
        && !["under", "avvik", "høyere enn", "lavere enn", "påslag", "rabatt"]
            .iter()
            .any(|w| tail.contains(w))
}

fn pointed(tender: &Tender<'_>, passage: &Passage, text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default().trim_start();
    let says = after.starts_with("poeng")
        || after.starts_with("point")
        || after.starts_with("p ")
        || after.starts_with("av ");
    // In a text that counts points, a bare number ("Seks går til …") is points too.
    says || n.value >= 1.0
        && n.value <= 100.0
        && tender.around(passage, tender.rules.vocabulary.evaluation)
        && !after.starts_with("kriteri")
        && !after.starts_with("person")
}

/// The points all criteria have together, as the section says or as they add up.
fn total_points(tender: &Tender<'_>, place: usize) -> Option<f64> {
    let passage = tender.passages.get(place)?;
    let section = tender.headings(passage).next();
    let same = |p: &&Passage| {
        p.document == passage.document && tender.headings(p).next() == section && p.kind != BlockKind::Heading
    };
    let mut sum = 0.0;
    for other in tender.passages.iter().filter(same) {
        let text = lower(tender.text(other));
        for n in numbers(&text).iter().filter(|n| !n.percent) {
            let after = text.get(n.end..).unwrap_or_default().trim_start();
            let points =
                after.starts_with("poeng") || after.starts_with("point") || after.starts_with("av de");
            if !points {
                continue;
            }
            let before = text.get(..n.start).unwrap_or_default();
            let whole = [
                "til sammen",
                "totalt",
                "maksim",
                "av",
                "hundre",
                "total",
                "in all",
                "alt",
                "sum",
                "out of",
                "fordel",
                "maks",
            ]
            .iter()
            .any(|w| before.contains(w) || after.contains("fordeles") || after.contains("to be shared"));
            if n.value >= 100.0 && n.value <= 1000.0
                || whole && n.value >= 10.0 && matches!(n.value as u32, 10 | 20 | 50 | 100 | 1000 | 200)
            {
                return Some(n.value);
            }
            sum += n.value;
        }
    }
    // What adds up to a round hundred was the whole.
    ((sum - 100.0).abs() < 0.01).then_some(sum).or_else(|| (99.0..=101.0).contains(&sum).then_some(100.0))
}

/// A row's weights: cells that are a number, in percent or as points of the column's sum.
fn row_shares(tender: &Tender<'_>, passage: &Passage, text: &str, found: &[Number]) -> Option<Vec<f64>> {
    let row = tender.block(passage.document, passage.block)?;
    if passage.range.end as usize - (passage.range.start as usize) < row.text.trim().len() {
        return None;
    }
    let head = row
        .lead_in
        .and_then(|n| tender.block(passage.document, n))
        .map(|b| lower(&b.text))
        .unwrap_or_default();
    let offset = passage.range.start as usize;
    let mut out = Vec::new();
    for (column, cell) in cells(&row.text).into_iter().enumerate().skip(1) {
        let inside: Vec<&Number> =
            found.iter().filter(|n| n.start + offset >= cell.start && n.end + offset <= cell.end).collect();
        let [n] = inside.as_slice() else { continue };
        let words = row.text.get(cell.clone()).map_or(9, |t| t.split_whitespace().count());
        if words > 4 {
            continue;
        }
        let title = head.split('\t').nth(column).unwrap_or_default();
        let percent =
            n.percent || title.contains('%') || title.contains("prosent") || title.contains("per cent");
        if percent {
            out.push(n.value);
        } else if let Some(total) = column_total(tender, passage, column) {
            out.push(100.0 * n.value / total);
        }
    }
    if out.is_empty() {
        // "Klima og miljø 30 %" in one cell.
        out.extend(found.iter().filter(|n| n.percent && weight_like(text, n)).map(|n| n.value).take(1));
    }
    (!out.is_empty()).then_some(out)
}

/// The sum of a column of numbers, not counting a row that holds the sum itself.
fn column_total(tender: &Tender<'_>, passage: &Passage, column: usize) -> Option<f64> {
    let head = tender.block(passage.document, passage.block)?.lead_in?;
    let mut values = Vec::new();
    for other in
        tender.passages.iter().filter(|p| p.document == passage.document && p.kind == BlockKind::TableRow)
    {
        let row = tender.block(other.document, other.block)?;
        if row.lead_in != Some(head) {
            continue;
        }
        let Some(cell) = cells(&row.text).into_iter().nth(column) else { continue };
        let text = lower(row.text.get(cell).unwrap_or_default());
        if let [n] = numbers(&text).as_slice() {
            values.push(n.value);
        }
    }
    let sum: f64 = values.iter().sum();
    let largest = values.iter().copied().fold(0.0, f64::max);
    let total = if values.len() > 2 && (sum - 2.0 * largest).abs() < 0.01 { largest } else { sum };
    (values.len() > 1 && total >= 10.0).then_some(total)
}

/// The item's place in a list that is said to be in order of priority.
fn rank(tender: &Tender<'_>, place: usize) -> Option<u32> {
    let passage = tender.passages.get(place)?;
    if passage.kind != BlockKind::ListItem {
        return None;
    }
    let block = tender.block(passage.document, passage.block)?;
    let lead = tender.block(passage.document, block.lead_in?)?;
    let said = lower(&lead.text);
    let ranked = [
        "prioritert rekkef",
        "prioritert rekkjef",
        "i rekkef",
        "i prioritert",
        "prioritet",
        "rangert",
        "descending order",
        "order of priority",
        "ranked",
        "viktigste først",
        "viktigaste først",
    ]
    .iter()
    .any(|w| said.contains(w));
    if !ranked {
        return None;
    }
    let mut rank = 0;
    let mut last = None;
    for other in tender.passages.get(..=place)?.iter().filter(|p| p.document == passage.document) {
        let same = tender.block(other.document, other.block).is_some_and(|b| b.lead_in == block.lead_in);
        if same && other.kind == BlockKind::ListItem && last != Some(other.block) {
            rank += 1;
            last = Some(other.block);
        }
    }
    Some(rank)
}

fn nearest(
    tender: &Tender<'_>,
    requirement: &Requirement,
    award: &Award,
) -> Option<(Span, klausul_rules::Text)> {
    for miss in &requirement.near_misses {
        let found = tender.passages.iter().find(|p| miss.says.iter().any(|l| tender.says(p, l)));
        if let Some(passage) = found {
            return Some((tender.span(passage), miss.because.clone()));
        }
    }
    let words = &tender.rules.vocabulary;
    let criteria = tender.passages.iter().find(|p| {
        p.kind != BlockKind::Heading && tender.under(p, words.award_heading) && p.kind != BlockKind::Contents
    });
    let topical =
        tender.passages.iter().find(|p| tender.has_part(p, &award.criterion) && p.kind != BlockKind::Heading);
    criteria.or(topical).map(|p| (tender.span(p), explain::no_criterion()))
}
