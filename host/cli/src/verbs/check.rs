//! `klausul check PATH…`

use klausul::Options;
use klausul_report::{Exit, Lang, message::key, text};

use crate::args::Check;
use crate::failure::Failure;
use crate::{given, progress, terminal};

pub(crate) fn run(args: Check, lang: Lang) -> Result<Exit, Failure> {
    let facts = given::facts(&args.given)?;
    let checker = given::checker(
        args.rules,
        Options { lang, as_of: args.as_of, worker: given::worker(), ..Options::default() },
    )?;
    let report = progress::during(lang, key::CLI_READING, || checker.check(&args.paths, facts))?;
    terminal::show(args.output, &report, |style| text::render(&report, style))?;
    Ok(report.exit(args.fail_on.into()))
}
