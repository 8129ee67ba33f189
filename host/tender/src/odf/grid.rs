//! Tables of a text and sheets of a spreadsheet: they are written alike.

use super::field::{repeated, value};
use super::story::{Close, Flow, Place, Story};
use crate::limits::Limits;
use crate::package::xml::Tag;
use crate::sheet::Sheet;
use crate::table::Table;
use crate::tally::Tally;
use crate::{Block, Origin, ReadError};

/// Copies of one cell or row that are read. A file of a kilobyte can ask for a million million.
const COPIES: u32 = 100;

/// A table being read.
#[derive(Debug)]
pub(super) struct Grid {
    sink: Sink,
    /// Text boxes beside a sheet's cells.
    beside: Vec<Block>,
    /// Open groups of header rows.
    headers: usize,
    /// Row and column that come next, counted from 0.
    at: (u32, u32),
    row: Row,
    cell: Cell,
}

#[derive(Debug)]
enum Sink {
    Text(Table),
    Sheet(Sheet),
}

#[derive(Debug, Default)]
struct Row {
    origin: Origin,
    copies: u32,
    hidden: bool,
    cells: Vec<(u32, Vec<Block>, Cell)>,
}

/// What a cell's own element says.
#[derive(Debug, Default, Clone)]
struct Cell {
    copies: u32,
    bold: bool,
    formula: bool,
    /// What the cell holds, for writers that leave out how it is shown.
    value: Option<String>,
}

impl Grid {
    /// A text box that stands on the sheet and in no cell.
    pub(super) fn beside(&mut self, blocks: Vec<Block>) {
        self.beside.extend(blocks);
    }

    fn enter_row(&mut self, tag: &Tag<'_>, origin: Origin) {
        let hidden = tag.attr("visibility").is_some_and(|shown| shown != "visible");
        self.row = Row { origin, copies: repeated(tag, "number-rows-repeated"), hidden, ..Row::default() };
        self.at.1 = 0;
    }

    fn leave_cell(&mut self, blocks: Vec<Block>, tally: &mut Tally) {
        let cell = std::mem::take(&mut self.cell);
        let column = self.at.1;
        self.at.1 = column.saturating_add(cell.copies);
        let empty = blocks.is_empty() && cell.value.is_none();
        if empty && cell.formula {
            tally.formulas += 1;
        }
        // Empty cells keep the columns of a text's table apart; a sheet's cells know their column.
        if empty && matches!(self.sink, Sink::Sheet(_)) {
            return;
        }
        let copies = cell.copies.min(if empty { COPIES / 4 } else { COPIES });
        if !empty {
            tally.repeats = tally.repeats.saturating_add(cell.copies - copies);
        }
        for copy in 0..copies {
            self.row.cells.push((column.saturating_add(copy), blocks.clone(), cell.clone()));
        }
    }

    fn leave_row(&mut self, limits: &Limits, tally: &mut Tally) -> Result<(), ReadError> {
        let row = std::mem::take(&mut self.row);
        let at = self.at.0;
        self.at.0 = at.saturating_add(row.copies);
        let empty = row.cells.iter().all(|(_, blocks, cell)| blocks.is_empty() && cell.value.is_none());
        let copies = row.copies.min(if empty { 1 } else { COPIES });
        if !empty {
            tally.repeats = tally.repeats.saturating_add(row.copies - copies);
        }
        for copy in 0..copies {
            match &mut self.sink {
                Sink::Sheet(sheet) => {
                    let at = at.saturating_add(copy);
                    if row.hidden {
                        sheet.hide_row(at);
                    }
                    for (column, blocks, cell) in &row.cells {
                        let shown = match &cell.value {
                            Some(value) if blocks.is_empty() => value.clone(),
                            _ => text(blocks),
                        };
                        sheet.put((at, *column), &shown, cell.bold, limits, tally)?;
                    }
                }
                Sink::Text(table) => {
                    table.enter_row(row.origin.clone());
                    table.row_is_header(self.headers > 0);
                    for (_, blocks, _) in &row.cells {
                        if copy > 0 {
                            tally.text(blocks.iter().map(|block| block.text.len()).sum(), limits)?;
                        }
                        tally.block(limits)?;
                        table.cell(blocks.clone());
                    }
                }
            }
        }
        Ok(())
    }
}

/// A cell's paragraphs, a line each.
fn text(blocks: &[Block]) -> String {
    let lines: Vec<String> = blocks
        .iter()
        .map(|block| match &block.label {
            Some(label) => format!("{label} {}", block.text),
            None => block.text.clone(),
        })
        .collect();
    lines.join("\n")
}

