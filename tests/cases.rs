//! Every case file, on the built plugins. A case is a text and the verdict it should get; the prose beside it says why.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::path::{Path, PathBuf};

use klausul::{CacheChoice, Checker, Given, Options};
use klausul_rules::author::cases::parse;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The cases of one area, each judged by that area's plugin alone.
fn judge(area: &str) {
    let options = Options { areas: vec![area.to_owned()], cache: CacheChoice::None, ..Options::default() };
    let checker = Checker::new(options).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (mut count, mut wrong) = (0, Vec::new());
    for requirement in checker.requirements() {
        let id = requirement.id.clone();
        let path = root().join(format!("plugins/{area}/cases/{id}.md"));
        let file = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{id} has no case file"));
        let cases = parse(&file).unwrap_or_else(|(line, why)| panic!("{area}/cases/{id}.md:{line}: {why}"));
        assert!(cases.len() >= 6, "{id} has only {} cases", cases.len());
        for case in cases {
            let mut given = Given::default();
            for fact in &case.facts {
                given.set(fact).unwrap_or_else(|why| panic!("{area}/cases/{id}.md:{}: {why}", case.line));
            }
            let text = folder.path().join("case.md");
            std::fs::write(&text, &case.text).unwrap();
            let report = checker.check(&[text], given).unwrap();
            let verdict = report.assessments.iter().find(|a| a.requirement == id).unwrap();
            let got = serde_json::to_value(verdict.status).unwrap();
            count += 1;
            if got != case.status.as_str() {
                wrong.push(format!(
                    "{area}/cases/{id}.md:{}: should be {}, is {got}\n{}",
                    case.line, case.status, case.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases:\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn climate_environment() {
    judge("climate-environment");
}

#[test]
fn ethics_human_rights() {
    judge("ethics-human-rights");
}

#[test]
fn animal_welfare() {
    judge("animal-welfare");
}

#[test]
fn integrity_labour() {
    judge("integrity-labour");
}
