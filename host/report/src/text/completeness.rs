//! The statement on top: what was read, what was not and why, what is missing or there twice, and which day's law
//! counts.

use super::Page;
use super::flow::Flow;
use super::ink::{Ink, sign};
use crate::message::key;
use crate::{Duplicate, LawDay, Report, Sameness, Status};

/// So many documents are named on top; more are only counted there, and listed at the end.
const NAMED: usize = 4;

impl Page {
    pub(super) fn completeness(&mut self, report: &Report) {
        let read = report.documents.iter().filter(|document| document.read).count();
        let failed = report.plugins.iter().filter(|plugin| plugin.error.is_some()).count();
        if report.complete {
            let text = self.msg.text(key::COMPLETE, &[("documents", read.into())]);
            self.said(Status::Met, Ink::Plain, &text);
        } else {
            self.said(Status::Contradicted, Ink::Bold, &self.msg.say(key::INCOMPLETE));
        }
        self.unread(report, read);
        self.failed(report, failed);
        let named = report.documents.len() <= NAMED && read > 0;
        if named {
            let names: Vec<_> =
                report.documents.iter().filter(|document| document.read).map(|it| it.name.as_str()).collect();
            let text = self.msg.text(
                key::DOCUMENTS_READ,
                &[("names", names.join(", ").into()), ("count", names.len().into())],
            );
            self.canvas.text(2, &Flow::plain(&text));
        }
        if report.documents.iter().any(|document| !document.notes.is_empty()) {
            self.canvas.text(2, &Flow::plain(&self.msg.say(key::DOCUMENTS_NOTES)));
        }
        self.absent(report);
        self.duplicates(report);
        self.law(report);
        for warning in &report.warnings {
            self.said(Status::Weak, Ink::Plain, warning);
        }
    }

    /// A sentence with a sign before it.
    fn said(&mut self, status: Status, ink: Ink, text: &str) {
        self.canvas.hang(0, &Flow::ink(Ink::Status(status), sign(status)), 2, &Flow::ink(ink, text));
    }

    fn unread(&mut self, report: &Report, read: usize) {
        let all = report.documents.len();
        if read == all {
            return;
        }
        let args = [("unread", (all - read).into()), ("all", all.into())];
        self.canvas.text(2, &Flow::plain(&self.msg.text(key::DOCUMENTS_UNREAD, &args)));
        for document in report.documents.iter().filter(|document| !document.read) {
            let why = document.error.as_ref().map_or("", |error| error.text.as_str());
            let text = Flow::ink(Ink::Bold, &document.name).add(Ink::Plain, ": ").add(Ink::Plain, why);
            self.canvas.hang(4, &Flow::ink(Ink::Status(Status::Contradicted), "✗"), 6, &text);
        }
    }

    fn failed(&mut self, report: &Report, failed: usize) {
        if failed == 0 {
            return;
        }
        let args = [("failed", failed.into()), ("all", report.plugins.len().into())];
        self.canvas.text(2, &Flow::plain(&self.msg.text(key::PLUGINS_FAILED, &args)));
        for plugin in &report.plugins {
            if let Some(error) = &plugin.error {
                let text =
                    Flow::ink(Ink::Bold, &plugin.id).add(Ink::Plain, ": ").add(Ink::Plain, &error.text);
                self.canvas.hang(4, &Flow::ink(Ink::Status(Status::Contradicted), "✗"), 6, &text);
            }
        }
    }

    fn absent(&mut self, report: &Report) {
        if report.absent_annexes.is_empty() {
            return;
        }
        let count = report.absent_annexes.len();
        let text = self.msg.text(key::ANNEXES_ABSENT, &[("count", count.into())]);
        self.said(Status::Undetermined, Ink::Plain, &text);
        for annex in &report.absent_annexes {
            let place = self.place(&annex.referred.document, &annex.referred.place);
            let place = self.msg.text(key::ANNEX_REFERRED, &[("place", place.into())]);
            let text = Flow::ink(Ink::Bold, &annex.label).add(Ink::Dim, " ").add(Ink::Dim, &place);
            self.canvas.text(4, &text);
        }
    }

    fn duplicates(&mut self, report: &Report) {
        if report.duplicates.is_empty() {
            return;
        }
        let text = self.msg.text(key::DUPLICATES, &[("count", report.duplicates.len().into())]);
        self.said(Status::Undetermined, Ink::Plain, &text);
        for Duplicate { document, of, same } in &report.duplicates {
            let key = match same {
                Sameness::Bytes => key::DUPLICATE_BYTES,
                Sameness::Text => key::DUPLICATE_TEXT,
            };
            let args = [("document", document.as_str().into()), ("of", of.as_str().into())];
            self.canvas.text(4, &Flow::plain(&self.msg.text(key, &args)));
        }
    }

    fn law(&mut self, report: &Report) {
        let date = report.law.date.map(|date| self.msg.date(date)).unwrap_or_default();
        let (status, key) = match report.law.basis {
            LawDay::Newest => (Status::Undetermined, key::LAW_NEWEST),
            LawDay::Announced => (Status::Met, key::LAW_ANNOUNCED),
            LawDay::AsOf => (Status::Met, key::LAW_AS_OF),
        };
        let text = self.msg.text(key, &[("date", date.into())]);
        self.said(status, Ink::Plain, &text);
    }
}
