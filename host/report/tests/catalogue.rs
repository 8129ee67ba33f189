//! What the list of requirements, a requirement's page and the plugins look like.

use klausul_report::text::{Style, render_plugin, render_plugins, render_requirement, render_requirements};
use klausul_report::{Date, DatedLaw, Lang, Obligation, Part, PluginCard, Problem, Requirement, Severity};

const STYLE: Style = Style { width: 80, colour: false };

fn tiers() -> Requirement {
    let law = |act: &str, section: &str, from, to| DatedLaw {
        act: act.to_owned(),
        section: section.to_owned(),
        url: "https://lovdata.no/".to_owned(),
        in_force_from: from,
        in_force_to: to,
    };
    let part =
        |id: &str, title: &str, mandatory| Part { id: id.to_owned(), title: title.to_owned(), mandatory };
    Requirement {
        id: "supply-chain-tier-limit".to_owned(),
        title: "Begrensning av antall ledd i leverandørkjeden".to_owned(),
        area: "integrity-labour".to_owned(),
        area_title: "Seriøsitet, korrupsjon og arbeidstakerrettigheter".to_owned(),
        plugin: "integrity-labour".to_owned(),
        obligation: Obligation::Statute,
        severity: Severity::Error,
        summary: "Leverandøren kan ha høyst to ledd under seg.".to_owned(),
        why: "Lange kjeder gjør det vanskelig å se hvem som utfører arbeidet, og er en kjent vei inn for \
              arbeidslivskriminalitet."
            .to_owned(),
        law: vec![
            law("anskaffelsesloven", "§ 5k", Some(Date { year: 2026, month: 7, day: 1 }), None),
            law(
                "anskaffelsesforskriften",
                "§ 8-13, § 19-3",
                None,
                Some(Date { year: 2026, month: 6, day: 30 }),
            ),
        ],
        elements: vec![
            part("limit", "høyst to ledd under leverandøren", true),
            part("unforeseen", "flere ledd bare etter samtykke ved uforutsette forhold", false),
        ],
        placement: "Kontrakten".to_owned(),
        suggestion: "Leverandøren kan ikke ha mer enn to ledd i leverandørkjeden under seg.".to_owned(),
    }
}

fn cards() -> Vec<PluginCard> {
    let good = PluginCard {
        id: "integrity-labour".to_owned(),
        version: "0.1.0".to_owned(),
        area_title: "Seriøsitet, korrupsjon og arbeidstakerrettigheter".to_owned(),
        requirements: Some(59),
        matchers: Some(2_614),
        digest: "51d0c7be".repeat(8),
        size: 123_456,
        contract: Some("0.1.0".to_owned()),
        imports: vec!["klausul:plugin/tender@0.1.0".to_owned()],
        exports: vec!["klausul:plugin/rules@0.1.0".to_owned(), "memory".to_owned()],
        ..PluginCard::default()
    };
    let refused = PluginCard {
        id: "wild".to_owned(),
        imports: vec!["wasi:filesystem/types@0.2.0".to_owned()],
        foreign: vec!["wasi:filesystem/types@0.2.0".to_owned()],
        error: Some(Problem { code: "plugin-error-imports".to_owned(), text: "Avvist.".to_owned() }),
        requirements: None,
        matchers: None,
        ..good.clone()
    };
    vec![good, refused]
}

#[test]
fn list_of_requirements() {
    let other = Requirement {
        id: "apprentices".to_owned(),
        title: "Lærlinger deltar i arbeidet".to_owned(),
        ..tiers()
    };
    insta::assert_snapshot!(render_requirements(&[other, tiers()], Lang::Nb, STYLE));
}

#[test]
fn page_of_a_requirement() {
    insta::assert_snapshot!(render_requirement(&tiers(), Lang::Nb, STYLE));
}

#[test]
fn list_of_plugins() {
    insta::assert_snapshot!(render_plugins(&cards(), Lang::Nn, STYLE));
}

#[test]
fn a_good_plugin_and_a_refused_one() {
    let pages: Vec<_> = cards().iter().map(|card| render_plugin(card, Lang::Nb, STYLE)).collect();
    insta::assert_snapshot!(pages.join("\n"));
}
