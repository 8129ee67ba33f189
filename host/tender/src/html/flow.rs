//! Collected text becomes blocks, and cells become rows.

use super::element::Kind;
use super::walk::Walk;
use crate::clean::clean;
use crate::shape::title;
use crate::{Block, BlockKind, Origin, ReadError};

/// Columns and rows that one cell may span; a forged number must not make millions of cells.
const SPAN: usize = 100;

/// Where finished blocks go: the page itself, or a cell.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) blocks: Vec<Block>,
    text: String,
    line: u32,
    bold: usize,
    plain: usize,
}

impl Walk<'_> {
    /// Adds text to the open paragraph; white space is one space, except where it is kept as written.
    pub(super) fn push(&mut self, text: &str, line: u32) {
        let kept = self.is_open(Kind::Preformatted);
        let bold = self.bold > 0;
        let Some(flow) = self.flows.last_mut() else {
            return;
        };
        let inked = text.chars().filter(|c| c.is_alphanumeric()).count();
        if flow.text.trim().is_empty() {
            flow.text.clear();
            flow.line = line;
        }
        if bold {
            flow.bold += inked;
        } else {
            flow.plain += inked;
        }
        if kept || text == "\n" {
            // Empty lines before the first are not lines of it.
            let lead = text.len() - text.trim_start().len();
            let first = text.get(..lead).and_then(|lead| lead.rfind('\n')).map_or(0, |at| at + 1);
            let from = if kept && flow.text.is_empty() { first } else { 0 };
            flow.text.push_str(text.get(from..).unwrap_or_default());
            return;
        }
        for char in text.chars() {
            match char {
                ' ' | '\n' | '\t' | '\r' | '\u{0C}' => {
                    if !flow.text.ends_with([' ', '\n']) {
                        flow.text.push(' ');
                    }
                }
                char => flow.text.push(char),
            }
        }
    }

    /// Makes blocks of what was collected.
    pub(super) fn flush(&mut self) -> Result<(), ReadError> {
        let Some(flow) = self.flows.last_mut() else {
            return Ok(());
        };
        let text = std::mem::take(&mut flow.text);
        let bold = std::mem::take(&mut flow.bold) > 0 && flow.plain == 0;
        flow.plain = 0;
        let mut line = flow.line;
        // Two line breaks in a row are how many pages write a new paragraph.
        let mut chunk: Vec<&str> = Vec::new();
        for (next, part) in (line + 1..).zip(text.split('\n').chain([""])) {
            let part = part.trim_matches([' ', '\t', '\r']);
            if !part.is_empty() {
                chunk.push(part);
                continue;
            }
            let paragraph = clean(&chunk.join("\n"));
            chunk.clear();
            if !paragraph.is_empty() {
                self.tally.block(self.limits)?;
                self.paragraph(paragraph, bold, Origin { line: Some(line), ..Origin::default() });
            }
            // Lines inside preformatted text are lines of the file; those of `br` need not be.
            line = if self.is_open(Kind::Preformatted) { next } else { line };
        }
        Ok(())
    }

    fn paragraph(&mut self, text: String, bold: bool, origin: Origin) {
        if self.is_open(Kind::Title) {
            return self.running.push(Block::new(BlockKind::Running, text, origin));
        }
        let on_page = self.flows.len() == 1;
        let at = self.flows.last().and_then(|flow| u32::try_from(flow.blocks.len()).ok());
        let mut block = Block::new(BlockKind::Paragraph, text, origin);
        if self.is_open(Kind::Contents) {
            block.kind = BlockKind::Contents;
        } else if let Some(level) = self.heading() {
            block.kind = BlockKind::Heading { level };
            block.text = block.text.replace('\n', " ");
        } else if let Some(item) = self.items.last_mut().filter(|item| !item.said) {
            item.said = true;
            item.block = at.filter(|_| on_page);
            block.label = item.label.take();
            block.kind = title::kind(Some(item.level), block.label.as_deref(), bold, &block.text);
        } else if self.is_open(Kind::Quote) {
            block.kind = BlockKind::Quote;
        } else if let Some(item) = self.items.last() {
            // A further paragraph of the item.
            block.lead_in = item.block.filter(|_| on_page);
        } else {
            block.kind = title::kind(None, None, bold, &block.text);
        }
        self.emit(vec![block]);
    }

    /// An item without text leaves nothing, like an empty item of Word; its number was only counted.
    pub(super) fn leave_item(&mut self) {
        self.items.pop();
    }

    fn emit(&mut self, blocks: Vec<Block>) {
        if let Some(flow) = self.flows.last_mut() {
            flow.blocks.extend(blocks);
        }
    }

    pub(super) fn enter_row(&mut self, line: u32) {
        let header = self.is_open(Kind::Head);
        if let Some(table) = self.tables.last_mut() {
            table.enter_row(header, Origin { line: Some(line), ..Origin::default() });
        }
    }

    pub(super) fn enter_cell(
        &mut self,
        name: &str,
        attr: &impl Fn(&str) -> Option<String>,
        line: u32,
    ) -> Result<(), ReadError> {
        let span = |name: &str| attr(name).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        let (columns, rows): (usize, usize) = (span("colspan"), span("rowspan"));
        let Some(table) = self.tables.last_mut() else {
            return Ok(());
        };
        // A cell without a row opens one.
        if !table.in_row() {
            table.enter_row(false, Origin { line: Some(line), ..Origin::default() });
        }
        let columns = columns.clamp(1, SPAN);
        for _ in 0..columns {
            self.tally.block(self.limits)?;
        }
        table.enter_cell(columns, rows.clamp(1, SPAN), name == "th");
        self.flows.push(Flow::default());
        Ok(())
    }

    pub(super) fn leave_cell(&mut self) {
        if self.flows.len() < 2 {
            return;
        }
        if let (Some(flow), Some(table)) = (self.flows.pop(), self.tables.last_mut()) {
            table.leave_cell(flow.blocks);
        }
    }

    pub(super) fn leave_row(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.leave_row();
        }
    }

    pub(super) fn leave_table(&mut self) {
        if let Some(table) = self.tables.pop() {
            self.emit(table.blocks());
        }
    }
}
