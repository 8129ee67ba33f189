//! `klausul:plugin@0.1`.

mod convert;

use wasmtime::component::{Component, HasSelf, Linker};
use wasmtime::{Engine, Store};

use self::bindings::klausul::plugin::{log, tender, types};
use super::{Answer, Contract, Described};
use crate::model::{Applicability, Assessment, Facts};
use crate::sandbox::State;
use klausul_scan::Hit;

/// Generated from the contract; generated code needs `unsafe` where it reads a plugin's memory.
#[allow(missing_docs, unsafe_code, unreachable_pub, clippy::all)]
mod bindings {
    wasmtime::component::bindgen!({
        path: "../../wit",
        world: "plugin",
        // A host function may end the run: that is how a limit is kept.
        imports: { default: trappable },
    });
}

/// A plugin that is ready to be instantiated.
pub(super) struct Adapter {
    plugin: bindings::PluginPre<State>,
}

impl Adapter {
    pub(super) fn new(engine: &Engine, component: &Component) -> wasmtime::Result<Self> {
        let mut linker = Linker::new(engine);
        bindings::Plugin::add_to_linker::<_, HasSelf<State>>(&mut linker, |state| state)?;
        Ok(Adapter { plugin: bindings::PluginPre::new(linker.instantiate_pre(component)?)? })
    }
}

impl Contract for Adapter {
    fn describe(&self, store: &mut Store<State>, settings: &[(String, String)]) -> Answer<Described> {
        let plugin = self.plugin.instantiate(&mut *store)?;
        let answer = plugin.klausul_plugin_rules().call_describe(store, settings)?;
        Ok(answer.map(convert::described))
    }

    fn applicability(&self, store: &mut Store<State>, facts: &Facts) -> Answer<Vec<Applicability>> {
        let plugin = self.plugin.instantiate(&mut *store)?;
        let answer = plugin.klausul_plugin_rules().call_applicability(store, &convert::facts(facts))?;
        Ok(Ok(answer.into_iter().map(convert::applicability).collect()))
    }

    fn check(&self, store: &mut Store<State>, facts: &Facts, hits: &[Hit]) -> Answer<Vec<Assessment>> {
        let plugin = self.plugin.instantiate(&mut *store)?;
        let hits: Vec<_> = hits.iter().map(convert::hit).collect();
        let answer = plugin.klausul_plugin_rules().call_check(store, &convert::facts(facts), &hits)?;
        Ok(answer.map(|list| list.into_iter().map(convert::assessment).collect()))
    }
}

impl types::Host for State {}

impl log::Host for State {
    fn message(&mut self, text: String) -> wasmtime::Result<()> {
        self.usage.call(text.len())?;
        self.log.push(&text);
        Ok(())
    }
}

impl tender::Host for State {
    fn documents(&mut self) -> wasmtime::Result<Vec<tender::Document>> {
        let documents = &self.view.tender.documents;
        self.usage.call(documents.iter().map(|document| document.name.len() + size_of::<u64>()).sum())?;
        let language = |index: usize| self.view.languages.get(index).copied().flatten();
        let answer = documents.iter().enumerate().map(|(index, document)| tender::Document {
            name: document.name.clone(),
            language: language(index).map(convert::language),
            foreign: self.view.foreign.contains(&index),
            blocks: convert::count(document.blocks.len()),
        });
        Ok(answer.collect())
    }

    fn metas(&mut self, document: u32, first: u32, count: u32) -> wasmtime::Result<Vec<tender::Meta>> {
        let blocks = self.view.tender.documents.get(document as usize).map_or(&[][..], |d| &d.blocks);
        let blocks = blocks.get(first as usize..).unwrap_or_default();
        let blocks = blocks.get(..count as usize).unwrap_or(blocks);
        self.usage.call(size_of_val(blocks))?;
        Ok(blocks.iter().map(convert::meta).collect())
    }

    fn text(&mut self, document: u32, block: u32) -> wasmtime::Result<String> {
        let document = self.view.tender.documents.get(document as usize);
        let block = document.and_then(|document| document.blocks.get(block as usize));
        let text = block.map_or("", |block| &block.text);
        self.usage.call(text.len())?;
        Ok(text.to_owned())
    }

    fn absent_annexes(&mut self) -> wasmtime::Result<Vec<String>> {
        let annexes = &self.view.tender.absent_annexes;
        self.usage.call(annexes.iter().map(|annex| annex.label.len() + size_of::<u64>()).sum())?;
        let mut labels: Vec<String> = Vec::new();
        for annex in annexes {
            // Referred to in many places, named once; there are few.
            if !labels.contains(&annex.label) {
                labels.push(annex.label.clone());
            }
        }
        Ok(labels)
    }
}
