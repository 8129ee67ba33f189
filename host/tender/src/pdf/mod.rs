//! PDF with a text layer: letters with their places become lines, paragraphs, headings and tables.
//!
//! `device` and `parse` alone know hayro, which changes with every release; `labels` and `preflight` its objects.

mod blocks;
mod columns;
mod device;
mod edges;
mod flow;
mod gaps;
mod grid;
mod headings;
mod labels;
mod loose;
mod parse;
mod preflight;
mod segment;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::thread;

pub(crate) use parse::parse;

use crate::limits::Limits;
use crate::worker::{self, Failure};
use crate::{Block, ReadError, ReadNote};

/// Bytes of stack: objects, forms and patterns nest, and hayro follows them by calling itself.
pub(crate) const STACK: usize = 64 << 20;

/// Reads a PDF in the worker process, or without one in this process, where only what can be counted beforehand
/// is bounded.
pub(crate) fn read(
    bytes: &[u8],
    worker: Option<&Path>,
    limits: &Limits,
) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    if let Some(program) = worker {
        match worker::ask(program, bytes, limits) {
            Ok(answer) => return Ok(answer),
            Err(Failure::Read(error)) => return Err(error),
            // No process can be started here: better read than refused.
            Err(Failure::NoWorker) => {}
        }
    }
    preflight::bytes(bytes, limits)?;
    on_thread(bytes.to_vec(), *limits, true)
}

/// Reads on a thread with a known stack, whose panic is an error like any other.
pub(crate) fn on_thread(
    bytes: Vec<u8>,
    limits: Limits,
    count: bool,
) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let thread = thread::Builder::new().name("pdf".to_string()).stack_size(STACK);
    let running = thread.spawn(move || parse(bytes, &limits, count));
    match running {
        Ok(running) => running.join().unwrap_or(Err(ReadError::Crashed)),
        Err(error) => Err(error.into()),
    }
}
