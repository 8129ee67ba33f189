//! The project's own tools: `cargo xtask VERB`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

mod try_rules;

/// The strategy areas, each a plugin.
const AREAS: [&str; 4] = ["climate-environment", "ethics-human-rights", "animal-welfare", "integrity-labour"];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = root()?;
    let Some((verb, rest)) = arguments.split_first() else { bail!("cargo xtask try|plugins|evaluate") };
    match verb.as_str() {
        "try" => try_rules::run(&root, rest),
        other => bail!("no verb «{other}»; known are try, plugins, evaluate"),
    }
}

/// The workspace's folder.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(Path::to_owned).context("xtask stands in the workspace")
}
