//! Between the generated records of `klausul:plugin@0.1` and the plain types of this crate.

use klausul_scan::{Hit, Matcher, RegexMatcher};
use klausul_tender::{Block, BlockKind};

use super::bindings::klausul::plugin::{tender, types as wit};
use crate::model::{
    Applicability, Applies, Assessment, Buyer, ContractType, Date, Element, ElementFinding, ElementStatus,
    FactName, Facts, Language, Law, Manifest, NearMiss, Obligation, Reason, Requirement, Severity, Span,
    Status, Text,
};

/// An index or count; nothing that is read has more than the contract can say.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

// To the plugin.

pub(super) fn language(language: Language) -> wit::Language {
    match language {
        Language::Nb => wit::Language::Nb,
        Language::Nn => wit::Language::Nn,
        Language::En => wit::Language::En,
    }
}

pub(super) fn meta(block: &Block) -> tender::Meta {
    use tender::BlockKind as Kind;
    let (kind, level) = match block.kind {
        BlockKind::Heading { level } => (Kind::Heading, level),
        BlockKind::Paragraph => (Kind::Paragraph, 0),
        BlockKind::ListItem { level } => (Kind::ListItem, level),
        BlockKind::TableHead => (Kind::TableHead, 0),
        BlockKind::TableRow => (Kind::TableRow, 0),
        BlockKind::Note => (Kind::Note, 0),
        BlockKind::Running => (Kind::Running, 0),
        BlockKind::Contents => (Kind::Contents, 0),
        BlockKind::Quote => (Kind::Quote, 0),
    };
    tender::Meta { kind, level, section: block.section, lead_in: block.lead_in, label: block.label.clone() }
}

pub(super) fn hit(hit: &Hit) -> wit::Hit {
    let span = wit::Span { document: hit.document, block: hit.block, start: hit.start, end: hit.end };
    wit::Hit { matcher: hit.matcher, span, tolerant: hit.tolerant }
}

pub(super) fn facts(facts: &Facts) -> wit::Facts {
    wit::Facts {
        contract_type: facts.contract_type.map(|kind| match kind {
            ContractType::Works => wit::ContractType::Works,
            ContractType::Services => wit::ContractType::Services,
            ContractType::Goods => wit::ContractType::Goods,
        }),
        cpv: facts.cpv.clone(),
        buyer: facts.buyer.map(|buyer| match buyer {
            Buyer::Municipality => wit::Buyer::Municipality,
            Buyer::County => wit::Buyer::County,
            Buyer::State => wit::Buyer::State,
            Buyer::Utility => wit::Buyer::Utility,
        }),
        value_nok: facts.value_nok,
        duration_months: facts.duration_months,
        announced: facts.announced.map(|d| wit::Date { year: d.year, month: d.month, day: d.day }),
        procedure: facts.procedure.clone(),
        language: facts.language.map(language),
    }
}

// From the plugin.

pub(super) fn described(manifest: wit::Manifest) -> (Manifest, Vec<Matcher>) {
    let matchers = manifest.matchers.into_iter().map(matcher).collect();
    let manifest = Manifest {
        id: manifest.id,
        version: manifest.version,
        area: manifest.area,
        area_title: text(manifest.area_title),
        requirements: manifest.requirements.into_iter().map(requirement).collect(),
    };
    (manifest, matchers)
}

fn matcher(matcher: wit::Matcher) -> Matcher {
    let regex = |regex: wit::Regex| RegexMatcher { source: regex.source, literals: regex.literals };
    Matcher { terms: matcher.terms, regexes: matcher.regexes.into_iter().map(regex).collect() }
}

fn text(text: wit::Text) -> Text {
    Text { nb: text.nb, nn: text.nn, en: text.en }
}

fn date(date: wit::Date) -> Date {
    Date { year: date.year, month: date.month, day: date.day }
}

fn requirement(requirement: wit::Requirement) -> Requirement {
    Requirement {
        id: requirement.id,
        title: text(requirement.title),
        summary: text(requirement.summary),
        why: text(requirement.why),
        obligation: match requirement.obligation {
            wit::Obligation::Statute => Obligation::Statute,
            wit::Obligation::Regulation => Obligation::Regulation,
            wit::Obligation::Strategy => Obligation::Strategy,
            wit::Obligation::Recommended => Obligation::Recommended,
        },
        severity: severity(requirement.severity),
        law: requirement.law.into_iter().map(law).collect(),
        elements: requirement.elements.into_iter().map(element).collect(),
        clause: text(requirement.clause),
        placement: text(requirement.placement),
    }
}

fn law(law: wit::Law) -> Law {
    Law {
        act: law.act,
        section: law.section,
        url: law.url,
        in_force_from: law.in_force_from.map(date),
        in_force_to: law.in_force_to.map(date),
    }
}

fn element(element: wit::Element) -> Element {
    Element { id: element.id, title: text(element.title), mandatory: element.mandatory }
}

fn severity(severity: wit::Severity) -> Severity {
    match severity {
        wit::Severity::Error => Severity::Error,
        wit::Severity::Warning => Severity::Warning,
        wit::Severity::Info => Severity::Info,
    }
}

pub(super) fn applicability(applicability: wit::Applicability) -> Applicability {
    Applicability {
        requirement: applicability.requirement,
        applies: match applicability.applies {
            wit::Applies::Yes => Applies::Yes,
            wit::Applies::No => Applies::No,
            wit::Applies::Conditional => Applies::Conditional,
        },
        because: applicability.because.into_iter().map(reason).collect(),
        severity: severity(applicability.severity),
        law: applicability.law,
    }
}

fn reason(reason: wit::Reason) -> Reason {
    let fact = reason.fact.map(|fact| match fact {
        wit::FactName::ContractType => FactName::ContractType,
        wit::FactName::Cpv => FactName::Cpv,
        wit::FactName::Buyer => FactName::Buyer,
        wit::FactName::ValueNok => FactName::ValueNok,
        wit::FactName::DurationMonths => FactName::DurationMonths,
        wit::FactName::Announced => FactName::Announced,
        wit::FactName::Procedure => FactName::Procedure,
        wit::FactName::Language => FactName::Language,
    });
    Reason { fact, text: text(reason.text) }
}

fn span(span: wit::Span) -> Span {
    Span { document: span.document, block: span.block, start: span.start, end: span.end }
}

pub(super) fn assessment(assessment: wit::Assessment) -> Assessment {
    Assessment {
        requirement: assessment.requirement,
        status: match assessment.status {
            wit::Status::Met => Status::Met,
            wit::Status::Weak => Status::Weak,
            wit::Status::Contradicted => Status::Contradicted,
            wit::Status::Missing => Status::Missing,
            wit::Status::NotApplicable => Status::NotApplicable,
            wit::Status::Undetermined => Status::Undetermined,
        },
        explanation: text(assessment.explanation),
        evidence: assessment.evidence.into_iter().map(span).collect(),
        elements: assessment.elements.into_iter().map(finding).collect(),
        nearest: assessment.nearest.map(|near| NearMiss { span: span(near.span), reason: text(near.reason) }),
        searched: assessment.searched,
    }
}

fn finding(finding: wit::ElementFinding) -> ElementFinding {
    ElementFinding {
        element: finding.element,
        status: match finding.status {
            wit::ElementStatus::Stated => ElementStatus::Stated,
            wit::ElementStatus::Weak => ElementStatus::Weak,
            wit::ElementStatus::Contradicted => ElementStatus::Contradicted,
            wit::ElementStatus::Absent => ElementStatus::Absent,
        },
        evidence: finding.evidence.into_iter().map(span).collect(),
    }
}
