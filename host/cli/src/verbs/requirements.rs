//! `klausul requirements`

use klausul::Options;
use klausul_report::{Exit, Lang, text};

use crate::args::Requirements;
use crate::failure::Failure;
use crate::{given, terminal};

pub(crate) fn run(args: Requirements, lang: Lang) -> Result<Exit, Failure> {
    let checker = given::checker(args.rules, Options { lang, ..Options::default() })?;
    let requirements = checker.requirements();
    terminal::show(args.output, &requirements, |style| {
        text::render_requirements(&requirements, lang, style)
    })?;
    Ok(Exit::Clean)
}
