//! A paragraph being read, and what it turns out to be.

use super::lists::Place;
use crate::clean::clean;
use crate::shape::title;
use crate::{Block, BlockKind, Origin};

/// A paragraph being read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) origin: Origin,
    /// The level of the heading it is, from 1.
    pub(super) outline: Option<u8>,
    pub(super) place: Option<Place>,
    /// A heading's own number.
    pub(super) label: Option<String>,
    /// What its style says about all of it.
    pub(super) hidden: bool,
    pub(super) bold: bool,
    /// Whether the last text seen was hidden: neighbouring hidden passages are one.
    pub(super) was_hidden: bool,
    /// Whether it belongs to a table of contents.
    pub(super) contents: bool,
    /// Notes and text boxes anchored here.
    pub(super) after: Vec<Block>,
    /// Letters in bold, and others.
    pub(super) letters: (usize, usize),
}

impl Paragraph {
    /// Adds shown text; white space is one space, as the format says.
    pub(super) fn push(&mut self, text: &str, bold: bool) {
        let inked = text.chars().filter(|c| c.is_alphanumeric()).count();
        if bold {
            self.letters.0 += inked;
        } else {
            self.letters.1 += inked;
        }
        for char in text.chars() {
            match char {
                ' ' | '\n' | '\t' | '\r' => {
                    if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                        self.text.push(' ');
                    }
                }
                char => self.text.push(char),
            }
        }
    }

    /// The block it becomes; an empty paragraph becomes none.
    pub(super) fn into_block(self) -> Option<Block> {
        let text = clean(&self.text);
        if text.is_empty() {
            return None;
        }
        let bold = self.letters.0 > 0 && self.letters.1 == 0;
        let further = self.place.as_ref().and_then(|place| place.item);
        let item = self.place.as_ref().filter(|place| place.item.is_none());
        let level = item.map(|item| u8::try_from(item.level).unwrap_or(8).min(8));
        let label = item.and_then(|item| item.label.clone()).or(self.label);
        let kind = match self.outline {
            _ if self.contents => BlockKind::Contents,
            Some(level) => BlockKind::Heading { level: level.min(9) },
            None if further.is_some() => BlockKind::Paragraph,
            None => title::kind(level, label.as_deref(), bold, &text),
        };
        let text = if matches!(kind, BlockKind::Heading { .. }) { text.replace('\n', " ") } else { text };
        let lead_in = further.flatten().filter(|_| kind == BlockKind::Paragraph);
        Some(Block { label, lead_in, ..Block::new(kind, text, self.origin) })
    }
}
