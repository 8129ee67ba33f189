//! What klausul has to say about a tender, and the ways to say it: [`Report`] and one file for each renderer.
//!
//! This room knows verdicts and words. It must never know how a document was read, a fact found or a plugin
//! run: whoever builds a [`Report`] hands over finished texts, names and numbers. A renderer sees only the
//! [`Report`].

mod exit;
mod lang;
mod model;

pub use exit::{Exit, FailOn};
pub use lang::Lang;
pub use model::*;
