//! Sheets built cell by cell.

use super::{Sheet, cell_at, place, reference};
use crate::limits::Limits;
use crate::tally::Tally;
use crate::{Block, BlockKind, Limit, ReadError};

/// Rows from the first on; "*" before a text means bold, and an empty text no cell.
fn sheet(rows: &[&[&str]]) -> Vec<Block> {
    let cells = (0..).zip(rows).flat_map(|(row, cells)| {
        (0..).zip(*cells).map(move |(column, text)| ((row, column), *text)).collect::<Vec<_>>()
    });
    blocks(&cells.collect::<Vec<_>>())
}

fn blocks(cells: &[((u32, u32), &str)]) -> Vec<Block> {
    let (limits, mut tally) = (Limits::default(), Tally::default());
    let mut sheet = Sheet::new("Krav");
    for (at, text) in cells {
        let bold = text.starts_with('*');
        sheet.put(*at, text.trim_start_matches('*'), bold, &limits, &mut tally).unwrap();
    }
    let mut blocks = sheet.blocks(&limits, &mut tally).unwrap();
    crate::table::anchor(&mut blocks);
    crate::outline::link(&mut blocks);
    blocks
}

fn found(blocks: &[Block]) -> Vec<(BlockKind, &str, Option<u32>, &str)> {
    let cell = |block: &Block| block.origin.cell.clone().unwrap_or_default();
    blocks.iter().map(|b| (b.kind, b.text.as_str(), b.lead_in, &*cell(b).leak())).collect()
}

const HEAD: BlockKind = BlockKind::TableHead;
const ROW: BlockKind = BlockKind::TableRow;

#[test]
fn groups_of_requirements_hang_on_one_header() {
    let read = sheet(&[
        &["*Bilag 1 Kravspesifikasjon"],
        &[],
        &["Nr", "Krav", "Må/bør"],
        &["*1", "*Personell"],
        &["K1", "Lønn\nvia bank", "Må"],
        &[],
        &["K2", "Ti timer", "Bør"],
        &["K3", "", "Må"],
        &[],
        &["*Kriterium", "*Vekt"],
        &["Pris", "40 %"],
        &[],
        &["Leverandøren skal svare på alt."],
    ]);
    let title = BlockKind::Heading { level: 2 };
    let expected = [
        (BlockKind::Heading { level: 1 }, "Krav", None, ""),
        (title, "Bilag 1 Kravspesifikasjon", None, "A1"),
        (HEAD, "Nr\tKrav\tMå/bør", None, "A3"),
        (ROW, "1\tPersonell", Some(2), "A4"),
        (ROW, "K1\tLønn via bank\tMå", Some(2), "A5"),
        (ROW, "K2\tTi timer\tBør", Some(2), "A7"),
        (ROW, "K3\t\tMå", Some(2), "A8"),
        (HEAD, "Kriterium\tVekt", None, "A10"),
        (ROW, "Pris\t40 %", Some(7), "A11"),
        (BlockKind::Paragraph, "Leverandøren skal svare på alt.", None, "A13"),
    ];
    assert_eq!(found(&read), expected);
}

#[test]
fn rows_begin_where_their_header_does() {
    let read = blocks(&[
        ((0, 0), "Prisskjema"),
        ((1, 1), "Vare"),
        ((1, 2), "Pris"),
        ((2, 2), "40"),
        ((4, 2), "50"),
        ((4, 3), "60"),
    ]);
    let expected = [
        (BlockKind::Heading { level: 1 }, "Krav", None, ""),
        (ROW, "Prisskjema", None, "A1"),
        (HEAD, "\tVare\tPris", None, "A2"),
        (ROW, "\t\t40", Some(2), "A3"),
        (ROW, "\t\t50\t60", Some(2), "A5"),
    ];
    assert_eq!(found(&read), expected);
    assert_eq!(read[3].cell(2).as_deref(), Some("C3"));
    assert_eq!(read[4].cell(5).as_deref(), Some("D5"));
}

#[test]
fn a_far_away_cell_costs_nothing() {
    let read = blocks(&[((0, 0), "A"), ((0, 16_383), "B"), ((1_048_575, 16_383), "C"), ((0, 1), "D")]);
    let expected = [
        (BlockKind::Heading { level: 1 }, "Krav", None, ""),
        (ROW, "A\tD", None, "A1"),
        (ROW, "B", None, "XFD1"),
        (BlockKind::Paragraph, "C", None, "XFD1048576"),
    ];
    assert_eq!(found(&read), expected);
}

#[test]
fn cells_have_a_budget() {
    let (limits, mut tally) = (Limits { cells: 3, ..Limits::default() }, Tally::default());
    let mut sheet = Sheet::new("A");
    let put = (0..5).try_for_each(|row| sheet.put((row, 0), "x", false, &limits, &mut tally));
    assert_eq!(put, Err(ReadError::TooLarge { limit: Limit::Cells, max: 3 }));
}

#[test]
fn references_are_those_of_excel() {
    for (text, at) in
        [("A1", (0, 0)), ("Z9", (8, 25)), ("AA10", (9, 26)), ("XFD1048576", (1_048_575, 16_383))]
    {
        assert_eq!(place(text), Some(at));
        assert_eq!(reference(at.0, at.1), text);
    }
    for text in ["", "A0", "A", "1", "XFE1", "A1048577", "A-1", "Å1", "AAAAAAAAAAAAAAAAA1", "A99999999999"] {
        assert_eq!(place(text), None, "{text}");
    }
    assert_eq!(cell_at("B3", "å\tb\tc", 3).as_deref(), Some("C3"));
    assert_eq!(cell_at("B3", "å\tb\tc", 1).as_deref(), Some("B3"));
    assert_eq!(cell_at("B3", "å", 99).as_deref(), Some("B3"));
}
