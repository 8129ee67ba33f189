//! The award criteria as text: a table with weights, and what the Norwegian codes for climate and environment say.

use super::model::{Criterion, Terms};
use super::words::{self, Three, meaning};
use super::writer::Writer;
use crate::BlockKind;

/// The national kinds of quality by which a notice says how it meets anskaffelsesforskriften § 7-9. Where a
/// notice goes on to TED they are all plain "quality" there.
const WEIGHED: &str = "quality-nor-env-criteria";
const SPECIFIED: &str = "quality-nor-env-spec";

/// What the code says that is no criterion: that requirements take its place, or an exemption.
const STATEMENTS: &[(&str, Three)] = &[
    (
        "quality-nor-env-none",
        [
            "Unntak fra klima- og miljøkriterium: Anskaffelsen har etter sin art et klimaavtrykk og en miljøbelastning som er uvesentlig (anskaffelsesforskriften § 7-9 femte ledd).",
            "Unntak frå klima- og miljøkriterium: Anskaffinga har etter sin art eit klimaavtrykk og ei miljøbelastning som er uvesentleg (anskaffingsforskrifta § 7-9 femte ledd).",
            "Exemption from the climate and environment criterion: by its nature the procurement has a climate footprint and an environmental impact that are insignificant (Procurement Regulations section 7-9, fifth paragraph).",
        ],
    ),
    (
        "quality-nor-env-exempt-insignificant",
        [
            "Unntak fra klima- og miljøkriterium: Anskaffelsen har etter sin art et klimaavtrykk og en miljøbelastning som er uvesentlig (anskaffelsesforskriften § 7-9 tredje ledd).",
            "Unntak frå klima- og miljøkriterium: Anskaffinga har etter sin art eit klimaavtrykk og ei miljøbelastning som er uvesentleg (anskaffingsforskrifta § 7-9 tredje ledd).",
            "Exemption from the climate and environment criterion: by its nature the procurement has a climate footprint and an environmental impact that are insignificant (Procurement Regulations section 7-9, third paragraph).",
        ],
    ),
    (
        "quality-nor-env-exempt-critical-interest",
        [
            "Unntak fra klima- og miljøkriterium: Det går på bekostning av vesentlige interesser innenfor helse, sikkerhet eller beredskap (anskaffelsesforskriften § 7-9 tredje ledd).",
            "Unntak frå klima- og miljøkriterium: Det går ut over vesentlege interesser innanfor helse, tryggleik eller beredskap (anskaffingsforskrifta § 7-9 tredje ledd).",
            "Exemption from the climate and environment criterion: it is at the expense of essential interests of health, safety or emergency preparedness (Procurement Regulations section 7-9, third paragraph).",
        ],
    ),
    (
        "quality-nor-env-exempt-national-minimum",
        [
            "Unntak fra klima- og miljøkriterium: Anskaffelsen følger obligatoriske standardiserte minstekrav til klima og miljø (anskaffelsesforskriften § 7-9 fjerde ledd).",
            "Unntak frå klima- og miljøkriterium: Anskaffinga følgjer obligatoriske standardiserte minstekrav til klima og miljø (anskaffingsforskrifta § 7-9 fjerde ledd).",
            "Exemption from the climate and environment criterion: the procurement follows mandatory standard minimum requirements for climate and environment (Procurement Regulations section 7-9, fourth paragraph).",
        ],
    ),
];

const INSTEAD: Three = [
    "Klima- og miljøhensyn er ivaretatt ved krav i kravspesifikasjonen i stedet for ved et tildelingskriterium (anskaffelsesforskriften § 7-9).",
    "Klima- og miljøomsyn er teke vare på gjennom krav i kravspesifikasjonen i staden for ved eit tildelingskriterium (anskaffingsforskrifta § 7-9).",
    "Climate and environment are taken care of by requirements in the specification instead of an award criterion (Procurement Regulations section 7-9).",
];
const BESIDE: Three = [
    "Tildelingskriteriet for klima og miljø er kombinert med klima- og miljøkrav i kravspesifikasjonen (anskaffelsesforskriften § 7-9).",
    "Tildelingskriteriet for klima og miljø er kombinert med klima- og miljøkrav i kravspesifikasjonen (anskaffingsforskrifta § 7-9).",
    "The award criterion for climate and environment stands beside requirements for climate and environment in the specification (Procurement Regulations section 7-9).",
];
const ENVIRONMENT: Three = [
    "Klima- og miljøhensyn som tildelingskriterium",
    "Klima- og miljøomsyn som tildelingskriterium",
    "Climate and environment as an award criterion",
];

