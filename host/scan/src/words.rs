//! The words of a document, each once, with the places where it stands.
//!
//! A document has some thousand different words and the plugins ask for tens of thousands of terms, so it is the
//! document that gets an index, and each term costs one look-up.

use std::collections::HashMap;

use memchr::memmem;

use crate::term::WordPattern;

/// A block of a document in the form that is searched.
#[derive(Debug)]
pub(crate) struct Text<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
}

impl<'t> Text<'t> {
    /// The word at `token`.
    pub(crate) fn word(&self, token: usize) -> Option<&'t str> {
        self.tokens.get(token).and_then(|t| self.text.get(t.start..t.end))
    }
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
    places: HashMap<&'t str, Vec<Place>>,
    sorted: Vec<&'t str>,
    /// Sorted by their ends.
    by_end: Vec<&'t str>,
    /// All of them, each on a line of its own.
    lines: String,
}

impl<'t> Words<'t> {
    pub(crate) fn new(texts: &[Text<'t>]) -> Self {
        let mut places: HashMap<&str, Vec<Place>> = HashMap::new();
        for (number, text) in texts.iter().enumerate() {
            for at in 0..text.tokens.len() {
                if let Some(word) = text.word(at) {
                    places.entry(word).or_default().push((number as u32, at as u32));
                }
            }
        }
        let mut sorted: Vec<&str> = places.keys().copied().collect();
        sorted.sort_unstable();
        let mut by_end = sorted.clone();
        by_end.sort_unstable_by(|a, b| a.bytes().rev().cmp(b.bytes().rev()));
        let lines = sorted.join("\n");
        Self { places, sorted, by_end, lines }
    }

    /// Calls `found` with every place of every word that the pattern stands for.
    pub(crate) fn find(&self, pattern: &WordPattern, mut found: impl FnMut(Place)) {
        let text = pattern.text.as_str();
        let mut all = |word: &str| self.places.get(word).into_iter().flatten().copied().for_each(&mut found);
        match (pattern.open_left, pattern.open_right) {
            (false, false) => all(text),
            (false, true) => {
                let first = self.sorted.partition_point(|word| *word < text);
                let hits = self.sorted.iter().skip(first).take_while(|word| word.starts_with(text));
                hits.for_each(|word| all(word));
            }
            (true, false) => {
                let first = self.by_end.partition_point(|word| word.bytes().rev().lt(text.bytes().rev()));
                let hits = self.by_end.iter().skip(first).take_while(|word| word.ends_with(text));
                hits.for_each(|word| all(word));
            }
            (true, true) => {
                let mut last = 0;
                for at in memmem::find_iter(self.lines.as_bytes(), text) {
                    if at < last {
                        continue;
                    }
                    let start = self.lines.get(..at).and_then(|t| t.rfind('\n')).map_or(0, |n| n + 1);
                    last =
                        self.lines.get(at..).and_then(|t| t.find('\n')).map_or(self.lines.len(), |n| at + n);
                    all(self.lines.get(start..last).unwrap_or_default());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, open_left: bool, open_right: bool) -> Vec<Place> {
        let source = "lærling lærlingene blærling ling tariff";
        let mut tokens = Vec::new();
        let mut at = 0;
        for word in source.split(' ') {
            tokens.push(Token { start: at, end: at + word.len(), breaks: false });
            at += word.len() + 1;
        }
        let words = Words::new(&[Text { text: source, tokens }]);
        let mut out = Vec::new();
        let pattern = WordPattern { text: text.to_owned(), open_left, open_right };
        words.find(&pattern, |place| out.push(place));
        out.sort_unstable();
        out
    }

    #[test]
    fn a_word_is_found_whole_by_its_beginning_its_end_or_its_middle() {
        assert_eq!(found("lærling", false, false), [(0, 0)]);
        assert_eq!(found("lærling", false, true), [(0, 0), (0, 1)]);
        assert_eq!(found("ling", true, false), [(0, 0), (0, 2), (0, 3)]);
        assert_eq!(found("ærl", true, true), [(0, 0), (0, 1), (0, 2)]);
        assert_eq!(found("l", true, true).len(), 4);
        assert!(found("x", true, true).is_empty() && found("zz", false, true).is_empty());
    }
}
