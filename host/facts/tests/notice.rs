//! Facts from the fields of a notice, and what disagrees with them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic: that is how it fails")]

use klausul_facts::{FactName, Facts, Given, Source, infer};
use klausul_tender::{
    Amount, Block, BlockKind, Coded, Document, Format, Length, Lot, Notice, NoticeBuyer, NoticeKind, Origin,
    Period, Project, Rules, Tender, Terms, Wording,
};

fn coded(code: &str) -> Coded {
    Coded { code: code.to_owned(), line: 7 }
}

fn said(text: &str) -> Vec<Wording> {
    vec![Wording { language: "NOR".to_owned(), text: text.to_owned(), line: 8 }]
}

fn amount(number: &str, currency: &str) -> Option<Amount> {
    Some(Amount { number: number.to_owned(), currency: currency.to_owned(), line: 9 })
}

fn lasting(number: &str, unit: &str) -> Period {
    let length = Length { number: number.to_owned(), unit: unit.to_owned(), line: 11 };
    Period { length: Some(length), ..Period::default() }
}

fn lot(project: Project) -> Lot {
    Lot { id: "LOT-0001".to_owned(), scheme: "Lot".to_owned(), project, ..Lot::default() }
}

/// A competition that buys `project`.
fn buying(project: Project) -> Notice {
    let languages = vec![coded("NOR")];
    Notice { kind: NoticeKind::Competition, languages, project, ..Notice::default() }
}

fn document(name: &str, notice: Option<Notice>, text: &str) -> Document {
    let block = |text: &str| Block {
        kind: BlockKind::Paragraph,
        text: text.to_owned(),
        label: None,
        section: None,
        lead_in: None,
        origin: Origin::default(),
    };
    Document {
        name: name.to_owned(),
        format: if notice.is_some() { Format::Notice } else { Format::Text },
        digest: String::new(),
        blocks: text.lines().map(block).collect(),
        notice: notice.map(Box::new),
        notes: Vec::new(),
    }
}

/// The facts of a notice beside a document.
fn both(notice: Notice, text: &str) -> Facts {
    let documents =
        vec![document("konkurransegrunnlag.txt", None, text), document("kunngjoring.xml", Some(notice), "")];
    infer(&Tender { documents, ..Tender::default() }, Given::default())
}

/// A fact of a notice alone, and its field.
fn of(notice: Notice, name: FactName) -> (String, &'static str) {
    let documents = vec![document("kunngjoring.xml", Some(notice), "")];
    let facts = infer(&Tender { documents, ..Tender::default() }, Given::default());
    let field = match facts.source(name) {
        Source::Notice { document: 0, field, .. } => field,
        Source::Unknown => "",
        other => panic!("{other:?}"),
    };
    (facts.shown(name).unwrap_or_default(), field)
}

fn pair(value: &str, field: &'static str) -> (String, &'static str) {
    (value.to_owned(), field)
}

#[test]
fn what_is_bought() {
    let nature = |code: &str| buying(Project { nature: Some(coded(code)), ..Project::default() });
    for (code, expected) in [("works", "works"), ("services", "services"), ("supplies", "goods")] {
        assert_eq!(of(nature(code), FactName::ContractType), pair(expected, "BT-23"));
    }
    assert_eq!(of(nature("combined"), FactName::ContractType), pair("", ""));
    let of_lots = |codes: &[&str]| {
        let lots = codes.iter().map(|code| lot(Project { nature: Some(coded(code)), ..Project::default() }));
        of(Notice { lots: lots.collect(), ..buying(Project::default()) }, FactName::ContractType)
    };
    assert_eq!(of_lots(&["works", "works"]), pair("works", "BT-23"));
    assert_eq!(of_lots(&["works", "services"]), pair("", ""));
    let lots = vec![lot(Project { cpv: Some(coded("45331000")), ..Project::default() })];
    let project =
        Project { cpv: Some(coded("45214100-0")), more_cpv: vec![coded("45000000")], ..Project::default() };
    let cpv = of(Notice { lots, ..buying(project) }, FactName::Cpv);
    assert_eq!(cpv, pair("45214100,45331000,45000000", "BT-262"));
}

#[test]
fn who_buys() {
    let buyers = |codes: &[&str]| {
        let buyer = |code: &&str| NoticeBuyer { legal_type: Some(coded(code)), ..NoticeBuyer::default() };
        Notice { buyers: codes.iter().map(buyer).collect(), ..buying(Project::default()) }
    };
    for (codes, expected) in [
        (&["la"][..], "municipality"),
        (&["body-pl-la", "la"], "municipality"),
        (&["ra"], "county"),
        (&["body-pl-cga"], "state"),
        (&["pub-undert-la"], "utility"),
    ] {
        assert_eq!(of(buyers(codes), FactName::Buyer), pair(expected, "BT-11"), "{codes:?}");
    }
    for codes in [&["la", "cga"][..], &["body-pl"], &["org-sub-la"], &[]] {
        assert_eq!(of(buyers(codes), FactName::Buyer), pair("", ""), "{codes:?}");
    }
    let utilities = Notice { regulation: Some(coded("32014L0025")), ..buyers(&["la"]) };
    assert_eq!(of(utilities, FactName::Buyer), pair("utility", "BT-01"));
}

