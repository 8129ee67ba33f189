//! README's console blocks are run: what it shows is what the program prints.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::process::Command;

/// Whether `shown` is `printed`, where a line `…` stands for any lines.
fn alike(shown: &[&str], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((&"…", rest)) => (0..=printed.len()).any(|skip| alike(rest, &printed[skip..])),
        Some((line, rest)) => printed.first() == Some(line) && alike(rest, &printed[1..]),
    }
}

#[test]
fn console_blocks_show_what_is_printed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let blocks: Vec<&str> =
        readme.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(blocks.len() >= 3, "README shows the program at work");
    for block in blocks {
        let mut lines = block.lines();
        let command = lines.next().unwrap().strip_prefix("$ klausul ").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_klausul"))
            .args(command.split_whitespace())
            .current_dir(&root)
            .env_remove("KLAUSUL_LANG")
            .output()
            .unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        let shown: Vec<&str> = lines.map(str::trim_end).collect();
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        assert!(alike(&shown, &printed), "klausul {command}\n{}", printed.join("\n"));
    }
}
