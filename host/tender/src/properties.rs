//! What holds for every input: no panic, and no word of a text is lost.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::docx::tests::{feature, zip};
use crate::limits::Limits;
use crate::pack::document;

/// Small limits keep the cases fast; they are errors, not panics.
fn limits() -> Limits {
    Limits { text_bytes: 1 << 20, part_bytes: 4 << 20, ..Limits::default() }
}

/// The words of a text, composed.
fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_string).collect()
}

/// Every word of `text`, as often as it stands there, is in a block of the document read from it.
fn keeps_words(name: &str, text: &str) -> Result<(), TestCaseError> {
    let Ok(read) = document(name, text.as_bytes(), &limits()) else {
        return Ok(());
    };
    let mut left: Vec<String> = Vec::new();
    for block in &read.blocks {
        left.extend(words(&block.text));
        left.extend(block.label.iter().flat_map(|label| words(label)));
    }
    for word in words(text) {
        prop_assert!(left.contains(&word), "{word:?} of {text:?} is lost: {:#?}", read.blocks);
    }
    Ok(())
}

/// Lines as they stand in tenders, marked up or damaged.
fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("Leverandøren".to_string()),
        Just("skal".to_string()),
        Just("lønn".to_string()),
        Just("via".to_string()),
        Just("bank-".to_string()),
        Just("2027".to_string()),
        Just("§ 5b".to_string()),
        Just("KRAV".to_string()),
        Just("punkt.".to_string()),
        "[A-ZÆØÅa-zæøå]{1,8}",
        "[0-9]{1,4}",
    ];
    let words = prop::collection::vec(word, 0..9).prop_map(|words| words.join(" "));
    let mark = prop_oneof![
        Just(""),
        Just("# "),
        Just("## "),
        Just("- "),
        Just("* "),
        Just("1. "),
        Just("2. "),
        Just("a) "),
        Just("5.2 "),
        Just("B4.1 "),
        Just("> "),
        Just("    "),
        Just("\t"),
        Just("| "),
        Just("|---|---|"),
        Just("Side 2 av 5 "),
        Just("Kapittel 3 "),
        Just("---"),
        Just("==="),
        Just("**"),
        Just("K12 "),
        Just("IV. "),
        Just("Innhold "),
        Just("```"),
        Just("1 "),
        Just("• "),
    ];
    let end = prop_oneof![
        Just(""),
        Just(":"),
        Just("."),
        Just(" ..... 7"),
        Just(" | x |"),
        Just("**"),
        Just("        høyre kolonne med tekst")
    ];
    (mark, words, end).prop_map(|(mark, words, end)| format!("{mark}{words}{end}"))
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop_oneof![4 => line(), 1 => Just(String::new())], 0..40)
        .prop_map(|lines| lines.join("\n"))
}

/// A small file of each of the other formats, with most of what they can hold.
fn samples() -> [(&'static str, Vec<u8>); 4] {
    let text = "<text:h text:outline-level=\"1\">Krav</text:h><text:list><text:list-item><text:p>Lønn<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note></text:p></text:list-item></text:list>\
        <table:table><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"4\"><text:p>Celle</text:p></table:table-cell></table:table-row></table:table>\
        <text:p><draw:frame><draw:text-box><text:p>Boks</text:p></draw:text-box></draw:frame></text:p>";
    let sheet = "<table:table table:name=\"Ark\"><table:table-row table:number-rows-repeated=\"9\"><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"4\"/><table:table-cell><text:p>Krav</text:p></table:table-cell></table:table-row></table:table>";
    let cells = "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" s=\"3\"><f>A1</f><v>46510.5</v></c><c t=\"inlineStr\"><is><t>Krav</t></is></c></row></sheetData>";
    let page = "<!doctype html><h1>Krav</h1><ol><li>Lønn<ul><li>via bank</ul></ol><table><tr><th>A<th>B<tr><td rowspan=2>1<td colspan=3>2</table><p hidden>x<p>&aring;<pre>y</pre>";
    [
        ("a.odt", crate::odf::tests::package("text", "", text)),
        ("a.ods", crate::odf::tests::package("spreadsheet", "", sheet)),
        ("a.xlsx", crate::xlsx::tests::workbook(&[("Ark", "hidden", cells)])),
        ("a.html", page.as_bytes().to_vec()),
    ]
}

/// The package again, its longest part changed.
fn repacked(bytes: &[u8], change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    use std::io::Read;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let (name, mut bytes) = (entry.name().unwrap().into_owned(), Vec::new());
        entry.read_to_end(&mut bytes).unwrap();
        parts.push((name, bytes));
    }
    // What stands in a sheet or a text, and not what leads there.
    let of_text = |name: &str| matches!(name, "content.xml" | "xl/worksheets/a.xml");
    if let Some((_, bytes)) = parts.iter_mut().find(|(name, _)| of_text(name)) {
        *bytes = change(std::mem::take(bytes));
    }
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    zip(&parts)
}

