//! A last batch of forms.

use klausul_facts::FactName;

use crate::check;

#[test]
fn values() {
    check(
        FactName::ValueNok,
        &[
            (
                "Anskaffelsens totalverdi, inkludert opsjonsår, er beregnet til NOK 16,4 mill. ekskl. mva.",
                "16400000",
            ),
            ("Kontraktens verdi ligger på rundt 3,5 MNOK (eks. mva.).", "3500000"),
            ("Estimert forbruk: 1,2 mill. kr/år. Avtaletid 4 år.", "4800000"),
            ("The maximum value of the framework agreement is NOK 50 million ex VAT.", "50000000"),
            ("Verdien av oppdraget vert rekna til åtte hundre tusen kroner utan mva.", "800000"),
            ("Kommunens anslag er NOK 2.750.000 eks. mva.", "2750000"),
            (
                "Årleg verdi er om lag 900 000 kroner, eller 3,6 millionar kroner for heile avtaletida.",
                "3600000",
            ),
            ("Anslått anskaffelsesverdi (ekskl. mva.): kr 14 000 000", "14000000"),
            ("Prosjektet har en totalramme på 210 mill. kr inkl. mva.", "210000000"),
            ("Forsikringssum minimum 20 MNOK.", ""),
            ("Dersom verdien overstiger 100 000 kroner, skal bestilling godkjennes.", ""),
            ("Oppdragsgiver vil holde tilbake 10 000 kroner ved brudd på kontrakten.", ""),
            ("Kravet gjelder kontrakter over 1,3 millioner kroner eks. mva.", ""),
        ],
    );
}

#[test]
fn durations() {
    check(
        FactName::DurationMonths,
        &[
            ("Rammeavtaleperioden er 24 måneder, med mulighet for å prolongere med 12 + 12 måneder.", "48"),
            ("Kontrakten inngås for tre år av gangen. Maksimal løpetid er seks år.", "72"),
            ("Avtalen starter 01.01.2027 og varer til 31.12.2029.", "36"),
            ("Contract duration: 3 years + 1 year option", "48"),
            ("The services will be provided over a contract period of 60 months.", "60"),
            ("Avtaleperiode: 01.06.2027 - 31.05.2029 (+ opsjon 1+1 år)", "48"),
            ("Kontrakten skal vare i fem år. Det er ikke anledning til å forlenge.", "60"),
            ("Oppdraget skal være fullført innen 10 måneder fra oppstart.", "10"),
            ("Drifta varer i fire år med opsjon for oppdragsgivar på to gonger eitt år.", "72"),
            ("Utstyret skal ha en forventet levetid på 15 år.", ""),
            ("Tilbudet må være gyldig i 6 måneder.", ""),
            ("Serviceavtale i 5 år skal prises som opsjon.", ""),
            ("Referanseoppdrag skal være utført i løpet av de siste 3 år.", ""),
        ],
    );
}

#[test]
fn kinds() {
    check(
        FactName::ContractType,
        &[
            ("# Fjordbyen skole – riving og nybygg\n\nGeneralentreprise", "works"),
            ("# Skyss av elever i grunnskolen", "services"),
            ("# Innkjøp av nettbrett til elever", "goods"),
            ("# IT-konsulenter til digitaliseringsprosjekt", "services"),
            ("# Asfaltering av kommunale veger 2027", "works"),
        ],
    );
    check(
        FactName::Buyer,
        &[
            ("KONKURRANSEGRUNNLAG\n\nSTORFJELL KOMMUNE\n\nKjøp av bil", "municipality"),
            (
                "# Kopimaskiner\n\nNordfylket fylkeskommune skal kjøpe kopimaskiner til de videregående skolene.",
                "county",
            ),
            ("# Laboratorieutstyr\n\nInnkjøper: Helse Nordvest RHF", "state"),
            (
                "# Transport\n\nSkatteetaten trenger transport av arkiv. Oppdragsgiver er Skatteetaten.",
                "state",
            ),
        ],
    );
    check(
        FactName::Procedure,
        &[
            ("Tildelingen skjer etter en åpen anbudskonkurranse, jf. FOA § 13-1.", "open"),
            ("Oppdragsgiver benytter konkurranse med forhandling.", "negotiated"),
            ("The competition follows the open procedure.", "open"),
        ],
    );
}
