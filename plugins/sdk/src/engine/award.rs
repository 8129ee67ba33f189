//! Reading the award criteria: the share or the rank of one criterion.
//!
//! A tender says what a criterion counts in a table, a list or a sentence; in per cent, in points or by its place
//! in an order of priority; once or twice, for itself or as a part of another criterion. A number is a weight only
//! where the words or the sums around it show that it is one.

mod order;
mod sentence;
mod table;
mod words;

use klausul_rules::{Award, Clause, Date, Judge, Line, Part, Requirement, RuleSet, Text, Voice};

use super::modality::{Idle, Soft, Strength, strength};
use super::number::{Number, lower, numbers};
use super::passage::{BlockIn, BlockKind, Passage, Tender};
use super::sentence::cells;
use super::{Span, Status, Verdict, applies, explain};

use order::ranked;
use words::*;

/// What is known of the criterion at one place.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Reading {
    /// Per cent of all points.
    Share(f64),
    /// Points of a total, said in a sentence: only counts where nothing is said in per cent.
    Points(f64),
    /// Its place in an order of priority.
    Rank(u32),
    /// It is there, or is a part of something wider, and its own weight cannot be read.
    Unweighted,
    /// A gap for the author.
    Placeholder,
}

/// Criteria are given points.
const SCORED: Clause = Clause { enough: 0, in_evaluation: true, only_when_used: false, anywhere: false };

type Found = (Span, Reading);

/// Judges the share or the rank of a criterion.
pub fn judge(
    tender: &Tender<'_>,
    requirement: &Requirement,
    award: &Award,
    announced: Option<Date>,
) -> Verdict {
    let reader = Reader { tender, requirement, award };
    let found = reader.readings();
    let verdict = |status, explanation, evidence: Vec<Span>| Verdict {
        status,
        explanation,
        evidence,
        elements: super::absent_elements(requirement.elements.len()),
        nearest: None,
        searched: tender.passages.len() as u32,
    };
    let first = |pick: fn(&Reading) -> bool| found.iter().find(|(_, r)| pick(r)).copied();
    let mut shares: Vec<(Span, f64)> = found
        .iter()
        .filter_map(|(s, r)| if let Reading::Share(n) = r { Some((*s, *n)) } else { None })
        .collect();
    if shares.is_empty() {
        shares = found
            .iter()
            .filter_map(|(s, r)| if let Reading::Points(n) = r { Some((*s, *n)) } else { None })
            .collect();
    }
    let rank = found.iter().find_map(|(s, r)| if let Reading::Rank(n) = r { Some((*s, *n)) } else { None });
    if award.top > 0 {
        let Some((span, place)) = rank.filter(|_| shares.is_empty()) else {
            return verdict(Status::NotApplicable, explain::not_ranked(), Vec::new());
        };
        // Before the rank was a duty, an order of priority did not replace a weight.
        let duty = announced.is_none() || !applies::law_in_force(&requirement.law, announced).is_empty();
        let status = match (duty, place <= u32::from(award.top)) {
            (false, _) => Status::Weak,
            (true, true) => Status::Met,
            (true, false) => Status::Contradicted,
        };
        return verdict(status, explain::rank(place), vec![span]);
    }
    let least = f64::from(award.min_percent) - 0.01;
    if let Some((span, share)) = shares.iter().find(|(_, share)| *share < least) {
        let mut evidence = vec![*span];
        for (other, _) in shares.iter().filter(|(s, _)| s != span).take(2) {
            if !evidence.contains(other) {
                evidence.push(*other);
            }
        }
        return verdict(Status::Contradicted, explain::share(*share), evidence);
    }
    if let Some((span, share)) = shares.first() {
        return verdict(Status::Met, explain::share(*share), vec![*span]);
    }
    let reasons = |list: &[(&Vec<Line>, &Text)]| {
        tender.passages.iter().find_map(|p| {
            let (_, because) = list.iter().find(|(says, _)| says.iter().any(|l| tender.says(p, l)))?;
            reader.speaks(p).then(|| (tender.span(p), (*because).clone()))
        })
    };
    let lawful: Vec<_> = requirement.exemptions.iter().map(|e| (&e.says, &e.because)).collect();
    if let Some((span, because)) = reasons(&lawful) {
        return verdict(Status::NotApplicable, because, vec![span]);
    }
    let against: Vec<_> = requirement.contradictions.iter().map(|c| (&c.says, &c.because)).collect();
    if let Some((span, because)) = reasons(&against) {
        return verdict(Status::Contradicted, because, vec![span]);
    }
    if let Some((span, _)) = rank {
        return verdict(Status::NotApplicable, explain::ranked_instead(), vec![span]);
    }
    if let Some((span, _)) = first(|r| *r == Reading::Placeholder) {
        return verdict(Status::Weak, explain::soft(Soft::Placeholder), vec![span]);
    }
    if let Some((span, _)) = first(|r| *r == Reading::Unweighted) {
        return verdict(Status::Weak, explain::no_share(), vec![span]);
    }
    let nearest = reader.nearest();
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

/// The text with the line breaks gone that only a page's width has made: a sentence goes on in small letters. Every
/// byte stays where it was.
fn unwrapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let goes_on = c == '\n' && chars.peek().is_some_and(|next| next.is_lowercase());
        out.push(if goes_on { ' ' } else { c });
    }
    out
}