impl Story<'_> {
    pub(super) fn open_table(
        &mut self,
        tag: &Tag<'_>,
        place: Place,
    ) -> Result<Option<(Place, Close)>, ReadError> {
        let entered = match tag.name() {
            "table" => {
                self.enter_table(tag);
                (Place::Flow, Close::Table)
            }
            "table-header-rows" => {
                if let Some(grid) = self.grids.last_mut() {
                    grid.headers += 1;
                }
                (Place::Flow, Close::Header)
            }
            "table-column" => {
                self.column(tag);
                (Place::Flow, Close::Nothing)
            }
            "table-row" => {
                let origin = Origin { paragraph: Some(self.number + 1), ..Origin::default() };
                if let Some(grid) = self.grids.last_mut() {
                    grid.enter_row(tag, origin);
                }
                (Place::Flow, Close::Row)
            }
            "table-cell" => {
                let name = tag.attr("style-name");
                let bold = self.styles.bold("table-cell", name.as_deref()).unwrap_or(false);
                if let Some(grid) = self.grids.last_mut() {
                    grid.cell = Cell {
                        copies: repeated(tag, "number-columns-repeated"),
                        bold,
                        formula: tag.attr("formula").is_some(),
                        value: value(tag).filter(|_| matches!(grid.sink, Sink::Sheet(_))),
                    };
                }
                self.flows.push(Flow::default());
                (Place::Flow, Close::Cell)
            }
            // What a merged cell covers is not shown.
            "covered-table-cell" => {
                if let Some(grid) = self.grids.last_mut() {
                    let copies = repeated(tag, "number-columns-repeated");
                    grid.cell = Cell { copies, ..Cell::default() };
                    grid.leave_cell(Vec::new(), self.tally);
                }
                return Ok(None);
            }
            // Definitions whose help texts are no text of the document, and old values.
            "content-validations"
            | "named-expressions"
            | "database-ranges"
            | "data-pilot-tables"
            | "dde-links"
            | "label-ranges"
            | "consolidation"
            | "scenario"
            | "cell-range-source" => {
                return Ok(None);
            }
            _ => (place, Close::Nothing),
        };
        Ok(Some(entered))
    }

    /// On a spreadsheet's own level a table is a sheet.
    fn enter_table(&mut self, tag: &Tag<'_>) {
        let sink = if self.is_spreadsheet && self.grids.is_empty() {
            let style = tag.attr("style-name");
            self.tally.hidden_sheets +=
                u32::from(self.styles.hidden("table", style.as_deref()).unwrap_or(false));
            Sink::Sheet(Sheet::new(&tag.attr("name").unwrap_or_default()))
        } else {
            Sink::Text(Table::default())
        };
        self.grids.push(Grid {
            sink,
            beside: Vec::new(),
            headers: 0,
            at: (0, 0),
            row: Row::default(),
            cell: Cell::default(),
        });
    }

    fn column(&mut self, tag: &Tag<'_>) {
        let Some(grid) = self.grids.last_mut() else {
            return;
        };
        let count = repeated(tag, "number-columns-repeated");
        let first = grid.at.1;
        grid.at.1 = first.saturating_add(count);
        if let (Sink::Sheet(sheet), true) =
            (&mut grid.sink, tag.attr("visibility").is_some_and(|shown| shown != "visible"))
        {
            sheet.hide_columns(first, grid.at.1 - 1);
        }
    }

    pub(super) fn close_table(&mut self, close: Close) -> Result<(), ReadError> {
        match close {
            Close::Cell => {
                let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
                if let Some(grid) = self.grids.last_mut() {
                    grid.leave_cell(blocks, self.tally);
                }
            }
            Close::Row => {
                if let Some(grid) = self.grids.last_mut() {
                    grid.leave_row(self.limits, self.tally)?;
                }
            }
            Close::Header => {
                if let Some(grid) = self.grids.last_mut() {
                    grid.headers = grid.headers.saturating_sub(1);
                }
            }
            _ => {
                let Some(grid) = self.grids.pop() else {
                    return Ok(());
                };
                match grid.sink {
                    Sink::Text(table) => self.emit(table.blocks()),
                    Sink::Sheet(sheet) => {
                        let origin = sheet.origin(None);
                        let blocks = sheet.blocks(self.limits, self.tally)?;
                        self.emit(blocks);
                        let beside = grid.beside.into_iter();
                        self.emit(beside.map(|block| Block { origin: origin.clone(), ..block }).collect());
                    }
                }
            }
        }
        Ok(())
    }
}
