//! Every way a plugin can fail, as data: which plugin, what, which limit; the words are the catalogue's.

use std::fmt;

use crate::answer::Lie;
use crate::limits;
use crate::wording::{listed, short};

/// The engine itself cannot work on this machine.
#[derive(Debug, thiserror::Error)]
#[error("klausul cannot run plugins on this machine: {detail}")]
pub struct EngineError {
    /// The runtime's own words.
    pub detail: String,
}

impl EngineError {
    /// The catalogue's key.
    pub fn key(&self) -> &'static str {
        "engine-error"
    }

    /// What fills the message's places.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![("detail", self.detail.clone())]
    }
}

/// One plugin could not be loaded or did not answer properly; all others stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PluginError {
    /// The name it was loaded under.
    pub plugin: String,
    /// What was wrong.
    pub fault: Fault,
}

/// What a plugin was asked when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// What it is and searches for.
    Describe,
    /// What applies to a procurement.
    Applicability,
    /// The verdicts.
    Check,
}

impl Stage {
    /// The contract's name of the function.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Describe => "describe",
            Stage::Applicability => "applicability",
            Stage::Check => "check",
        }
    }
}

/// What was wrong with a plugin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is no WebAssembly.
    NotWasm,
    /// The file ends in the middle.
    Truncated {
        /// Its size, bytes.
        size: usize,
    },
    /// WebAssembly that the runtime does not accept.
    Invalid {
        /// The runtime's own words.
        detail: String,
    },
    /// The file is larger than any plugin has reason to be.
    TooLarge {
        /// Its size, bytes.
        size: usize,
    },
    /// WebAssembly without klausul's contract: no exported `rules`.
    NoContract,
    /// It imports something that klausul does not give to plugins.
    ForeignImports {
        /// Every such import, sorted.
        names: Vec<String>,
    },
    /// Made for a newer contract than this klausul knows.
    ContractNewer {
        /// The version the plugin was made for.
        wanted: String,
    },
    /// Made for an older contract than this klausul knows.
    ContractOlder {
        /// The version the plugin was made for.
        wanted: String,
    },
    /// It says the right version, but its functions have other shapes.
    WrongShape {
        /// The runtime's own words.
        detail: String,
    },
    /// It used up its fuel: the limit that decides, alike on every machine.
    Fuel {
        /// During what.
        stage: Stage,
        /// The budget, in WebAssembly operations.
        limit: u64,
    },
    /// It ran longer than any machine should need for its fuel.
    WallClock {
        /// During what.
        stage: Stage,
    },
    /// It asked for more memory than it is given.
    Memory {
        /// During what.
        stage: Stage,
    },
    /// It asked for more or larger tables than it is given.
    Tables {
        /// During what.
        stage: Stage,
    },
    /// It crashed: out of stack, outside of its memory, or an illegal operation.
    Crash {
        /// During what.
        stage: Stage,
        /// The runtime's own words.
        detail: String,
        /// The function it happened in, where the plugin names its functions.
        function: Option<String>,
    },
    /// It used up its stack.
    StackOverflow {
        /// During what.
        stage: Stage,
        /// The function it happened in, where the plugin names its functions.
        function: Option<String>,
    },
    /// It gave up by itself.
    Panic {
        /// During what.
        stage: Stage,
        /// The last thing it wrote to its log, if anything.
        message: Option<String>,
    },
    /// It passed or returned more data at once than it may.
    TooMuchData {
        /// During what.
        stage: Stage,
    },
    /// It asked the host for more than it may: too many questions or too many bytes of answers.
    HostCalls {
        /// During what.
        stage: Stage,
    },
    /// Its answer cannot be true.
    BadAnswer {
        /// During what.
        stage: Stage,
        /// What it lied about.
        lie: Lie,
    },
    /// It declined with a message of its own.
    Declined {
        /// During what.
        stage: Stage,
        /// Its words.
        message: String,
    },
}

impl Fault {
    /// What the plugin was asked, for a fault that happened while it ran.
    pub fn stage(&self) -> Option<Stage> {
        match self {
            Fault::Fuel { stage, .. }
            | Fault::WallClock { stage }
            | Fault::Memory { stage }
            | Fault::Tables { stage }
            | Fault::Crash { stage, .. }
            | Fault::StackOverflow { stage, .. }
            | Fault::Panic { stage, .. }
            | Fault::TooMuchData { stage }
            | Fault::HostCalls { stage }
            | Fault::BadAnswer { stage, .. }
            | Fault::Declined { stage, .. } => Some(*stage),
            _ => None,
        }
    }
}

