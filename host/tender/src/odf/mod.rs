//! OpenDocument text and spreadsheets, read as a stream within fixed limits.

mod field;
mod grid;
mod lists;
mod paragraph;
mod story;
mod styles;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::HashSet;

use self::lists::Lists;
use self::story::Story;
use self::styles::Styles;
use crate::limits::Limits;
use crate::package::Package;
use crate::package::xml::{Node, Ns, Xml};
use crate::tally::Tally;
use crate::{Block, BlockKind, Origin, ReadError, ReadNote, shape, table};

/// Reads a document's blocks and what was left out. Table rows' `lead_in` is set, sections are not.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let mut package = Package::open(bytes, limits)?;
    if package.part("META-INF/manifest.xml", is_encrypted)?.unwrap_or(false) {
        return Err(ReadError::Password);
    }
    let mut tally = Tally::default();
    let mut styles = Styles::default();
    package.part("styles.xml", |xml| styles.read(xml))?;
    // Automatic styles stand before the text that uses them, in the same part.
    package.part("content.xml", |xml| styles.read(xml))?;
    let mut lists = Lists::default();
    let story =
        package.part("content.xml", |xml| Story::new(&styles, &mut lists, limits, &mut tally).read(xml))?;
    let mut blocks = story.ok_or(ReadError::NoMainPart)?;
    table::anchor(&mut blocks);
    let mut blocks = shape::headings(blocks);
    // Headers and footers belong to the pages' styles; they count no list of the text.
    let mut lists = Lists::default();
    let is_spreadsheet = blocks.iter().any(|block| block.origin.sheet.is_some());
    let pages = package.part("styles.xml", |xml| {
        Story::new(&styles, &mut lists, limits, &mut tally).on_pages(is_spreadsheet).read(xml)
    })?;
    let mut seen = HashSet::new();
    for page in pages.unwrap_or_default() {
        let text = page.text.replace('\t', " ");
        let says = text.contains(char::is_alphanumeric);
        if says && seen.insert(text.clone()) {
            blocks.push(Block::new(BlockKind::Running, text, Origin::default()));
        }
    }
    Ok((blocks, tally.notes()))
}

/// Whether the package's list of parts says that one is encrypted.
fn is_encrypted(xml: &mut Xml<'_>) -> Result<bool, ReadError> {
    let mut found = false;
    loop {
        match xml.next()? {
            Node::Open(tag) => found |= tag.ns == Ns::Manifest && tag.name() == "encryption-data",
            Node::End => return Ok(found),
            _ => {}
        }
    }
}
