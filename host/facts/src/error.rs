//! What is wrong with a fact that the user gave.

use std::fmt;

use crate::FactName;

/// Where the user gave a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// `--set`.
    Set,
    /// A facts file.
    File {
        /// The file as the user named it.
        path: String,
        /// Line, from 1.
        line: u32,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Set => f.write_str("--set"),
            Self::File { path, line } => write!(f, "{path}:{line}"),
        }
    }
}

/// What is wrong with a fact that the user gave, as data; the message catalogue has the words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// `--set` without `=`.
    #[error("--set {given}: expected key=value")]
    NoEquals {
        /// What was given.
        given: String,
    },
    /// A key that is no fact.
    #[error("{place}: no fact is called {key:?}")]
    UnknownKey {
        /// Where.
        place: Place,
        /// The key.
        key: String,
        /// The fact that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value that the fact cannot have.
    #[error("{place}: {key} cannot be {value:?}, expected {expected}")]
    BadValue {
        /// Where.
        place: Place,
        /// The fact.
        key: FactName,
        /// The value as written.
        value: String,
        /// What the fact takes: its values, or examples.
        expected: String,
        /// The value that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A facts file that is not TOML.
    #[error("{path}:{line}: {message}")]
    NotToml {
        /// The file as the user named it.
        path: String,
        /// Line, from 1.
        line: u32,
        /// What the TOML reader says, in English.
        message: String,
    },
}

impl FactError {
    /// The key of the message in the message catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoEquals { .. } => "fact-error-no-equals",
            Self::UnknownKey { nearest: None, .. } => "fact-error-unknown-key",
            Self::UnknownKey { nearest: Some(_), .. } => "fact-error-unknown-key-nearest",
            Self::BadValue { nearest: None, .. } => "fact-error-bad-value",
            Self::BadValue { nearest: Some(_), .. } => "fact-error-bad-value-nearest",
            Self::NotToml { .. } => "fact-error-not-toml",
        }
    }

    /// The message's arguments. `place` is "--set" or "file:line"; `known` lists the keys of all facts.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let known = || FactName::ALL.map(FactName::as_str).join(", ");
        let mut args = match self {
            Self::NoEquals { given } => vec![("given", given.clone()), ("known", known())],
            Self::UnknownKey { place, key, .. } => {
                vec![("place", place.to_string()), ("key", key.clone()), ("known", known())]
            }
            Self::BadValue { place, key, value, expected, .. } => vec![
                ("place", place.to_string()),
                ("key", key.to_string()),
                ("value", value.clone()),
                ("expected", expected.clone()),
            ],
            Self::NotToml { path, line, message } => {
                vec![("place", format!("{path}:{line}")), ("message", message.clone())]
            }
        };
        if let Self::UnknownKey { nearest: Some(nearest), .. }
        | Self::BadValue { nearest: Some(nearest), .. } = self
        {
            args.push(("nearest", (*nearest).to_owned()));
        }
        args
    }
}
