//! The reader against a document that has every feature once, its variants, and attacks.
//!
//! In the feature document every `IN…` token must come exactly once and no `OUT…` token may come.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::read;
use crate::limits::Limits;
use crate::{Block, BlockKind, Limit, ReadError, ReadNote};

/// Zips parts; used by the tests of the whole reader too.
pub(crate) fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of the feature document.
pub(crate) fn feature() -> Vec<(&'static str, Vec<u8>)> {
    let part = |text: &str| text.trim_end().as_bytes().to_vec();
    vec![
        ("[Content_Types].xml", part(include_str!("feature/content-types.xml"))),
        ("_rels/.rels", part(include_str!("feature/package.rels"))),
        ("word/_rels/document.xml.rels", part(include_str!("feature/document.rels"))),
        ("word/document.xml", part(include_str!("feature/document.xml"))),
        ("word/styles.xml", part(include_str!("feature/styles.xml"))),
        ("word/numbering.xml", part(include_str!("feature/numbering.xml"))),
        ("word/footnotes.xml", part(include_str!("feature/footnotes.xml"))),
        ("word/endnotes.xml", part(include_str!("feature/endnotes.xml"))),
        ("word/comments.xml", part(include_str!("feature/comments.xml"))),
        ("word/header1.xml", part(include_str!("feature/header1.xml"))),
        ("word/footer1.xml", part(include_str!("feature/footer1.xml"))),
    ]
}

/// The feature document with its parts changed.
fn changed(change: impl Fn(&str, String) -> (String, Vec<u8>)) -> Vec<u8> {
    let parts: Vec<(String, Vec<u8>)> =
        feature().into_iter().map(|(name, bytes)| change(name, String::from_utf8(bytes).unwrap())).collect();
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    zip(&parts)
}

/// A document with this body and no other parts.
pub(crate) fn with_body(body: &str) -> Vec<u8> {
    with_document(&format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    ))
}

fn with_document(document: &str) -> Vec<u8> {
    let mut parts: Vec<_> = feature().into_iter().take(2).collect();
    parts.push(("word/document.xml", document.as_bytes().to_vec()));
    zip(&parts)
}

fn blocks(bytes: &[u8]) -> Vec<Block> {
    let (mut blocks, _) = read(bytes, &Limits::default()).unwrap();
    crate::outline::link(&mut blocks);
    blocks
}

fn texts(body: &str) -> Vec<String> {
    blocks(&with_body(body)).into_iter().map(|block| block.text).collect()
}

fn error(bytes: &[u8], limits: &Limits) -> ReadError {
    read(bytes, limits).unwrap_err()
}

fn dump(blocks: &[Block]) -> String {
    let line = |block: &Block| {
        let label = block.label.as_deref().unwrap_or("");
        let paragraph = block.origin.paragraph.unwrap_or(0);
        format!(
            "{:?} §{:?} <{:?} p{paragraph} [{label}] {:?}\n",
            block.kind, block.section, block.lead_in, block.text
        )
    };
    blocks.iter().map(line).collect::<String>().replace("Some(", "(")
}

#[test]
fn every_feature_is_read_and_nothing_else() {
    let (found, notes) = read(&zip(&feature()), &Limits::default()).unwrap();
    let all: String = found.iter().map(|block| format!("{}\n", block.text)).collect();
    let source = include_str!("feature/document.xml");
    let expected: Vec<&str> = source
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| {
            word.starts_with("IN")
                && word.len() > 3
                && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        })
        .chain(["INFOOTNOTE", "INENDNOTE", "INHEADER", "INFOOTER"])
        .collect();
    assert!(expected.len() >= 38, "{}", expected.len());
    for token in expected {
        let times = all.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| *word == token).count();
        assert_eq!(times, 1, "{token} comes {times} times");
    }
    assert!(all.split(|c: char| !c.is_ascii_alphanumeric()).all(|word| !word.starts_with("OUT")), "{all}");
    let counted = [
        ReadNote::DeletionsLeftOut(4),
        ReadNote::HiddenLeftOut(2),
        ReadNote::PlaceholdersLeftOut(1),
        ReadNote::CommentsLeftOut(1),
    ];
    assert_eq!(notes, counted);
    insta::assert_snapshot!("feature", dump(&blocks(&zip(&feature()))));
}

