//! Compiled plugins are kept, so that a plugin is compiled once and not at every start.
//!
//! Beside the code stands what the plugin said of itself: it says the same each time, so it is asked once.
//!
//! What is kept is machine code that will be run, and the runtime does not notice when it has been changed. So it
//! lives in a folder that nobody but the user can write to, it carries a digest that is checked first, and nothing
//! is ever accepted from elsewhere: not from the plugin's folder, not from anybody. A problem with the cache costs
//! time, never a result.

use std::fmt;
use std::fs::{self, File};
use std::hash::{Hash, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use sha2::{Digest, Sha256};
use wasmtime::Engine;
use wasmtime::component::Component;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::inspect::{Inspection, hex};
use crate::model::Manifest;

/// The environment variable that names another folder.
const VARIABLE: &str = "KLAUSUL_CACHE_DIR";
/// Files that are kept; the oldest go first. A compiled plugin is some four times its plugin's size.
const KEPT: usize = 64;
const SUFFIX: &str = "kept";
const DIGEST: usize = 32;
/// Raised whenever a kept type changes its shape.
const FORMAT: u32 = 1;

/// Where compiled plugins are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum CacheChoice {
    /// `KLAUSUL_CACHE_DIR`, else the platform's folder for such things.
    #[default]
    Default,
    /// This folder.
    Dir(PathBuf),
    /// Nowhere.
    None,
}

/// Something is wrong with the cache; plugins are compiled anew meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CacheWarning {
    /// Others than the user can read or write the folder, or it is not the user's own.
    NotPrivate {
        /// The folder.
        dir: PathBuf,
    },
    /// The folder or a file in it cannot be used.
    Unusable {
        /// The folder or file.
        path: PathBuf,
        /// The system's words.
        detail: String,
    },
    /// A kept file is not what was written; it was compiled anew.
    Damaged {
        /// The file.
        path: PathBuf,
    },
}

impl CacheWarning {
    /// The catalogue's key.
    pub fn key(&self) -> &'static str {
        match self {
            CacheWarning::NotPrivate { .. } => "cache-warning-not-private",
            CacheWarning::Unusable { .. } => "cache-warning-unusable",
            CacheWarning::Damaged { .. } => "cache-warning-damaged",
        }
    }

    /// `path`, and `detail` where the system had words.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            CacheWarning::NotPrivate { dir: path } | CacheWarning::Damaged { path } => {
                vec![("path", path.display().to_string())]
            }
            CacheWarning::Unusable { path, detail } => {
                vec![("path", path.display().to_string()), ("detail", detail.clone())]
            }
        }
    }
}

impl fmt::Display for CacheWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CacheWarning::NotPrivate { dir } => write!(
                f,
                "compiled plugins are not kept: {} must be a folder of your own that nobody else can open \
                 (chmod 700)",
                dir.display()
            ),
            CacheWarning::Unusable { path, detail } => {
                write!(f, "compiled plugins are not kept: {}: {detail}", path.display())
            }
            CacheWarning::Damaged { path } => {
                write!(f, "a compiled plugin was damaged and has been compiled anew: {}", path.display())
            }
        }
    }
}

/// What is known of a plugin without asking it again.
#[derive(Serialize, Deserialize)]
pub(crate) struct About {
    pub(crate) inspection: Inspection,
    /// What it said of itself without settings; nothing where it was only asked with some.
    pub(crate) manifest: Option<Manifest>,
}

/// The folder, once it has been found fit.
#[derive(Debug)]
pub(crate) struct Cache {
    dir: PathBuf,
}

impl Cache {
    /// Finds or makes the folder. `Ok(None)`: none is wanted, or the platform has no place for one.
    pub(crate) fn open(choice: &CacheChoice) -> Result<Option<Cache>, CacheWarning> {
        let dir = match choice {
            CacheChoice::None => return Ok(None),
            CacheChoice::Dir(dir) => Some(dir.clone()),
            CacheChoice::Default => default_dir(),
        };
        let Some(dir) = dir else { return Ok(None) };
        let unusable =
            |error: io::Error| CacheWarning::Unusable { path: dir.clone(), detail: error.to_string() };
        private::create(&dir).map_err(unusable)?;
        if !private::is_private(&dir).map_err(unusable)? {
            return Err(CacheWarning::NotPrivate { dir });
        }
        Ok(Some(Cache { dir }))
    }

    /// The plugin whose file has this digest, if it is there and whole.
    pub(crate) fn load(
        &self,
        engine: &Engine,
        plugin: &str,
        warn: &mut Vec<CacheWarning>,
    ) -> Option<(About, Component)> {
        let path = self.path(engine, plugin);
        let stored = self.read(&path, warn)?;
        let body = stored.get(DIGEST..).unwrap_or_default();
        let parts = postcard::take_from_bytes::<About>(body);
        // SAFETY: `deserialize` trusts the bytes to be what `Component::serialize` of this wasmtime wrote. They
        // come from `store` below: the folder can be written by nobody but the user (checked in `open`), the
        // digest over the bytes has just been verified, and wasmtime itself refuses those of another version or
        // configuration. Whoever can write here as the user needs no plugin to run code as the user.
        #[allow(unsafe_code)]
        let found = parts
            .ok()
            .and_then(|(about, code)| Some((about, unsafe { Component::deserialize(engine, code) }.ok()?)));
        if found.is_none() {
            warn.push(CacheWarning::Damaged { path });
        }
        found
    }

