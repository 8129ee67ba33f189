//! What a file is, told from its content; the extension is only a hint.

use std::io::{Cursor, Read};

use crate::limits::Limits;
use crate::{Foreign, Format, ReadError, package};

/// Bytes of the file's start that are looked at.
const HEAD: usize = 4096;
/// Bytes of `[Content_Types].xml` that are looked at; it names the main part near its start or never.
const CONTENT_TYPES: u64 = 1 << 20;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// A document.
    Document(Format),
    /// A zip that holds documents.
    Archive,
}

/// Says what the bytes are, or why they cannot be read.
pub(crate) fn sniff(bytes: &[u8], extension: &str, limits: &Limits) -> Result<Content, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let foreign = |format| Err(ReadError::Unsupported { format });
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return zipped(bytes, limits);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(compound(bytes));
    }
    if let Some(format) = by_magic(head) {
        return foreign(format);
    }
    match by_markup(head, extension) {
        Some(Markup::Html) => return Ok(Content::Document(Format::Html)),
        // Only the whole file tells a notice from other XML.
        Some(Markup::Xml) => return Ok(Content::Document(Format::Notice)),
        None => {}
    }
    if is_mail(head) {
        return foreign(Foreign::Eml);
    }
    Ok(Content::Document(match extension {
        "md" | "markdown" | "mdown" | "mkd" => Format::Markdown,
        _ => Format::Text,
    }))
}

/// Whether the extension promised something else than what was found.
pub(crate) fn mismatch(format: Format, extension: &str) -> bool {
    let promised = match extension {
        "docx" | "docm" | "dotx" | "dotm" => Format::Docx,
        "odt" | "ott" => Format::Odt,
        "xlsx" | "xlsm" | "xltx" | "xltm" => Format::Xlsx,
        "ods" | "ots" => Format::Ods,
        "html" | "htm" | "xhtml" => Format::Html,
        "xml" => Format::Notice,
        "" => return false,
        // Anything may be the extension of a text, unless it is that of something else.
        other if matches!(format, Format::Markdown | Format::Text) => {
            return Foreign::of_extension(other).is_some();
        }
        _ => return true,
    };
    promised != format
}

/// What opens with a tag.
enum Markup {
    Html,
    Xml,
}

fn by_magic(head: &[u8]) -> Option<Foreign> {
    const MAGIC: &[(&[u8], Foreign)] = &[
        (b"{\\rtf", Foreign::Rtf),
        (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"GIF87a", Foreign::Picture),
        (b"GIF89a", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"7z\xBC\xAF\x27\x1C", Foreign::Archive),
        (b"Rar!\x1a\x07", Foreign::Archive),
        (b"\x1f\x8b\x08", Foreign::Archive),
    ];
    if let Some((_, format)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(*format);
    }
    // Some writers put a few bytes before the header; the PDF standard allows 1,024.
    if contains(head.get(..1024).unwrap_or(head), b"%PDF-") && !head.starts_with(b"#") {
        return Some(Foreign::Pdf);
    }
    let riff = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
    let bmp = head.starts_with(b"BM") && head.get(6..10) == Some(b"\0\0\0\0");
    (riff || bmp).then_some(Foreign::Picture)
}

/// HTML and XML; Markdown may well open with a tag or a comment, so only what no Markdown has is taken.
fn by_markup(head: &[u8], extension: &str) -> Option<Markup> {
    let text: String =
        head.iter().filter(|byte| **byte != 0).map(|byte| byte.to_ascii_lowercase() as char).collect();
    let text = text.trim_start_matches(['ï', '»', '¿', 'ÿ', 'þ']).trim_start();
    if text.starts_with("<!doctype html") || text.starts_with("<html") {
        return Some(Markup::Html);
    }
    if text.starts_with("<?xml") {
        return Some(if text.contains("<html") { Markup::Html } else { Markup::Xml });
    }
    match extension {
        "html" | "htm" | "xhtml" if text.starts_with('<') || text.contains("</") => Some(Markup::Html),
        "xml" if text.starts_with('<') => Some(Markup::Xml),
        _ => None,
    }
}

/// A message has several header lines at its very start, two of which nobody writes by hand.
fn is_mail(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let headers: Vec<String> = text
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.split_once(':'))
        .map(|(name, _)| name.trim().to_ascii_lowercase())
        .collect();
    let sure = ["mime-version", "message-id", "received", "return-path", "delivered-to", "content-type"];
    headers.iter().filter(|name| sure.contains(&name.as_str())).count() >= 2
}

/// A compound file: an encrypted package, or one of the old binary formats, told by the names of its streams.
fn compound(bytes: &[u8]) -> ReadError {
    let has = |name: &str| {
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &utf16)
    };
    let format = if has("EncryptedPackage") {
        return ReadError::Password;
    } else if has("__properties_version1.0") || has("__substg1.0_") {
        Foreign::Msg
    } else if has("WordDocument") {
        Foreign::Doc
    } else if has("Workbook") || has("Book") {
        Foreign::Xls
    } else if has("PowerPoint Document") {
        Foreign::Ppt
    } else {
        Foreign::Doc
    };
    ReadError::Unsupported { format }
}

fn zipped(bytes: &[u8], limits: &Limits) -> Result<Content, ReadError> {
    let mut zip = package::open(Cursor::new(bytes), limits)?;
    let mut start = |name: &str| -> Option<String> {
        let mut text = Vec::new();
        let entry = zip.by_name(name).ok()?;
        // A damaged end does not matter here: the reader itself will say so.
        let _ = entry.take(CONTENT_TYPES).read_to_end(&mut text);
        let (text, _, _) = encoding_rs::UTF_8.decode(&text);
        Some(text.replace('\0', ""))
    };
    let foreign = |format| Err(ReadError::Unsupported { format });
    if let Some(mime) = start("mimetype") {
        match mime.trim() {
            m if m.contains("opendocument.text") => return Ok(Content::Document(Format::Odt)),
            m if m.contains("opendocument.spreadsheet") => return Ok(Content::Document(Format::Ods)),
            m if m.contains("opendocument.presentation") => return foreign(Foreign::Odp),
            _ => {}
        }
    }
    if let Some(types) = start("[Content_Types].xml") {
        if types.contains("wordprocessingml.") || types.contains("ms-word.") {
            return Ok(Content::Document(Format::Docx));
        }
        if types.contains("ms-excel.sheet.binary") {
            return foreign(Foreign::Xlsb);
        }
        if types.contains("spreadsheetml.") || types.contains("ms-excel.") {
            return Ok(Content::Document(Format::Xlsx));
        }
        if types.contains("presentationml.") {
            return foreign(Foreign::Pptx);
        }
    }
    let names: Vec<String> = zip.file_names().flatten().map(|name| name.to_ascii_lowercase()).collect();
    if names.iter().any(|name| name == "word/document.xml") {
        return Ok(Content::Document(Format::Docx));
    }
    if names.iter().any(|name| name == "xl/workbook.xml") {
        return Ok(Content::Document(Format::Xlsx));
    }
    Ok(Content::Archive)
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
