//! The end of the report: the documents as they were read, and the rule sets that judged.

use super::Page;
use super::flow::Flow;
use super::ink::{Ink, sign};
use crate::message::key;
use crate::{Document, Report, Status};

/// So many digits of a digest tell files apart; all of them are in the JSON report.
const DIGEST: usize = 12;

impl Page {
    pub(super) fn basis(&mut self, report: &Report) {
        self.heading(&self.msg.say(key::BASIS));
        for document in &report.documents {
            self.document(document);
        }
        if !report.skipped.is_empty() {
            let names = report.skipped.join(", ");
            let text = self.msg.text(key::SKIPPED, &[("names", names.into())]);
            self.canvas.text(2, &Flow::ink(Ink::Dim, &text));
        }
        self.canvas.gap();
        for plugin in &report.plugins {
            let status = if plugin.error.is_none() { Status::Met } else { Status::Contradicted };
            let mut parts = vec![plugin.id.clone()];
            if !plugin.version.is_empty() {
                parts.push(plugin.version.clone());
            }
            parts.extend(self.digest(&plugin.digest));
            self.canvas.hang(
                2,
                &Flow::ink(Ink::Status(status), sign(status)),
                4,
                &Flow::plain(&parts.join(" · ")),
            );
        }
    }

    fn document(&mut self, document: &Document) {
        let status = if document.read { Status::Met } else { Status::Contradicted };
        let mut parts = Vec::new();
        if document.read {
            parts.extend(document.format.as_ref().map(|format| self.msg.member("format", format)));
            parts.push(self.msg.text(key::BLOCKS, &[("count", document.blocks.into())]));
            parts.push(match &document.language {
                Some(language) => self.msg.member("language", language),
                None => self.msg.say(key::LANGUAGE_UNKNOWN),
            });
        } else {
            parts.push(self.msg.say(key::NOT_READ));
        }
        parts.extend(self.digest(&document.digest));
        let text = Flow::plain(&document.name).add(Ink::Dim, &format!(" · {}", parts.join(" · ")));
        self.canvas.hang(2, &Flow::ink(Ink::Status(status), sign(status)), 4, &text);
        for note in &document.notes {
            self.canvas.hang(4, &Flow::ink(Ink::Status(Status::Weak), "!"), 6, &Flow::plain(&note.text));
        }
    }

    fn digest(&self, digest: &str) -> Option<String> {
        digest.get(..DIGEST).map(|start| self.msg.text(key::DIGEST, &[("digest", start.into())]))
    }
}
