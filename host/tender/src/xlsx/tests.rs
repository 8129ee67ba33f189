//! Workbooks made by hand, one pitfall each.

use super::read;
use crate::docx::tests::zip;
use crate::limits::Limits;
use crate::pack::document;
use crate::{Block, BlockKind, Format, Limit, ReadError, ReadNote};

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of these sheets: name, state, and what stands in `worksheet`.
pub(crate) fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    zip(&parts(sheets))
}

fn parts(sheets: &[(&str, &str, &str)]) -> Vec<(&'static str, Vec<u8>)> {
    const NAMES: [&str; 3] = ["xl/worksheets/a.xml", "xl/worksheets/b.xml", "xl/worksheets/c.xml"];
    let listed: String = (1..)
        .zip(sheets)
        .map(|(id, (name, state, _))| {
            format!("<sheet name=\"{name}\" sheetId=\"{id}\" state=\"{state}\" r:id=\"r{id}\"/>")
        })
        .collect();
    let relations: String = (1..)
        .zip(NAMES)
        .map(|(id, name)| {
            format!("<Relationship Id=\"r{id}\" Type=\"{OFFICE}/worksheet\" Target=\"/{name}\"/>")
        })
        .collect();
    let strings = "<si><t>Krav</t></si><si><r><t>Lær</t></r><r><t>linger</t></r><rPh><t>UTTALE</t></rPh></si><si><t xml:space=\"preserve\"> Må_x000D_\nbør </t></si>";
    let styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;kr&quot;\\ #,##0\"/></numFmts><fonts><font/><font><b/></font></fonts><fills/>\
        <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"9\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/><xf fontId=\"1\"/></cellXfs>";
    let root = |name: &str, inside: &str| {
        format!("<{name} xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\">{inside}</{name}>").into_bytes()
    };
    let mut parts = vec![
        ("[Content_Types].xml", b"<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>".to_vec()),
        (
            "_rels/.rels",
            format!("<Relationships xmlns=\"{RELS}\"><Relationship Id=\"a\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").into_bytes(),
        ),
        ("xl/workbook.xml", root("workbook", &format!("<sheets>{listed}</sheets>"))),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{RELS}\">{relations}</Relationships>").into_bytes()),
        ("xl/sharedStrings.xml", root("sst", strings)),
        ("xl/styles.xml", root("styleSheet", styles)),
    ];
    for (name, (_, _, inside)) in NAMES.into_iter().zip(sheets) {
        parts.push((name, root("worksheet", inside)));
    }
    parts
}

fn xlsx(inside: &str) -> (Vec<Block>, Vec<ReadNote>) {
    read(&workbook(&[("Ark1", "visible", inside)]), &Limits::default()).unwrap()
}

fn texts(blocks: &[Block]) -> Vec<String> {
    blocks.iter().map(|block| block.text.replace('\u{A0}', " ")).collect()
}

