//! Rule files become a [`RuleSet`](crate::RuleSet); every mistake names file and line.

pub mod cases;
mod compile;
mod error;
mod file;
mod line;

use std::path::{Path, PathBuf};

pub use compile::Compiler;
pub use error::AuthorError;

/// Reads `area.toml` and every rule of `rules/` below `plugin`, and compiles them.
///
/// The answer also lists the files that were read, for a build script to watch.
pub fn read(plugin: &Path) -> Result<(crate::RuleSet, Vec<PathBuf>), AuthorError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| AuthorError::Io { path, error: error.to_string() }
    };
    let area = plugin.join("area.toml");
    let folder = plugin.join("rules");
    let mut compiler = Compiler::new(&area, &std::fs::read_to_string(&area).map_err(io(&area))?)?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(io(&folder))? {
        let path = entry.map_err(io(&folder))?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            files.push(path);
        }
    }
    files.sort();
    for path in &files {
        compiler.add(path, &std::fs::read_to_string(path).map_err(io(path))?)?;
    }
    files.extend([area, folder]);
    Ok((compiler.finish()?, files))
}

/// Writes the tables that a plugin carries to the folder that Cargo gives its build script: `rules.bin`, and
/// `judging.bin` with what judging needs ([`RuleSet::for_judging`](crate::RuleSet::for_judging)).
///
/// For the build script of a plugin: it must stand in the plugin's folder.
pub fn build() -> Result<(), Box<dyn std::error::Error>> {
    let (rules, files) = read(Path::new("."))?;
    for file in files {
        cargo(&format!("rerun-if-changed={}", file.display()));
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(out.join("rules.bin"), crate::encode(&rules)?)?;
    std::fs::write(out.join("judging.bin"), crate::encode(&rules.for_judging())?)?;
    Ok(())
}

#[allow(clippy::print_stdout, reason = "a build script speaks to Cargo so")]
fn cargo(line: &str) {
    println!("cargo::{line}");
}
