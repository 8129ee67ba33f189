//! A table being read, and the rows it becomes.

use crate::{Block, BlockKind, Origin};

/// Characters that a header's cell holds at most; longer ones are content.
const HEADER_CELL: usize = 60;

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Vec<Block>>,
    header: bool,
    gone: bool,
    cell_gone: bool,
    origin: Origin,
}

/// A table being read.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// Columns of its grid.
    pub(crate) columns: usize,
    rows: Vec<Row>,
}

impl Table {
    pub(crate) fn enter_row(&mut self, origin: Origin) {
        self.rows.push(Row { origin, ..Row::default() });
    }

    fn with_row(&mut self, act: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.last_mut() {
            act(row);
        }
    }

    pub(crate) fn row_is_header(&mut self, on: bool) {
        self.with_row(|row| row.header = on);
    }

    /// The row is deleted or hidden.
    pub(crate) fn row_is_gone(&mut self) {
        self.with_row(|row| row.gone = true);
    }

    pub(crate) fn cell_is_gone(&mut self) {
        self.with_row(|row| row.cell_gone = true);
    }

    pub(crate) fn cell(&mut self, blocks: Vec<Block>) {
        self.with_row(|row| {
            if !std::mem::take(&mut row.cell_gone) {
                row.cells.push(blocks);
            }
        });
    }

    /// A row that is gone leaves nothing, so that it is no header either.
    pub(crate) fn leave_row(&mut self) {
        if self.rows.last().is_some_and(|row| row.gone) {
            self.rows.pop();
        }
    }

    /// What its cells hold, one after the other, for a table that only arranges.
    pub(crate) fn content(self) -> Vec<Block> {
        self.rows.into_iter().flat_map(|row| row.cells).flatten().collect()
    }

    /// One block per row. A table of one column is a frame around ordinary paragraphs, which stay what they are.
    pub(crate) fn blocks(mut self) -> Vec<Block> {
        if self.columns <= 1 && self.rows.iter().all(|row| row.cells.len() <= 1) {
            return self.content();
        }
        let marked = self.rows.iter().any(|row| row.header);
        let texts: Vec<Vec<String>> =
            self.rows.iter().map(|row| row.cells.iter().map(|c| flatten(c)).collect()).collect();
        if !marked && let (Some(row), Some(cells)) = (self.rows.first_mut(), texts.first()) {
            row.header = texts.len() > 1 && is_header(cells);
        }
        let mut blocks = Vec::new();
        let mut head = None;
        for (row, cells) in self.rows.into_iter().zip(texts) {
            // Notes stand after the row that refers to them.
            let notes = row.cells.into_iter().flatten().filter(|block| block.kind == BlockKind::Note);
            if cells.iter().any(|cell| !cell.is_empty()) {
                let kind = if row.header { BlockKind::TableHead } else { BlockKind::TableRow };
                if row.header {
                    head = Some(blocks.len());
                }
                blocks.push(Block {
                    // Relative to the table's first block until the document is put together.
                    lead_in: head.filter(|_| !row.header).and_then(|at| u32::try_from(at).ok()),
                    ..Block::new(kind, cells.join("\t"), row.origin)
                });
            }
            blocks.extend(notes);
        }
        blocks
    }
}

/// Rows know their header relative to their table; here they learn its place in the document.
pub(crate) fn anchor(blocks: &mut [Block]) {
    let mut head = None;
    for (index, block) in (0_u32..).zip(blocks.iter_mut()) {
        match block.kind {
            BlockKind::TableHead => head = Some(index),
            BlockKind::TableRow => block.lead_in = block.lead_in.and(head),
            _ => {}
        }
    }
}

/// A cell's text on one line; list numbers stay with their items.
fn flatten(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks.iter().filter(|block| block.kind != BlockKind::Note) {
        for part in block.label.iter().map(String::as_str).chain(block.text.split(['\t', '\n'])) {
            let part = part.trim();
            if !text.is_empty() && !part.is_empty() {
                text.push(' ');
            }
            text.push_str(part);
        }
    }
    text
}

/// Whether a first row reads like a header: short cells, no sentence, no figures beside the first cell.
pub(crate) fn is_header(cells: &[String]) -> bool {
    let short = |cell: &String| cell.chars().count() <= HEADER_CELL && !cell.ends_with(['.', ';', ',']);
    let figures = cells.iter().skip(1).any(|cell| cell.chars().any(|c| c.is_ascii_digit()));
    cells.len() > 1
        && cells.iter().filter(|cell| !cell.is_empty()).count() > 1
        && cells.iter().all(short)
        && !figures
}
