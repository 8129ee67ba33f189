//! Files that are no plugins, or plugins of another kind: refused before anything of them runs.

use klausul_engine::{Fault, PluginError, inspect};

use crate::support::{HOSTILE, SOON, Stopwatch, engine, engine_is_whole, shown_safely};

fn wat(text: &str) -> Vec<u8> {
    wat::parse_str(text).unwrap()
}

/// The file is refused soon, with the right error, in these words.
fn refused(bytes: &[u8], key: &str, words: &[&str]) -> PluginError {
    let start = Stopwatch::start();
    let error = engine().load("evil", bytes, &[]).unwrap_err();
    let took = start.elapsed();
    println!("{:>6} ms  {} bytes: {error}", took.as_millis(), bytes.len());
    assert!(took < SOON, "{took:?}");
    assert_eq!(error.key(), key, "{error}");
    assert_eq!(error.fault.stage(), None);
    let sentence = error.to_string();
    for word in words.iter().chain(&["plugin \"evil\" "]) {
        assert!(sentence.contains(word), "no {word:?} in: {sentence}");
    }
    shown_safely(&error);
    error
}

/// The hostile plugin as made for another version of the contract.
fn for_version(version: &str) -> Vec<u8> {
    let (ours, other) = (b"@0.1.0", format!("@{version}"));
    assert_eq!(ours.len(), other.len());
    let mut bytes = HOSTILE.to_vec();
    for at in 0..=bytes.len() - ours.len() {
        if bytes[at..].starts_with(ours) {
            bytes[at..at + ours.len()].copy_from_slice(other.as_bytes());
        }
    }
    bytes
}

/// A number as WebAssembly writes it, and the bytes it takes.
fn leb128(bytes: &[u8]) -> (usize, usize) {
    let length = bytes.iter().take_while(|&&byte| byte >= 0x80).count() + 1;
    let value = bytes[..length].iter().rev().fold(0, |value, &byte| value << 7 | usize::from(byte & 0x7f));
    (value, length)
}

/// The hostile plugin with each section as `change` leaves it; `None` leaves it out.
fn resectioned(mut change: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = HOSTILE[..8].to_vec();
    let mut rest = &HOSTILE[8..];
    while let [id, sized @ ..] = rest {
        let (size, length) = leb128(sized);
        let (body, after) = sized[length..].split_at(size);
        if let Some(body) = change(*id, body) {
            bytes.push(*id);
            // Five bytes hold any size.
            let size = body.len();
            bytes.extend([0, 7, 14, 21].map(|shift| (size >> shift) as u8 & 0x7f | 0x80));
            bytes.push((size >> 28) as u8);
            bytes.extend(body);
        }
        rest = after;
    }
    bytes
}

#[test]
fn what_is_no_webassembly_is_said_to_be_none() {
    for bytes in [&b""[..], b"hello", b"PK\x03\x04", b"\x7fELF\x02\x01", &[0xff; 64]] {
        refused(bytes, "plugin-error-not-wasm", &["is no WebAssembly file", "name a .wasm file"]);
    }
    engine_is_whole();
}

#[test]
fn a_truncated_plugin_is_refused_wherever_it_ends() {
    for end in [1, 4, 8, 9, 1_000, HOSTILE.len() / 2, HOSTILE.len() - 1] {
        let error = engine().load("evil", &HOSTILE[..end], &[]).unwrap_err();
        if end == 8 {
            // A whole module, only that it holds nothing.
            assert_eq!(error.fault, Fault::NoContract);
        } else {
            let bytes = format!("after {end} bytes");
            refused(
                &HOSTILE[..end],
                "plugin-error-truncated",
                &["incomplete", &bytes, "fetch or build it anew"],
            );
        }
    }
    for end in (0..HOSTILE.len()).step_by(211) {
        let fault = engine().load("evil", &HOSTILE[..end], &[]).unwrap_err().fault;
        let told = matches!(fault, Fault::Truncated { .. } | Fault::NoContract | Fault::NotWasm);
        assert!(told || matches!(fault, Fault::Invalid { .. }), "{end}: {fault:?}");
    }
    engine_is_whole();
}

#[test]
fn damaged_files_never_take_the_engine_down() {
    for at in (0..HOSTILE.len()).step_by(397) {
        let mut bytes = HOSTILE.to_vec();
        bytes[at] ^= 0x55;
        // Whether it can still be read depends on the byte.
        let _ = inspect("evil", &bytes);
        if at % (397 * 20) == 0 {
            let _ = engine().load("evil", &bytes, &[]);
        }
    }
    engine_is_whole();
}

