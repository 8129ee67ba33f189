//! The requirements without any tender: the list of them, and one requirement's page.

use super::canvas::Style;
use super::finding::obligation_key;
use super::flow::Flow;
use super::ink::Ink;
use super::{Page, columns};
use crate::message::{Messages, key};
use crate::{DatedLaw, Lang, Requirement, Severity};

/// The list of requirements, by area. They come in the order in which they are to be shown.
pub fn render_requirements(requirements: &[Requirement], lang: Lang, style: Style) -> String {
    let mut page = Page::new(Messages::new(lang), style);
    let widest = requirements.iter().map(|it| columns(&it.id)).max().unwrap_or(0);
    for (index, it) in requirements.iter().enumerate() {
        if index == 0 || requirements[index - 1].area != it.area {
            let count = requirements.iter().filter(|other| other.area == it.area).count();
            let args = [("area", it.area_title.as_str().into()), ("count", count.into())];
            page.heading(&page.msg.text(key::REQUIREMENTS_OF, &args));
        }
        page.canvas.hang(2, &Flow::ink(Ink::Dim, &it.id), widest + 4, &Flow::plain(&it.title));
    }
    page.canvas.gap();
    page.canvas.text(0, &Flow::ink(Ink::Dim, &page.msg.say(key::EXPLAIN_HINT)));
    page.canvas.finish()
}

/// One requirement's page: what, why, law with dates, what the clause must say, suggested words.
pub fn render_requirement(it: &Requirement, lang: Lang, style: Style) -> String {
    let mut page = Page::new(Messages::new(lang), style);
    page.canvas.text(0, &Flow::ink(Ink::Bold, &it.title));
    let severity = page.msg.say(match it.severity {
        Severity::Error => key::URGENCY_MUST,
        Severity::Warning => key::URGENCY_SHOULD,
        Severity::Info => key::URGENCY_COULD,
    });
    let obligation = page.msg.say(obligation_key(it.obligation));
    let line = [it.id.as_str(), &it.area_title, &obligation, &severity].join(" · ");
    page.canvas.text(0, &Flow::ink(Ink::Dim, &line));
    page.canvas.gap();
    page.canvas.text(0, &Flow::plain(&it.summary));
    page.canvas.gap();
    page.row(Some(key::LABEL_WHY), &Flow::plain(&it.why));
    page.laws(&it.law);
    page.parts(it);
    page.row(Some(key::LABEL_PLACEMENT), &Flow::plain(&it.placement));
    page.suggestion(&it.suggestion);
    page.canvas.finish()
}

impl Page {
    fn laws(&mut self, law: &[DatedLaw]) {
        let mut label = Some(key::LABEL_LAW);
        for it in law {
            let day = |date| self.msg.date(date).into();
            let dates = match (it.in_force_from, it.in_force_to) {
                (Some(from), Some(to)) => {
                    self.msg.text(key::LAW_FROM_TO, &[("from", day(from)), ("to", day(to))])
                }
                (Some(from), None) => self.msg.text(key::LAW_FROM, &[("date", day(from))]),
                (None, Some(to)) => self.msg.text(key::LAW_TO, &[("date", day(to))]),
                (None, None) => String::new(),
            };
            let mut text = Flow::plain(&format!("{} {}", it.act, it.section).replace("§ ", "§\u{a0}"));
            if !dates.is_empty() {
                text = text.add(Ink::Dim, &format!(" ({dates})"));
            }
            self.row(label, &text);
            self.body(&Flow::ink(Ink::Dim, &it.url));
            label = None;
        }
    }

    fn parts(&mut self, it: &Requirement) {
        for (mandatory, name) in [(true, key::LABEL_ELEMENTS), (false, key::LABEL_ELEMENTS_ANY)] {
            let mut label = Flow::ink(Ink::Dim, &self.msg.say(name));
            for part in it.elements.iter().filter(|part| part.mandatory == mandatory) {
                let bullet = Flow::ink(Ink::Dim, "•");
                let heads = [(2, &label), (self.column, &bullet)];
                self.canvas.heads(&heads, self.column + 2, &Flow::plain(&part.title));
                label = Flow::default();
            }
        }
    }
}
