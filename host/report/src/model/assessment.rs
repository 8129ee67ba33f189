//! One requirement's verdict.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Evidence, FactName};

/// One requirement and what the documents say about it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Assessment {
    /// Id of the requirement, as in the plugin's catalogue.
    pub requirement: String,
    /// What the requirement is called.
    pub title: String,
    /// Id of its area.
    pub area: String,
    /// The verdict.
    pub status: Status,
    /// How much it matters to mend it. At most a warning where the requirement applies conditionally.
    pub severity: Severity,
    /// What asks for it.
    pub obligation: Obligation,
    /// Whether it applies to this procurement, and why.
    pub applies: Applicability,
    /// The law in force on the day that decides.
    pub law: Vec<Law>,
    /// What it is good for.
    pub why: String,
    /// One sentence: what decided the status.
    pub explanation: String,
    /// The passages that decided, the strongest first.
    pub evidence: Vec<Evidence>,
    /// What the clause must say, piece by piece.
    pub elements: Vec<Element>,
    /// Of what is missing: the nearest passage, and why it falls short.
    pub nearest: Option<NearMiss>,
    /// How many passages were looked at.
    pub searched: u32,
    /// Where such a clause belongs.
    pub placement: String,
    /// Suggested words, with fill-ins in square brackets; empty where none are needed.
    pub suggestion: String,
}

/// The verdicts, a closed set; problems first, worst first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The documents say something that breaks the requirement.
    Contradicted,
    /// It applies and is not there.
    Missing,
    /// Encouraged only, or a mandatory element or number is lacking.
    Weak,
    /// Cannot be decided: something could not be read or is not in the tender.
    #[default]
    Undetermined,
    /// The documents bind the supplier to every mandatory element.
    Met,
    /// The facts switch it off.
    NotApplicable,
}

impl Status {
    /// All of them, worst first.
    pub const ALL: [Self; 6] =
        [Self::Contradicted, Self::Missing, Self::Weak, Self::Undetermined, Self::Met, Self::NotApplicable];
}

/// How much it matters, most first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Must be mended.
    Error,
    /// Should be mended.
    Warning,
    /// Could be better.
    #[default]
    Info,
}

/// What asks for a requirement, the strongest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Obligation {
    /// An act.
    Statute,
    /// A regulation.
    Regulation,
    /// The buyer's own strategy.
    Strategy,
    /// Good practice.
    #[default]
    Recommended,
}

/// Whether a requirement applies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// It does.
    #[default]
    Yes,
    /// It does not.
    No,
    /// It hangs on a fact that is unknown.
    Conditional,
}

/// Whether a requirement applies, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Applicability {
    /// The answer.
    pub verdict: Applies,
    /// What decided, or would decide.
    pub because: Vec<Reason>,
}

/// One reason why a requirement applies or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reason {
    /// The reason in words.
    pub text: String,
    /// The fact that decided or would decide.
    pub fact: Option<FactName>,
}

/// A place in the law.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Law {
    /// The act or regulation: "anskaffelsesloven".
    pub act: String,
    /// The place in it: "§ 5k".
    pub section: String,
    /// Where to read it.
    pub url: String,
}

/// A piece of what a clause must say.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Element {
    /// Its id within the requirement.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Whether it was found.
    pub status: ElementStatus,
    /// Whether the requirement needs it.
    pub mandatory: bool,
    /// Where it was found.
    pub evidence: Vec<Evidence>,
}

/// Whether an element was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ElementStatus {
    /// It is stated.
    Stated,
    /// It is there, but does not bind.
    Weak,
    /// The documents say the opposite.
    Contradicted,
    /// It is not there.
    #[default]
    Absent,
}

/// A passage that looks like the clause and is not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NearMiss {
    /// The passage.
    pub evidence: Evidence,
    /// Why it falls short.
    pub reason: String,
}
