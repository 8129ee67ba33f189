//! Which colours mean what. A colour never says anything that a sign or word does not say too.

use anstyle::{AnsiColor, Color, Style};

use crate::Status;

/// How a piece of text is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// In the terminal's own colour.
    Plain,
    /// A heading or title.
    Bold,
    /// What can be skipped.
    Dim,
    /// Words of a quote that decided; they get a line under them.
    Mark,
    /// A status.
    Status(Status),
}

impl Ink {
    /// The ink as a terminal style.
    pub(super) const fn style(self) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Bold => Style::new().bold(),
            Self::Dim => Style::new().dimmed(),
            Self::Mark => paint(AnsiColor::Cyan),
            Self::Status(status) => match status {
                Status::Contradicted => paint(AnsiColor::Red).bold(),
                Status::Missing => paint(AnsiColor::Red),
                Status::Weak => paint(AnsiColor::Yellow),
                Status::Undetermined => paint(AnsiColor::Magenta),
                Status::Met => paint(AnsiColor::Green),
                Status::NotApplicable => Style::new().dimmed(),
            },
        }
    }
}

const fn paint(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(colour)))
}

/// The sign of a status. Each has its own, one column wide.
pub(super) const fn sign(status: Status) -> &'static str {
    match status {
        Status::Contradicted => "✗",
        Status::Missing => "○",
        Status::Weak => "!",
        Status::Undetermined => "?",
        Status::Met => "✓",
        Status::NotApplicable => "–",
    }
}