#[test]
fn what_it_is_worth() {
    let value = |value, framework_maximum| buying(Project { value, framework_maximum, ..Project::default() });
    let worth = |notice| of(notice, FactName::ValueNok);
    assert_eq!(
        worth(value(amount("16000000.75", "NOK"), amount("40000000", "NOK"))),
        pair("16000000", "BT-27")
    );
    assert_eq!(worth(value(None, amount("40000000", "NOK"))), pair("40000000", "BT-271"));
    assert_eq!(worth(value(amount("500000", "EUR"), None)), pair("", ""));
    let of_lots = |amounts: &[Option<Amount>]| {
        let lots = amounts.iter().map(|value| lot(Project { value: value.clone(), ..Project::default() }));
        worth(Notice { lots: lots.collect(), ..buying(Project::default()) })
    };
    assert_eq!(of_lots(&[amount("100", "NOK"), amount("200", "NOK")]), pair("300", "BT-27"));
    assert_eq!(of_lots(&[amount("100", "NOK"), None]), pair("", ""));
}

#[test]
fn how_long_it_lasts() {
    let lasts = |project: Project| {
        of(Notice { lots: vec![lot(project)], ..buying(Project::default()) }, FactName::DurationMonths)
    };
    for (number, unit, months) in [
        ("48", "MONTH", "48"),
        ("4", "YEAR", "48"),
        ("52", "WEEK", "12"),
        ("55", "DAY", "2"),
        ("3", "DAY", "1"),
    ] {
        assert_eq!(
            lasts(Project { period: lasting(number, unit), ..Project::default() }),
            pair(months, "BT-36")
        );
    }
    let dates = Period {
        start: Some(coded("2027-01-01Z")),
        end: Some(coded("2028-12-31+01:00")),
        ..Period::default()
    };
    assert_eq!(lasts(Project { period: dates, ..Project::default() }), pair("24", "BT-536, BT-537"));
    let renewed = |renewals: &str, renewal: &str| {
        let period = lasting("24", "MONTH");
        lasts(Project {
            period,
            renewals: Some(coded(renewals)),
            renewal: said(renewal),
            ..Project::default()
        })
    };
    assert_eq!(renewed("2", "Kan forlenges med ett år av gangen."), pair("48", "BT-36, BT-58"));
    assert_eq!(renewed("2", "Opsjon på 1 + 1 år"), pair("48", "BT-36, BT-58"));
    assert_eq!(renewed("2", "Se konkurransegrunnlaget."), pair("24", "BT-36"));
    assert_eq!(renewed("0", "Ingen"), pair("24", "BT-36"));
}

#[test]
fn when_and_how() {
    let issued = |notice: Notice| {
        of(Notice { issued: Some(coded("2026-09-01+02:00")), ..notice }, FactName::Announced)
    };
    let competition = || buying(Project::default());
    assert_eq!(issued(competition()), pair("2026-09-01", "BT-05"));
    assert_eq!(issued(Notice { changes: true, ..competition() }), pair("", ""));
    assert_eq!(issued(Notice { kind: NoticeKind::Result, ..competition() }), pair("", ""));
    let procedure = |code: &str, rules: &str| {
        let rules = vec![Rules { id: coded("x"), name: said(rules) }];
        of(Notice { procedure: Some(coded(code)), rules, ..competition() }, FactName::Procedure)
    };
    assert_eq!(procedure("open", "Forskriften del 3"), pair("open", "BT-105"));
    assert_eq!(procedure("open", "NOR — Anskaffelsesforskriften Del 2"), pair("open-part-two", "BT-105"));
    assert_eq!(procedure("open", "NOR — Anskaffelsesforskriften Del 1"), pair("", ""));
    assert_eq!(procedure("neg-w-call", ""), pair("negotiated", "BT-105"));
    assert_eq!(procedure("oth-single", ""), pair("", ""));
    let terms = Terms { dynamic: vec![coded("dps-nlist")], ..Terms::default() };
    let dynamic = Notice { lots: vec![Lot { terms, ..lot(Project::default()) }], ..competition() };
    assert_eq!(of(dynamic, FactName::Procedure), pair("dynamic-purchasing", "BT-766"));
}

#[test]
fn the_language_is_the_notices_and_the_text_says_which_norwegian() {
    let text =
        "Avtalen gjeld frå 2027. Leverandøren skal ikkje bruke eit anna firma, og dei skal vere godkjende.";
    let facts = both(buying(Project::default()), text);
    assert_eq!(facts.shown(FactName::Language).as_deref(), Some("nn"));
    assert!(matches!(facts.source(FactName::Language), Source::Notice { field: "BT-702", line: 7, .. }));
    let english = Notice { languages: vec![coded("ENG")], ..Notice::default() };
    assert_eq!(of(english, FactName::Language), pair("en", "BT-702"));
}

