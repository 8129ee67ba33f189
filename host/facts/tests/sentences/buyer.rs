use klausul_facts::FactName;

use crate::check;

#[test]
fn buyers() {
    check(
        FactName::Buyer,
        &[
            ("# Renhold\n\nOppdragsgiver er Elvestrand kommune.", "municipality"),
            ("# Renhold\n\nOppdragsgiver: Nordlia fylkeskommune, eiendom", "county"),
            ("**Oppdragsgivar:** Vestmark fylkeskommune", "county"),
            ("Oppdragsgiver er Direktoratet for arealdata.", "state"),
            ("Contracting authority: The Norwegian Coastal Agency", "state"),
            ("Contracting authority: Skarvøy Municipality", "municipality"),
            ("The contracting authority is Havøy County Authority.", "county"),
            ("# KONKURRANSEGRUNNLAG\n\nSørfjell sykehus HF\n\nHelseforetaket skal anskaffe senger.", "state"),
            ("Universitetet i Nordvik innbyr til konkurranse om laboratorieutstyr.", "state"),
            ("Oppdragsgiver: Kulturdepartementet", "state"),
            ("Byggherre: Statens vegnett, region nord", "state"),
            (
                "| Oppdragsgiver | Haugtun kommune (på vegne av seg selv og Lysvik) |\n| Frist | 1. mai |",
                "municipality",
            ),
            (
                "Elvebyen kommune innbyr til konkurranse. Kommunen har samarbeid med fylkeskommunen og NAV.",
                "municipality",
            ),
            (
                "Oppdragsgiver er Vannverket i Elvebyen kommune. Anskaffelsen følger forsyningsforskriften del II.",
                "utility",
            ),
            ("Oppdragsgiver er Elvebyen kommune. Forsyningsforskriften gjelder ikke.", "municipality"),
        ],
    );
}

#[test]
fn mentions_in_passing_are_not_the_buyer() {
    check(
        FactName::Buyer,
        &[
            ("Leverandøren skal være godkjent av Arbeidstilsynet.", ""),
            ("Oppdragsgiver er [navn].", ""),
            ("Erfaring fra to leveranser til skole eller universitet.", ""),
            ("Krav følger av Helsedirektoratets anbefaling.", ""),
        ],
    );
}
