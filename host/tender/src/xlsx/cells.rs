//! One worksheet: its cells, what is hidden on it, and its header and footer.

use super::Shared;
use super::strings::{Text, unescape};
use crate::ReadError;
use crate::clean::clean;
use crate::limits::Limits;
use crate::package::xml::{Node, Ns, Tag, Xml};
use crate::sheet::{Sheet, place};
use crate::tally::Tally;

/// The cell being read.
#[derive(Debug, Default)]
struct Cell {
    at: (u32, u32),
    kind: String,
    style: Option<String>,
    value: String,
    text: Text,
    formula: bool,
}

/// The walk over a worksheet.
pub(super) struct Cells<'a> {
    shared: &'a Shared,
    limits: &'a Limits,
    tally: &'a mut Tally,
    /// Where the next cell stands that does not say so itself.
    next: (u32, u32),
    cell: Option<Cell>,
    /// The open element's name, where its text counts.
    open: Vec<Element>,
    running: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Value,
    Formula,
    Header,
    Row,
    Other,
}

impl<'a> Cells<'a> {
    pub(super) fn new(shared: &'a Shared, limits: &'a Limits, tally: &'a mut Tally) -> Self {
        Self { shared, limits, tally, next: (0, 0), cell: None, open: Vec::new(), running: Vec::new() }
    }

    /// Reads the sheet's cells into `sheet`, and returns the texts of its header and footer.
    pub(super) fn read(mut self, xml: &mut Xml<'_>, sheet: &mut Sheet) -> Result<Vec<String>, ReadError> {
        // Depth of the open cell, so that its end is told from those of what it holds.
        let mut cell_at = 0;
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    let element = self.open(&tag, sheet);
                    if let Some(cell) = &mut self.cell {
                        cell.text.open(tag.ns, tag.name());
                    }
                    self.open.push(element);
                    if tag.ns == Ns::Sheet && tag.name() == "c" {
                        cell_at = self.open.len();
                    }
                }
                Node::Close => {
                    if self.open.last() == Some(&Element::Row) {
                        // Where the next row stands, should it not say its number.
                        self.next = (self.next.0.saturating_add(1), 0);
                    }
                    if self.cell.is_some() && self.open.len() == cell_at {
                        self.finish(sheet)?;
                    } else if let Some(cell) = &mut self.cell {
                        cell.text.close();
                    }
                    self.open.pop();
                }
                Node::Text(text) => self.text(&text)?,
                Node::End => {
                    let running = self.running.iter().map(|text| header(text));
                    return Ok(running.filter(|text| !text.is_empty()).collect());
                }
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>, sheet: &mut Sheet) -> Element {
        if tag.ns != Ns::Sheet {
            return Element::Other;
        }
        let on = |name: &str| tag.attr(name).is_some_and(|value| value == "1" || value == "true");
        let number = |name: &str| tag.attr(name).and_then(|value| value.parse::<u32>().ok());
        match tag.name() {
            "row" => {
                let row = number("r").and_then(|row| row.checked_sub(1)).unwrap_or(self.next.0);
                if on("hidden") {
                    sheet.hide_row(row);
                }
                self.next = (row, 0);
                Element::Row
            }
            "c" => {
                let at = tag.attr("r").as_deref().and_then(place).unwrap_or(self.next);
                self.next = (at.0, at.1.saturating_add(1));
                self.cell = Some(Cell {
                    at,
                    kind: tag.attr("t").unwrap_or_default(),
                    style: tag.attr("s"),
                    ..Cell::default()
                });
                Element::Other
            }
            "v" => Element::Value,
            "f" => {
                if let Some(cell) = &mut self.cell {
                    cell.formula = true;
                }
                Element::Formula
            }
            "col" if on("hidden") => {
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    sheet.hide_columns(first.saturating_sub(1), last.saturating_sub(1));
                }
                Element::Other
            }
            "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter" => {
                self.running.push(String::new());
                Element::Header
            }
            _ => Element::Other,
        }
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        match (self.open.last(), &mut self.cell) {
            (Some(Element::Value), Some(cell)) => {
                cell.value.push_str(text);
            }
            (Some(Element::Other), Some(cell)) => {
                self.tally.text(text.len(), self.limits)?;
                cell.text.push(text);
            }
            (Some(Element::Header), _) => {
                self.tally.text(text.len(), self.limits)?;
                if let Some(running) = self.running.last_mut() {
                    running.push_str(text);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Puts the cell on the sheet as its reader sees it.
    fn finish(&mut self, sheet: &mut Sheet) -> Result<(), ReadError> {
        let Some(mut cell) = self.cell.take() else {
            return Ok(());
        };
        let format = self.shared.styles.get(cell.style.as_deref());
        let value = cell.value.trim();
        let shown = match cell.kind.as_str() {
            "s" => {
                let index = value.parse::<usize>().ok();
                index.and_then(|index| self.shared.strings.get(index)).cloned().unwrap_or_default()
            }
            "inlineStr" => cell.text.take(),
            "str" => unescape(&cell.value),
            "b" => match value {
                "0" | "false" => "FALSE".to_string(),
                "1" | "true" => "TRUE".to_string(),
                other => other.to_string(),
            },
            // A number in its format; a date in ISO form and an error are shown as they stand.
            "" | "n" => match value.parse::<f64>() {
                Ok(number) => format.number.show(number, self.shared.later),
                Err(_) => unescape(value),
            },
            _ => unescape(value),
        };
        // Some writers give a string without saying so.
        let shown = if shown.is_empty() { cell.text.take() } else { shown };
        if shown.is_empty() && cell.formula {
            self.tally.formulas += 1;
        }
        sheet.put(cell.at, &shown, format.bold, self.limits, self.tally)
    }
}

/// A header or footer without the codes of its format: `&L&"Arial"&8Side &P`.
fn header(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '&' {
            out.push(char);
            continue;
        }
        match chars.next() {
            Some('&') => out.push('&'),
            Some('L' | 'C' | 'R') => out.push(' '),
            Some('"') => drop(chars.by_ref().take_while(|c| *c != '"').count()),
            Some('K') => drop(
                (0..6)
                    .map_while(|_| chars.next_if(|c| c.is_ascii_hexdigit() || matches!(c, '+' | '-')))
                    .count(),
            ),
            Some(digit) if digit.is_ascii_digit() => while chars.next_if(char::is_ascii_digit).is_some() {},
            // Page numbers, dates and names are not written in the file.
            _ => {}
        }
    }
    clean(&out)
}

#[cfg(test)]
mod tests {
    use super::header;

    #[test]
    fn codes_of_headers_go() {
        assert_eq!(
            header("&L&\"Arial,Bold\"&8Havdal kommune&C&K01+000Sak 26/12&RSide &P av &N"),
            "Havdal kommune Sak 26/12 Side  av"
        );
        assert_eq!(header("Drift && vedlikehold &"), "Drift & vedlikehold");
    }
}
