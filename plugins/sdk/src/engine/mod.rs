//! The clause engine: it reads passages, not words.
//!
//! A requirement is met by a clause: somebody is bound to something, with the right number. The engine cuts the
//! documents into passages ([`passage`]), asks of each whether it binds ([`modality`]), reads its numbers
//! ([`number`]) and weighs what it finds into a verdict ([`clause`], [`award`]). It knows the compact rule table
//! and plain texts; it knows nothing of WebAssembly.

pub mod applies;
pub mod award;
pub mod clause;
mod concepts;
pub mod explain;
pub mod modality;
pub mod number;
pub mod passage;
mod sentence;

use klausul_rules::{Judge, RuleSet, Text};

pub use applies::Facts;
pub use passage::{BlockIn, BlockKind, DocumentIn, Found};

/// The verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Bound, with the right numbers.
    Met,
    /// Only encouraged, conditional, or something is lacking.
    Weak,
    /// The documents break the requirement.
    Contradicted,
    /// Applicable and not there.
    Missing,
    /// Switched off by a fact or a lawful reason.
    NotApplicable,
    /// Cannot be decided.
    Undetermined,
}

/// How one element stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ElementStatus {
    /// Not there.
    Absent,
    /// Said, but not so that it binds, or without its number.
    Weak,
    /// Said and binding.
    Stated,
    /// Said with a number that breaks the requirement.
    Contradicted,
}

/// A place in the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Document index.
    pub document: u32,
    /// Block index.
    pub block: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// What was found for one element.
#[derive(Debug, Clone)]
pub struct ElementFinding {
    /// How it stands.
    pub status: ElementStatus,
    /// The passages, best first.
    pub evidence: Vec<Span>,
}

/// A verdict.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The status.
    pub status: Status,
    /// One sentence: what decided.
    pub explanation: Text,
    /// The passages that decided.
    pub evidence: Vec<Span>,
    /// One for each element of the requirement.
    pub elements: Vec<ElementFinding>,
    /// The nearest passage of what is missing.
    pub nearest: Option<(Span, Text)>,
    /// How many passages were looked at.
    pub searched: u32,
}

/// Judges all requirements of a rule set over a tender.
pub fn check(
    rules: &RuleSet,
    facts: &Facts,
    documents: &[DocumentIn],
    hits: &[Found],
    absent: &[String],
) -> Vec<Verdict> {
    let tender = passage::Tender::new(rules, documents, hits);
    let mentions = |concept: u32| tender.count(concept);
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(rules.requirements.len());
    for requirement in &rules.requirements {
        let (applies, because) = applies::requirement(rules, requirement, facts, Some(&mentions));
        let mut verdict = if applies == applies::Answer::No {
            Verdict {
                status: Status::NotApplicable,
                explanation: because.into_iter().next().map(|b| b.text).unwrap_or_default(),
                evidence: Vec::new(),
                elements: absent_elements(requirement.elements.len()),
                nearest: None,
                searched: 0,
            }
        } else {
            match &requirement.judge {
                Judge::Clause(how) => clause::judge(&tender, requirement, *how),
                Judge::Award(award) => award::judge(&tender, requirement, award, facts.announced),
            }
        };
        if verdict.status == Status::Missing
            && let Some(reason) = undecidable(&tender, documents, requirement, absent)
        {
            verdict.status = Status::Undetermined;
            verdict.explanation = reason;
        }
        verdicts.push(verdict);
    }
    award::settle(rules, &mut verdicts);
    verdicts
}

fn absent_elements(count: usize) -> Vec<ElementFinding> {
    vec![ElementFinding { status: ElementStatus::Absent, evidence: Vec::new() }; count]
}

/// Why nothing can be said of a requirement that was not found: a language that is not ours, or an annex
/// that is not at hand and is said to hold the clause.
fn undecidable(
    tender: &passage::Tender<'_>,
    documents: &[DocumentIn],
    requirement: &klausul_rules::Requirement,
    absent: &[String],
) -> Option<Text> {
    if !documents.is_empty() && documents.iter().all(|d| d.foreign) {
        return Some(explain::foreign_language());
    }
    if absent.is_empty() {
        return None;
    }
    let label = tender.absent_annex_for(requirement, absent)?;
    Some(explain::absent_annex(&label))
}
