//! The limits of the sandbox. Each says which threat it answers.

use std::time::Duration;

use crate::error::Stage;

/// Largest plugin file: a bundled Python interpreter is 18 MB; a file beyond this would only burn compile time.
pub const FILE_BYTES: usize = 64 << 20;

/// All linear memories of a plugin together. Answers a memory bomb; an interpreter needs some 30 MB.
pub const MEMORY_BYTES: usize = 64 << 20;

/// Memories, tables and core instances: an interpreter bundled by componentize-py needs 17 core instances.
pub const INSTANCES: usize = 64;
/// See [`INSTANCES`].
pub const TABLES: usize = 64;
/// See [`INSTANCES`].
pub const MEMORIES: usize = 64;

/// Elements of all tables together. Host memory that the memory limit does not see: eight bytes each.
pub const TABLE_ELEMENTS: usize = 256 << 10;

/// WebAssembly stack. Answers endless recursion; fits into the 2 MiB stack of a worker thread beside the host's
/// own frames.
pub const STACK_BYTES: usize = 512 << 10;

/// Bytes a plugin may pass to the host in one call, or return. Answers giant lists and strings.
pub const TRANSFER_BYTES: usize = 8 << 20;

/// Calls of host functions in one run. Each costs the plugin almost no fuel and the host some microseconds. The
/// longest document that is read has 400 000 blocks, and klausul's own kit asks for the text of each once.
pub const HOST_CALLS: u64 = 500_000;

/// Bytes that the host copies in one run, text into the plugin and messages out of it: every block of a large tender
/// (5 MB) many times.
pub const HOST_BYTES: u64 = 256 << 20;

/// Log kept for a plugin's author. Answers a plugin that writes endlessly.
pub const LOG_BYTES: usize = 64 << 10;

/// A single log message that is kept as the reason of a panic.
pub const LAST_MESSAGE_BYTES: usize = 4 << 10;

/// Wall clock for one run: a backstop for what fuel does not see. It must never decide before fuel does, since it
/// differs between machines: the largest budget burns in about a second here, so this allows for one ten times slower.
pub const WALL_CLOCK: Duration = Duration::from_secs(20);

/// How often the clock is looked at.
pub const TICK: Duration = Duration::from_millis(10);

/// Fuel (WebAssembly operations) of each stage. A plugin made with klausul's own kit needs about a million for
/// any of them; an interpreted language a hundred times that. The limit is there for endless loops, and it is
/// fuel so that the same plugin stops at the same operation on every machine.
pub const fn fuel(stage: Stage) -> u64 {
    match stage {
        // Runs for every command, also for `plugin list`: what a plugin is must be cheap to say.
        Stage::Describe => 200_000_000,
        Stage::Applicability => 200_000_000,
        Stage::Check => 1_000_000_000,
    }
}
