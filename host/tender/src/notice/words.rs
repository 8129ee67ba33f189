//! The words around what the notice says, in the notice's own language.

use super::model::{Notice, Wording};

/// A text in Bokmål, Nynorsk and English.
pub(super) type Three = [&'static str; 3];

/// The language of headings and codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    Nb,
    Nn,
    En,
}

impl Tongue {
    pub(super) fn of(self, three: Three) -> &'static str {
        let [nb, nn, en] = three;
        match self {
            Self::Nb => nb,
            Self::Nn => nn,
            Self::En => en,
        }
    }
}

pub(super) const NOTICE: Three = ["Kunngjøring", "Kunngjering", "Notice"];
pub(super) const COMPETITION: Three =
    ["Kunngjøring av konkurranse.", "Kunngjering av konkurranse.", "Notice of a competition."];
pub(super) const PLANNING: Three =
    ["Veiledende kunngjøring.", "Rettleiande kunngjering.", "Prior information notice."];
pub(super) const RESULT: Three =
    ["Kunngjøring av resultat.", "Kunngjering av resultat.", "Notice of the result."];
pub(super) const ABOUT: Three = ["Om anskaffelsen", "Om anskaffinga", "About the procurement"];
pub(super) const WHAT: Three = ["Opplysning", "Opplysning", "Particular"];
pub(super) const CONTENT: Three = ["Innhold", "Innhald", "Content"];
pub(super) const BUYER: Three = ["Oppdragsgiver", "Oppdragsgivar", "Contracting authority"];
pub(super) const NATURE: Three = ["Kontraktstype", "Kontraktstype", "Type of contract"];
pub(super) const CPV: Three = ["CPV", "CPV", "CPV"];
pub(super) const PROCEDURE: Three = ["Prosedyre", "Prosedyre", "Procedure"];
pub(super) const RULES: Three = ["Regelverk", "Regelverk", "Rules"];
pub(super) const VALUE: Three = ["Anslått verdi", "Estimert verdi", "Estimated value"];
pub(super) const MAXIMUM: Three = [
    "Rammeavtalens maksimale verdi",
    "Maksimal verdi av rammeavtalen",
    "Maximum value of the framework agreement",
];
pub(super) const LENGTH: Three = ["Varighet", "Varigheit", "Duration"];
pub(super) const START: Three = ["Oppstart", "Oppstart", "Start"];
pub(super) const END: Three = ["Slutt", "Slutt", "End"];
pub(super) const RENEWALS: Three =
    ["Antall mulige forlengelser", "Talet på moglege forlengingar", "Number of possible renewals"];
pub(super) const FRAMEWORK: Three = ["Rammeavtale", "Rammeavtale", "Framework agreement"];
pub(super) const DYNAMIC: Three =
    ["Dynamisk innkjøpsordning", "Dynamisk innkjøpsordning", "Dynamic purchasing system"];
pub(super) const RESERVED: Three = ["Forbeholdt", "Atterhalde for", "Reserved"];
pub(super) const DESCRIPTION: Three = ["Beskrivelse", "Skildring", "Description"];
pub(super) const EXTENSION: Three =
    ["Opsjoner og forlengelser", "Opsjonar og forlengingar", "Options and renewals"];
pub(super) const MORE: Three = ["Tilleggsopplysninger", "Tilleggsopplysningar", "Additional information"];
pub(super) const REST: Three = [
    "Andre opplysninger i kunngjøringen",
    "Andre opplysningar i kunngjeringa",
    "Other information in the notice",
];
pub(super) const CRITERIA: Three = ["Tildelingskriterier", "Tildelingskriterium", "Award criteria"];
pub(super) const CRITERION: Three = ["Tildelingskriterium", "Tildelingskriterium", "Award criterion"];
pub(super) const WEIGHT: Three = ["Vekt", "Vekt", "Weight"];
pub(super) const PRIORITY: Three = ["Prioritet", "Prioritet", "Priority"];
pub(super) const POINTS: Three = ["poeng", "poeng", "points"];
pub(super) const CONDITIONS: Three =
    ["Kontraktsvilkår", "Kontraktsvilkår", "Contract performance conditions"];
