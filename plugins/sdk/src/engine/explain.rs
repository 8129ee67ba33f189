//! The engine's own sentences, in three languages.

use klausul_rules::{Element, Text};

use super::modality::{Idle, Soft};

fn text(nb: impl Into<String>, nn: impl Into<String>, en: impl Into<String>) -> Text {
    Text { nb: nb.into(), nn: nn.into(), en: en.into() }
}

pub(super) fn applies(condition: &Text) -> Text {
    text(
        format!("Gjelder fordi {}.", condition.nb),
        format!("Gjeld fordi {}.", condition.nn),
        format!("Applies because {}.", condition.en),
    )
}

pub(super) fn applies_not(condition: &Text) -> Text {
    text(
        format!("Gjelder bare når {}.", condition.nb),
        format!("Gjeld berre når {}.", condition.nn),
        format!("Applies only when {}.", condition.en),
    )
}

pub(super) fn applies_if(condition: &Text) -> Text {
    text(
        format!("Gjelder dersom {}.", condition.nb),
        format!("Gjeld dersom {}.", condition.nn),
        format!("Applies if {}.", condition.en),
    )
}

pub(super) fn met() -> Text {
    text(
        "Dokumentene binder leverandøren til alt kravet må inneholde.",
        "Dokumenta bind leverandøren til alt kravet må innehalde.",
        "The documents bind the supplier to everything the requirement must contain.",
    )
}

pub(super) fn missing() -> Text {
    text(
        "Ingen passasje i dokumentene binder leverandøren til dette.",
        "Ingen passasje i dokumenta bind leverandøren til dette.",
        "No passage in the documents binds the supplier to this.",
    )
}

pub(super) fn lacking(elements: &[&Element]) -> Text {
    let list =
        |pick: fn(&Text) -> &str| elements.iter().map(|e| pick(&e.title)).collect::<Vec<_>>().join("; ");
    text(
        format!("Mangler: {}.", list(|t| &t.nb)),
        format!("Manglar: {}.", list(|t| &t.nn)),
        format!("Lacking: {}.", list(|t| &t.en)),
    )
}

pub(super) fn soft(soft: Soft) -> Text {
    match soft {
        Soft::Wish => text(
            "Bare ønsket eller oppfordret til; ingen er bundet.",
            "Berre ønskt eller oppmoda til; ingen er bunden.",
            "Only wished for or encouraged; nobody is bound.",
        ),
        Soft::Hedge => text(
            "Plikten har et forbehold som gjør den frivillig i praksis.",
            "Plikta har eit atterhald som gjer ho frivillig i praksis.",
            "The duty has a way out that makes it voluntary in practice.",
        ),
        Soft::Column => text(
            "Står i kolonnen for ønsker (bør), ikke for krav.",
            "Står i kolonnen for ønske (bør), ikkje for krav.",
            "Stands in the column of wishes, not of requirements.",
        ),
        Soft::Evaluation => text(
            "Bare belønnet i evalueringen; det er ikke et krav.",
            "Berre lønt i evalueringa; det er ikkje eit krav.",
            "Only rewarded in the evaluation; it is no requirement.",
        ),
        Soft::Placeholder => text(
            "Passasjen har et åpent felt som ikke er fylt ut.",
            "Passasjen har eit ope felt som ikkje er fylt ut.",
            "The passage has a gap that has not been filled in.",
        ),
        Soft::Postponed => text(
            "Spørsmålet er skjøvet på; ingenting er fastsatt.",
            "Spørsmålet er skove på; ingenting er fastsett.",
            "The matter is put off; nothing is laid down.",
        ),
    }
}

pub(super) fn idle(idle: Idle) -> Text {
    match idle {
        Idle::Title => text(
            "Bare en overskrift; ingen bestemmelse følger.",
            "Berre ei overskrift; inga føresegn følgjer.",
            "Only a heading; no provision follows.",
        ),
        Idle::Background => text(
            "Bakgrunnsstoff; det binder ingen.",
            "Bakgrunnsstoff; det bind ingen.",
            "Background text; it binds nobody.",
        ),
        Idle::Guidance => text(
            "Veiledning til den som fyller ut malen; det er ikke avtaletekst.",
            "Rettleiing til den som fyller ut malen; det er ikkje avtaletekst.",
            "Guidance to whoever fills in the template; it is not part of the contract.",
        ),
        Idle::Question => text(
            "Et spørsmål, ikke et krav.",
            "Eit spørsmål, ikkje eit krav.",
            "A question, not a requirement.",
        ),
        Idle::BuyersOwn => text(
            "Gjelder oppdragsgiverens egen virksomhet, ikke leverandøren.",
            "Gjeld oppdragsgivaren si eiga verksemd, ikkje leverandøren.",
            "Concerns the contracting authority itself, not the supplier.",
        ),
        Idle::LawQuoted => text(
            "Gjengir loven; det er ikke en bestemmelse i kontrakten.",
            "Gjev att lova; det er ikkje ei føresegn i kontrakten.",
            "Quotes the law; it is no provision of the contract.",
        ),
        Idle::Exclusion => text(
            "Avvisningsgrunn eller egenerklæring; det er ikke en plikt i kontrakten.",
            "Avvisingsgrunn eller eigenerklæring; det er ikkje ei plikt i kontrakten.",
            "A ground for exclusion or a self-declaration; it is no duty under the contract.",
        ),
        Idle::Void => {
            text("Satt til «ikke aktuelt».", "Sett til «ikkje aktuelt».", "Marked as not applicable.")
        }
    }
}

