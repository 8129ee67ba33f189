//! Web pages, one pitfall each.

use super::read;
use crate::limits::Limits;
use crate::pack::document;
use crate::{Block, BlockKind, Format, Limit, ReadError, ReadNote};

fn page(source: &str) -> (Vec<Block>, Vec<ReadNote>) {
    let (mut blocks, notes) = read(source, &Limits::default()).unwrap();
    crate::outline::link(&mut blocks);
    (blocks, notes)
}

fn texts(source: &str) -> Vec<String> {
    page(source).0.into_iter().map(|block| block.text).collect()
}

fn found(source: &str) -> Vec<(BlockKind, String, String)> {
    let blocks = page(source).0.into_iter();
    blocks.map(|block| (block.kind, block.label.unwrap_or_default(), block.text)).collect()
}

#[test]
fn what_no_reader_of_the_page_sees_is_left_out() {
    let source = "<!doctype html><html><head><title>Tittel</title><style>p { color: red }</style><script>if (a < b) { '<p>SKRIPT' }</script></head>\
        <body><!-- intern --><!--[if mso]>UTDATERT<![endif]--><p>Vist &aring; &amp; &#xE5; &sect;&nbsp;5<template><p>MAL</template><noscript>UTEN</noscript> her</p>\
        <p hidden>SKJULT</p><div style='DISPLAY : none'><div>SKJULT</div>SKJULT</div><span style=\"visibility:hidden!important\">SKJULT</span>\
        <p>Før<del>SLETTET</del><ins>etter</ins></p><iframe>RAMME</iframe><img src=x alt=y><input type=hidden value=HEMMELIG>\
        <p><input type=checkbox checked>Ja <input type=radio>Nei <input value='42 dager'></p><p hidden></p>";
    let (blocks, notes) = page(source);
    let all: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(all, ["Vist å & å §\u{A0}5 her", "Føretter", "☑Ja ☐Nei 42 dager", "Tittel"]);
    assert_eq!(blocks[3].kind, BlockKind::Running);
    let expected = [
        ReadNote::DeletionsLeftOut(1),
        ReadNote::HiddenLeftOut(3),
        ReadNote::CommentsLeftOut(1),
        ReadNote::PicturesNotRead(2),
    ];
    assert_eq!(notes, expected);
}

#[test]
fn an_element_without_its_end_hides_no_more_than_it_holds() {
    assert_eq!(texts("<ul><li hidden>SKJULT<li>SKJULT</li></ul><p>Vist"), ["Vist"]);
    assert_eq!(texts("<p hidden>SKJULT<p>Vist<h2>Også"), ["Vist", "Også"]);
    assert_eq!(texts("<div><span hidden>SKJULT</div>Vist"), ["Vist"]);
    assert_eq!(texts("<div hidden><div>SKJULT</div>SKJULT</div>Vist</div></div>igjen"), ["Vist", "igjen"]);
    assert_eq!(texts("<br hidden>Vist<h1>Krav<h2>Lønn<p>Tekst"), ["Vist", "Krav", "Lønn", "Tekst"]);
}

