//! Lines and rows of all pages become the document's blocks.

use super::device::Face;
use super::edges::{self, Sheet};
use super::flow::{Item, Row};
use super::gaps::{self, Gap};
use super::headings::{self, Body};
use crate::clean::clean;
use crate::lines::{self, Line};
use crate::shape::Shape;
use crate::shape::list::{self, Style};
use crate::shape::title::Title;
use crate::table::is_header;
use crate::{Block, BlockKind, Origin, running};

/// So many headings that look like headings make lines that only read like one ordinary text.
const ENOUGH: usize = 3;

/// A line of the whole document.
struct Placed {
    item: Item,
    page: u32,
    /// The level, where it looks like a heading.
    heading: Option<u8>,
    /// Whether it goes on with the heading in the line before.
    goes_on: bool,
}

/// Puts the pages together.
pub(super) fn blocks(sheets: Vec<Sheet>, faces: &[Face]) -> Vec<Block> {
    let body = Body::of(sheets.iter().flat_map(|sheet| &sheet.items));
    let marks = edges::running(&sheets);
    let mut text = Assembly::default();
    for ((page, sheet), marks) in (1_u32..).zip(sheets).zip(marks) {
        text.page(page, sheet, &marks, &body);
    }
    text.find_headings(&body, faces);
    text.finish()
}

#[derive(Default)]
struct Assembly {
    placed: Vec<Placed>,
    /// The lines as text, numbered by their place in `placed`; blank ones between paragraphs.
    lines: Vec<Line>,
    /// Which of the lines are no part of the text: headers, footers, and the ends of pages and columns.
    cut: Vec<bool>,
}

/// Lines of one look that follow one another.
struct Group {
    lines: Vec<u32>,
    /// Whether what stands before does not go on with them.
    opens: bool,
}

/// Numbers of lines that stand for the end of a page or column.
const BREAK: u32 = u32::MAX;

impl Assembly {
    fn push(&mut self, number: u32, text: String, cut: bool) {
        self.lines.push(Line { number, text });
        self.cut.push(cut);
    }

    fn page(&mut self, page: u32, sheet: Sheet, marks: &[bool], body: &Body) {
        let kept: Vec<&Item> =
            sheet.items.iter().zip(marks).filter(|(_, running)| !**running).map(|it| it.0).collect();
        let gaps = gaps::before(&kept, body.size());
        let mut gaps = gaps.into_iter();
        let left =
            kept.iter().filter_map(|item| if let Item::Line(row) = item { Some(row.x()) } else { None });
        let left = left.fold(f64::INFINITY, f64::min);
        if !self.lines.is_empty() {
            self.push(BREAK, String::new(), true);
        }
        for (item, running) in sheet.items.into_iter().zip(marks) {
            if !running {
                match gaps.next() {
                    Some(Gap::Paragraph) => self.push(0, String::new(), false),
                    Some(Gap::Column) => self.push(BREAK, String::new(), true),
                    Some(Gap::None) | None => {}
                }
            }
            let number = u32::try_from(self.placed.len()).unwrap_or(BREAK - 1);
            let text = match &item {
                Item::Line(row) => indented(row, left),
                Item::Cells { cells, .. } => cells.join("\t"),
            };
            self.push(number, text, *running);
            self.placed.push(Placed { item, page, heading: None, goes_on: false });
        }
    }

    /// Finds headings by their looks; several lines of one look and without a gap are one.
    fn find_headings(&mut self, body: &Body, faces: &[Face]) {
        let mut found: Vec<(Vec<u32>, headings::Found)> = Vec::new();
        for group in self.groups() {
            let rows: Vec<&Row> = group.lines.iter().filter_map(|at| self.row(*at)).collect();
            if let Some(heading) = body.heading(&rows, faces, group.opens) {
                found.push((group.lines, heading));
            }
        }
        let looks: Vec<headings::Found> = found.iter().map(|it| it.1).collect();
        for ((lines, _), level) in found.into_iter().zip(headings::levels(&looks)) {
            for (at, number) in lines.into_iter().enumerate() {
                if let Some(placed) = self.placed.get_mut(number as usize) {
                    placed.heading = Some(level);
                    placed.goes_on = at > 0;
                }
            }
        }
    }

