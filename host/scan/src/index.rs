//! All terms of all plugins in one pass; phrases are checked from their longest word outwards.

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

/// The terms a word anchors: the term's number and the slot there.
type Anchors = Vec<(u32, u32)>;

/// A set of terms, ready to be searched for.
///
/// Most words are whole or begin a word of the text. They are looked up in tables, because building an automaton
/// over thousands of them takes longer than searching a document. Only words open to the left need one.
pub(crate) struct Index {
    whole: HashMap<String, Anchors>,
    prefixes: HashMap<String, Anchors>,
    /// Bit n: some prefix has n bytes.
    prefix_lengths: u128,
    inner: AhoCorasick,
    inner_patterns: Vec<(WordPattern, Anchors)>,
    terms: Vec<Vec<Slot>>,
}

impl Index {
    /// Builds an index over terms; their positions are the numbers that [`Index::search`] reports.
    pub(crate) fn new(terms: Vec<Vec<Slot>>) -> Result<Self, aho_corasick::BuildError> {
        let mut whole: HashMap<String, Anchors> = HashMap::new();
        let mut prefixes: HashMap<String, Anchors> = HashMap::new();
        let mut prefix_lengths = 0;
        let mut inner_patterns: Vec<(WordPattern, Anchors)> = Vec::new();
        for (number, slots) in terms.iter().enumerate() {
            let Some((slot, words)) = anchor(slots) else { continue };
            let place = (number as u32, slot as u32);
            for word in words {
                if word.open_left || word.text.len() > 127 {
                    match inner_patterns.iter_mut().find(|(pattern, _)| pattern == word) {
                        Some((_, anchors)) => anchors.push(place),
                        None => inner_patterns.push((word.clone(), vec![place])),
                    }
                } else if word.open_right {
                    prefix_lengths |= 1 << word.text.len();
                    prefixes.entry(word.text.clone()).or_default().push(place);
                } else {
                    whole.entry(word.text.clone()).or_default().push(place);
                }
            }
        }
        let inner = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(inner_patterns.iter().map(|(pattern, _)| pattern.text.as_bytes()))?;
        Ok(Self { whole, prefixes, prefix_lengths, inner, inner_patterns, terms })
    }

    /// The terms, by number.
    pub(crate) fn terms(&self) -> &[Vec<Slot>] {
        &self.terms
    }

    /// Reports every term found: its number and the first and last token.
    pub(crate) fn search(&self, text: &str, tokens: &[Token], mut found: impl FnMut(u32, usize, usize)) {
        for (at, token) in tokens.iter().enumerate() {
            let Some(word) = text.get(token.start..token.end) else { continue };
            if let Some(anchors) = self.whole.get(word) {
                self.check(text, tokens, at, anchors, &mut found);
            }
            for length in 1..=word.len().min(127) {
                if self.prefix_lengths & (1 << length) != 0
                    && let Some(anchors) = word.get(..length).and_then(|start| self.prefixes.get(start))
                {
                    self.check(text, tokens, at, anchors, &mut found);
                }
            }
        }
        self.search_inner(text, tokens, &mut found);
    }

    fn search_inner(&self, text: &str, tokens: &[Token], found: &mut impl FnMut(u32, usize, usize)) {
        let mut current = 0;
        for hit in self.inner.find_overlapping_iter(text) {
            let Some((pattern, anchors)) = self.inner_patterns.get(hit.pattern().as_usize()) else {
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
            if whole {
                self.check(text, tokens, current, anchors, found);
            }
        }
    }

    /// Checks the rest of each term that the word at `current` anchors.
    fn check(
        &self,
        text: &str,
        tokens: &[Token],
        current: usize,
        anchors: &Anchors,
        found: &mut impl FnMut(u32, usize, usize),
    ) {
        for &(term, slot) in anchors {
            let Some(slots) = self.terms.get(term as usize) else { continue };
            let (left, right) = slots.split_at(slot as usize);
            let Some(first) = walk(text, tokens, left.iter().rev(), current, Step::Back) else { continue };
            let Some(last) = walk(text, tokens, right.iter().skip(1), current, Step::On) else { continue };
            found(term, first, last);
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
