//! OpenDocument files made by hand, one pitfall each.

use super::read;
use crate::docx::tests::zip;
use crate::limits::Limits;
use crate::{Block, BlockKind, Limit, ReadError, ReadNote};

const NS: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

/// A package of this kind, with automatic styles and a body.
pub(crate) fn package(kind: &str, styles: &str, body: &str) -> Vec<u8> {
    let mime = if kind == "text" { "text" } else { "spreadsheet" };
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {NS}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", format!("application/vnd.oasis.opendocument.{mime}").into_bytes()),
        ("content.xml", content.into_bytes()),
    ])
}

fn odt(styles: &str, body: &str) -> (Vec<Block>, Vec<ReadNote>) {
    let (mut blocks, notes) = read(&package("text", styles, body), &Limits::default()).unwrap();
    crate::outline::link(&mut blocks);
    (blocks, notes)
}

fn ods(styles: &str, body: &str) -> (Vec<Block>, Vec<ReadNote>) {
    let (mut blocks, notes) = read(&package("spreadsheet", styles, body), &Limits::default()).unwrap();
    crate::outline::link(&mut blocks);
    (blocks, notes)
}

fn texts(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().map(|block| block.text.as_str()).collect()
}

fn kinds(blocks: &[Block]) -> Vec<BlockKind> {
    blocks.iter().map(|block| block.kind).collect()
}

#[test]
fn what_is_deleted_hidden_or_a_comment_does_not_count() {
    let styles = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>\
        <style:style style:name=\"HP\" style:family=\"paragraph\" style:parent-style-name=\"HB\"/>\
        <style:style style:name=\"HB\" style:family=\"paragraph\" style:parent-style-name=\"HP\"><style:text-properties text:display=\"none\"/></style:style>";
    let body = "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Kari</dc:creator></office:change-info><text:p>SLETTET</text:p></text:deletion></text:changed-region>\
        <text:changed-region><text:insertion><office:change-info><dc:creator>Per</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes>\
        <text:p>Leverandøren<text:change-start/> skal<text:change-end/> ha <text:span text:style-name=\"H\">SKJULT</text:span>lærling\
        <office:annotation><dc:creator>Ola</dc:creator><text:p>KOMMENTAR</text:p></office:annotation>er.</text:p>\
        <text:p text:style-name=\"HP\">SKJULT avsnitt</text:p>\
        <text:p><text:hidden-text text:is-hidden=\"true\">SKJULT</text:hidden-text>Vist <text:hidden-text text:is-hidden=\"false\">også</text:hidden-text></text:p>\
        <text:p>SKJULT <text:hidden-paragraph text:is-hidden=\"true\"/>avsnitt</text:p>\
        <text:section text:display=\"none\"><text:p>SKJULT del</text:p></text:section>\
        <text:p><text:placeholder>&lt;FYLL INN&gt;</text:placeholder>Navn</text:p>";
    let (blocks, notes) = odt(styles, body);
    assert_eq!(texts(&blocks), ["Leverandøren skal ha lærlinger.", "Vist også", "Navn"]);
    let expected = [
        ReadNote::DeletionsLeftOut(1),
        ReadNote::HiddenLeftOut(5),
        ReadNote::PlaceholdersLeftOut(1),
        ReadNote::CommentsLeftOut(1),
    ];
    assert_eq!(notes, expected);
}

#[test]
fn white_space_is_what_the_elements_say() {
    let body = "<text:p>\n  kr<text:s text:c=\"3\"/>500<text:tab/>000\n  <text:line-break/>eks.<text:soft-page-break/> mva.<text:s text:c=\"99999999\"/></text:p>";
    assert_eq!(texts(&odt("", body).0), ["kr   500 000 \neks. mva."]);
}

