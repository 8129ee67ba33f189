//! Plugins are loaded, refused, run and checked here.
//!
//! A plugin is a WebAssembly component that sees text and facts and returns verdicts. It has no clock, no random
//! numbers, no files, no network and no environment: whatever asks for more is refused by name before it runs.
//! Each run has a fresh instance with limits ([`limits`]), and each answer is checked, so that a plugin that fails
//! or lies costs nothing but its own verdicts.
//!
//! This room is the only one that names wasmtime. It must never know a format, a rule or a report.

mod answer;
mod cache;
mod contract;
mod engine;
mod error;
mod inspect;
pub mod limits;
mod model;
mod plugin;
mod sandbox;
mod ticker;
mod trap;
mod verify;
mod view;
mod wording;

pub use answer::{Lie, Problem};
pub use cache::{CacheChoice, CacheWarning};
pub use engine::Engine;
pub use error::{EngineError, Fault, PluginError, Stage};
pub use inspect::{Inspection, Kind, inspect};
pub use klausul_scan::{Hit, Matcher, RegexMatcher};
pub use model::{
    Applicability, Applies, Assessment, Buyer, ContractType, Date, Element, ElementFinding, ElementStatus,
    FactName, Facts, Language, Law, Manifest, NearMiss, Obligation, Reason, Requirement, Severity, Span,
    Status, Text,
};
pub use plugin::{Checked, Plugin, Source};
pub use view::TenderView;

/// The version of the plugin contract that this klausul speaks.
pub const CONTRACT: &str = "0.1.0";
