//! How to read.

use std::path::PathBuf;

/// How to read a tender's files.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The program that reads PDF files in a process of its own: one that calls
    /// [`worker::run_if_asked`](crate::worker::run_if_asked) first in `main`, so mostly the caller itself
    /// ([`std::env::current_exe`]).
    ///
    /// Without one, and where it cannot be started, PDF files are read in this process, after a count of what they
    /// inflate to. That stops the known attacks on memory, but not every one, and no file that never ends.
    pub worker: Option<PathBuf>,
}
