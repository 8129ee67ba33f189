//! The facts of a procurement, each with its source: what was set, what a file says, what the notice's fields say,
//! what the text of the documents says.
//!
//! This room reads facts. It must never know a requirement, a plugin or a rule, and it never guesses: a fact
//! that nothing states stays unknown, and no fact hangs on today's date.

mod cpv;
mod date;
mod error;
mod facts;
mod given;
mod infer;
mod kinds;
mod notice;
mod text;

pub use cpv::Cpv;
pub use date::Date;
pub use error::{FactError, Place};
pub use facts::{Fact, FactName, Facts, Source};
pub use given::Given;
pub use infer::infer;
pub use kinds::{Buyer, ContractType, Detected, Language, OtherLanguage, Procedure};
pub use text::language::{language_of, language_of_tender};