pub(super) fn only_words() -> Text {
    text(
        "Ordene finnes, men passasjen pålegger ikke leverandøren det kravet gjelder.",
        "Orda finst, men passasjen pålegg ikkje leverandøren det kravet gjeld.",
        "The words occur, but the passage does not impose what the requirement asks for.",
    )
}

pub(super) fn waived() -> Text {
    text(
        "Dokumentene sier uttrykkelig at kravet ikke stilles eller fravikes.",
        "Dokumenta seier uttrykkjeleg at kravet ikkje blir stilt eller blir fråvike.",
        "The documents expressly say that the requirement is not made or is waived.",
    )
}

pub(super) fn number_breaks(value: &str) -> Text {
    text(
        format!("Tallet i bestemmelsen ({value}) er utenfor grensen."),
        format!("Talet i føresegna ({value}) er utanfor grensa."),
        format!("The number in the provision ({value}) is outside the limit."),
    )
}

pub(super) fn not_used() -> Text {
    text("Alternativet er ikke brukt.", "Alternativet er ikkje brukt.", "The alternative is not used.")
}

pub(super) fn replaced() -> Text {
    text(
        "Erstattet av et annet, oppfylt alternativ.",
        "Erstatta av eit anna, oppfylt alternativ.",
        "Replaced by another alternative, which is met.",
    )
}

pub(super) fn not_ranked() -> Text {
    text(
        "Gjelder bare når kriteriene er satt i prioritert rekkefølge.",
        "Gjeld berre når kriteria er sette i prioritert rekkjefølgje.",
        "Applies only when the criteria are ranked.",
    )
}

pub(super) fn ranked_instead() -> Text {
    text(
        "Kriteriene er satt i prioritert rekkefølge uten vekt.",
        "Kriteria er sette i prioritert rekkjefølgje utan vekt.",
        "The criteria are ranked without weights.",
    )
}

pub(super) fn share(percent: f64) -> Text {
    let n = number(percent);
    text(
        format!("Kriteriet teller {n} prosent."),
        format!("Kriteriet tel {n} prosent."),
        format!("The criterion counts {n} per cent."),
    )
}

pub(super) fn rank(rank: u32) -> Text {
    text(
        format!("Kriteriet står som nummer {rank} i den prioriterte rekkefølgen."),
        format!("Kriteriet står som nummer {rank} i den prioriterte rekkjefølgja."),
        format!("The criterion is number {rank} in the order of priority."),
    )
}

pub(super) fn no_share() -> Text {
    text(
        "Kriteriet finnes, men vekten kan ikke leses.",
        "Kriteriet finst, men vekta kan ikkje lesast.",
        "The criterion is there, but its weight cannot be read.",
    )
}

pub(super) fn no_criterion() -> Text {
    text(
        "Ingen av tildelingskriteriene gjelder dette.",
        "Ingen av tildelingskriteria gjeld dette.",
        "None of the award criteria concerns this.",
    )
}

pub(super) fn foreign_language() -> Text {
    text(
        "Dokumentene er på et språk klausul ikke leser.",
        "Dokumenta er på eit språk klausul ikkje les.",
        "The documents are in a language that klausul does not read.",
    )
}

pub(super) fn absent_annex(label: &str) -> Text {
    text(
        format!("Bestemmelsen vises til {label}, som ikke er blant dokumentene."),
        format!("Føresegna er vist til {label}, som ikkje er blant dokumenta."),
        format!("The provision is said to stand in {label}, which is not among the documents."),
    )
}

pub(super) fn number(value: f64) -> String {
    if value.fract().abs() < 0.05 { format!("{value:.0}") } else { format!("{value:.1}") }
}