/// Tags in any order, open, closed or crossed, with words between them.
fn tags() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        Just("p"),
        Just("div"),
        Just("table"),
        Just("tr"),
        Just("td"),
        Just("th"),
        Just("thead"),
        Just("caption"),
        Just("ul"),
        Just("ol"),
        Just("li"),
        Just("h1"),
        Just("h2"),
        Just("b"),
        Just("a"),
        Just("blockquote"),
        Just("pre"),
        Just("nav"),
        Just("br"),
        Just("span"),
        Just("section"),
        Just("dl"),
        Just("option"),
    ];
    let piece = (name, 0_u8..5, 0_u32..99).prop_map(|(name, what, word)| match what {
        0 | 1 => format!("<{name}>"),
        2 => format!("</{name}>"),
        3 => format!("<{name} colspan=2 rowspan=3>"),
        _ => format!("Ord{word} "),
    });
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plain_text_loses_no_word(text in text()) {
        keeps_words("a.txt", &text)?;
    }

    #[test]
    fn markdown_loses_no_word(text in text()) {
        keeps_words("a.md", &text)?;
    }

    #[test]
    fn any_bytes_are_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600), name in "a\\.(md|txt|docx|pdf)") {
        let _ = document(&name, &bytes, &limits());
    }

    #[test]
    fn any_characters_are_read(text in "\\PC{0,300}", name in "a\\.(md|txt)") {
        let _ = document(&name, text.as_bytes(), &limits());
    }

    #[test]
    fn marks_of_markdown_in_any_order_are_read(text in "[-#*_`\\[\\]()<>|!&;:.~^\\\\ \\n\\ta1É😀]{0,400}") {
        let _ = document("a.md", text.as_bytes(), &limits());
    }

    #[test]
    fn sections_and_lead_ins_point_backwards_or_stay_inside(text in text()) {
        if let Ok(read) = document("a.md", text.as_bytes(), &limits()) {
            for (index, block) in (0_u32..).zip(&read.blocks) {
                prop_assert!(block.section.is_none_or(|at| at < index));
                prop_assert!(block.lead_in.is_none_or(|at| at < index), "{:#?}", read.blocks);
                let row = matches!(block.kind, crate::BlockKind::TableHead | crate::BlockKind::TableRow);
                prop_assert!(row || !block.text.contains('\t'), "{block:?}");
                prop_assert!(!block.text.is_empty());
            }
        }
    }

    #[test]
    fn a_mutated_word_file_is_read_or_refused(edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = zip(&feature());
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = document("a.docx", &bytes, &limits());
    }

    /// One sample of each format, with bytes changed: read or refused, and never a panic.
    #[test]
    fn mutated_files_of_other_formats_are_read_or_refused(
        sample in 0_usize..4,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let samples = samples();
        let (name, bytes) = &samples[sample];
        let mut bytes = bytes.clone();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = document(name, &bytes, &limits());
    }

    /// Pieces of the markup moved about: tags that cross, numbers that grow, ends that are missing.
    #[test]
    fn moved_markup_is_read_or_refused(
        sample in 0_usize..4,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..80), 1..6),
    ) {
        let (name, bytes) = &samples()[sample];
        let moved = |mut bytes: Vec<u8>| {
            for (from, to, size) in &edits {
                let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
                let piece = bytes[from..(from + size).min(bytes.len())].to_vec();
                bytes.splice(to..(to + size / 2).min(bytes.len()), piece);
            }
            bytes
        };
        let bytes = if name.ends_with("html") { moved(bytes.clone()) } else { repacked(bytes, moved) };
        if let Ok(read) = document(name, &bytes, &limits()) {
            for (index, block) in (0_u32..).zip(&read.blocks) {
                prop_assert!(block.section.is_none_or(|at| at < index));
                prop_assert!(block.lead_in.is_none_or(|at| at < index), "{:#?}", read.blocks);
                let row = matches!(block.kind, crate::BlockKind::TableHead | crate::BlockKind::TableRow);
                prop_assert!(row || !block.text.contains('\t'), "{block:?}");
                prop_assert!(!block.text.is_empty());
            }
        }
    }

    #[test]
    fn any_tags_of_a_page_lose_no_word(source in tags()) {
        let Ok(read) = document("a.html", format!("<html>{source}").as_bytes(), &limits()) else {
            return Ok(());
        };
        let kept: Vec<String> = read.blocks.iter().flat_map(|block| words(&block.text)).collect();
        for word in words(&source).into_iter().filter(|word| word.starts_with("Ord")) {
            prop_assert!(kept.contains(&word), "{word} of {source} is lost: {:#?}", read.blocks);
        }
    }

    /// Changes inside the XML get past the checksums.
    #[test]
    fn mutated_parts_are_read_or_refused(
        part in 0_usize..11,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..80), 1..6),
    ) {
        let mut parts = feature();
        let bytes = &mut parts[part].1;
        for (from, to, size) in edits {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece = bytes[from..(from + size).min(bytes.len())].to_vec();
            bytes.splice(to..(to + size / 2).min(bytes.len()), piece);
        }
        let _ = document("a.docx", &zip(&parts), &limits());
    }
}
