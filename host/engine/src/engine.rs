//! Loading: a file becomes a plugin, or is refused with a reason.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use wasmtime::component::Component;
use wit_component::ComponentEncoder;

use crate::cache::{About, Cache, CacheChoice, CacheWarning};
use crate::contract;
use crate::error::{EngineError, Fault, PluginError};
use crate::inspect::{self, Inspection, Kind, hex};
use crate::limits;
use crate::plugin::{Plugin, Source};
use crate::sandbox;

/// Loads plugins. One is enough for a process; it can be shared between threads.
pub struct Engine {
    engine: wasmtime::Engine,
    cache: Option<Cache>,
    warnings: Mutex<Vec<CacheWarning>>,
}

impl Engine {
    /// An engine that keeps compiled plugins where `cache` says. A cache that cannot be used is a warning.
    ///
    /// # Errors
    /// If this machine cannot run WebAssembly.
    pub fn new(cache: CacheChoice) -> Result<Engine, EngineError> {
        let engine = sandbox::engine()?;
        let (cache, warnings) = match Cache::open(&cache) {
            Ok(cache) => (cache, Vec::new()),
            Err(warning) => (None, vec![warning]),
        };
        Ok(Engine { engine, cache, warnings: Mutex::new(warnings) })
    }

    /// What was wrong with the cache so far; sorted, each once. None of it changes a result.
    pub fn warnings(&self) -> Vec<CacheWarning> {
        let mut warnings = self.warnings.lock().unwrap_or_else(PoisonError::into_inner).clone();
        warnings.sort();
        warnings.dedup();
        warnings
    }

    /// Loads one plugin: a component, or a core module that carries its component type. `name` is what errors
    /// call it; `settings` are the user's own numbers for it.
    ///
    /// # Errors
    /// If the file is none of these, asks for more than a plugin is given, speaks another version of the contract,
    /// or does not say properly what it is.
    pub fn load(
        &self,
        name: &str,
        bytes: &[u8],
        settings: &[(String, String)],
    ) -> Result<Plugin, PluginError> {
        self.try_load(name, bytes, settings).map_err(|fault| PluginError { plugin: name.to_owned(), fault })
    }

    /// Loads several plugins at once, on all processors; the answers are in the order of the sources.
    pub fn load_all(&self, sources: &[Source<'_>]) -> Vec<Result<Plugin, PluginError>> {
        sources.par_iter().map(|source| self.load(source.name, source.bytes, source.settings)).collect()
    }

    fn try_load(&self, name: &str, bytes: &[u8], settings: &[(String, String)]) -> Result<Plugin, Fault> {
        if bytes.len() > limits::FILE_BYTES {
            return Err(Fault::TooLarge { size: bytes.len() });
        }
        let digest = hex(&Sha256::digest(bytes));
        let known = self.with_cache(|cache, warn| cache.load(&self.engine, &digest, warn)).flatten();
        let fresh = known.is_none();
        let (about, component) = match known {
            Some(known) => known,
            None => {
                let inspection = inspect::read(bytes)?;
                let component = self.compile(bytes, &inspection)?;
                (About { inspection, manifest: None }, component)
            }
        };
        let version = admissible(&about.inspection)?;
        let contract = contract::bind(&self.engine, &component, &version)?;
        let plugin = Plugin::new(name, &self.engine, contract, about.inspection, settings);
        if let Some(manifest) = about.manifest.filter(|_| settings.is_empty()) {
            return Ok(plugin.introduced(manifest));
        }
        let plugin = plugin.asked()?;
        if fresh {
            let about = About {
                inspection: plugin.inspection().clone(),
                manifest: settings.is_empty().then(|| plugin.manifest().clone()),
            };
            self.with_cache(|cache, warn| cache.store(&self.engine, &digest, &about, &component, warn));
        }
        Ok(plugin)
    }

    /// What `make` works out from these plugins and nothing else; kept like their code.
    pub fn keep<T, E>(&self, plugins: &[&Plugin], make: impl FnOnce() -> Result<T, E>) -> Result<T, E>
    where
        T: Serialize + DeserializeOwned,
    {
        let mut all = Sha256::new();
        for plugin in plugins {
            all.update(plugin.digest());
            for (key, value) in plugin.settings() {
                // Lengths first: no two lists of settings read alike.
                all.update([(key.len() as u64).to_le_bytes(), (value.len() as u64).to_le_bytes()].concat());
                all.update([key.as_str(), value.as_str()].concat());
            }
        }
        let key = hex(&all.finalize());
        if let Some(kept) = self.with_cache(|cache, warn| cache.recall(&self.engine, &key, warn)).flatten() {
            return Ok(kept);
        }
        let made = make()?;
        self.with_cache(|cache, warn| cache.remember(&self.engine, &key, &made, warn));
        Ok(made)
    }

    fn with_cache<T>(&self, act: impl FnOnce(&Cache, &mut Vec<CacheWarning>) -> T) -> Option<T> {
        let mut warnings = Vec::new();
        let done = self.cache.as_ref().map(|cache| act(cache, &mut warnings));
        self.warnings.lock().unwrap_or_else(PoisonError::into_inner).append(&mut warnings);
        done
    }

    fn compile(&self, bytes: &[u8], inspection: &Inspection) -> Result<Component, Fault> {
        admissible(inspection)?;
        match inspection.kind {
            Kind::Component => Component::from_binary(&self.engine, bytes),
            Kind::Module => Component::from_binary(&self.engine, &componentise(bytes)?),
        }
        .map_err(invalid)
    }
}

/// Decides from what the file says of itself whether it may run at all; gives the contract's version.
fn admissible(inspection: &Inspection) -> Result<String, Fault> {
    if let Some(version) = &inspection.contract {
        contract::speaks(version)?;
    }
    if !inspection.foreign.is_empty() {
        return Err(Fault::ForeignImports { names: inspection.foreign.clone() });
    }
    // A core module without the component type would silently become an empty component.
    let complete = inspection.kind == Kind::Component || inspection.component_type;
    inspection.contract.clone().filter(|_| complete).ok_or(Fault::NoContract)
}

fn componentise(module: &[u8]) -> Result<Vec<u8>, Fault> {
    // The runtime validates the result. The encoder was written for trusted input: should it give up on a
    // malformed module, that is a refusal like any other.
    let encode = || ComponentEncoder::default().validate(false).module(module).and_then(|mut e| e.encode());
    match catch_unwind(AssertUnwindSafe(encode)) {
        Ok(Ok(component)) => Ok(component),
        Ok(Err(error)) => Err(Fault::Invalid { detail: format!("{error:#}") }),
        Err(_) => Err(Fault::Invalid { detail: "it cannot be made a component".to_owned() }),
    }
}

fn invalid(error: wasmtime::Error) -> Fault {
    Fault::Invalid { detail: format!("{error:#}") }
}
