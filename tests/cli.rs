//! The command line as it is typed: output, errors and exit statuses.

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

/// A PDF of one page without its table of places, which readers find by themselves.
fn pdf(content: &str) -> String {
    format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> \
         /XObject << /Im1 6 0 R >> >> >>\nendobj\n\
         4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n\
         5 0 obj\n<< /Length {} >>\nstream\n{content}\nendstream\nendobj\n\
         6 0 obj\n<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\n\
         stream\nx\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
        content.len()
    )
}

#[test]
fn a_pdf_is_read_with_the_page_of_every_passage() {
    let folder = folder();
    let text = "BT /F1 11 Tf 70 700 Td (Elvestrand kommune skal bygge barnehage. Anslatt verdi er 62 millioner kroner.) Tj ET";
    fs::write(folder.path().join("grunnlag.pdf"), pdf(text)).unwrap();
    let output = klausul(folder.path(), &["facts", "grunnlag.pdf"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
    assert!(out(&output).contains("side 1"), "{}", out(&output));
}

#[test]
fn a_scanned_page_is_named_and_makes_the_report_incomplete() {
    let folder = folder();
    fs::write(folder.path().join("vedlegg.pdf"), pdf("q 595 0 0 842 0 0 cm /Im1 Do Q")).unwrap();
    let output = klausul(folder.path(), &["check", ".", "--area", "animal-welfare", "--fail-on", "never"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(3), ""));
    let text = out(&output).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("vedlegg.pdf: Side 1 er bilde uten tekstlag"), "{text}");
}
