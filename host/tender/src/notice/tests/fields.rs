//! Each field of the data.

use super::*;
use crate::notice::{Amount, Coded, NoticeKind};

fn codes(list: &[Coded]) -> Vec<&str> {
    list.iter().map(|coded| coded.code.as_str()).collect()
}

fn code(coded: &Option<Coded>) -> &str {
    coded.as_ref().map_or("", |coded| coded.code.as_str())
}

#[test]
fn the_head() {
    let subtype = "<efac:NoticeSubType><cbc:SubTypeCode>16</cbc:SubTypeCode></efac:NoticeSubType>";
    let organizations = "<efac:Organizations><efac:Organization><efac:Company>\
        <cac:PartyIdentification><cbc:ID>ORG-0001</cbc:ID></cac:PartyIdentification>\
        <cac:PartyName><cbc:Name languageID=\"NOR\">Lyngvik kommune</cbc:Name></cac:PartyName>\
        </efac:Company></efac:Organization></efac:Organizations>";
    let head = format!(
        "{}<cbc:IssueDate>2026-09-01+02:00</cbc:IssueDate>\n<cbc:RegulatoryDomain>other</cbc:RegulatoryDomain>\
         <cac:AdditionalNoticeLanguage><cbc:ID>ENG</cbc:ID></cac:AdditionalNoticeLanguage>\
         <cac:ContractingParty><cac:ContractingPartyType><cbc:PartyTypeCode listName=\"buyer-legal-type\">la\
         </cbc:PartyTypeCode></cac:ContractingPartyType><cac:ContractingActivity><cbc:ActivityTypeCode>health\
         </cbc:ActivityTypeCode></cac:ContractingActivity><cac:Party><cac:PartyIdentification><cbc:ID>ORG-0001\
         </cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>\
         <cac:TenderingTerms><cac:ProcurementLegislationDocumentReference><cbc:ID>https://lov.test/974</cbc:ID>\
         <cbc:DocumentDescription languageID=\"NOR\">Forskriften del 2</cbc:DocumentDescription>\
         </cac:ProcurementLegislationDocumentReference></cac:TenderingTerms>\
         <cac:TenderingProcess><cbc:ProcedureCode>open</cbc:ProcedureCode></cac:TenderingProcess>",
        added(&format!("{subtype}{organizations}"))
    );
    let read = fields(&notice(&head, "", ""));
    assert_eq!(
        (read.kind, read.form.as_str(), read.subtype.as_str()),
        (NoticeKind::Competition, "cn-standard", "16")
    );
    assert_eq!(read.profile, "eforms-sdk-1.13#test");
    assert_eq!(codes(&read.languages), ["NOR", "ENG"]);
    assert_eq!(
        (code(&read.issued), code(&read.regulation), code(&read.procedure)),
        ("2026-09-01+02:00", "other", "open")
    );
    assert_eq!(
        (read.rules[0].id.code.as_str(), read.rules[0].name[0].text.as_str()),
        ("https://lov.test/974", "Forskriften del 2")
    );
    let [buyer] = &read.buyers[..] else { panic!("one buyer") };
    assert_eq!(
        (code(&buyer.legal_type), code(&buyer.activity), buyer.name[0].text.as_str()),
        ("la", "health", "Lyngvik kommune")
    );
    assert!(!read.changes);
    assert!(fields(&notice(&added("<efac:Changes/>"), "", "")).changes);
}

