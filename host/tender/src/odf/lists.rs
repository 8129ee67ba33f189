//! List numbers: the file stores how to count, not the numbers; this counts as LibreOffice does.

use std::collections::HashMap;

use super::styles::Styles;
use crate::numerals::{letters, roman};
use crate::package::xml::Tag;

/// Levels of a list.
const LEVELS: usize = 10;
/// Characters of a prefix or suffix; it is copied for every item, so a forged one must not be long.
const TEXT: usize = 40;
/// Lists that are remembered, because a later one may go on from them.
const REMEMBERED: usize = 20_000;

/// How one level of a list is labelled.
#[derive(Debug, Default, Clone)]
pub(super) struct Level {
    /// "1", "a", "A", "i", "I"; empty for none.
    format: String,
    prefix: String,
    suffix: String,
    /// How many levels the label shows, its own and those above.
    shown: usize,
    start: u32,
}

/// How a list is labelled.
#[derive(Debug, Default)]
pub(super) struct ListStyle {
    levels: [Level; LEVELS],
}

/// One list's counters.
#[derive(Debug, Default, Clone)]
struct Counters([Option<u32>; LEVELS]);

/// An open list.
#[derive(Debug)]
struct Open {
    style: Option<String>,
    /// Which counters it counts with.
    counters: usize,
    item: Item,
}

/// The open item of a list.
#[derive(Debug, Default)]
struct Item {
    /// Whether a paragraph will be the item's first, which is the one that is numbered.
    fresh: bool,
    numbered: bool,
    start: Option<u32>,
    /// The block it became.
    block: Option<u32>,
}

/// A paragraph's place in a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// 0 is the outermost list.
    pub(super) level: usize,
    /// What is shown before the paragraph.
    pub(super) label: Option<String>,
    /// For a further paragraph of an item: the block the item became, if it became one.
    pub(super) item: Option<Option<u32>>,
}

/// The lists of a document and where each of them has come to.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Open>,
    counters: Vec<Counters>,
    /// A list's id → its counters.
    ids: HashMap<String, usize>,
    /// The last list of a style, which the next may continue.
    last: HashMap<String, usize>,
    outline: Counters,
}

impl Level {
    pub(super) fn read(tag: &Tag<'_>) -> Self {
        let text = |name: &str| tag.attr(name).unwrap_or_default().chars().take(TEXT).collect::<String>();
        let number = |name: &str| tag.attr(name).and_then(|value| value.parse().ok());
        Self {
            format: if tag.name().ends_with("-bullet") { String::new() } else { text("num-format") },
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            shown: number("display-levels").unwrap_or(1) as usize,
            start: number("start-value").unwrap_or(1),
        }
    }
}

impl ListStyle {
    pub(super) fn take(&mut self, tag: &Tag<'_>, level: Level) {
        let at = tag.attr("level").and_then(|at| at.parse::<usize>().ok()).and_then(|at| at.checked_sub(1));
        if let Some(slot) = at.and_then(|at| self.levels.get_mut(at)) {
            *slot = level;
        }
    }

    fn label(&self, level: usize, counters: &Counters) -> Option<String> {
        let own = self.levels.get(level)?;
        if own.format.is_empty() {
            return None;
        }
        let first = (level + 1).saturating_sub(own.shown.clamp(1, LEVELS));
        let numbers: Vec<String> = (first..=level)
            .filter_map(|at| {
                let above = self.levels.get(at)?;
                let count = counters.0.get(at).copied().flatten().unwrap_or(above.start);
                // A level above without a number of its own adds nothing.
                (!above.format.is_empty()).then(|| shown(count, &above.format))
            })
            .collect();
        Some(format!("{}{}{}", own.prefix, numbers.join("."), own.suffix).trim().to_string())
            .filter(|label| !label.is_empty())
    }

    fn start(&self, level: usize) -> u32 {
        self.levels.get(level).map_or(1, |level| level.start)
    }
}