pub(super) const EXCLUSION: Three = ["Avvisningsgrunner", "Avvisingsgrunnar", "Grounds for exclusion"];
pub(super) const SELECTION: Three = ["Kvalifikasjonskrav", "Kvalifikasjonskrav", "Selection criteria"];
pub(super) const STRATEGIC: Three = ["Strategiske hensyn", "Strategiske omsyn", "Strategic procurement"];
pub(super) const CONTRACT: Three = ["Kontrakten", "Kontrakten", "The contract"];
pub(super) const LOT: Three = ["Delkontrakt", "Delkontrakt", "Lot"];
pub(super) const REASON: Three = ["Begrunnelse", "Grunngjeving", "Reasons"];
pub(super) const THRESHOLD: Three = ["Terskel for", "Terskel for", "Threshold for"];

/// The official languages, the one to read first: Norwegian before English before all others. The official texts
/// are equal; the rules know these languages, and of a Norwegian procurement the English text is a translation.
pub(super) fn languages(notice: &Notice) -> Vec<String> {
    let mut languages: Vec<String> = notice.languages.iter().map(|it| it.code.clone()).collect();
    languages.sort_by_key(|language| match language.as_str() {
        "NOR" | "NOB" | "NNO" => 0,
        "ENG" => 1,
        _ => 2,
    });
    languages
}

/// The language of the words around a text in `language`. A notice only says that it is in Norwegian.
pub(super) fn tongue(language: &str, texts: &[(String, Wording)]) -> Tongue {
    match language {
        "NNO" => Tongue::Nn,
        "NOB" => Tongue::Nb,
        "NOR" if is_nynorsk(texts) => Tongue::Nn,
        "NOR" => Tongue::Nb,
        _ => Tongue::En,
    }
}

fn is_nynorsk(texts: &[(String, Wording)]) -> bool {
    const NN: [&str; 14] = [
        "ikkje",
        "ein",
        "eit",
        "dei",
        "frå",
        "vere",
        "noko",
        "kva",
        "berre",
        "tilbod",
        "gjeld",
        "oppdragsgivar",
        "leverandøren",
        "blir",
    ];
    const NB: [&str; 14] = [
        "ikke",
        "en",
        "et",
        "de",
        "fra",
        "være",
        "noe",
        "hva",
        "bare",
        "tilbud",
        "gjelder",
        "oppdragsgiver",
        "leverandøren",
        "blir",
    ];
    let norwegian = texts.iter().filter(|(_, text)| text.language == "NOR");
    let (mut nn, mut nb) = (0_usize, 0_usize);
    for (_, text) in norwegian {
        for word in text.text.split(|c: char| !c.is_alphabetic()) {
            let word = word.to_lowercase();
            nn += usize::from(NN.contains(&word.as_str()));
            nb += usize::from(NB.contains(&word.as_str()));
        }
    }
    nn > nb
}

/// What a code means, in words; the code itself where it is not known.
pub(super) fn meaning(tongue: Tongue, code: &str) -> String {
    let found = CODES.iter().find(|(known, _)| *known == code);
    found.map_or(code, |(_, three)| tongue.of(*three)).to_string()
}

