//! The library behind every way to use klausul: documents in, [`Report`] out.
//!
//! This room only leads from one room to the next: tender → facts → scan → engine → report. It must never know a
//! format, a rule or a renderer.

mod assemble;
mod bundled;
mod catalogue;
mod checker;
mod error;
mod judge;

pub use catalogue::inspect;
pub use checker::{Checker, Options, facts};
pub use error::Error;
pub use klausul_engine::{CacheChoice, CacheWarning};
pub use klausul_facts::{Date, FactError, Given};
pub use klausul_report::Report;
pub use klausul_tender::worker;
