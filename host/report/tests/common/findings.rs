//! The verdicts of the sample report: every status, and every part that a verdict can have.

use klausul_report::{
    Applicability, Applies, Assessment, Element, ElementStatus, Evidence, FactName, Law, NearMiss,
    Obligation, Reason, Severity, Status,
};

use super::{Texts, evidence, place};

pub(super) fn all(t: &Texts) -> Vec<Assessment> {
    vec![apprentices(t), weight(t), tiers(t), cage_free(t), waste(t), sites(t), language(t), weight_order(t)]
}

fn law(act: &str, section: &str) -> Vec<Law> {
    vec![Law {
        act: act.to_owned(),
        section: section.to_owned(),
        url: "https://lovdata.no/lov/2016-06-17-73".to_owned(),
    }]
}

fn element(id: &str, title: String, status: ElementStatus, evidence: &[Evidence]) -> Element {
    Element { id: id.to_owned(), title, status, mandatory: true, evidence: evidence.to_vec() }
}

fn weight(t: &Texts) -> Assessment {
    let quote = evidence(
        "Konkurransegrunnlag.docx",
        place(&["Del A – Konkurranseregler", "A.6 Tildelingskriterier"], 41),
        "Klima og miljø: klimagassbudsjett for materialer (A1–A5) og løsninger for massebalanse\t20 %",
        "20 %",
    );
    Assessment {
        requirement: "climate-weight-30-percent".to_owned(),
        title: t.of(
            "Klima- og miljøhensyn vektes minst 30 prosent",
            "Klima- og miljøomsyn blir vekta minst 30 prosent",
            "Climate and environment weigh at least 30 per cent",
        ),
        area: "climate-environment".to_owned(),
        status: Status::Contradicted,
        severity: Severity::Error,
        obligation: Obligation::Statute,
        law: law("anskaffelsesloven", "§ 5b andre ledd"),
        why: t.of(
            "Under 30 prosent avgjør miljøet sjelden hvem som vinner.",
            "Under 30 prosent avgjer miljøet sjeldan kven som vinn.",
            "Below 30 per cent the environment seldom decides who wins.",
        ),
        explanation: t.of(
            "Klima og miljø er vektet med 20 prosent; loven krever minst 30.",
            "Klima og miljø er vekta med 20 prosent; lova krev minst 30.",
            "Climate and environment weigh 20 per cent; the act asks for at least 30.",
        ),
        evidence: vec![quote.clone()],
        elements: vec![
            element(
                "criterion",
                t.of(
                    "klima eller miljø er et tildelingskriterium",
                    "klima eller miljø er eit tildelingskriterium",
                    "climate or environment is an award criterion",
                ),
                ElementStatus::Stated,
                std::slice::from_ref(&quote),
            ),
            element(
                "weight",
                t.of(
                    "vekten er minst 30 prosent",
                    "vekta er minst 30 prosent",
                    "it weighs at least 30 per cent",
                ),
                ElementStatus::Contradicted,
                &[quote],
            ),
            Element {
                mandatory: false,
                ..element(
                    "method",
                    t.of(
                        "evalueringsmetoden er beskrevet",
                        "evalueringsmetoden er omtalt",
                        "the method of evaluation is described",
                    ),
                    ElementStatus::Absent,
                    &[],
                )
            },
        ],
        searched: 9,
        placement: t.of(
            "Konkurransegrunnlaget, punktet om tildelingskriterier",
            "Konkurransegrunnlaget, punktet om tildelingskriterium",
            "Tender documents, award criteria",
        ),
        suggestion: t.of(
            "Klima og miljø: 30 %. Oppdragsgiver vurderer [beskriv hva som vurderes] etter [metode].",
            "Klima og miljø: 30 %. Oppdragsgivaren vurderer [skriv kva som blir vurdert] etter [metode].",
            "Climate and environment: 30%. The contracting authority assesses [what] according to [method].",
        ),
        ..Assessment::default()
    }
}

