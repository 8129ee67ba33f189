//! Bytes become text: byte order mark, UTF-8, UTF-16 without a mark, and a guess that is said aloud.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{ReadError, ReadNote};

/// Bytes in which the pattern of UTF-16 is looked for.
const SAMPLE: usize = 4096;
/// One control character in this many bytes is no text any more.
const CONTROLS: usize = 50;

/// Decodes a text file; line ends become `\n`.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Vec<ReadNote>), ReadError> {
    decode_as(bytes, None)
}

/// Decodes a web page, which may say itself how it is encoded.
pub(crate) fn decode_html(bytes: &[u8]) -> Result<(String, Vec<ReadNote>), ReadError> {
    decode_as(bytes, declared(bytes))
}

fn decode_as(
    bytes: &[u8],
    declared: Option<&'static Encoding>,
) -> Result<(String, Vec<ReadNote>), ReadError> {
    let mut notes = Vec::new();
    let (encoding, guessed) = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => (encoding, false),
        None if is_utf8(bytes) => (UTF_8, false),
        None => match utf16(bytes) {
            Some(encoding) => (encoding, true),
            None => match declared {
                Some(encoding) => (encoding, false),
                None => (guess(bytes)?, true),
            },
        },
    };
    let (text, replaced) = encoding.decode_with_bom_removal(bytes);
    if encoding == UTF_16LE || encoding == UTF_16BE || replaced {
        refuse_binary(&text)?;
    }
    if guessed {
        notes.push(ReadNote::EncodingGuessed(encoding.name().to_string()));
    }
    if replaced {
        let count = text.matches('\u{FFFD}').count();
        notes.push(ReadNote::BytesReplaced(u32::try_from(count).unwrap_or(u32::MAX)));
    }
    Ok((line_ends(&text), notes))
}

/// Valid UTF-8 without NUL bytes, which text never has and UTF-16 of Latin letters always.
fn is_utf8(bytes: &[u8]) -> bool {
    !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok()
}

/// UTF-16 without a mark: Latin text has a NUL in every other byte, on one side only.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let nul = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (nul(0), nul(1), sample.len() / 2);
    if half == 0 {
        None
    } else if odd * 10 >= half * 7 && even * 20 <= half {
        Some(UTF_16LE)
    } else if even * 10 >= half * 7 && odd * 20 <= half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// What a page's `<meta charset>` or XML declaration says, if it can be true: it was read as ASCII, and it is
/// not valid UTF-8.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..SAMPLE).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':'));
    let label = label.get(..end.unwrap_or(label.len()))?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

/// An old eight-bit encoding, with Norwegian as the hint.
fn guess(bytes: &[u8]) -> Result<&'static Encoding, ReadError> {
    let controls = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    if bytes.contains(&0) || controls * CONTROLS > bytes.len() {
        return Err(ReadError::NotText);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Ok(detector.guess(Some(b"no"), Utf8Detection::Allow))
}

/// Binary data that was taken for text shows in the characters that stand for what could not be read.
fn refuse_binary(text: &str) -> Result<(), ReadError> {
    let (mut all, mut bad) = (0_usize, 0_usize);
    for char in text.chars() {
        all += 1;
        bad += usize::from(char == '\u{FFFD}' || (char.is_control() && !char.is_whitespace()));
    }
    if bad * 20 > all { Err(ReadError::NotText) } else { Ok(()) }
}

fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Vec<ReadNote>) {
        decode(bytes).unwrap()
    }

    #[test]
    fn utf8_needs_no_note() {
        assert_eq!(text("\u{FEFF}Bærum\r\n«x»\rÅs".as_bytes()), ("Bærum\n«x»\nÅs".into(), vec![]));
    }

    #[test]
    fn windows_1252_is_guessed_and_said() {
        let (read, notes) =
            text(b"Leverand\xF8ren skal f\xF8lge \xA7 5 \x96 l\xE6rlinger p\xE5 byggeplassen");
        assert_eq!(read, "Leverandøren skal følge § 5 – lærlinger på byggeplassen");
        assert_eq!(notes, [ReadNote::EncodingGuessed("windows-1252".into())]);
    }

    #[test]
    fn utf16_is_read_with_and_without_a_mark() {
        let le: Vec<u8> = "Må-krav: får".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&le).0, "Må-krav: får");
        assert_eq!(text(&le).1, [ReadNote::EncodingGuessed("UTF-16LE".into())]);
        let be: Vec<u8> = "\u{FEFF}Må-krav".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&be), ("Må-krav".into(), vec![]));
    }

    #[test]
    fn broken_bytes_are_counted() {
        let mut bytes = "\u{FEFF}Lærlinger på alle byggeplasser".as_bytes().to_vec();
        bytes.push(0xFF);
        let (read, notes) = text(&bytes);
        assert_eq!(read, "Lærlinger på alle byggeplasser\u{FFFD}");
        assert_eq!(notes, [ReadNote::BytesReplaced(1)]);
    }

    #[test]
    fn binary_is_no_text() {
        let bytes: Vec<u8> = (0..2000_u32).map(|i| (i * 7919 % 251) as u8).collect();
        assert_eq!(decode(&bytes).unwrap_err(), ReadError::NotText);
    }
}
