//! All sources of facts brought together.

use klausul_tender::Tender;

use crate::text::{
    announced, buyer, contract_type, cpv, duration, language, procedure, reading::Reading, value,
};
use crate::{Fact, Facts, Given, Language, Source};

/// The facts of a tender: what was set, else what the facts file says, else what the text says. What a source
/// of lower rank says otherwise is kept among the conflicts.
pub fn infer(tender: &Tender, given: Given) -> Facts {
    let Given { set, file } = given;
    let reading = Reading::new(tender);
    let cpv = prefer(set.cpv, file.cpv, cpv::cpv(&reading));
    let duration_months = prefer(set.duration_months, file.duration_months, duration::duration(&reading));
    let codes = cpv.value.as_deref().unwrap_or_default();
    let contract_type = contract_type::contract_type(&reading, codes);
    let value_nok = value::value(&reading, duration_months.value);
    Facts {
        contract_type: prefer(set.contract_type, file.contract_type, contract_type),
        buyer: prefer(set.buyer, file.buyer, buyer::buyer(&reading)),
        value_nok: prefer(set.value_nok, file.value_nok, value_nok),
        announced: prefer(set.announced, file.announced, announced::announced(&reading)),
        procedure: prefer(set.procedure, file.procedure, procedure::procedure(&reading)),
        language: prefer(set.language, file.language, language_fact(tender)),
        cpv,
        duration_months,
    }
}

/// The first known fact in order of rank; the values of the others that differ become conflicts.
fn prefer<T: PartialEq>(set: Fact<T>, file: Fact<T>, text: Fact<T>) -> Fact<T> {
    let mut chosen = Fact::default();
    for fact in [set, file, text] {
        let Some(value) = fact.value else { continue };
        if chosen.value.is_none() {
            chosen = Fact { value: Some(value), ..fact };
            continue;
        }
        let stated = !matches!(fact.source, Source::Inferred { .. });
        if stated && chosen.value.as_ref() != Some(&value) {
            chosen.conflicts.push((value, fact.source));
        }
    }
    chosen
}

/// The language as a fact: its evidence is the longest of the first blocks of a document in that language.
fn language_fact(tender: &Tender) -> Fact<Language> {
    let Some((language, document)) = language::most(tender) else { return Fact::default() };
    let blocks = tender.documents.get(document as usize).map_or(&[][..], |document| &document.blocks);
    let longest = (0_u32..).zip(blocks).take(40).max_by_key(|(_, block)| block.text.len());
    let Some((block, end)) =
        longest.and_then(|(at, block)| Some((at, u32::try_from(block.text.len()).ok()?)))
    else {
        return Fact::default();
    };
    Fact::known(language, Source::Text { document, block, start: 0, end })
}
