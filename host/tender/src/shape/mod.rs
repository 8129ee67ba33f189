//! Structure of text that carries no marks of it: titles, clauses, lists and tables told by how lines begin
//! and end.

pub(crate) mod contents;
mod leaders;
mod level;
pub(crate) mod list;
pub(crate) mod number;
pub(crate) mod title;

use self::list::{Lists, Mark, Style};
use self::title::Title;
use crate::clean::clean;
use crate::lines::{Line, ends_hyphenated, ends_open, ends_sentence, meant_break};
use crate::table::is_header;
use crate::{Block, BlockKind, Origin};

/// A block, and what it was told by.
#[derive(Debug)]
pub(crate) struct Shaped {
    pub(crate) block: Block,
    /// Set for headings that were guessed.
    pub(crate) title: Option<Title>,
    /// Which chunk of lines it came from.
    chunk: usize,
}

/// Lines becoming blocks.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    /// Characters of a full line, where lines were broken to fit a page.
    width: Option<usize>,
    /// Whether, lacking that, every line is a paragraph of its own.
    line_is_paragraph: bool,
    /// The same for the chunk at hand: a column is narrower than the page.
    local: Option<usize>,
    lists: Lists,
    chunk: usize,
    out: Vec<Shaped>,
}

/// What a line begins.
enum Start<'a> {
    Title(Title),
    Item(Mark<'a>),
    Paragraph,
    Nothing,
}

impl Shape {
    pub(crate) fn new(width: Option<usize>, line_is_paragraph: bool) -> Self {
        Self { width, line_is_paragraph, ..Self::default() }
    }

    /// Adds a block whose kind is known.
    pub(crate) fn push(&mut self, block: Block) {
        self.chunk += 1;
        self.lists.clear();
        self.add(block, None);
    }

    /// How many blocks there are so far.
    pub(crate) fn len(&self) -> usize {
        self.out.len()
    }

    /// The file's line of the last block.
    pub(crate) fn last_line(&self) -> Option<u32> {
        self.out.last().and_then(|shaped| shaped.block.origin.line)
    }

    /// Adds a line that is known to be a title.
    pub(crate) fn title(&mut self, line: &Line, title: Title) {
        self.chunk += 1;
        self.lists.clear();
        self.add(blank(BlockKind::Heading { level: 0 }, line.trimmed(), line.number), Some(title));
    }

    /// Adds a line to the last block.
    pub(crate) fn extend_last(&mut self, line: &Line) {
        if let Some(last) = self.out.last_mut() {
            last.block.text.push('\n');
            last.block.text.push_str(&clean(line.trimmed()));
        }
    }

    /// The blocks from `from` on, to be changed.
    pub(crate) fn since(&mut self, from: usize) -> &mut [Shaped] {
        self.out.get_mut(from..).unwrap_or_default()
    }

    /// The blocks, with tables of contents, false headings and levels settled.
    pub(crate) fn finish(mut self) -> Vec<Block> {
        contents::settle(&mut self.out);
        level::demote_runs(&mut self.out);
        level::settle(&mut self.out);
        self.out.into_iter().map(|shaped| shaped.block).collect()
    }

