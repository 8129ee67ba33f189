//! What is bought: the fields that a procurement and its lots have alike.

use super::model::{Length, Period, Project, Strategic};
use super::xml::Element;

/// Reads a `ProcurementProject`.
pub(super) fn project(element: Element<'_>) -> Project {
    let nature = "cbc:ProcurementTypeCode";
    let extra = "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode";
    let extension = element.first("cac:ContractExtension");
    let maximum = element
        .all("cac:RequestedTenderTotal")
        .into_iter()
        .flat_map(|total| total.added("efbc:FrameworkMaximumAmount"))
        .find_map(Element::amount);
    Project {
        title: element.wordings("cbc:Name"),
        description: element.wordings("cbc:Description"),
        note: element.wordings("cbc:Note"),
        nature: element.listed(nature, "contract-nature").into_iter().next(),
        more_natures: element.listed(extra, "contract-nature"),
        cpv: element.code("cac:MainCommodityClassification/cbc:ItemClassificationCode"),
        more_cpv: element.codes("cac:AdditionalCommodityClassification/cbc:ItemClassificationCode"),
        value: element
            .all("cac:RequestedTenderTotal/cbc:EstimatedOverallContractAmount")
            .into_iter()
            .find_map(Element::amount),
        framework_maximum: maximum,
        period: element.first("cac:PlannedPeriod").map(period).unwrap_or_default(),
        renewals: extension.and_then(|it| it.code("cbc:MaximumNumberNumeric")),
        renewal: extension
            .map(|it| it.wordings("cac:Renewal/cac:Period/cbc:Description"))
            .unwrap_or_default(),
        options: extension.map(|it| it.wordings("cbc:OptionsDescription")).unwrap_or_default(),
        strategic: element.all("cac:ProcurementAdditionalType").into_iter().filter_map(strategic).collect(),
        places: element.codes("cac:RealizedLocation/cac:Address/cbc:CountrySubentityCode"),
    }
}

fn period(element: Element<'_>) -> Period {
    let length = element.first("cbc:DurationMeasure").map(|it| Length {
        number: it.text(),
        unit: it.attribute("unitCode").to_uppercase(),
        line: it.line(),
    });
    Period {
        length: length.filter(|length| !length.number.is_empty()),
        start: element.code("cbc:StartDate"),
        end: element.code("cbc:EndDate"),
        other: element.code("cbc:DescriptionCode"),
    }
}

/// A type that is added to the contract: all but its nature, which has a field of its own.
fn strategic(element: Element<'_>) -> Option<Strategic> {
    let code = element.first("cbc:ProcurementTypeCode")?;
    let list = code.attribute("listName").to_string();
    let statement = Strategic { list, code: code.coded()?, text: element.wordings("cbc:ProcurementType") };
    (statement.list != "contract-nature").then_some(statement)
}
