use klausul_facts::FactName;

use crate::{check, facts};

#[test]
fn stated_dates() {
    check(
        FactName::Announced,
        &[
            ("Kunngjort 21. september 2026. Tilbudsfrist 23. oktober 2026.", "2026-09-21"),
            (
                "| Aktivitet | Dato |\n| Kunngjøring Doffin/TED | 2. desember 2026 |\n| Tilbudsfrist | 5. januar 2027 |",
                "2026-12-02",
            ),
            ("Published in Doffin on 5 October 2026.", "2026-10-05"),
            ("Konkurransen ble kunngjort i Doffin og TED-databasen 05.10.2026.", "2026-10-05"),
            ("Kunngjøringsdato: 2026-10-05", "2026-10-05"),
            ("Lagt ut på Doffin: 14. sept. 2026", "2026-09-14"),
            ("Konkurransen vart lyst ut 3.6.2026 på Doffin.", "2026-06-03"),
            ("Den 2. desember 2026 ble konkurransen kunngjort i Doffin.", "2026-12-02"),
            ("The contract notice was published on October 5th, 2026.", "2026-10-05"),
            ("Announced 19 October 2026", "2026-10-19"),
            ("| Kunngjort | Tilbudsfrist |\n| 1. februar 2027 | 9. mars 2027 |", "2027-02-01"),
            ("Publisert: 16. november 2026", "2026-11-16"),
        ],
    );
}

#[test]
fn other_dates_are_not_the_announcement() {
    check(
        FactName::Announced,
        &[
            ("Tilbudsfrist: 26. januar 2027 kl. 12.00", ""),
            ("Loven gjelder konkurranser kunngjort etter 1. juli 2026.", ""),
            ("Prosenten fylles inn før kunngjøring 3. mars 2026.", ""),
            ("Kunngjort [dato]. Frist for tilbud 3. mars 2027.", ""),
            ("Veiledende kunngjøring ble publisert 4. mai 2026.", ""),
            ("Kunngjøring: oktober 2026", ""),
            ("Kunngjøring i Doffin. Frist for spørsmål: 14. januar 2027", ""),
            ("Lov om offentlige anskaffelser av 17. juni 2016", ""),
        ],
    );
}

#[test]
fn two_dates_are_a_conflict() {
    let facts = facts("Kunngjort 5. oktober 2026.\n\n# Del 2\n\nKunngjort i Doffin 6. oktober 2026.");
    assert_eq!(facts.announced.value.map(|d| d.day()), Some(5));
    assert_eq!(facts.announced.conflicts.len(), 1);
}