    fn row(&self, number: u32) -> Option<&Row> {
        match self.placed.get(number as usize) {
            Some(Placed { item: Item::Line(row), .. }) => Some(row),
            _ => None,
        }
    }

    /// Lines of one look, one below the other.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        // The line before, where no gap parts it from the next.
        let mut before: Option<&Row> = None;
        for (line, cut) in self.lines.iter().zip(&self.cut) {
            if *cut {
                continue;
            }
            let row = self.row(line.number).filter(|_| !line.text.is_empty());
            if let Some(row) = row {
                let same = |other: &&Row| other.look() == row.look();
                match groups.last_mut().filter(|_| before.as_ref().is_some_and(same)) {
                    Some(group) => group.lines.push(line.number),
                    None => {
                        let opens = before.is_none_or(|before| lines::ends_sentence(&before.text(" ")));
                        groups.push(Group { lines: vec![line.number], opens });
                    }
                }
            }
            before = row;
        }
        groups
    }

    fn finish(self) -> Vec<Block> {
        let Self { placed, lines, cut } = self;
        let width = lines::wrap_width(&lines);
        let (left, taken) = running::cut(lines, cut);
        let of = |line: &Line| placed.get(line.number as usize).filter(|_| !line.text.is_empty());
        let mut shape = Shape::new(width, true);
        let marked = placed.iter().filter(|it| it.heading.is_some() && !it.goes_on).count() >= ENOUGH;
        let mut at = 0;
        let mut table: Option<Head> = None;
        while let Some(line) = left.get(at) {
            match of(line) {
                None => at += 1,
                Some(Placed { item: Item::Cells { cells, first, .. }, .. }) => {
                    table = row(&mut shape, cells, *first, line, table);
                    at += 1;
                }
                Some(Placed { heading: Some(level), goes_on, .. }) => {
                    let kind = BlockKind::Heading { level: *level };
                    if *goes_on && shape.last_line().is_some_and(|last| last + 1 == line.number) {
                        shape.extend_last(line);
                    } else {
                        shape.push(block(kind, clean(&line.text), line.number));
                    }
                    table = None;
                    at += 1;
                }
                Some(_) => {
                    let plain = |line: &&Line| {
                        of(line).is_some_and(|it| it.heading.is_none() && matches!(it.item, Item::Line(_)))
                    };
                    let rest = left.get(at..).unwrap_or_default();
                    let count = rest.iter().take_while(|line| plain(line)).count();
                    let from = shape.len();
                    let next = rest.get(count + 1..).unwrap_or_default();
                    let next = next.iter().take_while(|line| plain(line)).map(|line| line.text.len()).sum();
                    shape.chunk(rest.get(..count).unwrap_or_default(), next);
                    if marked {
                        unguess(&mut shape, from, count);
                    }
                    itemize(&mut shape, from, rest.get(..count).unwrap_or_default());
                    table = None;
                    at += count;
                }
            }
        }
        let mut blocks = shape.finish();
        let taken = taken.into_iter().filter(|line| line.number != BREAK).collect();
        blocks.extend(crate::text::running_blocks(taken));
        for block in &mut blocks {
            let number = block.origin.line.take();
            let page = number.and_then(|number| placed.get(number as usize)).map(|it| it.page);
            block.origin.page = page;
        }
        blocks
    }
}

/// The table at hand: its header row's block and text, and how many cells its rows have.
struct Head {
    block: Option<u32>,
    text: String,
    cells: usize,
}

