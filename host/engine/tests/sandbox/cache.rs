//! Compiled plugins are kept, never believed blindly, and never matter for a result.

use std::fs;
use std::path::{Path, PathBuf};

use klausul_engine::{CacheChoice, CacheWarning, Engine, Plugin, Source};

use crate::support::{HOSTILE, facts, hits, view};

fn load(dir: &Path) -> (Plugin, Vec<CacheWarning>) {
    let engine = Engine::new(CacheChoice::Dir(dir.to_owned())).unwrap();
    let plugin = engine.load("kept", HOSTILE, &[]).unwrap();
    (plugin, engine.warnings())
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Both do the same, to the last operation.
fn same(one: &Plugin, other: &Plugin) {
    assert_eq!((one.manifest(), one.matchers()), (other.manifest(), other.matchers()));
    assert_eq!(one.inspection(), other.inspection());
    for deed in ["", "check-see", "check-panic", "check-recurse", "check-outside"] {
        let ask = |plugin: &Plugin| plugin.check(&view(), &facts(deed), &hits());
        assert_eq!(ask(one), ask(other), "{deed}");
    }
}

#[test]
fn a_warm_load_equals_a_cold_one() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("new/plugins");
    let (cold, warnings) = load(&dir);
    assert_eq!(warnings, []);
    let kept = files(&dir);
    assert_eq!(kept.len(), 1);
    let written = fs::metadata(&kept[0]).unwrap().modified().unwrap();

    let (warm, warnings) = load(&dir);
    assert_eq!(warnings, []);
    assert_eq!(files(&dir), kept);
    assert_eq!(fs::metadata(&kept[0]).unwrap().modified().unwrap(), written, "it was compiled again");
    same(&cold, &warm);
    let without = Engine::new(CacheChoice::None).unwrap().load("kept", HOSTILE, &[]).unwrap();
    same(&cold, &without);
}

#[test]
fn a_changed_file_is_noticed_and_written_anew() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("plugins");
    let (cold, _) = load(&dir);
    let file = files(&dir).remove(0);
    let whole = fs::read(&file).unwrap();
    let flipped = |at: usize, bit: u8| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        bytes
    };
    let last = whole.len() - 1;
    let damaged = [
        // In the digest, in the code, at the end.
        flipped(0, 0),
        flipped(31, 7),
        flipped(32, 3),
        flipped(last / 3, 5),
        flipped(last, 0),
        Vec::new(),
        whole[..last].to_vec(),
        [&whole[..], &[0]].concat(),
    ];
    for bytes in damaged {
        fs::write(&file, bytes).unwrap();
        let (again, warnings) = load(&dir);
        assert_eq!(warnings, [CacheWarning::Damaged { path: file.clone() }]);
        assert_eq!(warnings[0].key(), "cache-warning-damaged");
        assert!(warnings[0].to_string().contains("compiled anew"));
        assert_eq!(again.manifest(), cold.manifest());
        assert_eq!(load(&dir).1, []);
    }
    same(&cold, &load(&dir).0);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_not_private_is_not_used() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("plugins");
    let (cold, _) = load(&dir);
    assert_eq!(fs::metadata(&dir).unwrap().permissions().mode() & 0o7777, 0o700);
    let before = files(&dir);
    for mode in [0o755, 0o750, 0o701, 0o777, 0o1777, 0o2700] {
        fs::set_permissions(&dir, fs::Permissions::from_mode(mode)).unwrap();
        let (plugin, warnings) = load(&dir);
        assert_eq!(warnings, [CacheWarning::NotPrivate { dir: dir.clone() }], "{mode:o}");
        assert_eq!(warnings[0].key(), "cache-warning-not-private");
        assert!(warnings[0].to_string().contains("chmod 700"));
        assert_eq!(plugin.manifest(), cold.manifest());
        assert_eq!(files(&dir), before);
    }
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(load(&dir).1, []);
    // A link may lead elsewhere the next time.
    let link = home.path().join("link");
    symlink(&dir, &link).unwrap();
    assert_eq!(load(&link).1, [CacheWarning::NotPrivate { dir: link }]);
}

#[test]
fn a_folder_that_cannot_be_made_costs_only_time() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "in the way").unwrap();
    let (_, warnings) = load(&file.join("plugins"));
    assert!(matches!(&warnings[..], [CacheWarning::Unusable { .. }]), "{warnings:?}");
}

#[test]
fn many_loads_at_once_share_a_folder() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("plugins");
    let engine = Engine::new(CacheChoice::Dir(dir.clone())).unwrap();
    let sources = [Source { name: "kept", bytes: HOSTILE, settings: &[] }; 6];
    assert!(engine.load_all(&sources).iter().all(Result::is_ok));
    assert_eq!(engine.warnings(), []);
    assert_eq!(files(&dir).len(), 1, "something is left behind");
}
