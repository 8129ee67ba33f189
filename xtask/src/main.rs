//! The project's own tools: `cargo xtask VERB`.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

mod cases;
mod evaluate;
mod plugins;
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
        "evaluate" => {
            let (tables, _) = evaluate::evaluate(&root, check)?;
            try_rules::print(&tables);
            Ok(())
        }
        "plugins" => plugins::run(&root, rest),
        "try" => try_rules::run(&root, rest),
        other => bail!("no verb «{other}»; known are try, cases, plugins, evaluate"),
    }
}

/// The JSON report of the program as it is built, with the plugins of `plugins/dist`.
fn check(tender: &Path) -> Result<serde_json::Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--package", "klausul-cli", "--", "check", "--format", "json"])
        .arg(tender)
        .output()
        .context("cargo could not be started")?;
    serde_json::from_slice(&output.stdout)
        .with_context(|| String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The workspace's folder: where the tool is called, or above.
fn root() -> Result<PathBuf> {
    let here = std::env::current_dir()?;
    let is_root = |folder: &&Path| folder.join("plugins/rules/shared").is_dir();
    here.ancestors().find(is_root).map(Path::to_owned).context("call it inside klausul's workspace")
}
