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
            Self::LettersUnknown(_) => "read-note-letters-unknown",
            Self::PagesWithoutText(_) => "read-note-pages-without-text",
            Self::PagesDamaged(_) => "read-note-pages-damaged",
            Self::PagesWithoutLetters(_) => "read-note-pages-without-letters",
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
            | Self::LettersUnknown(count)
            | Self::BytesReplaced(count) => vec![("count", count.to_string())],
            Self::TranslationsLeftOut { count, language } => {
                vec![("count", count.to_string()), ("language", language.clone())]
            }
            Self::UnknownProfile(profile) => vec![("profile", profile.clone())],
            Self::EncodingGuessed(name) => vec![("encoding", name.clone())],
            Self::PagesWithoutText(pages) | Self::PagesWithoutLetters(pages) | Self::PagesDamaged(pages) => {
                vec![("count", pages.len().to_string()), ("pages", ranges(pages))]
            }
            Self::ExtensionMismatch | Self::Empty => Vec::new(),
        }
    }

    /// Whether text of the document is missing because of it, so that a verdict on the rest is none on the whole.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        matches!(self, Self::PagesWithoutText(_) | Self::PagesWithoutLetters(_) | Self::PagesDamaged(_))
    }
}

/// "4–9, 12": numbers in order, those in a row as first and last.
fn ranges(pages: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for page in pages {
        match ranges.last_mut() {
            Some((_, last)) if *page == *last + 1 => *last = *page,
            _ => ranges.push((*page, *page)),
        }
    }
    let range = |(first, last): &(u32, u32)| match last - first {
        0 => first.to_string(),
        _ => format!("{first}–{last}"),
    };
    ranges.iter().map(range).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn pages_in_a_row_are_a_range() {
        assert_eq!(ranges(&[4, 5, 6, 9, 12, 13]), "4–6, 9, 12–13");
    }
}
