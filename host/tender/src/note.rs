//! The notes' keys and arguments for the message catalogue.

use crate::ReadNote;

impl ReadNote {
    /// The message's key in the catalogue, in kebab case.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::DeletionsLeftOut(_) => "read-note-deletions",
            Self::HiddenLeftOut(_) => "read-note-hidden",
            Self::PlaceholdersLeftOut(_) => "read-note-placeholders",
            Self::CommentsLeftOut(_) => "read-note-comments",
            Self::PicturesNotRead(_) => "read-note-pictures",
            Self::RepeatsLeftOut(_) => "read-note-repeats",
            Self::HiddenSheetsRead(_) => "read-note-hidden-sheets",
            Self::HiddenLinesRead(_) => "read-note-hidden-lines",
            Self::FormulasWithoutValue(_) => "read-note-formulas",
            Self::EncodingGuessed(_) => "read-note-encoding",
            Self::BytesReplaced(_) => "read-note-bytes-replaced",
            Self::ExtensionMismatch => "read-note-extension",
            Self::TranslationsLeftOut { .. } => "read-note-translations",
            Self::UnknownProfile(_) => "read-note-profile",
            Self::Empty => "read-note-empty",
        }
    }

    /// The message's arguments; every key always has the same ones.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DeletionsLeftOut(count)
            | Self::HiddenLeftOut(count)
            | Self::PlaceholdersLeftOut(count)
            | Self::CommentsLeftOut(count)
            | Self::PicturesNotRead(count)
            | Self::RepeatsLeftOut(count)
            | Self::HiddenSheetsRead(count)
            | Self::HiddenLinesRead(count)
            | Self::FormulasWithoutValue(count)
            | Self::BytesReplaced(count) => vec![("count", count.to_string())],
            Self::TranslationsLeftOut { count, language } => {
                vec![("count", count.to_string()), ("language", language.clone())]
            }
            Self::UnknownProfile(profile) => vec![("profile", profile.clone())],
            Self::EncodingGuessed(name) => vec![("encoding", name.clone())],
            Self::ExtensionMismatch | Self::Empty => Vec::new(),
        }
    }
}
