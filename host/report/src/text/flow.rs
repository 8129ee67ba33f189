//! Text with inks, made safe for a terminal, and broken into lines that know their bytes.

use std::ops::Range;

use textwrap::WordSeparator;
use textwrap::core::display_width;
use textwrap::wrap_algorithms::wrap_first_fit;

use super::ink::Ink;

/// A paragraph: its text, and which bytes of it are painted how.
#[derive(Debug, Clone, Default)]
pub(super) struct Flow {
    text: String,
    inks: Vec<(Range<usize>, Ink)>,
}

impl Flow {
    /// Text in the terminal's own colour.
    pub(super) fn plain(text: &str) -> Self {
        Self::default().add(Ink::Plain, text)
    }

    /// Text in one ink.
    pub(super) fn ink(ink: Ink, text: &str) -> Self {
        Self::default().add(ink, text)
    }

    /// The same with `text` after it. White space becomes one space, a tab (between table cells) becomes a
    /// bar, and what could steer the terminal or turn the reading direction is dropped: the text may come
    /// from anybody's document.
    pub(super) fn add(mut self, ink: Ink, text: &str) -> Self {
        let start = self.text.len();
        for c in text.chars() {
            match c {
                '\t' => {
                    let bar = if self.text.ends_with(' ') || self.text.is_empty() { "| " } else { " | " };
                    self.text.push_str(bar);
                }
                ' ' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    if !self.text.ends_with(' ') && !self.text.is_empty() {
                        self.text.push(' ');
                    }
                }
                c if is_unsafe(c) => {}
                c => self.text.push(c),
            }
        }
        if self.text.len() > start {
            self.inks.push((start..self.text.len(), ink));
        }
        self
    }

    /// Whether there is nothing to show.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Columns it takes on one line.
    pub(super) fn width(&self) -> usize {
        display_width(&self.text)
    }

    /// Its text without inks.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether something in it, but not all of it, is marked: only then an underline says anything.
    pub(super) fn has_marks(&self) -> bool {
        let all = |marked: bool| {
            self.inks.iter().filter(|(_, ink)| (*ink == Ink::Mark) == marked).any(|(bytes, _)| {
                self.text.get(bytes.clone()).is_some_and(|text| text.contains(char::is_alphanumeric))
            })
        };
        all(true) && all(false)
    }

    /// The pieces of `line` (bytes of the text), each in one ink.
    pub(super) fn pieces(&self, line: Range<usize>) -> impl Iterator<Item = (&str, Ink)> {
        self.inks.iter().filter_map(move |(bytes, ink)| {
            let piece = bytes.start.max(line.start)..bytes.end.min(line.end);
            self.text.get(piece).filter(|text| !text.is_empty()).map(|text| (text, *ink))
        })
    }

    /// Breaks the text into lines of at most `width` columns, `first` columns for the first one; a longer word
    /// stands alone. Lines have no white space at their ends.
    pub(super) fn lines(&self, first: usize, width: usize) -> Vec<Range<usize>> {
        // Every space breaks, also before a colon or bar, where the Unicode rules would keep together what
        // may be a whole line of them.
        let separator = WordSeparator::UnicodeBreakProperties;
        let words: Vec<_> =
            self.text.split_inclusive(' ').flat_map(|word| separator.find_words(word)).collect();
        #[expect(clippy::cast_precision_loss, reason = "a terminal's width is a small number")]
        let widths = [first as f64, width as f64];
        let mut at = 0;
        wrap_first_fit(&words, &widths)
            .into_iter()
            .map(|line| {
                let start = at;
                at += line.iter().map(|word| word.word.len() + word.whitespace.len()).sum::<usize>();
                let text = &self.text[start..at];
                start + (text.len() - text.trim_start().len())..start + text.trim_end().len()
            })
            .filter(|line| line.start < line.end)
            .collect()
    }
}

/// Control characters, and the marks that reorder or hide text.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
