//! The catalogue is whole: three files alike, no key missing, none unused.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use klausul_report::message::key;
use klausul_report::{Date, FactName, FactValue, Lang, Messages};

/// Key to the variables and references its message uses.
type Catalogue = BTreeMap<String, BTreeSet<String>>;

fn catalogue(lang: Lang) -> Catalogue {
    let path = format!("{}/messages/{}.ftl", env!("CARGO_MANIFEST_DIR"), lang.code());
    let text = std::fs::read_to_string(&path).unwrap();
    let mut keys = Catalogue::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let rest = match line.split_once(" = ") {
            Some((key, rest)) if !key.starts_with([' ', '}']) => {
                assert!(keys.insert(key.to_owned(), BTreeSet::new()).is_none(), "{path}: {key} twice");
                key.clone_into(&mut current);
                rest
            }
            _ => line,
        };
        for placeable in rest.split('{').skip(1) {
            let name = placeable.split(['}', '-', ' ']).find(|it| !it.is_empty()).unwrap_or_default();
            let whole = placeable.trim_start().split([' ', '}']).next().unwrap_or_default();
            if !name.starts_with('"') {
                keys.get_mut(&current).unwrap().insert(whole.to_owned());
            }
        }
    }
    keys
}

#[test]
fn the_three_files_have_the_same_keys_and_variables() {
    let nb = catalogue(Lang::Nb);
    assert!(nb.len() > 100 && nb["searched"].contains("$count") && nb["plugin-error-fuel"].len() == 3);
    for lang in [Lang::Nn, Lang::En] {
        let other = catalogue(lang);
        let keys = |it: &Catalogue| it.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&nb), keys(&other), "keys of {}", lang.code());
        // English has a plural where Norwegian has none ("avsnitt"); the variables are the same all the same.
        assert_eq!(nb, other, "variables of {}", lang.code());
    }
}

#[test]
fn every_key_in_the_code_is_in_the_catalogue_and_the_other_way_round() {
    for lang in Lang::ALL {
        let msg = Messages::new(lang);
        for key in key::ALL {
            assert!(msg.has(key), "{key} in {}", lang.code());
        }
        for fact in FactName::ALL {
            assert!(!msg.fact(fact).starts_with('['), "{}", fact.key());
        }
    }
    for key in catalogue(Lang::Nb).keys() {
        let known = key::ALL.contains(&key.as_str());
        assert!(known || key::FAMILIES.iter().any(|family| key.starts_with(family)), "{key} is not used");
    }
}

#[test]
fn each_language_resolves_every_message() {
    for lang in Lang::ALL {
        let msg = Messages::new(lang);
        let keys = catalogue(lang);
        for (key, uses) in &keys {
            let variables = |uses: &BTreeSet<String>| {
                uses.iter().filter_map(|it| it.strip_prefix('$')).map(str::to_owned).collect::<Vec<_>>()
            };
            let mut names = variables(uses);
            names.extend(uses.iter().filter_map(|it| keys.get(it)).flat_map(variables));
            let args: Vec<_> = names.iter().map(|name| (name.as_str(), format!("<{name}>"))).collect();
            let text = msg.problem(key, &args).text;
            // Fluent writes what it cannot resolve as `{$name}` or `{key}`.
            assert!(!text.contains('{') && !text.starts_with('[') && !text.is_empty(), "{key}: {text}");
        }
    }
}

#[test]
fn an_unknown_key_is_seen() {
    let msg = Messages::new(Lang::Nb);
    assert_eq!(msg.text("no-such-key", &[("count", 3.into())]), "[no-such-key count=3]");
    assert_eq!(msg.member("buyer", "church"), "church");
}

#[test]
fn numbers_and_days_have_the_form_of_the_language() {
    let value = |lang, name, value| Messages::new(lang).value(name, &value);
    let kroner = || FactValue::Number(62_000_000);
    let day = || FactValue::Date(Date { year: 2026, month: 12, day: 2 });
    assert_eq!(value(Lang::Nb, FactName::ValueNok, kroner()), "62\u{a0}000\u{a0}000 kr uten mva.");
    assert_eq!(value(Lang::En, FactName::ValueNok, kroner()), "NOK 62,000,000 ex. VAT");
    assert_eq!(value(Lang::Nb, FactName::Announced, day()), "2. desember 2026");
    assert_eq!(value(Lang::En, FactName::Announced, day()), "2 December 2026");
    assert_eq!(value(Lang::Nn, FactName::DurationMonths, FactValue::Number(1)), "1 månad");
    assert_eq!(value(Lang::Nn, FactName::DurationMonths, FactValue::Number(48)), "48 månader");
    assert_eq!(value(Lang::Nb, FactName::Buyer, FactValue::Word("county".to_owned())), "fylkeskommune");
}

#[test]
fn failures_of_other_rooms_choose_their_forms() {
    let problem = |key, args: &[(&str, &str)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Messages::new(Lang::Nb).problem(key, &args).text
    };
    assert_eq!(problem("read-note-comments", &[("count", "1")]), "1 kommentar i margen er holdt utenfor.");
    assert_eq!(
        problem("read-error-damaged", &[("part", ""), ("cause", "bad crc")]),
        "Filen er skadet (bad crc). Hent den på nytt, eller åpne den i programmet den er laget i, og lagre den på nytt."
    );
    assert_eq!(
        problem("read-error-too-large", &[("limit", "file-bytes"), ("max", "209715200")]),
        "For stort: mer enn 209\u{a0}715\u{a0}200 byte i én fil. Del opp, eller utelat det som ikke er \
         konkurransegrunnlag."
    );
    assert_eq!(
        problem(
            "plugin-error-answer",
            &[
                ("stage", "check"),
                ("place", "check[wages].evidence[2]"),
                ("problem", "plugin-answer-twice"),
                ("found", ""),
                ("limit", "")
            ]
        ),
        "Regelsettet ga et svar som ikke kan stemme, da det vurderte dokumentene (check[wages].evidence[2]: \
         besvart to ganger). Be den som har laget regelsettet, om en rettet utgave, eller fjern det."
    );
}

/// A guard against a slow start; the figures are in the measurements of the release build.
#[test]
fn a_catalogue_is_parsed_at_once() {
    let start = Instant::now();
    let _ = Messages::new(Lang::Nn);
    let took = start.elapsed();
    println!("{took:?}");
    assert!(took.as_millis() < 100);
}
