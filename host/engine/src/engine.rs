//! Loading: a file becomes a plugin, or is refused with a reason.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};
use wasmtime::component::Component;
use wit_component::ComponentEncoder;

use crate::cache::{Cache, CacheChoice, CacheWarning};
use crate::contract;
use crate::error::{EngineError, Fault, PluginError, Stage};
use crate::inspect::{self, Inspection, Kind, hex};
use crate::limits;
use crate::plugin::{Plugin, Source};
use crate::sandbox;
use crate::verify;

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
        let inspection = inspect::read(bytes)?;
        let version = admissible(&inspection)?;
        let component = match inspection.kind {
            Kind::Component => self.compile(bytes, &inspection.digest)?,
            Kind::Module => {
                let component = componentise(bytes)?;
                self.compile(&component, &hex(&Sha256::digest(&component)))?
            }
        };
        let contract = contract::bind(&self.engine, &component, &version)?;
        let mut plugin = Plugin::new(name, &self.engine, contract, inspection);
        let (manifest, matchers) = plugin
            .run(Arc::default(), Stage::Describe, |contract, store| contract.describe(store, settings))
            .result?;
        verify::manifest(&manifest, &matchers)
            .map_err(|lie| Fault::BadAnswer { stage: Stage::Describe, lie })?;
        plugin.introduce(manifest, matchers);
        Ok(plugin)
    }

    fn compile(&self, component: &[u8], digest: &str) -> Result<Component, Fault> {
        let mut warnings = Vec::new();
        let cached = self.cache.as_ref().and_then(|cache| cache.load(&self.engine, digest, &mut warnings));
        let compiled = match cached {
            Some(compiled) => Ok(compiled),
            None => Component::from_binary(&self.engine, component).map_err(invalid).inspect(|compiled| {
                if let Some(cache) = &self.cache {
                    cache.store(&self.engine, digest, compiled, &mut warnings);
                }
            }),
        };
        self.warnings.lock().unwrap_or_else(PoisonError::into_inner).append(&mut warnings);
        compiled
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
