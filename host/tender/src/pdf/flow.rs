//! Runs of text become lines and table rows, in reading order.

use super::columns;
use super::grid::{self, Cells};
use super::segment::{Segment, Text, level};

/// A line of text; more than one run where wide gaps part it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    pub(super) runs: Vec<Segment>,
}

/// What stands on a page, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// A line of text.
    Line(Row),
    /// A row of a table: its cells, with the lines in each, and the top of the row.
    Cells {
        cells: Vec<String>,
        /// The first row of its table.
        first: bool,
        top: f64,
        size: f64,
    },
}

impl Row {
    pub(super) fn x(&self) -> f64 {
        self.runs.first().map_or(0.0, |run| run.x)
    }

    pub(super) fn x2(&self) -> f64 {
        self.runs.last().map_or(0.0, |run| run.x2)
    }

    pub(super) fn y(&self) -> f64 {
        self.largest().map_or(0.0, |run| run.y)
    }

    pub(super) fn size(&self) -> f64 {
        self.largest().map_or(0.0, |run| run.size)
    }

    /// The run with the most text speaks for the line.
    fn largest(&self) -> Option<&Segment> {
        self.runs.iter().max_by_key(|run| run.text.len())
    }

    /// The one face of the line.
    pub(super) fn face(&self) -> Option<u16> {
        let face = self.runs.first()?.face;
        face.filter(|_| self.runs.iter().all(|run| run.face == face))
    }

    /// The text, with what wide gaps part parted by `gap`.
    pub(super) fn text(&self, gap: &str) -> String {
        self.runs.iter().map(|run| run.text.trim()).collect::<Vec<_>>().join(gap)
    }

    pub(super) fn running(&self) -> bool {
        self.runs.iter().all(|run| run.running)
    }
}

/// The items of a page.
pub(super) fn items(text: Text) -> Vec<Item> {
    let grids = grid::grids(&text.rules);
    let mut inside: Vec<Vec<(usize, usize, Segment)>> = grids.iter().map(|_| Vec::new()).collect();
    let mut outside: Vec<(Segment, Option<usize>)> = Vec::new();
    for run in text.main {
        let place = grids.iter().enumerate().find_map(|(at, grid)| grid.cell(&run).map(|cell| (at, cell)));
        match place {
            Some((at, (row, column))) => {
                if let Some(cells) = inside.get_mut(at) {
                    if cells.is_empty() {
                        outside.push((run.clone(), Some(at)));
                    }
                    cells.push((row, column, run));
                }
            }
            None => outside.push((run, None)),
        }
    }
    let mut items = Vec::new();
    let mut free: Vec<Segment> = Vec::new();
    for (run, table) in outside {
        match table {
            None => free.push(run),
            Some(at) => {
                lines(std::mem::take(&mut free), &mut items);
                if let (Some(grid), Some(runs)) = (grids.get(at), inside.get_mut(at)) {
                    table_rows(grid.rows(std::mem::take(runs)), &mut items);
                }
            }
        }
    }
    lines(free, &mut items);
    for layer in text.other {
        lines(layer, &mut items);
    }
    items
}

/// Rows of cells; a frame with one cell is ordinary text.
fn table_rows(rows: Vec<(f64, Cells)>, items: &mut Vec<Item>) {
    if rows.iter().all(|(_, cells)| cells.len() < 2) {
        for run in rows.into_iter().flat_map(|(_, cells)| cells) {
            lines(run, items);
        }
        return;
    }
    for (at, (top, cells)) in rows.into_iter().enumerate() {
        let size = cells.iter().flatten().map(|run| run.size).fold(0.0, f64::max);
        let cells = cells.into_iter().map(cell_text).collect();
        items.push(Item::Cells { cells, first: at == 0, top, size });
    }
}

/// A cell's lines.
pub(super) fn cell_text(runs: Vec<Segment>) -> String {
    let mut items = Vec::new();
    rows(runs, &mut items);
    items.iter().map(|row| row.text(" ")).collect::<Vec<_>>().join("\n")
}

fn lines(runs: Vec<Segment>, items: &mut Vec<Item>) {
    let mut out = Vec::new();
    rows(columns::unweave(runs), &mut out);
    items.extend(super::loose::tables(out));
}

/// Runs on one baseline that follow one another are one line.
fn rows(runs: Vec<Segment>, out: &mut Vec<Row>) {
    for run in runs {
        let joined = out.last().and_then(|row| row.runs.last()).is_some_and(|last| {
            let em = last.size.max(run.size);
            level((last.y, last.size), (run.y, run.size))
                && run.x >= last.x2 - 0.5 * em
                && last.running == run.running
        });
        match out.last_mut().filter(|_| joined) {
            Some(row) => row.runs.push(run),
            None => out.push(Row { runs: vec![run] }),
        }
    }
}
