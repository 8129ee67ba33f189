//! Compiles the rule files to the table that the plugin carries.

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (rules, files) = klausul_rules::author::read(Path::new("."))?;
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("rules.bin"), klausul_rules::encode(&rules)?)?;
    Ok(())
}
