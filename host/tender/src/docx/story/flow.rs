//! Where finished text goes, and what an element does when it closes.

use super::super::paragraph::Paragraph;
use super::{Close, Story};
use crate::table::Table;
use crate::{Block, BlockKind, Origin, ReadError};

impl Story<'_> {
    pub(super) fn close(&mut self, close: Close) -> Result<(), ReadError> {
        match close {
            Close::Nothing => {}
            Close::Run => drop(self.runs.pop()),
            Close::Control => drop(self.controls.pop()),
            Close::Alternatives => drop(self.alternatives.pop()),
            Close::Checkbox => {
                let char = if self.checked { '☑' } else { '☐' };
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.text.push(char);
                }
            }
            Close::Paragraph => self.leave_paragraph()?,
            Close::Cell => {
                self.settle_carried()?;
                let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
                self.with_table(|table| table.cell(blocks));
            }
            Close::Row => self.with_table(Table::leave_row),
            Close::Table => {
                if let Some(table) = self.tables.pop() {
                    self.push(table.blocks());
                }
            }
            Close::Box => {
                self.settle_carried()?;
                self.leave_box();
            }
            Close::Note => {
                self.settle_carried()?;
                let blocks =
                    self.flows.last_mut().map(|flow| std::mem::take(&mut flow.blocks)).unwrap_or_default();
                if let Some((kind, id, notes)) = &mut self.collecting {
                    let text: Vec<String> = blocks.into_iter().map(|b| b.text.replace('\t', " ")).collect();
                    notes.insert((*kind, id.clone()), text.join("\n"));
                }
            }
        }
        Ok(())
    }

    pub(super) fn enter_paragraph(&mut self) -> Result<(), ReadError> {
        let carried = self.flows.last_mut().and_then(|flow| flow.carried.take());
        self.tally.block(self.limits)?;
        // Word counts a paragraph whose mark is deleted and the next as one, and text boxes not at all.
        if self.boxes == 0 && carried.is_none() {
            self.number += 1;
        }
        let origin = Origin { paragraph: (self.number > 0).then_some(self.number), ..Origin::default() };
        self.paragraphs.push(Paragraph::after(carried, origin));
        Ok(())
    }

    pub(super) fn leave_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        // A field code that never comes to a result must not swallow the rest of the document.
        self.fields.retain(|field| field.result);
        if paragraph.joins_next {
            if let Some(flow) = self.flows.last_mut() {
                flow.carried = Some(paragraph);
            }
            return Ok(());
        }
        self.finish(paragraph)
    }

    /// The last paragraph of a cell or text box has nothing to join, whatever its mark says.
    pub(super) fn settle_carried(&mut self) -> Result<(), ReadError> {
        match self.flows.last_mut().and_then(|flow| flow.carried.take()) {
            Some(paragraph) => self.finish(paragraph),
            None => Ok(()),
        }
    }

    pub(super) fn finish(&mut self, mut paragraph: Paragraph) -> Result<(), ReadError> {
        let after = std::mem::take(&mut paragraph.after);
        let references = std::mem::take(&mut paragraph.notes);
        let origin = paragraph.origin.clone();
        let block = paragraph.into_block(self.lists);
        self.spend(block.as_ref().and_then(|block| block.label.as_ref()).map_or(0, String::len))?;
        self.push(block.into_iter().collect());
        for reference in references {
            if let Some(text) = self.notes.get(&reference) {
                // A forged document can refer to one long note from every paragraph.
                self.spend(text.len())?;
                let text = text.clone();
                self.push(vec![Block::new(BlockKind::Note, text, origin.clone())]);
            }
        }
        self.push(after);
        Ok(())
    }

    pub(super) fn push(&mut self, blocks: Vec<Block>) {
        if let Some(flow) = self.flows.last_mut() {
            flow.blocks.extend(blocks);
        }
    }

    /// A text box's paragraphs follow the paragraph it is anchored to.
    pub(super) fn leave_box(&mut self) {
        self.boxes = self.boxes.saturating_sub(1);
        let Some(flow) = self.flows.pop() else {
            return;
        };
        match self.paragraphs.last_mut() {
            Some(paragraph) => paragraph.after.extend(flow.blocks),
            None => self.push(flow.blocks),
        }
    }

    pub(super) fn with_table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }
}