#[rustfmt::skip]
const CODES: &[(&str, Three)] = &[
    ("works", ["Bygge- og anleggsarbeid", "Bygge- og anleggsarbeid", "Works"]),
    ("services", ["Tjenester", "Tenester", "Services"]),
    ("supplies", ["Varer", "Varer", "Supplies"]),
    ("combined", ["Sammensatt", "Samansett", "Combined"]),
    ("open", ["Åpen anbudskonkurranse", "Open anbodskonkurranse", "Open procedure"]),
    ("restricted", ["Begrenset anbudskonkurranse", "Avgrensa anbodskonkurranse", "Restricted procedure"]),
    ("neg-w-call", ["Konkurranse med forhandling", "Konkurranse med forhandling", "Competitive procedure with negotiation"]),
    ("comp-dial", ["Konkurransepreget dialog", "Konkurranseprega dialog", "Competitive dialogue"]),
    ("innovation", ["Innovasjonspartnerskap", "Innovasjonspartnarskap", "Innovation partnership"]),
    ("neg-wo-call", ["Anskaffelse uten konkurranse", "Anskaffing utan konkurranse", "Negotiated procedure without prior call for competition"]),
    ("oth-single", ["Annen prosedyre i ett trinn", "Annan prosedyre i eitt trinn", "Other procedure in one stage"]),
    ("oth-mult", ["Annen prosedyre i flere trinn", "Annan prosedyre i fleire trinn", "Other procedure in several stages"]),
    ("fa-wo-rc", ["Uten ny konkurranse", "Utan ny konkurranse", "Without reopening of competition"]),
    ("fa-w-rc", ["Med ny konkurranse", "Med ny konkurranse", "With reopening of competition"]),
    ("fa-mix", ["Delvis med ny konkurranse", "Delvis med ny konkurranse", "Partly with reopening of competition"]),
    ("dps-list", ["Også for andre oppdragsgivere som er nevnt", "Også for andre oppdragsgivarar som er nemnde", "Usable by buyers not listed as well"]),
    ("dps-nlist", ["Bare for oppdragsgiverne i kunngjøringen", "Berre for oppdragsgivarane i kunngjeringa", "Usable by the buyers of this notice only"]),
    ("price", ["Pris", "Pris", "Price"]),
    ("cost", ["Kostnad", "Kostnad", "Cost"]),
    ("quality", ["Kvalitet", "Kvalitet", "Quality"]),
    ("env-imp", ["Mindre miljøpåvirkning", "Mindre miljøpåverknad", "Less impact on the environment"]),
    ("soc-obj", ["Sosiale formål", "Sosiale føremål", "Social objectives"]),
    ("inn-pur", ["Innovasjon", "Innovasjon", "Innovation"]),
    ("clim-mitig", ["Reduserte klimagassutslipp", "Reduserte klimagassutslepp", "Climate change mitigation"]),
    ("clim-adapt", ["Klimatilpasning", "Klimatilpassing", "Climate change adaptation"]),
    ("pollu-prev", ["Mindre forurensning", "Mindre forureining", "Prevention of pollution"]),
    ("biodiv-eco", ["Naturmangfold", "Naturmangfald", "Biodiversity and ecosystems"]),
    ("circ-econ", ["Sirkulær økonomi", "Sirkulær økonomi", "Circular economy"]),
    ("water-mar", ["Vann og hav", "Vatn og hav", "Water and marine resources"]),
    ("acc-all", ["Tilgjengelighet for alle", "Tilgjenge for alle", "Accessibility for all"]),
    ("et-eq", ["Etnisk likestilling", "Etnisk likestilling", "Ethnic equality"]),
    ("gen-eq", ["Likestilling mellom kjønnene", "Likestilling mellom kjønna", "Gender equality"]),
    ("hum-right", ["Menneskerettigheter", "Menneskerettar", "Human rights"]),
    ("opp", ["Arbeidsmuligheter for utsatte grupper", "Arbeidshøve for utsette grupper", "Employment of the disadvantaged"]),
    ("work-cond", ["Arbeidsforhold", "Arbeidsforhold", "Working conditions"]),
    ("proc-innov", ["Innovativ prosess", "Innovativ prosess", "Process innovation"]),
    ("prod-innov", ["Innovativt produkt", "Innovativt produkt", "Product innovation"]),
    ("mar-nov", ["Nyhet på markedet", "Nyheit på marknaden", "Novelty on the market"]),
    ("rd-act", ["Forskning og utvikling", "Forsking og utvikling", "Research and development"]),
    ("other", ["Annet", "Anna", "Other"]),
    ("DAY", ["dager", "dagar", "days"]),
    ("WEEK", ["uker", "veker", "weeks"]),
    ("MONTH", ["måneder", "månader", "months"]),
    ("YEAR", ["år", "år", "years"]),
    ("UNLIMITED", ["Uten tidsbegrensning", "Utan tidsgrense", "Unlimited"]),
    ("UNKNOWN", ["Ukjent", "Ukjend", "Unknown"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_is_nynorsk_when_its_words_are() {
        let text = |text: &str| {
            let wording = Wording { language: "NOR".into(), text: text.into(), line: 1 };
            vec![(String::new(), wording)]
        };
        assert_eq!(tongue("NOR", &text("Det gjeld ein avtale frå 2027")), Tongue::Nn);
        assert_eq!(tongue("NOR", &text("Det gjelder en avtale fra 2027")), Tongue::Nb);
        assert_eq!(tongue("NOR", &[]), Tongue::Nb);
        assert_eq!(tongue("FRA", &[]), Tongue::En);
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!(meaning(Tongue::Nn, "services"), "Tenester");
        assert_eq!(meaning(Tongue::En, "x-new"), "x-new");
    }
}