    /// Shapes lines between two blank ones. `next` is how many characters the following chunk has.
    pub(crate) fn chunk(&mut self, lines: &[Line], next: usize) {
        let lines: Vec<&Line> = lines.iter().filter(|line| !is_decoration(line.trimmed())).collect();
        self.chunk += 1;
        let widest = lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0);
        self.local =
            self.width.map(|width| if lines.len() >= 3 && widest >= 30 { width.min(widest) } else { width });
        let mut at = 0;
        // Whether the block before is open for more lines.
        let mut open = false;
        while let Some(line) = lines.get(at) {
            let rows = tabbed(lines.get(at..).unwrap_or_default());
            if rows >= 2 {
                let cells = |line: &&Line| line.trimmed().split('\t').map(clean).collect();
                self.table(lines.get(at..at + rows).unwrap_or_default(), cells);
                at += rows;
                open = false;
                continue;
            }
            let led = leaders::rows(lines.get(at..).unwrap_or_default());
            if led >= 2 {
                let cells = |line: &&Line| leaders::cells(line.trimmed()).map(clean).collect();
                self.table(lines.get(at..at + led).unwrap_or_default(), cells);
                at += led;
                open = false;
                continue;
            }
            let rest = lines.get(at + 1..).unwrap_or_default();
            let before = at.checked_sub(1).and_then(|before| lines.get(before)).filter(|_| open).copied();
            if contents::is_entry(line.trimmed()) {
                self.add(blank(BlockKind::Contents, line.trimmed(), line.number), None);
                open = false;
            } else {
                let alone = lines.len() == 1 && next >= 80;
                open = self.line(line, before, rest, alone);
            }
            at += 1;
        }
    }

    /// Shapes one line; says whether the next may belong to it.
    fn line(&mut self, line: &Line, before: Option<&Line>, rest: &[&Line], alone: bool) -> bool {
        match self.start(line, before, rest, alone) {
            Start::Title(title) => {
                self.lists.clear();
                self.add(blank(BlockKind::Heading { level: 0 }, line.trimmed(), line.number), Some(title));
                false
            }
            Start::Item(mark) => {
                let level = self.lists.enter(&mark, line.indent());
                let mut block = blank(BlockKind::ListItem { level }, mark.rest, line.number);
                block.label = mark.label.map(str::to_string);
                self.add(block, None);
                true
            }
            Start::Paragraph => {
                self.lists.close_bullets();
                self.add(blank(BlockKind::Paragraph, line.trimmed(), line.number), None);
                true
            }
            Start::Nothing => {
                self.extend_last(line);
                true
            }
        }
    }

    fn start<'a>(&self, line: &'a Line, before: Option<&Line>, rest: &[&Line], alone: bool) -> Start<'a> {
        let text = line.trimmed();
        let lower = text.starts_with(char::is_lowercase);
        let (meant, ended) = match before {
            None => (true, true),
            Some(before) => {
                let meant = match self.local {
                    Some(width) => meant_break(&before.text, text, width),
                    // Lines were not broken to fit, so a break was meant.
                    None => !ends_hyphenated(&before.text),
                };
                (meant, ends_sentence(before.trimmed()))
            }
        };
        let apart = meant || ended;
        if let Some(mark) = self.item(text, before, rest, apart) {
            return Start::Item(mark);
        }
        if apart {
            if let Some(title) = title::classify(text).filter(|title| self.stands_out(text, title, rest)) {
                return Start::Title(title);
            }
            if alone && self.line_is_paragraph && title::is_plain(text) {
                return Start::Title(Title::Plain);
            }
        }
        let Some(before) = before else {
            return Start::Paragraph;
        };
        let clause = number::number(text).is_some_and(|n| {
            n.depth() >= 2 && !n.rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_punctuation())
        });
        let new = if clause {
            apart || !ends_open(before.trimmed())
        } else if self.width.is_none() && self.line_is_paragraph {
            !ends_open(before.trimmed()) && (ended || !lower)
        } else {
            self.width.is_some() && meant && ended && !lower
        };
        if new { Start::Paragraph } else { Start::Nothing }
    }

    /// Whether a title's line is not just the first of a paragraph.
    fn stands_out(&self, text: &str, title: &Title, rest: &[&Line]) -> bool {
        let Some(next) = rest.first() else {
            return true;
        };
        if matches!(title, Title::Top | Title::Roman) && text.chars().filter(|c| c.is_uppercase()).count() > 4
        {
            return true;
        }
        let goes_on = next.trimmed().starts_with(|c: char| c.is_lowercase());
        let full = self.local.is_some_and(|width| !meant_break(text, next.trimmed(), width));
        !goes_on && !full
    }

    /// The list item the line opens, if it is one: marks that could be anything must count on from another.
    fn item<'a>(
        &self,
        text: &'a str,
        before: Option<&Line>,
        rest: &[&Line],
        apart: bool,
    ) -> Option<Mark<'a>> {
        let comma = before.is_some_and(|before| before.trimmed().ends_with(','));
        let titled = title::classify(text).is_some();
        list::marks(text).into_iter().find(|mark| {
            let next = self.lists.next(mark);
            let counted = next || mark.value == 1;
            // A line that reads like a title is an item only when its neighbour counts on at once.
            let run = rest.iter().take(if titled { 1 } else { 8 }).any(|line| {
                list::marks(line.trimmed()).iter().any(|m| m.style == mark.style && m.value == mark.value + 1)
            });
            match &mark.style {
                Style::Bullet('-' | '–' | '—' | '*' | '+') => apart || comma || next,
                Style::Bullet(_) => true,
                Style::Digits(')') | Style::Letter(_, ')') | Style::Roman(_, ')') => {
                    counted && (apart || comma || next)
                }
                // "1. INNLEDNING" is a heading unless its neighbours count on.
                Style::Digits('.') => {
                    // Where Markdown has marked the lists, a number in a paragraph is the author's own.
                    let listed = self.line_is_paragraph || run || (next && before.is_some());
                    counted && (apart || next) && listed && (!titled || run || (next && before.is_some()))
                }
                Style::Letter(upper, '.') => *upper && counted && apart && (!titled || run) && (run || next),
                Style::Roman(_, '.') => counted && apart && !titled && (run || next),
                Style::Digits(_) | Style::Letter(true, _) | Style::Code(_) => {
                    apart
                        && ((mark.value == 1 && run)
                            || (next && before.is_some())
                            || (mark.value > 0 && run && before.is_none() && !titled))
                }
                Style::Letter(..) | Style::Roman(..) => false,
            }
        })
    }

    /// Lines whose cells are parted by tabs.
    fn table(&mut self, lines: &[&Line], cells: impl Fn(&&Line) -> Vec<String>) {
        let head = self.out.len();
        let mut headed = false;
        for (at, line) in lines.iter().enumerate() {
            let cells = cells(line);
            headed |= at == 0 && is_header(&cells);
            let kind = if at == 0 && headed { BlockKind::TableHead } else { BlockKind::TableRow };
            let mut block = blank(kind, "", line.number);
            block.text = cells.join("\t");
            block.lead_in = u32::try_from(head).ok().filter(|_| headed && at > 0);
            self.lists.clear();
            self.add(block, None);
        }
    }

    /// Nothing empty is added, so that indices stay what they are.
    fn add(&mut self, block: Block, title: Option<Title>) {
        if block.text.is_empty() {
            return;
        }
        self.out.push(Shaped { block, title, chunk: self.chunk });
    }
}

