//! Word documents (OOXML, transitional or strict), read as a stream within fixed limits.

mod numbering;
mod paragraph;
mod story;
mod styles;
mod symbol;

use std::collections::HashSet;

use self::numbering::Numbering;
use self::paragraph::NoteKind;
use self::story::{Notes, Story};
use self::styles::Styles;
use crate::limits::Limits;
use crate::package::Package;
use crate::package::opc::Relation;
use crate::tally::Tally;
use crate::{Block, BlockKind, Origin, ReadError, ReadNote, table};

/// What paragraphs of all stories share.
#[derive(Debug, Default)]
struct Lists {
    styles: Styles,
    numbering: Numbering,
}

/// Reads a document's blocks and what was left out. Table rows' `lead_in` is set, sections are not.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let main = package.main_part("word/document.xml")?;
    let relations = package.relations(&main)?;
    let mut tally = Tally::default();
    let mut lists = Lists::default();
    if let Some(part) = package.named(&relations, &main, "styles") {
        lists.styles = package.part(&part, Styles::read)?.unwrap_or_default();
    }
    if let Some(part) = package.named(&relations, &main, "numbering") {
        lists.numbering = package.part(&part, Numbering::read)?.unwrap_or_default();
    }
    let mut notes = Notes::new();
    for (kind, name) in [(NoteKind::Footnote, "footnotes"), (NoteKind::Endnote, "endnotes")] {
        if let Some(part) = package.named(&relations, &main, name) {
            let none = Notes::new();
            let read = package
                .part(&part, |xml| Story::new(&mut lists, &none, limits, &mut tally).read_notes(kind, xml))?;
            notes.extend(read.unwrap_or_default());
        }
    }
    let story = package.part(&main, |xml| Story::new(&mut lists, &notes, limits, &mut tally).read(xml))?;
    let (mut blocks, shown) = story.ok_or(ReadError::NoMainPart)?;
    table::anchor(&mut blocks);
    let mut blocks = crate::shape::headings(blocks);
    let running = running(&mut package, &relations, &shown, &mut lists, limits, &mut tally)?;
    blocks.extend(running);
    Ok((blocks, tally.notes()))
}

/// Headers and footers that a section shows, each text once.
fn running(
    package: &mut Package<'_>,
    relations: &[Relation],
    shown: &[String],
    lists: &mut Lists,
    limits: &Limits,
    tally: &mut Tally,
) -> Result<Vec<Block>, ReadError> {
    let mut parts: Vec<&str> = Vec::new();
    for id in shown {
        let found = relations.iter().find(|relation| relation.id == *id);
        if let Some(relation) = found.filter(|r| !parts.contains(&r.target.as_str())) {
            parts.push(&relation.target);
        }
    }
    let none = Notes::new();
    let mut seen = HashSet::new();
    let mut blocks = Vec::new();
    for part in parts {
        let story = package.part(part, |xml| Story::new(lists, &none, limits, tally).read(xml))?;
        for read in story.map(|(blocks, _)| blocks).unwrap_or_default() {
            let text = read.text.replace('\t', " ");
            if seen.insert(text.clone()) {
                blocks.push(Block::new(BlockKind::Running, text, Origin::default()));
            }
        }
    }
    Ok(blocks)
}

#[cfg(test)]
pub(crate) mod tests;
