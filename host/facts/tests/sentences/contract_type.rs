use klausul_facts::{FactName, Source};

use crate::{check, facts};

#[test]
fn contract_types() {
    check(
        FactName::ContractType,
        &[
            ("# Totalentreprise – ny barnehage", "works"),
            ("# Rammeavtale for kjøp av møbler", "goods"),
            ("# Anskaffelse av renholdstjenester", "services"),
            ("# Konkurransegrunnlag\n\nAnskaffelsen er en bygge- og anleggskontrakt.", "works"),
            ("# Konkurransegrunnlag\n\nKontrakten er en tjenestekontrakt.", "services"),
            ("# Konkurransegrunnlag\n\nKjøpet er dermed et varekjøp.", "goods"),
            ("# Konkurransegrunnlag\n\nNS 8405 gjelder.", "works"),
            ("# Konkurransegrunnlag\n\nCPV 45233141", "works"),
            ("# Konkurransegrunnlag\n\nCPV 34144900", "goods"),
            (
                "# Invitation to tender\n\nArchitectural services for the new library\n\nCPV 71220000",
                "services",
            ),
            (
                "# Rehabilitering av gymsal\n\nLeveranse av utstyr og tjenester inngår.\n\nCPV 45212200",
                "works",
            ),
            ("# Levering og montering av kjøkkenutstyr", "goods"),
            ("# Kjøp av tolketjenester", "services"),
            (
                "# Refurbishment of the harbour office\n\nThe works comprise demolition and a new roof.",
                "works",
            ),
            ("# Cloud-based archive\n\nA subscription with support.\n\nCPV 48311100, 72260000", "services"),
        ],
    );
}

#[test]
fn laws_in_general_say_nothing() {
    check(
        FactName::ContractType,
        &[
            (
                "# Konkurransegrunnlag\n\nForskriften pålegger klausul i bygge- og anleggskontrakter over terskelen.",
                "",
            ),
            ("# Konkurransegrunnlag\n\nTilbud leveres elektronisk.", ""),
        ],
    );
}

#[test]
fn a_type_from_the_code_says_so() {
    let facts = facts("# Konkurransegrunnlag\n\nCPV 90910000");
    assert_eq!(facts.contract_type.source, Source::Inferred { from: FactName::Cpv });
}
