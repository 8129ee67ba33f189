//! The English sentences of a plugin's failures: which plugin, what happened, which limit, what to do.

use std::fmt;

use crate::error::{Fault, PluginError, Stage};
use crate::limits;

const NEWER_KLAUSUL: &str = "upgrade klausul";
const REPORT: &str = "ask its author for a mended version, or remove it";

pub(crate) fn plugin_error(error: &PluginError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "plugin \"{}\" ", error.plugin)?;
    match &error.fault {
        Fault::NotWasm => {
            write!(f, "is no WebAssembly file; name a .wasm file, or build the plugin for wasm32")
        }
        Fault::Truncated { size } => {
            write!(
                f,
                "is incomplete: the file ends in the middle, after {size} bytes; fetch or build it anew"
            )
        }
        Fault::Invalid { detail } => {
            write!(f, "is not valid WebAssembly: {}; fetch or build it anew", short(detail))
        }
        Fault::TooLarge { size } => write!(
            f,
            "is too large: {} MB, the limit is {} MB; leave out what it does not use",
            size >> 20,
            limits::FILE_BYTES >> 20
        ),
        Fault::NoContract => write!(
            f,
            "does not export klausul:plugin/rules; build it against klausul's contract (wit/klausul.wit), \
             and keep its component-type section"
        ),
        Fault::ForeignImports { names } => write!(
            f,
            "imports what klausul gives to no plugin: {}; a plugin has no files, network, clock or \
             environment, so build it without them",
            listed(names)
        ),
        Fault::ContractNewer { wanted } => write!(
            f,
            "needs version {} of the plugin contract, this klausul speaks {}; {NEWER_KLAUSUL}",
            short(wanted),
            crate::CONTRACT
        ),
        Fault::ContractOlder { wanted } => write!(
            f,
            "was made for version {} of the plugin contract, this klausul speaks {}; upgrade the plugin",
            short(wanted),
            crate::CONTRACT
        ),
        Fault::WrongShape { detail } => write!(
            f,
            "names the contract but does not follow it: {}; build it against this klausul's contract",
            short(detail)
        ),
        fault => running(fault, f),
    }
}

fn running(fault: &Fault, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let during = |stage: &Stage| format!("during {}", stage.name());
    match fault {
        Fault::Fuel { stage, limit } => write!(
            f,
            "used too much time {}: stopped after {} million operations; {REPORT}",
            during(stage),
            limit / 1_000_000
        ),
        Fault::WallClock { stage } => write!(
            f,
            "used too much time {}: stopped after {} seconds; try again when the machine is less busy, or {REPORT}",
            during(stage),
            limits::WALL_CLOCK.as_secs()
        ),
        Fault::Memory { stage } => write!(
            f,
            "used too much memory {}: the limit is {} MB; {REPORT}",
            during(stage),
            limits::MEMORY_BYTES >> 20
        ),
        Fault::Tables { stage } => write!(
            f,
            "used too many tables {}: the limit is {} elements; {REPORT}",
            during(stage),
            limits::TABLE_ELEMENTS
        ),
        Fault::Crash { stage, detail, function } => {
            write!(f, "crashed {}: {}{}; {REPORT}", during(stage), short(detail), place(function))
        }
        Fault::StackOverflow { stage, function } => write!(
            f,
            "crashed {}: it used up its stack of {} KiB{}; {REPORT}",
            during(stage),
            limits::STACK_BYTES >> 10,
            place(function)
        ),
        Fault::Panic { stage, message: Some(message) } => {
            write!(f, "gave up {}: {}; {REPORT}", during(stage), short(message))
        }
        Fault::Panic { stage, message: None } => {
            write!(f, "gave up {} without saying why; {REPORT}", during(stage))
        }
        Fault::TooMuchData { stage } => write!(
            f,
            "passed too much data at once {}: the limit is {} MB; {REPORT}",
            during(stage),
            limits::TRANSFER_BYTES >> 20
        ),
        Fault::HostCalls { stage } => write!(
            f,
            "asked the host too often {}: the limits are {} questions and {} MB; {REPORT}",
            during(stage),
            limits::HOST_CALLS,
            limits::HOST_BYTES >> 20
        ),
        Fault::BadAnswer { stage, lie } => {
            write!(f, "gave an answer {} that cannot be true: {lie}; {REPORT}", during(stage))
        }
        Fault::Declined { stage, message } => write!(f, "declined {}: {}", during(stage), short(message)),
        // The faults of loading have their words above.
        _ => Ok(()),
    }
}

fn place(function: &Option<String>) -> String {
    function.as_deref().map(|name| format!(" in {}", short(name))).unwrap_or_default()
}

/// The first of many names, for a sentence.
pub(crate) fn listed(names: &[String]) -> String {
    const MOST: usize = 10;
    let rest = if names.len() > MOST { ", …" } else { "" };
    names.iter().take(MOST).map(|name| short(name)).collect::<Vec<_>>().join(", ") + rest
}

/// A foreign text inside a sentence: one line, at most 500 bytes, no control characters.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 500;
    let line = text.trim().replace(|c: char| c.is_control(), " ");
    match line.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= MOST).last() {
        Some(end) if end < line.len() => format!("{}…", &line[..end]),
        _ => line,
    }
}
