//! `klausul plugin list` and `klausul plugin inspect FILE`

use std::fs;
use std::path::Path;

use klausul::Options;
use klausul_report::{Exit, Lang, text};

use crate::args::{Output, Plugin, Rules};
use crate::failure::Failure;
use crate::{given, terminal};

pub(crate) fn run(args: Plugin, lang: Lang) -> Result<Exit, Failure> {
    match args {
        Plugin::List { rules, output } => list(rules, output, lang),
        Plugin::Inspect { file, output } => inspect(&file, output, lang),
    }
}

fn list(rules: Rules, output: Output, lang: Lang) -> Result<Exit, Failure> {
    let cards = given::checker(rules, Options { lang, ..Options::default() })?.plugins();
    terminal::show(output, &cards, |style| text::render_plugins(&cards, lang, style))?;
    let whole = cards.iter().all(|card| card.error.is_none());
    Ok(if whole { Exit::Clean } else { Exit::Incomplete })
}

fn inspect(file: &Path, output: Output, lang: Lang) -> Result<Exit, Failure> {
    let bytes = fs::read(file).map_err(Failure::file(file))?;
    let name =
        file.file_name().map_or_else(|| file.display().to_string(), |it| it.to_string_lossy().into_owned());
    let card = klausul::inspect(&name, &bytes, lang);
    terminal::show(output, &card, |style| text::render_plugin(&card, lang, style))?;
    Ok(if card.error.is_none() { Exit::Clean } else { Exit::CouldNot })
}
