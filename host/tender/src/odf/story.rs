//! The walk over the elements of an OpenDocument text or spreadsheet.
//!
//! Every open element has a [`Place`], what it means to what stands inside it, and what is done when it closes,
//! as in the reader of Word files. Text counts in paragraphs only, so that nothing of the markup leaks.

mod flow;
mod open;

use super::grid::Grid;
use super::lists::Lists;
use super::paragraph::Paragraph;
use super::styles::Styles;
use crate::limits::Limits;
use crate::package::xml::{Node, Xml};
use crate::tally::Tally;
use crate::{Block, ReadError};

/// What an open element means to its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Where paragraphs, lists and tables stand; loose text is markup's own.
    Flow,
    /// Characters count here, and nowhere else.
    Paragraph,
    /// Headers and footers, which stand among definitions.
    Definitions,
    /// The record of deletions.
    Changes,
}

/// What is done when an element closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    Nothing,
    Paragraph,
    Span,
    List,
    Contents,
    Note,
    Box,
    Frame,
    Table,
    Header,
    Row,
    Cell,
}

/// Where finished blocks go: the text itself, a cell, a note or a text box.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    /// Paragraphs that a note or a text box is anchored in are open outside it.
    lists: Lists,
}

/// The walk's state.
pub(super) struct Story<'a> {
    pub(super) styles: &'a Styles,
    pub(super) lists: &'a mut Lists,
    pub(super) limits: &'a Limits,
    pub(super) tally: &'a mut Tally,
    /// Whether the tables of this document are the sheets of a spreadsheet.
    pub(super) is_spreadsheet: bool,
    /// Whether this is the part with the pages' headers and footers.
    pages: bool,
    places: Vec<(Place, Close)>,
    skipped: usize,
    pub(super) flows: Vec<Flow>,
    pub(super) grids: Vec<Grid>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// Passages with a format of their own: hidden, bold.
    spans: Vec<(Option<bool>, Option<bool>)>,
    /// Frames: has a picture or object been counted in it?
    frames: Vec<bool>,
    contents: usize,
    /// Open notes and text boxes, whose paragraphs are not counted.
    boxes: usize,
    pub(super) number: u32,
}

impl<'a> Story<'a> {
    /// The walk over a document's text.
    pub(super) fn new(
        styles: &'a Styles,
        lists: &'a mut Lists,
        limits: &'a Limits,
        tally: &'a mut Tally,
    ) -> Self {
        Self {
            styles,
            lists,
            limits,
            tally,
            is_spreadsheet: false,
            pages: false,
            places: Vec::new(),
            skipped: 0,
            flows: vec![Flow::default()],
            grids: Vec::new(),
            paragraphs: Vec::new(),
            spans: Vec::new(),
            frames: Vec::new(),
            contents: 0,
            boxes: 0,
            number: 0,
        }
    }

    /// Goes over the pages' headers and footers instead.
    pub(super) fn on_pages(self, is_spreadsheet: bool) -> Self {
        Self { pages: true, is_spreadsheet, ..self }
    }

    /// Reads the part to its end.
    pub(super) fn read(mut self, xml: &mut Xml<'_>) -> Result<Vec<Block>, ReadError> {
        loop {
            match xml.next()? {
                Node::Open(_) if self.skipped > 0 => self.skipped += 1,
                Node::Open(tag) => match self.open(&tag)? {
                    Some(entered) => self.places.push(entered),
                    None => self.skipped = 1,
                },
                Node::Close if self.skipped > 0 => self.skipped -= 1,
                Node::Close => {
                    if let Some((_, close)) = self.places.pop() {
                        self.close(close)?;
                    }
                }
                Node::Text(text) if self.skipped == 0 => self.text(&text)?,
                Node::Text(_) => {}
                Node::End => break,
            }
        }
        // A part that ends early is malformed and has been refused; nothing is open here.
        Ok(self.flows.into_iter().flat_map(|flow| flow.blocks).collect())
    }

    fn place(&self) -> Place {
        let start = if self.pages { Place::Definitions } else { Place::Flow };
        self.places.last().map_or(start, |(place, _)| *place)
    }

    fn close(&mut self, close: Close) -> Result<(), ReadError> {
        match close {
            Close::Nothing => {}
            Close::Paragraph => self.leave_paragraph()?,
            Close::Span => drop(self.spans.pop()),
            Close::List => self.lists.leave(),
            Close::Contents => self.contents = self.contents.saturating_sub(1),
            Close::Frame => drop(self.frames.pop()),
            Close::Note | Close::Box => self.leave_box(close == Close::Note),
            Close::Table | Close::Header | Close::Row | Close::Cell => self.close_table(close)?,
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.place() != Place::Paragraph {
            return Ok(());
        }
        self.tally.text(text.len(), self.limits)?;
        let (hidden, bold) = self.format();
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return Ok(());
        };
        if hidden && !paragraph.was_hidden && !text.trim().is_empty() {
            self.tally.hidden += 1;
        }
        paragraph.was_hidden = hidden;
        if !hidden {
            paragraph.push(text, bold);
        }
        Ok(())
    }

    /// Whether text here is hidden, and whether it is bold: the innermost passage that says so decides.
    fn format(&self) -> (bool, bool) {
        let paragraph = self.paragraphs.last();
        let hidden = self.spans.iter().rev().find_map(|(hidden, _)| *hidden);
        let bold = self.spans.iter().rev().find_map(|(_, bold)| *bold);
        (
            paragraph.is_some_and(|p| p.hidden && hidden.is_none()) || hidden == Some(true),
            bold.unwrap_or(paragraph.is_some_and(|p| p.bold)),
        )
    }

    fn character(&mut self, text: &str) -> Result<(), ReadError> {
        self.tally.text(text.len(), self.limits)?;
        let (hidden, _) = self.format();
        if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| !hidden) {
            paragraph.text.push_str(text);
        }
        Ok(())
    }
}
