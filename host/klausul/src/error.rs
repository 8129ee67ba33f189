//! Why nothing could be checked at all. What concerns one document or plugin stands in the report instead.

use klausul_engine::EngineError;
use klausul_report::{Messages, Problem};
use klausul_tender::ReadError;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No document was found.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// This machine cannot run plugins.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The threads for the work could not be started.
    #[error("no threads: {0}")]
    Threads(String),
    /// There is not a single plugin to judge with.
    #[error("no plugins")]
    NoPlugins,
    /// An area that no plugin has.
    #[error("no area is called {area:?}; known are {}", known.join(", "))]
    UnknownArea {
        /// What was asked for.
        area: String,
        /// The areas there are.
        known: Vec<String>,
    },
}

impl Error {
    /// The error in the language of `msg`.
    pub fn problem(&self, msg: &Messages) -> Problem {
        match self {
            Self::Read(error) => msg.problem(error.key(), &error.args()),
            Self::Engine(error) => msg.problem(error.key(), &error.args()),
            Self::Threads(detail) => msg.problem("engine-error", &[("detail", detail.clone())]),
            Self::NoPlugins => msg.problem("engine-error-no-plugins", &[]),
            Self::UnknownArea { area, known } => {
                msg.problem("cli-unknown-area", &[("area", area.clone()), ("known", known.join(", "))])
            }
        }
    }
}