#[test]
fn blocks_begin_where_a_browser_begins_them() {
    let source = "<main>Løs tekst\n  over   to linjer<h1>Krav <em>til</em>\nlønn</h1><p>Ett<br>to<br><br>Nytt avsnitt<p>Tre<div>fire<hr>fem</div>seks\
        <blockquote><p>Sitat</p></blockquote><pre>linje en\n  linje to\n\nny</pre><nav><a href=#a>Krav</a></nav><dl><dt>Ord<dd>Forklaring</dl><p><b>Viktig å vite</b></p>";
    let expected = [
        (BlockKind::Paragraph, "Løs tekst over to linjer"),
        (BlockKind::Heading { level: 1 }, "Krav til lønn"),
        (BlockKind::Paragraph, "Ett\nto"),
        (BlockKind::Paragraph, "Nytt avsnitt"),
        (BlockKind::Paragraph, "Tre"),
        (BlockKind::Paragraph, "fire"),
        (BlockKind::Paragraph, "fem"),
        (BlockKind::Paragraph, "seks"),
        (BlockKind::Quote, "Sitat"),
        (BlockKind::Paragraph, "linje en\nlinje to"),
        (BlockKind::Paragraph, "ny"),
        (BlockKind::Contents, "Krav"),
        (BlockKind::Paragraph, "Ord"),
        (BlockKind::Paragraph, "Forklaring"),
        (BlockKind::Heading { level: 2 }, "Viktig å vite"),
    ];
    let found: Vec<_> = found(source).into_iter().map(|(kind, _, text)| (kind, text)).collect();
    assert_eq!(found, expected.map(|(kind, text)| (kind, text.to_string())));
}

