//! The JSON report and its published schema.

mod common;

use std::fs;

use klausul_report::{Lang, json};

#[test]
fn rich_as_json() {
    insta::assert_snapshot!(json::render(&common::rich(Lang::Nb)).unwrap());
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let render = || json::render(&common::rich(Lang::Nn)).unwrap();
    assert_eq!(render(), render());
    assert!(render().ends_with("}\n"));
}

#[test]
fn the_published_schema_is_the_one_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/schema/report.schema.json");
    let schema = json::json_schema().unwrap();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(path, &schema).unwrap();
    }
    let published = fs::read_to_string(path).unwrap_or_default();
    assert_eq!(published, schema, "run the tests of klausul-report with UPDATE_SCHEMA=1");
}
