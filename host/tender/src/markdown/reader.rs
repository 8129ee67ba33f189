//! Markdown's events become blocks.

mod blocks;

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::{Source, html};
use crate::clean::clean;
use crate::lines::{Line, ends_sentence};
use crate::shape::Shape;
use crate::{Block, BlockKind, Origin, ReadNote};

/// Characters of the longest underlined heading; a longer one is a paragraph above a rule.
const HEADING: usize = 160;

/// An open list.
struct List {
    /// The number of its next item, for ordered lists.
    number: Option<u64>,
    /// The number written at its last item.
    written: Option<u64>,
    items: usize,
    /// Blocks before its first item.
    from: usize,
}

/// An open item: the block that is the item, once there is one.
struct Item {
    label: Option<String>,
    block: Option<usize>,
}

/// What the text being collected belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    Heading(u8),
    Code,
    Html,
    Metadata,
}

pub(super) struct Reader<'a> {
    source: &'a Source,
    notes: &'a HashMap<String, String>,
    shape: Shape,
    lists: Vec<List>,
    items: Vec<Item>,
    quotes: usize,
    /// Lines being collected, and whether each has text that is not bold, and text that is.
    lines: Vec<Line>,
    bold: Vec<(bool, bool)>,
    kind: Kind,
    strong: usize,
    references: Vec<String>,
    /// Inside a definition that stands where it is referred to.
    skipping: bool,
    cells: Vec<String>,
    cell_end: usize,
    head: Option<u32>,
    comments: u32,
    pictures: u32,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a Source, notes: &'a HashMap<String, String>, width: Option<usize>) -> Self {
        Self {
            source,
            notes,
            shape: Shape::new(width, false),
            lists: Vec::new(),
            items: Vec::new(),
            quotes: 0,
            lines: Vec::new(),
            bold: Vec::new(),
            kind: Kind::Paragraph,
            strong: 0,
            references: Vec::new(),
            skipping: false,
            cells: Vec::new(),
            cell_end: 0,
            head: None,
            comments: 0,
            pictures: 0,
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Block>, Vec<ReadNote>) {
        self.flush();
        let mut notes = Vec::new();
        if self.comments > 0 {
            notes.push(ReadNote::CommentsLeftOut(self.comments));
        }
        if self.pictures > 0 {
            notes.push(ReadNote::PicturesNotRead(self.pictures));
        }
        (self.shape.finish(), notes)
    }

    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::End(TagEnd::FootnoteDefinition) => {
                self.flush();
                self.skipping = false;
            }
            _ if self.skipping => {}
            Event::Start(tag) => self.start(tag, &range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text, &range)
            }
            Event::Html(raw) if self.kind == Kind::Html => self.text(&raw, &range),
            Event::InlineHtml(raw) | Event::Html(raw) => {
                let (text, comments) = html::text(&raw);
                self.comments += comments;
                self.text(&text, &range);
            }
            Event::SoftBreak | Event::HardBreak => self.open_line(self.source.line(range.end)),
            Event::FootnoteReference(label) => self.references.push(label.to_string()),
            Event::TaskListMarker(done) => self.text(if done { "☑ " } else { "☐ " }, &range),
            Event::Rule => self.flush(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.flush(),
            Tag::Heading { level, .. } => {
                self.flush();
                self.kind = Kind::Heading(level_of(level));
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                // An indent is seldom meant as code in a tender.
                self.kind =
                    if matches!(kind, CodeBlockKind::Indented) { Kind::Paragraph } else { Kind::Code };
                // What stands behind the fence may be a language, or text.
                if let CodeBlockKind::Fenced(info) = kind
                    && !info.is_empty()
                {
                    self.text(&info, range);
                    self.open_line(self.source.line(range.start));
                }
            }
            Tag::HtmlBlock => {
                self.flush();
                self.kind = Kind::Html;
            }
            Tag::MetadataBlock(_) => {
                self.flush();
                self.kind = Kind::Metadata;
            }
            Tag::List(number) => {
                self.flush();
                self.lists.push(List { number, written: None, items: 0, from: self.shape.len() });
            }
            Tag::Item => {
                self.flush();
                let label = self.label(range);
                self.items.push(Item { label, block: None });
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                // What nothing refers to would be lost; it stays where it is written.
                self.skipping = self.notes.contains_key(&*label);
            }
            Tag::Table(_) => {
                self.flush();
                self.head = None;
            }
            Tag::TableHead | Tag::TableRow => self.cells.clear(),
            Tag::Strong => self.strong += 1,
            Tag::Image { .. } => self.pictures += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                // "15." alone is a number and not an empty item.
                if let Some(Item { label: Some(label), block: None }) = self.items.pop() {
                    let origin = Origin { line: Some(self.source.line(range.start)), ..Origin::default() };
                    self.shape.push(block(BlockKind::Paragraph, label, origin));
                }
            }
            TagEnd::List(_) => {
                self.flush();
                if let Some(list) = self.lists.pop() {
                    self.reconsider(&list);
                }
            }
            TagEnd::TableCell => {
                let text: Vec<String> = self.lines.drain(..).map(|line| clean(&line.text)).collect();
                self.bold.clear();
                self.cells.push(text.join(" ").replace('\n', " ").trim().to_string());
                self.cell_end = range.end;
            }
            TagEnd::TableHead | TagEnd::TableRow => self.row(tag == TagEnd::TableHead, range),
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::MetadataBlock(_) => {
                if matches!(self.kind, Kind::Heading(_))
                    && !self.source.get(range.clone()).trim_start().starts_with('#')
                {
                    self.underlined();
                }
                self.flush();
            }
            _ => {}
        }
    }

    /// A line of dashes below a whole paragraph is a rule, not the mark of a heading.
    fn underlined(&mut self) {
        let size: usize = self.lines.iter().map(|line| line.text.chars().count()).sum();
        let sentence =
            self.lines.last().is_some_and(|line| ends_sentence(&line.text) && line.text.ends_with('.'));
        if size > HEADING || sentence {
            self.kind = Kind::Paragraph;
        }
    }

    fn open_line(&mut self, number: u32) {
        self.lines.push(Line { number, text: String::new() });
        self.bold.push((false, false));
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let mut offset = range.start;
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 || self.lines.is_empty() {
                self.open_line(self.source.line(offset));
            }
            offset += part.len() + 1;
            if let (Some(line), Some(bold)) = (self.lines.last_mut(), self.bold.last_mut()) {
                line.text.push_str(part);
                let inked = part.contains(char::is_alphanumeric);
                bold.0 |= inked && self.strong == 0;
                bold.1 |= inked && self.strong > 0;
            }
        }
    }

    /// The mark of an ordered item: as written, or counted on where the author wrote the same number again.
    fn label(&mut self, range: &Range<usize>) -> Option<String> {
        let list = self.lists.last_mut()?;
        list.items += 1;
        let next = list.number?;
        let source = self.source.get(range.clone()).trim_start();
        let digits: String = source.chars().take_while(char::is_ascii_digit).collect();
        let close = source.chars().nth(digits.len()).unwrap_or('.');
        let written = digits.parse().unwrap_or(next);
        let again = list.written == Some(written);
        list.written = Some(written);
        list.number = Some(if again { next } else { written }.saturating_add(1));
        Some(if again { format!("{next}{close}") } else { format!("{digits}{close}") })
    }
}

fn block(kind: BlockKind, text: String, origin: Origin) -> Block {
    Block { kind, text, label: None, section: None, lead_in: None, origin }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
