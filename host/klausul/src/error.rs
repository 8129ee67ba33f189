//! Why nothing could be checked at all. What concerns one document or plugin stands in the report instead.

use std::path::PathBuf;

use klausul_engine::EngineError;
use klausul_report::{Messages, Problem};
use klausul_tender::ReadError;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No document was found.
    #[error("{paths}: {error}")]
    Read {
        /// What the user named.
        paths: String,
        /// Why there is none.
        error: ReadError,
    },
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
    pub(crate) fn read(paths: &[PathBuf]) -> impl FnOnce(ReadError) -> Self {
        let paths: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        move |error| Self::Read { paths: paths.join(", "), error }
    }

    /// The error in the language of `msg`.
    pub fn problem(&self, msg: &Messages) -> Problem {
        match self {
            Self::Read { paths, error } => {
                let problem = msg.problem(error.key(), &error.args());
                Problem { text: format!("{paths}: {}", problem.text), ..problem }
            }
            Self::Engine(error) => msg.problem(error.key(), &error.args()),
            Self::Threads(detail) => msg.problem("engine-error", &[("detail", detail.clone())]),
            Self::NoPlugins => msg.problem("engine-error-no-plugins", &[]),
            Self::UnknownArea { area, known } => {
                msg.problem("cli-unknown-area", &[("area", area.clone()), ("known", known.join(", "))])
            }
        }
    }
}
