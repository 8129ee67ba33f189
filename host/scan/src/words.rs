//! The words of a document, each once, with the places where it stands.
//!
//! A document has some thousand different words and the plugins ask for tens of thousands, so both are sorted and
//! walked once, side by side.

use std::collections::HashMap;

use memchr::memmem;

use crate::table::Table;

/// A block of a document in the form that is searched.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
}

/// A word of a text: bytes in the searched form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A sentence or a table cell ends before it: no phrase reaches across.
    pub(crate) breaks: bool,
}

/// Where a word stands: text and token.
pub(crate) type Place = (u32, u32);

/// The different words of a document.
pub(crate) struct Words<'t> {
    /// Sorted; a word's place here is its number.
    sorted: Vec<&'t str>,
    places: Vec<Vec<Place>>,
    /// For each text the numbers of its words.
    numbers: Vec<Vec<u32>>,
}

impl<'t> Words<'t> {
    pub(crate) fn new(texts: &[Text<'t>]) -> Self {
        let mut first: HashMap<&str, u32> = HashMap::new();
        let mut places: Vec<Vec<Place>> = Vec::new();
        let mut numbers: Vec<Vec<u32>> = Vec::with_capacity(texts.len());
        for (number, text) in (0..).zip(texts) {
            let mut own = Vec::with_capacity(text.tokens.len());
            for (at, token) in (0..).zip(&text.tokens) {
                let word = text.text.get(token.start..token.end).unwrap_or_default();
                let known = *first.entry(word).or_insert_with(|| {
                    places.push(Vec::new());
                    places.len() as u32 - 1
                });
                if let Some(places) = places.get_mut(known as usize) {
                    places.push((number, at));
                }
                own.push(known);
            }
            numbers.push(own);
        }
        // From the order in which they came to the alphabet's.
        let mut sorted: Vec<(&str, u32)> = first.into_iter().collect();
        sorted.sort_unstable();
        let mut new = vec![0; sorted.len()];
        let mut ordered = Vec::with_capacity(sorted.len());
        for (rank, (_, old)) in (0..).zip(&sorted) {
            if let (Some(new), Some(places)) = (new.get_mut(*old as usize), places.get_mut(*old as usize)) {
                *new = rank;
                ordered.push(std::mem::take(places));
            }
        }
        for number in numbers.iter_mut().flatten() {
            *number = new.get(*number as usize).copied().unwrap_or_default();
        }
        Self { sorted: sorted.into_iter().map(|(word, _)| word).collect(), places: ordered, numbers }
    }

    /// Where a word stands.
    pub(crate) fn places(&self, word: u32) -> &[Place] {
        self.places.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// The number of the word at a place.
    pub(crate) fn at(&self, text: u32, token: usize) -> Option<u32> {
        self.numbers.get(text as usize)?.get(token).copied()
    }

    /// The words that every pattern of the table stands for.
    pub(crate) fn look_up(&self, table: &Table) -> Found {
        let mut found = Found { words: vec![Vec::new(); table.patterns()] };
        // The patterns come sorted, so the search for the next goes on where this one began.
        let mut from = 0;
        for (number, pattern) in table.by_start() {
            let rest = self.sorted.get(from..).unwrap_or_default();
            from += ahead(rest, |word| *word < pattern.text);
            let begun = |word: &&&str| word.starts_with(pattern.text);
            let rest = self.sorted.get(from..).unwrap_or_default().iter().take_while(begun);
            let words = (from as u32..)
                .zip(rest)
                .take_while(|(_, word)| pattern.open_right || word.len() == pattern.text.len());
            found.add(number, words.map(|(word, _)| word));
        }
        for (word, text) in (0..).zip(&self.sorted) {
            let Some(last) = text.bytes().next_back() else { continue };
            for (number, _) in table.ending(last).filter(|(_, end)| text.ends_with(end)) {
                found.add(number, [word]);
            }
        }
        let lines = self.sorted.join("\n");
        for (number, part) in table.within() {
            let mut inside: Vec<u32> = memmem::find_iter(lines.as_bytes(), part)
                .map(|at| lines.as_bytes().get(..at).unwrap_or_default())
                .map(|before| memchr::memchr_iter(b'\n', before).count() as u32)
                .collect();
            inside.dedup();
            found.add(number, inside);
        }
        found
    }
}

/// How many of a sorted list come first, looked for from the front in growing steps.
fn ahead<T>(list: &[T], before: impl Fn(&T) -> bool) -> usize {
    let mut step = 1;
    while list.get(step - 1).is_some_and(&before) {
        step *= 2;
    }
    let (from, to) = (step / 2, step.min(list.len()));
    from + list.get(from..to).unwrap_or_default().partition_point(before)
}

/// For each pattern of a table the words of a document that it stands for, by number and sorted.
pub(crate) struct Found {
    words: Vec<Vec<u32>>,
}

impl Found {
    fn add(&mut self, pattern: u32, words: impl IntoIterator<Item = u32>) {
        if let Some(list) = self.words.get_mut(pattern as usize) {
            list.extend(words);
        }
    }

    /// The words of a pattern.
    pub(crate) fn words(&self, pattern: usize) -> &[u32] {
        self.words.get(pattern).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Builder;
    use crate::term::parse;

    fn found(term: &str) -> Vec<Place> {
        let source = "lærling lærlingene blærling ling tariff";
        let mut tokens = Vec::new();
        let mut at = 0;
        for word in source.split(' ') {
            tokens.push(Token { start: at, end: at + word.len(), breaks: false });
            at += word.len() + 1;
        }
        let words = Words::new(&[Text { text: source, tokens }]);
        let mut builder = Builder::default();
        // Neighbours on both sides, so that the walk has something to pass by.
        for other in ["aa*", term, "zz", "*qq", "*qqq*"] {
            builder.add(&parse(other).unwrap());
        }
        let table = builder.finish();
        let (slots, _) = table.terms().nth(1).unwrap();
        let found = words.look_up(&table);
        let mut out: Vec<Place> = found
            .words(crate::table::pattern(slots[0]))
            .iter()
            .flat_map(|word| words.places(*word).to_vec())
            .collect();
        out.sort_unstable();
        out
    }

    #[test]
    fn a_word_is_found_whole_by_its_beginning_its_end_or_its_middle() {
        assert_eq!(found("lærling"), [(0, 0)]);
        assert_eq!(found("lærling*"), [(0, 0), (0, 1)]);
        assert_eq!(found("*ling"), [(0, 0), (0, 2), (0, 3)]);
        assert_eq!(found("*ærl*"), [(0, 0), (0, 1), (0, 2)]);
        assert_eq!(found("*in*").len(), 4);
        assert!(found("*xx*").is_empty() && found("zzz*").is_empty());
    }

    #[test]
    fn the_walk_lands_where_a_search_would() {
        let list: Vec<u32> = (0..100).collect();
        for border in 0..=100 {
            assert_eq!(ahead(&list, |n| *n < border), border as usize);
        }
    }
}
