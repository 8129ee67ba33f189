use klausul_facts::{FactName, Given, Source, infer};
use proptest::prelude::*;

use crate::{quote, tender};

/// Pieces that the readers of facts stop at, so that arbitrary text meets them.
const PIECES: &[&str] = &[
    "verdi",
    "NOK",
    "62",
    "000",
    "mill.",
    "kroner",
    "eks.",
    "mva.",
    "år",
    "måneder",
    "to",
    "ett",
    "pluss",
    "+",
    "opsjon",
    "CPV",
    "45214100",
    "-0",
    "lO",
    "Kunngjort",
    "2.",
    "desember",
    "2026",
    "Oppdragsgiver:",
    "Ø",
    "kommune",
    "\n",
    "\t",
    "|",
    "(",
    ")",
    "–",
    "¢",
    "&",
    "@",
    "ﬁ",
    "\u{ad}",
    "åpen",
    "anbudskonkurranse",
    "§",
    ".",
    ",",
    "fra",
    "til",
    "1.1.2027",
    "999999999999",
    "å",
    "🙂",
    "ganger",
    "x",
    "million",
    "hundre",
    "tusen",
    "   ",
    "\u{a0}",
    "# ",
    "| a | b |\n| c | 1 |",
];

fn holds(text: &str) -> Result<(), TestCaseError> {
    let tender = tender(text);
    let facts = infer(&tender, Given::default());
    for name in FactName::ALL {
        let conflicts = facts.conflicts(name);
        for source in std::iter::once(facts.source(name)).chain(conflicts.iter().map(|(_, source)| *source)) {
            if matches!(source, Source::Text { .. }) {
                prop_assert!(quote(&tender, source).is_some(), "{name}: {source:?} in {text:?}");
            }
        }
        prop_assert_eq!(facts.shown(name).is_none(), *facts.source(name) == Source::Unknown);
        // What is shown is read back.
        if let Some(value) = facts.shown(name) {
            let mut given = Given::default();
            let read = given.set(&format!("{name}={value}"));
            prop_assert!(read.is_ok(), "{name}={value}: {read:?}");
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn arbitrary_text(text in "\\PC{0,200}") {
        holds(&text)?;
    }

    #[test]
    fn arbitrary_pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60), glue in "[ \n]?") {
        holds(&pieces.join(&glue))?;
    }

    #[test]
    fn arbitrary_given(pair in "\\PC{0,40}", value in "\\PC{0,30}") {
        let _ = Given::default().set(&pair);
        for name in FactName::ALL {
            let _ = Given::default().set(&format!("{name}={value}"));
        }
        let _ = Given::from_toml("facts.toml", &pair);
    }
}
