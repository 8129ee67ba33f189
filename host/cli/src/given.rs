//! From arguments to what the checker takes: files are read, facts parsed.

use std::fs;
use std::path::PathBuf;

use klausul::{CacheChoice, Checker, Given, Options};
use klausul_report::{Lang, Messages, message::key};

use crate::args;
use crate::failure::Failure;
use crate::{progress, terminal};

/// The facts the user gave: the file's, and over them those of `--set`.
pub(crate) fn facts(args: &args::Given) -> Result<Given, Failure> {
    let mut given = match &args.facts {
        Some(path) => {
            let text = fs::read_to_string(path).map_err(Failure::file(path))?;
            Given::from_toml(&path.to_string_lossy(), &text)?
        }
        None => Given::default(),
    };
    for pair in &args.set {
        given.set(pair)?;
    }
    Ok(given)
}

/// Loads the rule sets; says so when that takes long, and what is wrong with their cache.
pub(crate) fn checker(rules: args::Rules, options: Options) -> Result<Checker, Failure> {
    let lang = options.lang;
    let mut plugins = Vec::new();
    for path in &rules.plugin {
        let bytes = fs::read(path).map_err(Failure::file(path))?;
        plugins.push((stem(path), bytes));
    }
    let cache = if rules.no_cache { CacheChoice::None } else { CacheChoice::Default };
    let options = Options { areas: rules.area, jobs: rules.jobs, cache, plugins, ..options };
    let checker = progress::during(lang, key::CLI_PREPARING, || Checker::new(options))?;
    warn(&checker, lang);
    Ok(checker)
}

/// This program, to be started again for reading PDF files.
pub(crate) fn worker() -> Option<PathBuf> {
    std::env::current_exe().ok()
}

/// What a file is called without its folder and extension.
pub(crate) fn stem(path: &std::path::Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

fn warn(checker: &Checker, lang: Lang) {
    let warnings = checker.warnings();
    if !warnings.is_empty() {
        let msg = Messages::new(lang);
        for warning in warnings {
            terminal::warn(&msg.problem(warning.key(), &warning.args()).text);
        }
    }
}
