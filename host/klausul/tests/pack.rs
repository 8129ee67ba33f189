//! A zip with a notice from end to end: what is found, what disagrees, what is there twice.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::LazyLock;

use klausul::{CacheChoice, Checker, Given, Options, Report};
use klausul_report::{Lang, Sameness, SourceKind};
use zip::write::{SimpleFileOptions, ZipWriter};

fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name)).unwrap()
}

/// The report on a zip of these files.
fn check(files: &[(&str, &str)]) -> Report {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack.zip");
    fs::write(&path, writer.finish().unwrap().into_inner()).unwrap();
    CHECKER.check(&[path], Given::default()).unwrap()
}

/// One for all tests: compiling the plugins without a cache takes longer than all checks.
static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    let areas = vec!["climate-environment".to_owned()];
    Checker::new(Options { lang: Lang::Nb, areas, cache: CacheChoice::None, ..Options::default() }).unwrap()
});

#[test]
fn a_notice_and_its_documents_in_a_zip() {
    let tender = fixture("tenders/01-kvernmoen-barnehage-totalentreprise.md");
    let notice = fixture("formats/kvernmoen-kunngjoring.xml");
    let report =
        check(&[("grunnlag/del.md", &tender), ("grunnlag/kopi.md", &tender), ("kunngjoring.xml", &notice)]);
    assert!(report.complete);
    let names: Vec<&str> = report.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["pack.zip/grunnlag/del.md", "pack.zip/grunnlag/kopi.md", "pack.zip/kunngjoring.xml"]);
    assert_eq!(report.documents[2].format.as_deref(), Some("notice"));
    assert!(report.facts.iter().all(|fact| fact.source.kind == SourceKind::Notice), "{:?}", report.facts);
    assert!(report.facts.iter().all(|fact| fact.conflicts.is_empty()), "{:?}", report.facts);
    assert_eq!(report.warnings, Vec::<String>::new());
    let [twice] = &report.duplicates[..] else { panic!("{:?}", report.duplicates) };
    assert_eq!(
        (twice.document.as_str(), twice.of.as_str()),
        ("pack.zip/grunnlag/kopi.md", "pack.zip/grunnlag/del.md")
    );
    assert_eq!(twice.same, Sameness::Bytes);
}

#[test]
fn a_notice_that_disagrees_is_said_on_top() {
    let tender = fixture("tenders/01-kvernmoen-barnehage-totalentreprise.md");
    let notice = fixture("formats/kvernmoen-kunngjoring.xml")
        .replace(">62000000<", ">58000000<")
        .replace(">45214100<", ">45000000<");
    let report = check(&[("del.md", &tender), ("kunngjoring.xml", &notice)]);
    let expected = [
        "CPV-koder: 45000000 i kunngjøringen, 45214100 i pack.zip/del.md. Rett det som er feil.",
        "Anslått verdi: 58\u{a0}000\u{a0}000 kr uten mva. i kunngjøringen, 62\u{a0}000\u{a0}000 kr uten mva. i \
         pack.zip/del.md. Rett det som er feil.",
    ];
    assert_eq!(report.warnings, expected);
}

/// The award criteria of the notice alone are enough for the judge of weights.
#[test]
fn the_criteria_of_a_notice_are_judged() {
    let weight = |notice: &str| {
        let report = check(&[("kunngjoring.xml", notice)]);
        let found = report.assessments.iter().find(|it| it.requirement == "climate-weight-30-percent");
        found.map(|it| it.status).unwrap()
    };
    let notice = fixture("formats/kvernmoen-kunngjoring.xml");
    assert_eq!(weight(&notice), klausul_report::Status::Met);
    let less = notice.replace(">30<", ">20<").replace(">45<", ">55<");
    assert_eq!(weight(&less), klausul_report::Status::Contradicted);
}
