//! What a failed run means.

use wasmtime::{Error, Trap, WasmBacktrace};

use crate::error::{Fault, Stage};
use crate::limits;
use crate::sandbox::{Breach, State};

/// Says why a run ended with `error`. The store must be dropped afterwards.
pub(crate) fn fault(stage: Stage, error: &Error, state: &State) -> Fault {
    match state.usage.breach {
        Some(Breach::Memory) => return Fault::Memory { stage },
        Some(Breach::Tables) => return Fault::Tables { stage },
        Some(Breach::HostCalls) => return Fault::HostCalls { stage },
        None => {}
    }
    let Some(trap) = error.downcast_ref::<Trap>() else { return refused(stage, error) };
    let function = function(error);
    match trap {
        Trap::OutOfFuel => Fault::Fuel { stage, limit: limits::fuel(stage) },
        Trap::Interrupt => Fault::WallClock { stage },
        Trap::StackOverflow => Fault::StackOverflow { stage, function },
        Trap::UnreachableCodeReached => Fault::Panic { stage, message: state.log.last() },
        Trap::AllocationTooLarge => Fault::Memory { stage },
        // A Rust plugin keeps part of its stack in its memory, below its data: running out of it is this trap.
        Trap::MemoryOutOfBounds => Fault::Crash {
            stage,
            detail: "it left its memory, probably because its stack was used up".to_owned(),
            function,
        },
        other => Fault::Crash { stage, detail: other.to_string(), function },
    }
}

/// The runtime has no type for these.
fn refused(stage: Stage, error: &Error) -> Fault {
    let detail = error.root_cause().to_string();
    if detail.contains("fuel allocated for hostcalls") {
        Fault::TooMuchData { stage }
    } else if detail.contains("resource limit exceeded") {
        Fault::Tables { stage }
    } else {
        Fault::Crash { stage, detail, function: function(error) }
    }
}

/// The innermost function that has a name.
fn function(error: &Error) -> Option<String> {
    let frames = error.downcast_ref::<WasmBacktrace>()?.frames();
    frames.iter().find_map(|frame| frame.func_name()).map(str::to_owned)
}
