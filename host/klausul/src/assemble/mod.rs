//! From what the rooms found to the report's words: texts in the chosen language, places instead of indexes.

mod facts;
mod place;
mod verdicts;

use klausul_engine::Text;
use klausul_facts::language_of;
use klausul_report::{AbsentAnnex, Document, Duplicate, Lang, Messages, Plugin, Sameness};
use klausul_tender::{Format, Tender};

pub(crate) use facts::{date, known};
pub(crate) use verdicts::{obligation, severity};

use crate::judge::{Failure, Run};

/// The tender that is spoken of, and the language in which.
pub(crate) struct Words<'a> {
    lang: Lang,
    msg: Messages,
    tender: &'a Tender,
}

impl<'a> Words<'a> {
    pub(crate) fn new(lang: Lang, tender: &'a Tender) -> Self {
        Self { lang, msg: Messages::new(lang), tender }
    }

    /// The documents that were read and those that could not be.
    pub(crate) fn documents(&self) -> Vec<Document> {
        let read = self.tender.documents.iter().map(|document| Document {
            name: document.name.clone(),
            format: Some(format(document.format).to_owned()),
            digest: document.digest.clone(),
            blocks: count(document.blocks.len()),
            language: language_of(document).map(|found| match found {
                klausul_facts::Detected::Known(language) => language.to_string(),
                klausul_facts::Detected::Other(language) => language.to_string(),
            }),
            read: true,
            error: None,
            notes: document.notes.iter().map(|note| self.msg.problem(note.key(), &note.args())).collect(),
        });
        let unread = self.tender.unread.iter().map(|unread| Document {
            name: unread.name.clone(),
            error: Some(self.msg.problem(unread.error.key(), &unread.error.args())),
            ..Document::default()
        });
        read.chain(unread).collect()
    }

    /// The annexes that are referred to and not there.
    pub(crate) fn absent_annexes(&self) -> Vec<AbsentAnnex> {
        let annexes = self.tender.absent_annexes.iter();
        annexes
            .map(|annex| AbsentAnnex {
                label: annex.label.clone(),
                referred: self.passage(annex.document, annex.block, annex.span.start, annex.span.end),
            })
            .collect()
    }

    /// The documents that are there more than once.
    pub(crate) fn duplicates(&self) -> Vec<Duplicate> {
        let name = |index: u32| {
            self.tender.documents.get(index as usize).map(|it| it.name.clone()).unwrap_or_default()
        };
        let each = |it: &klausul_tender::Duplicate| Duplicate {
            document: name(it.document),
            of: name(it.of),
            same: match it.same {
                klausul_tender::Sameness::Bytes => Sameness::Bytes,
                klausul_tender::Sameness::Text => Sameness::Text,
            },
        };
        self.tender.duplicates.iter().map(each).collect()
    }

    /// What a plugin is and how it ran.
    pub(crate) fn plugin(&self, run: &Run<'_>) -> Plugin {
        let error = run.result.as_ref().err().map(|failure| match failure {
            Failure::Plugin(error) => self.msg.problem(error.key(), &error.args()),
            Failure::Matcher(error) => {
                self.msg.problem("plugin-error-matcher", &[("detail", error.to_string())])
            }
        });
        let Ok(plugin) = &run.plugged.plugin else {
            return Plugin { id: run.plugged.name.clone(), error, ..Plugin::default() };
        };
        let manifest = plugin.manifest();
        Plugin {
            id: manifest.id.clone(),
            version: manifest.version.clone(),
            digest: plugin.digest().to_owned(),
            area: manifest.area.clone(),
            area_title: in_language(&manifest.area_title, self.lang),
            fuel: run.fuel,
            error,
        }
    }
}

/// A plugin's text in one language.
pub(crate) fn in_language(text: &Text, lang: Lang) -> String {
    match lang {
        Lang::Nb => text.nb.clone(),
        Lang::Nn => text.nn.clone(),
        Lang::En => text.en.clone(),
    }
}

const fn format(format: Format) -> &'static str {
    match format {
        Format::Markdown => "markdown",
        Format::Text => "text",
        Format::Docx => "docx",
        Format::Notice => "notice",
        Format::Odt => "odt",
        Format::Xlsx => "xlsx",
        Format::Ods => "ods",
        Format::Html => "html",
    }
}

/// A number of things; the rooms' limits are far below four thousand million.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
