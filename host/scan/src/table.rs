//! All terms in flat tables: quick to keep on disk and to read back, and each different word stands there once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::skeleton;
use crate::term::{Slot, WordPattern};

/// A slot that stands for a few words of any kind.
const GAP: u32 = u32::MAX;
/// Set on a pattern that another alternative of the same slot follows.
const MORE: u32 = 1 << 31;

/// Who asked for a term: plugin and matcher.
pub(crate) type Owner = (u32, u32);

/// Terms, the patterns of their words, and who asked for them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Table {
    /// The texts of all patterns, one after the other.
    texts: String,
    patterns: Vec<Stored>,
    /// The slots of all terms, one after the other: numbers of patterns with [`MORE`], or [`GAP`].
    slots: Vec<u32>,
    /// Where each term's slots end.
    ends: Vec<u32>,
    owners: Vec<Owner>,
    /// Where each term's owners end.
    owner_ends: Vec<u32>,
    /// Patterns that are open at most to the right, sorted by text.
    by_start: Vec<u32>,
    /// Patterns that are open to the left only, sorted by their last byte.
    by_end: Vec<u32>,
    /// Patterns that are open on both sides.
    within: Vec<u32>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Stored {
    /// Where its text ends in `texts`; it begins where the one before ends.
    end: u32,
    open_left: bool,
    open_right: bool,
}

/// A pattern as it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pattern<'a> {
    pub(crate) text: &'a str,
    pub(crate) open_right: bool,
}

/// One position of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position<'a> {
    /// One of these patterns, by number, each possibly with [`MORE`].
    Word(&'a [u32]),
    /// Up to [`GAP_WORDS`](crate::term::GAP_WORDS) other words.
    Gap,
}

/// The number of a pattern in a slot.
pub(crate) fn pattern(slot: u32) -> usize {
    (slot & !MORE) as usize
}

/// Collects terms.
#[derive(Default)]
pub(crate) struct Builder {
    table: Table,
    numbers: HashMap<WordPattern, u32>,
    owners: Vec<Vec<Owner>>,
}

impl Builder {
    /// Adds a term; the answer is its number.
    pub(crate) fn add(&mut self, slots: &[Slot]) -> usize {
        for slot in slots {
            match slot {
                Slot::Gap => self.table.slots.push(GAP),
                Slot::Word(word) => {
                    let number = self.number(word);
                    self.table.slots.push(number);
                }
                Slot::Any(words) => {
                    for (place, word) in words.iter().enumerate() {
                        let more = if place + 1 < words.len() { MORE } else { 0 };
                        let number = self.number(word);
                        self.table.slots.push(number | more);
                    }
                }
            }
        }
        self.table.ends.push(self.table.slots.len() as u32);
        self.owners.push(Vec::new());
        self.owners.len() - 1
    }

    /// Says who asked for a term.
    pub(crate) fn own(&mut self, term: usize, owner: Owner) {
        if let Some(owners) = self.owners.get_mut(term) {
            owners.push(owner);
        }
    }

    fn number(&mut self, word: &WordPattern) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.table.push(&word.text, word.open_left, word.open_right);
        self.numbers.insert(word.clone(), number);
        number
    }

    pub(crate) fn finish(mut self) -> Table {
        for owners in self.owners {
            self.table.owners.extend(owners);
            self.table.owner_ends.push(self.table.owners.len() as u32);
        }
        self.table.sort();
        self.table
    }
}

impl Table {
    fn push(&mut self, text: &str, open_left: bool, open_right: bool) -> u32 {
        self.texts.push_str(text);
        self.patterns.push(Stored { end: self.texts.len() as u32, open_left, open_right });
        self.patterns.len() as u32 - 1
    }

    fn sort(&mut self) {
        let open = |wanted: fn(&Stored) -> bool, all: &[Stored]| -> Vec<u32> {
            (0..).zip(all).filter(|(_, it)| wanted(it)).map(|(number, _)| number).collect()
        };
        let mut by_start = open(|it| !it.open_left, &self.patterns);
        let mut by_end = open(|it| it.open_left && !it.open_right, &self.patterns);
        by_start.sort_by_key(|&number| self.text(number));
        by_end.sort_by_key(|&number| self.text(number).bytes().next_back());
        self.within = open(|it| it.open_left && it.open_right, &self.patterns);
        (self.by_start, self.by_end) = (by_start, by_end);
    }

    fn text(&self, number: u32) -> &str {
        let number = number as usize;
        let end_of = |number: usize| self.patterns.get(number).map_or(0, |it| it.end as usize);
        let start = number.checked_sub(1).map_or(0, end_of);
        self.texts.get(start..end_of(number)).unwrap_or_default()
    }

    fn named(&self, number: u32) -> (u32, Pattern<'_>) {
        let open_right = self.patterns.get(number as usize).is_some_and(|it| it.open_right);
        (number, Pattern { text: self.text(number), open_right })
    }

    /// How many patterns there are.
    pub(crate) fn patterns(&self) -> usize {
        self.patterns.len()
    }

