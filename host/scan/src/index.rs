//! All terms of all plugins in one automaton; phrases are checked from their longest word outwards.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::term::{GAP_WORDS, Slot, WordPattern};

/// A word of the text being searched: bytes in the searched form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A sentence or a table cell ends before it: no phrase reaches across.
    pub(crate) breaks: bool,
}

/// A set of terms, ready to be searched for.
pub(crate) struct Index {
    automaton: AhoCorasick,
    patterns: Vec<WordPattern>,
    /// For each pattern, the terms it anchors and at which slot.
    anchors: Vec<Vec<(u32, u32)>>,
    terms: Vec<Vec<Slot>>,
}

impl Index {
    /// Builds an index over terms; their positions are the numbers that [`Index::search`] reports.
    pub(crate) fn new(terms: Vec<Vec<Slot>>) -> Result<Self, aho_corasick::BuildError> {
        let mut ids: HashMap<&WordPattern, usize> = HashMap::new();
        let mut patterns: Vec<WordPattern> = Vec::new();
        let mut anchors: Vec<Vec<(u32, u32)>> = Vec::new();
        for (number, slots) in terms.iter().enumerate() {
            let Some((slot, words)) = anchor(slots) else { continue };
            for word in words {
                let id = *ids.entry(word).or_insert_with(|| {
                    patterns.push(word.clone());
                    anchors.push(Vec::new());
                    patterns.len() - 1
                });
                if let Some(list) = anchors.get_mut(id) {
                    list.push((number as u32, slot as u32));
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(patterns.iter().map(|p| p.text.as_bytes()))?;
        Ok(Self { automaton, patterns, anchors, terms })
    }

    /// Reports every term found: its number and the first and last token.
    pub(crate) fn search(&self, text: &str, tokens: &[Token], mut found: impl FnMut(u32, usize, usize)) {
        let mut current = 0;
        for hit in self.automaton.find_overlapping_iter(text) {
            let id = hit.pattern().as_usize();
            let (Some(pattern), Some(anchors)) = (self.patterns.get(id), self.anchors.get(id)) else {
                continue;
            };
            // Hits come in the order of their ends, so the token is at or after the last one, give or take
            // a token that a shorter pattern ended in first.
            while current > 0 && tokens.get(current).is_some_and(|t| t.start > hit.start()) {
                current -= 1;
            }
            while tokens.get(current).is_some_and(|t| t.end <= hit.start()) {
                current += 1;
            }
            let Some(token) = tokens.get(current) else { continue };
            let whole = (pattern.open_left || hit.start() == token.start)
                && (pattern.open_right || hit.end() == token.end)
                && hit.start() >= token.start
                && hit.end() <= token.end;
            if !whole {
                continue;
            }
            for &(term, slot) in anchors {
                let Some(slots) = self.terms.get(term as usize) else { continue };
                let (left, right) = slots.split_at(slot as usize);
                let Some(first) = walk(text, tokens, left.iter().rev(), current, Step::Back) else {
                    continue;
                };
                let Some(last) = walk(text, tokens, right.iter().skip(1), current, Step::On) else {
                    continue;
                };
                found(term, first, last);
            }
        }
    }
}

/// The slot whose shortest word is longest: the rarest, as a rule.
fn anchor(slots: &[Slot]) -> Option<(usize, &[WordPattern])> {
    slots
        .iter()
        .enumerate()
        .filter_map(|(number, slot)| match slot {
            Slot::Word(words) => Some((number, words.as_slice())),
            Slot::Gap => None,
        })
        .max_by_key(|(number, words)| {
            (words.iter().map(|w| w.text.len()).min().unwrap_or(0), std::cmp::Reverse(*number))
        })
}

#[derive(Clone, Copy)]
enum Step {
    Back,
    On,
}

impl Step {
    /// The neighbouring token, unless a sentence or cell ends between.
    fn from(self, tokens: &[Token], at: usize) -> Option<usize> {
        match self {
            Step::Back => {
                if tokens.get(at)?.breaks {
                    return None;
                }
                at.checked_sub(1)
            }
            Step::On => tokens.get(at + 1).filter(|t| !t.breaks).map(|_| at + 1),
        }
    }
}

fn walk<'a>(
    text: &str,
    tokens: &[Token],
    mut slots: impl Iterator<Item = &'a Slot> + Clone,
    mut at: usize,
    step: Step,
) -> Option<usize> {
    while let Some(slot) = slots.next() {
        match slot {
            Slot::Word(words) => {
                at = step.from(tokens, at)?;
                let token = tokens.get(at)?;
                let word = text.get(token.start..token.end)?;
                if !words.iter().any(|w| w.matches(word)) {
                    return None;
                }
            }
            Slot::Gap => {
                let mut reach = at;
                for _ in 0..=GAP_WORDS {
                    if let Some(end) = walk(text, tokens, slots.clone(), reach, step) {
                        return Some(end);
                    }
                    reach = step.from(tokens, reach)?;
                }
                return None;
            }
        }
    }
    Some(at)
}
