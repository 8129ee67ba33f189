//! Running headers and footers, told by standing at the same place on page after page.

use std::collections::HashMap;

use super::flow::Item;

/// Lines looked at from each end of a page.
const DEPTH: usize = 6;
/// Points by which a running line's place may differ.
const PLACE: f64 = 6.0;
/// Share of a page, from each end, in which running lines stand: forms alike are no headers.
const MARGIN: f64 = 0.15;

/// A page's items with where it begins and ends.
pub(super) struct Sheet {
    pub(super) items: Vec<Item>,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Item {
    /// The item's place from the top of the page.
    pub(super) fn y(&self) -> f64 {
        match self {
            Self::Line(row) => row.y(),
            Self::Cells { top, .. } => *top,
        }
    }

    /// Its text on one line.
    pub(super) fn flat(&self) -> String {
        match self {
            Self::Line(row) => row.text(" "),
            Self::Cells { cells, .. } => cells.join(" ").replace('\n', " "),
        }
    }

    fn marked(&self) -> bool {
        matches!(self, Self::Line(row) if row.running())
    }
}

/// For every item of every page whether it is a running line.
pub(super) fn running(sheets: &[Sheet]) -> Vec<Vec<bool>> {
    // The items nearest to each end of each page.
    let ends: Vec<[Vec<usize>; 2]> = sheets.iter().map(outermost).collect();
    let mut seen: HashMap<(String, i64), Seen> = HashMap::new();
    for (page, (sheet, ends)) in sheets.iter().zip(&ends).enumerate() {
        // A page counts once for each place, however often its text stands there.
        let mut own: Vec<(String, i64)> = Vec::new();
        for item in ends.iter().flatten().filter_map(|at| sheet.items.get(*at)) {
            for key in keys(item, sheet) {
                if !own.contains(&key) {
                    own.push(key);
                }
            }
        }
        for key in own {
            let seen = seen.entry(key).or_insert(Seen { count: 0, first: page, last: page });
            seen.count += 1;
            seen.last = page;
        }
    }
    let mut marks: Vec<Vec<bool>> =
        sheets.iter().map(|s| s.items.iter().map(Item::marked).collect()).collect();
    for ((sheet, ends), marks) in sheets.iter().zip(&ends).zip(&mut marks) {
        for end in ends {
            for at in end {
                let Some(item) = sheet.items.get(*at) else { continue };
                let most = keys(item, sheet).iter().filter_map(|key| seen.get(key)).map(Seen::dense).max();
                let most = most.unwrap_or(0);
                let height = sheet.bottom - sheet.top;
                let place = (item.y() - sheet.top) / height.max(1.0);
                let margin = !(MARGIN..=1.0 - MARGIN).contains(&place);
                let repeated = margin && (most >= 3 || (most == 2 && sheets.len() <= 4));
                // From the edge inwards: what stands beyond text is text.
                if !repeated && !item.marked() {
                    break;
                }
                if let Some(mark) = marks.get_mut(*at) {
                    *mark = true;
                }
            }
        }
    }
    marks
}

/// On how many pages a line stands at its place, and from which to which.
struct Seen {
    count: usize,
    first: usize,
    last: usize,
}

impl Seen {
    /// How many times, where it is on every page or every other: a sentence that stands at the top of a page
    /// here and there is none.
    fn dense(&self) -> usize {
        if self.count * 5 >= (self.last - self.first + 1) * 2 { self.count } else { 0 }
    }
}

fn outermost(sheet: &Sheet) -> [Vec<usize>; 2] {
    let mut order: Vec<usize> = (0..sheet.items.len()).collect();
    let y = |at: &usize| sheet.items.get(*at).map_or(0.0, Item::y);
    order.sort_by(|a, b| y(a).total_cmp(&y(b)));
    let bottom = order.iter().rev().take(DEPTH).copied().collect();
    order.truncate(DEPTH);
    [order, bottom]
}

/// The line without what changes from page to page, at its place: on both sides of it, as places are rounded.
fn keys(item: &Item, sheet: &Sheet) -> Vec<(String, i64)> {
    let text = item.flat();
    if text.chars().count() > 300 {
        return Vec::new();
    }
    let mut key = String::new();
    for char in text.chars() {
        match char {
            char if char.is_ascii_digit() => {
                if !key.ends_with('0') {
                    key.push('0');
                }
            }
            char if char.is_whitespace() => {
                if !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            char => key.extend(char.to_lowercase()),
        }
    }
    // Roman page numbers of the pages before the first.
    if key.len() <= 6 && key.chars().all(|c| matches!(c, 'i' | 'v' | 'x')) {
        key = "0".to_string();
    }
    let place = ((item.y() - sheet.top) / PLACE).floor();
    // Coordinates are finite and below a million.
    let place = place as i64;
    vec![(key.clone(), place), (key, place + 1)]
}
