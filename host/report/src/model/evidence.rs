//! Passages of the documents: what was read, and where to find it.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

/// A passage of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Evidence {
    /// The document's name.
    pub document: String,
    /// Where in the document.
    pub place: Place,
    /// The passage as written, cut at sentence ends; table cells are separated by tabs.
    pub quote: String,
    /// Where the words that count begin: UTF-8 bytes into `quote`.
    pub start: u32,
    /// Where they end, exclusive.
    pub end: u32,
    /// The end of what stands before the quote in the same paragraph.
    pub before: String,
    /// The beginning of what stands after it.
    pub after: String,
}

/// A place in a document, good enough to find it by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Place {
    /// The headings over it, the outermost first, with their numbers.
    pub section: Vec<String>,
    /// The number before the paragraph itself: "b)", "K14".
    pub label: Option<String>,
    /// Line, from 1, in text formats.
    pub line: Option<u32>,
    /// Paragraph, from 1, in Word and OpenDocument text.
    pub paragraph: Option<u32>,
    /// Page, from 1, where the format has pages.
    pub page: Option<u32>,
    /// The sheet's name, in a spreadsheet.
    pub sheet: Option<String>,
    /// The cell of that sheet in which the words that count begin: "C3".
    pub cell: Option<String>,
}

/// A quote longer than this many bytes is cut to the sentences that count.
const LONG: usize = 280;
/// So many bytes of context are shown on each side of a quote that was cut.
const CONTEXT: usize = 60;

impl Evidence {
    /// Quotes the bytes `span` of a block's `text`: the whole block when it is short, else the sentences
    /// that hold the span, with a little of what stands around them.
    pub fn quote(document: &str, place: Place, text: &str, span: Range<usize>) -> Self {
        let end = floor(text, span.end);
        let start = floor(text, span.start.min(end));
        let (from, to) = if text.len() <= LONG { (0, text.len()) } else { sentences(text, start, end) };
        let from = from + (text[from..start].len() - text[from..start].trim_start().len());
        let to = end + text[end..to].trim_end().len();
        let before = text[..from].trim();
        let after = text[to..].trim();
        Self {
            document: document.to_owned(),
            place,
            quote: text[from..to].to_owned(),
            start: bytes(start - from),
            end: bytes(end - from),
            before: last_words(before, CONTEXT).to_owned(),
            after: first_words(after, CONTEXT).to_owned(),
        }
    }

    /// The bytes of the quote that count, always on character boundaries of the quote.
    pub fn marked(&self) -> Range<usize> {
        let end = floor(&self.quote, self.end as usize);
        floor(&self.quote, (self.start as usize).min(end))..end
    }
}

/// The largest character boundary of `text` that is not above `index`.
fn floor(text: &str, index: usize) -> usize {
    text.floor_char_boundary(index)
}

/// A length in bytes; no block is near 4 GiB, and a saturated offset is still clamped when read.
fn bytes(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The bytes from the start of the sentence that holds `start` to the end of the one that holds `end`.
fn sentences(text: &str, start: usize, end: usize) -> (usize, usize) {
    let from = text[..start]
        .rmatch_indices(is_end)
        .find(|&(at, _)| ends_sentence(text, at))
        .map_or(0, |(at, _)| at + 1);
    let already = text[..end].trim_end().ends_with(is_end) && end > start;
    let to = if already {
        end
    } else {
        text[end..]
            .match_indices(is_end)
            .map(|(at, _)| end + at)
            .find(|&at| ends_sentence(text, at))
            .map_or(text.len(), |at| at + 1)
    };
    (from, to)
}

fn is_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '\t')
}

/// Whether the ASCII mark at `at` ends a sentence: a space and a capital follow, or it separates cells.
fn ends_sentence(text: &str, at: usize) -> bool {
    let rest = &text[at + 1..];
    text[at..].starts_with('\t')
        || rest.is_empty()
        || (rest.starts_with([' ', '\n'])
            && rest.trim_start().chars().next().is_none_or(|c| c.is_uppercase() || !c.is_alphanumeric()))
}

/// The last words of `text`, at most `most` bytes.
fn last_words(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let cut = &text[text.ceil_char_boundary(text.len() - most)..];
    cut.find(char::is_whitespace).map_or("", |at| cut[at..].trim_start())
}

/// The first words of `text`, at most `most` bytes.
fn first_words(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let cut = &text[..floor(text, most)];
    cut.rfind(char::is_whitespace).map_or("", |at| cut[..at].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(text: &str, words: &str) -> Evidence {
        let at = text.find(words).unwrap();
        Evidence::quote("a.md", Place::default(), text, at..at + words.len())
    }

    #[test]
    fn a_short_block_is_quoted_whole() {
        let it = quote("  Pris vektes 80 %. Miljø vektes 20 %.", "Miljø vektes 20 %");
        assert_eq!(it.quote, "Pris vektes 80 %. Miljø vektes 20 %.");
        assert_eq!(&it.quote[it.marked()], "Miljø vektes 20 %");
    }

    #[test]
    fn a_long_block_is_cut_to_its_sentence() {
        let text = format!(
            "{} Etter § 5 nr. 2 gjelder høyst to ledd. {}",
            "Før det.".repeat(40),
            "Etter det. ".repeat(40)
        );
        let it = quote(&text, "høyst to ledd");
        assert_eq!(it.quote, "Etter § 5 nr. 2 gjelder høyst to ledd.");
        assert_eq!(&it.quote[it.marked()], "høyst to ledd");
        assert!(
            it.before.len() <= CONTEXT && it.after.len() <= CONTEXT && it.after.starts_with("Etter det.")
        );
    }

    #[test]
    fn bytes_out_of_range_or_inside_a_character_are_no_panic() {
        for (start, end) in [(0, 99), (1, 2), (5, 3), (99, 120)] {
            let it = Evidence::quote("a.md", Place::default(), "øøø æææ", start..end);
            assert!(it.quote.get(it.marked()).is_some());
        }
    }
}