#[test]
fn the_project() {
    let maximum =
        added("<efbc:FrameworkMaximumAmount currencyID=\"NOK\">9000000</efbc:FrameworkMaximumAmount>");
    let project = format!(
        "<cbc:Description languageID=\"NOR\">Daglige leveranser</cbc:Description>\
         <cbc:ProcurementTypeCode listName=\"contract-nature\">supplies</cbc:ProcurementTypeCode>\
         <cbc:Note languageID=\"NOR\">Mer å vite</cbc:Note>\
         <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName=\"contract-nature\">services\
         </cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>\
         <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName=\"strategic-procurement\">env-imp\
         </cbc:ProcurementTypeCode><cbc:ProcurementType languageID=\"NOR\">Kortreist</cbc:ProcurementType>\
         </cac:ProcurementAdditionalType>\
         <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName=\"environmental-impact\">clim-mitig\
         </cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>\
         <cac:RequestedTenderTotal>{maximum}<cbc:EstimatedOverallContractAmount currencyID=\"NOK\">8000000.50\
         </cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal>\
         <cac:MainCommodityClassification><cbc:ItemClassificationCode>15800000</cbc:ItemClassificationCode>\
         </cac:MainCommodityClassification>\
         <cac:AdditionalCommodityClassification><cbc:ItemClassificationCode>15100000</cbc:ItemClassificationCode>\
         </cac:AdditionalCommodityClassification>\
         <cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode>NO074</cbc:CountrySubentityCode></cac:Address>\
         </cac:RealizedLocation>\
         <cac:PlannedPeriod><cbc:StartDate>2027-01-01Z</cbc:StartDate><cbc:EndDate>2028-12-31Z</cbc:EndDate>\
         <cbc:DurationMeasure unitCode=\"MONTH\">24</cbc:DurationMeasure><cbc:DescriptionCode>UNKNOWN\
         </cbc:DescriptionCode></cac:PlannedPeriod>\
         <cac:ContractExtension><cbc:OptionsDescription languageID=\"NOR\">Opsjon på frukt\
         </cbc:OptionsDescription><cbc:MaximumNumberNumeric>2</cbc:MaximumNumberNumeric><cac:Renewal><cac:Period>\
         <cbc:Description languageID=\"NOR\">Ett år av gangen</cbc:Description></cac:Period></cac:Renewal>\
         </cac:ContractExtension>"
    );
    let read = fields(&notice("", &project, "")).project;
    assert_eq!((code(&read.nature), codes(&read.more_natures)), ("supplies", vec!["services"]));
    assert_eq!((code(&read.cpv), codes(&read.more_cpv)), ("15800000", vec!["15100000"]));
    let amount = |number: &str| Some(("NOK".to_string(), number.to_string()));
    let pair = |it: &Option<Amount>| it.as_ref().map(|it| (it.currency.clone(), it.number.clone()));
    assert_eq!((pair(&read.value), pair(&read.framework_maximum)), (amount("8000000.50"), amount("9000000")));
    let length = read.period.length.as_ref().unwrap();
    assert_eq!((length.number.as_str(), length.unit.as_str()), ("24", "MONTH"));
    let period = (code(&read.period.start), code(&read.period.end), code(&read.period.other));
    assert_eq!(period, ("2027-01-01Z", "2028-12-31Z", "UNKNOWN"));
    assert_eq!((code(&read.renewals), read.renewal[0].text.as_str()), ("2", "Ett år av gangen"));
    assert_eq!(
        (read.options[0].text.as_str(), read.note[0].text.as_str()),
        ("Opsjon på frukt", "Mer å vite")
    );
    let strategic: Vec<_> =
        read.strategic.iter().map(|it| (it.list.as_str(), it.code.code.as_str())).collect();
    assert_eq!(strategic, [("strategic-procurement", "env-imp"), ("environmental-impact", "clim-mitig")]);
    assert_eq!((read.strategic[0].text[0].text.as_str(), codes(&read.places)), ("Kortreist", vec!["NO074"]));
}

