//! Strings that a workbook's cells share, and how Excel writes characters that XML cannot hold.

use crate::ReadError;
use crate::limits::Limits;
use crate::package::xml::{Node, Ns, Xml};
use crate::tally::Tally;

/// Reads the table of shared strings.
pub(super) fn read(xml: &mut Xml<'_>, limits: &Limits) -> Result<Vec<String>, ReadError> {
    let mut strings = Vec::new();
    // They are held in memory all at once, so they are counted as a document of their own.
    let mut tally = Tally::default();
    let mut text = Text::default();
    loop {
        match xml.next()? {
            Node::Open(tag) => {
                if tag.ns == Ns::Sheet && tag.name() == "si" {
                    tally.cell(limits)?;
                    text = Text::default();
                }
                text.open(tag.ns, tag.name());
            }
            Node::Close => {
                if text.close() == Closed::String {
                    strings.push(text.take());
                }
            }
            Node::Text(piece) => {
                tally.text(piece.len(), limits)?;
                text.push(&piece);
            }
            Node::End => return Ok(strings),
        }
    }
}

/// What an element that closed was.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Closed {
    String,
    Other,
}

/// The text of a string, in one piece or in runs; how its characters are pronounced is left out.
#[derive(Debug, Default)]
pub(super) struct Text {
    text: String,
    open: Vec<Element>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    /// `si` or `is`.
    String,
    /// `t`.
    Text,
    /// `rPh`, and what it holds.
    Phonetic,
    Other,
}

impl Text {
    pub(super) fn open(&mut self, ns: Ns, name: &str) {
        let silent = self.open.last() == Some(&Element::Phonetic);
        self.open.push(match name {
            _ if silent => Element::Phonetic,
            "si" | "is" if ns == Ns::Sheet => Element::String,
            "t" if ns == Ns::Sheet => Element::Text,
            "rPh" if ns == Ns::Sheet => Element::Phonetic,
            _ => Element::Other,
        });
    }

    pub(super) fn close(&mut self) -> Closed {
        match self.open.pop() {
            Some(Element::String) => Closed::String,
            _ => Closed::Other,
        }
    }

    pub(super) fn push(&mut self, text: &str) {
        if self.open.last() == Some(&Element::Text) {
            self.text.push_str(text);
        }
    }

    pub(super) fn take(&mut self) -> String {
        unescape(&std::mem::take(&mut self.text))
    }
}

/// `_x000D_` is a character that XML cannot hold, and `_x005F_` an underscore before what only looks like one.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_string();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let code = escape.get(2..6).filter(|_| escape.get(6..7) == Some("_"));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(char) => {
                out.push(char);
                rest = escape.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_are_characters() {
        assert_eq!(unescape("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescape("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescape("krav_xyz og _x00"), "krav_xyz og _x00");
        assert_eq!(unescape("_xD800_å"), "_xD800_å");
    }
}
