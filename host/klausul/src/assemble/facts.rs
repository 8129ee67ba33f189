//! The facts: for the plugins as plain data, for the report with their sources.

use std::path::Path;

use klausul_engine as engine;
use klausul_facts::{self as found, Facts, Source as Found};
use klausul_report::message::key;
use klausul_report::{self as report, Claim, Fact, FactName, FactValue, Place, Source, SourceKind};

use super::Words;

/// A day.
pub(crate) fn date(date: found::Date) -> report::Date {
    report::Date { year: date.year(), month: date.month(), day: date.day() }
}

/// The facts as plugins see them; `law` is the day whose law counts.
pub(crate) fn known(facts: &Facts, law: Option<report::Date>) -> engine::Facts {
    engine::Facts {
        contract_type: facts.contract_type.value.map(|it| match it {
            found::ContractType::Works => engine::ContractType::Works,
            found::ContractType::Services => engine::ContractType::Services,
            found::ContractType::Goods => engine::ContractType::Goods,
        }),
        cpv: facts.cpv.value.iter().flatten().map(|code| code.as_str().to_owned()).collect(),
        buyer: facts.buyer.value.map(|it| match it {
            found::Buyer::Municipality => engine::Buyer::Municipality,
            found::Buyer::County => engine::Buyer::County,
            found::Buyer::State => engine::Buyer::State,
            found::Buyer::Utility => engine::Buyer::Utility,
        }),
        value_nok: facts.value_nok.value,
        duration_months: facts.duration_months.value,
        announced: law.map(|day| engine::Date { year: day.year, month: day.month, day: day.day }),
        procedure: facts.procedure.value.map(|it| it.to_string()),
        language: facts.language.value.map(|it| match it {
            found::Language::Nb => engine::Language::Nb,
            found::Language::Nn => engine::Language::Nn,
            found::Language::En => engine::Language::En,
        }),
    }
}

impl Words<'_> {
    /// All facts, each with its source.
    pub(crate) fn facts(&self, facts: &Facts) -> Vec<Fact> {
        found::FactName::ALL
            .into_iter()
            .map(|it| Fact {
                name: name(it),
                value: facts.shown(it).map(|text| value(it, text)),
                source: self.source(facts.source(it)),
                conflicts: facts
                    .conflicts(it)
                    .into_iter()
                    .map(|(text, source)| Claim { value: value(it, text), source: self.source(source) })
                    .collect(),
            })
            .collect()
    }

    /// Where the notice and the text of the documents disagree: whoever reads one of them relies on it.
    pub(crate) fn disagreements(&self, facts: &Facts) -> Vec<String> {
        let mut said = Vec::new();
        for it in found::FactName::ALL {
            let (Found::Notice { .. }, Some(notice)) = (facts.source(it), facts.shown(it)) else { continue };
            for (text, source) in facts.conflicts(it) {
                let Found::Text { document, .. } = source else { continue };
                let file = self.tender.documents.get(*document as usize).map_or("", |it| it.name.as_str());
                let shown = |text: String| self.msg.value(name(it), &value(it, text));
                let args = [
                    ("fact", self.msg.fact(name(it)).into()),
                    ("notice", shown(notice.clone()).into()),
                    ("file", file.into()),
                    ("text", shown(text).into()),
                ];
                said.push(self.msg.text(key::NOTICE_DISAGREES, &args));
            }
        }
        said
    }

    fn source(&self, source: &Found) -> Source {
        match source {
            Found::Set => Source { kind: SourceKind::Set, ..Source::default() },
            Found::File { path, line } => Source {
                kind: SourceKind::File,
                // Where the user keeps it is not the report's business: it must be the same on every machine.
                file: Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()),
                place: Some(Place { line: Some(*line), ..Place::default() }),
                ..Source::default()
            },
            Found::Text { document, block, start, end } => {
                let passage = self.passage(*document, *block, *start, *end);
                let quote = passage.quote.get(passage.marked()).map(str::to_owned);
                Source {
                    kind: SourceKind::Text,
                    file: Some(passage.document),
                    place: Some(passage.place),
                    quote,
                    ..Source::default()
                }
            }
            Found::Notice { document, field, line } => Source {
                kind: SourceKind::Notice,
                file: self.tender.documents.get(*document as usize).map(|it| it.name.clone()),
                place: Some(Place { line: Some(*line), ..Place::default() }),
                field: Some((*field).to_owned()),
                ..Source::default()
            },
            Found::Inferred { from } => {
                Source { kind: SourceKind::Inferred, from: Some(name(*from)), ..Source::default() }
            }
            Found::Unknown => Source::default(),
        }
    }
}

/// A value as the report writes it, from its written form.
fn value(name: found::FactName, text: String) -> FactValue {
    let number = || text.parse().ok().map(FactValue::Number);
    let day = || found::Date::parse_iso(&text).map(|day| FactValue::Date(date(day)));
    let value = match name {
        found::FactName::ValueNok | found::FactName::DurationMonths => number(),
        found::FactName::Announced => day(),
        found::FactName::Cpv => Some(FactValue::Words(text.split(',').map(str::to_owned).collect())),
        _ => None,
    };
    value.unwrap_or(FactValue::Word(text))
}

const fn name(name: found::FactName) -> FactName {
    match name {
        found::FactName::ContractType => FactName::ContractType,
        found::FactName::Cpv => FactName::Cpv,
        found::FactName::Buyer => FactName::Buyer,
        found::FactName::ValueNok => FactName::ValueNok,
        found::FactName::DurationMonths => FactName::DurationMonths,
        found::FactName::Announced => FactName::Announced,
        found::FactName::Procedure => FactName::Procedure,
        found::FactName::Language => FactName::Language,
    }
}