/// Adds a row. A table that goes on over a page keeps its header, and does not repeat it.
fn row(shape: &mut Shape, cells: &[String], first: bool, line: &Line, table: Option<Head>) -> Option<Head> {
    let cells: Vec<String> = cells.iter().map(|cell| clean(&cell.replace('\t', " "))).collect();
    let text = cells.join("\t");
    if text.trim().is_empty() {
        return table;
    }
    let goes_on = table.as_ref().is_some_and(|head| !first || head.cells == cells.len());
    let again =
        first && goes_on && table.as_ref().is_some_and(|head| head.block.is_some() && head.text == text);
    if again {
        shape.push(block(BlockKind::Running, text, line.number));
        return table;
    }
    let headed = first && is_header(&cells);
    if headed || !goes_on {
        let at = u32::try_from(shape.len()).ok().filter(|_| headed);
        let kind = if headed { BlockKind::TableHead } else { BlockKind::TableRow };
        shape.push(block(kind, text.clone(), line.number));
        return Some(Head { block: at, text, cells: cells.len() });
    }
    let head = table?;
    shape.push(Block { lead_in: head.block, ..block(BlockKind::TableRow, text, line.number) });
    Some(head)
}

/// Beside headings that look like headings, a line that only reads like one is text, unless it stands alone with
/// its number.
fn unguess(shape: &mut Shape, from: usize, lines: usize) {
    for shaped in shape.since(from) {
        let alone = lines == 1 && matches!(shaped.title, Some(Title::Numbered(..)));
        if shaped.title.is_some() && !alone {
            shaped.title = None;
            shaped.block.kind = BlockKind::Paragraph;
        }
    }
}

/// A numbered paragraph that is set in, or whose second line is, or that counts on, is an item, whatever number the
/// list had reached before.
fn itemize(shape: &mut Shape, from: usize, lines: &[Line]) {
    let before = from.checked_sub(1).and_then(|at| shape.since(at).first()).map(|it| it.block.clone());
    let value = |label: &str| list::marks(&format!("{label} x")).first().map(|mark| mark.value);
    let mut last =
        before.filter(|it| matches!(it.kind, BlockKind::ListItem { .. })).and_then(|it| value(&it.label?));
    for shaped in shape.since(from) {
        let block = &mut shaped.block;
        let before = last.take();
        let Some(line) = block.origin.line.filter(|_| block.kind == BlockKind::Paragraph) else {
            last = block.label.as_deref().and_then(value);
            continue;
        };
        let mut own = lines.iter().skip_while(|it| it.number != line);
        let set_in = |line: Option<&Line>| line.is_some_and(|line| line.text.starts_with("  "));
        let hangs = set_in(own.next()) || (block.text.contains('\n') && set_in(own.next()));
        let found = list::marks(&block.text).into_iter();
        let Some(mark) =
            found.take_while(|mark| hangs || before.is_some_and(|it| mark.value == it + 1)).next()
        else {
            continue;
        };
        last = Some(mark.value);
        if matches!(mark.style, Style::Digits('.' | ')') | Style::Letter(..) | Style::Roman(..)) {
            let (label, rest) = (mark.label.map(str::to_string), mark.rest.to_string());
            block.kind = BlockKind::ListItem { level: 0 };
            (block.label, block.text) = (label, rest);
        }
    }
}

fn block(kind: BlockKind, text: String, line: u32) -> Block {
    let origin = Origin { line: Some(line), ..Origin::default() };
    Block { kind, text, label: None, section: None, lead_in: None, origin }
}

/// The line's text behind as many blanks as its indent has half ems, by which lists are told to be nested.
fn indented(row: &Row, left: f64) -> String {
    let em = row.size().max(1.0);
    let steps = ((row.x() - left) / (0.5 * em)).round().clamp(0.0, 40.0);
    // At most 40.
    let steps = steps as usize;
    format!("{}{}", " ".repeat(steps), row.text(" "))
}
