//! What a reader of a document counts while it reads: its budget, and what it left out.

use crate::limits::Limits;
use crate::{Limit, ReadError, ReadNote};

/// The counts of one document.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) deletions: u32,
    pub(crate) hidden: u32,
    pub(crate) placeholders: u32,
    pub(crate) comments: u32,
    pub(crate) pictures: u32,
    /// Copies of repeated rows and cells that were left out.
    pub(crate) repeats: u32,
    /// Hidden sheets that were read all the same.
    pub(crate) hidden_sheets: u32,
    /// Hidden rows and columns that were read all the same.
    pub(crate) hidden_lines: u32,
    /// Formulas that the file has no value for.
    pub(crate) formulas: u32,
    blocks: usize,
    cells: usize,
    text: u64,
}

impl Tally {
    /// Spends one block of the document's budget.
    pub(crate) fn block(&mut self, limits: &Limits) -> Result<(), ReadError> {
        self.blocks += 1;
        if self.blocks > limits.blocks {
            return Err(ReadError::TooLarge { limit: Limit::Blocks, max: limits.blocks as u64 });
        }
        Ok(())
    }

    /// Spends one cell of a spreadsheet, or one string that its cells share.
    pub(crate) fn cell(&mut self, limits: &Limits) -> Result<(), ReadError> {
        self.cells += 1;
        if self.cells > limits.cells {
            return Err(ReadError::TooLarge { limit: Limit::Cells, max: limits.cells as u64 });
        }
        Ok(())
    }

    /// Spends bytes of text of the document's budget.
    pub(crate) fn text(&mut self, bytes: usize, limits: &Limits) -> Result<(), ReadError> {
        self.text += bytes as u64;
        if self.text > limits.text_bytes {
            return Err(ReadError::TooLarge { limit: Limit::TextBytes, max: limits.text_bytes });
        }
        Ok(())
    }

    /// What was counted, as notes.
    pub(crate) fn notes(&self) -> Vec<ReadNote> {
        [
            (self.deletions, ReadNote::DeletionsLeftOut as fn(u32) -> ReadNote),
            (self.hidden, ReadNote::HiddenLeftOut),
            (self.placeholders, ReadNote::PlaceholdersLeftOut),
            (self.comments, ReadNote::CommentsLeftOut),
            (self.pictures, ReadNote::PicturesNotRead),
            (self.repeats, ReadNote::RepeatsLeftOut),
            (self.hidden_sheets, ReadNote::HiddenSheetsRead),
            (self.hidden_lines, ReadNote::HiddenLinesRead),
            (self.formulas, ReadNote::FormulasWithoutValue),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, note)| note(count))
        .collect()
    }
}
