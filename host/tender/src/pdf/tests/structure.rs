//! Paragraphs, headings, lists and tables.

use super::writer::{Page, Pdf};
use super::{kinds, of, read};
use crate::BlockKind;

const P: BlockKind = BlockKind::Paragraph;

fn heading(level: u8) -> BlockKind {
    BlockKind::Heading { level }
}

#[test]
fn lines_are_paragraphs_and_headings_are_told_by_size_and_number() {
    let page = Page::default()
        .bold(18.0, 70.0, 90.0, "5 Kontraktsvilkår")
        .bold(13.0, 70.0, 130.0, "5.1 Lønns- og arbeidsvilkår")
        .lines(
            70.0,
            160.0,
            &[
                "Leverandøren skal sørge for at ansatte som direkte medvirker til å oppfylle kontrak-",
                "ten, har lønns- og arbeidsvilkår som ikke er dårligere enn det som følger av gjeldende",
                "allmenngjorte tariffavtaler.",
            ],
        )
        .lines(
            70.0,
            216.0,
            &[
                "Oppdragsgiveren kan kreve dokumentasjon. Retten gjelder også for underleverandører som",
                "leverandøren bruker.",
            ],
        )
        .bold(13.0, 70.0, 260.0, "5.2 Lærlinger")
        .text(70.0, 290.0, "Minst én lærling skal delta i arbeidet.");
    let document = read(&Pdf::new([page]));
    assert_eq!(
        kinds(&document),
        [
            (heading(1), "5 Kontraktsvilkår"),
            (heading(2), "5.1 Lønns- og arbeidsvilkår"),
            (
                P,
                "Leverandøren skal sørge for at ansatte som direkte medvirker til å oppfylle kontrak-\nten, har lønns- \
                 og arbeidsvilkår som ikke er dårligere enn det som følger av gjeldende\nallmenngjorte tariffavtaler."
            ),
            (
                P,
                "Oppdragsgiveren kan kreve dokumentasjon. Retten gjelder også for underleverandører som\nleverandøren \
                 bruker."
            ),
            (heading(2), "5.2 Lærlinger"),
            (P, "Minst én lærling skal delta i arbeidet."),
        ]
    );
    assert_eq!(document.blocks[2].section, Some(1));
    assert!(document.blocks.iter().all(|block| block.origin.page == Some(1) && block.origin.line.is_none()));
    assert!(document.notes.is_empty(), "{:?}", document.notes);
}

#[test]
fn items_keep_their_marks_and_their_lead_in() {
    let page = Page::default().lines(70.0, 100.0, &["Leverandøren skal:"]).lines(
        85.0,
        114.0,
        &[
            "a) betale lønn til bank,",
            "b) gi de ansatte skriftlig arbeidsavtale, og",
            "c) føre lister over mannskapet.",
        ],
    );
    let document = read(&Pdf::new([page]));
    let items: Vec<_> = document.blocks.iter().map(|block| (block.label.as_deref(), block.lead_in)).collect();
    assert_eq!(items, [(None, None), (Some("a)"), Some(0)), (Some("b)"), Some(0)), (Some("c)"), Some(0))]);
}

/// Ruled cells, one with two lines: the file goes cell by cell.
#[test]
fn ruled_tables_are_read_row_by_row() {
    let (xs, ys) = ([70.0, 120.0, 400.0, 500.0], [100.0, 120.0, 154.0, 174.0]);
    let mut page = Page::default();
    for x in xs {
        page = page.rule((x, ys[0]), (x, ys[3]));
    }
    for y in ys {
        page = page.rule((xs[0], y), (xs[3], y));
    }
    let page = page
        .text(74.0, 114.0, "Nr.")
        .text(124.0, 114.0, "Krav")
        .text(404.0, 114.0, "Type")
        .text(74.0, 134.0, "K1")
        .text(124.0, 134.0, "Leverandøren skal ha rutiner")
        .text(124.0, 148.0, "for HMS-kort.")
        .text(404.0, 134.0, "Må")
        .text(74.0, 168.0, "K2")
        .text(404.0, 168.0, "Bør")
        .text(70.0, 220.0, "Etter tabellen kommer vanlig tekst.");
    let document = read(&Pdf::new([page]));
    assert_eq!(
        kinds(&document),
        [
            (BlockKind::TableHead, "Nr.\tKrav\tType"),
            (BlockKind::TableRow, "K1\tLeverandøren skal ha rutiner\nfor HMS-kort.\tMå"),
            (BlockKind::TableRow, "K2\t\tBør"),
            (P, "Etter tabellen kommer vanlig tekst."),
        ]
    );
    assert_eq!((document.blocks[1].lead_in, document.blocks[2].lead_in), (Some(0), Some(0)));
}

#[test]
fn tables_without_rules_are_told_by_where_cells_begin() {
    let mut page = Page::default().text(70.0, 100.0, "Tildelingskriteriene er disse:");
    for (at, row) in
        [["Kriterium", "Vekt"], ["Pris", "45 %"], ["Kvalitet", "25 %"], ["Miljø", "30 %"]].iter().enumerate()
    {
        let y = 130.0 + 16.0 * at as f64;
        page = page.text(70.0, y, row[0]).text(300.0, y, row[1]);
    }
    let document = read(&Pdf::new([page]));
    assert_eq!(of(&document, BlockKind::TableHead), ["Kriterium\tVekt"]);
    assert_eq!(of(&document, BlockKind::TableRow), ["Pris\t45 %", "Kvalitet\t25 %", "Miljø\t30 %"]);
}

/// The file goes line by line across both columns.
#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = ["Leverandøren skal gjennomføre akt-", "somhetsvurderinger for varene."];
    let right = ["Ved brudd settes en frist for retting", "som skal være rimelig lang."];
    let mut page = Page::default();
    for at in 0..10 {
        let y = 100.0 + 14.0 * f64::from(at);
        let (a, b) = (format!("{} {at}", left[at as usize % 2]), format!("{} {at}", right[at as usize % 2]));
        page = page.text(60.0, y, &a).text(320.0, y, &b);
    }
    let document = read(&Pdf::new([page]));
    let text: String = document.blocks.iter().map(|block| format!("{}\n", block.text)).collect();
    let (last, first) = (text.find("for varene. 9").unwrap(), text.find("retting 0").unwrap());
    assert!(last < first, "{text}");
    assert!(!text.contains('\t'), "{text}");
}

/// Bold words in a paragraph, and a paragraph all in bold, are no headings.
#[test]
fn emphasis_is_no_heading() {
    let plain = [
        "Tilbudet skal leveres elektronisk, og fristen er absolutt, slik at",
        "tilbud som kommer inn for sent, avvises av oppdragsgiveren.",
    ];
    let page = Page::default()
        .bold(11.0, 70.0, 90.0, "1 Frist")
        .lines(70.0, 110.0, &plain)
        .bold(11.0, 70.0, 160.0, "Leverandøren skal sørge for at alle ansatte har lønn etter tariff og")
        .bold(11.0, 70.0, 174.0, "at dette kan dokumenteres på forespørsel fra oppdragsgiveren.")
        .text(70.0, 210.0, "Leverandøren skal bruke")
        .bold(11.0, 70.0, 224.0, "minst tre lærlinger")
        .text(70.0, 238.0, "i arbeidet med kontrakten, som regnes fra oppstart til overtakelse.");
    let document = read(&Pdf::new([page]));
    let headings: Vec<&str> = document
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }))
        .map(|block| block.text.as_str())
        .collect();
    assert_eq!(headings, ["1 Frist"]);
}
