//! What klausul has to say about a tender, and the ways to say it: [`Report`] and one file for each renderer.
//!
//! This room knows verdicts and words. It must never know how a document was read, a fact found or a plugin
//! run: whoever builds a [`Report`] hands over finished texts, names and numbers. A renderer sees only the
//! [`Report`].

mod exit;
pub mod json;
mod lang;
pub mod message;
mod model;
pub mod text;

pub use exit::{Exit, FailOn};
pub use lang::{Lang, UnknownLang};
pub use message::{Messages, Value};
pub use model::*;
