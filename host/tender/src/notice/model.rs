//! What a notice says, as data. The fields are those of eForms; each is named by its number ("BT-27").
//!
//! Codes are kept as they stand in the notice: whoever asks knows what they mean to him.

/// An eForms notice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// The profile it follows (`CustomizationID`): "eforms-sdk-1.13#…"; empty where it says none.
    pub profile: String,
    /// What it announces.
    pub kind: NoticeKind,
    /// BT-02, the type of notice: "cn-standard".
    pub form: String,
    /// OPP-070, the subtype: "16", "E3".
    pub subtype: String,
    /// BT-702, the official languages as ISO 639-3 in capitals, the first one first: "NOR", "ENG".
    pub languages: Vec<Coded>,
    /// BT-01, the directive or "other".
    pub regulation: Option<Coded>,
    /// BT-01, the national rules it names.
    pub rules: Vec<Rules>,
    /// BT-05, the day it was sent: "2026-12-02+01:00".
    pub issued: Option<Coded>,
    /// Whether it changes an earlier notice.
    pub changes: bool,
    /// The buyers, the leader first.
    pub buyers: Vec<NoticeBuyer>,
    /// BT-105, the procedure: "open".
    pub procedure: Option<Coded>,
    /// What is bought, for the procurement as a whole.
    pub project: Project,
    /// Terms that hold for the whole procurement.
    pub terms: Terms,
    /// The lots, parts and groups of lots, in their order.
    pub lots: Vec<Lot>,
}

/// What a notice announces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// A competition: whoever wants may take part.
    Competition,
    /// Something that is planned.
    Planning,
    /// A result, a direct award or a change of a contract.
    Result,
    /// Anything else.
    #[default]
    Other,
}

/// A code, number, date or address, and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coded {
    /// As written, without white space around it.
    pub code: String,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// A text in one language, and where it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// The language as ISO 639-3 in capitals: "NOR"; empty where none is said.
    pub language: String,
    /// As written, without white space around it.
    pub text: String,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// National rules that the notice names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Their address or name.
    pub id: Coded,
    /// What they are called.
    pub name: Vec<Wording>,
}

/// A buyer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeBuyer {
    /// BT-500, the name.
    pub name: Vec<Wording>,
    /// BT-11, the legal type: "body-pl-la".
    pub legal_type: Option<Coded>,
    /// BT-10, the activity: "gen-pub".
    pub activity: Option<Coded>,
}

/// What is bought: the procurement as a whole, or one lot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Project {
    /// BT-21.
    pub title: Vec<Wording>,
    /// BT-24.
    pub description: Vec<Wording>,
    /// BT-300, additional information.
    pub note: Vec<Wording>,
    /// BT-23, "works", "services", "supplies" or "combined".
    pub nature: Option<Coded>,
    /// BT-531, what else it is.
    pub more_natures: Vec<Coded>,
    /// BT-262, the main CPV code.
    pub cpv: Option<Coded>,
    /// BT-263, further CPV codes.
    pub more_cpv: Vec<Coded>,
    /// BT-27, the estimated value.
    pub value: Option<Amount>,
    /// BT-271, the most that may be bought under a framework agreement.
    pub framework_maximum: Option<Amount>,
    /// BT-36, BT-536, BT-537 and BT-538.
    pub period: Period,
    /// BT-58, how often the contract may be renewed.
    pub renewals: Option<Coded>,
    /// BT-57, about renewals.
    pub renewal: Vec<Wording>,
    /// BT-54, about options.
    pub options: Vec<Wording>,
    /// BT-06, BT-754, BT-774, BT-775, BT-776, BT-805: strategic procurement and what comes with it.
    pub strategic: Vec<Strategic>,
    /// BT-5071, where it is carried out, as NUTS codes.
    pub places: Vec<Coded>,
}

/// An amount of money, ex. VAT.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amount {
    /// As written, with a full stop before decimals: "9999999.99".
    pub number: String,
    /// ISO 4217: "NOK".
    pub currency: String,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// How long something lasts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// BT-36, the duration.
    pub length: Option<Length>,
    /// BT-536, the first day.
    pub start: Option<Coded>,
    /// BT-537, the last day.
    pub end: Option<Coded>,
    /// BT-538, "UNLIMITED" or "UNKNOWN".
    pub other: Option<Coded>,
}

/// A number of days, weeks, months or years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Length {
    /// As written: "48".
    pub number: String,
    /// "DAY", "WEEK", "MONTH" or "YEAR".
    pub unit: String,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// One statement on strategic procurement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Strategic {
    /// The list the code belongs to: "strategic-procurement", "environmental-impact", "social-objective",
    /// "innovative-acquisition", "gpp-criteria", "accessibility".
    pub list: String,
    /// The code.
    pub code: Coded,
    /// BT-777 or BT-755, in words.
    pub text: Vec<Wording>,
}

/// A lot, part or group of lots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lot {
    /// "LOT-0001".
    pub id: String,
    /// What kind: "Lot", "Part" or "LotsGroup".
    pub scheme: String,
    /// Line in the notice, from 1.
    pub line: u32,
    /// What is bought.
    pub project: Project,
    /// On what terms.
    pub terms: Terms,
}

/// The terms of a procurement or a lot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// The award criteria, in their order.
    pub criteria: Vec<Criterion>,
    /// BT-543 and BT-733, how the criteria are weighed, in words.
    pub weighing: Vec<Wording>,
    /// BT-70, terms of performance.
    pub conditions: Vec<Wording>,
    /// BT-67, grounds for exclusion.
    pub exclusion: Vec<Demand>,
    /// BT-806, where the grounds for exclusion stand.
    pub exclusion_sources: Vec<Coded>,
    /// BT-809, selection criteria.
    pub selection: Vec<Demand>,
    /// BT-821, where the selection criteria stand.
    pub selection_sources: Vec<Coded>,
    /// BT-736, whether sheltered workshops alone may perform.
    pub reserved_execution: Vec<Coded>,
    /// BT-71, who alone may take part.
    pub reserved_participation: Vec<Coded>,
    /// BT-15, where the documents are.
    pub documents: Vec<Coded>,
    /// BT-765, the kind of framework agreement.
    pub framework: Vec<Coded>,
    /// BT-766, the kind of dynamic purchasing system.
    pub dynamic: Vec<Coded>,
}

/// An award criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Criterion {
    /// BT-539: "price", "cost", "quality" or a national kind of quality ("quality-nor-env-criteria").
    pub kind: Option<Coded>,
    /// BT-734.
    pub name: Vec<Wording>,
    /// BT-540.
    pub description: Vec<Wording>,
    /// BT-541, its weights, fixed values and thresholds.
    pub parameters: Vec<Parameter>,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// A number that belongs to an award criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameter {
    /// BT-541, as written.
    pub number: String,
    /// What the number is, BT-5421 to BT-5423: "per-exa", "poi-exa", "ord-imp", "min-score".
    pub code: String,
    /// The code's list: "number-weight", "number-fixed" or "number-threshold".
    pub list: String,
    /// Line in the notice, from 1.
    pub line: u32,
}

/// A ground for exclusion or a selection criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Demand {
    /// Which one: "crime-org", "slc-abil-mgmt-env".
    pub code: Option<Coded>,
    /// BT-749, its name.
    pub name: Vec<Wording>,
    /// BT-67 and BT-750, in words.
    pub description: Vec<Wording>,
}
