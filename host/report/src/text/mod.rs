//! The report as text for a terminal: what to mend first, then every finding with its passages.

mod area;
mod canvas;
mod catalogue;
mod closing;
mod completeness;
mod facts;
mod finding;
mod flow;
mod ink;
mod overview;
mod place;
mod plugins;

pub use canvas::Style;
pub use catalogue::{render_requirement, render_requirements};
pub use facts::render_facts;
pub use plugins::{render_plugin, render_plugins};

use crate::message::{Messages, key};
use crate::{Report, Status};
use canvas::Canvas;
use flow::Flow;
use ink::{Ink, sign};

/// The report as text of `style.width` columns. Only a word that cannot be broken is wider.
pub fn render(report: &Report, style: Style) -> String {
    let mut page = Page::new(Messages::new(report.lang), style);
    page.completeness(report);
    if let [document] = report.documents.as_slice() {
        page.only = Some(document.name.clone());
    }
    page.overview(report);
    for area in &report.areas {
        page.area(report, area);
    }
    page.facts(&report.facts);
    page.not_applicable(report);
    page.basis(report);
    page.canvas.finish()
}

/// Where the text is written, with the words and the column that everything lines up at.
struct Page {
    msg: Messages,
    canvas: Canvas,
    /// The tender's only document, which then need not be named with every passage.
    only: Option<String>,
    /// The column of titles and of everything that has a label before it.
    column: usize,
}

/// Below this width, labels stand above their text instead of beside it.
const NARROW: usize = 60;

impl Page {
    fn new(msg: Messages, style: Style) -> Self {
        let canvas = Canvas::new(style);
        let labels = key::LABELS.iter().map(|label| columns(&msg.say(label)));
        let judged = Status::ALL.into_iter().filter(|&status| status != Status::NotApplicable);
        let words = judged.map(|status| columns(&msg.say(status_key(status))));
        let column = if canvas.width() < NARROW { 4 } else { 4 + labels.chain(words).max().unwrap_or(0) };
        Self { msg, canvas, only: None, column }
    }

    /// A section's heading.
    fn heading(&mut self, title: &str) {
        self.canvas.gap();
        self.canvas.rule(title, '━');
        self.canvas.gap();
    }

    /// A label and what belongs to it, at the common column. Nothing where there is nothing to say.
    fn row(&mut self, label: Option<&str>, body: &Flow) {
        if !body.is_empty() {
            let label = label.map(|key| Flow::ink(Ink::Dim, &self.msg.say(key))).unwrap_or_default();
            self.canvas.hang(2, &label, self.column, body);
        }
    }

    /// Text at the common column.
    fn body(&mut self, body: &Flow) {
        self.canvas.text(self.column, body);
    }
}

/// Columns a text takes.
fn columns(text: &str) -> usize {
    Flow::plain(text).width()
}

/// The status' sign and word.
fn status_head(msg: &Messages, status: Status, loud: bool) -> Flow {
    let word = msg.say(status_key(status));
    let word = if loud { word.to_uppercase() } else { word };
    Flow::ink(Ink::Status(status), &format!("{} {word}", sign(status)))
}

/// The key of a status' word.
const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Contradicted => key::STATUS_CONTRADICTED,
        Status::Missing => key::STATUS_MISSING,
        Status::Weak => key::STATUS_WEAK,
        Status::Undetermined => key::STATUS_UNDETERMINED,
        Status::Met => key::STATUS_MET,
        Status::NotApplicable => key::STATUS_NOT_APPLICABLE,
    }
}
