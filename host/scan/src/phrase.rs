//! Terms of several words: found by their longest word, checked from there outwards.

use crate::term::{GAP_WORDS, Slot, WordPattern};
use crate::words::{Text, Words};

/// Reports every place of a term: the text, and the first and last token there.
pub(crate) fn find(
    term: &[Slot],
    texts: &[Text<'_>],
    words: &Words<'_>,
    mut found: impl FnMut(u32, usize, usize),
) {
    let Some((slot, alternatives)) = anchor(term) else { return };
    let (left, right) = term.split_at(slot);
    for pattern in alternatives {
        words.find(pattern, |(number, at)| {
            let Some(text) = texts.get(number as usize) else { return };
            let first = walk(text, left.iter().rev(), at as usize, Step::Back);
            let last = || walk(text, right.iter().skip(1), at as usize, Step::On);
            if let Some((first, last)) = first.and_then(|first| Some((first, last()?))) {
                found(number, first, last);
            }
        });
    }
}

/// The slot whose shortest word is longest: the rarest, as a rule.
fn anchor(slots: &[Slot]) -> Option<(usize, &[WordPattern])> {
    slots.iter().map(Slot::words).enumerate().filter(|(_, words)| !words.is_empty()).max_by_key(
        |(number, words)| (words.iter().map(|w| w.text.len()).min().unwrap_or(0), std::cmp::Reverse(*number)),
    )
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

fn walk<'a>(
    text: &Text<'_>,
    mut slots: impl Iterator<Item = &'a Slot> + Clone,
    mut at: usize,
    step: Step,
) -> Option<usize> {
    while let Some(slot) = slots.next() {
        match slot {
            Slot::Gap => {
                let mut reach = at;
                for _ in 0..=GAP_WORDS {
                    if let Some(end) = walk(text, slots.clone(), reach, step) {
                        return Some(end);
                    }
                    reach = step.from(text, reach)?;
                }
                return None;
            }
            slot => {
                at = step.from(text, at)?;
                let word = text.word(at)?;
                if !slot.words().iter().any(|w| w.matches(word)) {
                    return None;
                }
            }
        }
    }
    Some(at)
}
