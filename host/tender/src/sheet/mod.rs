//! A spreadsheet's cells become a heading, rows and paragraphs that know their cell.
//!
//! Cells are kept in a sparse map: a sheet has a thousand million places, and files put one value in the last.

pub(crate) mod number;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::clean::clean;
use crate::limits::Limits;
use crate::shape::title;
use crate::table::is_header;
use crate::tally::Tally;
use crate::{Block, BlockKind, Origin, ReadError};

/// Rows and columns of the largest sheet there is.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
/// Empty columns between two cells of a row that are still one table; farther apart stand two.
const GAP: u32 = 16;
/// Ranges of hidden columns that are remembered: they are only counted.
const HIDDEN: usize = 500;

/// What a cell shows.
#[derive(Debug, Default)]
struct Cell {
    text: String,
    bold: bool,
}

/// A sheet being read.
#[derive(Debug)]
pub(crate) struct Sheet {
    name: String,
    cells: BTreeMap<(u32, u32), Cell>,
    hidden_rows: BTreeSet<u32>,
    hidden_columns: Vec<(u32, u32)>,
}

/// One row of a table: its number, and its cells by column.
type Row<'a> = (u32, Vec<(u32, &'a Cell)>);

impl Sheet {
    pub(crate) fn new(name: &str) -> Self {
        Self {
            name: clean(name).replace('\n', " "),
            cells: BTreeMap::new(),
            hidden_rows: BTreeSet::new(),
            hidden_columns: Vec::new(),
        }
    }

    /// Puts text into a cell, counted from 0; what has no ink is no cell. Text outside any sheet's bounds is
    /// kept in its last row and column rather than lost.
    pub(crate) fn put(
        &mut self,
        (row, column): (u32, u32),
        text: &str,
        bold: bool,
        limits: &Limits,
        tally: &mut Tally,
    ) -> Result<(), ReadError> {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        tally.cell(limits)?;
        tally.text(text.len(), limits)?;
        let cell = self.cells.entry((row.min(ROWS - 1), column.min(COLUMNS - 1))).or_default();
        if !cell.text.is_empty() {
            cell.text.push('\n');
        }
        cell.text.push_str(&text);
        cell.bold = bold;
        Ok(())
    }

    /// A place on this sheet.
    pub(crate) fn origin(&self, cell: Option<(u32, u32)>) -> Origin {
        Origin {
            sheet: Some(self.name.clone()).filter(|name| !name.is_empty()),
            cell: cell.map(|(row, column)| reference(row, column)),
            ..Origin::default()
        }
    }

    pub(crate) fn hide_row(&mut self, row: u32) {
        self.hidden_rows.insert(row);
    }

    pub(crate) fn hide_columns(&mut self, first: u32, last: u32) {
        if self.hidden_columns.len() < HIDDEN {
            self.hidden_columns.push((first, last));
        }
    }

    /// Rows and columns that hold something although they are hidden.
    fn hidden_lines(&self) -> usize {
        let rows: BTreeSet<u32> = self.cells.keys().map(|(row, _)| *row).collect();
        let columns: BTreeSet<u32> = self.cells.keys().map(|(_, column)| *column).collect();
        let hidden = |column: &&u32| self.hidden_columns.iter().any(|(a, b)| (a..=b).contains(column));
        rows.intersection(&self.hidden_rows).count() + columns.iter().filter(hidden).count()
    }

