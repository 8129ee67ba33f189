//! The command line as it is typed: output, errors and exit statuses of what needs no rule set.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DRAFT: &str = "# Konkurransegrunnlag\n\n## 1 Om anskaffelsen\n\nElvestrand kommune skal bygge barnehage. \
    Anslått verdi er 62 millioner kroner eks. mva.\n\nCPV: 45214100\n";

fn klausul(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klausul"))
        .args(args)
        .current_dir(folder)
        .env_remove("KLAUSUL_LANG")
        .env("KLAUSUL_CACHE_DIR", folder.join("cache"))
        .output()
        .unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let draft = folder.path().join("grunnlag.md");
    fs::write(draft, DRAFT).unwrap();
    folder
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn facts_are_shown_with_their_places() {
    let folder = folder();
    let output = klausul(folder.path(), &["facts", "grunnlag.md", "--set", "duration-months=16"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    insta::assert_snapshot!(out(&output));
}

#[test]
fn facts_are_shown_for_programs() {
    let folder = folder();
    let output = klausul(folder.path(), &["facts", ".", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("\"value\": 62000000"), "{}", out(&output));
    assert!(out(&output).ends_with("]\n"));
}

#[test]
fn errors_are_said_in_the_chosen_language() {
    let folder = folder();
    let check = |args: &[&str]| {
        let output = klausul(folder.path(), args);
        assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""));
        err(&output)
    };
    insta::assert_snapshot!(
        [
            check(&["facts", "finnes-ikke"]),
            check(&["facts", "finnes-ikke", "--lang", "nn"]),
            check(&["facts", "finnes-ikke", "--lang", "en"]),
            check(&["facts", ".", "--set", "verdi=3"]),
            check(&["facts", ".", "--set", "buyer=kommun"]),
            check(&["facts", ".", "--facts", "fakta.toml"]),
            check(&["plugin", "inspect", "borte.wasm", "--lang", "nn"]),
        ]
        .join("")
    );
}

#[test]
fn usage_errors_have_their_own_status() {
    let folder = folder();
    for args in [&["check"][..], &["facts", ".", "--lang", "sv"], &["check", ".", "--as-of", "i dag"], &[]] {
        assert_eq!(klausul(folder.path(), args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn a_file_that_is_no_rule_set_is_refused() {
    let folder = folder();
    let output = klausul(folder.path(), &["plugin", "inspect", "grunnlag.md"]);
    assert_eq!(output.status.code(), Some(2));
    insta::assert_snapshot!(out(&output));
}

#[test]
fn the_language_can_come_from_the_environment() {
    let folder = folder();
    let output = Command::new(env!("CARGO_BIN_EXE_klausul"))
        .args(["facts", "grunnlag.md"])
        .current_dir(folder.path())
        .env("KLAUSUL_LANG", "en")
        .output()
        .unwrap();
    assert!(out(&output).contains("Facts of the procurement"), "{}", out(&output));
}
