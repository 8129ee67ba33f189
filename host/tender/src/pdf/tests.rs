//! Documents written here, letter by letter, and read again.

mod pages;
mod structure;
mod trouble;
pub(crate) mod writer;

use self::writer::Pdf;
use crate::limits::Limits;
use crate::pack::document;
use crate::{Block, BlockKind, Document};

fn read(pdf: &Pdf) -> Document {
    document("a.pdf", &pdf.bytes(), &Limits::default()).unwrap()
}

/// Kind and text of each block.
fn kinds(document: &Document) -> Vec<(BlockKind, &str)> {
    document.blocks.iter().map(|block| (block.kind, block.text.as_str())).collect()
}

fn of(document: &Document, kind: BlockKind) -> Vec<&str> {
    let same = |block: &&Block| block.kind == kind;
    document.blocks.iter().filter(same).map(|block| block.text.as_str()).collect()
}
