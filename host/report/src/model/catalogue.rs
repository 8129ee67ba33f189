//! What the rule sets ask for and are, without any tender: for `requirements`, `explain` and `plugin`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Date, Obligation, Problem, Severity};

/// One requirement's page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Requirement {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Id of its area.
    pub area: String,
    /// The area's name.
    pub area_title: String,
    /// Id of the plugin that judges it.
    pub plugin: String,
    /// What asks for it.
    pub obligation: Obligation,
    /// How grave a lack is when nothing softens it.
    pub severity: Severity,
    /// What the clause must say, in a sentence or two.
    pub summary: String,
    /// What it is good for.
    pub why: String,
    /// The law behind it, past and present.
    pub law: Vec<DatedLaw>,
    /// The parts a sufficient clause has.
    pub elements: Vec<Part>,
    /// Where such a clause belongs.
    pub placement: String,
    /// Suggested words, with fill-ins in square brackets.
    pub suggestion: String,
}

/// A place in the law, and when it is in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DatedLaw {
    /// The act or regulation.
    pub act: String,
    /// The place in it.
    pub section: String,
    /// Where to read it.
    pub url: String,
    /// First day in force; nothing is "before anything that matters here".
    pub in_force_from: Option<Date>,
    /// Last day in force; nothing is "until further notice".
    pub in_force_to: Option<Date>,
}

/// One part of a sufficient clause.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// Its id within the requirement.
    pub id: String,
    /// What it says.
    pub title: String,
    /// Whether the clause is insufficient without it.
    pub mandatory: bool,
}

/// A plugin file, and what it says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PluginCard {
    /// Its id; the file's name where it does not say.
    pub id: String,
    /// Its version; empty where it does not say.
    pub version: String,
    /// The area's name; empty where it does not say.
    pub area_title: String,
    /// How many requirements it judges; nothing where it was not asked.
    pub requirements: Option<u32>,
    /// How many matchers it has the host search for; nothing where it was not asked.
    pub matchers: Option<u32>,
    /// SHA-256 of the file in lower-case hexadecimal.
    pub digest: String,
    /// Bytes of the file.
    pub size: u64,
    /// The version of the plugin contract it was made for.
    pub contract: Option<String>,
    /// The interfaces it imports, with versions.
    pub imports: Vec<String>,
    /// Those of them that klausul gives to no plugin.
    pub foreign: Vec<String>,
    /// What it exports.
    pub exports: Vec<String>,
    /// The digest of its sources, if it carries one.
    pub sources: Option<String>,
    /// Why it cannot be used.
    pub error: Option<Problem>,
}