    /// Keeps a plugin under the digest of its file.
    pub(crate) fn store(
        &self,
        engine: &Engine,
        plugin: &str,
        about: &About,
        compiled: &Component,
        warn: &mut Vec<CacheWarning>,
    ) {
        let parts = postcard::to_allocvec(about).ok().zip(compiled.serialize().ok());
        let Some((mut body, code)) = parts else { return };
        body.extend_from_slice(&code);
        self.put(self.path(engine, plugin), &body, warn);
    }

    /// Something that was worked out from plugins alone, if it is there and whole. `key` names all it depends on.
    pub(crate) fn recall<T: DeserializeOwned>(
        &self,
        engine: &Engine,
        key: &str,
        warn: &mut Vec<CacheWarning>,
    ) -> Option<T> {
        let path = self.path(engine, key);
        let stored = self.read(&path, warn)?;
        let value = postcard::from_bytes(stored.get(DIGEST..).unwrap_or_default());
        value.inspect_err(|_| warn.push(CacheWarning::Damaged { path })).ok()
    }

    /// Keeps what was worked out.
    pub(crate) fn remember<T: Serialize>(
        &self,
        engine: &Engine,
        key: &str,
        value: &T,
        warn: &mut Vec<CacheWarning>,
    ) {
        if let Ok(body) = postcard::to_allocvec(value) {
            self.put(self.path(engine, key), &body, warn);
        }
    }

    /// A file's bytes, the digest before them; nothing where it is not there or not what was written.
    fn read(&self, path: &Path, warn: &mut Vec<CacheWarning>) -> Option<Vec<u8>> {
        let stored = match fs::read(path) {
            Ok(stored) => stored,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => {
                warn.push(CacheWarning::Unusable { path: path.to_owned(), detail: error.to_string() });
                return None;
            }
        };
        let parts = stored.split_at_checked(DIGEST);
        if parts.is_none_or(|(digest, body)| Sha256::digest(body)[..] != *digest) {
            warn.push(CacheWarning::Damaged { path: path.to_owned() });
            return None;
        }
        Some(stored)
    }

    /// Other processes see the whole file or none.
    fn put(&self, path: PathBuf, body: &[u8], warn: &mut Vec<CacheWarning>) {
        match self.write(&path, body) {
            Ok(()) => self.prune(),
            Err(error) => warn.push(CacheWarning::Unusable { path, detail: error.to_string() }),
        }
    }

    fn write(&self, path: &Path, code: &[u8]) -> io::Result<()> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let unique = format!("{}-{}.tmp", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let temporary = self.dir.join(unique);
        let result = File::create(&temporary)
            .and_then(|mut file| {
                file.write_all(&Sha256::digest(code))?;
                file.write_all(code)
            })
            .and_then(|()| fs::rename(&temporary, path));
        if result.is_err() {
            // What could not be written whole is not left behind; if even that fails, it is only a file.
            let _ = fs::remove_file(&temporary);
        }
        result
    }

    /// One name for each key under each configuration and version of the runtime, and each version of klausul.
    fn path(&self, engine: &Engine, key: &str) -> PathBuf {
        let mut runtime = Sha256Hasher(Sha256::new());
        engine.precompile_compatibility_hash().hash(&mut runtime);
        (env!("CARGO_PKG_VERSION"), FORMAT).hash(&mut runtime);
        let runtime = hex(&runtime.0.finalize());
        self.dir.join(format!("{key}-{}.{SUFFIX}", &runtime[..16]))
    }

    /// Removes the oldest files when there are too many. Whatever fails here fails again another day.
    fn prune(&self) {
        let Ok(entries) = fs::read_dir(&self.dir) else { return };
        let mut kept: Vec<_> = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|suffix| suffix == SUFFIX))
            .filter_map(|path| Some((fs::metadata(&path).and_then(|m| m.modified()).ok()?, path)))
            .collect();
        kept.sort();
        for (_, path) in kept.iter().take(kept.len().saturating_sub(KEPT)) {
            let _ = fs::remove_file(path);
        }
    }
}

/// Feeds a [`Hash`] value into SHA-256: unlike the standard hashers it means the same in every build.
struct Sha256Hasher(Sha256);

impl Hasher for Sha256Hasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let digest = self.0.clone().finalize();
        digest.iter().take(8).fold(0, |number, &byte| number << 8 | u64::from(byte))
    }
}

fn default_dir() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    if let Some(dir) = variable(VARIABLE) {
        return Some(dir);
    }
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        // The XDG specification has relative paths ignored.
        let xdg = variable("XDG_CACHE_HOME").filter(|dir| dir.is_absolute());
        xdg.or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("klausul").join("plugins"))
}

#[cfg(unix)]
mod private {
    use std::fs::{DirBuilder, symlink_metadata};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};
    use std::path::Path;

    pub(super) fn create(dir: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)
    }

    /// A folder, not a link to one, of the user's own, that nobody else may open.
    pub(super) fn is_private(dir: &Path) -> io::Result<bool> {
        let data = symlink_metadata(dir)?;
        Ok(data.is_dir()
            && data.mode() & 0o7777 == 0o700
            && data.uid() == rustix::process::geteuid().as_raw())
    }
}

#[cfg(not(unix))]
mod private {
    use std::io;
    use std::path::Path;

    pub(super) fn create(dir: &Path) -> io::Result<()> {
        std::fs::create_dir_all(dir)
    }

    /// The folder lies in the user's profile, which the platform keeps from others.
    pub(super) fn is_private(dir: &Path) -> io::Result<bool> {
        Ok(std::fs::symlink_metadata(dir)?.is_dir())
    }
}
