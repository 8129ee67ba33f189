//! What a plugin file says of itself, read without running or compiling anything.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wasmparser::{BinaryReaderError, Chunk, Encoding, Parser, Payload};

use crate::error::{Fault, PluginError};
use crate::wording::short;

/// The interface a plugin exports, without its version.
pub(crate) const RULES: &str = "klausul:plugin/rules";
/// The interfaces a plugin may import, without their versions.
const GIVEN: [&str; 3] = ["klausul:plugin/tender", "klausul:plugin/log", "klausul:plugin/types"];
/// The custom section with the digest of the plugin's sources.
const SOURCES: &str = "klausul-sources";

/// The two kinds of plugin files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A component.
    Component,
    /// A core module that carries its component type; it is made a component when it is loaded.
    Module,
}

/// What a plugin file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// Component or core module.
    pub kind: Kind,
    /// The interfaces it imports, with versions; sorted, each once.
    pub imports: Vec<String>,
    /// Those of them that klausul gives to no plugin.
    pub foreign: Vec<String>,
    /// What it exports; sorted, each once.
    pub exports: Vec<String>,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub digest: String,
    /// Bytes of the file.
    pub size: usize,
    /// The version of the plugin contract it was made for; `None` if it exports no rules.
    pub contract: Option<String>,
    /// The digest of its sources, if it carries one.
    pub sources: Option<String>,
    /// Whether a core module carries the component type without which it cannot be loaded.
    pub component_type: bool,
}

/// Reads what a plugin file says of itself. `name` is what errors call it.
///
/// # Errors
/// If the bytes are no WebAssembly, end in the middle or are malformed.
pub fn inspect(name: &str, bytes: &[u8]) -> Result<Inspection, PluginError> {
    read(bytes).map_err(|fault| PluginError { plugin: name.to_owned(), fault })
}

pub(crate) fn read(bytes: &[u8]) -> Result<Inspection, Fault> {
    if !bytes.starts_with(b"\0asm") {
        // A file of a few bytes may be the beginning of one.
        let cut = bytes.len() < 4 && !bytes.is_empty() && b"\0asm".starts_with(bytes);
        return Err(if cut { Fault::Truncated { size: bytes.len() } } else { Fault::NotWasm });
    }
    let mut found = Found::default();
    walk(bytes, &mut found)?;
    for list in [&mut found.imports, &mut found.exports] {
        // They are shown: no name may steer a terminal. None of the contract's is changed by this.
        list.iter_mut().for_each(|name| *name = short(name));
        list.sort();
        list.dedup();
    }
    let foreign = found.imports.iter().filter(|name| !GIVEN.contains(&unversioned(name))).cloned().collect();
    Ok(Inspection {
        kind: found.kind.ok_or(Fault::Truncated { size: bytes.len() })?,
        contract: found.exports.iter().find_map(|name| contract_version(name)),
        foreign,
        imports: found.imports,
        exports: found.exports,
        digest: hex(&Sha256::digest(bytes)),
        size: bytes.len(),
        sources: found.sources,
        component_type: found.component_type,
    })
}

/// `klausul:plugin/rules@0.1.0#describe` → `klausul:plugin/rules`.
fn unversioned(name: &str) -> &str {
    name.split(['@', '#']).next().unwrap_or(name)
}

fn contract_version(export: &str) -> Option<String> {
    let rest = export.strip_prefix(RULES)?.strip_prefix('@')?;
    rest.split('#').next().map(str::to_owned)
}

#[derive(Default)]
struct Found {
    kind: Option<Kind>,
    imports: Vec<String>,
    exports: Vec<String>,
    sources: Option<String>,
    component_type: bool,
}

