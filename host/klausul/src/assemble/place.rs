//! Passages: from bytes of a block to a quote with a place.

use klausul_report::{Evidence, Place};
use klausul_tender::{Block, Document};

use super::Words;

impl Words<'_> {
    /// Bytes of a block as a passage with its place; an empty one where there is no such block.
    pub(super) fn passage(&self, document: u32, block: u32, start: u32, end: u32) -> Evidence {
        let Some(document) = self.tender.documents.get(document as usize) else {
            return Evidence::default();
        };
        let Some(found) = document.blocks.get(block as usize) else {
            return Evidence { document: document.name.clone(), ..Evidence::default() };
        };
        Evidence::quote(
            &document.name,
            place(document, block, found, start),
            &found.text,
            start as usize..end as usize,
        )
    }
}

/// Where a byte of a block stands.
fn place(document: &Document, index: u32, block: &Block, byte: u32) -> Place {
    let mut section: Vec<String> = document.headings(index).map(heading).collect();
    section.reverse();
    Place {
        section,
        label: block.label.clone(),
        line: block.origin.line,
        paragraph: block.origin.paragraph,
        page: block.origin.page,
        sheet: block.origin.sheet.clone(),
        cell: block.cell(byte),
    }
}

/// A heading with the number before it.
fn heading(block: &Block) -> String {
    match &block.label {
        Some(label) => format!("{label} {}", block.text),
        None => block.text.clone(),
    }
}
