//! The rule file format: a requirement is one TOML file that a lawyer can read and change.
//!
//! With the feature `author` the files are read, checked and compiled to a [`RuleSet`]; a plugin carries the
//! compact form and decodes it. This crate knows nothing of documents or of WebAssembly.

#[cfg(feature = "author")]
pub mod author;
mod model;

pub use model::{
    Applies, Award, Bound, Clause, Concept, Condition, Contradiction, Date, Element, Exemption, Judge, Law,
    Line, NearMiss, Obligation, Part, Requirement, RuleSet, Severity, Test, Text, Threshold, Unit,
    Vocabulary, Voice,
};

/// Encodes a rule set for a plugin to carry.
pub fn encode(rules: &RuleSet) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(rules)
}

/// Decodes what [`encode`] wrote.
pub fn decode(bytes: &[u8]) -> Result<RuleSet, postcard::Error> {
    postcard::from_bytes(bytes)
}