#[test]
fn lists_have_levels_and_numbers() {
    let source = "<p>Leverandøren skal:</p><ol start=3><li>tre<ul><li>punkt<p>mer om punktet</p></ul><li value=7><p>sju</p><p>mer om sju</p><li></ol><ol type=a><li>først";
    let (blocks, _) = page(source);
    let found: Vec<_> = blocks
        .iter()
        .map(|b| (b.kind, b.label.as_deref().unwrap_or(""), b.text.as_str(), b.lead_in))
        .collect();
    let item = |level| BlockKind::ListItem { level };
    let expected = [
        (BlockKind::Paragraph, "", "Leverandøren skal:", None),
        (item(0), "3.", "tre", Some(0)),
        (item(1), "", "punkt", Some(1)),
        (BlockKind::Paragraph, "", "mer om punktet", Some(2)),
        (item(0), "7.", "sju", Some(0)),
        (BlockKind::Paragraph, "", "mer om sju", Some(4)),
        (item(0), "a.", "først", Some(0)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn cells_stand_under_their_headers() {
    let source = "<table><caption>Krav</caption><tr><th>Nr<th>Krav<th>Vekt<tr><td rowspan=2>1<td>Lønn<td>40 %<tr><td><ul><li>Lærling<li>Innsyn</ul><td>60 %\
        <tr><td colspan=2>Sum<td>100 %</table><p>Etter</p><table><tr><th>Frist</th><td>3. mai</td></tr><tr><th>Sted</th><td>Oslo</td></tr></table>";
    let (blocks, _) = page(source);
    let rows: Vec<_> = blocks.iter().map(|b| (b.kind, b.text.as_str(), b.lead_in)).collect();
    let expected = [
        (BlockKind::Paragraph, "Krav", None),
        (BlockKind::TableHead, "Nr\tKrav\tVekt", None),
        (BlockKind::TableRow, "1\tLønn\t40 %", Some(1)),
        (BlockKind::TableRow, "\tLærling Innsyn\t60 %", Some(1)),
        (BlockKind::TableRow, "Sum\t\t100 %", Some(1)),
        (BlockKind::Paragraph, "Etter", None),
        (BlockKind::TableRow, "Frist\t3. mai", None),
        (BlockKind::TableRow, "Sted\tOslo", None),
    ];
    assert_eq!(rows, expected);
}

/// Mails and old pages put everything into tables.
#[test]
fn a_table_that_only_arranges_is_no_table() {
    let source = "<table><tr><td>meny</td><td><h1>Krav</h1><p>Tekst.</p><table><tr><th>A<th>B<tr><td>1<td>2</table></td></tr></table>";
    let kinds: Vec<BlockKind> = found(source).into_iter().map(|(kind, ..)| kind).collect();
    let expected = [
        BlockKind::Paragraph,
        BlockKind::Heading { level: 1 },
        BlockKind::Paragraph,
        BlockKind::TableHead,
        BlockKind::TableRow,
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn tags_that_do_not_fit_lose_no_text() {
    assert_eq!(texts("</p></table></li>a<td>b</td><tr>c</tr><th>d"), ["a", "b", "c", "d"]);
    assert_eq!(texts("<table><td>a</p><td>b</table>c</table>"), ["a\tb", "c"]);
    assert_eq!(texts("<table><tr><td><ul><li>a</table>b</ul>c"), ["a", "b", "c"]);
    assert_eq!(texts("<table>løst<tr><td>a<td>b</table>"), ["løst", "a\tb"]);
    assert_eq!(texts("<h1>Krav</h3>x</h1>"), ["Krav", "x"]);
}

#[test]
fn marks_of_notes_are_no_part_of_a_word() {
    let source = "<p>endringer<sup><a href=\"#n1\">1</a></sup> og <a href='#n2'><sup>[2]</sup></a>10 m<sup>2</sup> <a href='#k'>1</a><p id=n1>1 Noten";
    assert_eq!(texts(source), ["endringer og 10 m2 1", "1 Noten"]);
}

#[test]
fn a_head_needs_no_header_cells() {
    let source = "<table><thead><tr><td>Nr.<td>Krav.<tbody><tr><td>1<td>Lønn</table>";
    assert_eq!(found(source)[0].0, BlockKind::TableHead);
}

#[test]
fn pages_in_xml_are_read_as_such() {
    let source = "<?xml version=\"1.0\"?><html><head><title/><script src=\"a\"/></head><body><p hidden=\"\"/><p><![CDATA[Rå <tekst>]]> her</p></body></html>";
    assert_eq!(texts(source), ["Rå <tekst> her"]);
}

#[test]
fn lines_are_those_of_the_file() {
    let (blocks, _) =
        page("<h1>Krav</h1>\n\n<p>\n  Lønn\n</p>\n<ul>\n<li>a</li>\n<li>b</li></ul><pre>\nc\n\nd</pre>");
    let lines: Vec<u32> = blocks.iter().filter_map(|block| block.origin.line).collect();
    assert_eq!(lines, [1, 4, 7, 8, 9, 11]);
}

#[test]
fn the_page_says_its_encoding() {
    let source = b"<html><head><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'></head><p>L\xF8nn p\xE5 plassen";
    let read = document("a.html", source, &Limits::default()).unwrap();
    assert_eq!((read.format, read.notes.len()), (Format::Html, 0));
    assert_eq!(read.blocks[0].text, "Lønn på plassen");
    let wrong = "<meta charset='latin1'><p>Lønn".as_bytes();
    assert_eq!(document("a.html", wrong, &Limits::default()).unwrap().blocks[0].text, "Lønn");
}

#[test]
fn attacks_meet_the_limits() {
    let limits = Limits::default();
    let deep = read(&"<blockquote>".repeat(5_000), &limits).unwrap_err();
    assert_eq!(deep, ReadError::TooDeep { part: String::new(), limit: 1_000 });
    assert!(read(&"<div><b><span>".repeat(50_000), &limits).unwrap().0.is_empty());
    let few = Limits { blocks: 1_000, ..limits };
    let many = read(&"<p>a".repeat(2_000), &few).unwrap_err();
    assert_eq!(many, ReadError::TooLarge { limit: Limit::Blocks, max: 1_000 });
    let wide = "<table>".to_string() + &"<tr><td colspan=999999999 rowspan=999999999>a".repeat(2_000);
    assert_eq!(read(&wide, &few).unwrap_err(), ReadError::TooLarge { limit: Limit::Blocks, max: 1_000 });
    let little = Limits { text_bytes: 1_000, ..limits };
    let long = read(&"a".repeat(2_000), &little).unwrap_err();
    assert_eq!(long, ReadError::TooLarge { limit: Limit::TextBytes, max: 1_000 });
    let stray = "<ul>".repeat(900) + &"</li></ol><li>a".repeat(50_000);
    assert_eq!(read(&stray, &limits).unwrap().0.len(), 50_000);
}
