//! All sources of facts brought together.

use klausul_tender::Tender;

use crate::notice::{self, Notified};
use crate::text::{
    announced, buyer, contract_type, cpv, duration, language, procedure, reading::Reading, value,
};
use crate::{Fact, Facts, Given, Language, Source};

/// The facts of a tender: what was set, else what the facts file says, else what the fields of the notice say,
/// else what the text says. What a source of lower rank says otherwise is kept among the conflicts.
pub fn infer(tender: &Tender, given: Given) -> Facts {
    let notified = notice::facts(tender);
    // What the notice says in its own text is no second opinion on its fields: it only fills gaps.
    let text =
        read(&Reading::of_documents(tender, |document| !notice::is_notice(document)), &given, &notified);
    let own = match tender.documents.iter().any(notice::is_notice) {
        true => read(&Reading::of_documents(tender, notice::is_notice), &given, &notified),
        false => Facts::default(),
    };
    let own = if notified.priced { Facts { value_nok: Fact::default(), ..own } } else { own };
    let language = language_fact(tender);
    let said = Facts { language: notice::language(&notified, &language), ..notified.facts.clone() };
    // The text says how long the options are that the notice leaves open.
    let longer = notified.open_ended && text.duration_months.value >= said.duration_months.value;
    let said = if longer { Facts { duration_months: Fact::default(), ..said } } else { said };
    let (same_cpv, same_value) =
        (notice::agrees_on_cpv(&notified, &text), notice::agrees_on_value(&notified, &text));
    let Given { set, file } = given;
    Facts {
        contract_type: prefer(
            set.contract_type,
            file.contract_type,
            said.contract_type,
            text.contract_type,
            own.contract_type,
            false,
        ),
        cpv: prefer(set.cpv, file.cpv, said.cpv, text.cpv, own.cpv, same_cpv),
        buyer: prefer(set.buyer, file.buyer, said.buyer, text.buyer, own.buyer, false),
        value_nok: prefer(
            set.value_nok,
            file.value_nok,
            said.value_nok,
            text.value_nok,
            own.value_nok,
            same_value,
        ),
        duration_months: prefer(
            set.duration_months,
            file.duration_months,
            said.duration_months,
            text.duration_months,
            own.duration_months,
            false,
        ),
        announced: prefer(
            set.announced,
            file.announced,
            said.announced,
            text.announced,
            own.announced,
            false,
        ),
        procedure: prefer(
            set.procedure,
            file.procedure,
            said.procedure,
            text.procedure,
            own.procedure,
            false,
        ),
        language: prefer(set.language, file.language, said.language, language, Fact::default(), false),
    }
}

/// What a text says of every fact but the language.
fn read(reading: &Reading<'_>, given: &Given, notified: &Notified) -> Facts {
    let cpv = cpv::cpv(reading);
    let duration_months = duration::duration(reading);
    // The kind of contract and the value hang on what is known of these two, whoever says it.
    let known_cpv = [&given.set.cpv, &given.file.cpv, &notified.facts.cpv, &cpv];
    let codes = known_cpv.into_iter().find_map(|fact| fact.value.clone()).unwrap_or_default();
    let said = &notified.facts.duration_months;
    let months = [&given.set.duration_months, &given.file.duration_months, said, &duration_months];
    let months = months.into_iter().find_map(|fact| fact.value);
    Facts {
        contract_type: contract_type::contract_type(reading, &codes),
        buyer: buyer::buyer(reading),
        value_nok: value::value(reading, months),
        announced: announced::announced(reading),
        procedure: procedure::procedure(reading),
        language: Fact::default(),
        cpv,
        duration_months,
    }
}

/// The first known fact in order of rank; the values of the others that differ become conflicts. `own` is the
/// notice's text, which counts only where nobody else says anything; `agrees` is that the text says what the notice
/// says in another way.
fn prefer<T: PartialEq>(
    set: Fact<T>,
    file: Fact<T>,
    notice: Fact<T>,
    text: Fact<T>,
    own: Fact<T>,
    agrees: bool,
) -> Fact<T> {
    let mut chosen: Fact<T> = Fact::default();
    for fact in [set, file, notice, text] {
        let Some(value) = fact.value else { continue };
        if chosen.value.is_none() {
            chosen = Fact { value: Some(value), ..fact };
            continue;
        }
        let stated = !matches!(fact.source, Source::Inferred { .. });
        let same =
            agrees && matches!((&chosen.source, &fact.source), (Source::Notice { .. }, Source::Text { .. }));
        if stated && !same && chosen.value.as_ref() != Some(&value) {
            chosen.conflicts.push((value, fact.source));
        }
    }
    if chosen.value.is_none() { own } else { chosen }
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
