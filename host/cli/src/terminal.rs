//! Writing: results to standard output, complaints to standard error.

use std::io::{self, ErrorKind, Write, stderr};

use anstream::{AutoStream, ColorChoice};
use klausul_report::text::Style;
use klausul_report::{Lang, Messages, json, message::key};
use serde::Serialize;

use crate::args::{Format, Output};
use crate::failure::Failure;

/// Columns where there is no terminal.
const WIDTH: usize = 80;
/// Longer lines are hard to read, whatever the terminal's width.
const WIDEST: usize = 100;

/// Writes a result: as JSON, or as the text that `text` lays out.
pub(crate) fn show<T: Serialize + ?Sized>(
    output: Output,
    result: &T,
    text: impl FnOnce(Style) -> String,
) -> Result<(), Failure> {
    let written = match output.format {
        Format::Json => {
            let json = json::render(result).map_err(|error| Failure::Output(error.to_string()))?;
            io::stdout().lock().write_all(json.as_bytes())
        }
        Format::Text => anstream::stdout().lock().write_all(text(style()).as_bytes()),
    };
    match written {
        // Whoever reads has read enough (`klausul check … | head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| Failure::Output(error.to_string())),
    }
}

/// Says why a command could not do its work.
pub(crate) fn complain(lang: Lang, failure: &Failure) {
    let msg = Messages::new(lang);
    warn(&format!("{}: {}", msg.say(key::CLI_ERROR), failure.text(&msg)));
}

/// A line on standard error. There is nobody to tell if that fails.
pub(crate) fn warn(text: &str) {
    let _ = writeln!(stderr(), "{text}");
}

fn style() -> Style {
    let width = terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0).min(WIDEST));
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    Style { width, colour }
}
