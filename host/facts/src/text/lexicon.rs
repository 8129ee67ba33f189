//! What single words mean to the facts, looked up in one pass over every word.

use std::sync::LazyLock;

pub(crate) use super::words::Sign;
use super::words::WORDS;

/// A set of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs(u128);

impl Signs {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(sign: Sign) -> Self {
        Self(1 << sign as u8)
    }

    /// The union of several signs.
    pub(crate) const fn any_of<const N: usize>(signs: [Sign; N]) -> Self {
        let mut union = 0;
        let mut index = 0;
        while index < N {
            union |= 1 << signs[index] as u8;
            index += 1;
        }
        Self(union)
    }

    pub(crate) const fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u8) != 0
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOrAssign for Signs {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

struct Entry {
    letters: &'static [u8],
    open_end: bool,
    signs: Signs,
}

/// All words by their first three letters: those that start a word, and those that may stand inside it.
pub(crate) struct Lexicon {
    starts: Buckets,
    inside: Buckets,
}

struct Buckets {
    first: Vec<u16>,
    entries: Vec<Entry>,
}

/// Letters are counted from 1; 0 is the end of the word or anything but `a` to `z`.
const LETTERS: usize = 27;

impl Buckets {
    fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_cached_key(|entry| start(entry.letters));
        let mut first = vec![0_u16; LETTERS.pow(3) + 1];
        for entry in &entries {
            if let Some(count) = first.get_mut(start(entry.letters) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for count in &mut first {
            sum += *count;
            *count = sum;
        }
        Self { first, entries }
    }

    fn at(&self, start: usize) -> &[Entry] {
        match self.first.get(start..start + 2) {
            Some(&[from, to]) if from < to => {
                self.entries.get(from as usize..to as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

fn letter(byte: u8) -> usize {
    if byte.is_ascii_lowercase() { (byte - b'a') as usize + 1 } else { 0 }
}

fn start(word: &[u8]) -> usize {
    let at = |index: usize| word.get(index).map_or(0, |&byte| letter(byte));
    (at(0) * LETTERS + at(1)) * LETTERS + at(2)
}

impl Lexicon {
    fn new() -> Self {
        let (mut starts, mut inside) = (Vec::with_capacity(2048), Vec::with_capacity(128));
        for &(sign, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                let (word, open_start) = word.strip_prefix('*').map_or((word, false), |rest| (rest, true));
                let (word, open_end) = word.strip_suffix('*').map_or((word, false), |rest| (rest, true));
                let entry = Entry { letters: word.as_bytes(), open_end, signs: Signs::of(sign) };
                if open_start { inside.push(entry) } else { starts.push(entry) }
            }
        }
        Self { starts: Buckets::new(starts), inside: Buckets::new(inside) }
    }

    /// The signs of one folded word.
    pub(crate) fn signs(&self, word: &[u8]) -> Signs {
        let mut signs = Signs::NONE;
        let mut look = |entries: &[Entry], rest: &[u8]| {
            for entry in entries {
                let fits =
                    if entry.open_end { rest.starts_with(entry.letters) } else { rest == entry.letters };
                if fits {
                    signs |= entry.signs;
                }
            }
        };
        look(self.starts.at(start(word)), word);
        // The three letters from each place on, as one number that rolls along the word.
        let mut three = 0;
        for (end, &byte) in word.iter().enumerate() {
            three = three % (LETTERS * LETTERS) * LETTERS + letter(byte);
            let entries = self.inside.at(three);
            if end >= 2 && !entries.is_empty() {
                look(entries, word.get(end - 2..).unwrap_or_default());
            }
        }
        signs
    }
}

/// The lexicon, made once.
pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

#[cfg(test)]
mod tests {
    use super::{LEXICON, Sign, WORDS};

    #[test]
    fn every_word_can_be_found() {
        for &(sign, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                let plain = word.trim_matches('*');
                assert!(
                    plain.bytes().all(|b| b.is_ascii_lowercase()),
                    "{word} holds what folding never gives"
                );
                assert!(plain.len() >= 3 || plain == word, "{word} is too short to be open");
                assert!(LEXICON.signs(plain.as_bytes()).has(sign), "{word}");
            }
        }
    }

    #[test]
    fn stars_are_open_ends() {
        let has = |word: &str, sign| LEXICON.signs(word.as_bytes()).has(sign);
        assert!(has("fylkeskommunens", Sign::County));
        assert!(has("totalentreprise", Sign::Works));
        assert!(has("kontraktsverdien", Sign::ValueNoun));
        assert!(!has("likeverdi", Sign::ValueNoun));
        assert!(!has("kroners", Sign::Currency));
    }
}
