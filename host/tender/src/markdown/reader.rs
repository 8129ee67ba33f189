//! Markdown's events become blocks.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};

use super::{Source, html};
use crate::clean::clean;
use crate::lines::{Line, ends_sentence};
use crate::shape::title::{Title, classify, is_bold_title};
use crate::shape::{Shape, list};
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
                self.skipping =
                    self.source.get(0..self.source.text.len()).matches(&format!("[^{label}]")).count() > 1;
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
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 || self.lines.is_empty() {
                let ahead = text.split('\n').take(at).map(|line| line.len() + 1).sum::<usize>();
                self.open_line(self.source.line(range.start + ahead));
            }
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
        let source = self.source.get(range.clone());
        let digits: String = source.chars().take_while(char::is_ascii_digit).collect();
        let close = source.chars().nth(digits.len()).unwrap_or('.');
        let written = digits.parse().unwrap_or(next);
        let again = list.written == Some(written);
        list.written = Some(written);
        list.number = Some(if again { next } else { written }.saturating_add(1));
        Some(if again { format!("{next}{close}") } else { format!("{digits}{close}") })
    }

    /// Makes blocks of what was collected.
    fn flush(&mut self) {
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
    fn strip(&mut self, lines: Vec<Line>) -> Vec<Line> {
        let number = lines.first().map_or(1, |line| line.number);
        let raw: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        let (text, comments) = html::text(&raw.join("\n"));
        self.comments += comments;
        text.split('\n').map(|line| Line { number, text: line.to_string() }).collect()
    }

    fn paragraph(&mut self, lines: Vec<Line>, bold: &[(bool, bool)]) {
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
    fn item(&mut self, lines: &[Line]) {
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
    fn reconsider(&mut self, list: &List) {
        if list.items != 1 || list.number.is_none() || !self.lists.is_empty() || self.quotes > 0 {
            return;
        }
        let [only] = self.shape.since(list.from) else {
            return;
        };
        let text = format!("{} {}", only.block.label.as_deref().unwrap_or_default(), only.block.text);
        if !text.contains('\n')
            && let Some(title) = classify(&text)
        {
            only.block.kind = BlockKind::Heading { level: 0 };
            only.block.text = text;
            only.block.label = None;
            only.title = Some(title);
        }
    }

    fn row(&mut self, head: bool, range: &Range<usize>) {
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

    fn joined(&self, kind: BlockKind, lines: &[Line]) -> Block {
        let texts: Vec<&str> = lines.iter().map(Line::trimmed).filter(|line| !line.is_empty()).collect();
        let number = lines.iter().find(|line| !line.is_blank()).map(|line| line.number);
        block(kind, clean(&texts.join("\n")), Origin { line: number, ..Origin::default() })
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