fn tiers(t: &Texts) -> Assessment {
    Assessment {
        requirement: "supply-chain-tier-limit".to_owned(),
        title: t.of(
            "Begrensning av antall ledd i leverandørkjeden",
            "Avgrensing av talet på ledd i leverandørkjeda",
            "Limit on the number of tiers in the supply chain",
        ),
        area: "integrity-labour".to_owned(),
        status: Status::Missing,
        severity: Severity::Error,
        obligation: Obligation::Statute,
        law: law("anskaffelsesloven", "§ 5k"),
        why: t.of(
            "Lange kjeder gjør det vanskelig å se hvem som utfører arbeidet, og er en kjent vei inn for \
             arbeidslivskriminalitet.",
            "Lange kjeder gjer det vanskeleg å sjå kven som utfører arbeidet, og er ein kjend veg inn for \
             arbeidslivskriminalitet.",
            "Long chains hide who does the work and are a known way in for labour crime.",
        ),
        explanation: t.of(
            "Dokumentene setter ingen grense for antall ledd.",
            "Dokumenta set inga grense for talet på ledd.",
            "The documents set no limit to the number of tiers.",
        ),
        elements: vec![element(
            "limit",
            t.of("høyst to ledd under leverandøren", "høgst to ledd under leverandøren", "at most two tiers below"),
            ElementStatus::Absent,
            &[],
        )],
        nearest: Some(NearMiss {
            evidence: evidence(
                "Konkurransegrunnlag.docx",
                place(&["Del A – Konkurranseregler", "A.4 Avvisning og forbehold"], 22),
                "Tilbud som inneholder vesentlige avvik skal avvises, jf. anskaffelsesforskriften § 24-8 første ledd \
                 bokstav b.",
                "første ledd",
            ),
            reason: t.of(
                "«ledd» er her en del av en lovhenvisning.",
                "«ledd» er her ein del av ei lovtilvising.",
                "“ledd” is part of a legal citation here.",
            ),
        }),
        searched: 14,
        placement: t.of(
            "Kontrakten, punktet om underleverandører",
            "Kontrakten, punktet om underleverandørar",
            "The contract, subcontractors",
        ),
        suggestion: t.of(
            "Leverandøren kan ikke ha mer enn to ledd i leverandørkjeden under seg. Innleie fra bemanningsforetak \
             regnes som ett ledd.\nOppdragsgiver kan godta flere ledd bare når uforutsette omstendigheter gjør det \
             nødvendig for å få gjennomført kontrakten.",
            "Leverandøren kan ikkje ha meir enn to ledd i leverandørkjeda under seg. Innleige frå \
             bemanningsføretak blir rekna som eitt ledd.\nOppdragsgivaren kan godta fleire ledd berre når uføresette \
             omstende gjer det nødvendig for å få gjennomført kontrakten.",
            "The supplier shall have no more than two tiers of subcontractors below it. Hired labour counts as one \
             tier.\nThe contracting authority may accept further tiers only where unforeseen circumstances make it \
             necessary for performing the contract.",
        ),
        ..Assessment::default()
    }
}

fn apprentices(t: &Texts) -> Assessment {
    let quote = evidence(
        "Kontrakt.docx",
        place(&["Del C – Kontrakt", "C.7 Lærlinger"], 57),
        "Innen bygg- og anleggsfagene skal minst ti prosent av de arbeidede timene utføres av lærlinger.",
        "minst ti prosent av de arbeidede timene utføres av lærlinger",
    );
    Assessment {
        requirement: "apprentices".to_owned(),
        title: t.of("Lærlinger deltar i arbeidet", "Lærlingar deltek i arbeidet", "Apprentices take part"),
        area: "integrity-labour".to_owned(),
        status: Status::Met,
        severity: Severity::Error,
        obligation: Obligation::Statute,
        law: law("anskaffelsesloven", "§ 5h"),
        explanation: t.of("Alt er på plass.", "Alt er på plass.", "Everything is in place."),
        evidence: vec![quote],
        searched: 6,
        ..Assessment::default()
    }
}

fn language(t: &Texts) -> Assessment {
    Assessment {
        requirement: "integrity-annex".to_owned(),
        title: t.of("Seriøsitetsbestemmelser", "Seriøsitetsføresegner", "Integrity terms"),
        area: "integrity-labour".to_owned(),
        status: Status::Undetermined,
        severity: Severity::Error,
        obligation: Obligation::Strategy,
        explanation: t.of(
            "Kontrakten viser til Vedlegg 4, som ikke er med.",
            "Kontrakten viser til Vedlegg 4, som ikkje er med.",
            "The contract refers to Vedlegg 4, which is not in the tender.",
        ),
        evidence: vec![evidence(
            "Kontrakt.docx",
            place(&["Del C – Kontrakt", "C.8 Seriøsitet"], 61),
            "Kommunens seriøsitetsbestemmelser, se Vedlegg 4, gjelder for kontrakten.",
            "se Vedlegg 4",
        )],
        searched: 3,
        ..Assessment::default()
    }
}