struct Reader<'t, 'd> {
    tender: &'t Tender<'d>,
    requirement: &'t Requirement,
    award: &'t Award,
}

/// One weight in a text, and the words it stands for.
struct Weight {
    number: Number,
    /// Bytes of the text between the neighbouring weights.
    words: std::ops::Range<usize>,
}

impl Reader<'_, '_> {
    fn readings(&self) -> Vec<Found> {
        let mut out = Vec::new();
        let mut tables: Vec<(u32, Option<u32>, u32)> = Vec::new();
        for (place, passage) in self.tender.passages.iter().enumerate() {
            if passage.kind == BlockKind::TableHead && self.criterion(passage) && self.about_award(passage) {
                self.across(passage, &mut out);
            }
            if matches!(
                passage.kind,
                BlockKind::Contents | BlockKind::Running | BlockKind::TableHead | BlockKind::Quote
            ) {
                continue;
            }
            let wider = self.requirement.topic.iter().any(|l| self.tender.says(passage, l));
            if !self.criterion(passage) && !wider || !self.about_award(passage) {
                continue;
            }
            let text = lower(&unwrapped(self.tender.text(passage)));
            if bygone(&text) || supposed(&text) {
                continue;
            }
            match strength(self.tender, passage, passage.range.start, Voice::Any, SCORED) {
                Strength::None(Idle::Title) if passage.kind == BlockKind::Heading => {}
                Strength::None(_) => continue,
                Strength::Soft(Soft::Placeholder) => {
                    out.push((self.tender.span(passage), Reading::Placeholder));
                    continue;
                }
                _ => {}
            }
            if passage.kind == BlockKind::TableRow {
                let Some(block) = self.tender.block(passage.document, passage.block) else { continue };
                let key = (passage.document, block.lead_in, self.first_row(passage));
                if !tables.contains(&key) {
                    tables.push(key);
                    self.table(passage, &mut out);
                }
            } else if let Some(rank) = self.rank(place, &text) {
                out.push((self.tender.span(passage), Reading::Rank(rank)));
            } else {
                self.sentence(place, &text, wider, &mut out);
            }
        }
        // A sentence that explains a criterion is no second criterion.
        if out.iter().any(|(_, r)| matches!(r, Reading::Share(_) | Reading::Points(_) | Reading::Rank(_))) {
            out.retain(|(_, r)| *r != Reading::Unweighted);
        }
        self.add_up(&mut out);
        out
    }

    /// Whether the criterion's words stand there in their own sense.
    fn criterion(&self, passage: &Passage) -> bool {
        self.tender.has_part(passage, &self.award.criterion)
            && !self.mine(passage).is_empty()
            && !self
                .requirement
                .near_misses
                .iter()
                .flat_map(|m| &m.says)
                .any(|l| self.tender.says(passage, l))
    }

