//! What the text looks like.

mod common;

use klausul_report::Lang;
use klausul_report::text::{Style, render};

const STYLE: Style = Style { width: 80, colour: false };

#[test]
fn rich_in_bokmal() {
    insta::assert_snapshot!(render(&common::rich(Lang::Nb), STYLE));
}

#[test]
fn rich_in_nynorsk() {
    insta::assert_snapshot!(render(&common::rich(Lang::Nn), STYLE));
}

#[test]
fn rich_in_english() {
    insta::assert_snapshot!(render(&common::rich(Lang::En), STYLE));
}

#[test]
fn clean_in_bokmal() {
    insta::assert_snapshot!(render(&common::clean(Lang::Nb), STYLE));
}

#[test]
fn narrow() {
    insta::assert_snapshot!(render(&common::rich(Lang::Nb), Style { width: 44, ..STYLE }));
}

#[test]
fn colours_change_nothing_but_the_colours() {
    let report = common::rich(Lang::Nb);
    let painted = render(&report, Style { colour: true, ..STYLE });
    assert!(painted.contains("\u{1b}["));
    let mut plain = String::new();
    let mut rest = painted.as_str();
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        rest = &rest[at + rest[at..].find('m').unwrap() + 1..];
    }
    plain.push_str(rest);
    assert_eq!(plain, render(&report, STYLE));
}