impl PluginError {
    /// The catalogue's key.
    pub fn key(&self) -> &'static str {
        match &self.fault {
            Fault::NotWasm => "plugin-error-not-wasm",
            Fault::Truncated { .. } => "plugin-error-truncated",
            Fault::Invalid { .. } => "plugin-error-invalid",
            Fault::TooLarge { .. } => "plugin-error-too-large",
            Fault::NoContract => "plugin-error-no-contract",
            Fault::ForeignImports { .. } => "plugin-error-imports",
            Fault::ContractNewer { .. } => "plugin-error-contract-newer",
            Fault::ContractOlder { .. } => "plugin-error-contract-older",
            Fault::WrongShape { .. } => "plugin-error-shape",
            Fault::Fuel { .. } => "plugin-error-fuel",
            Fault::WallClock { .. } => "plugin-error-time",
            Fault::Memory { .. } => "plugin-error-memory",
            Fault::Tables { .. } => "plugin-error-tables",
            Fault::Crash { .. } => "plugin-error-crash",
            Fault::StackOverflow { .. } => "plugin-error-stack",
            Fault::Panic { message: Some(_), .. } => "plugin-error-panic",
            Fault::Panic { message: None, .. } => "plugin-error-panic-silent",
            Fault::TooMuchData { .. } => "plugin-error-data",
            Fault::HostCalls { .. } => "plugin-error-host-calls",
            Fault::BadAnswer { .. } => "plugin-error-answer",
            Fault::Declined { .. } => "plugin-error-declined",
        }
    }

    /// What fills the message's places, each one line without control characters: always `plugin`; `stage` for a fault that happened while it ran;
    /// further by fault (`limit`, `size`, `names`, `wanted`, `contract`, `detail`, `function`, `message`).
    /// A bad answer has `problem` (the key of its own message, see [`Lie`]) and that message's `found` and
    /// `limit`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("plugin", self.plugin.clone())];
        if let Some(stage) = self.fault.stage() {
            args.push(("stage", stage.name().to_owned()));
        }
        match &self.fault {
            Fault::NotWasm | Fault::NoContract => {}
            Fault::Truncated { size } => args.push(("size", size.to_string())),
            Fault::TooLarge { size } => {
                args.push(("size", size.to_string()));
                args.push(("limit", mb(limits::FILE_BYTES)));
            }
            Fault::Invalid { detail } | Fault::WrongShape { detail } => args.push(("detail", short(detail))),
            Fault::ForeignImports { names } => args.push(("names", listed(names))),
            Fault::ContractNewer { wanted } | Fault::ContractOlder { wanted } => {
                args.push(("wanted", short(wanted)));
                args.push(("contract", crate::CONTRACT.to_owned()));
            }
            Fault::Fuel { limit, .. } => args.push(("limit", (limit / 1_000_000).to_string())),
            Fault::WallClock { .. } => args.push(("limit", limits::WALL_CLOCK.as_secs().to_string())),
            Fault::Memory { .. } => args.push(("limit", mb(limits::MEMORY_BYTES))),
            Fault::Tables { .. } => args.push(("limit", limits::TABLE_ELEMENTS.to_string())),
            Fault::Crash { detail, function, .. } => {
                args.push(("detail", short(detail)));
                args.push(("function", function.as_deref().map(short).unwrap_or_default()));
            }
            Fault::StackOverflow { function, .. } => {
                args.push(("limit", (limits::STACK_BYTES >> 10).to_string()));
                args.push(("function", function.as_deref().map(short).unwrap_or_default()));
            }
            Fault::Panic { message, .. } => args.extend(message.as_deref().map(|m| ("message", short(m)))),
            Fault::TooMuchData { .. } => args.push(("limit", mb(limits::TRANSFER_BYTES))),
            Fault::HostCalls { .. } => args.push(("limit", limits::HOST_CALLS.to_string())),
            Fault::BadAnswer { lie, .. } => args.extend(lie.args()),
            Fault::Declined { message, .. } => args.push(("message", short(message))),
        }
        args
    }
}

fn mb(bytes: usize) -> String {
    (bytes >> 20).to_string()
}

impl std::error::Error for PluginError {}

impl fmt::Display for PluginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::wording::plugin_error(self, f)
    }
}