#[test]
fn a_document_that_disagrees_is_kept_with_its_source() {
    let notice = || {
        let value = amount("16000000", "NOK");
        let framework_maximum = amount("40000000", "NOK");
        let period = lasting("24", "MONTH");
        let (cpv, nature) = (Some(coded("45214100")), Some(coded("works")));
        buying(Project { value, framework_maximum, period, cpv, nature, ..Project::default() })
    };
    let conflicts = |facts: &Facts, name| -> Vec<String> {
        let said = facts.conflicts(name);
        assert!(
            said.iter().all(|(_, source)| matches!(source, Source::Text { document: 0, .. })),
            "{said:?}"
        );
        said.into_iter().map(|(value, _)| value).collect()
    };
    let text = "Konkurransen gjelder kjøp av kontormøbler.\nAnskaffelsen er en varekontrakt.\n\
                Anslått verdi er 12 millioner kroner ekskl. mva.\nKontrakten varer i 36 måneder.\nCPV: 39130000";
    let facts = both(notice(), text);
    assert_eq!(facts.shown(FactName::ValueNok).as_deref(), Some("16000000"));
    assert_eq!(conflicts(&facts, FactName::ValueNok), ["12000000"]);
    assert_eq!(conflicts(&facts, FactName::DurationMonths), ["36"]);
    assert_eq!(conflicts(&facts, FactName::Cpv), ["39130000"]);
    assert_eq!(conflicts(&facts, FactName::ContractType), ["goods"]);

    // The maximum of the framework, and more codes beside the main one, are no contradiction.
    let text = "Anslått verdi er 40 millioner kroner ekskl. mva.\nKontrakten varer i 24 måneder.\nCPV: 45214100, 45331000";
    let facts = both(notice(), text);
    for name in FactName::ALL {
        assert_eq!(conflicts(&facts, name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_text_says_how_long_renewals_are() {
    let project = |renewals| Project { period: lasting("24", "MONTH"), renewals, ..Project::default() };
    let text = "Kontrakten varer i 24 måneder, med opsjon på 12 + 12 måneder.";
    let facts =
        both(Notice { lots: vec![lot(project(Some(coded("2"))))], ..buying(Project::default()) }, text);
    assert_eq!(facts.shown(FactName::DurationMonths).as_deref(), Some("48"));
    assert_eq!(facts.conflicts(FactName::DurationMonths), []);
    let facts = both(Notice { lots: vec![lot(project(None))], ..buying(Project::default()) }, text);
    assert_eq!(facts.shown(FactName::DurationMonths).as_deref(), Some("24"));
    assert_eq!(facts.conflicts(FactName::DurationMonths).len(), 1);
}

#[test]
fn what_is_set_goes_before_the_notice() {
    let notice = buying(Project { value: amount("16000000", "NOK"), ..Project::default() });
    let documents = vec![document("kunngjoring.xml", Some(notice), "")];
    let mut given = Given::default();
    given.set("value-nok=5000000").unwrap();
    let facts = infer(&Tender { documents, ..Tender::default() }, given);
    assert_eq!((facts.value_nok.value, facts.value_nok.source), (Some(5_000_000), Source::Set));
    assert_eq!(facts.value_nok.conflicts.first().map(|(value, _)| *value), Some(16_000_000));
}

#[test]
fn the_notices_own_text_only_fills_gaps() {
    let text = "Anslått verdi er 3 millioner kroner ekskl. mva.\nKontrakten varer i 36 måneder.";
    let facts = |project: Project| {
        let documents = vec![document("kunngjoring.xml", Some(buying(project)), text)];
        infer(&Tender { documents, ..Tender::default() }, Given::default())
    };
    let gaps = facts(Project::default());
    assert_eq!((gaps.value_nok.value, gaps.duration_months.value), (Some(3_000_000), Some(36)));
    // Numbers beside an amount in euro are not kroner.
    assert_eq!(facts(Project { value: amount("300000", "EUR"), ..Project::default() }).value_nok.value, None);
    let full = facts(Project { value: amount("9000000", "NOK"), ..Project::default() });
    assert_eq!((full.value_nok.value, full.value_nok.conflicts), (Some(9_000_000), vec![]));
}

#[test]
fn of_several_notices_the_newest_competition_counts() {
    let notice = |kind, day: &str, value: &str| {
        let project = Project { value: amount(value, "NOK"), ..Project::default() };
        Some(Notice { kind, issued: Some(coded(day)), ..buying(project) })
    };
    let documents = vec![
        document("a.xml", notice(NoticeKind::Planning, "2026-12-01", "1"), ""),
        document("b.xml", notice(NoticeKind::Competition, "2026-09-01", "2"), ""),
        document("c.xml", notice(NoticeKind::Competition, "2026-10-01", "3"), ""),
        document("d.xml", notice(NoticeKind::Result, "2027-01-01", "4"), ""),
    ];
    let facts = infer(&Tender { documents, ..Tender::default() }, Given::default());
    assert_eq!(facts.value_nok.value, Some(3));
    assert!(matches!(facts.value_nok.source, Source::Notice { document: 2, .. }));
}