#[test]
fn cells_are_what_their_reader_sees() {
    let (blocks, notes) = xlsx(
        "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"90\" max=\"99\" hidden=\"1\"/></cols><sheetData>\
         <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>2</v></c><c r=\"C1\" t=\"inlineStr\"><is><r><t>inn</t></r><r><t>e</t></r></is></c></row>\
         <row r=\"2\" hidden=\"1\"><c t=\"s\"><v>1</v></c><c s=\"1\"><v>0.4</v></c><c s=\"2\"><f>B2*2</f><v>1500000</v></c><c s=\"3\"><v>46510</v></c><c><f>1+1</f></c></row>\
         <row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"str\"><f>A</f><v>svar &amp; <![CDATA[<x>]]></v></c><c t=\"d\"><v>2027-05-03</v></c><c t=\"rart\"><v>x</v></c><c t=\"s\"><v>99</v></c><c><v>fritt</v></c></row>\
         </sheetData><extLst><ext><v>UTENFOR</v></ext></extLst><headerFooter><oddHeader>&amp;LHavdal&amp;RSide &amp;P</oddHeader><oddFooter>&amp;LHavdal&amp;RSide &amp;P</oddFooter></headerFooter>",
    );
    let expected = [
        "Ark1",
        "Krav\tMå bør\tinne",
        "Lærlinger\t40 %\tkr 1 500 000\t03.05.2027",
        "TRUE\t#REF!\tsvar & <x>\t2027-05-03\tx\t\tfritt",
        "Havdal Side",
    ];
    assert_eq!(texts(&blocks).iter().map(|t| t.replace("  ", " ")).collect::<Vec<_>>(), expected);
    let kinds: Vec<BlockKind> = blocks.iter().map(|block| block.kind).collect();
    let expected = [
        BlockKind::Heading { level: 1 },
        BlockKind::TableHead,
        BlockKind::TableRow,
        BlockKind::TableRow,
        BlockKind::Running,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(blocks[3].origin.cell.as_deref(), Some("A3"));
    assert_eq!(notes, [ReadNote::HiddenLinesRead(3), ReadNote::FormulasWithoutValue(1)]);
}

#[test]
fn hidden_sheets_are_read_and_said() {
    let row = |text: &str| {
        format!("<sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData>")
    };
    let bytes = workbook(&[
        ("A &amp; B", "visible", &row("en")),
        ("Skjult", "hidden", &row("to")),
        ("Dypt", "veryHidden", &row("tre")),
    ]);
    let read = document("a.xlsx", &bytes, &Limits::default()).unwrap();
    assert_eq!(texts(&read.blocks), ["A & B", "en", "Skjult", "to", "Dypt", "tre"]);
    assert_eq!((read.format, &read.notes[..]), (Format::Xlsx, &[ReadNote::HiddenSheetsRead(2)][..]));
    assert_eq!(read.blocks[3].origin.sheet.as_deref(), Some("Skjult"));
    assert_eq!(read.blocks[3].section, Some(2));
}

#[test]
fn one_cell_in_the_last_place_is_one_row() {
    let (blocks, _) = xlsx(
        "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"0\"><c r=\"A0\"><v>2</v></c></row></sheetData>",
    );
    let cells: Vec<_> = blocks.iter().filter_map(|block| block.origin.cell.as_deref()).collect();
    assert_eq!(cells, ["A1", "A2", "XFD1048576"]);
}

#[test]
fn other_ways_of_writing_a_workbook_give_the_same() {
    let inside = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row></sheetData>";
    let plain = workbook(&[("A", "visible", inside)]);
    let blocks = |bytes: &[u8]| read(bytes, &Limits::default()).unwrap().0;
    let changed = |change: &dyn Fn(&str) -> String| {
        let parts: Vec<(&str, Vec<u8>)> = parts(&[("A", "visible", inside)])
            .into_iter()
            .map(|(name, bytes)| (name, change(&String::from_utf8(bytes).unwrap()).into_bytes()))
            .collect();
        zip(&parts)
    };
    let strict = changed(&|text| {
        text.replace(SHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    });
    assert_eq!(blocks(&strict), blocks(&plain));
    let prefix = changed(&|text| {
        if text.contains(RELS) || !text.contains(SHEET) {
            return text.to_string();
        }
        text.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:").replace("xmlns=", "xmlns:x=")
    });
    assert_eq!(blocks(&prefix), blocks(&plain));
}

#[test]
fn what_lies_on_a_sheet_is_read_or_counted() {
    let mut all = parts(&[("A", "visible", "<sheetData/>")]);
    let drawing = "<d:wsDr xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">\
        <d:sp><d:nvSpPr><d:cNvPr descr=\"UT\"/></d:nvSpPr><d:txBody><a:p><a:r><a:t>Alle </a:t></a:r><a:r><a:t>svarer.</a:t></a:r></a:p><a:p><a:r><a:t>Innen fristen.</a:t></a:r></a:p></d:txBody></d:sp><d:pic><a:blip/></d:pic></d:wsDr>";
    let comments = format!(
        "<comments xmlns=\"{SHEET}\"><commentList><comment><text><t>KOMMENTAR</t></text></comment></commentList></comments>"
    );
    let relations = format!(
        "<Relationships xmlns=\"{RELS}\"><Relationship Id=\"a\" Type=\"{OFFICE}/drawing\" Target=\"../drawings/d.xml\"/><Relationship Id=\"b\" Type=\"{OFFICE}/comments\" Target=\"../comments1.xml\"/></Relationships>"
    );
    all.push(("xl/worksheets/_rels/a.xml.rels", relations.into_bytes()));
    all.push(("xl/drawings/d.xml", drawing.as_bytes().to_vec()));
    all.push(("xl/comments1.xml", comments.into_bytes()));
    let (blocks, notes) = read(&zip(&all), &Limits::default()).unwrap();
    assert_eq!(texts(&blocks), ["A", "Alle svarer.\nInnen fristen."]);
    assert_eq!(blocks[1].origin.sheet.as_deref(), Some("A"));
    assert_eq!(notes, [ReadNote::CommentsLeftOut(1), ReadNote::PicturesNotRead(1)]);
}

#[test]
fn bombs_stop_at_the_limits() {
    let cells = "<c><v>1</v></c>".repeat(3_000);
    let bytes = workbook(&[("A", "visible", &format!("<sheetData><row>{cells}</row></sheetData>"))]);
    let error = |limits: Limits| read(&bytes, &limits).unwrap_err();
    let limits = Limits::default();
    assert_eq!(
        error(Limits { cells: 1_000, ..limits }),
        ReadError::TooLarge { limit: Limit::Cells, max: 1_000 }
    );
    assert_eq!(
        error(Limits { text_bytes: 1_000, ..limits }),
        ReadError::TooLarge { limit: Limit::TextBytes, max: 1_000 }
    );
    assert_eq!(
        error(Limits { part_bytes: 10_000, ..limits }),
        ReadError::TooLarge { limit: Limit::PartBytes, max: 10_000 }
    );
    let mut strings = parts(&[("A", "visible", "")]);
    strings[4].1 = format!("<sst xmlns=\"{SHEET}\">{}</sst>", "<si/>".repeat(3_000)).into_bytes();
    let few = Limits { cells: 1_000, ..limits };
    assert_eq!(
        read(&zip(&strings), &few).unwrap_err(),
        ReadError::TooLarge { limit: Limit::Cells, max: 1_000 }
    );
    let mut sheets = parts(&[("A", "visible", "")]);
    let listed = "<sheet name=\"A\" r:id=\"r1\"/>".repeat(3_000);
    sheets[2].1 =
        format!("<workbook xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\">{listed}</workbook>").into_bytes();
    assert_eq!(
        read(&zip(&sheets), &limits).unwrap_err(),
        ReadError::TooLarge { limit: Limit::Sheets, max: 2_000 }
    );
    let deep = workbook(&[("A", "visible", &"<sheetData>".repeat(2_000))]);
    assert!(matches!(read(&deep, &limits), Err(ReadError::TooDeep { .. } | ReadError::Malformed { .. })));
}