/// Finds the headings of a document whose author used no styles for them: lines that read like titles.
pub(crate) fn headings(blocks: Vec<Block>) -> Vec<Block> {
    if blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading { level: 1.. })) {
        return blocks;
    }
    let shaped = blocks.into_iter().enumerate().map(|(chunk, block)| {
        let label = block.label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
        let title = match block.kind {
            BlockKind::Heading { .. } => {
                Some(title::classify(&format!("{label}{}", block.text)).unwrap_or(Title::Plain))
            }
            BlockKind::Paragraph if !block.text.contains('\n') => title::classify(&block.text),
            _ => None,
        };
        Shaped { block, title, chunk }
    });
    Shape { out: shaped.collect(), ..Shape::default() }.finish()
}

fn blank(kind: BlockKind, text: &str, line: u32) -> Block {
    let origin = Origin { line: Some(line), ..Origin::default() };
    Block { kind, text: clean(text), label: None, section: None, lead_in: None, origin }
}

/// A line drawn with characters.
fn is_decoration(text: &str) -> bool {
    text.chars().count() >= 3 && !text.contains(char::is_alphanumeric) && {
        let mut chars = text.chars().filter(|c| !c.is_whitespace());
        let first = chars.next();
        chars.all(|char| Some(char) == first)
    }
}

/// How many lines from the first on have the same number of tabs between cells.
fn tabbed(lines: &[&Line]) -> usize {
    let tabs = |line: &Line| {
        let text = line.trimmed();
        let first = text.split('\t').next().unwrap_or_default();
        let marker = list::marks(&format!("{first} x")).iter().any(|mark| mark.rest == "x")
            || number::number(&format!("{first} Xxx")).is_some_and(|n| n.rest == "Xxx");
        if marker { 0 } else { text.matches('\t').count() }
    };
    match lines.first().map(|line| tabs(line)) {
        Some(count) if count > 0 => lines.iter().take_while(|line| tabs(line) == count).count(),
        _ => 0,
    }
}
