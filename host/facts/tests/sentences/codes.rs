use klausul_facts::FactName;

use crate::check;

#[test]
fn codes_are_read_after_the_word() {
    check(
        FactName::Cpv,
        &[
            ("CPV 45214100", "45214100"),
            ("CPV-kode: 45214100-0 Byggearbeider for førskoler", "45214100"),
            ("CPV-kodene er 39130000 og 39112000.", "39130000,39112000"),
            ("CPV-koder:\n\n- 33182100 Hjertestartere\n- 33192160 Bårer", "33182100,33192160"),
            ("Hovedkode: 90910000-9. Tilleggskode: 90911200-8.", "90910000,90911200"),
            ("| CPV | Beskrivelse |\n| 60112000 | Rutebil |\n| 60120000 | Drosje |", "60112000,60120000"),
            ("CPV: 4521410O", "45214100"),
            ("CPV 452141 00", "45214100"),
            ("Anskaffelsen har kode 45214100 (CPV).", "45214100"),
            (
                "CPV codes 45214600 (research buildings) and 45331000 (heating, ventilation)",
                "45214600,45331000",
            ),
        ],
    );
}

#[test]
fn other_numbers_are_no_codes() {
    check(
        FactName::Cpv,
        &[
            ("Org.nr. 987654321, telefon 45214100", ""),
            ("CPV: [kode]. Telefon 22 33 44 55.", ""),
            ("Saksnummer 20264471", ""),
            ("CPV-koden er ikke valgt. Org.nr. 987654321", ""),
            ("CPV 99214100", ""),
        ],
    );
}

#[test]
fn a_code_of_a_law_is_not_the_procurements() {
    check(
        FactName::Cpv,
        &[(
            "CPV 55510000\n\nEtter forskriften § 4 gjelder kravet for renholdstjenester (CPV 90910000).",
            "55510000",
        )],
    );
}
