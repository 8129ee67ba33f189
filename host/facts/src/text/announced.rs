//! The date of announcement.

use klausul_tender::BlockKind;

use super::dates::{Dated, date_at};
use super::lexicon::{Sign, Signs};
use super::reading::{Page, Reading, View};
use crate::{Date, Fact};

/// How many tokens after the word the date may stand.
const REACH: usize = 14;
/// Signs without which a block announces nothing, unless it is a row of a table.
const WORDS: Signs = Signs::any_of([Sign::Announce, Sign::Channel]);

/// The date of announcement, as the text states it.
pub(crate) fn announced(reading: &Reading<'_>) -> Fact<Date> {
    let mut fact: Fact<Date> = Fact::default();
    for page in &reading.pages {
        let row = page.source.kind == BlockKind::TableRow;
        if !row && !page.signs.meets(WORDS) {
            continue;
        }
        let view = reading.of(page);
        let mut at = 0;
        while at < view.list.len() {
            let dated = announces(view, at)
                .then(|| after(reading, page, view, at).or_else(|| before(view, at)))
                .flatten()
                .or_else(|| in_column(reading, page, view, at));
            let Some(dated) = dated else {
                at += 1;
                continue;
            };
            let source = page.source_of(view, dated.first, dated.last);
            if fact.value.is_none() {
                fact = Fact::known(dated.date, source);
            } else if fact.value != Some(dated.date) && fact.conflicts.iter().all(|(d, _)| *d != dated.date) {
                fact.conflicts.push((dated.date, source));
            }
            at = at.max(dated.last) + 1;
        }
    }
    fact
}

/// Whether a word at `at` announces the procurement.
fn announces(view: View<'_>, at: usize) -> bool {
    if view.has(at, Sign::Announce) {
        // "før kunngjøring", "veiledende kunngjøring", "kunngjøring av resultat" are something else.
        let early = view.before(at, 3).any(|i| {
            matches!(
                view.word(i),
                "veiledende" | "rettleiande" | "prior" | "ny" | "etter" | "before" | "forhands"
            ) || (view.word(i) == "for" && view.get(i).is_some_and(|token| token.end - token.start == 4))
        });
        let result = |i: usize| view.word(i).starts_with("resultat") || view.word(i).starts_with("tildeling");
        let late = view.after(at, 4).any(result) || view.before(at, 3).any(result);
        return !early && !late;
    }
    // "Lagt ut på Doffin", "Sent to TED", "Doffin:".
    view.has(at, Sign::Channel)
        && (view
            .before(at, 5)
            .any(|i| matches!(view.word(i), "lagt" | "ut" | "sendt" | "sent" | "lagd" | "lyst"))
            || (at == 0 || view.get(at).is_some_and(|token| token.line_start)))
}

/// The date after the word, unless something else that has a date comes first.
fn after(reading: &Reading<'_>, page: &Page<'_>, view: View<'_>, at: usize) -> Option<Dated> {
    let mut index = at + 1;
    let sentence = view.get(at)?.sentence;
    while index <= at + REACH {
        let token = view.get(index)?;
        if token.sentence != sentence || stops(view, index) {
            return None;
        }
        if let Some(dated) = date_at(view, index) {
            let before = view.word(index - 1);
            // "kunngjort etter 1. juli 2026" says when law applies, not when this was announced.
            let bound =
                matches!(before, "etter" | "fra" | "fra_og_med" | "since" | "after" | "innen" | "before")
                    || (before == "for" && view.get(index - 1).is_some_and(|t| t.end - t.start == 4));
            return (!bound && !reading.column(page, index).has(Sign::OtherDate)).then_some(dated);
        }
        index += 1;
    }
    None
}

/// The date right before the word: "Den 2. desember 2026 ble konkurransen kunngjort".
fn before(view: View<'_>, at: usize) -> Option<Dated> {
    view.before(at, 10).take_while(|&index| !stops(view, index)).find_map(|index| {
        let dated = date_at(view, index)?;
        let passive = (dated.last + 1..at).any(|i| {
            matches!(view.word(i), "ble" | "blei" | "vart" | "was" | "er" | "blir" | "is" | "kunngjoring")
        });
        (dated.last < at && passive).then_some(dated)
    })
}

/// A date in a column headed "Kunngjort".
fn in_column(reading: &Reading<'_>, page: &Page<'_>, view: View<'_>, at: usize) -> Option<Dated> {
    if !view.is_digits(at) || !reading.column(page, at).has(Sign::Announce) {
        return None;
    }
    date_at(view, at)
}

fn stops(view: View<'_>, at: usize) -> bool {
    const OTHER: Signs = Signs::of(Sign::OtherDate);
    view.meets(at, OTHER)
}
