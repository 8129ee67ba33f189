//! The cage a plugin runs in: how code is compiled, and what one run may use.

use std::sync::Arc;

use wasmtime::{Config, Engine, OptLevel, ResourceLimiter, Store};

use crate::error::{EngineError, Stage};
use crate::limits;
use crate::view::TenderView;

/// How plugins are compiled. Whatever could make two machines differ is off.
pub(crate) fn engine() -> Result<Engine, EngineError> {
    let mut config = Config::new();
    config
        .consume_fuel(true)
        .epoch_interruption(true)
        .max_wasm_stack(limits::STACK_BYTES)
        // The contract has no floating point, but a plugin may; processors disagree on the bits of a NaN and on
        // the results of relaxed vector operations.
        .cranelift_nan_canonicalization(true)
        .wasm_relaxed_simd(false)
        // A memory beyond 4 GiB has no use under the memory limit, and needs slower bounds checks.
        .wasm_memory64(false)
        // Compiling without optimisation takes two thirds of the time; the plugins are optimised already, and run as
        // fast.
        .cranelift_opt_level(OptLevel::None)
        // A trap names its function; which of its instructions it was would take half as much room again.
        .generate_address_map(false)
        // Nothing unwinds through a plugin; only Windows cannot do without the tables.
        .native_unwind_info(cfg!(windows));
    Engine::new(&config).map_err(|error| EngineError { detail: format!("{error:#}") })
}

/// A store for one run, with everything limited.
pub(crate) fn store(engine: &Engine, view: Arc<TenderView>, stage: Stage) -> Result<Store<State>, String> {
    let mut store = Store::new(engine, State::new(view));
    store.limiter(|state| &mut state.usage);
    store.set_fuel(limits::fuel(stage)).map_err(|error| format!("{error:#}"))?;
    store.set_epoch_deadline(crate::ticker::deadline());
    store.epoch_deadline_trap();
    store.set_hostcall_fuel(limits::TRANSFER_BYTES);
    Ok(store)
}

/// What a run may see, and what it has used.
pub(crate) struct State {
    pub(crate) view: Arc<TenderView>,
    pub(crate) usage: Usage,
    pub(crate) log: Log,
}

impl State {
    fn new(view: Arc<TenderView>) -> Self {
        State { view, usage: Usage::default(), log: Log::default() }
    }
}

/// A limit of the sandbox that a run has broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Breach {
    #[error("memory limit")]
    Memory,
    #[error("table limit")]
    Tables,
    #[error("host call limit")]
    HostCalls,
}

/// What a run has used of what fuel does not count.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    memory: usize,
    table_elements: usize,
    calls: u64,
    bytes: u64,
    /// The limit that ended the run.
    pub(crate) breach: Option<Breach>,
}

impl Usage {
    fn broken(&mut self, breach: Breach) -> wasmtime::Error {
        self.breach = Some(breach);
        wasmtime::Error::new(breach)
    }

    /// Counts a call of a host function that copies about `bytes` into the plugin or out of it.
    pub(crate) fn call(&mut self, bytes: usize) -> wasmtime::Result<()> {
        self.calls += 1;
        self.bytes = self.bytes.saturating_add(bytes as u64);
        if self.calls > limits::HOST_CALLS || self.bytes > limits::HOST_BYTES {
            return Err(self.broken(Breach::HostCalls));
        }
        Ok(())
    }
}

impl ResourceLimiter for Usage {
    fn memory_growing(
        &mut self,
        current: usize,
        desired: usize,
        maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        if maximum.is_some_and(|maximum| desired > maximum) {
            // The plugin's own limit: it is told, and may cope.
            return Ok(false);
        }
        self.memory = self.memory.saturating_add(desired.saturating_sub(current));
        if self.memory > limits::MEMORY_BYTES {
            return Err(self.broken(Breach::Memory));
        }
        Ok(true)
    }

    fn memory_grow_failed(&mut self, _error: wasmtime::Error) -> wasmtime::Result<()> {
        // The machine has no memory left although the plugin may have it. Told to the plugin, its answer could
        // differ from that on another machine.
        Err(self.broken(Breach::Memory))
    }

    fn table_growing(
        &mut self,
        current: usize,
        desired: usize,
        maximum: Option<usize>,
    ) -> wasmtime::Result<bool> {
        if maximum.is_some_and(|maximum| desired > maximum) {
            return Ok(false);
        }
        self.table_elements = self.table_elements.saturating_add(desired.saturating_sub(current));
        if self.table_elements > limits::TABLE_ELEMENTS {
            return Err(self.broken(Breach::Tables));
        }
        Ok(true)
    }

    fn instances(&self) -> usize {
        limits::INSTANCES
    }

    fn tables(&self) -> usize {
        limits::TABLES
    }

    fn memories(&self) -> usize {
        limits::MEMORIES
    }
}

/// What a plugin says to its author: the first [`limits::LOG_BYTES`], and the last message of all, which tells why
/// it gave up.
#[derive(Debug, Default)]
pub(crate) struct Log {
    messages: Vec<String>,
    bytes: usize,
    cut: bool,
    last: Option<String>,
}

impl Log {
    pub(crate) fn push(&mut self, text: &str) {
        self.last = Some(clean(head(text, limits::LAST_MESSAGE_BYTES)));
        if self.cut {
            return;
        }
        let room = limits::LOG_BYTES - self.bytes;
        let kept = head(text, room);
        // An empty message counts as well, or there could be endlessly many.
        self.bytes = (self.bytes + kept.len() + 1).min(limits::LOG_BYTES);
        if !kept.is_empty() || text.is_empty() {
            self.messages.push(clean(kept));
        }
        if kept.len() < text.len() || self.bytes == limits::LOG_BYTES {
            self.cut = true;
            self.messages.push(format!("[the log is cut here, after {} KiB]", limits::LOG_BYTES >> 10));
        }
    }

    pub(crate) fn last(&self) -> Option<String> {
        self.last.clone().filter(|text| !text.trim().is_empty())
    }

    pub(crate) fn into_messages(self) -> Vec<String> {
        self.messages
    }
}

/// The first `most` bytes, rounded down to a whole character.
fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// A plugin's words may end up on a terminal: no control characters but line breaks.
fn clean(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_cut_once_and_the_last_message_kept() {
        let mut log = Log::default();
        for number in 0..10_000 {
            log.push(&format!("linje nummer {number} på veien"));
        }
        log.push("sist \u{1b}[31m");
        assert_eq!(log.last().as_deref(), Some("sist  [31m"));
        let messages = log.into_messages();
        assert!(messages.iter().map(String::len).sum::<usize>() <= limits::LOG_BYTES + 100);
        assert_eq!(messages.iter().filter(|m| m.contains("cut here")).count(), 1);
    }

    #[test]
    fn empty_messages_do_not_go_on_for_ever() {
        let mut log = Log::default();
        (0..200_000).for_each(|_| log.push(""));
        assert!(log.into_messages().len() <= limits::LOG_BYTES + 1);
    }

    #[test]
    fn a_message_is_cut_at_a_whole_character() {
        let mut log = Log::default();
        log.push(&"å".repeat(limits::LOG_BYTES));
        assert_eq!(log.into_messages()[0].len(), limits::LOG_BYTES);
    }
}