#[test]
fn other_ways_of_writing_the_same_document_give_the_same_blocks() {
    let plain = blocks(&zip(&feature()));
    let strict = changed(|name, text| {
        let text = text
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            );
        (name.to_string(), text.into_bytes())
    });
    assert_eq!(blocks(&strict), plain, "strict");
    let prefix = changed(|name, text| {
        let text = if name == "word/document.xml" {
            text.replace("<w:", "<ns0:")
                .replace("</w:", "</ns0:")
                .replace("xmlns:w=", "xmlns:ns0=")
                .replace(" w:", " ns0:")
        } else {
            text
        };
        (name.to_string(), text.into_bytes())
    });
    assert_eq!(blocks(&prefix), plain, "another prefix");
    let utf16 = changed(|name, text| {
        if name != "word/document.xml" {
            return (name.to_string(), text.into_bytes());
        }
        let text = format!("\u{FEFF}{}", text.replace("UTF-8", "UTF-16"));
        (name.to_string(), text.encode_utf16().flat_map(u16::to_le_bytes).collect())
    });
    assert_eq!(blocks(&utf16), plain, "UTF-16");
    let renamed = changed(|name, text| {
        let name = name
            .replace("word/document.xml", "word/document2.xml")
            .replace("_rels/document.xml", "_rels/document2.xml");
        (name, text.replace("word/document.xml", "word/document2.xml").into_bytes())
    });
    assert_eq!(blocks(&renamed), plain, "renamed main part");
}

#[test]
fn attacks_end_in_an_error_that_says_where() {
    let limits = Limits::default();
    let lol = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>";
    assert_eq!(error(&with_document(lol), &limits), ReadError::DocType { part: "word/document.xml".into() });
    let xxe = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";
    assert_eq!(error(&with_document(xxe), &limits), ReadError::DocType { part: "word/document.xml".into() });
    let deep =
        format!("{}{}", "<w:sdt><w:sdtContent>".repeat(5_000), "</w:sdtContent></w:sdt>".repeat(5_000));
    assert_eq!(
        error(&with_body(&deep), &limits),
        ReadError::TooDeep { part: "word/document.xml".into(), limit: 1_000 }
    );
    let open = with_document("<w:document xmlns:w=\"x\"><w:body>");
    assert!(read(&open, &limits).is_ok() || matches!(error(&open, &limits), ReadError::Malformed { .. }));
    let crossed = error(&with_document("<a><b></a></b>"), &limits);
    assert!(
        matches!(&crossed, ReadError::Malformed { part, position, .. } if part == "word/document.xml" && *position > 0),
        "{crossed}"
    );
    let entity = error(&with_document("<a>&unknown;</a>"), &limits);
    assert!(matches!(entity, ReadError::Malformed { .. }), "{entity}");
}

#[test]
fn bombs_stop_at_the_limits() {
    let limits = Limits { token_bytes: 50_000, ..Limits::default() };
    let long = with_body(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(200_000)));
    assert_eq!(error(&long, &limits), ReadError::TooLarge { limit: Limit::TokenBytes, max: 50_000 });
    let many = with_body(&"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(3_000));
    let limits = Limits { blocks: 1_000, ..Limits::default() };
    assert_eq!(error(&many, &limits), ReadError::TooLarge { limit: Limit::Blocks, max: 1_000 });
    let limits = Limits { text_bytes: 1_000, ..Limits::default() };
    assert_eq!(error(&many, &limits), ReadError::TooLarge { limit: Limit::TextBytes, max: 1_000 });
    let limits = Limits { part_bytes: 10_000, ..Limits::default() };
    assert_eq!(error(&many, &limits), ReadError::TooLarge { limit: Limit::PartBytes, max: 10_000 });
    let limits = Limits { package_bytes: 10_000, ..Limits::default() };
    assert_eq!(error(&many, &limits), ReadError::TooLarge { limit: Limit::PackageBytes, max: 10_000 });
    let limits = Limits { zip_entries: 2, ..Limits::default() };
    assert_eq!(error(&many, &limits), ReadError::TooLarge { limit: Limit::ZipEntries, max: 2 });
}

#[test]
fn styles_in_a_circle_end() {
    let cycle = changed(|name, text| {
        (
            name.to_string(),
            text.replace("<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"MinKravtittel\"/>")
                .into_bytes(),
        )
    });
    assert_eq!(blocks(&cycle).len(), blocks(&zip(&feature())).len());
}

#[test]
fn a_package_cut_off_or_without_a_main_part_is_damaged() {
    let whole = zip(&feature());
    let half = whole.get(..whole.len() / 2).unwrap();
    assert!(matches!(error(half, &Limits::default()), ReadError::Damaged { .. }));
    let parts: Vec<_> = feature().into_iter().filter(|(name, _)| *name != "word/document.xml").collect();
    assert_eq!(error(&zip(&parts), &Limits::default()), ReadError::NoMainPart);
}

#[test]
fn a_field_that_never_ends_hides_only_its_own_paragraph() {
    let body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>kode</w:t></w:r></w:p><w:p><w:r><w:t>Krav</w:t></w:r></w:p>";
    assert_eq!(texts(body), ["Krav"]);
}

