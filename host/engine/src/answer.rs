//! What a plugin's answer can be wrong about.

use std::fmt;

use crate::wording::short;

/// One statement in a plugin's answer that cannot be true, or breaks a bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lie {
    /// Where in the answer, as a path: `check[wages].evidence[2]`. Indexes count from 0.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// An index points to nothing.
    UnknownIndex {
        /// What was said.
        found: u32,
        /// How many there are.
        limit: usize,
    },
    /// The same thing was answered twice.
    Twice,
    /// Something was not answered.
    NotAnswered,
    /// A span in a document that does not exist.
    SpanDocument {
        /// The document's index.
        found: u32,
        /// How many there are.
        limit: usize,
    },
    /// A span in a block that does not exist.
    SpanBlock {
        /// The block's index.
        found: u32,
        /// How many there are.
        limit: usize,
    },
    /// A span that ends before it starts, or is empty.
    SpanEmpty {
        /// First byte.
        start: u32,
        /// One past the last.
        end: u32,
    },
    /// A span that ends behind the block's text.
    SpanOutside {
        /// One past the last byte.
        end: u32,
        /// Bytes in the text.
        limit: usize,
    },
    /// A span that cuts a character in two.
    SpanCharacter {
        /// The byte inside a character.
        found: u32,
    },
    /// A list or text with too much in it.
    TooMuch {
        /// How many.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// Something that must not be empty.
    Empty,
    /// A text with a control character: it could steer a terminal.
    Control {
        /// The character's code point.
        found: u32,
    },
    /// An id that is not kebab-case.
    Id {
        /// The id.
        found: String,
    },
    /// A date that is in no calendar.
    Date {
        /// As it was given, year-month-day.
        found: String,
    },
}

impl Problem {
    /// The catalogue's key.
    pub fn key(&self) -> &'static str {
        match self {
            Problem::UnknownIndex { .. } => "plugin-answer-unknown-index",
            Problem::Twice => "plugin-answer-twice",
            Problem::NotAnswered => "plugin-answer-not-answered",
            Problem::SpanDocument { .. } => "plugin-answer-span-document",
            Problem::SpanBlock { .. } => "plugin-answer-span-block",
            Problem::SpanEmpty { .. } => "plugin-answer-span-empty",
            Problem::SpanOutside { .. } => "plugin-answer-span-outside",
            Problem::SpanCharacter { .. } => "plugin-answer-span-character",
            Problem::TooMuch { .. } => "plugin-answer-too-much",
            Problem::Empty => "plugin-answer-empty",
            Problem::Control { .. } => "plugin-answer-control",
            Problem::Id { .. } => "plugin-answer-id",
            Problem::Date { .. } => "plugin-answer-date",
        }
    }

    fn found(&self) -> String {
        match self {
            Problem::UnknownIndex { found, .. }
            | Problem::SpanDocument { found, .. }
            | Problem::SpanBlock { found, .. }
            | Problem::SpanCharacter { found } => found.to_string(),
            Problem::SpanEmpty { start, end } => format!("{start}..{end}"),
            Problem::SpanOutside { end, .. } => end.to_string(),
            Problem::TooMuch { found, .. } => found.to_string(),
            Problem::Control { found } => format!("U+{found:04X}"),
            Problem::Id { found } | Problem::Date { found } => short(found),
            Problem::Twice | Problem::NotAnswered | Problem::Empty => String::new(),
        }
    }

    fn limit(&self) -> String {
        match self {
            Problem::UnknownIndex { limit, .. }
            | Problem::SpanDocument { limit, .. }
            | Problem::SpanBlock { limit, .. }
            | Problem::SpanOutside { limit, .. }
            | Problem::TooMuch { limit, .. } => limit.to_string(),
            _ => String::new(),
        }
    }
}

impl Lie {
    /// The catalogue's key.
    pub fn key(&self) -> &'static str {
        self.problem.key()
    }

    /// `problem` (the key), `place`, and `found` and `limit`, empty where the problem has none.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![
            ("problem", self.key().to_owned()),
            ("place", self.place.clone()),
            ("found", self.problem.found()),
            ("limit", self.problem.limit()),
        ]
    }
}

impl fmt::Display for Lie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        match &self.problem {
            Problem::UnknownIndex { found, limit } => {
                write!(f, "index {found} points to nothing, there are {limit}")
            }
            Problem::Twice => write!(f, "answered twice"),
            Problem::NotAnswered => write!(f, "not answered"),
            Problem::SpanDocument { found, limit } => {
                write!(f, "a span in document {found}, there are {limit}")
            }
            Problem::SpanBlock { found, limit } => write!(f, "a span in block {found}, there are {limit}"),
            Problem::SpanEmpty { start, end } => write!(f, "a span from {start} to {end} holds nothing"),
            Problem::SpanOutside { end, limit } => {
                write!(f, "a span to byte {end} of a text of {limit} bytes")
            }
            Problem::SpanCharacter { found } => {
                write!(f, "a span cuts a character in two at byte {found}")
            }
            Problem::TooMuch { found, limit } => write!(f, "{found} is more than the {limit} allowed"),
            Problem::Empty => write!(f, "empty"),
            Problem::Control { found } => write!(f, "the control character U+{found:04X}"),
            Problem::Id { found } => write!(f, "\"{}\" is no id in kebab-case", short(found)),
            Problem::Date { found } => write!(f, "{found} is no date"),
        }
    }
}
