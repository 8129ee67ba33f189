//! No line is wider than asked for, whatever the documents hold, and the underline stands where it should.

mod common;

use klausul_report::text::{Style, render};
use klausul_report::{Evidence, Lang, Place, Report};
use proptest::prelude::*;
use textwrap::core::display_width;

/// Text as it comes from documents: words, long words, wide and combining characters, tabs, line breaks,
/// control characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[a-zæøå]{1,12}",
        1 => "[a-z]{30,90}",
        1 => "[漢字かな]{1,9}",
        1 => "(e\u{301}|🧑‍🔧|ﬁ|\u{ad}|\u{200b}|\u{202e}|\u{1b}\\[31m|\u{7}|\u{a0}|§|–|/){1,5}",
        1 => Just("\t".to_owned()),
        1 => Just("\n".to_owned()),
        2 => "[.,;:!?»)-]",
    ];
    prop::collection::vec((piece, "[ ]{0,2}"), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(word, space)| word + &space).collect())
}

fn report(quote: &str, span: (usize, usize), words: &str) -> Report {
    let mut report = common::rich(Lang::Nb);
    for assessment in &mut report.assessments {
        words.clone_into(&mut assessment.title);
        words.clone_into(&mut assessment.suggestion);
        words.clone_into(&mut assessment.explanation);
        let place = Place { section: vec![words.to_owned()], ..Place::default() };
        assessment.evidence = vec![Evidence::quote(words, place, quote, span.0..span.1)];
    }
    report
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_too_wide(
        quote in text(), words in text(), a in 0..400usize, b in 0..400usize, width in 20..120usize,
    ) {
        let page = render(&report(&quote, (a.min(b), a.max(b)), &words), Style { width, colour: false });
        let mut last_is_wide = false;
        for line in page.lines() {
            // Text has at least half of the width. So only a word that cannot be broken is wider, and the line
            // that underlines it.
            let is_wide = display_width(line) > width;
            let widest = line.split(' ').map(display_width).max().unwrap_or(0);
            let underlines = last_is_wide && line.contains('~');
            prop_assert!(!is_wide || underlines || widest > width / 2, "{width}: {line:?}");
            last_is_wide = is_wide;
            prop_assert_eq!(line.trim_end_matches(' '), line);
            prop_assert!(!line.contains(|c: char| c.is_control() || c == '\u{202e}'), "{line:?}");
        }
    }

    #[test]
    fn the_underline_stands_under_the_words(
        before in "([a-zæøå]{1,9} ){0,30}", mark in "[A-ZÆØÅ]{1,9}( [A-ZÆØÅ]{1,9}){0,20}", after in "( [a-zæøå]{1,9}){1,30}",
        width in 40..100usize,
    ) {
        let quote = format!("{before}{mark}{after}");
        let mut report = report(&quote, (before.len(), before.len() + mark.len()), "ord");
        report.assessments.retain(|it| it.is_problem());
        report.assessments.truncate(1);
        report.assessments[0].nearest = None;
        let page = render(&report, Style { width, colour: false });
        let lines: Vec<&str> = page.lines().collect();
        let mut underlined = String::new();
        for pair in lines.windows(2).filter(|pair| pair[1].contains('~') && pair[1].trim().chars().all(|c| c == '~')) {
            let under: Vec<char> = pair[1].chars().collect();
            underlined.extend(pair[0].chars().zip(under).filter(|(_, mark)| *mark == '~').map(|(c, _)| c));
        }
        prop_assert_eq!(underlined.replace(' ', ""), mark.replace(' ', ""));
    }
}
