//! The verdicts of one plugin in the report's words.

use klausul_engine as engine;
use klausul_report::{
    Applicability, Applies, Assessment, Element, ElementStatus, Evidence, FactName, Law, NearMiss,
    Obligation, Reason, Severity, Status,
};

use super::{Words, in_language};
use crate::judge::Run;

impl Words<'_> {
    /// The verdicts of a plugin that ran to its end.
    pub(crate) fn assessments(&self, run: &Run<'_>) -> Vec<Assessment> {
        let (Ok(plugin), Ok(judged)) = (&run.plugged.plugin, &run.result) else { return Vec::new() };
        let manifest = plugin.manifest();
        let answers = judged.applicability.iter().zip(&judged.assessments);
        manifest
            .requirements
            .iter()
            .zip(answers)
            .map(|(requirement, (applicability, assessment))| {
                self.assessment(&manifest.area, requirement, applicability, assessment)
            })
            .collect()
    }

    fn assessment(
        &self,
        area: &str,
        requirement: &engine::Requirement,
        applicability: &engine::Applicability,
        assessment: &engine::Assessment,
    ) -> Assessment {
        let law = applicability.law.iter().filter_map(|&index| requirement.law.get(index as usize));
        Assessment {
            requirement: requirement.id.clone(),
            title: self.text(&requirement.title),
            area: area.to_owned(),
            status: status(assessment.status),
            severity: severity(applicability.severity),
            obligation: obligation(requirement.obligation),
            applies: self.applies(applicability),
            law: law
                .map(|law| Law { act: law.act.clone(), section: law.section.clone(), url: law.url.clone() })
                .collect(),
            why: self.text(&requirement.why),
            explanation: self.text(&assessment.explanation),
            evidence: self.spans(&assessment.evidence),
            elements: self.elements(requirement, assessment),
            nearest: assessment
                .nearest
                .as_ref()
                .map(|near| NearMiss { evidence: self.span(&near.span), reason: self.text(&near.reason) }),
            searched: assessment.searched,
            placement: self.text(&requirement.placement),
            suggestion: self.text(&requirement.clause),
        }
    }

    fn applies(&self, applicability: &engine::Applicability) -> Applicability {
        Applicability {
            verdict: match applicability.applies {
                engine::Applies::Yes => Applies::Yes,
                engine::Applies::No => Applies::No,
                engine::Applies::Conditional => Applies::Conditional,
            },
            because: applicability
                .because
                .iter()
                .map(|reason| Reason { text: self.text(&reason.text), fact: reason.fact.map(fact) })
                .collect(),
        }
    }

    /// All elements in their order; one that the plugin says nothing of is absent.
    fn elements(&self, requirement: &engine::Requirement, assessment: &engine::Assessment) -> Vec<Element> {
        let found = |index| assessment.elements.iter().find(move |it| it.element == index);
        (0..)
            .zip(&requirement.elements)
            .map(|(index, element)| Element {
                id: element.id.clone(),
                title: self.text(&element.title),
                status: found(index).map_or(ElementStatus::Absent, |it| element_status(it.status)),
                mandatory: element.mandatory,
                evidence: found(index).map(|it| self.spans(&it.evidence)).unwrap_or_default(),
            })
            .collect()
    }

    fn spans(&self, spans: &[engine::Span]) -> Vec<Evidence> {
        spans.iter().map(|span| self.span(span)).collect()
    }

    fn span(&self, span: &engine::Span) -> Evidence {
        self.passage(span.document, span.block, span.start, span.end)
    }

    fn text(&self, text: &engine::Text) -> String {
        in_language(text, self.lang)
    }
}

const fn status(status: engine::Status) -> Status {
    match status {
        engine::Status::Met => Status::Met,
        engine::Status::Weak => Status::Weak,
        engine::Status::Contradicted => Status::Contradicted,
        engine::Status::Missing => Status::Missing,
        engine::Status::NotApplicable => Status::NotApplicable,
        engine::Status::Undetermined => Status::Undetermined,
    }
}

pub(crate) const fn severity(severity: engine::Severity) -> Severity {
    match severity {
        engine::Severity::Error => Severity::Error,
        engine::Severity::Warning => Severity::Warning,
        engine::Severity::Info => Severity::Info,
    }
}

pub(crate) const fn obligation(obligation: engine::Obligation) -> Obligation {
    match obligation {
        engine::Obligation::Statute => Obligation::Statute,
        engine::Obligation::Regulation => Obligation::Regulation,
        engine::Obligation::Strategy => Obligation::Strategy,
        engine::Obligation::Recommended => Obligation::Recommended,
    }
}

const fn element_status(status: engine::ElementStatus) -> ElementStatus {
    match status {
        engine::ElementStatus::Stated => ElementStatus::Stated,
        engine::ElementStatus::Weak => ElementStatus::Weak,
        engine::ElementStatus::Contradicted => ElementStatus::Contradicted,
        engine::ElementStatus::Absent => ElementStatus::Absent,
    }
}

const fn fact(name: engine::FactName) -> FactName {
    match name {
        engine::FactName::ContractType => FactName::ContractType,
        engine::FactName::Cpv => FactName::Cpv,
        engine::FactName::Buyer => FactName::Buyer,
        engine::FactName::ValueNok => FactName::ValueNok,
        engine::FactName::DurationMonths => FactName::DurationMonths,
        engine::FactName::Announced => FactName::Announced,
        engine::FactName::Procedure => FactName::Procedure,
        engine::FactName::Language => FactName::Language,
    }
}
