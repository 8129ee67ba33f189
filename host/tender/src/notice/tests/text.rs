//! What a notice is read as to be judged.

use super::*;
use crate::outline;

fn with_criteria(criteria: &[String]) -> String {
    notice("", "", &lot("LOT-0001", &awarding(criteria), "", ""))
}

#[test]
fn a_notice_reads_like_a_document() {
    let terms = format!(
        "<cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName=\"conditions\">performance\
         </cbc:ExecutionRequirementCode><cbc:Description languageID=\"NOR\">Leverandøren skal:\n- bruke lærlinger\n\
         - betale tarifflønn</cbc:Description></cac:ContractExecutionRequirement>{}",
        awarding(&[
            criterion("price", "Pris", "", "60", "per-exa"),
            criterion("quality", "Kvalitet", "Smak og\n lukt", "40.5", "per-exa"),
        ])
    );
    let project = "<cbc:Description languageID=\"NOR\">Brød og fisk.</cbc:Description><cac:RequestedTenderTotal>\
                   <cbc:EstimatedOverallContractAmount currencyID=\"NOK\">1250000</cbc:EstimatedOverallContractAmount>\
                   </cac:RequestedTenderTotal>";
    let source = notice("", project, &lot("LOT-0001", &terms, "", ""));
    assert_eq!(
        texts(&source),
        [
            "Matvarer til sykehjem",
            "Kunngjøring av konkurranse.",
            "Om anskaffelsen",
            "Opplysning | Innhold",
            "Anslått verdi | 1 250 000 kroner uten mva.",
            "Beskrivelse",
            "Brød og fisk.",
            "Kontrakten",
            "Tildelingskriterier",
            "Tildelingskriterium | Beskrivelse | Vekt",
            "Pris |  | 60 %",
            "Kvalitet | Smak og lukt | 40,5 %",
            "Kontraktsvilkår",
            "Leverandøren skal:",
            "bruke lærlinger",
            "betale tarifflønn",
        ]
    );
    let mut blocks = blocks(&source);
    outline::link(&mut blocks);
    let item = blocks.last().unwrap();
    assert_eq!((item.kind, item.lead_in), (BlockKind::ListItem { level: 0 }, Some(13)));
    assert_eq!(blocks[item.section.unwrap() as usize].text, "Kontraktsvilkår");
    assert_eq!(blocks[11].lead_in, Some(9));
    assert!(blocks.iter().all(|block| block.origin.line.is_some()));
}

#[test]
fn weights_have_their_units() {
    let weight = |number: &str, unit: &str| {
        let source = with_criteria(&[criterion("price", "Pris", "", number, unit)]);
        under(&source, "Tildelingskriterier").pop().unwrap()
    };
    assert_eq!(weight("30", "per-mid"), "Pris |  | 30 %");
    assert_eq!(weight("70", "poi-exa"), "Pris |  | 70 poeng");
    assert_eq!(weight("0.3", "dec-exa"), "Pris |  | 0,3");
    let ranked = with_criteria(&[criterion("price", "Pris", "", "1", "ord-imp")]);
    assert_eq!(
        under(&ranked, "Tildelingskriterier"),
        ["Tildelingskriterium | Beskrivelse | Prioritet", "Pris |  | 1"]
    );
}

#[test]
fn the_norwegian_codes_say_what_they_mean() {
    let of = |code: &str, name: &str, description: &str| {
        let price = criterion("price", "Pris", "", "70", "per-exa");
        let source = with_criteria(&[price, criterion(code, name, description, "30", "per-exa")]);
        under(&source, "Tildelingskriterier")
    };
    let weighed = of("quality-nor-env-criteria", "Transport", "Kjøretøy");
    assert_eq!(weighed[2], "Klima- og miljøhensyn som tildelingskriterium: Transport | Kjøretøy | 30 %");
    assert_eq!(of("quality-nor-env-criteria", "Miljø", "")[2], "Miljø |  | 30 %");
    let specified = of("quality-nor-env-spec", "Krav", "Gir bedre effekt");
    assert!(
        specified[2]
            .starts_with("Klima- og miljøhensyn er ivaretatt ved krav i kravspesifikasjonen i stedet for")
    );
    assert_eq!(specified[3], "Begrunnelse: Krav. Gir bedre effekt");
    assert!(of("quality-nor-env-none", "", "Programvare")[2].contains("uvesentlig"));
    assert!(of("quality-nor-env-exempt-insignificant", "", "Programvare")[2].contains("uvesentlig"));
    assert!(
        of("quality-nor-env-exempt-critical-interest", "", "Vaksiner")[2].contains("vesentlige interesser")
    );
    assert!(of("quality-nor-env-exempt-national-minimum", "", "Biler")[2].contains("minstekrav"));
    let both = with_criteria(&[
        criterion("quality-nor-env-criteria", "Klima", "", "30", "per-exa"),
        criterion("quality-nor-env-spec", "", "Se vedlegg", "0", "per-exa"),
    ]);
    assert!(under(&both, "Tildelingskriterier")[2].contains("kombinert"));
}

