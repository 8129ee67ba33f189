//! The numbers printed on pages, where they are not simply counted: "iv", "A-3".

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, String as Text};

/// Levels of a number tree; a forged one may lead in a circle.
const DEPTH: usize = 16;
/// Ranges that a document may have.
const RANGES: usize = 10_000;

/// From this page on, pages are labelled so.
struct Range {
    first: i64,
    style: Option<u8>,
    prefix: String,
    start: i64,
}

/// The label of each page; `None` for those whose label is their number.
pub(super) fn labels(pdf: &Pdf, pages: usize) -> Vec<Option<String>> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let tree = catalog.and_then(|catalog| catalog.get::<Dict<'_>>("PageLabels"));
    let mut ranges = Vec::new();
    if let Some(tree) = tree {
        collect(&tree, 0, &mut ranges);
    }
    ranges.sort_by_key(|range| range.first);
    let mut labels = Vec::with_capacity(pages);
    for (page, number) in (0_i64..).zip(1_i64..).take(pages) {
        let range = ranges.iter().rev().find(|range| range.first <= page);
        let label = range.map(|range| range.label(page - range.first));
        labels.push(label.filter(|label| !label.is_empty() && *label != number.to_string()));
    }
    labels
}

fn collect(node: &Dict<'_>, depth: usize, ranges: &mut Vec<Range>) {
    if let Some(entries) = node.get::<Array<'_>>("Nums") {
        let mut first = None;
        for entry in entries.iter::<Object<'_>>() {
            match first.take() {
                None => first = entry.into_i32(),
                Some(page) => {
                    if let Some(dict) = entry.into_dict().filter(|_| ranges.len() < RANGES) {
                        ranges.push(Range::read(page, &dict));
                    }
                }
            }
        }
    }
    if let Some(kids) = node.get::<Array<'_>>("Kids").filter(|_| depth < DEPTH) {
        for kid in kids.iter::<Dict<'_>>().take(RANGES) {
            if ranges.len() < RANGES {
                collect(&kid, depth + 1, ranges);
            }
        }
    }
}

impl Range {
    fn read(first: i32, dict: &Dict<'_>) -> Self {
        let style = dict.get::<Name<'_>>("S").and_then(|name| name.as_str().bytes().next());
        let prefix = dict.get::<Text<'_>>("P").map(|text| decode(text.as_bytes())).unwrap_or_default();
        let start = dict.get::<i32>("St").unwrap_or(1).max(1);
        Self { first: first.into(), style, prefix, start: start.into() }
    }

    fn label(&self, offset: i64) -> String {
        let number = self.start + offset;
        let number = match self.style {
            Some(b'D') => number.to_string(),
            Some(b'r') => roman(number).to_lowercase(),
            Some(b'R') => roman(number),
            Some(b'a') => letters(number).to_lowercase(),
            Some(b'A') => letters(number),
            _ => String::new(),
        };
        format!("{}{number}", self.prefix).trim().to_string()
    }
}

/// A text string: UTF-16 with its mark, UTF-8 with its mark, else one byte a letter.
fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    crate::clean::clean(&text).chars().take(40).collect()
}

fn roman(number: i64) -> String {
    const SIGNS: [(i64, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = number;
    let mut text = String::new();
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    for (value, sign) in SIGNS {
        while left >= value {
            text.push_str(sign);
            left -= value;
        }
    }
    text
}

/// A to Z, then AA to ZZ, and so on.
fn letters(number: i64) -> String {
    let place = number - 1;
    let (Ok(letter), Ok(count)) = (u8::try_from(place % 26), usize::try_from(place / 26 + 1)) else {
        return number.to_string();
    };
    char::from(b'A' + letter).to_string().repeat(count.min(8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_all_styles() {
        assert_eq!((roman(4), roman(1999), roman(0)), ("IV".into(), "MCMXCIX".into(), "0".into()));
        assert_eq!((letters(1), letters(27)), ("A".into(), "AA".into()));
        assert_eq!(decode(b"\xFE\xFF\0A\0-"), "A-");
    }
}