    /// The patterns that are open at most to the right, sorted by text.
    pub(crate) fn by_start(&self) -> impl Iterator<Item = (u32, Pattern<'_>)> {
        self.by_start.iter().map(|&number| self.named(number))
    }

    /// The patterns that are open to the left only and end with this byte.
    pub(crate) fn ending(&self, last: u8) -> impl Iterator<Item = (u32, &str)> {
        let end = |number: &u32| self.text(*number).bytes().next_back();
        let from = self.by_end.partition_point(|number| end(number) < Some(last));
        let to = self.by_end.partition_point(|number| end(number) <= Some(last));
        self.by_end.get(from..to).unwrap_or_default().iter().map(|&number| (number, self.text(number)))
    }

    /// The patterns that are open on both sides.
    pub(crate) fn within(&self) -> impl Iterator<Item = (u32, &str)> {
        self.within.iter().map(|&number| (number, self.text(number)))
    }

    /// Every term with its owners; the slots are cut with [`positions`].
    pub(crate) fn terms(&self) -> impl Iterator<Item = (&[u32], &[Owner])> {
        (0..self.ends.len())
            .map(|term| (cut(&self.slots, &self.ends, term), cut(&self.owners, &self.owner_ends, term)))
    }

    /// The tolerant form: every pattern by its skeleton. A term that is too short to be told from its neighbours
    /// loses its slots and never matches.
    pub(crate) fn tolerant(&self) -> Table {
        let mut out =
            Table { owners: self.owners.clone(), owner_ends: self.owner_ends.clone(), ..Table::default() };
        for (number, stored) in (0..).zip(&self.patterns) {
            out.push(&skeleton::skeleton(self.text(number)), stored.open_left, stored.open_right);
        }
        for (slots, _) in self.terms() {
            if self.distinct(slots) {
                out.slots.extend_from_slice(slots);
            }
            out.ends.push(out.slots.len() as u32);
        }
        out.sort();
        out
    }

    /// Whether a term is long enough for its skeleton to mean it and nothing else.
    fn distinct(&self, slots: &[u32]) -> bool {
        let mut length = 0;
        let mut norwegian = false;
        for position in positions(slots) {
            let Position::Word(words) = position else { continue };
            let texts = || words.iter().map(|&slot| self.text(pattern(slot) as u32));
            length += texts().map(|text| text.chars().count()).min().unwrap_or(0);
            norwegian |= texts().all(|text| text.contains(['æ', 'ø', 'å']));
            let open = |slot: &u32| self.patterns.get(pattern(*slot)).is_some_and(|it| it.open_left);
            if words.iter().zip(texts()).any(|(slot, text)| open(slot) && text.chars().count() < 6) {
                return false;
            }
        }
        length >= 5 || norwegian && length >= 3
    }
}

fn cut<'a, T>(all: &'a [T], ends: &[u32], number: usize) -> &'a [T] {
    let end_of = |number: usize| ends.get(number).map_or(0, |end| *end as usize);
    all.get(number.checked_sub(1).map_or(0, end_of)..end_of(number)).unwrap_or_default()
}

/// The positions of a term.
pub(crate) fn positions(slots: &[u32]) -> impl Iterator<Item = Position<'_>> + Clone {
    slots.split_inclusive(|slot| *slot == GAP || slot & MORE == 0).map(|slots| match slots {
        [GAP] => Position::Gap,
        words => Position::Word(words),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::parse;

    fn built(terms: &[&str]) -> Table {
        let mut builder = Builder::default();
        for (number, term) in (0..).zip(terms) {
            let term = builder.add(&parse(term).unwrap());
            builder.own(term, (0, number));
        }
        builder.finish()
    }

    #[test]
    fn a_term_is_read_back_as_it_was_written() {
        let table = built(&["(to|2) ledd*", "samtykke ... uforutset*"]);
        let shown = |slots: &[u32]| {
            let word = |slot: &u32| table.text(pattern(*slot) as u32).to_owned();
            positions(slots)
                .map(|position| match position {
                    Position::Word(words) => words.iter().map(word).collect::<Vec<_>>().join("|"),
                    Position::Gap => "...".to_owned(),
                })
                .collect::<Vec<_>>()
        };
        let terms: Vec<_> = table.terms().map(|(slots, owners)| (shown(slots), owners.to_vec())).collect();
        assert_eq!(terms[0], (vec!["to|2".to_owned(), "ledd".to_owned()], vec![(0, 0)]));
        assert_eq!(terms[1].0, ["samtykke", "...", "uforutset"]);
    }

    #[test]
    fn a_word_stands_once() {
        assert_eq!(built(&["lærling* fra", "lærling* fra bedrift", "fra lærling*"]).patterns(), 3);
    }

    #[test]
    fn short_terms_have_no_tolerant_form() {
        let table = built(&["pris", "lønn", "leverandør*", "*krav"]);
        let alive: Vec<bool> = table.tolerant().terms().map(|(slots, _)| !slots.is_empty()).collect();
        assert_eq!(alive, [false, true, true, false]);
    }
}
