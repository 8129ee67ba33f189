//! What the codes of a notice mean among the facts; `None` is a code that does not settle the fact.

use klausul_tender::{Amount, Notice};

use crate::{Buyer, ContractType, Procedure};

/// BT-23.
pub(super) fn contract_type(code: &str) -> Option<ContractType> {
    match code {
        "works" => Some(ContractType::Works),
        "services" => Some(ContractType::Services),
        "supplies" => Some(ContractType::Goods),
        _ => None,
    }
}

/// BT-11. A body under public law is of the kind that controls it; one that is only subsidised is not.
pub(super) fn buyer(code: &str) -> Option<Buyer> {
    match code {
        "la" | "body-pl-la" => Some(Buyer::Municipality),
        "ra" | "body-pl-ra" => Some(Buyer::County),
        "cga" | "body-pl-cga" => Some(Buyer::State),
        "spec-rights-entity" => Some(Buyer::Utility),
        _ if code.starts_with("pub-undert") => Some(Buyer::Utility),
        _ => None,
    }
}

/// A buyer under the utilities directive or forsyningsforskriften, and the line that says so.
pub(super) fn under_utility_rules(notice: &Notice) -> Option<(Buyer, u32)> {
    let directive = notice.regulation.as_ref().filter(|it| it.code.eq_ignore_ascii_case("32014L0025"));
    let national = notice.rules.iter().find(|rules| {
        let named = rules.name.iter().any(|name| name.text.to_lowercase().contains("forsyningsforskrift"));
        // The address of forsyningsforskriften, as Lovdata writes it.
        named || rules.id.code.contains("2016/8/12/975") || rules.id.code.contains("2016-08-12-975")
    });
    directive.map(|it| it.line).or(national.map(|rules| rules.id.line)).map(|line| (Buyer::Utility, line))
}

/// BT-105. Under part II of anskaffelsesforskriften open and restricted procedures are others.
pub(super) fn procedure(notice: &Notice, code: &str) -> Option<Procedure> {
    let part = |names: &[&str]| {
        let texts = notice.rules.iter().flat_map(|rules| &rules.name).map(|name| name.text.to_lowercase());
        texts
            .into_iter()
            .any(|text| names.iter().any(|name| text.ends_with(name) || text.contains(&format!("{name} "))))
    };
    let (one, two) =
        (part(&["del 1", "del i", "part 1", "part i"]), part(&["del 2", "del ii", "part 2", "part ii"]));
    match code {
        // Part I knows no procedures.
        "open" | "restricted" if one && !two => None,
        "open" => Some(if two { Procedure::OpenPartTwo } else { Procedure::Open }),
        "restricted" => Some(if two { Procedure::RestrictedPartTwo } else { Procedure::Restricted }),
        "neg-w-call" => Some(Procedure::Negotiated),
        "comp-dial" => Some(Procedure::CompetitiveDialogue),
        "innovation" => Some(Procedure::InnovationPartnership),
        "neg-wo-call" => Some(Procedure::Direct),
        _ => None,
    }
}

/// Whole kroner; nothing where the amount is in another currency or none at all.
pub(super) fn nok(amount: &Amount) -> Option<u64> {
    let whole = amount.number.split('.').next().unwrap_or_default();
    whole.parse().ok().filter(|value| *value > 0 && amount.currency == "NOK")
}
