//! `klausul facts PATH…`

use klausul_report::{Exit, Lang, message::key, text};

use crate::args::Facts;
use crate::failure::Failure;
use crate::{given, progress, terminal};

pub(crate) fn run(args: Facts, lang: Lang) -> Result<Exit, Failure> {
    let known = given::facts(&args.given)?;
    let facts = progress::during(lang, key::CLI_READING, || {
        klausul::facts(&args.paths, known, given::worker(), lang)
    })?;
    terminal::show(args.output, &facts, |style| text::render_facts(&facts, lang, style))?;
    Ok(Exit::Clean)
}