#[test]
fn invalid_code_is_refused() {
    let bytes = resectioned(|id, body| Some(if id == 3 { vec![0] } else { body.to_vec() }));
    refused(&bytes, "plugin-error-invalid", &["not valid WebAssembly", "fetch or build it anew"]);
    engine_is_whole();
}

#[test]
fn a_giant_file_is_not_even_read() {
    let words = ["too large", "64 MB", "leave out"];
    refused(&vec![0; (64 << 20) + 1], "plugin-error-too-large", &words);
}

#[test]
fn imports_of_the_outside_world_are_named() {
    let words = ["wasi:filesystem/types@0.2.0, wasi:sockets/tcp@0.2.0", "build it without them"];
    let component = wat(r#"(component
        (import "klausul:plugin/log@0.1.0" (instance))
        (import "wasi:sockets/tcp@0.2.0" (instance))
        (import "wasi:filesystem/types@0.2.0" (instance))
        (instance $rules)
        (export "klausul:plugin/rules@0.1.0" (instance $rules)))"#);
    refused(&component, "plugin-error-imports", &words);
    let module = wat(r#"(module
        (import "wasi_snapshot_preview1" "fd_write" (func))
        (import "env" "memory" (memory 1)))"#);
    refused(&module, "plugin-error-imports", &["env memory, wasi_snapshot_preview1 fd_write"]);
    for like in ["klausul:plugin/files@0.1.0", "klausul:plugins/tender@0.1.0", "other:plugin/log@0.1.0"] {
        let component = wat(&format!(r#"(component (import "{like}" (instance)))"#));
        refused(&component, "plugin-error-imports", &[like]);
    }
    engine_is_whole();
}

#[test]
fn names_in_a_file_cannot_steer_a_terminal_or_fill_it() {
    let names: String =
        (0..500).map(|n| format!(r#"(import "\1b[2J{n}{}" "\07" (func))"#, "x".repeat(600))).collect();
    let error = engine().load("evil", &wat(&format!("(module {names})")), &[]).unwrap_err();
    assert_eq!(error.key(), "plugin-error-imports");
    assert!(!error.to_string().contains(char::is_control) && error.to_string().len() < 10_000);
    let Fault::ForeignImports { names } = error.fault else { panic!("{error}") };
    assert_eq!(names.len(), 500);
    assert!(!names.concat().contains(char::is_control));
    let version = wat(r#"(module (func (export "klausul:plugin/rules@0.9.\1b[2J#check")))"#);
    refused(&version, "plugin-error-contract-newer", &["0.9. [2J"]);
}

#[test]
fn what_exports_no_rules_is_no_plugin() {
    let words = ["does not export klausul:plugin/rules", "keep its component-type section"];
    refused(&wat("(module)"), "plugin-error-no-contract", &words);
    refused(&wat("(component)"), "plugin-error-no-contract", &words);
    // Everything is there but the section that says what it means.
    let bare = resectioned(|id, body| {
        let named = id == 0 && body.get(1..).is_some_and(|name| name.starts_with(b"component-type"));
        (!named).then(|| body.to_vec())
    });
    assert!(bare.len() < HOSTILE.len());
    refused(&bare, "plugin-error-no-contract", &words);
    engine_is_whole();
}

#[test]
fn exports_of_another_shape_are_refused() {
    let component =
        wat(r#"(component (instance $rules) (export "klausul:plugin/rules@0.1.0" (instance $rules)))"#);
    refused(
        &component,
        "plugin-error-shape",
        &["does not follow it", "build it against this klausul's contract"],
    );
    engine_is_whole();
}

#[test]
fn the_side_that_is_behind_is_told() {
    let newer = for_version("0.2.0");
    refused(&newer, "plugin-error-contract-newer", &["version 0.2.0", "speaks 0.1.0", "upgrade klausul"]);
    let older = for_version("0.0.9");
    refused(&older, "plugin-error-contract-older", &["version 0.0.9", "speaks 0.1.0", "upgrade the plugin"]);
    // A later patch may add functions; this plugin uses none of them.
    assert!(engine().load("patched", &for_version("0.1.7"), &[]).is_ok());
    engine_is_whole();
}

#[test]
fn a_giant_table_is_refused_when_it_is_made() {
    // One table of functions, from 300 000 elements.
    let table = [1, 0x70, 0, 0xe0, 0xa7, 0x12];
    let bytes = resectioned(|id, body| Some(if id == 4 { table.to_vec() } else { body.to_vec() }));
    let error = engine().load("evil", &bytes, &[]).unwrap_err();
    assert_eq!(error.key(), "plugin-error-tables", "{error}");
    assert!(error.to_string().contains("the limit is 262144 elements"), "{error}");
    engine_is_whole();
}
