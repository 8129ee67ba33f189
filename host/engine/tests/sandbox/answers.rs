//! What a plugin answers.

use klausul_engine::{Fault, Stage};

use crate::support::{Case, check, contained, engine_is_whole, load, plugin, provoke, shown_safely};

const ANSWER: &str = "plugin-error-answer";
const DATA: &str = "plugin-error-data";
const FUEL: &str = "plugin-error-fuel";

#[test]
fn a_manifest_is_checked() {
    contained(
        Stage::Describe,
        &[
            ("id", ANSWER, &["describe.id", "kebab-case"]),
            ("twice", ANSWER, &["describe.requirements[first]", "twice"]),
            ("untranslated", ANSWER, &["describe.area-title.nn", "empty"]),
            ("escape", ANSWER, &["describe.area-title.nb", "U+001B"]),
            ("no-literal", ANSWER, &["describe.matchers[0].regexes[0].literals", "empty"]),
            ("long-text", ANSWER, &["describe.requirements[first].why.en", "1048576", "20000"]),
            ("many-matchers", ANSWER, &["describe.matchers", "50000", "10000"]),
            ("giant-text", DATA, &["too much data", "8 MB"]),
            // Making so many is too much before they are passed.
            ("giant-matchers", FUEL, &["too much time", "200 million operations"]),
        ],
    );
}

#[test]
fn an_applicability_is_checked() {
    contained(
        Stage::Applicability,
        &[
            ("unknown", ANSWER, &["applicability[1].requirement", "index 2", "there are 2"]),
            ("none", ANSWER, &["applicability[first]", "not answered"]),
            ("law", ANSWER, &["applicability[second].law[0]", "index 0", "there are 0"]),
            ("giant", FUEL, &["too much time", "200 million operations"]),
        ],
    );
}

#[test]
fn verdicts_are_checked() {
    contained(
        Stage::Check,
        &[
            ("unknown", ANSWER, &["check[0].requirement", "index 4000000000", "there are 2"]),
            ("twice", ANSWER, &["check[first]", "answered twice"]),
            ("none", ANSWER, &["check[first]", "not answered"]),
            ("element", ANSWER, &["check[second].elements[0].element", "index 1", "there are 1"]),
            ("silent", ANSWER, &["check[second].explanation.nn", "empty"]),
            ("escape", ANSWER, &["check[second].explanation.en", "U+001B"]),
        ],
    );
}

#[test]
fn spans_are_checked() {
    contained(
        Stage::Check,
        &[
            ("document", ANSWER, &["check[second].evidence[2]", "document 9", "there are 2"]),
            ("block", ANSWER, &["check[second].evidence[2]", "block 4000000000", "there are 2"]),
            ("outside", ANSWER, &["check[second].evidence[2]", "byte 1000000", "15 bytes"]),
            ("backwards", ANSWER, &["check[second].evidence[2]", "from 2 to 1"]),
            ("empty", ANSWER, &["check[second].evidence[2]", "from 1 to 1"]),
            ("character", ANSWER, &["check[second].evidence[2]", "cuts a character in two at byte 2"]),
            ("element-span", ANSWER, &["check[second].elements[0].evidence[2]", "at byte 2"]),
            ("nearest", ANSWER, &["check[second].nearest.span", "block 0", "there are 0"]),
        ],
    );
}

#[test]
fn giant_answers_are_not_even_copied() {
    let cases: &[Case<'_>] = &[
        ("many-spans", ANSWER, &["check[second].evidence", "10000", "200"]),
        ("giant-spans", DATA, &["too much data", "8 MB"]),
        ("giant-text", DATA, &["too much data", "8 MB"]),
        ("giant-list", DATA, &["too much data", "8 MB"]),
    ];
    contained(Stage::Check, cases);
}

#[test]
fn a_refusal_is_told_in_the_plugins_words() {
    for stage in [Stage::Describe, Stage::Check] {
        contained(stage, &[("decline", "plugin-error-declined", &["declined", ": I would rather not"])]);
    }
}

#[test]
fn a_lie_is_data_for_the_report() {
    let error = check("check-outside").result.unwrap_err();
    let args = error.args();
    let arg = |name: &str| args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
    assert_eq!(arg("problem"), Some("plugin-answer-span-outside"));
    assert_eq!(arg("place"), Some("check[second].evidence[2]"));
    assert_eq!((arg("found"), arg("limit")), (Some("1000000"), Some("15")));
    assert_eq!((arg("plugin"), arg("stage")), (Some("tame"), Some("check")));
}

#[test]
fn a_failure_in_one_stage_leaves_the_others() {
    let plugin = load("").unwrap();
    assert_eq!(plugin.manifest(), self::plugin().manifest());
    for deed in ["check-panic", "applicability-panic"] {
        let facts = crate::support::facts(deed);
        assert_eq!(plugin.applicability(&facts).is_err(), deed.starts_with("applicability"));
        let view = crate::support::view();
        assert_eq!(plugin.check(&view, &facts, &[]).result.is_err(), deed.starts_with("check"));
    }
}

#[test]
fn a_name_cannot_steer_a_terminal() {
    let error = provoke(Stage::Describe, "id").unwrap_err();
    assert!(matches!(&error.fault, Fault::BadAnswer { .. }));
    shown_safely(&error);
    engine_is_whole();
}
