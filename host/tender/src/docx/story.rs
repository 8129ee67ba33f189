//! One story of a Word document (body, notes, a header): the walk over its elements.
//!
//! Every open element has a [`Place`], what it means to what stands inside it; elements that mean nothing here
//! (links, insertions, smart tags, drawings) take over their parent's. What is done when an element closes is
//! kept beside it, so that the walk needs no recursion and no knowledge of prefixes.

mod flow;
mod open;

use std::collections::HashMap;

use super::Lists;
use super::paragraph::{NoteKind, Paragraph, Run};
use crate::limits::Limits;
use crate::package::xml::{Node, Xml};
use crate::table::Table;
use crate::tally::Tally;
use crate::{Block, ReadError};

/// Fields inside each other; all are looked at for every piece of text, so forged ones must not pile up.
const FIELDS: usize = 64;

/// What an open element means to its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where paragraphs and tables stand.
    Flow,
    Table,
    Row,
    RowProps,
    CellProps,
    Paragraph,
    ParagraphProps,
    /// The format of the paragraph mark, inside the paragraph's properties.
    MarkProps,
    Run,
    RunProps,
    /// Characters count here, and nowhere else.
    Text,
    Instruction,
    ControlProps,
    Section,
}

/// What is done when an element closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Close {
    Nothing,
    Paragraph,
    Run,
    Cell,
    Row,
    Table,
    Box,
    Control,
    Alternatives,
    Checkbox,
    Note,
}

/// A complex field: what stands before its `separate` is code, after it the result.
#[derive(Debug, Default)]
struct Field {
    result: bool,
    code: String,
}

/// Where finished blocks go: the story itself, a cell or a text box.
#[derive(Debug, Default)]
pub(super) struct Flow {
    blocks: Vec<Block>,
    /// Text of paragraphs whose mark is deleted, or of a drop cap: it belongs to the next paragraph.
    carried: Option<Paragraph>,
}

/// A header or footer that the body shows.
pub(super) type Shown = String;

/// A note's id and its paragraphs.
pub(super) type Notes = HashMap<(NoteKind, String), String>;

/// The walk's state.
pub(super) struct Story<'a> {
    lists: &'a mut Lists,
    notes: &'a Notes,
    limits: &'a Limits,
    tally: &'a mut Tally,
    /// Notes parts: of which kind, and what was collected.
    collecting: Option<(NoteKind, String, Notes)>,
    places: Vec<(Place, Close)>,
    skipped: usize,
    flows: Vec<Flow>,
    tables: Vec<Table>,
    paragraphs: Vec<Paragraph>,
    runs: Vec<Run>,
    fields: Vec<Field>,
    /// Content controls: is this one showing its placeholder, is it a table of contents?
    controls: Vec<(bool, bool)>,
    alternatives: Vec<bool>,
    checked: bool,
    boxes: usize,
    number: u32,
    shown: Vec<Shown>,
}

impl<'a> Story<'a> {
    pub(super) fn new(
        lists: &'a mut Lists,
        notes: &'a Notes,
        limits: &'a Limits,
        tally: &'a mut Tally,
    ) -> Self {
        Self {
            lists,
            notes,
            limits,
            tally,
            collecting: None,
            places: Vec::new(),
            skipped: 0,
            flows: vec![Flow::default()],
            tables: Vec::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            fields: Vec::new(),
            controls: Vec::new(),
            alternatives: Vec::new(),
            checked: false,
            boxes: 0,
            number: 0,
            shown: Vec::new(),
        }
    }

    /// Reads a story to its end: its blocks, and the ids of the headers and footers it shows.
    pub(super) fn read(mut self, xml: &mut Xml<'_>) -> Result<(Vec<Block>, Vec<Shown>), ReadError> {
        self.walk(xml)?;
        let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
        Ok((blocks, self.shown))
    }

    /// Reads a part of footnotes or endnotes.
    pub(super) fn read_notes(mut self, kind: NoteKind, xml: &mut Xml<'_>) -> Result<Notes, ReadError> {
        self.collecting = Some((kind, String::new(), Notes::new()));
        self.walk(xml)?;
        Ok(self.collecting.map(|(_, _, notes)| notes).unwrap_or_default())
    }

    fn walk(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
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
                Node::Text(text) => self.text(&text)?,
                Node::End => break,
            }
        }
        while self.flows.len() > 1 {
            self.leave_box();
        }
        self.settle_carried()
    }

    fn place(&self) -> Place {
        self.places.last().map_or(Place::Flow, |(place, _)| *place)
    }

    /// Whether text here is shown: outside field codes and not hidden.
    fn visible(&self) -> bool {
        self.fields.iter().all(|field| field.result) && !self.hidden()
    }

    fn hidden(&self) -> bool {
        let styles = &self.lists.styles;
        self.runs
            .last()
            .and_then(|run| run.hidden.or_else(|| styles.run_hidden(run.style.as_deref())))
            .unwrap_or_else(|| {
                let style = self.paragraphs.last().and_then(|paragraph| paragraph.style.as_deref());
                styles.hidden(style).unwrap_or(false)
            })
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.skipped > 0 {
            return Ok(());
        }
        match self.place() {
            Place::Instruction => {
                if let Some(field) = self.fields.last_mut()
                    && field.code.len() < 200
                {
                    field.code.push_str(text);
                }
            }
            Place::Text => {
                self.spend(text.len())?;
                let hidden = self.hidden();
                let visible = self.visible();
                let contents = self
                    .fields
                    .iter()
                    .any(|field| field.result && field.code.trim_start().starts_with("TOC"))
                    || self.controls.iter().any(|(_, contents)| *contents);
                let styles = &self.lists.styles;
                let Some(paragraph) = self.paragraphs.last_mut() else {
                    return Ok(());
                };
                if hidden && !paragraph.hidden && !text.trim().is_empty() {
                    self.tally.hidden += 1;
                }
                paragraph.hidden = hidden;
                paragraph.contents |= contents;
                if visible {
                    let bold = self.runs.last().and_then(|run| {
                        run.bold.or_else(|| {
                            run.style.as_deref().map(|style| styles.bold(Some(style))).filter(|bold| *bold)
                        })
                    });
                    paragraph.push(text, bold);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn spend(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.tally.text(bytes, self.limits)
    }
}