#[test]
fn headings_have_their_level_and_number() {
    let styles = "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>\
        <text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/></text:outline-style>\
        <style:style style:name=\"T\" style:family=\"paragraph\" style:display-name=\"Title\"/>";
    let body = "<text:p text:style-name=\"T\">Konkurransegrunnlag</text:p><text:h text:outline-level=\"1\">Krav</text:h><text:h text:outline-level=\"2\">Lønn</text:h>\
        <text:h text:outline-level=\"2\">Innsyn</text:h><text:h text:outline-level=\"1\">Pris</text:h><text:h text:outline-level=\"2\" text:is-list-header=\"true\">Uten</text:h>\
        <text:h text:outline-level=\"99\">Dypt</text:h><text:p>Tekst</text:p>";
    let (blocks, _) = odt(styles, body);
    let labels: Vec<_> = blocks.iter().map(|block| block.label.as_deref().unwrap_or("")).collect();
    assert_eq!(labels, ["", "1.", "1.1", "1.2", "2.", "", "", ""]);
    let heading = |level| BlockKind::Heading { level };
    let expected = [1, 1, 2, 2, 1, 2, 9].map(heading);
    assert_eq!(kinds(&blocks)[..7], expected);
}

#[test]
fn lists_are_counted_as_libreoffice_counts() {
    let styles = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>\
        <text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-suffix=\")\" text:start-value=\"2\"/>\
        <text:list-level-style-number text:level=\"3\" style:num-format=\"i\" text:display-levels=\"3\"/></text:list-style>\
        <text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/></text:list-style>";
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let body = format!(
        "<text:p>Leverandøren skal:</text:p><text:list xml:id=\"a\" text:style-name=\"L\">{}<text:list-item><text:p>to</text:p><text:p>mer om to</text:p>\
         <text:list>{}<text:list-item><text:p>c</text:p><text:list>{}</text:list></text:list-item></text:list></text:list-item>\
         <text:list-header><text:p>uten tall</text:p></text:list-header>{}</text:list>\
         <text:p>Mellom</text:p><text:list text:continue-list=\"a\" text:style-name=\"L\">{}</text:list>\
         <text:list text:style-name=\"L\"><text:list-item text:start-value=\"7\"><text:p>sju</text:p></text:list-item></text:list>\
         <text:list text:style-name=\"L\" text:continue-numbering=\"true\">{}</text:list><text:list text:style-name=\"B\">{}</text:list>",
        item("en"),
        item("b"),
        item("i"),
        item("tre"),
        item("fire"),
        item("åtte"),
        item("punkt")
    );
    let (blocks, _) = odt(styles, &body);
    let labels: Vec<_> = blocks.iter().map(|block| block.label.as_deref().unwrap_or("")).collect();
    assert_eq!(labels, ["", "1.", "2.", "", "b)", "c)", "2.c.i", "", "3.", "", "4.", "7.", "8.", ""]);
    let further = &blocks[3];
    assert_eq!((further.kind, further.lead_in), (BlockKind::Paragraph, Some(2)));
    assert_eq!(blocks[6].kind, BlockKind::ListItem { level: 2 });
    assert_eq!((blocks[1].lead_in, blocks[4].lead_in), (Some(0), Some(2)));
}

#[test]
fn tables_know_their_header_and_what_is_merged() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let body = format!(
        "<table:table><table:table-columns><table:table-column/></table:table-columns><table:table-header-rows><table:table-row>{}{}{}</table:table-row></table:table-header-rows>\
         <table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>bred</text:p></table:table-cell><table:covered-table-cell/>{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\">{}<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell table:number-columns-repeated=\"999999999\"/></table:table-row></table:table>",
        cell("Krav"),
        cell("Vekt"),
        cell("Svar"),
        cell("sist"),
        cell("lik")
    );
    let (blocks, notes) = odt("", &body);
    assert_eq!(texts(&blocks), ["Krav\tVekt\tSvar", "bred\t\tsist", "lik\tx\tx", "lik\tx\tx"]);
    assert_eq!(blocks.iter().map(|b| b.lead_in).collect::<Vec<_>>(), [None, Some(0), Some(0), Some(0)]);
    assert_eq!(notes, []);
}

