//! A page's table: cells that span several columns or rows still stand in their own column.

use crate::table::Table;
use crate::{Block, BlockKind, Origin};

/// A table of a page being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    table: Table,
    in_row: bool,
    in_head: bool,
    /// Column of the next cell.
    column: usize,
    /// For each column, how many rows below are still covered by a cell above.
    covered: Vec<usize>,
    /// Columns and rows of the open cell.
    span: (usize, usize),
    /// Header cells and other cells of the row.
    cells: (usize, usize),
    /// Whether a cell holds headings or a table: then the table only arranges a page.
    arranges: bool,
}

impl Grid {
    pub(super) fn enter_row(&mut self, in_head: bool, origin: Origin) {
        self.leave_row();
        self.table.enter_row(origin);
        self.in_row = true;
        self.in_head = in_head;
        self.column = 0;
        self.cells = (0, 0);
    }

    pub(super) fn in_row(&self) -> bool {
        self.in_row
    }

    /// A cell begins; those above that reach down into its row come first.
    pub(super) fn enter_cell(&mut self, columns: usize, rows: usize, is_header: bool) {
        self.pass_covered();
        self.span = (columns, rows);
        self.cells.0 += usize::from(is_header);
        self.cells.1 += usize::from(!is_header);
    }

    fn pass_covered(&mut self) {
        while let Some(rows) = self.covered.get_mut(self.column).filter(|rows| **rows > 0) {
            *rows -= 1;
            self.table.cell(Vec::new());
            self.column += 1;
        }
    }

    pub(super) fn leave_cell(&mut self, blocks: Vec<Block>) {
        self.arranges |= blocks.iter().any(|block| {
            matches!(
                block.kind,
                BlockKind::Heading { level: 1.. } | BlockKind::TableHead | BlockKind::TableRow
            )
        });
        self.table.cell(blocks);
        let (columns, rows) = std::mem::replace(&mut self.span, (1, 1));
        for at in 0..columns {
            if at > 0 {
                self.table.cell(Vec::new());
            }
            if self.covered.len() <= self.column {
                self.covered.resize(self.column + 1, 0);
            }
            if let Some(covered) = self.covered.get_mut(self.column) {
                *covered = rows.saturating_sub(1);
            }
            self.column += 1;
        }
    }

    pub(super) fn leave_row(&mut self) {
        if std::mem::take(&mut self.in_row) {
            self.pass_covered();
            // A header cell beside others names its row, not its columns.
            let (header, other) = self.cells;
            self.table.row_is_header(self.in_head || (header > 1 && other == 0));
            self.table.leave_row();
        }
    }

    pub(super) fn blocks(mut self) -> Vec<Block> {
        self.leave_row();
        if self.arranges { self.table.content() } else { self.table.blocks() }
    }
}
