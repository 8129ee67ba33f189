//! A report made by hand in which everything occurs, in each of the three languages.
#![allow(dead_code, reason = "each test uses its part")]

mod findings;

use klausul_report::{
    AbsentAnnex, Claim, Date, Document, Duplicate, Evidence, Fact, FactName, FactValue, Lang, LawBasis,
    LawDay, Messages, Place, Plugin, Problem, Report, Sameness, Source, SourceKind,
};

/// One text in three languages.
pub(crate) struct Texts(Lang);

impl Texts {
    fn of(&self, nb: &str, nn: &str, en: &str) -> String {
        match self.0 {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::En => en,
        }
        .to_owned()
    }
}

pub(crate) fn place(section: &[&str], paragraph: u32) -> Place {
    Place {
        section: section.iter().map(|&it| it.to_owned()).collect(),
        paragraph: Some(paragraph),
        ..Place::default()
    }
}

/// A passage of `text` in which `words` count.
pub(crate) fn evidence(document: &str, place: Place, text: &str, words: &str) -> Evidence {
    let start = text.find(words).unwrap_or_default();
    Evidence::quote(document, place, text, start..start + words.len())
}

/// The rich one: nothing complete, every status, every kind of source.
pub(crate) fn rich(lang: Lang) -> Report {
    let t = Texts(lang);
    let msg = Messages::new(lang);
    Report {
        lang,
        law: LawBasis { date: Some(Date { year: 2026, month: 12, day: 2 }), basis: LawDay::Announced },
        documents: documents(&msg),
        skipped: vec!["~$Kontrakt.docx".to_owned()],
        absent_annexes: vec![AbsentAnnex {
            label: "Vedlegg 4".to_owned(),
            referred: evidence(
                "Kontrakt.docx",
                place(&["Del C – Kontrakt", "C.8 Seriøsitet"], 61),
                "Kommunens seriøsitetsbestemmelser, se Vedlegg 4, gjelder for kontrakten.",
                "Vedlegg 4",
            ),
        }],
        duplicates: vec![Duplicate {
            document: "Kontrakt.docx".to_owned(),
            of: "Arkiv.zip/Kontrakt.odt".to_owned(),
            same: Sameness::Text,
        }],
        facts: facts(),
        plugins: plugins(&t),
        assessments: findings::all(&t),
        warnings: vec![t.of(
            "Konkurransegrunnlaget viser til anskaffelsesforskriften § 7-9, som er opphevet.",
            "Konkurransegrunnlaget viser til anskaffingsforskrifta § 7-9, som er oppheva.",
            "The tender documents cite section 7-9 of the regulation, which has been repealed.",
        )],
        ..Report::default()
    }
    .finish()
}

/// The same procurement once everything is mended: one document, nothing to do.
pub(crate) fn clean(lang: Lang) -> Report {
    let mut report = rich(lang);
    report.documents.retain(|document| document.read);
    report.plugins.retain(|plugin| plugin.error.is_none());
    report.assessments.retain(|assessment| !assessment.is_problem());
    report.absent_annexes.clear();
    report.duplicates.clear();
    report.warnings.clear();
    report.law = LawBasis::default();
    report.finish()
}

fn documents(msg: &Messages) -> Vec<Document> {
    let note = |key, args: &[(&str, String)]| msg.problem(key, args);
    vec![
        Document {
            name: "Konkurransegrunnlag.docx".to_owned(),
            format: Some("docx".to_owned()),
            digest: "9f2b6c1d4e8a7033".repeat(4),
            blocks: 214,
            language: Some("nb".to_owned()),
            read: true,
            ..Document::default()
        },
        Document {
            name: "Kontrakt.docx".to_owned(),
            format: Some("docx".to_owned()),
            digest: "07c3a1559be2d4f8".repeat(4),
            blocks: 96,
            language: Some("nb".to_owned()),
            read: true,
            notes: vec![note("read-note-deletions", &[("count", "3".to_owned())])],
            ..Document::default()
        },
        Document {
            name: "Vedlegg/Bilag 3 Kravspesifikasjon.docx".to_owned(),
            error: Some(note("read-error-password", &[])),
            ..Document::default()
        },
    ]
}

fn plugins(t: &Texts) -> Vec<Plugin> {
    let plugin = |id: &str, title: String| Plugin {
        id: id.to_owned(),
        version: "0.1.0".to_owned(),
        digest: "51d0c7be".repeat(8),
        area: id.to_owned(),
        area_title: title,
        fuel: 1_234_567,
        error: None,
    };
    vec![
        plugin(
            "integrity-labour",
            t.of(
                "Seriøsitet, korrupsjon og arbeidstakerrettigheter",
                "Seriøsitet, korrupsjon og arbeidstakarrettar",
                "Integrity, corruption and workers' rights",
            ),
        ),
        plugin("climate-environment", t.of("Klima og miljø", "Klima og miljø", "Climate and environment")),
        plugin("animal-welfare", t.of("Dyrevelferd", "Dyrevelferd", "Animal welfare")),
        Plugin {
            id: "kvernmoen-rules".to_owned(),
            error: Some(Problem {
                code: "plugin-error-test".to_owned(),
                text: t.of(
                    "Regelsettet brukte for lang tid.",
                    "Regelsettet brukte for lang tid.",
                    "The rule set took too long.",
                ),
            }),
            ..Plugin::default()
        },
    ]
}

fn facts() -> Vec<Fact> {
    let text = |section: &str, paragraph, quote: &str| Source {
        kind: SourceKind::Text,
        file: Some("Konkurransegrunnlag.docx".to_owned()),
        place: Some(place(&["Del A – Konkurranseregler", section], paragraph)),
        quote: Some(quote.to_owned()),
        ..Source::default()
    };
    let fact = |name, value, source| Fact { name, value, source, conflicts: Vec::new() };
    let word = |word: &str| Some(FactValue::Word(word.to_owned()));
    let file = Source {
        kind: SourceKind::File,
        file: Some("fakta.toml".to_owned()),
        place: Some(Place { line: Some(3), ..Place::default() }),
        ..Source::default()
    };
    let inferred = Source { kind: SourceKind::Inferred, from: Some(FactName::Cpv), ..Source::default() };
    let notice = Source {
        kind: SourceKind::Notice,
        file: Some("kunngjoring.xml".to_owned()),
        place: Some(Place { line: Some(212), ..Place::default() }),
        field: Some("BT-105".to_owned()),
        ..Source::default()
    };
    let set = Source { kind: SourceKind::Set, ..Source::default() };
    vec![
        fact(FactName::Language, word("nb"), text("A.1 Oppdragsgiver", 9, "Elvestrand kommune er")),
        fact(FactName::ContractType, word("works"), inferred),
        fact(
            FactName::Cpv,
            Some(FactValue::Words(vec!["45214100".to_owned()])),
            text("A.2 Anskaffelsens art og omfang", 12, "CPV: 45214100"),
        ),
        fact(FactName::Buyer, word("municipality"), file),
        Fact {
            conflicts: vec![Claim {
                value: FactValue::Number(60_000_000),
                source: text("A.9 Budsjett", 77, "rammen er 60 mill. kroner"),
            }],
            ..fact(FactName::ValueNok, Some(FactValue::Number(62_000_000)), set)
        },
        fact(FactName::DurationMonths, None, Source::default()),
        fact(
            FactName::Announced,
            Some(FactValue::Date(Date { year: 2026, month: 12, day: 2 })),
            text("A.3 Tidsplan", 15, "Kunngjøring Doffin/TED\t2. desember 2026"),
        ),
        fact(FactName::Procedure, word("open"), notice),
    ]
}
