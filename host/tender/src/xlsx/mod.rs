//! Excel workbooks (OOXML, transitional or strict), read as a stream within fixed limits.
//!
//! Read by hand like Word files, because what counts is what the reader of the sheet sees: a number in its format,
//! text in boxes beside the cells, and every limit of this room while it is inflated.

mod cells;
mod drawing;
mod strings;
mod styles;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::HashSet;

use self::cells::Cells;
use self::styles::Styles;
use crate::limits::Limits;
use crate::package::Package;
use crate::package::opc::Relation;
use crate::package::xml::{Node, Ns, Xml};
use crate::sheet::Sheet;
use crate::tally::Tally;
use crate::{Block, BlockKind, Limit, Origin, ReadError, ReadNote, table};

/// Sheets of one workbook; a forged list can name one part a million times.
const SHEETS: usize = 2_000;

/// What the workbook says about its sheets.
#[derive(Debug, Default)]
struct Workbook {
    sheets: Vec<Listed>,
    /// Whether days are counted from 1904.
    later: bool,
}

/// A sheet in the workbook's list.
#[derive(Debug)]
struct Listed {
    name: String,
    id: String,
    hidden: bool,
}

/// What all sheets share.
#[derive(Debug, Default)]
struct Shared {
    strings: Vec<String>,
    styles: Styles,
    later: bool,
}

/// Reads a workbook's blocks and what was left out. Table rows' `lead_in` is set, sections are not.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let main = package.main_part("xl/workbook.xml")?;
    let relations = package.relations(&main)?;
    let workbook = package.part(&main, Workbook::read)?.ok_or(ReadError::NoMainPart)?;
    let mut tally = Tally::default();
    let mut shared = Shared { later: workbook.later, ..Shared::default() };
    if let Some(part) = package.named(&relations, &main, "sharedStrings") {
        shared.strings = package.part(&part, |xml| strings::read(xml, limits))?.unwrap_or_default();
    }
    if let Some(part) = package.named(&relations, &main, "styles") {
        shared.styles = package.part(&part, Styles::read)?.unwrap_or_default();
    }
    let mut blocks = Vec::new();
    let mut running = Vec::new();
    for listed in &workbook.sheets {
        tally.hidden_sheets += u32::from(listed.hidden);
        let mut sheet = Sheet::new(&listed.name);
        let target = relations.iter().find(|relation| relation.id == listed.id);
        let mut beside = Vec::new();
        if let Some(Relation { target, .. }) = target {
            let read =
                package.part(target, |xml| Cells::new(&shared, limits, &mut tally).read(xml, &mut sheet))?;
            running.extend(read.unwrap_or_default());
            beside = around(&mut package, target, &sheet, limits, &mut tally)?;
        }
        blocks.extend(sheet.blocks(limits, &mut tally)?);
        blocks.extend(beside);
    }
    table::anchor(&mut blocks);
    let mut seen = HashSet::new();
    running.retain(|text: &String| seen.insert(text.clone()));
    blocks.extend(running.into_iter().map(|text| Block::new(BlockKind::Running, text, Origin::default())));
    Ok((blocks, tally.notes()))
}

/// What stands on a sheet and in no cell: text boxes; comments, pictures and charts are counted.
fn around(
    package: &mut Package<'_>,
    part: &str,
    sheet: &Sheet,
    limits: &Limits,
    tally: &mut Tally,
) -> Result<Vec<Block>, ReadError> {
    let mut blocks = Vec::new();
    for relation in package.relations(part)? {
        match relation.kind.as_str() {
            // New workbooks hold each threaded comment a second time as an old one.
            "comments" => {
                let count = package.part(&relation.target, |xml| count(xml, Ns::Sheet, "comment"))?;
                tally.comments = tally.comments.saturating_add(count.unwrap_or(0));
            }
            "drawing" => {
                let read = package.part(&relation.target, |xml| drawing::read(xml, limits, tally))?;
                for text in read.unwrap_or_default() {
                    blocks.push(Block::new(BlockKind::Paragraph, text, sheet.origin(None)));
                }
            }
            "oleObject" | "package" | "control" => tally.pictures += 1,
            _ => {}
        }
    }
    Ok(blocks)
}

/// How many elements of a name a part holds.
fn count(xml: &mut Xml<'_>, ns: Ns, name: &str) -> Result<u32, ReadError> {
    let mut count = 0_u32;
    loop {
        match xml.next()? {
            Node::Open(tag) if tag.ns == ns && tag.name() == name => count = count.saturating_add(1),
            Node::End => return Ok(count),
            _ => {}
        }
    }
}

impl Workbook {
    fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut workbook = Self::default();
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.ns == Ns::Sheet => match tag.name() {
                    "workbookPr" => {
                        workbook.later = tag.attr("date1904").is_some_and(|v| v == "1" || v == "true");
                    }
                    "sheet" if workbook.sheets.len() < SHEETS => workbook.sheets.push(Listed {
                        name: tag.attr("name").unwrap_or_default(),
                        id: tag.attr("id").unwrap_or_default(),
                        hidden: tag.attr("state").is_some_and(|state| state != "visible"),
                    }),
                    "sheet" => {
                        return Err(ReadError::TooLarge { limit: Limit::Sheets, max: SHEETS as u64 });
                    }
                    _ => {}
                },
                Node::End => return Ok(workbook),
                _ => {}
            }
        }
    }
}
