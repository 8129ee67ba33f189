//! What the text looks like.

mod common;

use klausul_report::text::{Style, render};
use klausul_report::{Lang, Place};

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

/// The sheet stands once, although its name is the uppermost heading too.
#[test]
fn a_place_in_a_spreadsheet_is_a_sheet_and_a_cell() {
    for (lang, place) in [
        (Lang::Nb, "Krav.xlsx, Personell, ark «Krav», celle C3"),
        (Lang::Nn, "Krav.xlsx, Personell, ark «Krav», celle C3"),
        (Lang::En, "Krav.xlsx, Personell, sheet “Krav”, cell C3"),
    ] {
        let mut report = common::rich(lang);
        let referred = &mut report.absent_annexes[0].referred;
        referred.document = "Krav.xlsx".to_owned();
        referred.place = Place {
            section: vec!["Krav".to_owned(), "Personell".to_owned()],
            sheet: Some("Krav".to_owned()),
            cell: Some("C3".to_owned()),
            ..Place::default()
        };
        let text = render(&report, Style { width: 200, ..STYLE });
        assert!(text.contains(place), "{text}");
    }
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
