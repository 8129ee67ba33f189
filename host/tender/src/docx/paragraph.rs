//! A paragraph being read, and what it turns out to be.

use super::Lists;
use crate::clean::clean;
use crate::package::xml::Tag;
use crate::{Block, BlockKind, Origin};

/// Footnotes and endnotes have their own numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// A run's own format.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) hidden: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) style: Option<String>,
}

impl Run {
    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "vanish" => self.hidden = Some(tag.on()),
            "b" => self.bold = Some(tag.on()),
            "rStyle" => self.style = tag.val(),
            _ => {}
        }
    }
}

/// A paragraph being read.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) style: Option<String>,
    pub(super) origin: Origin,
    /// Notes referred to, in order.
    pub(super) notes: Vec<(NoteKind, String)>,
    /// Blocks of text boxes anchored here.
    pub(super) after: Vec<Block>,
    /// Whether its text belongs to the next paragraph: its mark is deleted, or it is a drop cap.
    pub(super) joins_next: bool,
    /// Whether the last text seen was hidden: neighbouring hidden runs are one passage.
    pub(super) hidden: bool,
    /// Whether it belongs to a table of contents.
    pub(super) contents: bool,
    outline: Option<u8>,
    number: Option<String>,
    level: Option<usize>,
    bold: usize,
    plain: usize,
    /// Bytes whose run says nothing about bold: the paragraph's style decides.
    unsaid: usize,
}

impl Paragraph {
    /// A paragraph that goes on from one whose mark was deleted; the format is its own.
    pub(super) fn after(carried: Option<Self>, origin: Origin) -> Self {
        match carried {
            Some(carried) => Self {
                text: carried.text,
                notes: carried.notes,
                after: carried.after,
                origin: carried.origin,
                bold: carried.bold,
                plain: carried.plain,
                unsaid: carried.unsaid,
                ..Self::default()
            },
            None => Self { origin, ..Self::default() },
        }
    }

    pub(super) fn take(&mut self, tag: &Tag<'_>) {
        let number = || tag.val().and_then(|value| value.parse().ok());
        match tag.name() {
            "pStyle" => self.style = tag.val(),
            // A drop cap stands in a frame of its own, but it is the first letter of the next paragraph.
            "framePr" => self.joins_next |= tag.attr("dropCap").is_some_and(|cap| cap != "none"),
            "outlineLvl" => self.outline = number(),
            "numId" => self.number = tag.val(),
            "ilvl" => self.level = number().map(usize::from),
            _ => {}
        }
    }

    /// Adds shown text; white space inside it is a space, whatever the file's own line ends.
    pub(super) fn push(&mut self, text: &str, bold: Option<bool>) {
        let size = text.trim().len();
        match bold {
            Some(true) => self.bold += size,
            Some(false) => self.plain += size,
            None => self.unsaid += size,
        }
        self.text
            .extend(text.chars().map(|char| if matches!(char, '\n' | '\r' | '\t') { ' ' } else { char }));
    }

    /// The block it becomes; an empty paragraph becomes none but is counted in its list.
    pub(super) fn into_block(self, lists: &mut Lists) -> Option<Block> {
        let style = self.style.as_deref();
        let text = clean(&self.text);
        let place = self.place(lists);
        if text.is_empty() {
            return None;
        }
        let outline = self.outline.or_else(|| lists.styles.outline(style)).filter(|level| *level < 9);
        let bold =
            self.plain == 0 && self.bold + self.unsaid > 0 && (self.unsaid == 0 || lists.styles.bold(style));
        let item = place.as_ref().map(|place| u8::try_from(place.level).unwrap_or(8));
        let label = place.and_then(|place| place.label);
        let kind = match outline {
            _ if self.contents || lists.styles.is_contents(style) => BlockKind::Contents,
            Some(level) => BlockKind::Heading { level: level + 1 },
            None => crate::shape::title::kind(item, label.as_deref(), bold, &text),
        };
        Some(Block { label, ..Block::new(kind, text, self.origin) })
    }

    /// Its place in a list: its own, or through its style.
    fn place(&self, lists: &mut Lists) -> Option<super::numbering::Place> {
        let style = self.style.as_deref();
        let inherited = lists.styles.numbering(style);
        let (number, level) = match &self.number {
            Some(number) => (number.clone(), self.level),
            None => {
                let (number, level) = inherited?;
                (number, self.level.or(level))
            }
        };
        // List 0 takes the numbering of the style away.
        if number == "0" {
            return None;
        }
        let level = level
            .or_else(|| lists.numbering.level_of_style(&number, &lists.styles.chain(style)))
            .unwrap_or(0);
        lists.numbering.count(&number, level)
    }
}
