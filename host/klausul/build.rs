//! Lists the built plugins, so that they are part of the program: `plugins/dist/*.wasm`, in the order of their
//! names.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let dist = root.join("../../plugins/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    let mut plugins = wasm_files(&dist)?;
    plugins.sort();
    let mut table = String::from("&[\n");
    for path in &plugins {
        println!("cargo::rerun-if-changed={}", path.display());
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let path = path.canonicalize()?;
        // Writing to a string cannot fail.
        let _ = writeln!(table, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
    }
    table.push_str("]\n");
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("plugins.rs"), table)
}

/// The `.wasm` files of a folder; none where there is no such folder.
fn wasm_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        println!("cargo::warning=no plugins are built in: {} is missing", folder.display());
        return Ok(Vec::new());
    }
    let paths = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
    let is_wasm = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "wasm");
    paths.filter(|path| path.as_ref().map_or(true, is_wasm)).collect()
}
