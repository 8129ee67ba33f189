//! Mistakes in rule files, with file and line.

use std::path::{Path, PathBuf};

/// A mistake in a rule file.
#[derive(Debug, thiserror::Error)]
pub enum AuthorError {
    /// The file cannot be read.
    #[error("{}: cannot be read: {error}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: String,
    },
    /// The file says something that a rule file may not say.
    #[error("{}:{line}: {message}", path.display())]
    At {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong and what to write instead.
        message: String,
    },
}

/// A rule file's text, to find the lines of mistakes in.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) path: &'a Path,
    pub(super) text: &'a str,
}

impl Source<'_> {
    /// A mistake at the first place where `written` stands.
    pub(super) fn at(&self, written: &str, message: impl Into<String>) -> AuthorError {
        let offset = self.text.find(written).unwrap_or(0);
        self.line(offset, message)
    }

    pub(super) fn toml(&self, error: &toml::de::Error) -> AuthorError {
        self.line(error.span().map_or(0, |s| s.start), error.message())
    }

    fn line(&self, offset: usize, message: impl Into<String>) -> AuthorError {
        let before = self.text.get(..offset).unwrap_or_default();
        AuthorError::At {
            path: self.path.to_owned(),
            line: 1 + before.matches('\n').count(),
            message: message.into(),
        }
    }
}
