//! What each element means, and what it does when it opens.

use super::super::field;
use super::{Close, Place, Story};
use crate::ReadError;
use crate::package::xml::{Ns, Tag};

impl Story<'_> {
    /// Enters an element, or says that it is to be passed over with all it holds.
    pub(super) fn open(&mut self, tag: &Tag<'_>) -> Result<Option<(Place, Close)>, ReadError> {
        let place = self.place();
        if place == Place::Definitions {
            return Ok(self.open_definition(tag));
        }
        match (tag.ns, tag.name()) {
            (Ns::Office, "annotation") => {
                self.tally.comments += 1;
                return Ok(None);
            }
            (Ns::Office, "spreadsheet") => self.is_spreadsheet = true,
            (Ns::Office, "automatic-styles" | "styles" | "master-styles" | "scripts" | "forms") => {
                return Ok(None);
            }
            (Ns::Text | Ns::Table, "tracked-changes") => return Ok(Some((Place::Changes, Close::Nothing))),
            (_, "deletion") if place == Place::Changes => {
                self.tally.deletions += 1;
                return Ok(None);
            }
            _ if place == Place::Changes => {}
            (Ns::Text, _) => return self.open_text(tag, place),
            (Ns::Table, _) => return self.open_table(tag, place),
            (Ns::Draw, _) => return Ok(Some(self.open_drawing(tag))),
            // Descriptions of pictures, and what programs add for themselves.
            (Ns::Other, "title" | "desc" | "event-listeners") => return Ok(None),
            _ => {}
        }
        Ok(Some((place, Close::Nothing)))
    }

    /// Among definitions only headers and footers hold text.
    fn open_definition(&mut self, tag: &Tag<'_>) -> Option<(Place, Close)> {
        if tag.ns == Ns::Office && matches!(tag.name(), "styles" | "automatic-styles") {
            return None;
        }
        let name = tag.name();
        let shown = tag.attr("display").is_none_or(|display| display != "false");
        let is_page = name.starts_with("header") || name.starts_with("footer");
        // LibreOffice has a namespace of its own for the headers of first pages.
        if is_page && matches!(tag.ns, Ns::Style | Ns::Other) && !name.ends_with("-style") {
            return shown.then_some((Place::Flow, Close::Nothing));
        }
        Some((Place::Definitions, Close::Nothing))
    }

    fn open_text(&mut self, tag: &Tag<'_>, place: Place) -> Result<Option<(Place, Close)>, ReadError> {
        let hides = |name: &str, value: &str| tag.attr(name).is_some_and(|found| found == value);
        let entered = match tag.name() {
            "p" | "h" => {
                self.enter_paragraph(tag)?;
                (Place::Paragraph, Close::Paragraph)
            }
            "list" => {
                self.lists.enter(tag);
                (Place::Flow, Close::List)
            }
            "list-item" | "list-header" => {
                self.lists.enter_item(tag);
                (Place::Flow, Close::Nothing)
            }
            "section" if hides("display", "none") => {
                self.tally.hidden += 1;
                return Ok(None);
            }
            "table-of-content" | "illustration-index" | "table-index" | "object-index" | "user-index"
            | "alphabetical-index" => {
                self.contents += 1;
                (Place::Flow, Close::Contents)
            }
            // What a spreadsheet's page fills in; until then "???" or a date without days stands there.
            "sheet-name" | "page-number" | "page-count" | "date" | "time" | "title"
                if self.pages && self.is_spreadsheet =>
            {
                return Ok(None);
            }
            // How an index is made, with templates that look like text; marks of notes; how words are pronounced.
            name if name.ends_with("-source") || matches!(name, "note-citation" | "ruby-text" | "script") => {
                return Ok(None);
            }
            "note-body" => {
                self.enter_box();
                (Place::Flow, Close::Note)
            }
            "span" => {
                let name = tag.attr("style-name");
                let name = name.as_deref();
                self.spans.push((self.styles.hidden("text", name), self.styles.bold("text", name)));
                (place, Close::Span)
            }
            "hidden-text" | "hidden-paragraph" => {
                if hides("is-hidden", "true") {
                    self.hide(tag);
                    return Ok(None);
                }
                (place, Close::Nothing)
            }
            // A variable that is set here and shown elsewhere.
            "variable-set" | "user-field-get" if hides("display", "none") => return Ok(None),
            "placeholder" => {
                self.tally.placeholders += 1;
                return Ok(None);
            }
            name => {
                if let (Some(text), Place::Paragraph) = (field::character(name, tag), place) {
                    self.character(&text)?;
                }
                (place, Close::Nothing)
            }
        };
        Ok(Some(entered))
    }

    /// A field that hides its own text, or the whole paragraph it stands in.
    fn hide(&mut self, tag: &Tag<'_>) {
        if tag.name() == "hidden-text" {
            self.tally.hidden += 1;
        } else if let Some(paragraph) = self.paragraphs.last_mut() {
            // What of it has been read is hidden too.
            self.tally.hidden += u32::from(!paragraph.was_hidden);
            paragraph.text.clear();
            paragraph.hidden = true;
            paragraph.was_hidden = true;
        }
    }

    fn open_drawing(&mut self, tag: &Tag<'_>) -> (Place, Close) {
        match tag.name() {
            "frame" => {
                self.frames.push(false);
                (Place::Flow, Close::Frame)
            }
            "image" | "control" | "object" | "object-ole" | "plugin" | "applet" | "floating-frame" => {
                // An embedded object brings a picture of itself.
                let counted = self.frames.last_mut().is_some_and(|counted| std::mem::replace(counted, true));
                self.tally.pictures += u32::from(!counted);
                (Place::Flow, Close::Nothing)
            }
            "a" | "g" => (self.place(), Close::Nothing),
            // Text boxes, and shapes that hold text.
            _ => {
                self.enter_box();
                (Place::Flow, Close::Box)
            }
        }
    }
}
