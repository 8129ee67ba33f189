//! Why a command could not do its work, as data until it is said in the chosen language.

use std::io;
use std::path::{Path, PathBuf};

use klausul::{Error, FactError};
use klausul_report::{Messages, Value, message::key};

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The checker could not work.
    Checker(Error),
    /// A fact was given wrongly.
    Fact(FactError),
    /// A file that was named could not be read.
    File { path: PathBuf, cause: io::Error },
    /// No requirement has this id.
    UnknownRequirement { id: String, nearest: Option<String> },
    /// The result could not be written.
    Output(String),
}

impl Failure {
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |cause| Self::File { path: path.to_owned(), cause }
    }

    /// The failure in the language of `msg`.
    pub(crate) fn text(&self, msg: &Messages) -> String {
        match self {
            Self::Checker(error) => error.problem(msg).text,
            Self::Fact(error) => msg.problem(error.key(), &error.args()).text,
            Self::File { path, cause } => file(msg, path, cause),
            Self::UnknownRequirement { id, nearest } => {
                let id: Value<'_> = id.as_str().into();
                match nearest {
                    Some(nearest) => msg.text(
                        key::CLI_UNKNOWN_REQUIREMENT_NEAREST,
                        &[("id", id), ("nearest", nearest.as_str().into())],
                    ),
                    None => msg.text(key::CLI_UNKNOWN_REQUIREMENT, &[("id", id)]),
                }
            }
            Self::Output(cause) => msg.text(key::CLI_OUTPUT, &[("cause", cause.as_str().into())]),
        }
    }
}

/// The two causes that matter have words of their own; of the others the system has some.
fn file(msg: &Messages, path: &Path, cause: &io::Error) -> String {
    let known = match cause.kind() {
        io::ErrorKind::NotFound => Some("read-error-not-found"),
        io::ErrorKind::PermissionDenied => Some("read-error-permission"),
        _ => None,
    };
    let path = path.display().to_string();
    match known {
        Some(key) => format!("{path}: {}", msg.say(key)),
        None => msg.text(key::CLI_FILE, &[("path", path.into()), ("cause", cause.to_string().into())]),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Checker(error)
    }
}

impl From<FactError> for Failure {
    fn from(error: FactError) -> Self {
        Self::Fact(error)
    }
}