#[test]
fn notes_boxes_contents_and_pages_keep_apart() {
    let body = "<text:table-of-content><text:table-of-content-source><text:index-title-template>MAL</text:index-title-template></text:table-of-content-source>\
        <text:index-body><text:index-title><text:p>Innhold</text:p></text:index-title><text:p>1 Krav 2</text:p></text:index-body></text:table-of-content>\
        <text:p>Se note<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Noten.</text:p></text:note-body></text:note> her\
        <draw:frame><svg:title>TITTEL</svg:title><svg:desc>BESKRIVELSE</svg:desc><draw:text-box><text:p>I boksen.</text:p></draw:text-box></draw:frame>\
        <draw:custom-shape><text:p>I figuren.</text:p></draw:custom-shape><draw:frame><draw:object/><draw:image/></draw:frame>.</text:p><text:p>Etter</text:p>";
    let content = package("text", "", body);
    let styles = format!(
        "<office:document-styles {NS}><office:styles><text:notes-configuration/></office:styles><office:master-styles><style:master-page style:name=\"Standard\">\
         <style:header><text:p>Havdal kommune</text:p></style:header><style:footer style:display=\"false\"><text:p>UVIST</text:p></style:footer></style:master-page>\
         <style:master-page style:name=\"First\"><style:header-first><text:p>Havdal kommune</text:p></style:header-first><style:footer><text:p>Sak 26/1<text:tab/>side <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"
    );
    let mut parts = vec![("styles.xml", styles.into_bytes())];
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(content)).unwrap();
    let mut xml = Vec::new();
    std::io::Read::read_to_end(&mut archive.by_name("content.xml").unwrap(), &mut xml).unwrap();
    parts.push(("content.xml", xml));
    let (blocks, notes) = read(&zip(&parts), &Limits::default()).unwrap();
    let expected = [
        (BlockKind::Contents, "Innhold"),
        (BlockKind::Contents, "1 Krav 2"),
        (BlockKind::Paragraph, "Se note her."),
        (BlockKind::Note, "Noten."),
        (BlockKind::Paragraph, "I boksen."),
        (BlockKind::Paragraph, "I figuren."),
        (BlockKind::Paragraph, "Etter"),
        (BlockKind::Running, "Havdal kommune"),
        (BlockKind::Running, "Sak 26/1 side 1"),
    ];
    let found: Vec<_> = blocks.iter().map(|block| (block.kind, block.text.as_str())).collect();
    assert_eq!(found, expected);
    assert_eq!(notes, [ReadNote::PicturesNotRead(1)]);
    let numbers: Vec<_> = blocks.iter().map(|block| block.origin.paragraph).collect();
    assert_eq!(numbers[2..7], [Some(3), Some(3), Some(3), Some(3), Some(4)]);
}

#[test]
fn sheets_show_what_their_reader_sees() {
    let styles = "<style:style style:name=\"gone\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
    let body = "<table:content-validations><table:content-validation><table:help-message><text:p>HJELP</text:p></table:help-message></table:content-validation></table:content-validations>\
        <table:table table:name=\"Krav\"><table:shapes><draw:frame><draw:text-box><text:p>Boks</text:p></draw:text-box></draw:frame></table:shapes>\
        <table:table-column table:number-columns-repeated=\"3\"/><table:table-column table:visibility=\"collapse\"/>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        <table:table-row><table:table-cell/><table:table-cell><text:p>Krav</text:p></table:table-cell><table:table-cell><text:p>Vekt</text:p></table:table-cell></table:table-row>\
        <table:table-row table:visibility=\"filter\"><table:table-cell/><table:table-cell><text:p>Lærlinger</text:p><text:p>på plassen<office:annotation><text:p>KOMMENTAR</text:p></office:annotation></text:p></table:table-cell>\
        <table:table-cell office:value-type=\"percentage\" office:value=\"0.4\"><text:p>40 %</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.25\"/></table:table-row>\
        <table:table-row><table:table-cell/><table:table-cell table:formula=\"of:=A1\"/></table:table-row></table:table>\
        <table:table table:name=\"Skjult\" table:style-name=\"gone\"><table:table-row><table:table-cell><text:p>Les meg.</text:p></table:table-cell></table:table-row></table:table>";
    let (blocks, notes) = ods(styles, body);
    let found: Vec<_> = blocks
        .iter()
        .map(|b| (b.text.replace('\u{A0}', " "), b.origin.cell.clone().unwrap_or_default()))
        .collect();
    let expected = [
        ("Krav", ""),
        ("Krav\tVekt", "B3"),
        ("Lærlinger på plassen\t40 %\t25 %", "B4"),
        ("Boks", ""),
        ("Skjult", ""),
        ("Les meg.", "A1"),
    ];
    assert_eq!(found, expected.map(|(text, cell)| (text.to_string(), cell.to_string())));
    assert!(blocks[..4].iter().all(|block| block.origin.sheet.as_deref() == Some("Krav")));
    assert_eq!((blocks[2].kind, blocks[2].lead_in), (BlockKind::TableRow, Some(1)));
    let row = &blocks[2];
    let weight = row.text.find("40").unwrap();
    assert_eq!(row.cell(u32::try_from(weight).unwrap()).as_deref(), Some("C4"));
    let expected = [
        ReadNote::CommentsLeftOut(1),
        ReadNote::HiddenSheetsRead(1),
        ReadNote::HiddenLinesRead(2),
        ReadNote::FormulasWithoutValue(1),
    ];
    assert_eq!(notes, expected);
}

