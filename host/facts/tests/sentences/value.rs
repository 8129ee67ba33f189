use klausul_facts::{FactName, Given, infer};

use crate::{check, document, facts, quote, tender};
use klausul_tender::Tender;

#[test]
fn stated_values() {
    check(
        FactName::ValueNok,
        &[
            ("Anskaffelsens verdi er estimert til 62 000 000 kroner ekskl. mva.", "62000000"),
            ("Estimert verdi: NOK 1.300.000 eks. mva.", "1300000"),
            ("Verdien av kontrakten er anslått til ca. kr 7 800 000,- eks. mva.", "7800000"),
            ("Total kontraktsverdi inkludert opsjoner er estimert til MNOK 28.", "28000000"),
            ("Kontraktsverdi: 22 MNOK eks. mva.", "22000000"),
            ("Estimert samlet verdi er 4,125 mill. kr ekskl. mva.", "4125000"),
            (
                "Samlet verdi av rammeavtalen er anslått til mellom 8 og 10 millioner kroner eks. mva.",
                "10000000",
            ),
            ("Anslått verdi: 40–50 mill. NOK", "50000000"),
            ("Verdien er rekna til førtito millionar kroner utan meirverdiavgift.", "42000000"),
            ("Verdet er estimert til 3,2 mrd. kroner eks. mva.", "3200000000"),
            (
                "The estimated total value of the framework agreement is NOK 31,500,000 exclusive of VAT.",
                "31500000",
            ),
            (
                "The contract value is estimated at NOK 4.5 million, excluding VAT and including options.",
                "4500000",
            ),
            ("Estimated value | not a table: approximately 12 MNOK ex. VAT.", "12000000"),
            ("Maksimal verdi for rammeavtalen er 25 millioner kroner eks. mva.", "25000000"),
            (
                "Kommunen har satt av en kostnadsramme på 18,5 mill. kroner eks. mva. til prosjektet.",
                "18500000",
            ),
            (
                "Vi reknar med å kjøpe for om lag to og ein halv million kroner utan mva. i heile avtaleperioden.",
                "2500000",
            ),
            (
                "Anskaffelsen har en antatt verdi på halvannen million kroner eksklusiv merverdiavgift.",
                "1500000",
            ),
            ("Kontrakten er estimert til 1 450 000 kr ekskl. mva. for hele perioden.", "1450000"),
            ("Estimert årlig verdi er 2 millioner kroner eks. mva. Avtalens varighet er 4 år.", "8000000"),
            (
                "Estimert årlig omfang er 2 mill. kroner eks. mva., totalt 8 mill. kroner eks. mva. inkl. opsjoner.",
                "8000000",
            ),
            (
                "Estimert verdi er 6 mill. kroner eks. mva. for to år, og 12 mill. kroner eks. mva. inkludert opsjoner.",
                "12000000",
            ),
            ("Anslått verdi er 10 mill. kroner eks. mva. (12,5 mill. kroner inkl. mva.).", "10000000"),
            ("Anslått verdi er 12,5 mill. kroner inkl. mva.", "12500000"),
        ],
    );
}

#[test]
fn tables() {
    check(
        FactName::ValueNok,
        &[
            ("| Punkt | Innhold |\n| Anslått verdi | 42 000 000 |\n| Varighet | 48 mnd. |", "42000000"),
            ("| Estimated value | NOK 31,000,000 excluding VAT |\n| Term | 48 months |", "31000000"),
            (
                "| Delkontrakt | Estimert verdi |\n| 1 Frukt | 2 000 000 kr |\n| 2 Fisk | 3 000 000 kr |\n\
                 | Samlet | 5 000 000 kr |",
                "5000000",
            ),
            ("# Anskaffelsens verdi\n\nKr 3 400 000 eks. mva.", "3400000"),
        ],
    );
}

#[test]
fn other_sums_are_not_the_value() {
    check(
        FactName::ValueNok,
        &[
            ("Dagmulkten er 50 000 kroner per dag.", ""),
            ("Leverandøren skal ha en årlig omsetning på minst 60 millioner kroner.", ""),
            ("Ansvarsforsikring på minst 10 millioner kroner per skadetilfelle.", ""),
            ("Det stilles bankgaranti på 2 000 000 kroner.", ""),
            ("Loven gjelder for kontrakter med en verdi over 500 000 kroner eks. mva.", ""),
            ("Terskelverdien er 2,5 millioner kroner ekskl. mva.", ""),
            ("Minikonkurranse holdes for avrop over 500 000 kroner.", ""),
            ("Professional indemnity insurance of at least NOK 10 million for each claim.", ""),
            ("Tenderers must have an annual turnover of at least NOK 40 million.", ""),
            ("Kommunen har et driftsbudsjett på 1,9 milliarder kroner.", ""),
            ("Egenkapitalen skal være minst 5 000 000 kroner.", ""),
            ("Liquidated damages are NOK 100,000 per day.", ""),
            ("Timepris skal oppgis i kroner ekskl. mva. Saksnummer 2026 123 456.", ""),
            ("Malen er laget for kjøp av varer over 1,3 millioner kroner.", ""),
            ("Kommunen har 23 000 innbyggere og 1 250 ansatte.", ""),
            ("Verdien er beregnet til [beløp] kroner uten mva.", ""),
            ("Referanseprosjekter skal ha en verdi på minst 20 millioner kroner eks. mva.", ""),
            ("Anslått verdi er 300 000 euro.", ""),
        ],
    );
}

#[test]
fn the_source_is_the_sum_itself() {
    let tender = tender("# Innledning\n\nBåt og bil. Anslått verdi er 62 millioner kroner eks. mva.");
    let fact = infer(&tender, Given::default()).value_nok;
    assert_eq!(quote(&tender, &fact.source), Some("62 millioner kroner"));
}

#[test]
fn two_totals_are_a_conflict() {
    let tender = Tender {
        documents: vec![
            document("a-konkurransegrunnlag.md", "Anslått samlet verdi er 8 mill. kroner eks. mva."),
            document("b-kontrakt.md", "Samlet kontraktsverdi er estimert til 9 mill. kroner eks. mva."),
        ],
        ..Tender::default()
    };
    let fact = infer(&tender, Given::default()).value_nok;
    assert_eq!(fact.value, Some(8_000_000));
    assert_eq!(fact.conflicts.len(), 1);
    assert_eq!(quote(&tender, &fact.conflicts[0].1), Some("9 mill. kroner"));
}

#[test]
fn what_is_set_goes_first() {
    let tender = tender("Anslått verdi er 8 mill. kroner eks. mva.");
    let mut given = Given::from_toml("facts.toml", "value-nok = 7_000_000").unwrap();
    given.set("value-nok=6 mill").unwrap();
    let fact = infer(&tender, given).value_nok;
    assert_eq!(fact.value, Some(6_000_000));
    let others: Vec<u64> = fact.conflicts.iter().map(|(value, _)| *value).collect();
    assert_eq!(others, [7_000_000, 8_000_000]);
    assert_eq!(facts("").value_nok.value, None);
}