impl Counters {
    fn count(&mut self, level: usize, style: &ListStyle, start: Option<u32>) {
        for (at, counter) in self.0.iter_mut().enumerate() {
            if at < level {
                counter.get_or_insert(style.start(at));
            } else if at > level {
                *counter = None;
            } else {
                *counter = Some(match (start, *counter) {
                    (Some(start), _) => start,
                    (None, Some(last)) => last.saturating_add(1),
                    (None, None) => style.start(at),
                });
            }
        }
    }
}

impl Lists {
    /// A list opens; one inside another takes over its style and goes on with its counters.
    pub(super) fn enter(&mut self, tag: &Tag<'_>) {
        let style = tag.attr("style-name").or_else(|| self.open.last().and_then(|list| list.style.clone()));
        let named = style.clone().unwrap_or_default();
        let counters = match self.open.last() {
            Some(outer) => outer.counters,
            None => {
                let continued = match tag.attr("continue-list") {
                    Some(id) => self.ids.get(&id).copied(),
                    None if tag.attr("continue-numbering").is_some_and(|v| v == "true") => {
                        self.last.get(&named).copied()
                    }
                    None => None,
                };
                continued.unwrap_or_else(|| {
                    // Lists beyond any document's share one set of counters rather than grow without end.
                    if self.counters.len() < REMEMBERED {
                        self.counters.push(Counters::default());
                    } else if let Some(last) = self.counters.last_mut() {
                        *last = Counters::default();
                    }
                    self.counters.len() - 1
                })
            }
        };
        if self.ids.len() < REMEMBERED {
            self.ids.extend(tag.attr("id").map(|id| (id, counters)));
            self.last.insert(named, counters);
        }
        self.open.push(Open { style, counters, item: Item::default() });
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    pub(super) fn enter_item(&mut self, tag: &Tag<'_>) {
        if let Some(list) = self.open.last_mut() {
            list.item = Item {
                fresh: true,
                // A list's header is indented like its items and not counted.
                numbered: tag.name() == "list-item",
                start: tag.attr("start-value").and_then(|start| start.parse().ok()),
                block: None,
            };
        }
    }

    /// The place of the paragraph that begins, which is counted if it is its item's first.
    pub(super) fn place(&mut self, styles: &Styles, paragraph_style: Option<&str>) -> Option<Place> {
        let level = self.open.len().checked_sub(1)?.min(LEVELS - 1);
        let list = self.open.last_mut()?;
        if !std::mem::take(&mut list.item.fresh) {
            return Some(Place { level, label: None, item: Some(list.item.block) });
        }
        let name = list.style.clone().or_else(|| styles.list_of(paragraph_style)).unwrap_or_default();
        let style = match styles.list(&name) {
            None if name == "Outline" => Some(styles.outline()),
            found => found,
        };
        let counters = self.counters.get_mut(list.counters)?;
        let label = style.filter(|_| list.item.numbered).and_then(|style| {
            counters.count(level, style, list.item.start);
            style.label(level, counters)
        });
        Some(Place { level, label, item: None })
    }

    /// Remembers the block that the open item became.
    pub(super) fn became(&mut self, block: Option<u32>) {
        if let Some(list) = self.open.last_mut() {
            list.item.block = block;
        }
    }

    /// The number of a heading that stands in no list.
    pub(super) fn heading(&mut self, styles: &Styles, level: u8, start: Option<u32>) -> Option<String> {
        let level = usize::from(level).checked_sub(1)?;
        self.outline.count(level, styles.outline(), start);
        styles.outline().label(level, &self.outline)
    }
}

/// A count in one of OpenDocument's formats.
fn shown(count: u32, format: &str) -> String {
    match format {
        "a" => letters(count),
        "A" => letters(count).to_uppercase(),
        "i" => roman(count),
        "I" => roman(count).to_uppercase(),
        _ => count.to_string(),
    }
}
