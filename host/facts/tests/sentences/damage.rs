use crate::facts;

#[test]
fn scanned_text_keeps_its_facts() {
    let facts = facts(
        "Rosslund kommune\n\nRenhold av radhus, bibliotk og idretthaller\n\nApen anbudskonkurranse, del |||. \
         Kungjort 2. novernbe r 2026\n\nRosslund kommune skal innga kontrakt om renholdstjenester. Kontrakten har \
         en vrdi p& 10,6 mi1lioner kroner uten merver-\ndiavgift og varer i 36\nm4neder. CPV-kode er 9O910000.",
    );
    assert_eq!(facts.value_nok.value, Some(10_600_000));
    assert_eq!(facts.duration_months.value, Some(36));
    assert_eq!(facts.announced.value.map(|d| d.to_string()).as_deref(), Some("2026-11-02"));
    assert_eq!(facts.cpv.value.map(|c| c.len()), Some(1));
    assert_eq!(facts.buyer.value.map(|b| b.as_str()), Some("municipality"));
    assert_eq!(facts.contract_type.value.map(|t| t.as_str()), Some("services"));
}
