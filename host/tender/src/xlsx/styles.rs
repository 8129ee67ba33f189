//! How cells are shown: the format of their number, and whether they are bold.

use std::collections::HashMap;

use crate::ReadError;
use crate::package::xml::{Node, Ns, Tag, Xml};
use crate::sheet::number::Shown;

/// Formats of cells; Excel itself stops at 65,490.
const FORMATS: usize = 70_000;

/// The formats of a workbook's cells.
#[derive(Debug, Default)]
pub(super) struct Styles {
    cells: Vec<Format>,
}

/// How a cell is shown.
#[derive(Debug, Default, Clone)]
pub(super) struct Format {
    pub(super) number: Shown,
    pub(super) bold: bool,
}

/// What is being read.
#[derive(Default)]
struct At {
    codes: HashMap<u32, String>,
    fonts: Vec<bool>,
    in_font: bool,
    in_cells: bool,
}

impl Styles {
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut at = At::default();
        loop {
            match xml.next()? {
                Node::Open(tag) if tag.ns == Ns::Sheet => styles.take(&tag, &mut at),
                Node::End => return Ok(styles),
                _ => {}
            }
        }
    }

    fn take(&mut self, tag: &Tag<'_>, at: &mut At) {
        let number = |name: &str| tag.attr(name).and_then(|value| value.parse::<u32>().ok()).unwrap_or(0);
        match tag.name() {
            "numFmt" if at.codes.len() < FORMATS => {
                at.codes.insert(number("numFmtId"), tag.attr("formatCode").unwrap_or_default());
            }
            "fonts" => at.in_font = true,
            // What follows the fonts has fonts of its own.
            "fills" | "dxfs" => at.in_font = false,
            "font" if at.in_font && at.fonts.len() < FORMATS => at.fonts.push(false),
            "b" if at.in_font => {
                let on = tag.attr("val").is_none_or(|value| value != "0" && value != "false");
                if let Some(font) = at.fonts.last_mut() {
                    *font = on;
                }
            }
            "cellXfs" => at.in_cells = true,
            "cellStyles" | "cellStyleXfs" => at.in_cells = false,
            "xf" if at.in_cells && self.cells.len() < FORMATS => {
                let id = number("numFmtId");
                let shown = match at.codes.get(&id) {
                    Some(code) => Shown::parse(code),
                    None => Shown::parse(built_in(id)),
                };
                let bold = at.fonts.get(number("fontId") as usize).copied().unwrap_or(false);
                self.cells.push(Format { number: shown, bold });
            }
            _ => {}
        }
    }

    /// The format of a cell's style.
    pub(super) fn get(&self, style: Option<&str>) -> Format {
        let index = style.and_then(|style| style.parse::<usize>().ok()).unwrap_or(0);
        self.cells.get(index).cloned().unwrap_or_default()
    }
}

/// The codes of the formats that every Excel has, by their number.
fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 | 41 | 42 => "#,##0",
        4 | 39 | 40 | 43 | 44 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14..=17 | 27..=31 | 36 | 50..=58 => "dd.mm.yyyy",
        18..=21 | 32..=35 | 45 | 47 => "hh:mm",
        22 => "dd.mm.yyyy hh:mm",
        46 => "[h]:mm",
        _ => "General",
    }
}