/// Writes the criteria of a lot or of the whole procurement.
pub(super) fn criteria(writer: &mut Writer, level: u8, terms: &Terms) {
    let Some(first) = terms.criteria.first() else { return };
    let tongue = writer.tongue;
    writer.heading(level, tongue.of(words::CRITERIA), first.line);
    let (rows, said): (Vec<&Criterion>, Vec<&Criterion>) = terms.criteria.iter().partition(|criterion| {
        statement(criterion).is_none() && code(criterion) != SPECIFIED && !explains(criterion)
    });
    let ranked = rows.iter().any(|it| it.parameters.iter().any(|parameter| parameter.code == "ord-imp"));
    let weight = tongue.of(if ranked { words::PRIORITY } else { words::WEIGHT });
    let mut thresholds = Vec::new();
    let table: Vec<(Vec<String>, u32)> = rows
        .iter()
        .map(|criterion| {
            let (name, description) = name(writer, criterion);
            for parameter in criterion.parameters.iter().filter(|it| it.list == "number-threshold") {
                let text = format!("{} {name}: {}", tongue.of(words::THRESHOLD), parameter.number);
                thresholds.push((text, parameter.line));
            }
            (vec![name, description, weights(writer, criterion)], criterion.line)
        })
        .collect();
    let head = [tongue.of(words::CRITERION), tongue.of(words::DESCRIPTION), weight];
    writer.table(&head, &table);
    for (text, line) in thresholds {
        writer.push(BlockKind::Paragraph, &text, line, None);
    }
    let weighed = rows.iter().any(|it| code(it) == WEIGHED);
    for criterion in said {
        if explains(criterion) && statement(criterion).is_none() && code(criterion) != SPECIFIED {
            writer.paragraphs(&criterion.name);
            writer.paragraphs(&criterion.description);
            continue;
        }
        let three = statement(criterion).unwrap_or(if weighed { BESIDE } else { INSTEAD });
        writer.push(BlockKind::Paragraph, tongue.of(three), criterion.line, None);
        let texts = [writer.line(&criterion.name), writer.line(&criterion.description)];
        let reasons = texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(". ");
        if !reasons.is_empty() {
            let text = format!("{}: {reasons}", tongue.of(words::REASON));
            writer.push(BlockKind::Paragraph, &text, criterion.line, None);
        }
    }
    writer.paragraphs(&terms.weighing);
}

fn code(criterion: &Criterion) -> &str {
    criterion.kind.as_ref().map_or("", |kind| kind.code.as_str())
}

/// Whether it is no criterion but an explanation in the place of one, without weight: before the national codes
/// there was no other place for it.
fn explains(criterion: &Criterion) -> bool {
    let zero = |number: &str| number.parse::<f64>().is_ok_and(|number| number == 0.0);
    let weightless =
        !criterion.parameters.is_empty() && criterion.parameters.iter().all(|it| zero(&it.number));
    let texts = criterion.name.iter().chain(&criterion.description);
    weightless && texts.map(|text| text.text.chars().count()).max().unwrap_or(0) > TITLE
}

/// The longest name of a criterion, in characters; what is longer is a sentence.
const TITLE: usize = 60;

fn statement(criterion: &Criterion) -> Option<Three> {
    STATEMENTS.iter().find(|(known, _)| *known == code(criterion)).map(|(_, three)| *three)
}

/// The name, and the description where there is a name beside it.
fn name(writer: &mut Writer, criterion: &Criterion) -> (String, String) {
    let (name, description) = (writer.line(&criterion.name), writer.line(&criterion.description));
    let (name, description) =
        if name.is_empty() { (description, String::new()) } else { (name, description) };
    if code(criterion) == WEIGHED {
        // The code makes it the criterion of § 7-9 whatever it is called.
        let lower = name.to_lowercase();
        let said = ["klima", "miljø", "climate", "environment"].iter().any(|word| lower.contains(word));
        let title = writer.tongue.of(ENVIRONMENT);
        return match (said, name.is_empty()) {
            (true, _) => (name, description),
            (false, true) => (title.to_string(), description),
            (false, false) => (format!("{title}: {name}"), description),
        };
    }
    if name.is_empty() { (meaning(writer.tongue, code(criterion)), description) } else { (name, description) }
}

/// "30 %", "40 poeng", "2": the weights with their units; several where the weight is a range.
fn weights(writer: &Writer, criterion: &Criterion) -> String {
    let weight = |it: &&super::model::Parameter| it.list != "number-threshold" && it.list != "number-fixed";
    let texts: Vec<String> = criterion
        .parameters
        .iter()
        .filter(weight)
        .map(|parameter| {
            let number = match writer.tongue {
                words::Tongue::En => parameter.number.clone(),
                _ => parameter.number.replace('.', ","),
            };
            match parameter.code.as_str() {
                "per-exa" | "per-mid" => format!("{number} %"),
                "poi-exa" | "poi-mid" => format!("{number} {}", writer.tongue.of(words::POINTS)),
                _ => number,
            }
        })
        .collect();
    texts.join(" / ")
}
