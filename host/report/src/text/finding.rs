//! One requirement: in full where there is something to mend, in three lines where it is met.

use super::flow::Flow;
use super::ink::{Ink, sign};
use super::overview::Urgency;
use super::{Page, status_head};
use crate::message::key;
use crate::{Applies, Assessment, Element, ElementStatus, Evidence, Obligation, Status};

/// So many passages are shown; a clause that is repeated in every chapter proves nothing more.
const PASSAGES: usize = 4;

impl Page {
    pub(super) fn finding(&mut self, it: &Assessment) {
        self.canvas.gap();
        let head = status_head(&self.msg, it.status, true);
        self.canvas.hang(0, &head, self.column, &Flow::ink(Ink::Bold, &it.title));
        let urgency = Urgency::of(it).map(|urgency| self.msg.say(urgency.words())).unwrap_or_default();
        let line =
            [it.requirement.as_str(), &urgency, &self.msg.say(obligation_key(it.obligation))].join(" · ");
        self.body(&Flow::ink(Ink::Dim, &line));
        self.canvas.gap();
        self.body(&Flow::plain(&it.explanation));
        self.condition(it);
        self.passages(Some(key::LABEL_TEXT), &it.evidence);
        self.elements(&it.elements);
        self.nearest(it);
        self.law_and_why(it);
        self.row(Some(key::LABEL_PLACEMENT), &Flow::plain(&it.placement));
        self.suggestion(&it.suggestion);
    }

    /// Of what hangs on an unknown fact: which fact, and how to say it.
    fn condition(&mut self, it: &Assessment) {
        if it.applies.verdict != Applies::Conditional {
            return;
        }
        let mut label = Some(key::LABEL_CONDITION);
        for reason in &it.applies.because {
            let mut text = Flow::plain(&reason.text);
            if let Some(fact) = reason.fact {
                let args = [("fact", self.msg.fact(fact).into()), ("key", fact.key().into())];
                text = text.add(Ink::Dim, " ").add(Ink::Dim, &self.msg.text(key::CONDITION_FACT, &args));
            }
            self.row(label, &text);
            label = None;
        }
    }

    fn passages(&mut self, label: Option<&str>, evidence: &[Evidence]) {
        let mut label = label;
        for passage in evidence.iter().take(PASSAGES) {
            self.passage(label, passage);
            label = None;
        }
        if let Some(more) = evidence.len().checked_sub(PASSAGES).filter(|&more| more > 0) {
            let text = self.msg.text(key::MORE_PASSAGES, &[("count", more.into())]);
            self.body(&Flow::ink(Ink::Dim, &text));
        }
    }

    /// What the clause must say, ticked off.
    fn elements(&mut self, elements: &[Element]) {
        let mut label = Some(key::LABEL_ELEMENTS);
        for element in elements {
            let status = element_status(element.status);
            // What is optional and absent is no fault.
            let optional = !element.mandatory && element.status == ElementStatus::Absent;
            let (status, sign) =
                if optional { (Status::NotApplicable, "–") } else { (status, sign(status)) };
            let mut text = Flow::plain(&element.title);
            if element.status == ElementStatus::Weak {
                text = text.add(Ink::Dim, &format!(" – {}", self.msg.say(key::ELEMENT_WEAK)));
            }
            if !element.mandatory {
                text = text.add(Ink::Dim, &format!(" ({})", self.msg.say(key::ELEMENT_OPTIONAL)));
            }
            if let Some(spot) = element.evidence.first().and_then(|evidence| self.spot(&evidence.place)) {
                text = text.add(Ink::Dim, &format!(" ({spot})"));
            }
            let head = Flow::ink(Ink::Dim, &label.map(|key| self.msg.say(key)).unwrap_or_default());
            let sign = Flow::ink(Ink::Status(status), sign);
            self.canvas.heads(&[(2, &head), (self.column, &sign)], self.column + 2, &text);
            label = None;
        }
    }

