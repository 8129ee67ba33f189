//! Where paragraphs end, told by the space between lines, their size and their room.

use super::flow::{Item, Row};
use crate::lines::{ends_hyphenated, ends_sentence};
use crate::shape::list;

/// How much wider than usual a gap between paragraphs is.
const WIDER: f64 = 1.25;

/// What stands between an item and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: the text goes on.
    None,
    /// A new paragraph.
    Paragraph,
    /// A new column, over which a sentence may go on.
    Column,
}

/// What stands before each item.
pub(super) fn before(items: &[&Item], body: f64) -> Vec<Gap> {
    let pitch = pitch(items, body);
    let mut gaps = Vec::with_capacity(items.len());
    for at in 0..items.len() {
        let before = at.checked_sub(1).and_then(|at| items.get(at));
        let gap = match (before, items.get(at)) {
            (None, _) => Gap::None,
            (Some(Item::Line(a)), Some(Item::Line(b))) => {
                let next = items
                    .get(at + 1)
                    .and_then(|item| if let Item::Line(row) = item { Some(row) } else { None });
                between(a, b, next, items, pitch)
            }
            _ => Gap::Paragraph,
        };
        gaps.push(gap);
    }
    gaps
}

/// The usual distance of baselines, in ems.
fn pitch(items: &[&Item], body: f64) -> f64 {
    let mut steps: Vec<i64> = Vec::new();
    for pair in items.windows(2) {
        if let [Item::Line(a), Item::Line(b)] = pair {
            let step = (b.y() - a.y()) / a.size().max(b.size()).max(0.1);
            let text = (a.size() - body).abs() < 0.6 && (b.size() - body).abs() < 0.6;
            if text && step > 0.8 && step < 2.6 {
                // At most 52.
                steps.push((step * 20.0).round() as i64);
            }
        }
    }
    steps.sort_unstable();
    // The smallest distance that is common: in a text of short paragraphs the gaps are as many as the lines.
    let common = steps.iter().find(|step| {
        let near = steps.iter().filter(|other| (**other - **step).abs() <= 1).count();
        near * 5 >= steps.len()
    });
    common.map_or(1.2, |step| *step as f64 / 20.0 + 0.025)
}

fn between(a: &Row, b: &Row, next: Option<&Row>, items: &[&Item], pitch: f64) -> Gap {
    let em = a.size().max(b.size()).max(0.1);
    let step = b.y() - a.y();
    if step < -1.5 * em {
        return Gap::Column;
    }
    let other = (a.size() - b.size()).abs() > 0.08 * em;
    if step < 0.5 * em || step > WIDER * pitch * em || (other && step > 0.8 * em) {
        return Gap::Paragraph;
    }
    // A line that ends early although the next word had room, at the end of a sentence.
    let (text, after) = (a.text(" "), b.text(" "));
    let word = after.split_whitespace().next().unwrap_or_default();
    let letter = (b.x2() - b.x()) / after.chars().count().max(1) as f64;
    let room = right(a, items) - a.x2();
    let meant = room > letter * (word.chars().count() as f64 + 3.0);
    let opens = after.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '§');
    if meant && ends_sentence(&text) && opens {
        return Gap::Paragraph;
    }
    // The first line of a paragraph set in, its next one not.
    let indent = b.x() - a.x();
    let hangs = !list::marks(&text).is_empty();
    let back = next.is_some_and(|next| b.x() - next.x() > 0.5 * em && (next.x() - a.x()).abs() < 0.3 * em);
    if indent > 0.8 * em && indent < 4.0 * em && back && !hangs && !ends_hyphenated(&text) {
        return Gap::Paragraph;
    }
    Gap::None
}

/// Where lines like this one end at the right.
fn right(row: &Row, items: &[&Item]) -> f64 {
    let mut edge = row.x2();
    for item in items {
        if let Item::Line(other) = item
            && other.x() < row.x2()
            && other.x2() > row.x()
            && (other.size() - row.size()).abs() < 0.6
        {
            edge = edge.max(other.x2());
        }
    }
    edge
}
