use crate::{Buyer, ContractType, FactError, Given, Place, Source};

fn set(pair: &str) -> Given {
    let mut given = Given::default();
    given.set(pair).unwrap();
    given
}

fn set_error(pair: &str) -> FactError {
    Given::default().set(pair).unwrap_err()
}

#[test]
fn amounts_are_read_as_people_write_them() {
    for text in [
        "62000000",
        "62_000_000",
        "62 000 000",
        "62 mill",
        "62 mill.",
        "NOK 62 million",
        "MNOK 62",
        "62,0 mill. kr",
    ] {
        assert_eq!(set(&format!("value-nok={text}")).set.value_nok.value, Some(62_000_000), "{text}");
    }
    assert_eq!(set("value-nok=4,5 mill").set.value_nok.value, Some(4_500_000));
    for text in ["", "mye", "-5", "62 mill euro", "62 mill og litt til"] {
        assert!(Given::default().set(&format!("value-nok={text}")).is_err(), "{text}");
    }
}

#[test]
fn other_values() {
    assert_eq!(set("contract-type=Works").set.contract_type.value, Some(ContractType::Works));
    assert_eq!(set("contract_type=works").set.contract_type.source, Source::Set);
    assert_eq!(set("buyer=county").set.buyer.value, Some(Buyer::County));
    assert_eq!(set("duration-months=48").set.duration_months.value, Some(48));
    assert_eq!(set("duration-months=4 years").set.duration_months.value, Some(48));
    assert_eq!(
        set("announced=2026-12-02").set.announced.value,
        set("announced=2.12.2026").set.announced.value
    );
    assert_eq!(set("cpv=45214100-0, 45331000").set.cpv.value.unwrap().len(), 2);
    assert!(Given::default().set("announced=2026-02-30").is_err());
    assert!(Given::default().set("cpv=").is_err());
}

#[test]
fn the_last_value_counts() {
    let mut given = set("buyer=county");
    given.set("buyer=state").unwrap();
    assert_eq!(given.set.buyer.value, Some(Buyer::State));
}

#[test]
fn errors_name_key_and_nearest() {
    assert_eq!(set_error("works").key(), "fact-error-no-equals");
    let error = set_error("value-nokk=3");
    assert_eq!(error.key(), "fact-error-unknown-key-nearest");
    assert!(error.args().contains(&("nearest", "value-nok".to_owned())));
    assert_eq!(set_error("colour=red").key(), "fact-error-unknown-key");
    let error = set_error("contract-type=work");
    assert_eq!(error.key(), "fact-error-bad-value-nearest");
    assert!(error.args().contains(&("nearest", "works".to_owned())));
    assert!(error.args().contains(&("expected", "works, services, goods".to_owned())));
    assert_eq!(set_error("value-nok=lots").key(), "fact-error-bad-value");
}

#[test]
fn a_facts_file() {
    let text = "# the procurement\ncontract-type = \"works\"\ncpv = [\"45214100\"]\nbuyer = \"municipality\"\n\
                value-nok = 62_000_000\nduration-months = 16\nannounced = 2026-12-02\n";
    let facts = Given::from_toml("facts.toml", text).unwrap().file;
    assert_eq!(facts.value_nok.value, Some(62_000_000));
    assert_eq!(facts.value_nok.source, Source::File { path: "facts.toml".to_owned(), line: 5 });
    assert_eq!(facts.announced.value.map(|d| d.to_string()).as_deref(), Some("2026-12-02"));
    assert_eq!(facts.cpv.value.map(|c| c.len()), Some(1));
}

#[test]
fn mistakes_in_a_facts_file_have_a_line() {
    let error = |text: &str| Given::from_toml("f.toml", text).unwrap_err();
    let place = |line| Place::File { path: "f.toml".to_owned(), line };
    let FactError::UnknownKey { place: found, nearest, .. } = error("buyer = \"state\"\n\nvalue = 3\n")
    else {
        panic!("another error");
    };
    assert_eq!((found, nearest), (place(3), Some("value-nok")));
    let FactError::BadValue { place: found, value, .. } = error("\nbuyer = true\n") else {
        panic!("another error");
    };
    assert_eq!((found, value.as_str()), (place(2), "true"));
    let FactError::NotToml { line, .. } = error("buyer = \"state\"\nx =\n") else { panic!("another error") };
    assert_eq!(line, 2);
    assert!(Given::from_toml("f.toml", "duration-months = -3").is_err());
    assert!(Given::from_toml("f.toml", "announced = 2026-12-02T10:00:00Z").is_err());
}
