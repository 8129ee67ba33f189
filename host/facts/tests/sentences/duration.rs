use klausul_facts::FactName;

use crate::{check, facts};

#[test]
fn stated_durations() {
    check(
        FactName::DurationMonths,
        &[
            ("Avtalen gjelder i to år med opsjon på ett pluss ett år, til sammen 48 måneder.", "48"),
            ("Varighet: 2 + 1 + 1 år", "48"),
            ("Rammeavtalen har en varighet på 2 år med opsjon på forlengelse i inntil 1+1 år.", "48"),
            ("The contract runs for 24 months with an option for 12 + 12 months.", "48"),
            ("Byggetid: 16 måneder fra oppstart.", "16"),
            ("Kontrakten gjelder fra 1. januar 2027 til 31. desember 2030.", "48"),
            ("Avtaleperioden er 01.03.2027 – 28.02.2029.", "24"),
            ("Avtalen inngås for en periode på fire år.", "48"),
            ("Avtala gjeld i tre år, og oppdragsgivar kan forlengje ho i eitt år.", "48"),
            ("Kontrakten varer i halvannet år.", "18"),
            ("Løpetid: 36 mnd. inkl. opsjoner", "36"),
            ("Avtalens varighet er to (2) år, med rett for kommunen til å forlenge med to (2) år.", "48"),
            (
                "The agreement has a duration of two years, with an option to extend for up to two further years.",
                "48",
            ),
            ("Rammeavtalen inngås for 24 måneder med opsjon på 2 x 12 måneder.", "48"),
            ("Kontrakten løper i tre år med opsjon på ett år to ganger.", "60"),
            ("Det skal inngås en fireårig rammeavtale. Rammeavtalens varighet er fire år.", "48"),
            ("Avtaletida er seks år utan opsjon.", "72"),
            ("The construction period is fourteen months from the order to proceed.", "14"),
            ("The initial term is thirty-six months.", "36"),
            ("Kontraktsperioden er åtteogførti måneder.", "48"),
            ("Arbeidene skal være ferdigstilt 15 måneder etter kontraktsinngåelse.", "15"),
            (
                "Kjøpet er anslått til 5,6 millioner kroner uten mva. i løpet av 36 måneder fra 1. april 2027.",
                "36",
            ),
            ("Maksimal varighet på avtalen er 48 måneder.", "48"),
            (
                "Avtalens varighet er 2 år. Oppdragsgiver har opsjon på å forlenge avtalen med ytterligere 1 + 1 år, \
                 slik at samlet varighet kan bli inntil 4 år.",
                "48",
            ),
            ("Oppdraget varar i 2,5 år.", "30"),
            ("Gjennomføringstid: 40 uker", "9"),
        ],
    );
}

#[test]
fn tables_and_headings() {
    check(
        FactName::DurationMonths,
        &[
            ("| Tema | Innhold |\n| Varighet | 24 måneder |\n| Opsjon | 12 + 12 måneder |", "48"),
            ("| Avtale | Varighet | Verdi |\n| Renhold | 36 måneder | 4 mill. |", "36"),
            ("# Varighet\n\nTo år, med mulighet for forlengelse i ett år.", "36"),
            ("| Term | 48 months, no extension |\n| CPV | 55510000 |", "48"),
        ],
    );
}

#[test]
fn other_periods_are_not_the_duration() {
    check(
        FactName::DurationMonths,
        &[
            ("Garantitiden er fem år fra overtakelse.", ""),
            ("Reklamasjonsfristen er 5 år.", ""),
            ("Tilbudet er bindende i fire måneder.", ""),
            ("Vedståelsesfristen er tre måneder fra tilbudsfristen.", ""),
            ("Skatteattesten skal ikke være eldre enn seks måneder.", ""),
            ("Tre referanseprosjekter fra de siste fem årene.", ""),
            ("Kommunen kan si opp avtalen med tre måneders varsel.", ""),
            ("Opsjonen utløses skriftlig seks måneder før utløp.", ""),
            ("The warranty period is five years from handover.", ""),
            ("Tenders are valid for four months.", ""),
            ("Three comparable projects in the past seven years.", ""),
            ("Prisene er faste i ett år og følger deretter indeks.", ""),
            ("Reservedeler skal kunne skaffes i minst ti år.", ""),
            ("Prøveperioden er tolv måneder.", ""),
            ("Avtalen varer i [antall] måneder.", ""),
            ("Leverandøren skal levere plan innen tre måneder fra kontraktsinngåelse.", ""),
            ("Either party may terminate the agreement with six months' notice.", ""),
            ("Lærlingen har vært hos oss i to år.", ""),
            ("Dokumentasjon skal oppbevares i kontraktstida og to år etter.", ""),
        ],
    );
}

#[test]
fn two_durations_are_a_conflict() {
    let facts =
        facts("Avtalens varighet er 48 måneder.\n\nAvtalens løpetid er 36 måneder.\n\nVarighet: 4 år.");
    assert_eq!(facts.duration_months.value, Some(48));
    assert_eq!(facts.duration_months.conflicts.len(), 1);
}

#[test]
fn a_period_without_its_options_is_no_conflict() {
    let facts =
        facts("Varighet: 24 måneder + 12 + 12 måneder.\n\n# Kontrakt\n\nKontrakten løper i 24 måneder.");
    assert_eq!(facts.duration_months.value, Some(48));
    assert!(facts.duration_months.conflicts.is_empty());
}
