//! The labelled tenders are judged as well as before.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;

use klausul::{CacheChoice, Checker, Given, Options};

#[path = "../xtask/src/evaluate.rs"]
mod evaluate;

/// What has been reached is kept. Raise a floor when the rules get better; never lower one unsaid.
#[test]
fn the_labelled_tenders_are_judged_as_well_as_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let checker = Checker::new(Options { cache: CacheChoice::None, ..Options::default() }).unwrap();
    let check = |path: &Path| Ok(serde_json::to_value(checker.check(&[path.to_owned()], Given::default())?)?);
    let (tables, score) = evaluate::evaluate(&root, check).unwrap();
    let kept = score.accuracy >= 0.98
        && score.gap_recall >= 0.98
        && score.false_alarm <= 0.01
        && score.scope >= 0.99;
    assert!(kept && score.rows > 600, "{tables}");
}
