//! Which lines are headings by their size and weight, and of what level.

use std::collections::HashMap;

use super::device::Face;
use super::flow::{Item, Row};
use crate::shape::contents::is_entry;
use crate::shape::list;
use crate::shape::number::number;
use crate::shape::title::is_bold_title;

/// How much larger than the text a heading is at least.
const LARGER: f64 = 1.12;
/// Characters and lines of the longest heading.
const LONGEST: usize = 250;
const LINES: usize = 4;

/// How a line looks, in steps of half a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Look {
    size: i64,
    bold: bool,
}

/// How the document's ordinary text looks.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Body {
    size: f64,
    face: Option<u16>,
}

/// A heading: its look, and the depth of the number it opens with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) look: Look,
    pub(super) depth: Option<usize>,
}

impl Row {
    /// What lines of one heading share: size and face.
    pub(super) fn look(&self) -> (i64, Option<u16>) {
        (steps(self.size()), self.face())
    }
}

impl Body {
    /// The size and face with the most letters.
    pub(super) fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        let mut sizes: HashMap<i64, usize> = HashMap::new();
        let mut faces: HashMap<u16, usize> = HashMap::new();
        for item in items {
            let Item::Line(row) = item else { continue };
            for run in &row.runs {
                *sizes.entry(steps(run.size)).or_default() += run.text.len();
                if let Some(face) = run.face {
                    *faces.entry(face).or_default() += run.text.len();
                }
            }
        }
        let size = sizes.into_iter().max_by_key(|(size, count)| (*count, *size)).map_or(0, |it| it.0);
        let face = faces.into_iter().max_by_key(|(face, count)| (*count, *face)).map(|it| it.0);
        // Small whole numbers.
        Self { size: size as f64 / 2.0, face }
    }

    pub(super) fn size(&self) -> f64 {
        self.size
    }

    /// What kind of heading the lines are, if they look like one; `opens` is whether nothing goes on into them.
    pub(super) fn heading(&self, rows: &[&Row], faces: &[Face], opens: bool) -> Option<Found> {
        let first = rows.first()?;
        let text = rows.iter().map(|row| row.text(" ")).collect::<Vec<_>>().join(" ");
        let count = text.chars().count();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 3 || count > LONGEST || rows.len() > LINES || is_entry(&text) || ends_in_page(first) {
            return None;
        }
        let larger = first.size() >= self.size * LARGER;
        let bold = self.stands_out(first, faces);
        let titled = is_bold_title(&text) || number(&text).is_some_and(|n| is_bold_title(n.rest));
        let emphasised = bold && titled && opens && first.size() >= self.size * 0.98;
        let heading = !list::opens(&text) && ((larger && !text.ends_with(',')) || emphasised);
        let depth = number(&text).filter(|n| n.letters.is_empty()).map(|n| n.depth());
        heading.then_some(Found { look: Look { size: steps(first.size()), bold }, depth })
    }

    /// Whether the whole line is in a bold face, or in another face than the text where fonts do not say.
    fn stands_out(&self, row: &Row, faces: &[Face]) -> bool {
        let Some(face) = row.face() else { return false };
        let bold = |face: Option<u16>| face.and_then(|at| faces.get(usize::from(at))).and_then(|f| f.bold);
        let body = bold(self.face).unwrap_or(false);
        match bold(Some(face)) {
            Some(bold) => bold && !body,
            None => Some(face) != self.face && self.face.is_some(),
        }
    }
}

fn steps(size: f64) -> i64 {
    // Sizes are finite and below a million.
    (size * 2.0).round() as i64
}

/// A page number after a gap: a line of a table of contents.
fn ends_in_page(row: &Row) -> bool {
    row.runs.len() >= 2
        && row
            .runs
            .last()
            .is_some_and(|run| run.text.trim().chars().all(|c| c.is_ascii_digit()) && run.text.len() <= 4)
}

/// The level of each heading: numbers by their depth, the others by how large they are beside those.
pub(super) fn levels(found: &[Found]) -> Vec<u8> {
    // What stands before the first chapter, in looks that never come again, is the cover.
    let first = found.iter().position(|it| it.depth == Some(1)).unwrap_or(0);
    let inside = |look: &Look| found.iter().skip(first).any(|it| it.look == *look);
    let mut looks: Vec<Look> = found.iter().map(|it| it.look).filter(inside).collect();
    looks.sort_unstable_by(|a, b| b.cmp(a));
    looks.dedup();
    let rank = |look: &Look| looks.iter().position(|known| known == look);
    let chapters: Vec<usize> =
        found.iter().filter(|it| it.depth == Some(1)).filter_map(|it| rank(&it.look)).collect();
    let base = chapters.iter().min().copied();
    let numbered = |look: &Look| {
        let mut depths: Vec<usize> =
            found.iter().filter(|it| it.look == *look).filter_map(|it| it.depth).collect();
        depths.sort_unstable();
        depths.get(depths.len() / 2).copied()
    };
    let level = |it: &Found| -> usize {
        let Some(own) = rank(&it.look) else { return 1 };
        match (base, it.depth) {
            (Some(base), Some(depth)) => base + depth,
            (Some(base), None) => match numbered(&it.look) {
                Some(depth) => base + depth,
                None if own < base => own + 1,
                // Below the deepest number that looks larger.
                None => {
                    let above = looks.iter().take(own).filter_map(&numbered).max();
                    base + above.unwrap_or(0) + 1
                }
            },
            (None, _) => own + 1,
        }
    };
    found.iter().map(|it| u8::try_from(level(it).clamp(1, 9)).unwrap_or(9)).collect()
}
