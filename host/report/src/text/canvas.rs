//! Lines of text of a given width, painted or not.

use std::fmt::Write;
use std::ops::Range;

use textwrap::core::display_width;

use super::flow::Flow;
use super::ink::Ink;

/// How a text is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Columns to use, at least 20.
    pub width: usize,
    /// Whether to paint it with ANSI colours.
    pub colour: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { width: 80, colour: false }
    }
}

/// The text as it grows, line by line.
pub(super) struct Canvas {
    style: Style,
    out: String,
}

impl Canvas {
    pub(super) fn new(style: Style) -> Self {
        Self { style: Style { width: style.width.max(20), ..style }, out: String::new() }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Columns there are.
    pub(super) const fn width(&self) -> usize {
        self.style.width
    }

    /// An empty line, unless one stands there already.
    pub(super) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A paragraph at `indent`.
    pub(super) fn text(&mut self, indent: usize, body: &Flow) {
        self.hang(0, &Flow::default(), indent, body);
    }

    /// `head` at `indent`, then the paragraph `body`, all its lines from column `hang` on. A head that does
    /// not fit before that column gets a line of its own.
    pub(super) fn hang(&mut self, indent: usize, head: &Flow, hang: usize, body: &Flow) {
        self.heads(&[(indent, head)], hang, body);
    }

    /// Several heads, each at its column, then `body` from column `hang` on. A head that does not fit before
    /// the next column gets a line of its own.
    pub(super) fn heads(&mut self, heads: &[(usize, &Flow)], hang: usize, body: &Flow) {
        let hang = hang.min(self.style.width / 2);
        let mut column = 0;
        for (at, head) in heads.iter().filter(|(_, head)| !head.is_empty()) {
            let at = (*at).min(hang);
            if column > 0 && column >= at {
                self.out.push('\n');
                column = 0;
            }
            self.pad(at - column);
            self.paint(head, 0..head.text().trim_end().len());
            column = at + display_width(head.text().trim_end());
        }
        if column > 0 && (column >= hang || body.is_empty()) {
            self.out.push('\n');
            column = 0;
        }
        let room = self.style.width - hang;
        let marks = body.has_marks();
        for line in body.lines(room, room) {
            self.pad(hang - column);
            column = 0;
            self.paint(body, line.clone());
            self.out.push('\n');
            if marks {
                self.underline(hang, body, line);
            }
        }
    }

    /// A heading that runs over the whole width: `━━ Klima og miljø ━━━━━━━`.
    pub(super) fn rule(&mut self, title: &str, line: char) {
        let title = Flow::ink(Ink::Bold, title);
        let lead = Flow::ink(Ink::Dim, &format!("{line}{line}"));
        let room = self.style.width.saturating_sub(6);
        for bytes in title.lines(room, room) {
            self.paint(&lead, 0..lead.text().len());
            self.out.push(' ');
            let used = 4 + display_width(&title.text()[bytes.clone()]);
            self.paint(&title, bytes);
            let rest = self.style.width.saturating_sub(used);
            if rest > 0 {
                self.out.push(' ');
                let rest: String = std::iter::repeat_n(line, rest).collect();
                self.put(&rest, Ink::Dim);
            }
            self.out.push('\n');
        }
    }

    /// One row of a table: the title on as many lines as it takes within `first` columns, and on its last line
    /// the cells, each with the spaces before it.
    pub(super) fn row(
        &mut self,
        title: &Flow,
        first: usize,
        cells: impl Iterator<Item = (String, String, Ink)>,
    ) {
        let mut column = 0;
        for (index, line) in title.lines(first, first).into_iter().enumerate() {
            if index > 0 {
                self.out.push('\n');
            }
            column = display_width(&title.text()[line.clone()]);
            self.paint(title, line);
        }
        self.pad(first.saturating_sub(column));
        for (spaces, text, ink) in cells {
            self.out.push_str(&spaces);
            self.put(&text, ink);
        }
        let end = self.out.trim_end_matches(' ').len();
        self.out.truncate(end);
        self.out.push('\n');
    }

    /// A line of `~` under the marked words of a line.
    fn underline(&mut self, hang: usize, body: &Flow, line: Range<usize>) {
        let mut under = String::new();
        for (text, ink) in body.pieces(line) {
            let mark = if ink == Ink::Mark { '~' } else { ' ' };
            under.extend(std::iter::repeat_n(mark, display_width(text)));
        }
        if under.contains('~') {
            self.pad(hang);
            // Not a `Flow`: there the spaces would run together.
            self.put(under.trim_end(), Ink::Mark);
            self.out.push('\n');
        }
    }

    fn paint(&mut self, flow: &Flow, bytes: Range<usize>) {
        for (text, ink) in flow.pieces(bytes) {
            self.put(text, ink);
        }
    }

    fn put(&mut self, text: &str, ink: Ink) {
        let style = ink.style();
        if self.style.colour && !text.is_empty() && style != anstyle::Style::new() {
            // Writing to a string cannot fail.
            let _ = write!(self.out, "{style}{text}{style:#}");
        } else {
            self.out.push_str(text);
        }
    }

    fn pad(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }
}