#[test]
fn rows_find_their_header_and_a_frame_is_no_table() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|c| cell(c)).collect::<String>());
    let grid = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>";
    let table = format!("<w:tbl>{grid}{}{}</w:tbl>", row(&["Kriterium", "Vekt"]), row(&["Pris", "40 %"]));
    let facts =
        format!("<w:tbl>{grid}{}{}</w:tbl>", row(&["Frist", "3. mai 2027"]), row(&["Verdi", "4 mill."]));
    let frame =
        format!("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{}</w:tbl>", row(&["Leverandøren skal betale."]));
    let found = blocks(&with_body(&format!("{table}{facts}{frame}")));
    let kinds: Vec<(BlockKind, &str, Option<u32>)> =
        found.iter().map(|b| (b.kind, b.text.as_str(), b.lead_in)).collect();
    let expected = [
        (BlockKind::TableHead, "Kriterium\tVekt", None),
        (BlockKind::TableRow, "Pris\t40 %", Some(0)),
        (BlockKind::TableRow, "Frist\t3. mai 2027", None),
        (BlockKind::TableRow, "Verdi\t4 mill.", None),
        (BlockKind::Paragraph, "Leverandøren skal betale.", None),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn a_table_of_contents_is_no_heading() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let text = |t: &str| format!("<w:r><w:t>{t}</w:t></w:r>");
    let body = format!(
        "<w:p>{begin}{}</w:p><w:p>{}{end}</w:p><w:p>{}</w:p>",
        text("1 Krav 3"),
        text("2 Pris 4"),
        text("Krav")
    );
    let kinds: Vec<BlockKind> = blocks(&with_body(&body)).into_iter().map(|b| b.kind).collect();
    assert_eq!(kinds, [BlockKind::Contents, BlockKind::Contents, BlockKind::Paragraph]);
}

/// Lists that start again, override their start, count letters and Roman numbers, and skip parents.
#[test]
fn lists_are_counted_as_word_counts() {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:abstractNum w:abstractNumId=\"0\">{}{}{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>\
         <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride></w:num></w:numbering>",
        level(0, "decimal", "%1."),
        level(1, "lowerLetter", "%2)"),
        level(2, "upperRoman", "%1.%2.%3"),
        level(0, "bullet", "•"),
    );
    let item = |list: usize, at: usize| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{at}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        )
    };
    let order = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 0), (3, 0), (1, 2)];
    let body: String = order.iter().map(|(list, at)| item(*list, *at)).collect();
    let mut parts: Vec<_> = feature().into_iter().take(3).collect();
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    parts.push(("word/document.xml", document.into_bytes()));
    parts.push(("word/numbering.xml", numbering.into_bytes()));
    let labels: Vec<String> = blocks(&zip(&parts)).into_iter().map(|b| b.label.unwrap_or_default()).collect();
    assert_eq!(labels, ["1.", "a)", "b)", "1.b.I", "2.", "a)", "7.", "8.", "", "9.a.I"]);
}

#[test]
fn a_drop_cap_is_the_first_letter_of_its_paragraph() {
    let cap = "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr><w:r><w:t>L</w:t></w:r></w:p><w:p><w:r><w:t>everandøren</w:t></w:r></w:p>";
    assert_eq!(texts(cap), ["Leverandøren"]);
}

/// Without heading styles, titles are told by their numbers, capitals and bold type.
#[test]
fn headings_without_styles_are_found() {
    let paragraph =
        |text: &str, format: &str| format!("<w:p><w:r><w:rPr>{format}</w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let body = [
        paragraph("1 Innledning", ""),
        paragraph("Kommunen skal kjøpe renhold.", ""),
        paragraph("1.1 Omfang", "<w:b/>"),
        paragraph("Ti bygg.", ""),
        paragraph("Viktig å vite", "<w:b/>"),
        paragraph("Leverandøren skal betale lønn.", "<w:b/>"),
    ];
    let kinds: Vec<BlockKind> = blocks(&with_body(&body.concat())).into_iter().map(|b| b.kind).collect();
    let heading = |level| BlockKind::Heading { level };
    let expected = [
        heading(1),
        BlockKind::Paragraph,
        heading(2),
        BlockKind::Paragraph,
        heading(3),
        BlockKind::Paragraph,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn an_encrypted_entry_is_a_password() {
    let mut bytes = zip(&feature());
    let entries: Vec<(usize, usize)> = bytes
        .windows(4)
        .enumerate()
        .filter_map(|(at, mark)| match mark {
            b"PK\x03\x04" => Some((at, 6)),
            b"PK\x01\x02" => Some((at, 8)),
            _ => None,
        })
        .collect();
    for (at, flags) in entries {
        bytes[at + flags] |= 1;
    }
    assert_eq!(error(&bytes, &Limits::default()), ReadError::Password);
    assert!(matches!(crate::pack::document("a.docx", &bytes, &Limits::default()), Err(ReadError::Password)));
}
