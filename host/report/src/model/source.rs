//! What the verdicts rest on: documents and plugins, and what failed.

use schemars::JsonSchema;
use serde::Serialize;

use super::Evidence;

/// One document of the tender.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Document {
    /// Its path relative to what the user named, with `/` between folders.
    pub name: String,
    /// What it was read as: `docx`, `odt`, `xlsx`, `ods`, `html`, `markdown`, `notice`, `text`; nothing where it could not be read.
    pub format: Option<String>,
    /// SHA-256 of the file in lower-case hexadecimal; empty where the file could not be opened.
    pub digest: String,
    /// Number of paragraphs, headings, list items, table rows and notes.
    pub blocks: u32,
    /// The language of its text: `nb`, `nn`, `en`; nothing where it is none of them.
    pub language: Option<String>,
    /// Whether its text was read.
    pub read: bool,
    /// Why it could not be read.
    pub error: Option<Problem>,
    /// What the reader left out or was unsure of.
    pub notes: Vec<Problem>,
}

/// Something that went wrong or was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Problem {
    /// Its key in the message catalogue, for programs.
    pub code: String,
    /// What happened and what to do, for people.
    pub text: String,
}

/// An annex that is referred to and not in the tender.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AbsentAnnex {
    /// What the text calls it: "Vedlegg 4".
    pub label: String,
    /// Where it is referred to.
    pub referred: Evidence,
}

/// A document that is in the tender more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Duplicate {
    /// The document.
    pub document: String,
    /// The first document that says the same.
    pub of: String,
    /// What is the same.
    pub same: Sameness,
}

/// What two documents have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sameness {
    /// The whole file.
    Bytes,
    /// The text, in another format.
    Text,
}

/// One rule set and how it ran.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Plugin {
    /// Its id.
    pub id: String,
    /// Its version; empty where it could not be loaded.
    pub version: String,
    /// SHA-256 of the component in lower-case hexadecimal.
    pub digest: String,
    /// Id of its area; empty where it could not be loaded.
    pub area: String,
    /// The area's name in the report's language; empty where it could not be loaded.
    pub area_title: String,
    /// The fuel its run used: the same on every machine.
    pub fuel: u64,
    /// Why it could not be loaded or did not run to its end.
    pub error: Option<Problem>,
}
