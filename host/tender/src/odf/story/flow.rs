//! Where finished text goes.

use super::super::paragraph::Paragraph;
use super::{Flow, Story};
use crate::package::xml::Tag;
use crate::{Block, BlockKind, Origin, ReadError};

impl Story<'_> {
    pub(super) fn enter_box(&mut self) {
        self.boxes += 1;
        self.flows.push(Flow { lists: std::mem::take(self.lists), ..Flow::default() });
    }

    pub(super) fn enter_paragraph(&mut self, tag: &Tag<'_>) -> Result<(), ReadError> {
        self.tally.block(self.limits)?;
        if self.boxes == 0 {
            self.number += 1;
        }
        let style = tag.attr("style-name");
        let style = style.as_deref();
        let place = self.lists.place(self.styles, style);
        let outline = match tag.name() {
            "h" => Some(tag.attr("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1)),
            _ => self.styles.outline_of(style),
        };
        let counted = tag.name() == "h" && place.is_none() && self.contents == 0;
        let counted = counted && tag.attr("is-list-header").is_none_or(|header| header != "true");
        let label = outline.filter(|_| counted).and_then(|level| {
            let start = tag.attr("start-value").and_then(|start| start.parse().ok());
            self.lists.heading(self.styles, level, start)
        });
        self.paragraphs.push(Paragraph {
            origin: Origin { paragraph: (self.number > 0).then_some(self.number), ..Origin::default() },
            outline,
            place,
            label,
            hidden: self.styles.hidden("paragraph", style).unwrap_or(false),
            bold: self.styles.bold("paragraph", style).unwrap_or(false),
            contents: self.contents > 0,
            ..Paragraph::default()
        });
        Ok(())
    }

    pub(super) fn leave_paragraph(&mut self) -> Result<(), ReadError> {
        let Some(mut paragraph) = self.paragraphs.pop() else {
            return Ok(());
        };
        let after = std::mem::take(&mut paragraph.after);
        let first = paragraph.place.as_ref().is_some_and(|place| place.item.is_none());
        let block = paragraph.into_block();
        let label = block.as_ref().and_then(|block| block.label.as_ref()).map_or(0, String::len);
        self.tally.text(label, self.limits)?;
        // Only in the text itself does a block's index say where it stands.
        let at = self.flows.last().and_then(|flow| u32::try_from(flow.blocks.len()).ok());
        if first {
            self.lists.became(at.filter(|_| block.is_some() && self.flows.len() == 1));
        }
        self.emit(block.into_iter().chain(after).collect());
        Ok(())
    }

    pub(in crate::odf) fn emit(&mut self, blocks: Vec<Block>) {
        if let Some(flow) = self.flows.last_mut() {
            flow.blocks.extend(blocks);
        }
    }

    /// What a note or a text box holds follows the paragraph it is anchored in.
    pub(super) fn leave_box(&mut self, is_note: bool) {
        self.boxes = self.boxes.saturating_sub(1);
        let Some(flow) = self.flows.pop().filter(|_| !self.flows.is_empty()) else {
            return;
        };
        *self.lists = flow.lists;
        let mut blocks = flow.blocks;
        if is_note {
            let text: Vec<String> = blocks.iter().map(|block| block.text.replace('\t', " ")).collect();
            let origin = self.paragraphs.last().map(|paragraph| paragraph.origin.clone());
            let note = Block::new(BlockKind::Note, text.join("\n"), origin.unwrap_or_default());
            blocks = Some(note).filter(|note| !note.text.is_empty()).into_iter().collect();
        }
        let on_sheet = self.grids.last_mut().filter(|_| self.flows.len() == 1);
        match (self.paragraphs.last_mut(), on_sheet) {
            (Some(paragraph), _) => paragraph.after.extend(blocks),
            (None, Some(grid)) => grid.beside(blocks),
            (None, None) => self.emit(blocks),
        }
    }
}