    /// The sheet's blocks, its name first as a heading. Rows below a header have a `lead_in`, which learns its
    /// place when the document is put together.
    pub(crate) fn blocks(self, limits: &Limits, tally: &mut Tally) -> Result<Vec<Block>, ReadError> {
        tally.block(limits)?;
        tally.hidden_lines =
            tally.hidden_lines.saturating_add(u32::try_from(self.hidden_lines()).unwrap_or(u32::MAX));
        let mut blocks = Vec::new();
        if !self.name.is_empty() {
            let kind = BlockKind::Heading { level: 1 };
            blocks.push(Block::new(kind, self.name.clone(), self.origin(None)));
        }
        // The header that rows hang on: it holds for the groups below it until another comes.
        let mut head: Option<u32> = None;
        for table in self.tables() {
            if table.iter().all(|(_, cells)| cells.len() == 1) {
                for (row, cells) in table {
                    for (column, cell) in cells {
                        tally.block(limits)?;
                        let kind = title::kind(None, None, cell.bold, &cell.text);
                        let origin = self.origin(Some((row, column)));
                        blocks.push(Block::new(kind, cell.text.clone(), origin));
                    }
                }
                continue;
            }
            let header = header(&table, head.is_some());
            let left = table.iter().flat_map(|(_, cells)| cells.first()).map(|(column, _)| *column).min();
            // Rows begin in the column where their header does, so that their cells stand under it.
            let mut left = left.unwrap_or(0);
            for (at, (row, cells)) in table.iter().enumerate() {
                let is_head = header == Some(at);
                let start = cells.first().map_or(left, |(column, _)| *column);
                if let Some(column) = head.filter(|_| !is_head) {
                    left = left.min(column);
                }
                for part in split(cells) {
                    tally.block(limits)?;
                    let begin = part.first().map_or(left, |(column, _)| *column);
                    let padded = if begin.abs_diff(left) > GAP || begin != start { begin } else { left };
                    let text = joined(part, padded);
                    tally.text(part.len() + (begin - padded) as usize, limits)?;
                    let kind = if is_head { BlockKind::TableHead } else { BlockKind::TableRow };
                    let mut block = Block::new(kind, text, self.origin(Some((*row, padded))));
                    if is_head {
                        head = Some(padded);
                    } else {
                        block.lead_in = head.map(|_| 0);
                    }
                    blocks.push(block);
                }
            }
        }
        Ok(blocks)
    }

    /// Runs of rows without an empty one between them.
    fn tables(&self) -> Vec<Vec<Row<'_>>> {
        let mut tables: Vec<Vec<Row<'_>>> = Vec::new();
        for (&(row, column), cell) in &self.cells {
            match tables.last_mut().and_then(|table| table.last_mut()) {
                Some((last, cells)) if *last == row => cells.push((column, cell)),
                Some((last, _)) if *last + 1 == row => {
                    if let Some(table) = tables.last_mut() {
                        table.push((row, vec![(column, cell)]));
                    }
                }
                _ => tables.push(vec![(row, vec![(column, cell)])]),
            }
        }
        tables
    }
}

/// The header row of a table: the first that has several cells, if it reads like one. Below another header
/// a group's first row is taken for data unless it is set in bold.
fn header(table: &[Row<'_>], below_another: bool) -> Option<usize> {
    let at = table.iter().position(|(_, cells)| cells.len() > 1)?;
    let (_, cells) = table.get(at).filter(|_| at + 1 < table.len())?;
    let texts: Vec<String> = cells.iter().map(|(_, cell)| cell.text.clone()).collect();
    let bold = cells.iter().all(|(_, cell)| cell.bold);
    (is_header(&texts) && (bold || !below_another)).then_some(at)
}

/// A row's cells, apart where a wide gap says that they belong to different tables.
fn split<'a, 'b>(cells: &'b [(u32, &'a Cell)]) -> Vec<&'b [(u32, &'a Cell)]> {
    cells.chunk_by(|(before, _), (after, _)| after - before <= GAP).collect()
}

/// Cells with one tab between columns, from the column `from` on.
fn joined(cells: &[(u32, &Cell)], from: u32) -> String {
    let mut text = String::new();
    let mut at = from;
    for (column, cell) in cells {
        while at < *column {
            text.push('\t');
            at += 1;
        }
        text.push_str(&cell.text.replace(['\n', '\t'], " "));
    }
    text
}

/// "B3" for row 2 and column 1, counted from 0.
pub(crate) fn reference(row: u32, column: u32) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// A, B … Z, AA, AB …
fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Row and column, counted from 0, of a reference such as "B3"; `None` for what is none on any sheet.
pub(crate) fn place(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let column = letters.chars().try_fold(0_u32, |sum, c| {
        let digit = u32::from(c.to_ascii_uppercase()).checked_sub(u32::from('A')).filter(|d| *d < 26)?;
        sum.checked_mul(26)?.checked_add(digit + 1)
    })?;
    let row: u32 = row.parse().ok()?;
    ((1..=COLUMNS).contains(&column) && (1..=ROWS).contains(&row)).then(|| (row - 1, column - 1))
}

/// The cell that a byte of a row's text stands in, when the text begins in the cell `first`: one tab, one column.
pub(crate) fn cell_at(first: &str, text: &str, byte: usize) -> Option<String> {
    let (row, column) = place(first)?;
    let before = text.get(..text.floor_char_boundary(byte))?;
    let tabs = u32::try_from(before.matches('\t').count()).ok()?;
    Some(reference(row, column.saturating_add(tabs)))
}
