//! Any encoding of a part becomes UTF-8, and every byte is counted on the way.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Limit;
use crate::limits::Limits;

/// Bytes read from the part at a time.
const CHUNK: usize = 16 << 10;
/// The smallest output that always holds a decoded character.
const ROOM: usize = 16;

/// The error that a reader over [`Utf8`] finds inside an I/O error when a limit was reached.
#[derive(Debug)]
pub(super) struct Exceeded(pub(super) Limit, pub(super) u64);

impl fmt::Display for Exceeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "more than {} ({})", self.1, self.0.id())
    }
}

impl std::error::Error for Exceeded {}

/// A part's text as UTF-8.
pub(super) struct Utf8<'a> {
    source: Box<dyn Read + 'a>,
    decoder: Option<Decoder>,
    chunk: Vec<u8>,
    start: usize,
    end: bool,
    done: bool,
    budget: &'a Cell<u64>,
    part: u64,
    token: u64,
    limits: Limits,
}

impl<'a> Utf8<'a> {
    pub(super) fn new(source: Box<dyn Read + 'a>, limits: &Limits, budget: &'a Cell<u64>) -> Self {
        Self {
            source,
            decoder: None,
            chunk: Vec::new(),
            start: 0,
            end: false,
            done: false,
            budget,
            part: 0,
            token: 0,
            limits: *limits,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.chunk.clear();
        self.start = 0;
        let read = self.source.by_ref().take(CHUNK as u64).read_to_end(&mut self.chunk)?;
        self.end = read < CHUNK;
        Ok(())
    }

    /// Counts what came out; a piece of XML ends where the next tag begins or ends.
    fn count(&mut self, out: &[u8]) -> io::Result<()> {
        let size = out.len() as u64;
        self.part += size;
        self.token = match out.iter().rposition(|byte| matches!(byte, b'<' | b'>')) {
            Some(at) => (out.len() - at) as u64,
            None => self.token + size,
        };
        let left = self.budget.get().checked_sub(size);
        self.budget.set(left.unwrap_or(0));
        let exceeded = if self.token > self.limits.token_bytes {
            Exceeded(Limit::TokenBytes, self.limits.token_bytes)
        } else if self.part > self.limits.part_bytes {
            Exceeded(Limit::PartBytes, self.limits.part_bytes)
        } else if left.is_none() {
            Exceeded(Limit::PackageBytes, self.limits.package_bytes)
        } else {
            return Ok(());
        };
        Err(io::Error::other(exceeded))
    }
}

impl Read for Utf8<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.done || out.len() < ROOM {
            return Ok(0);
        }
        loop {
            if self.start >= self.chunk.len() && !self.end {
                self.refill()?;
            }
            let input = self.chunk.get(self.start..).unwrap_or_default();
            let decoder =
                self.decoder.get_or_insert_with(|| encoding_of(input).new_decoder_with_bom_removal());
            let (result, read, written, _) = decoder.decode_to_utf8(input, out, self.end);
            self.start += read;
            self.done = self.end && result == CoderResult::InputEmpty;
            if written > 0 || self.done {
                self.count(out.get(..written).unwrap_or_default())?;
                return Ok(written);
            }
        }
    }
}

/// The encoding of an XML part: byte order mark, the pattern of its first bracket, its declaration, UTF-8.
fn encoding_of(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    match head {
        [b'<', 0, ..] => return UTF_16LE,
        [0, b'<', ..] => return UTF_16BE,
        _ => {}
    }
    let declaration = head.get(..200).unwrap_or(head);
    let declaration = String::from_utf8_lossy(declaration);
    let label = declaration
        .split_once("?>")
        .and_then(|(declaration, _)| declaration.split_once("encoding"))
        .and_then(|(_, value)| value.split(['"', '\'']).nth(1))
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    match label {
        // What is read as ASCII cannot be UTF-16, whatever it says.
        Some(encoding) if encoding != UTF_16LE && encoding != UTF_16BE => encoding,
        _ => UTF_8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], limits: &Limits) -> io::Result<String> {
        let budget = Cell::new(limits.package_bytes);
        let mut text = String::new();
        let mut source = std::io::BufReader::new(Utf8::new(Box::new(bytes), limits, &budget));
        source.read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn every_encoding_becomes_utf8() {
        let limits = Limits::default();
        let text = "<?xml version=\"1.0\"?><a>Bærum «blåbær» €</a>";
        assert_eq!(read(text.as_bytes(), &limits).unwrap(), text);
        let bom: Vec<u8> = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        assert_eq!(read(&bom, &limits).unwrap(), text);
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&le, &limits).unwrap(), text);
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&[b"\xFE\xFF", &be[..]].concat(), &limits).unwrap(), text);
        let latin = b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xE6\xF8\xE5</a>";
        assert!(read(latin, &limits).unwrap().ends_with("<a>æøå</a>"));
    }

    #[test]
    fn long_text_crosses_chunks_unharmed() {
        let text = format!("<a>{}</a>", "æøå ".repeat(40_000));
        assert_eq!(read(text.as_bytes(), &Limits::default()).unwrap(), text);
    }

    #[test]
    fn limits_end_the_reading() {
        let limits = Limits { token_bytes: 10_000, ..Limits::default() };
        let error = read("a".repeat(60_000).as_bytes(), &limits).unwrap_err();
        assert!(error.to_string().contains("token-bytes"), "{error}");
        let limits = Limits { part_bytes: 10_000, ..Limits::default() };
        let error = read("<a>".repeat(60_000).as_bytes(), &limits).unwrap_err();
        assert!(error.to_string().contains("part-bytes"), "{error}");
    }
}
