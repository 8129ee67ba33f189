//! Where a passage stands, in words.

use super::Page;
use super::flow::Flow;
use super::ink::Ink;
use crate::message::key;
use crate::{Evidence, Place};

/// Of the headings over a passage the innermost are named, so many.
const HEADINGS: usize = 2;
/// A heading longer than this many characters is cut.
const HEADING: usize = 56;

impl Page {
    /// `Kontrakt.docx, 7 Arbeidsvilkår › 7.2 Lønn, avsnitt 44`.
    pub(super) fn place(&self, document: &str, place: &Place) -> String {
        let named = self.only.as_deref() != Some(document);
        let mut parts = vec![if named { document.to_owned() } else { String::new() }];
        // A sheet's name is its uppermost heading too.
        let section: Vec<&String> =
            place.section.iter().filter(|heading| Some(*heading) != place.sheet.as_ref()).collect();
        let headings = &section[section.len().saturating_sub(HEADINGS)..];
        if !headings.is_empty() {
            parts.push(headings.iter().map(|heading| cut(heading)).collect::<Vec<_>>().join(" › "));
        }
        parts.extend(self.spot(place));
        parts.retain(|part| !part.is_empty());
        parts.join(", ")
    }

    /// `avsnitt 44`: the place within the document.
    pub(super) fn spot(&self, place: &Place) -> Option<String> {
        let number = |key: &str, number: u32| self.msg.text(key, &[("number", number.to_string().into())]);
        let label = place.label.as_ref();
        let parts = [
            place.page.map(|page| number(key::PLACE_PAGE, page)),
            place
                .sheet
                .as_ref()
                .map(|sheet| self.msg.text(key::PLACE_SHEET, &[("name", sheet.as_str().into())])),
            place.cell.as_ref().map(|cell| self.msg.text(key::PLACE_CELL, &[("cell", cell.as_str().into())])),
            label.map(|label| self.msg.text(key::PLACE_LABEL, &[("label", label.as_str().into())])),
            place.paragraph.map(|paragraph| number(key::PLACE_PARAGRAPH, paragraph)),
            place.line.map(|line| number(key::PLACE_LINE, line)),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        if parts.is_empty() { None } else { Some(parts.join(", ")) }
    }

    /// A passage: where it stands, and under that its words with the ones that count underlined.
    pub(super) fn passage(&mut self, label: Option<&str>, evidence: &Evidence) {
        let place = self.place(&evidence.document, &evidence.place);
        self.row(label, &Flow::ink(Ink::Dim, &place));
        self.canvas.text(self.column + 2, &quote(evidence));
    }

    /// A short quotation in quotation marks.
    pub(super) fn quoted(&self, quote: &str) -> String {
        self.msg.text(key::QUOTED, &[("quote", quote.trim().into())])
    }
}

/// The words of a passage, with the ones that count marked and what was left out shown as such.
fn quote(evidence: &Evidence) -> Flow {
    let marked = evidence.marked();
    let mut flow = Flow::default();
    if !evidence.before.is_empty() {
        flow = flow.add(Ink::Dim, &format!("… {} ", evidence.before));
    }
    flow = flow
        .add(Ink::Plain, &evidence.quote[..marked.start])
        .add(Ink::Mark, &evidence.quote[marked.clone()])
        .add(Ink::Plain, &evidence.quote[marked.end..]);
    if !evidence.after.is_empty() {
        flow = flow.add(Ink::Dim, &format!(" {} …", evidence.after));
    }
    flow
}

/// Text on one line, cut after so many characters.
pub(super) fn shorten(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{} …", text[..at].trim_end()),
        None => text,
    }
}

/// A heading on one line, cut where it is long; its number keeps to its first word.
fn cut(heading: &str) -> String {
    let heading = shorten(heading, HEADING);
    match heading.split_once(' ') {
        Some((number, title)) if number.contains(|c: char| c.is_ascii_digit()) => {
            format!("{number}\u{a0}{title}")
        }
        _ => heading,
    }
}
