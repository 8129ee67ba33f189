//! Every failure that a room can tell of has its words in the catalogue.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use klausul_report::{Lang, Messages};

const FAMILIES: [&str; 6] =
    ["read-error-", "read-note-", "fact-error-", "plugin-error-", "cache-warning-", "engine-error"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_key_of_the_rooms_has_its_words() {
    let mut files = Vec::new();
    for room in ["tender", "facts", "engine", "klausul", "cli"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(room).join("src"), &mut files);
    }
    let msg = Messages::new(Lang::Nb);
    let mut keys = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let literals = text.split('"').filter(|it| FAMILIES.iter().any(|family| it.starts_with(family)));
        for key in literals.filter(|it| it.chars().all(|c| c.is_ascii_lowercase() || c == '-')) {
            assert!(msg.has(key), "{key} in {}", file.display());
            keys += 1;
        }
    }
    assert!(keys > 40, "only {keys} keys were found");
}
