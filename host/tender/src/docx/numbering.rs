//! List numbers: Word stores how to count, not the numbers; this counts as Word does.

use std::collections::{HashMap, HashSet};

use crate::ReadError;
use crate::numerals::{letters, roman};
use crate::package::xml::{Node, Ns, Tag, Xml};

/// Characters of a level's text; it is copied for every paragraph, so a forged one must not be long.
const TEXT: usize = 80;
/// Levels of a Word list.
const LEVELS: usize = 9;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// `w:lvlRestart`: 0 never starts again, n starts again after level n (from 1).
    restart: Option<usize>,
    legal: bool,
    /// The paragraph style that stands for this level.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        let text = String::new();
        Self { start: 1, format: "decimal".into(), text, restart: None, legal: false, style: None }
    }
}

#[derive(Debug, Default)]
struct Abstract {
    levels: Vec<Level>,
    /// A list defined by a numbering style elsewhere.
    link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    abstract_id: String,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// The lists of a document and where each of them has come to.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
    /// Numbering style → the abstract list that defines it.
    styles: HashMap<String, String>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    started: HashSet<(String, usize)>,
}

/// A paragraph's place in a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) level: usize,
    /// What Word shows before the paragraph; `None` for a bullet.
    pub(super) label: Option<String>,
}

impl Numbering {
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut at = Cursor::default();
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.ns == Ns::Word => numbering.take(&tag, &mut at),
                Node::End => return Ok(numbering),
                _ => {}
            }
        }
    }

    fn take(&mut self, tag: &Tag<'_>, at: &mut Cursor) {
        let val = || tag.val().unwrap_or_default();
        match tag.name() {
            "abstractNum" => {
                at.abstract_id = tag.attr("abstractNumId").unwrap_or_default();
                at.list = None;
                self.abstracts.insert(at.abstract_id.clone(), Abstract::default());
            }
            "num" => {
                let id = tag.attr("numId").unwrap_or_default();
                self.lists.insert(id.clone(), List::default());
                at.list = Some(id);
            }
            "abstractNumId" => {
                if let Some(list) = self.list(at) {
                    list.abstract_id = val();
                }
            }
            "styleLink" => drop(self.styles.insert(val(), at.abstract_id.clone())),
            "numStyleLink" => {
                if let Some(found) = self.abstracts.get_mut(&at.abstract_id) {
                    found.link = Some(val());
                }
            }
            "lvlOverride" => at.level = number(tag.attr("ilvl")),
            "startOverride" => {
                let (level, start) = (at.level, number(tag.val()));
                if let Some(list) = self.list(at) {
                    list.starts.insert(level, start as u32);
                }
            }
            "lvl" => {
                at.level = number(tag.attr("ilvl"));
                if let Some(level) = self.level(at) {
                    *level = Level::default();
                }
            }
            name => {
                if let Some(level) = self.level(at) {
                    match name {
                        "start" => level.start = number(tag.val()) as u32,
                        "numFmt" => level.format = val().chars().take(TEXT).collect(),
                        "lvlText" => level.text = val().chars().take(TEXT).collect(),
                        "lvlRestart" => level.restart = Some(number(tag.val())),
                        "isLgl" => level.legal = tag.on(),
                        "pStyle" => level.style = tag.val(),
                        _ => {}
                    }
                }
            }
        }
    }

    fn list(&mut self, at: &Cursor) -> Option<&mut List> {
        self.lists.get_mut(at.list.as_ref()?)
    }

    /// The level being defined, made on first sight.
    fn level(&mut self, at: &Cursor) -> Option<&mut Level> {
        if at.level >= LEVELS {
            return None;
        }
        if at.list.is_some() {
            return Some(self.list(at)?.levels.entry(at.level).or_default());
        }
        let levels = &mut self.abstracts.get_mut(&at.abstract_id)?.levels;
        if levels.len() <= at.level {
            levels.resize_with(at.level + 1, Level::default);
        }
        levels.get_mut(at.level)
    }

    /// The abstract list behind a list, through at most one numbering style.
    fn abstract_of(&self, list: &List) -> Option<String> {
        let id = &list.abstract_id;
        let link = self.abstracts.get(id)?.link.as_ref();
        Some(link.and_then(|style| self.styles.get(style)).unwrap_or(id).clone())
    }

    /// The level whose definition names one of these styles.
    pub(super) fn level_of_style(&self, number: &str, styles: &[&str]) -> Option<usize> {
        let found = self.abstracts.get(&self.abstract_of(self.lists.get(number)?)?)?;
        found.levels.iter().position(|level| level.style.as_deref().is_some_and(|s| styles.contains(&s)))
    }

    /// Counts one paragraph of the list at the level and says how Word labels it.
    pub(super) fn count(&mut self, number: &str, level: usize) -> Option<Place> {
        let list = self.lists.get(number)?;
        let abstract_id = self.abstract_of(list)?;
        let mut levels = self.abstracts.get(&abstract_id)?.levels.clone();
        for (&at, replaced) in &list.levels {
            if levels.len() <= at {
                levels.resize_with(at + 1, Level::default);
            }
            if let Some(level) = levels.get_mut(at) {
                *level = replaced.clone();
            }
        }
        let own = levels.get(level)?.clone();
        let counters = self.counters.entry(abstract_id).or_default();
        for (at, above) in levels.iter().enumerate().take(level) {
            if let Some(counter) = counters.get_mut(at) {
                counter.get_or_insert(above.start);
            }
        }
        let first = self.started.insert((number.to_string(), level));
        let start = list.starts.get(&level).filter(|_| first);
        if let Some(counter) = counters.get_mut(level) {
            *counter = Some(match (start, *counter) {
                (Some(start), _) => *start,
                (None, Some(last)) => last.saturating_add(1),
                (None, None) => own.start,
            });
        }
        for (at, below) in levels.iter().enumerate().skip(level + 1) {
            let again = below.restart.is_none_or(|restart| restart > level);
            if let (Some(counter), true) = (counters.get_mut(at), again) {
                *counter = None;
            }
        }
        let label = label(&own, &levels, counters);
        Some(Place { level, label })
    }
}

