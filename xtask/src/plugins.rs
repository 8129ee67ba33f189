//! `cargo xtask plugins`: builds the four components into `plugins/dist`, each with the digest of its sources inside.
//! `cargo xtask plugins --check`: says whether the built ones belong to the sources.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use wasmparser::{Parser, Payload};

use crate::AREAS;
use crate::try_rules::print;

/// The custom section that holds the digest.
const SECTION: &str = "klausul-sources";
const TARGET: &str = "wasm32-unknown-unknown";

/// Runs the verb.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<()> {
    match arguments {
        [] => build(root),
        [flag] if flag == "--check" => check(root),
        _ => bail!("cargo xtask plugins [--check]"),
    }
}

/// Fails when a built plugin does not belong to its sources.
pub(crate) fn check(root: &Path) -> Result<()> {
    for area in AREAS {
        let path = dist(root).join(format!("{area}.wasm"));
        let built = std::fs::read(&path).with_context(|| format!("{}", path.display()))?;
        let inside =
            section(&built)?.with_context(|| format!("{} has no digest of its sources", path.display()))?;
        if inside != digest(root, area)? {
            bail!("{} is older than its sources; run cargo xtask plugins", path.display());
        }
    }
    Ok(())
}

fn dist(root: &Path) -> PathBuf {
    root.join("plugins/dist")
}

fn build(root: &Path) -> Result<()> {
    let folder = root.join("target/plugins");
    let mut cargo = toolchain(root)?;
    cargo
        .args(["--profile", "plugin", "--target", TARGET])
        .arg("--target-dir")
        .arg(&folder)
        .current_dir(root);
    for area in AREAS {
        cargo.arg("--package").arg(format!("klausul-plugin-{area}"));
    }
    let status = cargo.status().context("cargo could not be started")?;
    if !status.success() {
        bail!("the plugins could not be built; xtask/wasm-toolchain.sh gets what is needed");
    }
    std::fs::create_dir_all(dist(root))?;
    for area in AREAS {
        let file = format!("klausul_plugin_{}.wasm", area.replace('-', "_"));
        let core = std::fs::read(folder.join(TARGET).join("plugin").join(&file)).context(file)?;
        let mut component = wit_component::ComponentEncoder::default()
            .validate(true)
            .module(&core)
            .and_then(|mut encoder| encoder.encode())?;
        append(&mut component, digest(root, area)?.as_bytes());
        let path = dist(root).join(format!("{area}.wasm"));
        std::fs::write(&path, &component)?;
        print(&format!("{} {} bytes", path.display(), component.len()));
    }
    Ok(())
}

/// Cargo with a compiler that has, or can make, a standard library for WebAssembly.
fn toolchain(root: &Path) -> Result<Command> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let ask = |what: &[&str]| -> Result<PathBuf> {
        let out = Command::new("rustc").args(what).output().context("rustc could not be started")?;
        Ok(PathBuf::from(String::from_utf8(out.stdout)?.trim()))
    };
    let sysroot = ask(&["--print", "sysroot"])?;
    let home =
        std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|h| format!("{h}/.cargo")))?;
    let mut flags =
        format!("--remap-path-prefix={home}=/cargo --remap-path-prefix={}=/klausul", root.display());
    let mut command = Command::new(cargo);
    command.arg("build");
    // Rustup's target, where it is installed, has its library beside the host's.
    let library = ask(&["--print", "target-libdir", "--target", TARGET])?;
    if !library.is_dir() {
        let debian = Path::new("/usr/bin/rustc");
        if !debian.exists() {
            bail!("no standard library for {TARGET}; run xtask/wasm-toolchain.sh");
        }
        let host = ask(&["--print", "host-tuple"])?;
        let linker = sysroot.join("lib/rustlib").join(host).join("bin/rust-lld");
        command.env("RUSTC", debian).env("RUSTC_BOOTSTRAP", "1").arg("-Zbuild-std=std,panic_abort");
        flags.push_str(&format!(" -Clinker={}", linker.display()));
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    Ok(command)
}

/// SHA-256 over what a plugin is built from: the contract, the engine, the shared words and its own rules.
fn digest(root: &Path, area: &str) -> Result<String> {
    let mut files = Vec::new();
    let own = root.join("plugins").join(area);
    for place in [
        root.join("wit"),
        root.join("plugins/rules/src"),
        root.join("plugins/rules/shared"),
        root.join("plugins/sdk/src"),
        own.join("rules"),
        own.join("src"),
    ] {
        collect(&place, &mut files)?;
    }
    files.extend(["area.toml", "build.rs", "Cargo.toml"].map(|f| own.join(f)));
    files.sort();
    let mut hash = Sha256::new();
    for path in files {
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(std::fs::read(&path).with_context(|| path.display().to_string())?);
        hash.update([0]);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|e| e == "rs" || e == "toml" || e == "wit") {
            files.push(path);
        }
    }
    Ok(())
}

/// Appends a custom section: identifier 0, the sizes in LEB128.
fn append(component: &mut Vec<u8>, payload: &[u8]) {
    let mut body = Vec::new();
    leb128(&mut body, SECTION.len());
    body.extend_from_slice(SECTION.as_bytes());
    body.extend_from_slice(payload);
    component.push(0);
    leb128(component, body.len());
    component.extend(body);
}

fn leb128(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            return out.push(byte);
        }
        out.push(byte | 0x80);
    }
}

fn section(component: &[u8]) -> Result<Option<String>> {
    for payload in Parser::new(0).parse_all(component) {
        if let Payload::CustomSection(custom) = payload?
            && custom.name() == SECTION
        {
            return Ok(Some(String::from_utf8(custom.data().to_vec())?));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_plugins_belong_to_their_sources() {
        check(&crate::root().unwrap()).unwrap();
    }

    #[test]
    fn a_section_can_be_read_back() {
        let mut component = b"\0asm\x0d\0\x01\0".to_vec();
        append(&mut component, &[b'a'; 300]);
        assert_eq!(section(&component).unwrap().unwrap(), "a".repeat(300));
    }
}
