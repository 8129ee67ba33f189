//! From the tree to the fields of the whole notice.

use super::model::{Coded, Lot, Notice, NoticeBuyer, NoticeKind, Rules, Wording};
use super::project::project;
use super::terms::terms;
use super::xml::Element;

/// Reads all fields.
pub(super) fn notice(root: Element<'_>) -> Notice {
    let said = |path: &str| root.code(path).map(|coded| coded.code).unwrap_or_default();
    let list = root.first("cbc:NoticeTypeCode").map_or("", |code| code.attribute("listName"));
    let kind = match list {
        "competition" => NoticeKind::Competition,
        "planning" => NoticeKind::Planning,
        "result" | "dir-awa-pre" | "cont-modif" => NoticeKind::Result,
        _ => NoticeKind::Other,
    };
    let subtype = root.added("efac:NoticeSubType/cbc:SubTypeCode").into_iter().find_map(Element::coded);
    let mut languages: Vec<Coded> = Vec::new();
    for path in ["cbc:NoticeLanguageCode", "cac:AdditionalNoticeLanguage/cbc:ID"] {
        for Coded { code, line } in root.codes(path) {
            let code = code.to_uppercase();
            if languages.iter().all(|known| known.code != code) {
                languages.push(Coded { code, line });
            }
        }
    }
    let tendering = root.first("cac:TenderingProcess");
    Notice {
        profile: said("cbc:CustomizationID"),
        kind,
        form: said("cbc:NoticeTypeCode"),
        subtype: subtype.map(|coded| coded.code).unwrap_or_default(),
        languages,
        regulation: root.code("cbc:RegulatoryDomain"),
        rules: root
            .all("cac:TenderingTerms/cac:ProcurementLegislationDocumentReference")
            .into_iter()
            .map(rules)
            .collect(),
        issued: root.code("cbc:IssueDate"),
        changes: !root.added("efac:Changes").is_empty(),
        buyers: root.all("cac:ContractingParty").into_iter().map(|party| buyer(root, party)).collect(),
        procedure: tendering.and_then(|process| process.code("cbc:ProcedureCode")),
        project: root.first("cac:ProcurementProject").map(project).unwrap_or_default(),
        terms: terms(root),
        lots: root.all("cac:ProcurementProjectLot").into_iter().map(lot).collect(),
    }
}

fn rules(reference: Element<'_>) -> Rules {
    let id = reference.code("cbc:ID").unwrap_or_else(|| Coded { line: reference.line(), ..Coded::default() });
    Rules { id, name: reference.wordings("cbc:DocumentDescription") }
}

fn lot(element: Element<'_>) -> Lot {
    let id = element.first("cbc:ID");
    Lot {
        id: id.map(Element::text).unwrap_or_default(),
        scheme: id.map_or("", |id| id.attribute("schemeName")).to_string(),
        line: element.line(),
        project: element.first("cac:ProcurementProject").map(project).unwrap_or_default(),
        terms: terms(element),
    }
}

fn buyer(root: Element<'_>, party: Element<'_>) -> NoticeBuyer {
    let types = "cac:ContractingPartyType/cbc:PartyTypeCode";
    let id = party.code("cac:Party/cac:PartyIdentification/cbc:ID");
    NoticeBuyer {
        name: id.map(|id| name(root, &id.code)).unwrap_or_default(),
        legal_type: party.listed(types, "buyer-legal-type").into_iter().next(),
        activity: party.code("cac:ContractingActivity/cbc:ActivityTypeCode"),
    }
}

/// The name of an organisation, which stands in a register of its own. A buyer may be a touch point of one.
fn name(root: Element<'_>, id: &str) -> Vec<Wording> {
    for path in [
        "efac:Organizations/efac:Organization/efac:Company",
        "efac:Organizations/efac:Organization/efac:TouchPoint",
    ] {
        let found = root
            .added(path)
            .into_iter()
            .find(|company| company.codes("cac:PartyIdentification/cbc:ID").iter().any(|it| it.code == id));
        if let Some(company) = found {
            return company.wordings("cac:PartyName/cbc:Name");
        }
    }
    Vec::new()
}