    /// The criterion's words, in bytes of the passage; not where they are part of words of another subject.
    fn mine(&self, passage: &Passage) -> Vec<std::ops::Range<usize>> {
        let hits = self.tender.hits(passage);
        let of = |part: &Part| -> Vec<Span> {
            hits.iter().filter(|h| part.any.contains(&h.concept)).map(|h| h.span).collect()
        };
        let (mine, others) = (of(&self.award.criterion), of(&self.award.not));
        let start = passage.range.start;
        mine.into_iter()
            .filter(|m| !others.iter().any(|o| o.start < m.end && m.start < o.end))
            .map(|m| m.start.saturating_sub(start) as usize..m.end.saturating_sub(start) as usize)
            .collect()
    }

    fn about_award(&self, passage: &Passage) -> bool {
        let words = &self.tender.rules.vocabulary;
        let head = || {
            let block = self.tender.block(passage.document, passage.block)?;
            let head = self.tender.block(passage.document, block.lead_in?)?;
            let text = lower(&head.text);
            Some(
                head.kind == BlockKind::TableHead
                    && any(&text, &["vekt", "kriteri", "weight", "criteri", "andel av", "poeng"]),
            )
        };
        self.tender.under(passage, words.award_heading)
            || self.tender.around(passage, words.evaluation)
            || head().unwrap_or(false)
            || self.shares_out(passage)
    }

    /// A list that shares out a hundred per cent or stands in order of priority, or a sentence that sets the price
    /// beside the rest: these are the criteria, whatever the heading says.
    fn shares_out(&self, passage: &Passage) -> bool {
        let Some(block) = self.tender.block(passage.document, passage.block) else { return false };
        if passage.kind == BlockKind::ListItem {
            let lead = block.lead_in.and_then(|n| self.tender.block(passage.document, n));
            let shares = self.list_shares((passage.document, block.lead_in, block.section, block.level));
            return lead.is_some_and(|b| ranked(&lower(&b.text)))
                || shares.len() > 1 && (shares.iter().map(|(_, v)| v).sum::<f64>() - 100.0).abs() < 0.5;
        }
        let text = if passage.kind == BlockKind::TableRow {
            self.rows(passage).map(|row| lower(&row.text)).collect::<Vec<_>>().join(";\n")
        } else {
            lower(&block.text)
        };
        let found = weights(&text, |n| n.percent && weight_like(&text, n));
        let sum: f64 = found.iter().map(|w| w.number.value).sum();
        found.len() > 1 && (sum - 100.0).abs() < 0.5 && any(&text, PRICE)
    }

    /// Whether a passage says something here and now: no background, guidance or question.
    fn speaks(&self, passage: &Passage) -> bool {
        let force = strength(self.tender, passage, passage.range.start, Voice::Any, SCORED);
        !matches!(force, Strength::None(Idle::Title | Idle::Guidance | Idle::Question | Idle::Background))
            && passage.kind != BlockKind::Quote
            && !matches!(force, Strength::Soft(Soft::Placeholder))
    }

    // --- sentences and list items ---------------------------------------------------------------------------------

    fn nearest(&self) -> Option<(Span, Text)> {
        let tender = self.tender;
        for miss in &self.requirement.near_misses {
            let found = tender
                .passages
                .iter()
                .find(|p| miss.says.iter().any(|l| tender.says(p, l)) && self.about_award(p));
            if let Some(passage) = found {
                return Some((tender.span(passage), miss.because.clone()));
            }
        }
        let words = &tender.rules.vocabulary;
        let readable =
            |p: &&Passage| !matches!(p.kind, BlockKind::Heading | BlockKind::Contents | BlockKind::Running);
        let criteria = tender.passages.iter().filter(readable).find(|p| tender.under(p, words.award_heading));
        let topical =
            || tender.passages.iter().filter(readable).find(|p| tender.has_part(p, &self.award.criterion));
        criteria.or_else(topical).map(|p| (tender.span(p), explain::no_criterion()))
    }
}