fn sites(t: &Texts) -> Assessment {
    let quote = evidence(
        "Kontrakt.docx",
        place(&["Del C – Kontrakt", "C.5 Ytre miljø"], 48),
        "Byggeplassen skal være ryddig. Avfall skal sorteres i minst fem fraksjoner etter avfallsplanen, og \
         entreprenøren skal levere sluttrapport innen fire uker. Entreprenøren bør så langt det er mulig bruke \
         utslippsfrie maskiner på byggeplassen, også til transport av masser. Strøm til maskinene betales av \
         entreprenøren. Byggherren stiller byggestrøm til rådighet fra oppstart.",
        "bør så langt det er mulig bruke utslippsfrie maskiner",
    );
    Assessment {
        requirement: "zero-emission-construction-site".to_owned(),
        title: t.of("Utslippsfri byggeplass", "Utsleppsfri byggjeplass", "Zero-emission building site"),
        area: "climate-environment".to_owned(),
        status: Status::Weak,
        severity: Severity::Error,
        obligation: Obligation::Strategy,
        applies: Applicability {
            verdict: Applies::Conditional,
            because: vec![Reason {
                text: t.of(
                    "Gjelder dersom kontrakten varer mer enn tre måneder.",
                    "Gjeld dersom kontrakten varer meir enn tre månader.",
                    "Applies if the contract lasts more than three months.",
                ),
                fact: Some(FactName::DurationMonths),
            }],
        },
        explanation: t.of(
            "Klausulen oppfordrer, men binder ikke.",
            "Klausulen oppmodar, men bind ikkje.",
            "The clause encourages and does not bind.",
        ),
        evidence: vec![quote.clone()],
        elements: vec![element(
            "machines",
            t.of("maskinene er utslippsfrie", "maskinene er utsleppsfrie", "machinery is free of emissions"),
            ElementStatus::Weak,
            &[quote],
        )],
        searched: 5,
        placement: t.of("Kontrakten, ytre miljø", "Kontrakten, ytre miljø", "The contract, environment"),
        suggestion: t.of(
            "Entreprenøren skal bruke utslippsfrie maskiner på byggeplassen.",
            "Entreprenøren skal bruke utsleppsfrie maskiner på byggjeplassen.",
            "The contractor shall use zero-emission machinery on the site.",
        ),
        ..Assessment::default()
    }
}

fn waste(t: &Texts) -> Assessment {
    Assessment {
        requirement: "construction-waste-plan".to_owned(),
        title: t.of("Plan for byggavfall", "Plan for byggjeavfall", "Construction waste plan"),
        area: "climate-environment".to_owned(),
        status: Status::Missing,
        severity: Severity::Warning,
        obligation: Obligation::Regulation,
        law: law("byggteknisk forskrift", "§ 9-6"),
        explanation: t.of(
            "Dokumentene nevner ingen avfallsplan.",
            "Dokumenta nemner ingen avfallsplan.",
            "The documents mention no waste plan.",
        ),
        searched: 0,
        placement: t.of("Kontrakten, ytre miljø", "Kontrakten, ytre miljø", "The contract, environment"),
        ..Assessment::default()
    }
}

fn weight_order(t: &Texts) -> Assessment {
    Assessment {
        requirement: "supplier-climate-reporting".to_owned(),
        title: t.of(
            "Leverandøren rapporterer klimagassutslipp",
            "Leverandøren rapporterer klimagassutslepp",
            "The supplier reports greenhouse gas emissions",
        ),
        area: "climate-environment".to_owned(),
        status: Status::Weak,
        severity: Severity::Info,
        obligation: Obligation::Recommended,
        explanation: t.of(
            "Rapporten mangler frist: «[sett inn]» er ikke fylt ut.",
            "Rapporten manglar frist: «[set inn]» er ikkje fylt ut.",
            "The report has no deadline: “[sett inn]” has not been filled in.",
        ),
        searched: 2,
        ..Assessment::default()
    }
}

fn cage_free(t: &Texts) -> Assessment {
    Assessment {
        requirement: "cage-free-eggs".to_owned(),
        title: t.of("Egg fra frittgående høner", "Egg frå frittgåande høner", "Cage-free eggs"),
        area: "animal-welfare".to_owned(),
        status: Status::NotApplicable,
        severity: Severity::Warning,
        obligation: Obligation::Strategy,
        applies: Applicability {
            verdict: Applies::No,
            because: vec![Reason {
                text: t.of(
                    "gjelder kjøp av mat, og dette er bygg og anlegg",
                    "gjeld kjøp av mat, og dette er bygg og anlegg",
                    "for purchases of food, and these are works",
                ),
                fact: Some(FactName::ContractType),
            }],
        },
        ..Assessment::default()
    }
}
