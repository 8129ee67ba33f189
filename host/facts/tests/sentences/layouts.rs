//! Whole openings of tenders, in the layouts that buyers use: several facts at once.

use klausul_facts::FactName::{self, *};

use crate::facts;

fn check(text: &str, expected: &[(FactName, &str)]) {
    let facts = facts(text);
    let mut wrong = Vec::new();
    for (name, value) in expected {
        let shown = facts.shown(*name).unwrap_or_default();
        if shown != *value {
            wrong.push(format!("{name}: {shown:?}, expected {value:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbered_sections() {
    check(
        "# Konkurransegrunnlag\n\n# Rammeavtale for håndverkertjenester\n\n## 1.1 Om oppdragsgiver\n\n\
         Elvebyen kommune, heretter kalt oppdragsgiver, har 24 000 innbyggere.\n\n## 1.2 Avtaleperiode\n\n\
         Avtalen skal gjelde i 2 år, med mulighet for forlengelse på like vilkår for 1 år + 1 år.\n\n\
         ## 1.3 Omfang\n\nAnskaffelsens anslåtte verdi er NOK 3 000 000,- per år eks. mva. Total verdi inkludert \
         opsjoner er NOK 12 000 000,- eks. mva. Leverandøren skal ha forsikring på minst 10 000 000 kroner.\n\n\
         ## 1.4 Prosedyre\n\nAnskaffelsen gjennomføres som åpen anbudskonkurranse.\n\nTilbudet er bindende i tre måneder.",
        &[
            (ContractType, "services"),
            (Buyer, "municipality"),
            (ValueNok, "12000000"),
            (DurationMonths, "48"),
            (Procedure, "open"),
        ],
    );
}

#[test]
fn extension_a_year_at_a_time() {
    check(
        "# Kjøp av elbiler\n\nRammeavtalen vil ha en varighet på 2 år fra signering. Oppdragsgiver har ensidig rett til å \
         forlenge avtalen på uendrede vilkår med inntil 1 år av gangen, maksimalt 2 år. Maksimal kontraktsperiode er \
         dermed 4 år. Rammeavtalens totale verdi i hele avtaleperioden, inkludert eventuelle opsjonsår, er estimert til \
         mellom 10 000 000 og 14 000 000 NOK eks. mva.",
        &[(ContractType, "goods"), (DurationMonths, "48"), (ValueNok, "14000000")],
    );
}

#[test]
fn dates_with_options() {
    check(
        "# Revisjonstjenester\n\nOppdragsgiver er Oslovik kommune ved Vann- og avløpsetaten.\n\nKontraktens varighet er fra \
         01.02.2027 til 31.01.2029 med opsjon på forlengelse i 1+1 år. Estimert verdi ekskl. mva: kr 2 300 000.",
        &[(ContractType, "services"), (Buyer, "municipality"), (DurationMonths, "48"), (ValueNok, "2300000")],
    );
}

#[test]
fn a_table_of_particulars() {
    check(
        "# Konkurransegrunnlag – Nytt renseanlegg\n\n| Tema | Beskrivelse |\n| Oppdragsgiver | Nordlia IKS |\n\
         | Kontraktstype | Totalentreprise NS 8407 |\n| Estimert kontraktsverdi | 120-140 MNOK eks.mva |\n\
         | CPV-kode | 45252100-9 |\n| Byggeperiode | mars 2027 – oktober 2028, ca. 20 måneder |\n\
         | Kunngjøringsdato | 03.12.2026 |\n| Tilbudsfrist | 25.01.2027 |",
        &[
            (ContractType, "works"),
            (Buyer, "municipality"),
            (ValueNok, "140000000"),
            (Cpv, "45252100"),
            (DurationMonths, "20"),
            (Announced, "2026-12-03"),
        ],
    );
}

#[test]
fn an_english_state_tender() {
    check(
        "# Invitation to tender\n\n# Laboratory freezers\n\nThe University of Nordvik invites tenders for a framework \
         agreement for the supply of laboratory freezers.\n\nThe estimated value of the framework agreement is between NOK 6 \
         and 8 million excl. VAT. The agreement will be concluded for a period of two (2) years, with an option for the \
         customer to extend it for one (1) plus one (1) year. The warranty period is five years.\n\nThe competition is \
         conducted as an open tender procedure in accordance with Part III. Published 12 November 2026.",
        &[
            (ContractType, "goods"),
            (Buyer, "state"),
            (ValueNok, "8000000"),
            (DurationMonths, "48"),
            (Procedure, "open"),
            (Announced, "2026-11-12"),
            (Language, "en"),
        ],
    );
}

#[test]
fn nynorsk_in_running_text() {
    check(
        "# Innbyding til konkurranse\n\n# Reinhald i skular og barnehagar\n\nFjordheim kommune ynskjer tilbod på reinhald. \
         Avtala skal gjelde frå 1. mars 2027 og i to år, med rett for kommunen til å forlengje i inntil to år til. Vi \
         reknar med at samla kjøp blir om lag 9 millionar kroner eks. mva. medrekna opsjonane. Konkurransen er kunngjord \
         i Doffin 1. desember 2026. Leverandøren må ha omsett for minst 5 millionar kroner i året.",
        &[
            (ContractType, "services"),
            (Buyer, "municipality"),
            (ValueNok, "9000000"),
            (DurationMonths, "48"),
            (Announced, "2026-12-01"),
            (Language, "nn"),
        ],
    );
}

#[test]
fn lots_with_a_total() {
    check(
        "# Matvarer\n\nDelkontrakt 1 har en anslått verdi på 4 mill. kroner eks. mva. Delkontrakt 2 har en anslått verdi på 6 \
         mill. kroner eks. mva. Samlet anslått verdi for begge delkontrakter er 10 mill. kroner eks. mva.",
        &[(ValueNok, "10000000"), (ContractType, "goods")],
    );
}

#[test]
fn lots_without_a_total() {
    check(
        "# Matvarer\n\n- Delkontrakt 1: anslått verdi 4 mill. kroner eks. mva.\n- Delkontrakt 2: anslått verdi 6 mill. kroner \
         eks. mva.",
        &[(ValueNok, "")],
    );
}

#[test]
fn plain_text_with_columns() {
    check(
        "DRIFT AV PERSONALKANTINE\nDirektoratet for arealdata\n\nReferanse: 2026/90417        Publisert: 16. november 2026\n\
         CPV: 55512000, 55520000      Tilbud innen: 8. januar 2027 kl. 15\nKontraktsverdi: 22 MNOK eks. mva.     Varighet: \
         48 måneder\nProsedyre: åpen anbudskonkurranse, FOA del III",
        &[
            (Buyer, "state"),
            (ValueNok, "22000000"),
            (DurationMonths, "48"),
            (Announced, "2026-11-16"),
            (Cpv, "55512000,55520000"),
            (Procedure, "open"),
        ],
    );
}

#[test]
fn a_state_agency_in_a_table() {
    check(
        "# INVITATION TO TENDER\n\n| Item | Particulars |\n| Contracting authority | National Centre for Seismic Monitoring (a \
         state agency) |\n| Published | 1 February 2027 |\n| Estimate | NOK 31,000,000 excluding VAT |\n\
         | Term | 48 months, no extension |",
        &[(Buyer, "state"), (ValueNok, "31000000"), (DurationMonths, "48"), (Announced, "2027-02-01")],
    );
}

#[test]
fn a_delivery_over_months() {
    check(
        "# Skolemøbler\n\n| Punkt | Innhold |\n| Verdi | Ca. 6 mill. kroner eks. mva. |\n| Levering | To leveranser: august 2027 \
         og januar 2028, med suppleringskjøp i til sammen 24 måneder |",
        &[(DurationMonths, "24"), (ValueNok, "6000000"), (ContractType, "goods")],
    );
}

#[test]
fn budgets_and_ceilings() {
    check(
        "# Ombygging av rådhus\n\nEntreprisekostnaden er kalkulert til ca. 45 MNOK eks. mva. Kommunen stiller krav om \
         omsetning på minst 60 MNOK per år. Dagmulkt er 0,1 %, minst 5 000 kroner. Byggestart er april 2027 og byggetiden \
         er satt til 14 mnd.",
        &[(ContractType, "works"), (ValueNok, "45000000"), (DurationMonths, "14")],
    );
}

#[test]
fn a_template_knows_nothing() {
    check(
        "# MAL – konkurransegrunnlag\n\nOppdragsgiver er [navn].\n\nVerdien er beregnet til [beløp] kroner, og avtalen varer i \
         [antall] måneder. CPV: [kode]. Kunngjort [dato]. Malen brukes for kjøp over 1,3 millioner kroner, jf. loven § 5b. \
         Attester kan ikke være eldre enn seks måneder.",
        &[(Buyer, ""), (ValueNok, ""), (DurationMonths, ""), (Cpv, ""), (Announced, ""), (Procedure, "")],
    );
}
