//! The shape of the files as written. Unknown keys are mistakes.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::{Clause, Obligation, Severity, Text, Unit, Voice};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AreaFile {
    pub(super) area: String,
    pub(super) title: Text,
    /// Words for the rules of this area.
    #[serde(default)]
    pub(super) words: BTreeMap<String, Words>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RuleFile {
    pub(super) id: String,
    pub(super) obligation: Obligation,
    pub(super) severity: Severity,
    /// Names of shared conditions; all must hold.
    pub(super) applies: Vec<String>,
    /// Name of a shared placement.
    pub(super) placement: String,
    pub(super) title: Text,
    pub(super) summary: Text,
    pub(super) why: Text,
    #[serde(default)]
    pub(super) law: Vec<LawFile>,
    /// Words for this rule only.
    #[serde(default)]
    pub(super) words: BTreeMap<String, Words>,
    #[serde(default)]
    pub(super) topic: Vec<String>,
    #[serde(default)]
    pub(super) element: Vec<ElementFile>,
    #[serde(default)]
    pub(super) contradiction: Vec<ReasonFile>,
    #[serde(default)]
    pub(super) exemption: Vec<ReasonFile>,
    #[serde(default)]
    pub(super) near_miss: Vec<ReasonFile>,
    pub(super) clause: Text,
    #[serde(default)]
    pub(super) judge: Clause,
    pub(super) award: Option<AwardFile>,
}

/// Terms, in one list or by language. A term `@name` takes over the words of that name.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Words {
    Flat(Vec<String>),
    ByLanguage(BTreeMap<Language, Vec<String>>),
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(super) enum Language {
    Nb,
    Nn,
    En,
}

impl Words {
    pub(super) fn terms(&self) -> Box<dyn Iterator<Item = &String> + '_> {
        match self {
            Words::Flat(list) => Box::new(list.iter()),
            Words::ByLanguage(lists) => Box::new(lists.values().flatten()),
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct LawFile {
    pub(super) act: String,
    pub(super) section: String,
    pub(super) url: String,
    pub(super) in_force_from: Option<toml::value::Datetime>,
    pub(super) in_force_to: Option<toml::value::Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ElementFile {
    pub(super) id: String,
    pub(super) title: Text,
    #[serde(default)]
    pub(super) optional: bool,
    pub(super) says: Vec<String>,
    #[serde(default)]
    pub(super) weak: Vec<String>,
    pub(super) number: Option<NumberFile>,
    #[serde(default)]
    pub(super) voice: Voice,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct NumberFile {
    pub(super) unit: Unit,
    #[serde(default)]
    pub(super) of: String,
    pub(super) min: Option<u32>,
    pub(super) max: Option<u32>,
    pub(super) otherwise: Otherwise,
}

#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Otherwise {
    Contradicted,
    Weak,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ReasonFile {
    pub(super) says: Vec<String>,
    pub(super) because: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AwardFile {
    pub(super) criterion: String,
    #[serde(default)]
    pub(super) not: String,
    #[serde(default)]
    pub(super) min_percent: u8,
    #[serde(default)]
    pub(super) top: u8,
    #[serde(default)]
    pub(super) replaced_by: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConditionFile {
    pub(super) text: Text,
    pub(super) any: Vec<TestFile>,
}

/// All keys that are given must hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct TestFile {
    pub(super) contract_type: Option<Vec<String>>,
    pub(super) cpv: Option<Vec<String>>,
    pub(super) not_cpv: Option<Vec<String>>,
    pub(super) buyer: Option<Vec<String>>,
    pub(super) value_at_least: Option<String>,
    pub(super) months_over: Option<u32>,
    pub(super) announced_from: Option<toml::value::Datetime>,
    pub(super) mentions: Option<String>,
    pub(super) times: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ThresholdFile {
    pub(super) name: String,
    pub(super) nok: u64,
    pub(super) in_force_from: Option<toml::value::Datetime>,
    pub(super) in_force_to: Option<toml::value::Datetime>,
    #[serde(default)]
    pub(super) buyers: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ThresholdsFile {
    pub(super) threshold: Vec<ThresholdFile>,
}
