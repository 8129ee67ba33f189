//! What a user may write as the value of a fact.

use crate::error::Place;
use crate::text::dates::date_at;
use crate::text::fold::distance;
use crate::text::lexicon::LEXICON;
use crate::text::money::sum_at;
use crate::text::reading::View;
use crate::text::terms::term_at;
use crate::text::tokens::Tokens;
use crate::{Buyer, ContractType, Cpv, Date, Fact, FactError, FactName, Facts, Language, Procedure, Source};

/// Puts one value into its fact.
pub(super) fn put(
    facts: &mut Facts,
    name: FactName,
    value: &str,
    place: &Place,
    source: Source,
) -> Result<(), FactError> {
    let value = value.trim();
    let wrong = || wrong(name, value, place);
    match name {
        FactName::ContractType => {
            facts.contract_type = Fact::known(ContractType::parse(value).ok_or_else(wrong)?, source);
        }
        FactName::Cpv => facts.cpv = Fact::known(codes(value).ok_or_else(wrong)?, source),
        FactName::Buyer => facts.buyer = Fact::known(Buyer::parse(value).ok_or_else(wrong)?, source),
        FactName::ValueNok => facts.value_nok = Fact::known(nok(value).ok_or_else(wrong)?, source),
        FactName::DurationMonths => {
            facts.duration_months = Fact::known(months(value).ok_or_else(wrong)?, source);
        }
        FactName::Announced => facts.announced = Fact::known(date(value).ok_or_else(wrong)?, source),
        FactName::Procedure => {
            facts.procedure = Fact::known(Procedure::parse(value).ok_or_else(wrong)?, source);
        }
        FactName::Language => facts.language = Fact::known(Language::parse(value).ok_or_else(wrong)?, source),
    }
    Ok(())
}

fn wrong(name: FactName, value: &str, place: &Place) -> FactError {
    let list: &[&'static str] = match name {
        FactName::ContractType => ContractType::VALUES,
        FactName::Buyer => Buyer::VALUES,
        FactName::Procedure => Procedure::VALUES,
        FactName::Language => Language::VALUES,
        FactName::Cpv | FactName::ValueNok | FactName::DurationMonths | FactName::Announced => &[],
    };
    let expected = match name {
        FactName::Cpv => "45214100 (or 45214100,45331000)".to_owned(),
        FactName::ValueNok => "62000000 (or 62_000_000, \"62 mill\")".to_owned(),
        FactName::DurationMonths => "48 (months; or \"4 years\")".to_owned(),
        FactName::Announced => "2026-12-02 (or 2.12.2026)".to_owned(),
        _ => list.join(", "),
    };
    let nearest = nearest(&value.to_lowercase(), list);
    FactError::BadValue { place: place.clone(), key: name, value: value.to_owned(), expected, nearest }
}

/// The listed word that `word` most probably stands for: few letters differ, or one is the start of the other.
pub(super) fn nearest(word: &str, list: &[&'static str]) -> Option<&'static str> {
    if word.len() > 60 {
        return None;
    }
    let far = |known: &str| {
        let starts = word.len() >= 3 && (known.starts_with(word) || word.starts_with(known));
        let part = word.len() >= 4 && known.split('-').any(|part| part == word);
        if starts || part { 1 } else { distance(word.as_bytes(), known.as_bytes()) }
    };
    list.iter()
        .copied()
        .map(|known| (far(known), known))
        .min()
        .filter(|(far, known)| far * 3 <= known.len())
        .map(|(_, k)| k)
}

fn codes(value: &str) -> Option<Vec<Cpv>> {
    let codes: Option<Vec<Cpv>> =
        value.split([',', ';']).filter(|code| !code.trim().is_empty()).map(Cpv::parse).collect();
    codes.filter(|codes| !codes.is_empty())
}

/// The whole of `value` read by `read`, which is given the tokens and says which was the last.
fn whole<T>(value: &str, read: impl Fn(View<'_>) -> Option<(T, usize)>) -> Option<T> {
    let mut tokens = Tokens::default();
    tokens.read(value, &LEXICON);
    let view = View::new(&tokens);
    read(view).filter(|(_, last)| last + 1 >= view.list.len()).map(|(found, _)| found)
}

fn nok(value: &str) -> Option<u64> {
    let plain = value.replace('_', "");
    plain.parse().ok().or_else(|| {
        whole(&plain, |view| {
            (0..3)
                .find_map(|at| sum_at(view, at))
                .filter(|sum| sum.first == 0)
                .map(|sum| (sum.value, sum.last))
        })
    })
}

fn months(value: &str) -> Option<u32> {
    let plain = value.parse().ok().filter(|months| (1..=1200).contains(months));
    plain.or_else(|| whole(value, |view| term_at(view, 0).map(|term| (term.months, term.last))))
}

fn date(value: &str) -> Option<Date> {
    Date::parse_iso(value).or_else(|| whole(value, |view| date_at(view, 0).map(|d| (d.date, d.last))))
}
