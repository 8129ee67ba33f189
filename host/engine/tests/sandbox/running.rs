//! What a plugin does while it runs.

use klausul_engine::{Stage, limits};

use crate::support::{check, contained, engine_is_whole, load};

#[test]
fn giving_up_is_told_with_the_last_words() {
    let panic: &[&str] = &["this was meant to happen", "src/deeds.rs"];
    for stage in [Stage::Describe, Stage::Applicability, Stage::Check] {
        contained(
            stage,
            &[
                ("panic", "plugin-error-panic", panic),
                ("unreachable", "plugin-error-panic-silent", &["gave up", "without saying why"]),
            ],
        );
    }
}

#[test]
fn endless_work_ends_with_the_fuel() {
    contained(
        Stage::Describe,
        &[("loop", "plugin-error-fuel", &["too much time", "200 million operations"])],
    );
    contained(
        Stage::Applicability,
        &[("loop", "plugin-error-fuel", &["too much time", "200 million operations"])],
    );
    contained(
        Stage::Check,
        &[
            ("loop", "plugin-error-fuel", &["too much time", "1000 million operations"]),
            ("fill", "plugin-error-fuel", &["too much time", "1000 million operations"]),
        ],
    );
}

#[test]
fn fuel_decides_at_the_same_operation_every_time() {
    let runs: Vec<u64> = (0..3).map(|_| check("").fuel).collect();
    assert!(runs[0] > 0 && runs.iter().all(|fuel| *fuel == runs[0]), "{runs:?}");
    assert_eq!(check("check-loop").fuel, limits::fuel(Stage::Check));
}

#[test]
fn endless_depth_ends_with_the_stack() {
    for stage in [Stage::Describe, Stage::Check] {
        contained(
            stage,
            &[
                // Part of a Rust plugin's stack lies in its memory; whichever of the two ends first.
                ("recurse", "plugin-error-crash", &["crashed", "stack", "recurse"]),
                ("descend", "plugin-error-stack", &["crashed", "stack of 512 KiB", "descend"]),
            ],
        );
    }
}

#[test]
fn endless_memory_ends_with_the_limit() {
    let words: &[&str] = &["too much memory", "64 MB"];
    for stage in [Stage::Describe, Stage::Applicability, Stage::Check] {
        contained(
            stage,
            &[("allocate", "plugin-error-memory", words), ("grow", "plugin-error-memory", words)],
        );
    }
}

#[test]
fn endless_calls_of_the_host_are_counted() {
    let words: &[&str] = &["asked the host too often", "500000", "256 MB"];
    contained(
        Stage::Check,
        &[
            ("flood", "plugin-error-host-calls", words),
            ("empty-flood", "plugin-error-host-calls", words),
            ("shout", "plugin-error-host-calls", words),
            ("ask", "plugin-error-host-calls", words),
            ("ask-metas", "plugin-error-host-calls", words),
        ],
    );
    contained(Stage::Describe, &[("flood", "plugin-error-host-calls", words)]);
}

#[test]
fn a_giant_message_is_not_even_copied() {
    contained(Stage::Check, &[("giant-log", "plugin-error-data", &["too much data", "8 MB"])]);
}

#[test]
fn a_long_log_is_cut_and_does_no_harm() {
    let checked = check("check-long-log");
    assert!(checked.result.is_ok());
    let bytes: usize = checked.log.iter().map(String::len).sum();
    assert!((limits::LOG_BYTES..limits::LOG_BYTES + 100).contains(&bytes), "{bytes}");
    let flooded = check("check-flood");
    assert!(flooded.log.iter().map(String::len).sum::<usize>() < limits::LOG_BYTES + 100);
    assert!(check("check-empty-flood").log.len() <= limits::LOG_BYTES + 1);
    engine_is_whole();
}

#[test]
fn a_log_cannot_steer_a_terminal() {
    assert_eq!(check("check-escape").log, [" [2J gone"]);
}

#[test]
fn questions_about_nothing_have_empty_answers() {
    assert!(check("check-ask-nothing").result.is_ok());
}

#[test]
fn a_plugin_sees_the_tender_and_nothing_else() {
    let log = check("check-see").log;
    let saw = |words: &[&str]| log.iter().any(|line| words.iter().all(|word| line.contains(word)));
    assert!(saw(&["\"a.txt\"", "Language::Nb", "foreign: false", "blocks: 2"]), "{log:?}");
    assert!(saw(&["\"b.txt\"", "language: None", "foreign: true", "blocks: 0"]), "{log:?}");
    assert!(saw(&["ListItem", "level: 1", "section: Some(0)", "lead-in: Some(0)", "\"b)\""]), "{log:?}");
    assert!(saw(&["[\"Vedlegg 4\", \"Bilag 2\"]", "Lærlinger på arbeidet"]), "{log:?}");
    // Describing happens without a tender.
    assert!(load("describe-see").is_ok());
}

#[test]
fn many_at_once_are_contained_as_one() {
    let deeds = ["check-panic", "check-loop", "check-allocate", "check-recurse", "check-outside", ""];
    let one_by_one = deeds.map(|deed| check(deed).result);
    std::thread::scope(|scope| {
        let running = deeds.map(|deed| scope.spawn(move || check(deed).result));
        for (run, alone) in running.into_iter().zip(one_by_one) {
            assert_eq!(run.join().unwrap(), alone);
        }
    });
}
