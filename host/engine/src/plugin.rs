//! A loaded plugin, and one run of it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use klausul_scan::{Hit, Matcher};
use wasmtime::Store;

use crate::contract::{Answer, Contract, Described};
use crate::error::{Fault, PluginError, Stage};
use crate::inspect::Inspection;
use crate::limits;
use crate::model::{Applicability, Assessment, Facts, Manifest};
use crate::sandbox::{self, State};
use crate::ticker::Running;
use crate::trap;
use crate::verify;
use crate::view::TenderView;

/// A plugin file to be loaded.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// What errors call it.
    pub name: &'a str,
    /// The file.
    pub bytes: &'a [u8],
    /// The user's own numbers for it.
    pub settings: &'a [(String, String)],
}

/// A loaded plugin. It can be shared between threads; each question gets a fresh instance.
pub struct Plugin {
    name: String,
    engine: wasmtime::Engine,
    contract: Box<dyn Contract>,
    inspection: Inspection,
    settings: Vec<(String, String)>,
    manifest: Manifest,
    /// Known once it has been asked; a plugin whose manifest was kept is only asked when somebody wants them.
    matchers: OnceLock<Vec<Matcher>>,
}

impl fmt::Debug for Plugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Plugin")
            .field("name", &self.name)
            .field("digest", &self.digest())
            .finish_non_exhaustive()
    }
}

/// What a plugin said of a tender, and what it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// One verdict for each requirement, in their order; or why there is none.
    pub result: Result<Vec<Assessment>, PluginError>,
    /// WebAssembly operations used: the same on every machine.
    pub fuel: u64,
    /// What the plugin had to say to its author.
    pub log: Vec<String>,
}

/// A run of one of a plugin's functions.
pub(crate) struct Run<T> {
    pub(crate) result: Result<T, Fault>,
    fuel: u64,
    log: Vec<String>,
}

impl Plugin {
    pub(crate) fn new(
        name: &str,
        engine: &wasmtime::Engine,
        contract: Box<dyn Contract>,
        inspection: Inspection,
        settings: &[(String, String)],
    ) -> Self {
        Plugin {
            name: name.to_owned(),
            engine: engine.clone(),
            contract,
            inspection,
            settings: settings.to_vec(),
            manifest: Manifest::default(),
            matchers: OnceLock::new(),
        }
    }

    /// With the manifest that it gave before.
    pub(crate) fn introduced(self, manifest: Manifest) -> Self {
        Plugin { manifest, ..self }
    }

    /// With the manifest that it gives now.
    pub(crate) fn asked(self) -> Result<Self, Fault> {
        let (manifest, matchers) = self.describe()?;
        Ok(Plugin { manifest, matchers: matchers.into(), ..self })
    }

    fn describe(&self) -> Result<Described, Fault> {
        let stage = Stage::Describe;
        let run = self.run(Arc::default(), stage, |contract, store| contract.describe(store, &self.settings));
        let (manifest, matchers) = run.result?;
        verify::manifest(&manifest, &matchers).map_err(|lie| Fault::BadAnswer { stage, lie })?;
        Ok((manifest, matchers))
    }

    /// The name it was loaded under.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is and judges.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The user's own numbers for it.
    pub(crate) fn settings(&self) -> &[(String, String)] {
        &self.settings
    }

    /// What it searches for.
    ///
    /// # Errors
    /// If the plugin has to be asked and fails.
    pub fn matchers(&self) -> Result<&[Matcher], PluginError> {
        if let Some(matchers) = self.matchers.get() {
            return Ok(matchers);
        }
        let (_, matchers) = self.describe().map_err(|fault| self.error(fault))?;
        Ok(self.matchers.get_or_init(|| matchers))
    }

    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub fn digest(&self) -> &str {
        &self.inspection.digest
    }

    /// The interfaces it imports; sorted.
    pub fn imports(&self) -> &[String] {
        &self.inspection.imports
    }

    /// Everything its file says of itself.
    pub fn inspection(&self) -> &Inspection {
        &self.inspection
    }

    /// What applies to a procurement, from facts alone: one answer for each requirement, in their order.
    ///
    /// # Errors
    /// If the plugin fails or its answer cannot be true.
    pub fn applicability(&self, facts: &Facts) -> Result<Vec<Applicability>, PluginError> {
        let stage = Stage::Applicability;
        let run = self.run(Arc::default(), stage, |contract, store| contract.applicability(store, facts));
        run.result
            .and_then(|answer| {
                verify::applicability(answer, &self.manifest).map_err(|lie| Fault::BadAnswer { stage, lie })
            })
            .map_err(|fault| self.error(fault))
    }

    /// The verdicts on a tender. `hits` are those of this plugin's matchers, sorted.
    pub fn check(&self, view: &Arc<TenderView>, facts: &Facts, hits: &[Hit]) -> Checked {
        let stage = Stage::Check;
        let run = self.run(Arc::clone(view), stage, |contract, store| contract.check(store, facts, hits));
        let result = run.result.and_then(|answer| {
            verify::check(answer, &self.manifest, &view.tender).map_err(|lie| Fault::BadAnswer { stage, lie })
        });
        Checked { result: result.map_err(|fault| self.error(fault)), fuel: run.fuel, log: run.log }
    }

    fn error(&self, fault: Fault) -> PluginError {
        PluginError { plugin: self.name.clone(), fault }
    }

    /// Asks one question of a fresh instance. The store is dropped whatever happened in it.
    pub(crate) fn run<T>(
        &self,
        view: Arc<TenderView>,
        stage: Stage,
        ask: impl FnOnce(&dyn Contract, &mut Store<State>) -> Answer<T>,
    ) -> Run<T> {
        let mut store = match sandbox::store(&self.engine, view, stage) {
            Ok(store) => store,
            Err(detail) => {
                let fault = Fault::Crash { stage, detail, function: None };
                return Run { result: Err(fault), fuel: 0, log: Vec::new() };
            }
        };
        let clock = Running::start(&self.engine);
        let answer = ask(self.contract.as_ref(), &mut store);
        drop(clock);
        let result = match answer {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(message)) => Err(Fault::Declined { stage, message }),
            Err(error) => Err(trap::fault(stage, &error, store.data())),
        };
        let fuel = limits::fuel(stage).saturating_sub(store.get_fuel().unwrap_or_default());
        Run { result, fuel, log: store.into_data().log.into_messages() }
    }
}
