//! What the process says when it ends.

use crate::{Report, Severity};

/// The exit statuses of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Nothing to mend at the chosen level.
    Clean = 0,
    /// Something to mend.
    Mend = 1,
    /// It could not run: usage or configuration.
    CouldNot = 2,
    /// A document could not be read or a plugin did not run to its end; the rest still stands.
    Incomplete = 3,
}

impl Exit {
    /// The number for the operating system.
    pub const fn code(self) -> u8 {
        self as u8
    }
}

/// From which severity on a finding is something to mend.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FailOn {
    /// Errors only.
    #[default]
    Error,
    /// Errors and warnings.
    Warning,
    /// Nothing is.
    Never,
}

impl Report {
    /// The exit status this report calls for. What is incomplete is said first: a clean half is no clean whole.
    pub fn exit(&self, fail_on: FailOn) -> Exit {
        let limit = match fail_on {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Never => None,
        };
        let fails = limit
            .is_some_and(|limit| self.assessments.iter().any(|it| it.is_problem() && it.severity <= limit));
        match (self.complete, fails) {
            (false, _) => Exit::Incomplete,
            (true, true) => Exit::Mend,
            (true, false) => Exit::Clean,
        }
    }
}
