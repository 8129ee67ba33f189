//! The command line: parses, runs, says what failed in the chosen language, and returns the exit status.

mod args;
mod failure;
mod given;
mod progress;
mod terminal;
mod verbs;

use std::process::ExitCode;

use clap::Parser;
use klausul_report::Exit;

use args::{Args, Verb};
use failure::Failure;

fn main() -> ExitCode {
    // This process may have been started to read one PDF for another.
    if let Some(end) = klausul::worker::run_if_asked() {
        return end;
    }
    let args = Args::parse();
    let lang = args.lang.into();
    let exit = run(args).unwrap_or_else(|failure| {
        terminal::complain(lang, &failure);
        Exit::CouldNot
    });
    ExitCode::from(exit.code())
}

fn run(args: Args) -> Result<Exit, Failure> {
    let lang = args.lang.into();
    match args.verb {
        Verb::Check(args) => verbs::check::run(args, lang),
        Verb::Facts(args) => verbs::facts::run(args, lang),
        Verb::Requirements(args) => verbs::requirements::run(args, lang),
        Verb::Explain(args) => verbs::explain::run(args, lang),
        Verb::Plugin(args) => verbs::plugin::run(args, lang),
    }
}