#[test]
fn a_cell_repeated_without_end_is_read_a_hundred_times() {
    let body = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell table:number-columns-repeated=\"999999999\"><text:p>X</text:p></table:table-cell></table:table-row></table:table>";
    let (blocks, notes) = ods("", body);
    assert_eq!(blocks.len(), 101);
    assert!(matches!(notes[..], [ReadNote::RepeatsLeftOut(count)] if count > 1_000_000));
    let limits = Limits { cells: 5_000, ..Limits::default() };
    let error = read(&package("spreadsheet", "", body), &limits).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { limit: Limit::Cells, max: 5_000 });
    // A file full of such rows meets the limits.
    let many = body.repeat(300);
    let error = read(&package("spreadsheet", "", &many), &Limits::default()).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { limit: Limit::Cells, max: 1_000_000 });
}

#[test]
fn attacks_and_passwords_end_in_an_error() {
    let limits = Limits::default();
    let deep = "<text:section>".repeat(2_000) + &"</text:section>".repeat(2_000);
    let error = read(&package("text", "", &deep), &limits).unwrap_err();
    assert_eq!(error, ReadError::TooDeep { part: "content.xml".into(), limit: 1_000 });
    let many = "<text:p>a</text:p>".repeat(3_000);
    let few = Limits { blocks: 1_000, ..limits };
    let error = read(&package("text", "", &many), &few).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { limit: Limit::Blocks, max: 1_000 });
    let little = Limits { text_bytes: 1_000, ..limits };
    let error = read(&package("text", "", &many), &little).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { limit: Limit::TextBytes, max: 1_000 });
    let doctype = zip(&[("content.xml", b"<!DOCTYPE d [<!ENTITY a \"b\">]><d>&a;</d>".to_vec())]);
    assert_eq!(read(&doctype, &limits).unwrap_err(), ReadError::DocType { part: "content.xml".into() });
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let locked = zip(&[
        ("content.xml", vec![0xC3, 0x28, 0xFF]),
        ("META-INF/manifest.xml", manifest.as_bytes().to_vec()),
    ]);
    assert_eq!(read(&locked, &limits).unwrap_err(), ReadError::Password);
    assert_eq!(read(&zip(&[("styles.xml", b"<a/>".to_vec())]), &limits).unwrap_err(), ReadError::NoMainPart);
}

#[test]
fn lists_without_end_are_forgotten() {
    let list =
        "<text:list text:style-name=\"L\"><text:list-item><text:p>x</text:p></text:list-item></text:list>";
    let (blocks, _) = odt(
        "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>",
        &list.repeat(25_000),
    );
    assert!(blocks.iter().all(|block| block.label.as_deref() == Some("1")));
}