/// Walks the outermost level; of what is nested only the `klausul-sources` section is read, since a core module
/// keeps it when it is made a component.
fn walk(bytes: &[u8], found: &mut Found) -> Result<(), Fault> {
    let truncated = || Fault::Truncated { size: bytes.len() };
    let mut parser = Parser::new(0);
    let mut outer: Vec<Parser> = Vec::new();
    let mut rest = bytes;
    // The parser is never told that the input ends, so that "more is needed" is told apart from "malformed".
    while !(rest.is_empty() && outer.is_empty()) {
        let (consumed, payload) = match parser.parse(rest, rest.is_empty()).map_err(invalid)? {
            Chunk::NeedMoreData(_) => return Err(truncated()),
            Chunk::Parsed { consumed, payload } => (consumed, payload),
        };
        rest = rest.get(consumed..).ok_or_else(truncated)?;
        let depth = outer.len();
        match payload {
            Payload::ModuleSection { parser: inner, unchecked_range }
            | Payload::ComponentSection { parser: inner, unchecked_range } => {
                if unchecked_range.end > bytes.len() {
                    return Err(truncated());
                }
                outer.push(std::mem::replace(&mut parser, inner));
            }
            Payload::CodeSectionStart { size, .. } => {
                // Function bodies are the compiler's business.
                rest = rest.get(size as usize..).ok_or_else(truncated)?;
                parser.skip_section();
            }
            Payload::End(_) => {
                if let Some(up) = outer.pop() {
                    parser = up;
                }
            }
            Payload::CustomSection(section) => custom(section.name(), section.data(), depth, found),
            payload if depth == 0 => note(payload, found).map_err(invalid)?,
            _ => {}
        }
    }
    Ok(())
}

fn custom(name: &str, data: &[u8], depth: usize, found: &mut Found) {
    if name == SOURCES && found.sources.is_none() {
        found.sources = Some(short(&String::from_utf8_lossy(data)));
    } else if depth == 0 && name.starts_with("component-type") {
        found.component_type = true;
    }
}

fn note(payload: Payload<'_>, found: &mut Found) -> Result<(), BinaryReaderError> {
    match payload {
        Payload::Version { encoding, .. } => {
            found.kind = Some(match encoding {
                Encoding::Component => Kind::Component,
                Encoding::Module => Kind::Module,
            });
        }
        Payload::ImportSection(section) => {
            for import in section.into_imports() {
                let import = import?;
                // A core module names the function too where the module is a stranger: "env: memory".
                let ours = GIVEN.contains(&unversioned(import.module));
                found.imports.push(if ours {
                    import.module.to_owned()
                } else {
                    format!("{} {}", import.module, import.name)
                });
            }
        }
        Payload::ExportSection(section) => {
            for export in section {
                found.exports.push(export?.name.to_owned());
            }
        }
        Payload::ComponentImportSection(section) => {
            for import in section {
                found.imports.push(import?.name.name.to_owned());
            }
        }
        Payload::ComponentExportSection(section) => {
            for export in section {
                found.exports.push(export?.name.name.to_owned());
            }
        }
        _ => {}
    }
    Ok(())
}

fn invalid(error: BinaryReaderError) -> Fault {
    Fault::Invalid { detail: error.to_string() }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wat(text: &str) -> Vec<u8> {
        wat::parse_str(text).unwrap()
    }

    #[test]
    fn every_truncation_is_told_from_a_whole_file_or_invalid() {
        let whole = wat(r#"(component (core module (func (export "f") unreachable)) (type (func)))"#);
        assert!(read(&whole).is_ok());
        for end in 0..whole.len() {
            match read(&whole[..end]) {
                Ok(found) => assert!(found.contract.is_none()),
                Err(Fault::Truncated { .. } | Fault::NotWasm) => {}
                Err(other) => panic!("{end}: {other:?}"),
            }
        }
    }

    #[test]
    fn imports_of_a_module_are_told_apart() {
        let module = wat(r#"(module (import "klausul:plugin/log@0.1.0" "message" (func (param i32 i32)))
               (import "wasi_snapshot_preview1" "fd_write" (func)))"#);
        let found = read(&module).unwrap();
        assert_eq!(found.kind, Kind::Module);
        assert_eq!(found.foreign, ["wasi_snapshot_preview1 fd_write"]);
        assert!(!found.component_type);
    }

    #[test]
    fn versions_are_read_from_both_kinds_of_exports() {
        assert_eq!(contract_version("klausul:plugin/rules@0.2.0").as_deref(), Some("0.2.0"));
        assert_eq!(contract_version("klausul:plugin/rules@0.1.0#check").as_deref(), Some("0.1.0"));
        assert_eq!(contract_version("klausul:plugin/rulesets@0.1.0"), None);
    }
}
