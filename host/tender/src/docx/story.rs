//! One story of a Word document (body, notes, a header): the walk over its elements.
//!
//! Every open element has a [`Place`], what it means to what stands inside it; elements that mean nothing here
//! (links, insertions, smart tags, drawings) take over their parent's. What is done when an element closes is
//! kept beside it, so that the walk needs no recursion and no knowledge of prefixes.

use std::collections::HashMap;

use super::paragraph::{NoteKind, Paragraph, Run};
use super::table::Table;
use super::xml::{Node, Ns, Tag, Xml};
use super::{Counts, Lists};
use crate::limits::Limits;
use crate::{Block, BlockKind, Limit, Origin, ReadError};

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
    counts: &'a mut Counts,
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
        counts: &'a mut Counts,
    ) -> Self {
        Self {
            lists,
            notes,
            limits,
            counts,
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

    /// Enters an element, or says that it is to be passed over with all it holds.
    fn open(&mut self, tag: &Tag<'_>) -> Result<Option<(Place, Close)>, ReadError> {
        let place = self.place();
        Ok(Some(match tag.ns {
            Ns::Word => return self.open_word(tag, place),
            Ns::Compat => match tag.name() {
                "AlternateContent" => {
                    self.alternatives.push(false);
                    (place, Close::Alternatives)
                }
                // One branch only, or a text box comes twice.
                "Choice" | "Fallback" => match self.alternatives.last_mut() {
                    Some(taken) if !*taken && (tag.understood || tag.name() == "Fallback") => {
                        *taken = true;
                        (place, Close::Nothing)
                    }
                    _ => return Ok(None),
                },
                _ => (place, Close::Nothing),
            },
            Ns::Math if tag.name() == "t" => (Place::Text, Close::Nothing),
            Ns::Drawing if matches!(tag.name(), "blip" | "chart" | "relIds") => {
                self.counts.pictures += 1;
                (place, Close::Nothing)
            }
            Ns::Vml if matches!(tag.name(), "imagedata" | "OLEObject") => {
                // An embedded object brings a picture of itself.
                if tag.name() == "imagedata" {
                    self.counts.pictures += 1;
                }
                (place, Close::Nothing)
            }
            _ => (place, Close::Nothing),
        }))
    }

    fn open_word(&mut self, tag: &Tag<'_>, place: Place) -> Result<Option<(Place, Close)>, ReadError> {
        use Place::{CellProps, ControlProps, Flow, MarkProps, ParagraphProps, RowProps, RunProps, Section};
        let entered = match (place, tag.name()) {
            (_, name) if name.ends_with("Change") => return Ok(None),
            (ParagraphProps | MarkProps | RunProps | RowProps | CellProps | ControlProps | Section, _) => {
                return Ok(self.open_props(tag, place));
            }
            // Content that has been deleted or moved away, not the mark of it.
            (_, "del") => {
                self.counts.deletions += 1;
                return Ok(None);
            }
            (_, "moveFrom" | "delText" | "delInstrText" | "tblPr" | "annotationRef" | "rt") => {
                return Ok(None);
            }
            (_, "p") => {
                self.enter_paragraph()?;
                (Place::Paragraph, Close::Paragraph)
            }
            (_, "pPr") => (ParagraphProps, Close::Nothing),
            (_, "r") => {
                self.runs.push(Run::default());
                (Place::Run, Close::Run)
            }
            (Place::Run, "rPr") => (RunProps, Close::Nothing),
            (_, "t") => (Place::Text, Close::Nothing),
            (_, "instrText") => (Place::Instruction, Close::Nothing),
            (_, "tbl") => {
                self.tables.push(Table::default());
                (Place::Table, Close::Table)
            }
            (Place::Table, "gridCol") => {
                self.with_table(|table| table.columns += 1);
                (place, Close::Nothing)
            }
            (_, "tr") => {
                let number = self.number + 1;
                self.with_table(|table| table.enter_row(number));
                (Place::Row, Close::Row)
            }
            (_, "trPr") => (RowProps, Close::Nothing),
            (_, "tc") => {
                self.flows.push(self::Flow::default());
                (Flow, Close::Cell)
            }
            (_, "tcPr") => (CellProps, Close::Nothing),
            (_, "txbxContent") => {
                self.boxes += 1;
                self.flows.push(self::Flow::default());
                (Flow, Close::Box)
            }
            (_, "sdt") => {
                self.controls.push((false, false));
                (place, Close::Control)
            }
            (_, "sdtPr") => (ControlProps, Close::Nothing),
            (_, "sdtContent") if self.controls.last().is_some_and(|(placeholder, _)| *placeholder) => {
                self.counts.placeholders += 1;
                return Ok(None);
            }
            (_, "sectPr") => (Section, Close::Nothing),
            (_, "checkBox") => {
                self.checked = false;
                (place, Close::Checkbox)
            }
            (_, "default" | "checked") => {
                self.checked = tag.on();
                (place, Close::Nothing)
            }
            (_, "footnote" | "endnote") if self.collecting.is_some() => {
                // Separators are lines, not notes.
                if tag.attr("type").is_some_and(|kind| kind != "normal") {
                    return Ok(None);
                }
                if let Some((_, id, _)) = &mut self.collecting {
                    *id = tag.attr("id").unwrap_or_default();
                }
                (Flow, Close::Note)
            }
            (_, "commentReference") => {
                self.counts.comments += 1;
                (place, Close::Nothing)
            }
            (_, "altChunk") => {
                self.counts.pictures += 1;
                (place, Close::Nothing)
            }
            _ => {
                self.mark(tag);
                (place, Close::Nothing)
            }
        };
        Ok(Some(entered))
    }

    /// Elements of formats: what matters is taken, all else passed over.
    fn open_props(&mut self, tag: &Tag<'_>, place: Place) -> Option<(Place, Close)> {
        match (place, tag.name()) {
            (Place::ParagraphProps, "rPr") => return Some((Place::MarkProps, Close::Nothing)),
            (Place::ParagraphProps, "sectPr") => return Some((Place::Section, Close::Nothing)),
            (Place::ParagraphProps, _) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.take(tag);
                }
                return Some((place, Close::Nothing));
            }
            // The mark of a deleted or moved paragraph: its text joins the next one.
            (Place::MarkProps, "del" | "moveFrom") => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.joins_next = true;
                }
            }
            (Place::RunProps, _) => {
                if let Some(run) = self.runs.last_mut() {
                    run.take(tag);
                }
            }
            (Place::RowProps, "tblHeader") => self.with_table(|table| table.row_is_header(tag.on())),
            (Place::RowProps, "del") => {
                self.counts.deletions += 1;
                self.with_table(Table::row_is_gone);
            }
            (Place::RowProps, "hidden") if tag.on() => {
                self.counts.hidden += 1;
                self.with_table(Table::row_is_gone);
            }
            (Place::CellProps, "cellDel") => {
                self.counts.deletions += 1;
                self.with_table(Table::cell_is_gone);
            }
            (Place::ControlProps, "showingPlcHdr") => {
                if let (Some(control), true) = (self.controls.last_mut(), tag.on()) {
                    control.0 = true;
                }
            }
            (Place::ControlProps, "docPartObj") => return Some((place, Close::Nothing)),
            (Place::ControlProps, "docPartGallery") => {
                if let Some(control) = self.controls.last_mut() {
                    control.1 = tag.val().is_some_and(|v| v.eq_ignore_ascii_case("table of contents"));
                }
            }
            (Place::Section, "headerReference" | "footerReference") => self.shown.extend(tag.attr("id")),
            _ => {}
        }
        None
    }

    /// Elements that stand for a character or for something elsewhere.
    fn mark(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "fldChar" => match tag.attr("fldCharType").as_deref() {
                Some("begin") => self.fields.push(Field::default()),
                Some("separate") => {
                    if let Some(field) = self.fields.last_mut() {
                        field.result = true;
                    }
                }
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            "footnoteReference" => self.refer(NoteKind::Footnote, tag),
            "endnoteReference" => self.refer(NoteKind::Endnote, tag),
            "tab" | "ptab" => self.character(' '),
            "br" | "cr" => self.character('\n'),
            "noBreakHyphen" => self.character('\u{2011}'),
            "sym" => {
                let font = tag.attr("font").unwrap_or_default();
                let code = tag.attr("char").unwrap_or_default();
                if let Some(char) = super::symbol::shown(&font, &code) {
                    self.character(char);
                }
            }
            _ => {}
        }
    }

    fn refer(&mut self, kind: NoteKind, tag: &Tag<'_>) {
        if let (Some(paragraph), Some(id)) = (self.paragraphs.last_mut(), tag.attr("id")) {
            paragraph.notes.push((kind, id));
        }
    }

    fn character(&mut self, char: char) {
        if self.visible()
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            paragraph.text.push(char);
        }
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
                    self.counts.hidden += 1;
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
        self.counts.text += bytes as u64;
        if self.counts.text > self.limits.text_bytes {
            return Err(ReadError::TooLarge { limit: Limit::TextBytes, max: self.limits.text_bytes });
        }
        Ok(())
    }

    fn close(&mut self, close: Close) -> Result<(), ReadError> {
        match close {
            Close::Nothing => {}
            Close::Run => drop(self.runs.pop()),
            Close::Control => drop(self.controls.pop()),
            Close::Alternatives => drop(self.alternatives.pop()),
            Close::Checkbox => {
                let char = if self.checked { '☑' } else { '☐' };
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.text.push(char);
                }
            }
            Close::Paragraph => self.leave_paragraph()?,
            Close::Cell => {
                self.settle_carried()?;
                let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
                self.with_table(|table| table.cell(blocks));
            }
            Close::Row => self.with_table(Table::leave_row),
            Close::Table => {
                if let Some(table) = self.tables.pop() {
                    self.push(table.blocks());
                }
            }
            Close::Box => {
                self.settle_carried()?;
                self.leave_box();
            }
            Close::Note => {
                self.settle_carried()?;
                let blocks =
                    self.flows.last_mut().map(|flow| std::mem::take(&mut flow.blocks)).unwrap_or_default();
                if let Some((kind, id, notes)) = &mut self.collecting {
                    let text: Vec<String> = blocks.into_iter().map(|b| b.text.replace('\t', " ")).collect();
                    notes.insert((*kind, id.clone()), text.join("\n"));
                }
            }
        }
        Ok(())
    }

    fn with_table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    fn enter_paragraph(&mut self) -> Result<(), ReadError> {
        let carried = self.flows.last_mut().and_then(|flow| flow.carried.take());
        self.counts.paragraphs += 1;
        if self.counts.paragraphs > self.limits.blocks {
            return Err(ReadError::TooLarge { limit: Limit::Blocks, max: self.limits.blocks as u64 });
        }
        // Word counts a paragraph whose mark is deleted and the next as one, and text boxes not at all.
        if self.boxes == 0 && carried.is_none() {
            self.number += 1;
        }
        let origin = Origin { paragraph: (self.number > 0).then_some(self.number), ..Origin::default() };
        self.paragraphs.push(Paragraph::after(carried, origin));
        Ok(())
    }

    fn leave_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        // A field code that never comes to a result must not swallow the rest of the document.
        self.fields.retain(|field| field.result);
        if paragraph.joins_next {
            if let Some(flow) = self.flows.last_mut() {
                flow.carried = Some(paragraph);
            }
            return Ok(());
        }
        self.finish(paragraph)
    }

    /// The last paragraph of a cell or text box has nothing to join, whatever its mark says.
    fn settle_carried(&mut self) -> Result<(), ReadError> {
        match self.flows.last_mut().and_then(|flow| flow.carried.take()) {
            Some(paragraph) => self.finish(paragraph),
            None => Ok(()),
        }
    }

    fn finish(&mut self, mut paragraph: Paragraph) -> Result<(), ReadError> {
        let after = std::mem::take(&mut paragraph.after);
        let references = std::mem::take(&mut paragraph.notes);
        let origin = paragraph.origin.clone();
        let block = paragraph.into_block(self.lists);
        self.push(block.into_iter().collect());
        for reference in references {
            if let Some(text) = self.notes.get(&reference) {
                // A forged document can refer to one long note from every paragraph.
                self.spend(text.len())?;
                let text = text.clone();
                self.push(vec![super::block(BlockKind::Note, text, origin.clone())]);
            }
        }
        self.push(after);
        Ok(())
    }

    fn push(&mut self, blocks: Vec<Block>) {
        if let Some(flow) = self.flows.last_mut() {
            flow.blocks.extend(blocks);
        }
    }

    /// A text box's paragraphs follow the paragraph it is anchored to.
    fn leave_box(&mut self) {
        self.boxes = self.boxes.saturating_sub(1);
        let Some(flow) = self.flows.pop() else {
            return;
        };
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.after.extend(flow.blocks),
            None => self.push(flow.blocks),
        }
    }
}
