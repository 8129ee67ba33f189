//! What was collected becomes blocks.

use std::ops::Range;

use super::super::html;
use super::{Kind, List, Reader, block};
use crate::clean::clean;
use crate::lines::Line;
use crate::shape::list;
use crate::shape::number::opens_with_month;
use crate::shape::title::{Title, classify, is_bold_title};
use crate::{Block, BlockKind, Origin};

impl Reader<'_> {
    /// Makes blocks of what was collected.
    pub(super) fn flush(&mut self) {
        let kind = std::mem::replace(&mut self.kind, Kind::Paragraph);
        let mut lines = std::mem::take(&mut self.lines);
        let bold = std::mem::take(&mut self.bold);
        if kind == Kind::Html {
            lines = self.strip(lines);
        }
        if lines.iter().any(|line| !line.is_blank()) {
            match kind {
                Kind::Heading(level) => {
                    let block = self.joined(BlockKind::Heading { level }, &lines);
                    self.shape.push(Block { text: block.text.replace('\n', " "), ..block });
                }
                Kind::Code | Kind::Metadata => {
                    for chunk in lines.split(Line::is_blank).filter(|chunk| !chunk.is_empty()) {
                        let block = self.joined(BlockKind::Paragraph, chunk);
                        self.shape.push(block);
                    }
                }
                Kind::Paragraph | Kind::Html => self.paragraph(lines, &bold),
            }
        }
        for label in std::mem::take(&mut self.references) {
            if let (Some(text), Some(line)) = (self.notes.get(&label), self.shape.last_line()) {
                let origin = Origin { line: Some(line), ..Origin::default() };
                self.shape.push(block(BlockKind::Note, clean(text), origin));
            }
        }
    }

    /// HTML's tags can span lines, so they are taken out of the whole.
    pub(super) fn strip(&mut self, lines: Vec<Line>) -> Vec<Line> {
        let number = lines.first().map_or(1, |line| line.number);
        let raw: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        let (text, comments) = html::text(&raw.join("\n"));
        self.comments += comments;
        text.split('\n').map(|line| Line { number, text: line.to_string() }).collect()
    }

    pub(super) fn paragraph(&mut self, lines: Vec<Line>, bold: &[(bool, bool)]) {
        if self.quotes > 0 {
            let label = self.items.last_mut().and_then(|item| item.label.take());
            let quote = self.joined(BlockKind::Quote, &lines);
            return self.shape.push(Block { label, ..quote });
        }
        if !self.items.is_empty() {
            return self.item(&lines);
        }
        let all_bold = |at: usize| bold.get(at) == Some(&(false, true));
        let mut lines = &lines[..];
        if let Some((first, rest)) = lines.split_first() {
            let goes_on = rest.first().is_some_and(|next| next.trimmed().starts_with(char::is_lowercase));
            if all_bold(0) && !goes_on && is_bold_title(first.trimmed()) {
                let title = classify(first.trimmed()).unwrap_or(Title::Plain);
                self.shape.title(first, title);
                lines = rest;
            }
        }
        for chunk in lines.split(Line::is_blank).filter(|chunk| !chunk.is_empty()) {
            self.shape.chunk(chunk, 0);
        }
    }

    /// Text inside a list item: the item itself, or a further paragraph of it.
    pub(super) fn item(&mut self, lines: &[Line]) {
        let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(8).min(8);
        // "a)" opens no list in Markdown, but people write such lists below an item.
        let end = lines
            .iter()
            .skip(1)
            .position(|line| list::opens(line.trimmed()))
            .map_or(lines.len(), |at| at + 1);
        let (own, below) = lines.split_at(end);
        let at = self.shape.len();
        match self.items.last_mut() {
            Some(item) if item.block.is_none() => {
                item.block = Some(at);
                let label = item.label.clone();
                let own = self.joined(BlockKind::ListItem { level }, own);
                self.shape.push(Block { label, ..own });
            }
            Some(item) => {
                let lead_in = item.block.and_then(|at| u32::try_from(at).ok());
                let own = self.joined(BlockKind::Paragraph, own);
                self.shape.push(Block { lead_in, ..own });
            }
            None => {}
        }
        for line in below {
            match list::marks(line.trimmed()).into_iter().next().filter(|_| list::opens(line.trimmed())) {
                Some(mark) => {
                    let origin = Origin { line: Some(line.number), ..Origin::default() };
                    let kind = BlockKind::ListItem { level: level + 1 };
                    let label = mark.label.map(str::to_string);
                    self.shape.push(Block { label, ..block(kind, clean(mark.rest), origin) });
                }
                None => self.shape.extend_last(line),
            }
        }
    }

    /// A list of one numbered item that reads like a title is a heading: "1. INNLEDNING".
    pub(super) fn reconsider(&mut self, list: &List) {
        if list.items != 1 || list.number.is_none() || !self.lists.is_empty() || self.quotes > 0 {
            return;
        }
        let [only] = self.shape.since(list.from) else {
            return;
        };
        let text = format!("{} {}", only.block.label.as_deref().unwrap_or_default(), only.block.text);
        if opens_with_month(&only.block.text) {
            // "1. desember kl. 13" at a line's start is a date.
            only.block.kind = BlockKind::Paragraph;
            only.block.text = text;
            only.block.label = None;
        } else if !text.contains('\n')
            && let Some(title) = classify(&text)
        {
            only.block.kind = BlockKind::Heading { level: 0 };
            only.block.text = text;
            only.block.label = None;
            only.title = Some(title);
        }
    }

    pub(super) fn row(&mut self, head: bool, range: &Range<usize>) {
        let mut cells = std::mem::take(&mut self.cells);
        // Cells beyond the header's are not part of Markdown's table, but they are part of the text.
        let beyond = self.source.get(self.cell_end.min(range.end)..range.end).trim().trim_matches('|').trim();
        if !cells.is_empty() && !beyond.is_empty() {
            cells.extend(beyond.split('|').map(|cell| clean(cell.trim().trim_matches(['*', '_', '`']))));
        }
        if cells.iter().all(String::is_empty) {
            return;
        }
        let at = u32::try_from(self.shape.len()).ok();
        let kind = if head { BlockKind::TableHead } else { BlockKind::TableRow };
        let origin = Origin { line: Some(self.source.line(range.start)), ..Origin::default() };
        let lead_in = if head { None } else { self.head };
        if head {
            self.head = at;
        }
        self.shape.push(Block { lead_in, ..block(kind, cells.join("\t"), origin) });
        self.flush();
    }

    pub(super) fn joined(&self, kind: BlockKind, lines: &[Line]) -> Block {
        let texts: Vec<&str> = lines.iter().map(Line::trimmed).filter(|line| !line.is_empty()).collect();
        let number = lines.iter().find(|line| !line.is_blank()).map(|line| line.number);
        block(kind, clean(&texts.join("\n")), Origin { line: number, ..Origin::default() })
    }
}
