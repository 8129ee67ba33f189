//! The first screen: what to mend, and how many of what in which area.

use super::flow::Flow;
use super::ink::Ink;
use super::{Page, columns, status_head, status_key};
use crate::message::key;
use crate::{Applies, Area, Assessment, Counts, Report, Severity, Status};

/// What somebody has to do, most pressing first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    Must,
    Should,
    Could,
    Clarify,
}

impl Urgency {
    const ALL: [Self; 4] = [Self::Must, Self::Should, Self::Clarify, Self::Could];

    pub(super) const fn of(assessment: &Assessment) -> Option<Self> {
        match (assessment.status, assessment.severity) {
            (Status::Met | Status::NotApplicable, _) => None,
            (Status::Undetermined, _) => Some(Self::Clarify),
            (_, Severity::Error) => Some(Self::Must),
            (_, Severity::Warning) => Some(Self::Should),
            (_, Severity::Info) => Some(Self::Could),
        }
    }

    /// The key of its words: "må rettes".
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Must => key::URGENCY_MUST,
            Self::Should => key::URGENCY_SHOULD,
            Self::Could => key::URGENCY_COULD,
            Self::Clarify => key::URGENCY_CLARIFY,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Must => key::MEND_MUST,
            Self::Should => key::MEND_SHOULD,
            Self::Could => key::MEND_COULD,
            Self::Clarify => key::MEND_CLARIFY,
        }
    }
}

impl Page {
    pub(super) fn overview(&mut self, report: &Report) {
        let mut any = false;
        for urgency in Urgency::ALL {
            let these: Vec<_> =
                report.assessments.iter().filter(|it| Urgency::of(it) == Some(urgency)).collect();
            if these.is_empty() {
                continue;
            }
            any = true;
            self.canvas.gap();
            let title = self.msg.text(urgency.title(), &[("count", these.len().into())]);
            self.canvas.text(0, &Flow::ink(Ink::Bold, &title));
            for assessment in these {
                self.mend_line(assessment);
            }
        }
        if !any {
            let key = if report.assessments.is_empty() { key::NOTHING_JUDGED } else { key::NOTHING_TO_MEND };
            self.canvas.gap();
            self.canvas.text(0, &Flow::ink(Ink::Bold, &self.msg.say(key)));
        }
        self.table(report);
    }

    fn mend_line(&mut self, assessment: &Assessment) {
        let mut text = Flow::plain(&assessment.title);
        if assessment.applies.verdict == Applies::Conditional {
            text = text.add(Ink::Dim, &format!(" – {}", self.msg.say(key::CONDITIONAL)));
        }
        let head = status_head(&self.msg, assessment.status, false);
        self.canvas.hang(2, &head, self.column + 2, &text);
    }

    /// Areas down, statuses across; sentences instead where the width does not do.
    fn table(&mut self, report: &Report) {
        if report.areas.is_empty() {
            return;
        }
        self.canvas.gap();
        let heads: Vec<Vec<String>> = Status::ALL
            .iter()
            .map(|&status| self.msg.say(status_key(status)).split(' ').map(str::to_owned).collect())
            .collect();
        let widths: Vec<usize> =
            heads.iter().map(|words| words.iter().map(|word| columns(word)).max().unwrap_or(0)).collect();
        let taken: usize = widths.iter().map(|width| width + 2).sum();
        let titles = report.areas.iter().flat_map(|area| area.title.split(' ')).map(columns);
        let first = self.canvas.width().saturating_sub(taken);
        if first < titles.max().unwrap_or(0).max(8) {
            return self.sentences(report);
        }
        for line in 0..heads.iter().map(Vec::len).max().unwrap_or(0) {
            let cells = heads.iter().map(|words| words.get(line).cloned().unwrap_or_default());
            self.cells(
                &Flow::default(),
                first,
                cells.zip(&widths).map(|(word, width)| (word, *width, Ink::Dim)),
            );
        }
        for area in &report.areas {
            self.counts(&Flow::plain(&area.title), first, &widths, &area.summary);
        }
        if report.areas.len() > 1 {
            let total = Flow::ink(Ink::Bold, &self.msg.say(key::TOTAL));
            self.counts(&total, first, &widths, &report.summary);
        }
    }

    fn counts(&mut self, title: &Flow, first: usize, widths: &[usize], counts: &Counts) {
        let cells = Status::ALL.iter().zip(widths).map(|(&status, &width)| match counts.of(status) {
            0 => ("·".to_owned(), width, Ink::Dim),
            count => (count.to_string(), width, Ink::Status(status)),
        });
        self.cells(title, first, cells);
    }

    /// One row: the title on as many lines as it takes, the cells on its last, flush right.
    fn cells(&mut self, title: &Flow, first: usize, cells: impl Iterator<Item = (String, usize, Ink)>) {
        let cells = cells.map(|(text, width, ink)| {
            let spaces = (width + 2).saturating_sub(columns(&text));
            (" ".repeat(spaces), text, ink)
        });
        self.canvas.row(title, first, cells);
    }

    fn sentences(&mut self, report: &Report) {
        for Area { title, summary, .. } in &report.areas {
            let counts: Vec<_> = Status::ALL
                .iter()
                .filter(|&&status| summary.of(status) > 0)
                .map(|&status| format!("{} {}", summary.of(status), self.msg.say(status_key(status))))
                .collect();
            let text = Flow::ink(Ink::Bold, &format!("{title}: ")).add(Ink::Plain, &counts.join(", "));
            self.canvas.hang(0, &Flow::default(), 0, &text);
        }
    }
}
