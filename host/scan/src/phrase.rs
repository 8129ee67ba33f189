//! Terms of several words: found by their rarest word, checked from there outwards.

use crate::table::{Position, pattern, positions};
use crate::term::GAP_WORDS;
use crate::words::{Found, Text, Words};

/// A document as it is searched.
pub(crate) struct Search<'a, 't> {
    pub(crate) texts: &'a [Text<'t>],
    pub(crate) words: &'a Words<'t>,
    pub(crate) found: &'a Found,
}

impl Search<'_, '_> {
    /// Reports every place of a term: the text, and the first and last token there.
    pub(crate) fn each(&self, slots: &[u32], mut report: impl FnMut(u32, usize, usize)) {
        let Some((before, alternatives, after)) = self.anchor(slots) else { return };
        let mut left: Vec<Position<'_>> = positions(before).collect();
        left.reverse();
        let right: Vec<Position<'_>> = positions(after).collect();
        for word in alternatives.iter().flat_map(|slot| self.found.words(pattern(*slot))) {
            for &(number, at) in self.words.places(*word) {
                let Some(text) = self.texts.get(number as usize) else { continue };
                let here = Here { search: self, number, text };
                let first = here.walk(&left, at as usize, Step::Back);
                let last = || here.walk(&right, at as usize, Step::On);
                if let Some((first, last)) = first.and_then(|first| Some((first, last()?))) {
                    report(number, first, last);
                }
            }
        }
    }

    /// The position with the fewest places, and the slots before and after it; none where a position has no place.
    fn anchor<'s>(&self, slots: &'s [u32]) -> Option<(&'s [u32], &'s [u32], &'s [u32])> {
        let mut rarest: Option<(usize, usize, usize)> = None;
        let mut at = 0;
        for position in positions(slots) {
            let Position::Word(words) = position else {
                at += 1;
                continue;
            };
            let found = words.iter().flat_map(|slot| self.found.words(pattern(*slot)));
            let places: usize = found.map(|word| self.words.places(*word).len()).sum();
            if places == 0 {
                return None;
            }
            if rarest.is_none_or(|(fewest, ..)| places < fewest) {
                rarest = Some((places, at, words.len()));
            }
            at += words.len();
        }
        let (_, from, length) = rarest?;
        Some((slots.get(..from)?, slots.get(from..from + length)?, slots.get(from + length..)?))
    }
}

#[derive(Clone, Copy)]
enum Step {
    Back,
    On,
}

impl Step {
    /// The neighbouring token, unless a sentence or cell ends between.
    fn from(self, text: &Text<'_>, at: usize) -> Option<usize> {
        match self {
            Step::Back => {
                if text.tokens.get(at)?.breaks {
                    return None;
                }
                at.checked_sub(1)
            }
            Step::On => text.tokens.get(at + 1).filter(|t| !t.breaks).map(|_| at + 1),
        }
    }
}

/// One text of the document.
struct Here<'a, 't> {
    search: &'a Search<'a, 't>,
    number: u32,
    text: &'a Text<'t>,
}

impl Here<'_, '_> {
    fn walk(&self, positions: &[Position<'_>], mut at: usize, step: Step) -> Option<usize> {
        for (number, position) in positions.iter().enumerate() {
            match position {
                Position::Gap => {
                    let rest = positions.get(number + 1..)?;
                    let mut reach = at;
                    for _ in 0..=GAP_WORDS {
                        if let Some(end) = self.walk(rest, reach, step) {
                            return Some(end);
                        }
                        reach = step.from(self.text, reach)?;
                    }
                    return None;
                }
                Position::Word(words) => {
                    at = step.from(self.text, at)?;
                    let word = self.search.words.at(self.number, at)?;
                    let means =
                        |slot: &u32| self.search.found.words(pattern(*slot)).binary_search(&word).is_ok();
                    if !words.iter().any(means) {
                        return None;
                    }
                }
            }
        }
        Some(at)
    }
}
