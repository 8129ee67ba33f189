//! What is known of the procurement, and where it was found.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::Place;

/// One fact of the procurement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Fact {
    /// Which one.
    pub name: FactName,
    /// Its value; nothing where it is unknown.
    pub value: Option<FactValue>,
    /// Where it comes from.
    pub source: Source,
    /// What other sources say, where they disagree.
    pub conflicts: Vec<Claim>,
}

/// The facts klausul knows of, in the order of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FactName {
    /// Works, services or goods.
    ContractType,
    /// CPV codes, the main object first.
    Cpv,
    /// Kind of contracting authority.
    Buyer,
    /// Estimated value in NOK ex. VAT.
    ValueNok,
    /// Duration in months.
    DurationMonths,
    /// Day of announcement.
    Announced,
    /// Procedure.
    Procedure,
    /// Language of the tender.
    Language,
}

impl FactName {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::ContractType,
        Self::Cpv,
        Self::Buyer,
        Self::ValueNok,
        Self::DurationMonths,
        Self::Announced,
        Self::Procedure,
        Self::Language,
    ];

    /// Its name on the command line, in a facts file and in JSON: `value-nok`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ContractType => "contract-type",
            Self::Cpv => "cpv",
            Self::Buyer => "buyer",
            Self::ValueNok => "value-nok",
            Self::DurationMonths => "duration-months",
            Self::Announced => "announced",
            Self::Procedure => "procedure",
            Self::Language => "language",
        }
    }
}

/// A fact's value, as it is written in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum FactValue {
    /// A number: NOK ex. VAT or months.
    Number(u64),
    /// A day.
    Date(Date),
    /// A name of a closed set ("works", "municipality", "nb"), or free text.
    Word(String),
    /// Several words: CPV codes.
    Words(Vec<String>),
}

/// A day, written 2026-12-02.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A day: 2026-12-02." })
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source {
    /// The kind of source.
    pub kind: SourceKind,
    /// The facts file or the document.
    pub file: Option<String>,
    /// The place in that file.
    pub place: Option<Place>,
    /// The words it was read from.
    pub quote: Option<String>,
    /// The field of the notice, by its number in eForms: "BT-27".
    pub field: Option<String>,
    /// The fact it follows from.
    pub from: Option<FactName>,
}

/// The kinds of sources, the one that decides first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Set by the user for this run.
    Set,
    /// A file of facts.
    File,
    /// A field of the notice.
    Notice,
    /// The text of a document.
    Text,
    /// It follows from another fact.
    Inferred,
    /// Nobody says it.
    #[default]
    Unknown,
}

/// What another source says of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Claim {
    /// The value it gives.
    pub value: FactValue,
    /// Which source.
    pub source: Source,
}
