//! The report as data. Every text in it is already in the report's language; names of closed sets are not
//! (`not-applicable`, `docx`), so that a program can rely on them.

mod assessment;
mod catalogue;
mod evidence;
mod facts;
mod order;
mod source;

pub use assessment::{
    Applicability, Applies, Assessment, Element, ElementStatus, Law, NearMiss, Obligation, Reason, Severity,
    Status,
};
pub use catalogue::{DatedLaw, Part, PluginCard, Requirement};
pub use evidence::{Evidence, Place};
pub use facts::{Claim, Date, Fact, FactName, FactValue, Source, SourceKind};
pub use order::in_order;
pub use source::{AbsentAnnex, Document, Duplicate, Plugin, Problem, Sameness};

use schemars::JsonSchema;
use serde::Serialize;

use crate::Lang;

/// Version of the shape of the report; it grows when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything that is known after a tender was checked. The same tender, plugins and settings give the same
/// report: it holds no time and no absolute path.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// The shape of this report: [`SCHEMA_VERSION`].
    pub schema: u32,
    /// Version of klausul that wrote it.
    pub klausul: String,
    /// The language of the texts.
    pub lang: Lang,
    /// Whether every document was read and every plugin ran to its end.
    pub complete: bool,
    /// The law the verdicts rest on.
    pub law: LawBasis,
    /// How many requirements have which status.
    pub summary: Counts,
    /// The areas that were checked, in the order of the report.
    pub areas: Vec<Area>,
    /// One verdict for each requirement: by area, problems first.
    pub assessments: Vec<Assessment>,
    /// What is known of the procurement, all eight facts in a fixed order.
    pub facts: Vec<Fact>,
    /// The documents of the tender, those that could not be read too.
    pub documents: Vec<Document>,
    /// Files left out on purpose (lock files, system files).
    pub skipped: Vec<String>,
    /// Annexes that the documents refer to and that are not in the tender.
    pub absent_annexes: Vec<AbsentAnnex>,
    /// Documents that are there more than once.
    pub duplicates: Vec<Duplicate>,
    /// The rule sets that judged.
    pub plugins: Vec<Plugin>,
    /// What else the reader should know, in whole sentences.
    pub warnings: Vec<String>,
}

/// One strategy area.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Area {
    /// The plugins' name for it: `climate-environment`.
    pub id: String,
    /// Its name in the report's language.
    pub title: String,
    /// How many of its requirements have which status.
    pub summary: Counts,
}

/// The day whose law was used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LawBasis {
    /// The day; nothing where the newest law the plugins know was used.
    pub date: Option<Date>,
    /// Where the day comes from.
    pub basis: LawDay,
}

/// Where the day that decides the law comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LawDay {
    /// The day is unknown: the newest law the plugins know.
    #[default]
    Newest,
    /// The day of announcement.
    Announced,
    /// The user asked for this day's law.
    AsOf,
}

/// Requirements counted by status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// The documents break them.
    pub contradicted: u32,
    /// Not in the documents.
    pub missing: u32,
    /// There, but not binding or not whole.
    pub weak: u32,
    /// Could not be decided.
    pub undetermined: u32,
    /// Met.
    pub met: u32,
    /// The facts switch them off.
    pub not_applicable: u32,
}
