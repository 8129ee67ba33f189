//! What each element means, and what it does when it opens.

use super::super::paragraph::{NoteKind, Run};
use super::super::symbol;
use super::{Close, FIELDS, Field, Flow, Place, Story};
use crate::package::xml::{Ns, Tag};
use crate::table::Table;
use crate::{Origin, ReadError};

impl Story<'_> {
    /// Enters an element, or says that it is to be passed over with all it holds.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Result<Option<(Place, Close)>, ReadError> {
        let place = self.place();
        Ok(Some(match tag.ns {
            Ns::Word => return self.open_word(tag, place),
            Ns::Compat => match tag.name() {
                "AlternateContent" => {
                    self.alternatives.push(false);
                    (place, Close::Alternatives)
                }
                // One branch only, or a text box comes twice.
                "Choice" | "Fallback" => match self.alternatives.last_mut() {
                    Some(taken) if !*taken && (tag.understood || tag.name() == "Fallback") => {
                        *taken = true;
                        (place, Close::Nothing)
                    }
                    _ => return Ok(None),
                },
                _ => (place, Close::Nothing),
            },
            Ns::Math if tag.name() == "t" => (Place::Text, Close::Nothing),
            Ns::Drawing if matches!(tag.name(), "blip" | "chart" | "relIds") => {
                self.tally.pictures += 1;
                (place, Close::Nothing)
            }
            Ns::Vml if matches!(tag.name(), "imagedata" | "OLEObject") => {
                // An embedded object brings a picture of itself.
                if tag.name() == "imagedata" {
                    self.tally.pictures += 1;
                }
                (place, Close::Nothing)
            }
            _ => (place, Close::Nothing),
        }))
    }

    fn open_word(&mut self, tag: &Tag<'_>, place: Place) -> Result<Option<(Place, Close)>, ReadError> {
        use Place::{CellProps, ControlProps, MarkProps, ParagraphProps, RowProps, RunProps, Section};
        let entered = match (place, tag.name()) {
            (_, name) if name.ends_with("Change") => return Ok(None),
            (ParagraphProps | MarkProps | RunProps | RowProps | CellProps | ControlProps | Section, _) => {
                return Ok(self.open_props(tag, place));
            }
            // Content that has been deleted or moved away, not the mark of it.
            (_, "del") => {
                self.tally.deletions += 1;
                return Ok(None);
            }
            (_, "moveFrom" | "delText" | "delInstrText" | "tblPr" | "annotationRef" | "rt") => {
                return Ok(None);
            }
            (_, "p") => {
                self.enter_paragraph()?;
                (Place::Paragraph, Close::Paragraph)
            }
            (_, "pPr") => (ParagraphProps, Close::Nothing),
            (_, "r") => {
                self.runs.push(Run::default());
                (Place::Run, Close::Run)
            }
            (Place::Run, "rPr") => (RunProps, Close::Nothing),
            (_, "t") => (Place::Text, Close::Nothing),
            (_, "instrText") => (Place::Instruction, Close::Nothing),
            (_, "tbl") => {
                self.tables.push(Table::default());
                (Place::Table, Close::Table)
            }
            (Place::Table, "gridCol") => {
                self.with_table(|table| table.columns += 1);
                (place, Close::Nothing)
            }
            (_, "tr") => {
                let origin = Origin { paragraph: Some(self.number + 1), ..Origin::default() };
                self.with_table(|table| table.enter_row(origin));
                (Place::Row, Close::Row)
            }
            (_, "trPr") => (RowProps, Close::Nothing),
            (_, "tc") => {
                self.flows.push(Flow::default());
                (Place::Flow, Close::Cell)
            }
            (_, "tcPr") => (CellProps, Close::Nothing),
            (_, "txbxContent") => {
                self.boxes += 1;
                self.flows.push(Flow::default());
                (Place::Flow, Close::Box)
            }
            (_, "sdt") => {
                self.controls.push((false, false));
                (place, Close::Control)
            }
            (_, "sdtPr") => (ControlProps, Close::Nothing),
            (_, "sdtContent") if self.controls.last().is_some_and(|(placeholder, _)| *placeholder) => {
                self.tally.placeholders += 1;
                return Ok(None);
            }
            (_, "sectPr") => (Section, Close::Nothing),
            (_, "checkBox") => {
                self.checked = false;
                (place, Close::Checkbox)
            }
            (_, "default" | "checked") => {
                self.checked = tag.on();
                (place, Close::Nothing)
            }
            (_, "footnote" | "endnote") if self.collecting.is_some() => {
                // Separators are lines, not notes.
                if tag.attr("type").is_some_and(|kind| kind != "normal") {
                    return Ok(None);
                }
                if let Some((_, id, _)) = &mut self.collecting {
                    *id = tag.attr("id").unwrap_or_default();
                }
                (Place::Flow, Close::Note)
            }
            (_, "commentReference") => {
                self.tally.comments += 1;
                (place, Close::Nothing)
            }
            (_, "altChunk") => {
                self.tally.pictures += 1;
                (place, Close::Nothing)
            }
            _ => {
                self.mark(tag);
                (place, Close::Nothing)
            }
        };
        Ok(Some(entered))
    }

    /// Elements of formats: what matters is taken, all else passed over.
    fn open_props(&mut self, tag: &Tag<'_>, place: Place) -> Option<(Place, Close)> {
        match (place, tag.name()) {
            (Place::ParagraphProps, "rPr") => return Some((Place::MarkProps, Close::Nothing)),
            (Place::ParagraphProps, "sectPr") => return Some((Place::Section, Close::Nothing)),
            (Place::ParagraphProps, _) => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.take(tag);
                }
                return Some((place, Close::Nothing));
            }
            // The mark of a deleted or moved paragraph: its text joins the next one.
            (Place::MarkProps, "del" | "moveFrom") => {
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    paragraph.joins_next = true;
                }
            }
            (Place::RunProps, _) => {
                if let Some(run) = self.runs.last_mut() {
                    run.take(tag);
                }
            }
            (Place::RowProps, "tblHeader") => self.with_table(|table| table.row_is_header(tag.on())),
            (Place::RowProps, "del") => {
                self.tally.deletions += 1;
                self.with_table(Table::row_is_gone);
            }
            (Place::RowProps, "hidden") if tag.on() => {
                self.tally.hidden += 1;
                self.with_table(Table::row_is_gone);
            }
            (Place::CellProps, "cellDel") => {
                self.tally.deletions += 1;
                self.with_table(Table::cell_is_gone);
            }
            (Place::ControlProps, "showingPlcHdr") => {
                if let (Some(control), true) = (self.controls.last_mut(), tag.on()) {
                    control.0 = true;
                }
            }
            (Place::ControlProps, "docPartObj") => return Some((place, Close::Nothing)),
            (Place::ControlProps, "docPartGallery") => {
                if let Some(control) = self.controls.last_mut() {
                    control.1 = tag.val().is_some_and(|v| v.eq_ignore_ascii_case("table of contents"));
                }
            }
            (Place::Section, "headerReference" | "footerReference") => self.shown.extend(tag.attr("id")),
            _ => {}
        }
        None
    }

    /// Elements that stand for a character or for something elsewhere.
    fn mark(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "fldChar" => match tag.attr("fldCharType").as_deref() {
                Some("begin") if self.fields.len() < FIELDS => self.fields.push(Field::default()),
                Some("separate") => {
                    if let Some(field) = self.fields.last_mut() {
                        field.result = true;
                    }
                }
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            "footnoteReference" => self.refer(NoteKind::Footnote, tag),
            "endnoteReference" => self.refer(NoteKind::Endnote, tag),
            "tab" | "ptab" => self.character(' '),
            "br" | "cr" => self.character('\n'),
            "noBreakHyphen" => self.character('\u{2011}'),
            "sym" => {
                let font = tag.attr("font").unwrap_or_default();
                let code = tag.attr("char").unwrap_or_default();
                if let Some(char) = symbol::shown(&font, &code) {
                    self.character(char);
                }
            }
            _ => {}
        }
    }

    fn refer(&mut self, kind: NoteKind, tag: &Tag<'_>) {
        if let (Some(paragraph), Some(id)) = (self.paragraphs.last_mut(), tag.attr("id")) {
            paragraph.notes.push((kind, id));
        }
    }

    fn character(&mut self, char: char) {
        if self.visible()
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            paragraph.text.push(char);
        }
    }
}
