//! The same small tender in every text format gives the same blocks.

use super::document;
use crate::docx::tests::zip;
use crate::limits::Limits;
use crate::{Block, BlockKind};

/// What a block is, whatever the format: kind, label, text, the heading over it, what introduces it.
type Seen = (BlockKind, Option<String>, String, Option<u32>, Option<u32>);

fn seen(name: &str, bytes: &[u8]) -> Vec<Seen> {
    let read = document(name, bytes, &Limits::default()).unwrap();
    assert_eq!(read.notes, [], "{name}");
    let seen = |b: Block| (b.kind, b.label, b.text, b.section, b.lead_in);
    read.blocks.into_iter().map(seen).collect()
}

const MARKDOWN: &str = "\
# Konkurransegrunnlag

Havdal kommune skal kjøpe renhold på «blå» og grønn skole & barnehage.

## Krav til lønn

Leverandøren skal:

1. betale lønn via bank
2. ha lærlinger
3. gi innsyn

## Tildeling

| Kriterium | Vekt |
|-----------|------|
| Pris | 70 % |
| Miljø | 30 % |

Kommunen velger det beste tilbudet.
";

const HTML: &str = "<!DOCTYPE html><html><body><h1>Konkurransegrunnlag</h1>
<p>Havdal kommune skal kjøpe renhold på &laquo;blå&raquo; og gr&oslash;nn
skole &amp; barnehage.</p>
<h2>Krav til lønn</h2><p>Leverandøren skal:</p>
<ol><li>betale lønn via bank</li><li><p>ha lærlinger</p></li><li>gi innsyn</ol>
<h2>Tildeling</h2><table><thead><tr><th>Kriterium</th><th>Vekt</th></tr></thead>
<tbody><tr><td>Pris</td><td>70 %</td></tr><tr><td>Miljø<td>30 %</table>
<p>Kommunen velger det beste tilbudet.</p></body></html>";

fn odt() -> Vec<u8> {
    let styles = "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>";
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let row = |a: &str, b: &str| {
        format!(
            "<table:table-row><table:table-cell><text:p>{a}</text:p></table:table-cell><table:table-cell><text:p>{b}</text:p></table:table-cell></table:table-row>"
        )
    };
    let body = format!(
        "<text:h text:outline-level=\"1\">Konkurransegrunnlag</text:h><text:p>Havdal kommune skal kjøpe <text:span>ren</text:span>hold på «blå» og grønn skole &amp; barnehage.</text:p>\
         <text:h text:outline-level=\"2\">Krav til lønn</text:h><text:p>Leverandøren skal:</text:p><text:list text:style-name=\"L1\">{}{}{}</text:list>\
         <text:h text:outline-level=\"2\">Tildeling</text:h><table:table><table:table-header-rows>{}</table:table-header-rows>{}{}</table:table><text:p>Kommunen velger det beste tilbudet.</text:p>",
        item("betale lønn via bank"),
        item("ha lærlinger"),
        item("gi innsyn"),
        row("Kriterium", "Vekt"),
        row("Pris", "70 %"),
        row("Miljø", "30 %")
    );
    crate::odf::tests::package("text", styles, &body)
}

fn docx() -> Vec<u8> {
    let ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let paragraph = |format: &str, text: &str| {
        format!("<w:p><w:pPr>{format}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
    };
    let heading = |level: usize, text: &str| paragraph(&format!("<w:outlineLvl w:val=\"{level}\"/>"), text);
    let item = |text: &str| paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", text);
    let row = |a: &str, b: &str| {
        format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", paragraph("", a), paragraph("", b))
    };
    let body = [
        heading(0, "Konkurransegrunnlag"),
        paragraph("", "Havdal kommune skal kjøpe renhold på «blå» og grønn skole &amp; barnehage."),
        heading(1, "Krav til lønn"),
        paragraph("", "Leverandøren skal:"),
        item("betale lønn via bank"),
        item("ha lærlinger"),
        item("gi innsyn"),
        heading(1, "Tildeling"),
        format!("<w:tbl>{}{}{}</w:tbl>", row("Kriterium", "Vekt"), row("Pris", "70 %"), row("Miljø", "30 %")),
        paragraph("", "Kommunen velger det beste tilbudet."),
    ]
    .concat();
    let numbering = format!(
        "<w:numbering {ns}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    );
    zip(&[
        ("[Content_Types].xml", b"<Types>wordprocessingml.document.main</Types>".to_vec()),
        ("word/document.xml", format!("<w:document {ns}><w:body>{body}</w:body></w:document>").into_bytes()),
        ("word/numbering.xml", numbering.into_bytes()),
    ])
}

#[test]
fn one_tender_in_four_formats_gives_the_same_blocks() {
    let markdown = seen("a.md", MARKDOWN.as_bytes());
    assert_eq!(markdown.len(), 12, "{markdown:#?}");
    assert_eq!(seen("a.html", HTML.as_bytes()), markdown, "HTML");
    assert_eq!(seen("a.odt", &odt()), markdown, "OpenDocument");
    assert_eq!(seen("a.docx", &docx()), markdown, "Word");
}
