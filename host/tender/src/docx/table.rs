//! A table being read, and the rows it becomes.

use crate::lines::ends_sentence;
use crate::{Block, BlockKind, Origin};

/// Characters that a header's cell holds at most; longer ones are content.
const HEADER_CELL: usize = 60;

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Vec<Block>>,
    header: bool,
    gone: bool,
    cell_gone: bool,
    paragraph: u32,
}

/// A table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// Columns of its grid.
    pub(super) columns: usize,
    rows: Vec<Row>,
}

impl Table {
    pub(super) fn enter_row(&mut self, paragraph: u32) {
        self.rows.push(Row { paragraph, ..Row::default() });
    }

    fn with_row(&mut self, act: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.last_mut() {
            act(row);
        }
    }

    pub(super) fn row_is_header(&mut self, on: bool) {
        self.with_row(|row| row.header = on);
    }

    /// The row is deleted or hidden.
    pub(super) fn row_is_gone(&mut self) {
        self.with_row(|row| row.gone = true);
    }

    pub(super) fn cell_is_gone(&mut self) {
        self.with_row(|row| row.cell_gone = true);
    }

    pub(super) fn cell(&mut self, blocks: Vec<Block>) {
        self.with_row(|row| {
            if !std::mem::take(&mut row.cell_gone) {
                row.cells.push(blocks);
            }
        });
    }

    /// A row that is gone leaves nothing, so that it is no header either.
    pub(super) fn leave_row(&mut self) {
        if self.rows.last().is_some_and(|row| row.gone) {
            self.rows.pop();
        }
    }

    /// One block per row. A table of one column is a frame around ordinary paragraphs, which stay what they are.
    pub(super) fn blocks(mut self) -> Vec<Block> {
        if self.columns <= 1 && self.rows.iter().all(|row| row.cells.len() <= 1) {
            return self.rows.into_iter().flat_map(|row| row.cells).flatten().collect();
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
                let origin = Origin { paragraph: Some(row.paragraph), ..Origin::default() };
                if row.header {
                    head = Some(blocks.len());
                }
                blocks.push(Block {
                    // Relative to the table's first block until the document is put together.
                    lead_in: head.filter(|_| !row.header).and_then(|at| u32::try_from(at).ok()),
                    ..super::block(kind, cells.join("\t"), origin)
                });
            }
            blocks.extend(notes);
        }
        blocks
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
    // "Nr." is no sentence.
    let open = |cell: &String| cell.ends_with('.') && !ends_sentence(cell);
    let short = |cell: &String| {
        cell.chars().count() <= HEADER_CELL && (open(cell) || !cell.ends_with(['.', ';', ',']))
    };
    let figures = cells.iter().skip(1).any(|cell| cell.chars().any(|c| c.is_ascii_digit()));
    cells.len() > 1
        && cells.iter().filter(|cell| !cell.is_empty()).count() > 1
        && cells.iter().all(short)
        && !figures
}
