//! Tables without ruling lines: cells that begin, or end, one below the other.

use super::flow::{Item, Row, cell_text};
use super::segment::Segment;
use crate::shape::list;
use crate::shape::number::number;

/// Lines a cell may have.
const CELL_LINES: usize = 12;

/// Rows of a table that is being put together.
struct Table {
    /// Where each column begins and ends, as far as it is known.
    columns: Vec<(f64, f64)>,
    rows: Vec<Vec<Vec<Segment>>>,
    /// The last line's baseline.
    y: f64,
}

/// Lines, with those that stand in columns made rows.
pub(super) fn tables(lines: Vec<Row>) -> Vec<Item> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let taken = table(lines.get(at..).unwrap_or_default(), &mut out);
        if taken == 0 {
            out.push(Item::Line(line.clone()));
        }
        at += taken.max(1);
    }
    out
}

/// If a table begins at the first line: adds its rows and says how many lines they are.
fn table(lines: &[Row], out: &mut Vec<Item>) -> usize {
    let Some(first) = lines.first().filter(|row| has_cells(row)) else { return 0 };
    let mut table = Table {
        columns: first.runs.iter().map(|run| (run.x, run.x2)).collect(),
        rows: vec![first.runs.iter().map(|run| vec![run.clone()]).collect()],
        y: first.y(),
    };
    let mut taken = 1;
    for line in lines.get(1..).unwrap_or_default() {
        if !table.take(line) {
            break;
        }
        taken += 1;
    }
    if table.is_contents() {
        out.extend(lines.iter().take(taken).cloned().map(Item::Line));
        return taken;
    }
    if table.rows.len() < 2 {
        return 0;
    }
    for (at, cells) in table.rows.into_iter().enumerate() {
        let run = cells.iter().flatten().next();
        let (top, size) = run.map_or((0.0, 0.0), |run| (run.y - run.size, run.size));
        let cells = cells.into_iter().map(cell_text).collect();
        out.push(Item::Cells { cells, first: at == 0, top, size });
    }
    taken
}

/// Whether gaps part the line into cells; a number or bullet before a text does not.
fn has_cells(row: &Row) -> bool {
    let first = row.runs.first().map(|run| run.text.trim()).unwrap_or_default();
    let marker = list::marks(&format!("{first} x")).iter().any(|mark| mark.rest == "x")
        || number(&format!("{first} Xxx")).is_some_and(|n| n.rest == "Xxx");
    let leaders = row.runs.iter().any(|run| run.text.contains("....") || run.text.contains(". . ."));
    row.runs.len() >= 2 && !(marker && row.runs.len() == 2) && !leaders
}

impl Table {
    /// Titles with page numbers that never fall: a table of contents, whose lines are no cells.
    fn is_contents(&self) -> bool {
        let page = |row: &Vec<Vec<Segment>>| {
            let text = row.last()?.iter().map(|run| run.text.trim()).collect::<String>();
            let roman = text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
            // Pages before the first have Roman numbers.
            if roman && !text.is_empty() {
                Some(0)
            } else {
                text.parse::<u32>().ok().filter(|page| *page < 1000)
            }
        };
        let pages: Option<Vec<u32>> = self.rows.iter().map(page).collect();
        self.rows.len() >= 3 && pages.is_some_and(|pages| pages.is_sorted())
    }

    fn take(&mut self, line: &Row) -> bool {
        let em = line.size();
        let step = line.y() - self.y;
        if step <= 0.0 || step > 4.0 * em {
            return false;
        }
        let taken = if line.runs.len() >= 2 {
            has_cells(line) && self.row(line, em)
        } else {
            step < 1.8 * em && self.goes_on(line, em)
        };
        if taken {
            self.y = line.y();
        }
        taken
    }

    /// A further row: every run begins or ends where a column does.
    fn row(&mut self, line: &Row, em: f64) -> bool {
        let mut cells: Vec<Vec<Segment>> = self.columns.iter().map(|_| Vec::new()).collect();
        for run in &line.runs {
            let Some(at) = self.column(run, em) else { return false };
            let Some(cell) = cells.get_mut(at).filter(|cell| cell.is_empty()) else { return false };
            cell.push(run.clone());
        }
        for run in &line.runs {
            if let Some(column) = self.column(run, em).and_then(|at| self.columns.get_mut(at)) {
                *column = (column.0.min(run.x), column.1.max(run.x2));
            }
        }
        self.rows.push(cells);
        true
    }

    fn column(&self, run: &Segment, em: f64) -> Option<usize> {
        self.columns.iter().position(|(x, x2)| (x - run.x).abs() < 0.6 * em || (x2 - run.x2).abs() < 0.6 * em)
    }

    /// The next line of a cell: of any but the first, or of the first where it was full.
    fn goes_on(&mut self, line: &Row, em: f64) -> bool {
        let Some(run) = line.runs.first() else { return false };
        let Some(at) = self.columns.iter().position(|(x, _)| (x - run.x).abs() < 0.6 * em) else {
            return false;
        };
        let room = self.columns.get(at + 1).map_or(f64::INFINITY, |(x, _)| x - 0.5 * em);
        let Some(cell) = self.rows.last_mut().and_then(|row| row.get_mut(at)) else { return false };
        let full = cell.last().is_some_and(|last| room - last.x2 < 4.0 * em);
        if run.x2 > room || cell.is_empty() || cell.len() >= CELL_LINES || (at == 0 && !full) {
            return false;
        }
        if let Some(column) = self.columns.get_mut(at) {
            column.1 = column.1.max(run.x2);
        }
        cell.push(run.clone());
        true
    }
}
