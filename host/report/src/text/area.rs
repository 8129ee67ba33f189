//! One area: its problems in full, then what is met.

use super::Page;
use super::flow::Flow;
use super::ink::Ink;
use crate::message::key;
use crate::{Applies, Area, Assessment, Report, Status};

impl Page {
    pub(super) fn area(&mut self, report: &Report, area: &Area) {
        let here = || report.assessments.iter().filter(|it| it.area == area.id);
        if here().all(|it| it.status == Status::NotApplicable) {
            return;
        }
        self.heading(&area.title);
        for assessment in here().filter(|it| it.is_problem()) {
            self.finding(assessment);
        }
        for assessment in here().filter(|it| it.status == Status::Met) {
            self.met(assessment);
        }
    }

    /// What the facts switched off, one line each.
    pub(super) fn not_applicable(&mut self, report: &Report) {
        let count = report.summary.not_applicable;
        if count == 0 {
            return;
        }
        let title = self.msg.text(key::NOT_APPLICABLE, &[("count", count.into())]);
        self.heading(&title);
        for area in &report.areas {
            if area.summary.not_applicable == 0 {
                continue;
            }
            self.canvas.gap();
            self.canvas.text(2, &Flow::ink(Ink::Bold, &area.title));
            for assessment in &report.assessments {
                if assessment.area == area.id && assessment.status == Status::NotApplicable {
                    self.switched_off(assessment);
                }
            }
        }
    }

    fn switched_off(&mut self, assessment: &Assessment) {
        let reasons: Vec<_> = assessment.applies.because.iter().map(|reason| reason.text.as_str()).collect();
        // A waiver in the text switches a requirement off as well: then the verdict says why.
        let why = match assessment.applies.verdict {
            Applies::No if !reasons.is_empty() => reasons.join("; "),
            _ => assessment.explanation.clone(),
        };
        let text = Flow::plain(&assessment.title)
            .add(Ink::Dim, &format!(" ({})", assessment.requirement))
            .add(Ink::Plain, if why.is_empty() { "" } else { ": " })
            .add(Ink::Plain, &why);
        self.canvas.hang(2, &Flow::ink(Ink::Dim, "–"), 4, &text);
    }
}