#[test]
fn the_terms() {
    let requirement = |list: &str, code: &str| {
        format!(
            "<cac:TendererQualificationRequest><cac:SpecificTendererRequirement><cbc:TendererRequirementTypeCode \
             listName=\"{list}\">{code}</cbc:TendererRequirementTypeCode><cbc:Description languageID=\"NOR\">Om {code}\
             </cbc:Description></cac:SpecificTendererRequirement></cac:TendererQualificationRequest>"
        )
    };
    let execution = |list: &str, code: &str| {
        format!(
            "<cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName=\"{list}\">{code}\
             </cbc:ExecutionRequirementCode><cbc:Description languageID=\"NOR\">Tekst om {code}</cbc:Description>\
             </cac:ContractExecutionRequirement>"
        )
    };
    let selection = added(
        "<efac:SelectionCriteria><cbc:TendererRequirementTypeCode>slc-stand</cbc:TendererRequirementTypeCode>\
         <cbc:Name languageID=\"NOR\">Kredittvurdering</cbc:Name></efac:SelectionCriteria>",
    );
    let terms = [
        selection,
        "<cac:CallForTendersDocumentReference><cac:Attachment><cac:ExternalReference><cbc:URI>https://kgv.test/1\
         </cbc:URI></cac:ExternalReference></cac:Attachment></cac:CallForTendersDocumentReference>"
            .to_string(),
        requirement("exclusion-ground", "crime-org"),
        requirement("exclusion-grounds-source", "epo-notice"),
        requirement("selection-criteria-source", "epo-notice"),
        requirement("reserved-procurement", "none"),
        execution("reserved-execution", "no"),
        execution("conditions", "performance"),
        awarding(&[criterion("price", "Pris", "", "70", "per-exa"), criterion("quality", "", "Smak", "30", "per-mid")]),
    ]
    .concat();
    let process = "<cac:ContractingSystem><cbc:ContractingSystemTypeCode listName=\"framework-agreement\">fa-wo-rc\
                   </cbc:ContractingSystemTypeCode></cac:ContractingSystem><cac:ContractingSystem>\
                   <cbc:ContractingSystemTypeCode listName=\"dps-usage\">none</cbc:ContractingSystemTypeCode>\
                   </cac:ContractingSystem>";
    let read = fields(&notice("", "", &lot("LOT-0001", &terms, process, "")));
    let [lot] = &read.lots[..] else { panic!("one lot") };
    assert_eq!((lot.id.as_str(), lot.scheme.as_str()), ("LOT-0001", "Lot"));
    let terms = &lot.terms;
    let weights: Vec<_> = terms
        .criteria
        .iter()
        .map(|it| (code(&it.kind), it.parameters[0].number.as_str(), it.parameters[0].code.as_str()))
        .collect();
    assert_eq!(weights, [("price", "70", "per-exa"), ("quality", "30", "per-mid")]);
    assert_eq!(
        (code(&terms.exclusion[0].code), terms.exclusion[0].description[0].text.as_str()),
        ("crime-org", "Om crime-org")
    );
    assert_eq!(
        (code(&terms.selection[0].code), terms.selection[0].name[0].text.as_str()),
        ("slc-stand", "Kredittvurdering")
    );
    assert_eq!(
        (codes(&terms.exclusion_sources), codes(&terms.selection_sources)),
        (vec!["epo-notice"], vec!["epo-notice"])
    );
    assert_eq!(
        (codes(&terms.reserved_execution), codes(&terms.reserved_participation)),
        (vec!["no"], vec!["none"])
    );
    assert_eq!((codes(&terms.framework), codes(&terms.dynamic)), (vec!["fa-wo-rc"], vec!["none"]));
    assert_eq!(
        (codes(&terms.documents), terms.conditions[0].text.as_str()),
        (vec!["https://kgv.test/1"], "Tekst om performance")
    );
}

#[test]
fn a_single_criterion_may_stand_without_a_group() {
    let terms = "<cac:AwardingTerms><cac:AwardingCriterion><cbc:AwardingCriterionTypeCode>price\
                 </cbc:AwardingCriterionTypeCode><cbc:Name languageID=\"NOR\">Pris</cbc:Name></cac:AwardingCriterion>\
                 </cac:AwardingTerms>";
    let read = fields(&notice("", "", &lot("LOT-0001", terms, "", "")));
    assert_eq!(read.lots[0].terms.criteria.len(), 1);
    assert_eq!(read.lots[0].terms.weighing, []);
}

#[test]
fn prefixes_do_not_matter_and_namespaces_do() {
    let plain = notice("", "<cbc:Description languageID=\"NOR\">Brød</cbc:Description>", "");
    let renamed = plain.replace("cbc:", "b:").replace("xmlns:cbc", "xmlns:b");
    assert_eq!(fields(&renamed).project.description, fields(&plain).project.description);
    let foreign = plain.replace("CommonBasicComponents-2", "SomethingElse-2");
    assert_eq!(error(&foreign).key(), "read-error-bad-notice");
}

#[test]
fn lines_are_those_of_the_file() {
    let source = notice("", "\n\n<cbc:Description languageID=\"NOR\">Brød</cbc:Description>", "");
    let line = source.lines().position(|line| line.contains("Brød")).unwrap() + 1;
    assert_eq!(fields(&source).project.description[0].line as usize, line);
}
