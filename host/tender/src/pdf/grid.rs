//! Ruling lines that frame the cells of a table.

use super::device::Rule;
use super::segment::Segment;

/// How far apart, in points, lines may be and still be one, or touch.
const NEAR: f64 = 3.0;
/// A gap in a dashed line.
const DASH: f64 = 5.0;
/// Pairs of lines that are compared; drawings with more are not looked at for tables.
const PAIRS: usize = 4_000_000;
/// The height of a table of one row; a taller one is a frame around columns of text.
const ONE_ROW: f64 = 120.0;

/// A line along an axis: its place on the other axis, and from where to where it goes.
#[derive(Debug, Clone, Copy)]
struct Edge {
    at: f64,
    from: f64,
    to: f64,
}

/// Lines that cross and make cells.
#[derive(Debug)]
pub(super) struct Grid {
    /// The places of columns' and rows' borders, in order.
    xs: Vec<f64>,
    ys: Vec<f64>,
    across: Vec<Edge>,
    down: Vec<Edge>,
}

/// A row's cells, each the text of its lines.
pub(super) type Cells = Vec<Vec<Segment>>;

/// Finds the tables that ruling lines draw.
pub(super) fn grids(rules: &[Rule]) -> Vec<Grid> {
    let (mut across, mut down) = (Vec::new(), Vec::new());
    for Rule { from, to } in rules {
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        if to.0 - from.0 >= to.1 - from.1 {
            across.push(Edge { at: middle.1, from: from.0, to: to.0 });
        } else {
            down.push(Edge { at: middle.0, from: from.1, to: to.1 });
        }
    }
    let (across, down) = (merged(across), merged(down));
    if down.is_empty() || across.len().saturating_mul(down.len()) > PAIRS {
        return Vec::new();
    }
    let mut grids = Vec::new();
    let mut group: Vec<usize> = vec![usize::MAX; across.len() + down.len()];
    for start in 0..across.len() {
        if group.get(start).is_none_or(|known| *known != usize::MAX) {
            continue;
        }
        let members = connected(start, grids.len(), &across, &down, &mut group);
        let (mut rows, mut columns) = (Vec::new(), Vec::new());
        for member in members {
            match across.get(member) {
                Some(edge) => rows.push(*edge),
                None => columns.extend(down.get(member - across.len())),
            }
        }
        grids.push(Grid::new(rows, columns));
    }
    grids.into_iter().filter(Grid::is_table).collect()
}

/// All edges that hang together with the first, told by crossing.
fn connected(start: usize, name: usize, across: &[Edge], down: &[Edge], group: &mut [usize]) -> Vec<usize> {
    let mut open = vec![start];
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        let Some(slot) = group.get_mut(next).filter(|slot| **slot == usize::MAX) else { continue };
        *slot = name;
        found.push(next);
        match across.get(next) {
            Some(edge) => {
                let crossing = down.iter().enumerate().filter(|(_, other)| crosses(edge, other));
                open.extend(crossing.map(|(at, _)| at + across.len()));
            }
            None => {
                if let Some(edge) = down.get(next - across.len()) {
                    open.extend(
                        across.iter().enumerate().filter(|(_, o)| crosses(o, edge)).map(|(at, _)| at),
                    );
                }
            }
        }
    }
    found
}

fn crosses(across: &Edge, down: &Edge) -> bool {
    across.from - NEAR <= down.at
        && down.at <= across.to + NEAR
        && down.from - NEAR <= across.at
        && across.at <= down.to + NEAR
}

/// Pieces of one line put together.
fn merged(mut edges: Vec<Edge>) -> Vec<Edge> {
    edges.sort_by(|a, b| {
        ((a.at / NEAR).round(), a.from)
            .partial_cmp(&((b.at / NEAR).round(), b.from))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut out: Vec<Edge> = Vec::new();
    for edge in edges {
        match out.last_mut() {
            Some(last) if (last.at - edge.at).abs() <= NEAR / 2.0 && edge.from <= last.to + DASH => {
                last.to = last.to.max(edge.to);
            }
            _ => out.push(edge),
        }
    }
    // What is left of a few points are corners and strokes of letters.
    out.retain(|edge| edge.to - edge.from > 2.0 * NEAR);
    out
}

/// Places with those that are near one another taken as one.
fn places(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    let mut out: Vec<f64> = Vec::new();
    for value in all {
        if out.last().is_none_or(|last| value - last > NEAR) {
            out.push(value);
        }
    }
    out
}

impl Grid {
    fn new(across: Vec<Edge>, down: Vec<Edge>) -> Self {
        // Many tables have no outer border: their lines' ends are one.
        let ends = |edges: &[Edge]| {
            let from = edges.iter().map(|edge| edge.from).fold(f64::INFINITY, f64::min);
            let to = edges.iter().map(|edge| edge.to).fold(f64::NEG_INFINITY, f64::max);
            [from, to].into_iter().filter(|at| at.is_finite()).collect::<Vec<_>>()
        };
        let xs = places(down.iter().map(|edge| edge.at).chain(ends(&across)));
        let ys = places(across.iter().map(|edge| edge.at).chain(ends(&down)));
        Self { xs, ys, across, down }
    }

    fn is_table(&self) -> bool {
        let height = self.ys.last().zip(self.ys.first()).map_or(0.0, |(to, from)| to - from);
        self.xs.len() >= 3 && (self.ys.len() >= 3 || (self.ys.len() == 2 && height < ONE_ROW))
    }

    /// The row and column of a run of text, if it stands in the table.
    pub(super) fn cell(&self, run: &Segment) -> Option<(usize, usize)> {
        let y = run.y - 0.3 * run.size;
        let x = run.x + (run.x2 - run.x).min(run.size) / 2.0;
        let mut row = between(&self.ys, y)?;
        let mut column = between(&self.xs, x)?;
        // Cells that are merged have no line between them.
        while column > 0 && !self.line(&self.down, &self.xs, column, y) {
            column -= 1;
        }
        while row > 0 && !self.line(&self.across, &self.ys, row, x) {
            row -= 1;
        }
        Some((row, column))
    }

    /// Whether a line goes along the border `index` at the place `along`.
    fn line(&self, edges: &[Edge], borders: &[f64], index: usize, along: f64) -> bool {
        borders.get(index).is_some_and(|at| {
            edges.iter().any(|e| (e.at - at).abs() <= NEAR && e.from - NEAR <= along && along <= e.to + NEAR)
        })
    }

    /// The rows from the texts of their cells; cells that are merged with their left neighbour are none.
    pub(super) fn rows(&self, runs: Vec<(usize, usize, Segment)>) -> Vec<(f64, Cells)> {
        let columns = self.xs.len().saturating_sub(1);
        let mut rows: Vec<(f64, Cells)> = Vec::new();
        for row in 0..self.ys.len().saturating_sub(1) {
            let (Some(top), Some(bottom)) = (self.ys.get(row), self.ys.get(row + 1)) else { continue };
            let mut cells: Cells = Vec::new();
            for column in 0..columns {
                let own: Vec<Segment> = runs
                    .iter()
                    .filter(|(r, c, _)| (*r, *c) == (row, column))
                    .map(|it| it.2.clone())
                    .collect();
                let real = column == 0 || self.line(&self.down, &self.xs, column, (top + bottom) / 2.0);
                if real || !own.is_empty() {
                    cells.push(own);
                }
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push((*top, cells));
            }
        }
        rows
    }
}

/// The index of the interval that holds the value.
fn between(borders: &[f64], value: f64) -> Option<usize> {
    let after = borders.iter().position(|border| value < *border)?;
    after.checked_sub(1)
}
