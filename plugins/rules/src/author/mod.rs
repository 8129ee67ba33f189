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
