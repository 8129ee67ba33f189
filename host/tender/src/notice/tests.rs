//! Small notices in words of our own, one thing at a time.

mod fields;
mod refusals;
mod text;

use super::{Notice, read};
use crate::limits::Limits;
use crate::{Block, BlockKind, ReadError, ReadNote};

const UBL: &str = "urn:oasis:names:specification:ubl:schema:xsd:";
const EFORMS: &str = "http://data.europa.eu/p27/eforms-ubl-extension";

/// What eForms adds to an element.
fn added(content: &str) -> String {
    format!(
        "<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>{content}\
         </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>"
    )
}

/// A notice around what is given for its head, the whole and the lots.
fn notice(head: &str, project: &str, lots: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <n:ContractNotice xmlns:n=\"{UBL}ContractNotice-2\" xmlns:cac=\"{UBL}CommonAggregateComponents-2\" \
         xmlns:cbc=\"{UBL}CommonBasicComponents-2\" xmlns:ext=\"{UBL}CommonExtensionComponents-2\" \
         xmlns:efext=\"{EFORMS}s/1\" xmlns:efac=\"{EFORMS}-aggregate-components/1\" \
         xmlns:efbc=\"{EFORMS}-basic-components/1\">\n\
         <cbc:CustomizationID>eforms-sdk-1.13#test</cbc:CustomizationID>\n\
         <cbc:NoticeTypeCode listName=\"competition\">cn-standard</cbc:NoticeTypeCode>\n\
         <cbc:NoticeLanguageCode>NOR</cbc:NoticeLanguageCode>\n{head}\n\
         <cac:ProcurementProject>\n<cbc:Name languageID=\"NOR\">Matvarer til sykehjem</cbc:Name>\n{project}\n\
         </cac:ProcurementProject>\n{lots}\n</n:ContractNotice>"
    )
}

/// A lot of what is given for its terms, its process and its project.
fn lot(id: &str, terms: &str, process: &str, project: &str) -> String {
    format!(
        "<cac:ProcurementProjectLot>\n<cbc:ID schemeName=\"Lot\">{id}</cbc:ID>\n\
         <cac:TenderingTerms>{terms}</cac:TenderingTerms>\n<cac:TenderingProcess>{process}</cac:TenderingProcess>\n\
         <cac:ProcurementProject>{project}</cac:ProcurementProject>\n</cac:ProcurementProjectLot>\n"
    )
}

/// An award criterion: code, name, description, weight and the code of the weight.
fn criterion(code: &str, name: &str, description: &str, weight: &str, unit: &str) -> String {
    let parameter = added(&format!(
        "<efac:AwardCriterionParameter><efbc:ParameterCode listName=\"number-weight\">{unit}</efbc:ParameterCode>\
         <efbc:ParameterNumeric>{weight}</efbc:ParameterNumeric></efac:AwardCriterionParameter>"
    ));
    let text = |tag: &str, text: &str| match text {
        "" => String::new(),
        text => format!("<cbc:{tag} languageID=\"NOR\">{text}</cbc:{tag}>"),
    };
    format!(
        "<cac:SubordinateAwardingCriterion>{parameter}<cbc:AwardingCriterionTypeCode \
         listName=\"award-criterion-type\">{code}</cbc:AwardingCriterionTypeCode>{}{}\
         </cac:SubordinateAwardingCriterion>\n",
        text("Name", name),
        text("Description", description)
    )
}

fn awarding(criteria: &[String]) -> String {
    format!(
        "<cac:AwardingTerms><cac:AwardingCriterion>{}</cac:AwardingCriterion></cac:AwardingTerms>",
        criteria.concat()
    )
}

fn fields(source: &str) -> Notice {
    read(source, &Limits::default()).unwrap().1
}

fn blocks(source: &str) -> Vec<Block> {
    read(source, &Limits::default()).unwrap().0
}

fn notes(source: &str) -> Vec<ReadNote> {
    read(source, &Limits::default()).unwrap().2
}

fn error(source: &str) -> ReadError {
    read(source, &Limits::default()).unwrap_err()
}

/// The texts of the blocks, rows with bars between their cells.
fn texts(source: &str) -> Vec<String> {
    blocks(source).iter().map(|block| block.text.replace('\t', " | ")).collect()
}

/// The texts under a heading, up to the next one.
fn under(source: &str, heading: &str) -> Vec<String> {
    let blocks = blocks(source);
    let is_heading = |block: &Block| matches!(block.kind, BlockKind::Heading { .. });
    let after = blocks.iter().skip_while(|block| !(is_heading(block) && block.text == heading)).skip(1);
    after.take_while(|block| !is_heading(block)).map(|block| block.text.replace('\t', " | ")).collect()
}
