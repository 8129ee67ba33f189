//! The facts and where each came from.

use std::fmt;

use crate::{Buyer, ContractType, Cpv, Date, Language, Procedure};

/// What is known of one procurement. An unknown fact has no value; unknown never means "no".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Works, services or goods.
    pub contract_type: Fact<ContractType>,
    /// CPV codes, the main object first; never an empty list.
    pub cpv: Fact<Vec<Cpv>>,
    /// What kind of contracting authority buys.
    pub buyer: Fact<Buyer>,
    /// Estimated total value in whole NOK ex. VAT, over the whole duration, options included where the text
    /// gives such a total. Where the text gives only a sum including VAT, that sum is taken as it is and not
    /// converted; the source shows the words.
    pub value_nok: Fact<u64>,
    /// Duration in months, options and extensions included.
    pub duration_months: Fact<u32>,
    /// The date of announcement.
    pub announced: Fact<Date>,
    /// The procedure.
    pub procedure: Fact<Procedure>,
    /// The language most of the text is written in.
    pub language: Fact<Language>,
}

/// One fact: its value, where that was read, and what else was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<T> {
    /// The value; `None` is unknown.
    pub value: Option<T>,
    /// Where the value came from; [`Source::Unknown`] exactly when there is no value.
    pub source: Source,
    /// Other values for the same fact, each with its source, in the order of precedence and then of the text.
    pub conflicts: Vec<(T, Source)>,
}

impl<T> Default for Fact<T> {
    fn default() -> Self {
        Self { value: None, source: Source::Unknown, conflicts: Vec::new() }
    }
}

impl<T> Fact<T> {
    /// A known fact with nothing against it.
    pub fn known(value: T, source: Source) -> Self {
        Self { value: Some(value), source, conflicts: Vec::new() }
    }

    /// Whether there is a value.
    pub fn is_known(&self) -> bool {
        self.value.is_some()
    }
}

/// Where a fact came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// Set by the user for this run (`--set`).
    Set,
    /// A facts file.
    File {
        /// The file as the user named it.
        path: String,
        /// Line, from 1.
        line: u32,
    },
    /// A field of the notice.
    Notice {
        /// Index into the tender's documents.
        document: u32,
        /// The field, by its number in eForms: "BT-27"; several where it takes several.
        field: &'static str,
        /// Line, from 1.
        line: u32,
    },
    /// The text of the tender: bytes `start` to `end` (exclusive, UTF-8, on character boundaries) of one block.
    Text {
        /// Index into the tender's documents.
        document: u32,
        /// Index into that document's blocks.
        block: u32,
        /// First byte.
        start: u32,
        /// The byte after the last.
        end: u32,
    },
    /// Follows from another fact.
    Inferred {
        /// The fact that it follows from; that fact's source says where to look.
        from: FactName,
    },
    /// Not known.
    #[default]
    Unknown,
}

/// The names of the facts, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

impl FactName {
    /// All names, in the order they are shown.
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

    /// The key as the user types it: "value-nok".
    pub const fn as_str(self) -> &'static str {
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

impl fmt::Display for FactName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Facts {
    /// A fact's value as plain text that `Given::set` would read back, or `None` where it is unknown.
    pub fn shown(&self, name: FactName) -> Option<String> {
        match name {
            FactName::ContractType => self.contract_type.value.map(|v| v.to_string()),
            FactName::Cpv => self.cpv.value.as_deref().map(join),
            FactName::Buyer => self.buyer.value.map(|v| v.to_string()),
            FactName::ValueNok => self.value_nok.value.map(|v| v.to_string()),
            FactName::DurationMonths => self.duration_months.value.map(|v| v.to_string()),
            FactName::Announced => self.announced.value.map(|v| v.to_string()),
            FactName::Procedure => self.procedure.value.map(|v| v.to_string()),
            FactName::Language => self.language.value.map(|v| v.to_string()),
        }
    }

    /// Where a fact came from.
    pub fn source(&self, name: FactName) -> &Source {
        match name {
            FactName::ContractType => &self.contract_type.source,
            FactName::Cpv => &self.cpv.source,
            FactName::Buyer => &self.buyer.source,
            FactName::ValueNok => &self.value_nok.source,
            FactName::DurationMonths => &self.duration_months.source,
            FactName::Announced => &self.announced.source,
            FactName::Procedure => &self.procedure.source,
            FactName::Language => &self.language.source,
        }
    }

    /// What else was said of a fact: value as [`Facts::shown`] would write it, and source.
    pub fn conflicts(&self, name: FactName) -> Vec<(String, &Source)> {
        fn each<T>(list: &[(T, Source)], show: impl Fn(&T) -> String) -> Vec<(String, &Source)> {
            list.iter().map(|(value, source)| (show(value), source)).collect()
        }
        match name {
            FactName::ContractType => each(&self.contract_type.conflicts, ToString::to_string),
            FactName::Cpv => each(&self.cpv.conflicts, |codes| join(codes)),
            FactName::Buyer => each(&self.buyer.conflicts, ToString::to_string),
            FactName::ValueNok => each(&self.value_nok.conflicts, ToString::to_string),
            FactName::DurationMonths => each(&self.duration_months.conflicts, ToString::to_string),
            FactName::Announced => each(&self.announced.conflicts, ToString::to_string),
            FactName::Procedure => each(&self.procedure.conflicts, ToString::to_string),
            FactName::Language => each(&self.language.conflicts, ToString::to_string),
        }
    }
}

fn join(codes: &[Cpv]) -> String {
    codes.iter().map(Cpv::as_str).collect::<Vec<_>>().join(",")
}
