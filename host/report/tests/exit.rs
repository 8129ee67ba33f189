//! Which exit status a report calls for.

mod common;

use klausul_report::{Applies, Assessment, Exit, FailOn, Lang, Report, Severity, Status};

fn report(status: Status, severity: Severity, verdict: Applies) -> Report {
    let mut assessment = Assessment { status, severity, ..Assessment::default() };
    assessment.applies.verdict = verdict;
    Report { assessments: vec![assessment], ..Report::default() }.finish()
}

#[test]
fn errors_fail_and_warnings_fail_when_asked() {
    let exit = |status, severity, fail_on| report(status, severity, Applies::Yes).exit(fail_on);
    assert_eq!(exit(Status::Missing, Severity::Error, FailOn::Error), Exit::Mend);
    assert_eq!(exit(Status::Weak, Severity::Warning, FailOn::Error), Exit::Clean);
    assert_eq!(exit(Status::Weak, Severity::Warning, FailOn::Warning), Exit::Mend);
    assert_eq!(exit(Status::Weak, Severity::Info, FailOn::Warning), Exit::Clean);
    assert_eq!(exit(Status::Contradicted, Severity::Error, FailOn::Never), Exit::Clean);
    assert_eq!(exit(Status::Met, Severity::Error, FailOn::Warning), Exit::Clean);
    assert_eq!(exit(Status::NotApplicable, Severity::Error, FailOn::Warning), Exit::Clean);
}

#[test]
fn what_is_conditional_or_undetermined_is_at_most_a_warning() {
    for it in [
        report(Status::Missing, Severity::Error, Applies::Conditional),
        report(Status::Undetermined, Severity::Error, Applies::Yes),
    ] {
        assert_eq!(it.assessments[0].severity, Severity::Warning);
        assert_eq!((it.exit(FailOn::Error), it.exit(FailOn::Warning)), (Exit::Clean, Exit::Mend));
    }
}

#[test]
fn what_is_incomplete_is_said_first() {
    for fail_on in [FailOn::Error, FailOn::Warning, FailOn::Never] {
        assert_eq!(common::rich(Lang::Nb).exit(fail_on), Exit::Incomplete);
    }
    assert_eq!(common::clean(Lang::Nb).exit(FailOn::Warning), Exit::Clean);
    assert_eq!([Exit::Clean, Exit::Mend, Exit::CouldNot, Exit::Incomplete].map(Exit::code), [0, 1, 2, 3]);
}
