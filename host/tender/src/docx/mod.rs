//! Word documents (OOXML, transitional or strict), read as a stream within fixed limits.

mod numbering;
pub(crate) mod package;
mod paragraph;
mod story;
mod styles;
mod symbol;
pub(crate) mod table;
mod utf8;
mod xml;

use std::collections::HashSet;

use self::numbering::Numbering;
use self::package::{Package, Relation};
use self::paragraph::NoteKind;
use self::story::{Notes, Story};
use self::styles::Styles;
use crate::limits::Limits;
use crate::{Block, BlockKind, Origin, ReadError, ReadNote};

/// What was counted while reading.
#[derive(Debug, Default)]
struct Counts {
    deletions: u32,
    hidden: u32,
    placeholders: u32,
    comments: u32,
    pictures: u32,
    paragraphs: usize,
    text: u64,
}

/// What paragraphs of all stories share.
#[derive(Debug, Default)]
struct Lists {
    styles: Styles,
    numbering: Numbering,
}

/// Reads a document's blocks and what was left out. Table rows' `lead_in` is set, sections are not.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let main = package.main_part()?;
    let relations = package.relations(&main)?;
    let mut counts = Counts::default();
    let mut lists = Lists::default();
    if let Some(part) = named(&package, &relations, &main, "styles") {
        lists.styles = package.part(&part, Styles::read)?.unwrap_or_default();
    }
    if let Some(part) = named(&package, &relations, &main, "numbering") {
        lists.numbering = package.part(&part, Numbering::read)?.unwrap_or_default();
    }
    let mut notes = Notes::new();
    for (kind, name) in [(NoteKind::Footnote, "footnotes"), (NoteKind::Endnote, "endnotes")] {
        if let Some(part) = named(&package, &relations, &main, name) {
            let none = Notes::new();
            let read = package.part(&part, |xml| {
                Story::new(&mut lists, &none, limits, &mut counts).read_notes(kind, xml)
            })?;
            notes.extend(read.unwrap_or_default());
        }
    }
    let story = package.part(&main, |xml| Story::new(&mut lists, &notes, limits, &mut counts).read(xml))?;
    let (mut blocks, shown) = story.ok_or(ReadError::NoMainPart)?;
    anchor_tables(&mut blocks);
    let mut blocks = crate::shape::headings(blocks);
    let running = running(&mut package, &relations, &shown, &mut lists, limits, &mut counts)?;
    blocks.extend(running);
    Ok((blocks, counts.notes()))
}

/// The part that a relationship of this kind leads to, or the usual name beside the main part.
fn named(package: &Package<'_>, relations: &[Relation], main: &str, kind: &str) -> Option<String> {
    let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let related = relations.iter().find(|relation| relation.kind == kind).map(|r| r.target.clone());
    [related, Some(format!("{folder}{kind}.xml"))].into_iter().flatten().find(|part| package.has(part))
}

/// Headers and footers that a section shows, each text once.
fn running(
    package: &mut Package<'_>,
    relations: &[Relation],
    shown: &[String],
    lists: &mut Lists,
    limits: &Limits,
    counts: &mut Counts,
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
        let story = package.part(part, |xml| Story::new(lists, &none, limits, counts).read(xml))?;
        for read in story.map(|(blocks, _)| blocks).unwrap_or_default() {
            let text = read.text.replace('\t', " ");
            if seen.insert(text.clone()) {
                blocks.push(block(BlockKind::Running, text, Origin::default()));
            }
        }
    }
    Ok(blocks)
}

/// Rows know their header relative to their table; here they learn its place in the document.
fn anchor_tables(blocks: &mut [Block]) {
    let mut head = None;
    for (index, block) in (0_u32..).zip(blocks.iter_mut()) {
        match block.kind {
            BlockKind::TableHead => head = Some(index),
            BlockKind::TableRow => block.lead_in = block.lead_in.and(head),
            _ => {}
        }
    }
}

/// A block with nothing but its text.
fn block(kind: BlockKind, text: String, origin: Origin) -> Block {
    Block { kind, text, label: None, section: None, lead_in: None, origin }
}

impl Counts {
    fn notes(&self) -> Vec<ReadNote> {
        [
            (self.deletions, ReadNote::DeletionsLeftOut as fn(u32) -> ReadNote),
            (self.hidden, ReadNote::HiddenLeftOut),
            (self.placeholders, ReadNote::PlaceholdersLeftOut),
            (self.comments, ReadNote::CommentsLeftOut),
            (self.pictures, ReadNote::PicturesNotRead),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, note)| note(count))
        .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