#[test]
fn an_explanation_without_weight_is_no_criterion() {
    let why = "Anskaffelsen har etter sin art et uvesentlig klimaavtrykk, og unntaket i forskriften er derfor brukt.";
    let source = with_criteria(&[
        criterion("price", "Pris", "", "100", "per-exa"),
        criterion("quality", "", why, "0", "per-exa"),
        criterion("quality", "Miljø", "", "0", "per-exa"),
    ]);
    assert_eq!(under(&source, "Tildelingskriterier")[2..], ["Miljø |  | 0 %", why]);
}

#[test]
fn one_language_is_read_and_translations_are_counted() {
    let name = |language: &str, text: &str| {
        format!("<cbc:Description languageID=\"{language}\">{text}</cbc:Description>")
    };
    let english = "<cac:AdditionalNoticeLanguage><cbc:ID>ENG</cbc:ID></cac:AdditionalNoticeLanguage>";
    let project = [name("ENG", "Bread"), name("NOR", "Brød")].concat();
    let source = notice(english, &project, "");
    assert_eq!(under(&source, "Beskrivelse"), ["Brød"]);
    let note = ReadNote::TranslationsLeftOut { count: 1, language: "NOR".into() };
    assert_eq!(notes(&source), [note]);
    // What is there in another language only is read in that.
    assert_eq!(under(&notice("", &name("DEU", "Brot"), ""), "Beskrivelse"), ["Brot"]);
}

#[test]
fn headings_are_in_the_language_of_the_notice() {
    let description = |text: &str| format!("<cbc:Description languageID=\"NOR\">{text}</cbc:Description>");
    let nynorsk = notice("", &description("Avtalen gjeld brød frå 2027."), "");
    assert_eq!(under(&nynorsk, "Skildring"), ["Avtalen gjeld brød frå 2027."]);
    let english = notice("", &description("Bread"), "").replace("NOR", "ENG");
    assert_eq!(under(&english, "Description"), ["Bread"]);
}

#[test]
fn sentences_that_a_tool_broke_are_joined() {
    let text = "<cbc:Description languageID=\"NOR\">\n   Avtalen omfatter brød\n   og fisk.\n\n   Opsjoner:\n   - is\n</cbc:Description>";
    let blocks = under(&notice("", text, ""), "Beskrivelse");
    assert_eq!(blocks, ["Avtalen omfatter brød\nog fisk.", "Opsjoner:", "is"]);
}

#[test]
fn lots_are_told_apart() {
    let lots = [
        lot("LOT-0001", "", "", "<cbc:Name>Brød</cbc:Name>"),
        lot("LOT-0002", "", "", "<cbc:Name>Fisk</cbc:Name>"),
    ];
    let texts = texts(&notice("", "", &lots.concat()));
    assert!(texts.contains(&"Delkontrakt LOT-0001: Brød".to_string()));
    assert!(texts.contains(&"Delkontrakt LOT-0002: Fisk".to_string()));
}

#[test]
fn no_text_is_lost() {
    let terms = "<cac:PaymentTerms><cbc:Note languageID=\"NOR\">Betaling etter 30 dager.</cbc:Note></cac:PaymentTerms>";
    let source = notice("", "", &lot("LOT-0001", terms, "", ""));
    assert_eq!(under(&source, "Andre opplysninger i kunngjøringen"), ["Betaling etter 30 dager."]);
}
