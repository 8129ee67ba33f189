//! The terms: award criteria, performance, exclusion, selection.

use super::model::{Criterion, Demand, Parameter, Terms};
use super::xml::Element;

/// Reads what stands in `TenderingTerms` and `TenderingProcess` of the notice or of a lot.
pub(super) fn terms(element: Element<'_>) -> Terms {
    let requirement = "cac:TenderingTerms/cac:TendererQualificationRequest/cac:SpecificTendererRequirement";
    let code = "cbc:TendererRequirementTypeCode";
    let requirements = element.all(requirement);
    let of_list = |list: &str| requirements.iter().flat_map(|it| it.listed(code, list)).collect::<Vec<_>>();
    let execution = "cac:TenderingTerms/cac:ContractExecutionRequirement";
    let conditions = element
        .all(execution)
        .into_iter()
        .filter(|it| !it.listed("cbc:ExecutionRequirementCode", "conditions").is_empty());
    let grounds = requirements.iter().filter(|it| !it.listed(code, "exclusion-ground").is_empty());
    let awarding = element.all("cac:TenderingTerms/cac:AwardingTerms");
    // A notice with one criterion may have it where others have the group of all.
    let own = |it: &Element<'_>| it.first("cbc:AwardingCriterionTypeCode").is_some();
    let groups: Vec<Element<'_>> = awarding.iter().flat_map(|it| it.all("cac:AwardingCriterion")).collect();
    let criteria = groups.iter().flat_map(|group| {
        let group_itself = Some(*group).filter(own);
        group_itself.into_iter().chain(group.all("cac:SubordinateAwardingCriterion"))
    });
    let weighing = groups.iter().filter(|group| !own(group)).flat_map(|group| {
        ["cbc:Name", "cbc:Description", "cbc:CalculationExpression"]
            .into_iter()
            .flat_map(|path| group.wordings(path))
    });
    let system = "cac:TenderingProcess/cac:ContractingSystem/cbc:ContractingSystemTypeCode";
    let documents =
        "cac:TenderingTerms/cac:CallForTendersDocumentReference/cac:Attachment/cac:ExternalReference/cbc:URI";
    let tendering = element.all("cac:TenderingTerms");
    Terms {
        criteria: criteria.map(criterion).collect(),
        weighing: weighing.collect(),
        conditions: conditions.flat_map(|it| it.wordings("cbc:Description")).collect(),
        exclusion: grounds.map(|it| demand(*it)).collect(),
        exclusion_sources: of_list("exclusion-grounds-source"),
        selection: tendering.iter().flat_map(|it| it.added("efac:SelectionCriteria")).map(demand).collect(),
        selection_sources: of_list("selection-criteria-source"),
        reserved_execution: element
            .listed(&format!("{execution}/cbc:ExecutionRequirementCode"), "reserved-execution"),
        reserved_participation: of_list("reserved-procurement"),
        documents: element.codes(documents),
        framework: element.listed(system, "framework-agreement"),
        dynamic: element.listed(system, "dps-usage"),
    }
}

fn demand(element: Element<'_>) -> Demand {
    Demand {
        code: element.code("cbc:TendererRequirementTypeCode"),
        name: element.wordings("cbc:Name"),
        description: element.wordings("cbc:Description"),
    }
}

fn criterion(element: Element<'_>) -> Criterion {
    Criterion {
        kind: element.code("cbc:AwardingCriterionTypeCode"),
        name: element.wordings("cbc:Name"),
        description: element.wordings("cbc:Description"),
        parameters: element.added("efac:AwardCriterionParameter").into_iter().filter_map(parameter).collect(),
        line: element.line(),
    }
}

fn parameter(element: Element<'_>) -> Option<Parameter> {
    let code = element.first("efbc:ParameterCode");
    let parameter = Parameter {
        number: element.code("efbc:ParameterNumeric")?.code,
        code: code.map(Element::text).unwrap_or_default(),
        list: code.map_or("", |code| code.attribute("listName")).to_string(),
        line: element.line(),
    };
    Some(parameter)
}