    /// Of what is missing: how hard it was looked for, and what came nearest.
    fn nearest(&mut self, it: &Assessment) {
        let Some(nearest) = &it.nearest else {
            if it.status == Status::Missing {
                self.search(it);
            }
            return;
        };
        self.passage(Some(key::LABEL_NEAREST), &nearest.evidence);
        let text = self.msg.text(key::NEAREST_BUT, &[("reason", nearest.reason.as_str().into())]);
        self.body(&Flow::plain(&text));
        self.search(it);
    }

    /// How many places were looked at: the proof of search.
    fn search(&mut self, it: &Assessment) {
        let text = self.msg.text(key::SEARCHED, &[("count", it.searched.into())]);
        self.row(Some(key::LABEL_SEARCH), &Flow::plain(&text));
    }

    fn law_and_why(&mut self, it: &Assessment) {
        let law: Vec<_> = it.law.iter().map(|law| format!("{} {}", law.act, law.section)).collect();
        // A sign and its number stay on one line.
        self.row(Some(key::LABEL_LAW), &Flow::plain(&law.join("; ").replace("§ ", "§\u{a0}")));
        self.row(Some(key::LABEL_WHY), &Flow::plain(&it.why));
    }

    /// The words to paste in, apart from everything else.
    pub(super) fn suggestion(&mut self, suggestion: &str) {
        if suggestion.trim().is_empty() {
            return;
        }
        self.row(Some(key::LABEL_SUGGESTION), &Flow::ink(Ink::Dim, &self.msg.say(key::SUGGESTION_HOW)));
        self.canvas.gap();
        for paragraph in suggestion.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            self.body(&Flow::plain(paragraph));
        }
        self.canvas.gap();
    }

    pub(super) fn met(&mut self, it: &Assessment) {
        self.canvas.gap();
        let head = status_head(&self.msg, it.status, true);
        let title = Flow::ink(Ink::Bold, &it.title).add(Ink::Dim, &format!(" ({})", it.requirement));
        self.canvas.hang(0, &head, self.column, &title);
        let Some(evidence) = it.evidence.first() else {
            return self.body(&Flow::plain(&it.explanation));
        };
        let room = self.canvas.width().saturating_sub(self.column + 4);
        // Two lines at most: what is met needs no more.
        self.body(&Flow::plain(&self.quoted(&glimpse(evidence, 2 * room))));
        self.body(&Flow::ink(Ink::Dim, &self.place(&evidence.document, &evidence.place)));
    }
}

/// The quote cut to about `room` columns from the words that count on.
fn glimpse(evidence: &Evidence, room: usize) -> String {
    let marked = evidence.marked();
    let quote = Flow::plain(&evidence.quote);
    if quote.width() <= room {
        return quote.text().to_owned();
    }
    // A third of the room for what stands before, so that a single word has its company.
    let mut start = marked.start;
    for (at, _) in evidence.quote[..marked.start].rmatch_indices(char::is_whitespace) {
        if Flow::plain(&evidence.quote[at..marked.start]).width() > room / 3 {
            break;
        }
        start = at;
    }
    if evidence.quote[..start].len() < room / 6 {
        start = 0;
    }
    let words = Flow::plain(evidence.quote[start..].trim_start());
    let lines = words.lines(room.saturating_sub(4), room.saturating_sub(4));
    let first = lines.first().map_or("", |line| &words.text()[line.clone()]);
    let before = if start == 0 { "" } else { "… " };
    let after = if lines.len() > 1 { " …" } else { "" };
    format!("{before}{first}{after}")
}

const fn element_status(status: ElementStatus) -> Status {
    match status {
        ElementStatus::Stated => Status::Met,
        ElementStatus::Weak => Status::Weak,
        ElementStatus::Contradicted => Status::Contradicted,
        ElementStatus::Absent => Status::Missing,
    }
}

pub(super) const fn obligation_key(obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::Statute => key::OBLIGATION_STATUTE,
        Obligation::Regulation => key::OBLIGATION_REGULATION,
        Obligation::Strategy => key::OBLIGATION_STRATEGY,
        Obligation::Recommended => key::OBLIGATION_RECOMMENDED,
    }
}
