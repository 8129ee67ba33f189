//! The facts of every labelled tender, against the facts its label states.

#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use klausul_facts::{FactName, Facts, Given, Source, infer};
use klausul_tender::Tender;
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/tenders")
}

fn labels() -> BTreeMap<String, Value> {
    let text = std::fs::read_to_string(folder().join("labels.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// What the label says of a fact, written as `Facts::shown` writes it. The outer `None` is no word on it.
fn expected(profile: &Value, name: FactName) -> Option<Option<String>> {
    let value = profile.get(name.as_str().replace('-', "_"))?;
    Some(match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(codes) => {
            let codes: Vec<&str> = codes.iter().filter_map(Value::as_str).collect();
            (!codes.is_empty()).then(|| codes.join(","))
        }
        _ => None,
    })
}

fn quote<'a>(tender: &'a Tender, source: &Source) -> &'a str {
    let &Source::Text { document, block, start, end } = source else { return "" };
    &tender.documents[document as usize].blocks[block as usize].text[start as usize..end as usize]
}

#[test]
fn facts_of_the_labelled_tenders() {
    let mut right: BTreeMap<FactName, u32> = BTreeMap::new();
    let mut asked: BTreeMap<FactName, u32> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (name, label) in labels() {
        let tender = klausul_tender::read(&[folder().join(&name)]).unwrap();
        let facts: Facts = infer(&tender, Given::default());
        for fact in FactName::ALL {
            let shown = facts.shown(fact);
            let Some(expected) = expected(&label["profile"], fact) else { continue };
            *asked.entry(fact).or_default() += 1;
            if shown == expected {
                *right.entry(fact).or_default() += 1;
            } else {
                let source = quote(&tender, facts.source(fact));
                wrong.push(format!("{name} {fact}: {shown:?}, expected {expected:?}, from {source:?}"));
            }
        }
    }
    // What is reached today; a change that loses one must say why.
    let floor = |fact: FactName| match fact {
        FactName::Announced => 24,
        FactName::Procedure => 0,
        _ => 36,
    };
    for (fact, count) in &asked {
        let right = right.get(fact).copied().unwrap_or(0);
        assert!(right >= floor(*fact), "{fact}: {right} of {count}\n{}", wrong.join("\n"));
    }
}

/// The labels of the older tenders say nothing of the announcement; their text was read by hand.
#[test]
fn announcements_without_a_label() {
    for (name, label) in labels() {
        if label["profile"].get("announced").is_some() {
            continue;
        }
        let tender = klausul_tender::read(&[folder().join(&name)]).unwrap();
        let facts = infer(&tender, Given::default());
        let expected = name.starts_with("01-").then_some("2026-12-02");
        assert_eq!(facts.shown(FactName::Announced).as_deref(), expected, "{name}");
    }
}

/// Nothing in these tenders contradicts itself.
#[test]
fn no_conflicts_in_the_labelled_tenders() {
    for name in labels().keys() {
        let tender = klausul_tender::read(&[folder().join(name)]).unwrap();
        let facts = infer(&tender, Given::default());
        for fact in FactName::ALL {
            let conflicts: Vec<_> = facts
                .conflicts(fact)
                .iter()
                .map(|(value, source)| (value.clone(), quote(&tender, source)))
                .collect();
            assert!(conflicts.is_empty(), "{name} {fact}: {conflicts:?}");
        }
    }
}
