//! Does a requirement apply? Three answers: yes, no, and "yes if …" when a fact is unknown.

use klausul_rules::{Applies, Date, Law, Requirement, RuleSet, Severity, Test, Text, Threshold};

use super::explain;

/// What is known of the procurement.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// `works`, `services` or `goods`.
    pub contract_type: Option<&'static str>,
    /// CPV codes, main object first; empty is unknown.
    pub cpv: Vec<String>,
    /// `municipality`, `county`, `state` or `utility`.
    pub buyer: Option<&'static str>,
    /// NOK ex. VAT.
    pub value_nok: Option<u64>,
    /// Months.
    pub duration_months: Option<u32>,
    /// Day of announcement.
    pub announced: Option<Date>,
}

/// Whether a requirement applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// All conditions hold.
    Yes,
    /// One fails.
    No,
    /// None fails, but a fact is unknown.
    Conditional,
}

/// The facts by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactName {
    /// Works, services or goods.
    ContractType,
    /// CPV codes.
    Cpv,
    /// The contracting authority's kind.
    Buyer,
    /// The value.
    Value,
    /// The duration.
    Duration,
}

/// Why a requirement applies or not.
#[derive(Debug, Clone)]
pub struct Reason {
    /// The fact that decided or would decide.
    pub fact: Option<FactName>,
    /// In words.
    pub text: Text,
}

/// Whether a requirement applies, and why. `mentions` counts a concept in the documents, where there are any.
pub fn requirement(
    rules: &RuleSet,
    requirement: &Requirement,
    facts: &Facts,
    mentions: Option<&dyn Fn(u32) -> u32>,
) -> (Answer, Vec<Reason>) {
    let mut because = Vec::new();
    let mut answer = Answer::Yes;
    for condition in &requirement.applies {
        let (holds, fact) = holds(rules, condition, facts, mentions);
        let text = &condition.text;
        match holds {
            Some(true) => because.push(Reason { fact, text: explain::applies(text) }),
            Some(false) => return (Answer::No, vec![Reason { fact, text: explain::applies_not(text) }]),
            None => {
                if answer == Answer::Yes {
                    // What is open comes first: it is what the reader can do something about.
                    because.insert(0, Reason { fact, text: explain::applies_if(text) });
                } else {
                    because.push(Reason { fact, text: explain::applies_if(text) });
                }
                answer = Answer::Conditional;
            }
        }
    }
    (answer, because)
}

/// The severity on these facts: what may not apply is at most a warning, and so is what follows from a threshold
/// whose amount is a reading of the act.
pub fn severity(requirement: &Requirement, facts: &Facts, answer: Answer) -> Severity {
    let uncertain = facts.value_nok.is_some_and(|v| v < SURE_NOK)
        && requirement
            .applies
            .iter()
            .flat_map(|a| &a.any)
            .flatten()
            .any(|t| matches!(t, Test::ValueAtLeast(name) if name == "T_KUNNG"));
    if requirement.severity == Severity::Error && (answer == Answer::Conditional || uncertain) {
        Severity::Warning
    } else {
        requirement.severity
    }
}

/// From this value on every reading of the duty to announce agrees (NOK ex. VAT; anskaffelsesforskriften § 5-3).
const SURE_NOK: u64 = 2_500_000;

/// The law in force on the day; the newest where the day is unknown.
pub fn law_in_force(law: &[Law], announced: Option<Date>) -> Vec<u32> {
    law.iter()
        .enumerate()
        .filter(|(_, l)| match announced {
            Some(day) => l.from.is_none_or(|from| from <= day) && l.to.is_none_or(|to| day <= to),
            None => l.to.is_none(),
        })
        .map(|(number, _)| number as u32)
        .collect()
}

/// Whether one of the condition's tests holds; `None` when an unknown fact decides.
fn holds(
    rules: &RuleSet,
    condition: &Applies,
    facts: &Facts,
    mentions: Option<&dyn Fn(u32) -> u32>,
) -> (Option<bool>, Option<FactName>) {
    let mut open = None;
    let mut failed = None;
    for tests in &condition.any {
        let mut verdict = Some(true);
        let mut fact = None;
        for test in tests {
            let (answer, name) = self::test(rules, test, facts, mentions);
            match answer {
                Some(true) => fact = fact.or(name),
                Some(false) => {
                    (verdict, fact) = (Some(false), name);
                    break;
                }
                None => (verdict, fact) = (None, name),
            }
        }
        match verdict {
            Some(true) => return (Some(true), fact),
            Some(false) => failed = failed.or(fact),
            None => open = open.or(Some(fact)),
        }
    }
    match open {
        Some(fact) => (None, fact),
        None => (Some(false), failed),
    }
}

fn test(
    rules: &RuleSet,
    test: &Test,
    facts: &Facts,
    mentions: Option<&dyn Fn(u32) -> u32>,
) -> (Option<bool>, Option<FactName>) {
    let begins =
        |prefixes: &[String]| facts.cpv.iter().any(|c| prefixes.iter().any(|p| c.starts_with(p.as_str())));
    let known_cpv = !facts.cpv.is_empty();
    match test {
        Test::ContractType(types) => {
            (facts.contract_type.map(|t| types.iter().any(|x| x == t)), Some(FactName::ContractType))
        }
        Test::Cpv(prefixes) => (known_cpv.then(|| begins(prefixes)), Some(FactName::Cpv)),
        // The main object decides what a contract is not.
        Test::NotCpv(prefixes) => (
            facts.cpv.first().map(|main| !prefixes.iter().any(|p| main.starts_with(p.as_str()))),
            Some(FactName::Cpv),
        ),
        Test::Buyer(buyers) => (facts.buyer.map(|b| buyers.iter().any(|x| x == b)), Some(FactName::Buyer)),
        Test::ValueAtLeast(name) => {
            let limit = threshold(&rules.thresholds, name, facts);
            (facts.value_nok.zip(limit).map(|(v, l)| v >= l), Some(FactName::Value))
        }
        Test::MonthsOver(months) => (facts.duration_months.map(|d| d > *months), Some(FactName::Duration)),
        Test::AnnouncedFrom(first) => (Some(facts.announced.is_none_or(|day| day >= *first)), None),
        Test::Mentions(concept, times) => (mentions.map(|count| count(*concept) >= *times), None),
    }
}

fn threshold(all: &[Threshold], name: &str, facts: &Facts) -> Option<u64> {
    let in_force = |t: &&Threshold| match facts.announced {
        Some(day) => t.from.is_none_or(|from| from <= day) && t.to.is_none_or(|to| day <= to),
        None => t.to.is_none(),
    };
    let buyer =
        |t: &&Threshold| t.buyers.is_empty() || facts.buyer.is_some_and(|b| t.buyers.iter().any(|x| x == b));
    all.iter().filter(|t| t.name == name).filter(in_force).filter(buyer).map(|t| t.nok).next()
}
