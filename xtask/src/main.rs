//! The project's own tools: `cargo xtask VERB`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

mod cases;
mod try_rules;

/// The strategy areas, each a plugin.
const AREAS: [&str; 4] = ["climate-environment", "ethics-human-rights", "animal-welfare", "integrity-labour"];

#[allow(clippy::print_stderr, reason = "this is where the tool's errors go")]
fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = root()?;
    let Some((verb, rest)) = arguments.split_first() else { bail!("cargo xtask try|cases|plugins|evaluate") };
    match verb.as_str() {
        "cases" => cases::run(&root, rest),
        "try" => try_rules::run(&root, rest),
        other => bail!("no verb «{other}»; known are try, cases, plugins, evaluate"),
    }
}

/// The workspace's folder.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(Path::to_owned).context("xtask stands in the workspace")
}
