//! What passes between the host and a plugin, as plain data: the contract's records without its machinery.
//!
//! Offsets are UTF-8 bytes, amounts NOK ex. VAT, durations months, shares percent.

use serde::{Deserialize, Serialize};

/// One text in Bokmål, Nynorsk and English.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// What a plugin is and what it judges.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The plugin's id, in kebab-case.
    pub id: String,
    /// The plugin's own version.
    pub version: String,
    /// The strategy area's id, in kebab-case.
    pub area: String,
    /// The strategy area's name.
    pub area_title: Text,
    /// What is judged; everything else refers to these by index.
    pub requirements: Vec<Requirement>,
}

/// A clause that the documents must or should hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its id, in kebab-case.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// What the clause must say.
    pub summary: Text,
    /// Why it is asked for.
    pub why: Text,
    /// What asks for it.
    pub obligation: Obligation,
    /// How grave it is when nothing softens it.
    pub severity: Severity,
    /// The law behind it, with dates.
    pub law: Vec<Law>,
    /// The parts a sufficient clause has.
    pub elements: Vec<Element>,
    /// Suggested words, with fill-ins in square brackets.
    pub clause: Text,
    /// Where such a clause belongs.
    pub placement: Text,
}

/// One part of a sufficient clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// Its id, in kebab-case, unique in its requirement.
    pub id: String,
    /// What it says.
    pub title: Text,
    /// Whether the clause is insufficient without it.
    pub mandatory: bool,
}

/// A section of an act or regulation, with the time it is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// The act or regulation.
    pub act: String,
    /// The section in it.
    pub section: String,
    /// Where it can be read.
    pub url: String,
    /// First day in force; `None` is "before anything that matters here".
    pub in_force_from: Option<Date>,
    /// Last day in force; `None` is "until further notice".
    pub in_force_to: Option<Date>,
}

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// What asks for a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Obligation {
    /// An act.
    Statute,
    /// A regulation.
    Regulation,
    /// The buyer's own strategy.
    Strategy,
    /// Good practice.
    Recommended,
}

/// How grave a lack is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Must be mended.
    Error,
    /// Should be mended.
    Warning,
    /// Worth knowing.
    Info,
}

/// The verdict on one requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The documents bind the supplier to every mandatory element.
    Met,
    /// Encouraged, conditional, or lacking a mandatory element.
    Weak,
    /// The documents say something that breaks the requirement.
    Contradicted,
    /// Applicable and not there.
    Missing,
    /// The facts switch it off.
    NotApplicable,
    /// Cannot be decided.
    Undetermined,
}

/// Whether a requirement applies to a procurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applies {
    /// It applies.
    Yes,
    /// It does not.
    No,
    /// It hangs on a fact that is not known.
    Conditional,
}

/// What is known of the procurement. `None` is unknown, never "no".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Works, services or goods.
    pub contract_type: Option<ContractType>,
    /// Codes without check digit, main object first; empty is unknown.
    pub cpv: Vec<String>,
    /// What kind of public body buys.
    pub buyer: Option<Buyer>,
    /// Estimated value, NOK ex. VAT.
    pub value_nok: Option<u64>,
    /// Duration with options, months.
    pub duration_months: Option<u32>,
    /// Date of announcement: decides which law applies.
    pub announced: Option<Date>,
    /// The procedure.
    pub procedure: Option<String>,
    /// The language of the documents.
    pub language: Option<Language>,
}

/// Works, services or goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractType {
    /// Building and construction.
    Works,
    /// Services.
    Services,
    /// Goods.
    Goods,
}

/// What kind of public body buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Buyer {
    /// A municipality.
    Municipality,
    /// A county.
    County,
    /// The state.
    State,
    /// A utility.
    Utility,
}

/// The languages klausul reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

/// The name of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactName {
    /// [`Facts::contract_type`].
    ContractType,
    /// [`Facts::cpv`].
    Cpv,
    /// [`Facts::buyer`].
    Buyer,
    /// [`Facts::value_nok`].
    ValueNok,
    /// [`Facts::duration_months`].
    DurationMonths,
    /// [`Facts::announced`].
    Announced,
    /// [`Facts::procedure`].
    Procedure,
    /// [`Facts::language`].
    Language,
}

/// Why a requirement applies or not, and the fact that decided or would decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The fact, where one decides.
    pub fact: Option<FactName>,
    /// In words.
    pub text: Text,
}

/// Whether one requirement applies to the procurement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicability {
    /// Index into the manifest's requirements.
    pub requirement: u32,
    /// Whether it applies.
    pub applies: Applies,
    /// Why.
    pub because: Vec<Reason>,
    /// How grave a lack is for this procurement.
    pub severity: Severity,
    /// Indexes into the requirement's `law`: what is in force on the date of announcement.
    pub law: Vec<u32>,
}

/// Bytes `start` to `end` (exclusive) of one block's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index into the tender's documents.
    pub document: u32,
    /// Index into the document's blocks.
    pub block: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// How an element was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ElementStatus {
    /// Said, and binding.
    Stated,
    /// Said, not binding.
    Weak,
    /// The opposite is said.
    Contradicted,
    /// Not said.
    Absent,
}

/// What was found of one element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementFinding {
    /// Index into the requirement's elements.
    pub element: u32,
    /// How it was found.
    pub status: ElementStatus,
    /// Where.
    pub evidence: Vec<Span>,
}

/// A passage that looks like the clause and is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// The passage.
    pub span: Span,
    /// Why it falls short.
    pub reason: Text,
}

/// The verdict on one requirement, with its grounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Index into the manifest's requirements.
    pub requirement: u32,
    /// The verdict.
    pub status: Status,
    /// One sentence: what decided the status.
    pub explanation: Text,
    /// The passages that decided, the strongest first.
    pub evidence: Vec<Span>,
    /// Element by element.
    pub elements: Vec<ElementFinding>,
    /// For what is missing: the nearest passage.
    pub nearest: Option<NearMiss>,
    /// How many passages were looked at: the proof of search.
    pub searched: u32,
}
