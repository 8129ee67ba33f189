//! Whole reports, as a user sees them, and the promise that the same input gives the same bytes.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn klausul(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klausul"))
        .args(args)
        .current_dir(root())
        .env_remove("KLAUSUL_LANG")
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const SCHOOL: &str = "fixtures/tenders/25-tilbygg-ungdomsskole.md";
const CLEANING: &str = "fixtures/tenders/48-renhold-svommehall";

#[test]
fn a_weak_building_tender() {
    let output = klausul(&["check", SCHOOL, "--no-cache"]);
    assert_eq!(output.status.code(), Some(1));
    insta::with_settings!({ filters => vec![(r"(\d · sha256) [0-9a-f]{12}", "$1 [digest]")] }, { insta::assert_snapshot!(out(&output)) });
}

#[test]
fn a_pack_of_three_documents_in_nynorsk() {
    let output = klausul(&["check", CLEANING, "--no-cache", "--lang", "nn"]);
    assert_eq!(output.status.code(), Some(1));
    insta::with_settings!({ filters => vec![(r"(\d · sha256) [0-9a-f]{12}", "$1 [digest]")] }, { insta::assert_snapshot!(out(&output)) });
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let json = |more: &[&str]| {
        let output = klausul(&[&["check", CLEANING, "--format", "json"], more].concat());
        assert_eq!(output.status.code(), Some(1));
        output.stdout
    };
    let first = json(&["--no-cache"]);
    assert_eq!(first, json(&["--no-cache"]));
    assert_eq!(first, json(&["--jobs", "1"]));
    assert_eq!(first, json(&["--jobs", "4"]));
}

#[test]
fn a_word_file_gets_the_verdicts_of_its_markdown() {
    let verdicts = |path: &str| {
        let output = klausul(&["check", path, "--format", "json", "--no-cache"]);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let all = report["assessments"].as_array().unwrap();
        let mut pairs: Vec<String> =
            all.iter().map(|a| format!("{} {}", a["requirement"], a["status"])).collect();
        pairs.sort();
        pairs
    };
    let markdown = verdicts("fixtures/tenders/01-kvernmoen-barnehage-totalentreprise.md");
    assert!(markdown.len() > 30);
    assert_eq!(markdown, verdicts("fixtures/formats/kvernmoen-barnehage.docx"));
}
