//! The walk over a page's tags.

use std::collections::HashMap;

use html5gum::StartTag;

use super::element::{Kind, Silence, implied, is_block, is_hidden, is_machine, is_picture, is_void, kind};
use super::flow::Flow;
use super::grid::Grid;
use super::line::Lines;
use super::list::{Item, List};
use super::skip::Skip;
use crate::limits::Limits;
use crate::tally::Tally;
use crate::{Block, ReadError, ReadNote};

/// Characters of a note's mark: "1", "12)", "[3]".
const NOTE_MARK: usize = 4;

/// An open element.
#[derive(Debug)]
struct Open {
    name: String,
    kind: Kind,
}

/// The walk's state.
pub(super) struct Walk<'a> {
    pub(super) limits: &'a Limits,
    pub(super) tally: Tally,
    xml: bool,
    lines: Lines<'a>,
    open: Vec<Open>,
    /// How many elements of a name are open, so that a stray end tag costs nothing.
    named: HashMap<String, usize>,
    kinds: HashMap<Kind, usize>,
    skip: Option<Skip>,
    pub(super) flows: Vec<Flow>,
    pub(super) tables: Vec<Grid>,
    pub(super) lists: Vec<List>,
    pub(super) items: Vec<Item>,
    /// Open `b` and `strong`.
    pub(super) bold: u32,
    /// Open `sup`, and whether a link within the page is open: together they are the mark of a note.
    raised: u32,
    to_note: bool,
    pub(super) running: Vec<Block>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(source: &'a str, xml: bool, limits: &'a Limits) -> Self {
        Self {
            limits,
            tally: Tally::default(),
            xml,
            lines: Lines::new(source),
            open: Vec::new(),
            named: HashMap::new(),
            kinds: HashMap::new(),
            skip: None,
            flows: vec![Flow::default()],
            tables: Vec::new(),
            lists: Vec::new(),
            items: Vec::new(),
            bold: 0,
            raised: 0,
            to_note: false,
            running: Vec::new(),
        }
    }

    /// The page's blocks, and what was left out.
    pub(super) fn finish(mut self) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
        self.settle_skip();
        self.flush()?;
        while !self.open.is_empty() {
            self.pop()?;
        }
        let mut blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
        blocks.append(&mut self.running);
        Ok((blocks, self.tally.notes()))
    }

    pub(super) fn is_open(&self, kind: Kind) -> bool {
        self.kinds.get(&kind).is_some_and(|count| *count > 0)
    }

    /// The level of the heading that is open.
    pub(super) fn heading(&self) -> Option<u8> {
        (1..=6).rev().find(|level| self.is_open(Kind::Heading(*level)))
    }

    pub(super) fn start(&mut self, tag: &StartTag<usize>) -> Result<(), ReadError> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let empty = is_void(&name) || (self.xml && tag.self_closing);
        if let Some(skip) = &mut self.skip {
            if !(skip.ends_before_block() && is_block(&name)) {
                if !empty {
                    skip.start(&name);
                }
                return Ok(());
            }
            self.settle_skip();
        }
        let attr = |name: &str| {
            tag.attributes.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
        };
        let line = self.lines.at(tag.span.start);
        if is_block(&name) {
            self.flush()?;
        }
        if is_picture(&name) {
            self.tally.pictures += 1;
        }
        let silence = match name.as_str() {
            machine if is_machine(machine) => Some(Silence::Machine),
            "del" => Some(Silence::Deleted),
            _ if is_hidden(&attr) => Some(Silence::Hidden),
            _ => None,
        };
        if let (Some(why), false) = (silence, empty) {
            self.skip = Some(Skip::new(&name, why));
            return Ok(());
        }
        match name.as_str() {
            "br" => self.push("\n", line),
            "b" | "strong" if !empty => self.bold += 1,
            "sup" if !empty => self.raised += 1,
            "a" => self.to_note = attr("href").is_some_and(|to| to.starts_with('#')),
            "input" => self.input(&attr, line),
            _ => {}
        }
        match kind(&name) {
            Some(kind) if !empty => self.enter(name, kind, &attr, line),
            _ => Ok(()),
        }
    }

    /// Boxes to tick are shown as such.
    fn input(&mut self, attr: &impl Fn(&str) -> Option<String>, line: u32) {
        let kind = attr("type").unwrap_or_default().to_ascii_lowercase();
        if matches!(kind.as_str(), "checkbox" | "radio") {
            self.push(if attr("checked").is_some() { "☑" } else { "☐" }, line);
        } else if let (Some(value), false) = (attr("value"), kind == "hidden" || kind == "password") {
            self.push(&value, line);
        }
    }

    fn enter(
        &mut self,
        name: String,
        kind: Kind,
        attr: &impl Fn(&str) -> Option<String>,
        line: u32,
    ) -> Result<(), ReadError> {
        let (closed, bounds) = implied(kind);
        let met = |open: &&Open| closed.contains(&open.kind) || bounds.contains(&open.kind);
        while let Some(nearest) = self.open.iter().rev().find(met).map(|open| open.kind) {
            if !closed.contains(&nearest) {
                break;
            }
            while self.open.last().is_some_and(|open| open.kind != nearest) {
                self.pop()?;
            }
            self.pop()?;
        }
        match kind {
            Kind::List => self.lists.push(List::new(&name, attr)),
            Kind::Item => {
                let label = self.lists.last_mut().and_then(|list| list.label(attr("value").as_deref()));
                let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(8).min(8);
                self.items.push(Item { level, label, said: false, block: None });
            }
            Kind::Table => self.tables.push(Grid::default()),
            Kind::Row if !self.tables.is_empty() => self.enter_row(line),
            Kind::Cell if !self.tables.is_empty() => self.enter_cell(&name, attr, line)?,
            Kind::Head if !self.tables.is_empty() => {}
            // Rows and cells outside a table are ordinary text.
            Kind::Row | Kind::Cell | Kind::Head => return Ok(()),
            _ => {}
        }
        if self.open.len() >= self.limits.xml_depth {
            return Err(ReadError::TooDeep { part: String::new(), limit: self.limits.xml_depth as u64 });
        }
        *self.named.entry(name.clone()).or_default() += 1;
        *self.kinds.entry(kind).or_default() += 1;
        self.open.push(Open { name, kind });
        Ok(())
    }

    pub(super) fn end(&mut self, name: &str, at: usize) -> Result<(), ReadError> {
        let is_open = self.named.get(name).is_some_and(|count| *count > 0);
        if let Some(skip) = &mut self.skip {
            // Of elements that only divide it is not known which are open, but few pages end one too many.
            let divides = is_block(name) && kind(name).is_none() && name != "p";
            let (ends, outside) = skip.end(name, is_open || divides);
            if ends {
                self.settle_skip();
            }
            if !outside {
                return Ok(());
            }
        }
        let _ = self.lines.at(at);
        match name {
            "b" | "strong" => self.bold = self.bold.saturating_sub(1),
            "sup" => self.raised = self.raised.saturating_sub(1),
            "a" => self.to_note = false,
            _ if is_block(name) => self.flush()?,
            _ => {}
        }
        // An end tag inside a cell does not close what is open around its table.
        if !is_open {
            return Ok(());
        }
        let Some(found) = self.open.iter().rposition(|open| open.name == name) else {
            return Ok(());
        };
        let cell = self.open.iter().rposition(|open| open.kind == Kind::Cell);
        let inside = cell.is_none_or(|cell| cell <= found);
        if inside || matches!(kind(name), Some(Kind::Table | Kind::Row | Kind::Head | Kind::Cell)) {
            while self.open.len() > found {
                self.pop()?;
            }
        }
        Ok(())
    }

    /// Closes the innermost element.
    fn pop(&mut self) -> Result<(), ReadError> {
        // What was collected belongs to the element that is still open.
        self.flush()?;
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        if let Some(count) = self.named.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
        if let Some(count) = self.kinds.get_mut(&open.kind) {
            *count = count.saturating_sub(1);
        }
        match open.kind {
            Kind::List => drop(self.lists.pop()),
            Kind::Item => self.leave_item(),
            Kind::Cell => self.leave_cell(),
            Kind::Row => self.leave_row(),
            Kind::Table => self.leave_table(),
            _ => {}
        }
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str, at: usize) {
        if let Some(skip) = &mut self.skip {
            return skip.text(text);
        }
        // As in other formats the mark is not part of the word it stands behind.
        if self.raised > 0 && self.to_note && text.trim().chars().count() <= NOTE_MARK {
            return;
        }
        let lead = text.len() - text.trim_start().len();
        let breaks = text.get(..lead).unwrap_or_default().matches('\n').count();
        let line = self.lines.at(at) + u32::try_from(breaks).unwrap_or(0);
        self.push(text, line);
    }

    /// Comments are not shown.
    pub(super) fn comment(&mut self, text: &str) {
        // Instructions to old browsers and declarations are no comment of a person.
        let instruction =
            text.starts_with(['[', '?']) || text.trim().is_empty() || text.contains("<![endif]");
        if self.skip.is_none() && !instruction {
            self.tally.comments += 1;
        }
    }

    /// Ends the passing over and counts what was passed over.
    fn settle_skip(&mut self) {
        if let Some(skip) = self.skip.take().filter(Skip::inked) {
            match skip.why() {
                Silence::Machine => {}
                Silence::Hidden => self.tally.hidden += 1,
                Silence::Deleted => self.tally.deletions += 1,
            }
        }
    }
}
