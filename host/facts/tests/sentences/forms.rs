//! More forms, as other buyers would write them.

use klausul_facts::FactName;

use crate::check;

#[test]
fn values() {
    check(
        FactName::ValueNok,
        &[
            ("Oppdragsgivers budsjett for anskaffelsen er 5 mill. kr ekskl. mva.", "5000000"),
            ("Totalramme for anskaffelsen er 15 000 000 eks mva", "15000000"),
            ("Kontrakten har en øvre økonomisk ramme på 9 mill. kroner eks. mva.", "9000000"),
            ("Kontraktens totale estimerte verdi (inkl. opsjoner): 24 000 000 NOK", "24000000"),
            ("Kontraktssummen forventes å bli om lag 35 millioner kroner eks. mva.", "35000000"),
            ("Anskaffinga har ei ramme på 1,9 mill. kr eks. mva.", "1900000"),
            ("Volum: ca. 3 MNOK pr. år. Avtaletid: 4 år.", "12000000"),
            (
                "We expect to spend about NOK 12 million excluding VAT over the four years of the agreement.",
                "12000000",
            ),
            ("The total budget is NOK 6 500 000 ex. VAT.", "6500000"),
            ("Estimert verdi pr år: 1 500 000,- Avtaleperiode 2+1+1 år", "6000000"),
            ("Rammen for rammeavtalen er 40 000 000 kr over fire år, eks. mva.", "40000000"),
            (
                "Omfanget er anslått til kr. 850.000,- eks. mva. per år i fire år. Avtalen gjelder i fire år.",
                "3400000",
            ),
            ("Verdien anslås til 750 000 kroner uten mva.", "750000"),
            ("Kommunen har budsjettert med 11 mill. kroner eks. mva. til kontrakten.", "11000000"),
            ("Anslått kontraktsverdi overstiger ikke 2,5 millioner kroner eks. mva.", "2500000"),
            ("Kontraktsverdien er NOK 10 (ti) millioner eks. mva.", "10000000"),
            ("Det gis en økonomisk kompensasjon på 50 000 kroner til tilbydere som ikke når opp.", ""),
            ("Bonus inntil 500 000 kroner ved tidlig ferdigstillelse.", ""),
            (
                "Leverandøren skal ha hatt omsetning på gjennomsnittlig 30 millioner kroner eks. mva. siste tre år.",
                "",
            ),
            ("Prisene oppgis i NOK eks. mva. og skal være faste i 12 måneder.", ""),
            ("Kontraktens sikkerhetsstillelse er 10 % av kontraktssummen, minst 500 000 kroner.", ""),
            (
                "Tiltaket utløses for anskaffelser med anslått verdi over 1,3 millioner kroner, jf. loven § 5e.",
                "",
            ),
        ],
    );
}

#[test]
fn durations() {
    check(
        FactName::DurationMonths,
        &[
            ("Avtalens varighet: 3 (tre) år + 1 (ett) års opsjon", "48"),
            ("Avtaleperioden er 4 år, inklusive opsjoner.", "48"),
            ("Kontrakten er på to år med opsjon på ytterligere to år.", "48"),
            ("Kontrakten vert inngått for 3 år med moglegheit for 1 års forlenging.", "48"),
            ("The term of the contract is 36 months with two options of 12 months each.", "60"),
            ("The framework agreement will last for four years, including any extensions.", "48"),
            ("Leieperioden er 10 år.", "120"),
            ("Oppstart 1. august 2027, varighet ut skoleåret 2030/31. Total varighet 47 mnd.", "47"),
            (
                "Avtalen trer i kraft 1. mai 2027 og løper i 24 mnd. Kunden kan forlenge avtalen 12 mnd. inntil 2 ganger.",
                "48",
            ),
            (
                "Rammeavtalen gjelder for perioden 1.1.2027–31.12.2028 med rett til forlengelse i 1+1 år.",
                "48",
            ),
            ("Byggeperioden er anslått til 18-20 måneder.", "20"),
            ("Kontraktsperiode: 5 år. Garantiperiode: 3 år. Vedståelsesfrist: 4 måneder.", "60"),
            ("Avtala har ei lengd på 2 år med opsjon på 1 + 1 år.", "48"),
            (
                "Avtalen kan sies opp av oppdragsgiver med 6 måneders varsel etter at avtalen har løpt i 12 måneder.",
                "",
            ),
            ("Leverandøren skal ha levert tilsvarende avtaler over minst to år.", ""),
            ("Fakturaer betales etter 30 dager. Renter løper etter to måneder.", ""),
            ("Lærlinger kreves når kontrakten varer over tre måneder.", ""),
            ("Lærlingkravet gjelder kontrakter med varighet over 3 måneder.", ""),
        ],
    );
}

#[test]
fn announcements() {
    check(
        FactName::Announced,
        &[
            ("Konkurransen er kunngjort på Doffin (www.doffin.no) og i TED den 4.11.2026.", "2026-11-04"),
            ("Dato for kunngjøring: 4. november 2026", "2026-11-04"),
            ("Date of publication: 04/11/2026", "2026-11-04"),
            ("Kunngjøring sendt 04.11.2026, tilbudsfrist 15.12.2026", "2026-11-04"),
            ("Konkurransen kunngjøres 4. november 2026.", "2026-11-04"),
            ("Utlysingsdato 4.11.26", "2026-11-04"),
            ("Resultatet kunngjøres 4. november 2026.", ""),
            ("Tildelingen kunngjøres senest 4. november 2026.", ""),
        ],
    );
}

#[test]
fn contract_types() {
    check(
        FactName::ContractType,
        &[
            ("# Konkurransegrunnlag\n\n# Bygging av ny gang- og sykkelveg langs Elvegata", "works"),
            ("# Rammeavtale på kontorrekvisita og kopipapir", "goods"),
            ("# Vakt- og sikkerhetstjenester", "services"),
            ("# Anskaffelse av brannbil", "goods"),
            ("# Rådgivende ingeniør – skredvurdering", "services"),
            ("# Reinhaldstenester for Fjordheim kommune", "services"),
            ("# Levering av frukt og grønt til barnehager", "goods"),
            ("# Rehabilitering av bru over Storelva, utførelsesentreprise", "works"),
            ("# Supply and delivery of hospital beds", "goods"),
            ("# Cleaning services for offices", "services"),
            ("# Drift av parkeringshus", "services"),
        ],
    );
}

#[test]
fn buyers() {
    check(
        FactName::Buyer,
        &[
            (
                "# Tolketjenester\n\nDirektoratet for kystberedskap skal inngå rammeavtale om tolketjenester.",
                "state",
            ),
            ("# Renhold\n\nVestre Bygland kommune ber om tilbud på renhold.", "municipality"),
            (
                "# Brøyting\n\nFylkeskommunen ved samferdselsavdelinga inviterer til konkurranse. Fylkeskommunen eig vegane. \
              Fylkeskommunen dekkjer salt.",
                "county",
            ),
            ("Oppdragsgiver er Elvebyen Eiendom KF, et kommunalt foretak.", "municipality"),
            ("The Ministry of Transport invites tenders.", "state"),
            ("Høgskolen i Nordvik skal kjøpe møbler.", "state"),
            ("Oppdragsgiver er Kystkraft AS.", ""),
            ("Purchaser: Fjordheim municipality, department of health", "municipality"),
        ],
    );
}
