//! What is known of the procurement, where each fact was read, and what is not known.

use super::Page;
use super::canvas::Style;
use super::flow::Flow;
use super::ink::{Ink, sign};
use super::place::shorten;
use crate::message::{Messages, key};
use crate::{Claim, Fact, Lang, Place, Source, SourceKind, Status};

/// A quote longer than this many characters is cut: it only has to be recognised.
const QUOTE: usize = 100;

/// The facts alone, as text.
pub fn render_facts(facts: &[Fact], lang: Lang, style: Style) -> String {
    let mut page = Page::new(Messages::new(lang), style);
    let mut files = facts.iter().filter(|it| it.source.kind == SourceKind::Text).map(|it| &it.source.file);
    if let Some(Some(first)) = files.next()
        && files.all(|file| file.as_ref() == Some(first))
    {
        let args = [("names", first.as_str().into()), ("count", 1.into())];
        page.canvas.text(0, &Flow::plain(&page.msg.text(key::DOCUMENTS_READ, &args)));
        page.only = Some(first.clone());
    }
    page.facts(facts);
    page.canvas.finish()
}

impl Page {
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.heading(&self.msg.say(key::FACTS));
        let widest = facts.iter().map(|fact| super::columns(&self.msg.fact(fact.name))).max().unwrap_or(0);
        let column = if self.column <= 4 { 4 } else { widest + 4 };
        for fact in facts.iter().filter(|fact| fact.value.is_some()) {
            self.known(fact, column);
        }
        let unknown: Vec<_> = facts.iter().filter(|fact| fact.value.is_none()).collect();
        if unknown.is_empty() {
            return;
        }
        for fact in &unknown {
            let name = Flow::plain(&self.msg.fact(fact.name));
            let text = Flow::ink(Ink::Dim, &self.msg.say(key::FACT_UNKNOWN))
                .add(Ink::Dim, &format!(" (--set {}=…)", fact.name.key()));
            self.canvas.hang(2, &name, column, &text);
        }
        self.canvas.gap();
        self.canvas.text(2, &Flow::plain(&self.msg.say(key::FACTS_UNKNOWN_HINT)));
    }

    fn known(&mut self, fact: &Fact, column: usize) {
        let Some(value) = &fact.value else { return };
        let name = Flow::plain(&self.msg.fact(fact.name));
        let value = Flow::ink(Ink::Bold, &self.msg.value(fact.name, value));
        self.canvas.hang(2, &name, column, &value);
        self.canvas.text(column, &Flow::ink(Ink::Dim, &self.source(&fact.source)));
        for Claim { value, source } in &fact.conflicts {
            let args =
                [("value", self.msg.value(fact.name, value).into()), ("source", self.source(source).into())];
            let text = Flow::ink(Ink::Status(Status::Weak), sign(Status::Weak))
                .add(Ink::Plain, " ")
                .add(Ink::Plain, &self.msg.text(key::FACT_CONFLICT, &args));
            self.canvas.text(column, &text);
        }
    }

    /// `«fire år» – Kontrakt.docx, 2 Varighet, avsnitt 8`.
    fn source(&self, source: &Source) -> String {
        let file = source.file.as_deref().unwrap_or_default();
        let place = self.place(file, source.place.as_ref().unwrap_or(&Place::default()));
        match source.kind {
            SourceKind::Set => self.msg.say(key::SOURCE_SET),
            SourceKind::File => self.msg.text(key::SOURCE_FILE, &[("place", place.into())]),
            SourceKind::Notice => {
                let field = source.field.as_deref().unwrap_or_default();
                self.msg.text(key::SOURCE_NOTICE, &[("field", field.into()), ("place", place.into())])
            }
            SourceKind::Text => match &source.quote {
                Some(quote) => format!("{} – {place}", self.quoted(&shorten(&cells(quote), QUOTE))),
                None => place,
            },
            SourceKind::Inferred => {
                let fact = source.from.map(|from| self.msg.fact(from)).unwrap_or_default();
                self.msg.text(key::SOURCE_INFERRED, &[("fact", fact.into())])
            }
            SourceKind::Unknown => self.msg.say(key::FACT_UNKNOWN),
        }
    }
}

/// Table cells with bars between them.
fn cells(quote: &str) -> String {
    quote.replace('\t', " | ")
}