/// Where in the part the reading stands.
#[derive(Default)]
struct Cursor {
    abstract_id: String,
    list: Option<String>,
    level: usize,
}

fn number(value: Option<String>) -> usize {
    value.and_then(|v| v.parse().ok()).unwrap_or(0)
}

fn label(own: &Level, levels: &[Level], counters: &[Option<u32>; LEVELS]) -> Option<String> {
    if own.format == "bullet" {
        return None;
    }
    let mut label = own.text.clone();
    for (at, (level, counter)) in levels.iter().zip(counters).enumerate() {
        let mark = format!("%{}", at + 1);
        if label.contains(&mark) {
            let format = if own.legal { "decimal" } else { &level.format };
            label = label.replace(&mark, &shown(counter.unwrap_or(level.start), format));
        }
    }
    let label = label.trim();
    (!label.is_empty()).then(|| label.to_string())
}

/// A count in one of Word's formats; those that spell numbers out are shown as digits.
fn shown(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count),
        "upperLetter" => letters(count).to_uppercase(),
        "lowerRoman" => roman(count),
        "upperRoman" => roman(count).to_uppercase(),
        "decimalZero" => format!("{count:02}"),
        "none" => String::new(),
        "ordinal" => format!("{count}."),
        _ => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_shown_in_words_formats() {
        let all: Vec<String> = ["decimal", "lowerLetter", "upperRoman", "decimalZero", "none"]
            .iter()
            .map(|f| shown(4, f))
            .collect();
        assert_eq!(all, ["4", "d", "IV", "04", ""]);
        assert_eq!(letters(28), "bb");
        assert_eq!(roman(1994), "mcmxciv");
    }
}
