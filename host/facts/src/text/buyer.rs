//! What kind of contracting authority buys.
//!
//! The name in the opening and beside the label "Oppdragsgiver" counts most; a buyer that speaks of itself
//! ("kommunen", "direktoratet") adds to it. Agencies that every tender names in passing count only by label.

use klausul_tender::BlockKind;

use super::lexicon::{Sign, Signs};
use super::reading::{Page, Reading, View};
use crate::{Buyer, Fact, Source};

/// The least score that tells a buyer.
const ENOUGH: i32 = 4;
/// The most that mentions outside the opening add.
const BODY: i32 = 9;

/// Signs without which a block names no authority.
const AUTHORITIES: Signs = Signs::any_of([Sign::Municipality, Sign::County, Sign::State, Sign::UtilityRules]);

#[derive(Default)]
struct Tally {
    score: i32,
    body: i32,
    /// The best mention: its weight and source.
    best: Option<(i32, Source)>,
    /// Where among all mentions the first stands.
    first: Option<usize>,
}

impl Tally {
    fn add(&mut self, weight: i32, mention: usize, source: impl FnOnce() -> Source) {
        if weight <= 0 {
            return;
        }
        self.score += weight;
        self.first = self.first.or(Some(mention));
        if self.best.as_ref().is_none_or(|(best, _)| weight > *best) {
            self.best = Some((weight, source()));
        }
    }

    fn total(&self) -> i32 {
        self.score + self.body.min(BODY)
    }
}

/// The kind of buyer.
pub(crate) fn buyer(reading: &Reading<'_>) -> Fact<Buyer> {
    let mut tallies: [(Buyer, Tally); 3] = [
        (Buyer::Municipality, Tally::default()),
        (Buyer::County, Tally::default()),
        (Buyer::State, Tally::default()),
    ];
    let mut utility = None;
    let mut mentions = 0;
    for page in reading.pages.iter().filter(|page| page.signs.meets(AUTHORITIES)) {
        let view = reading.of(page);
        for at in 0..view.list.len() {
            if view.has(at, Sign::UtilityRules) && utility.is_none() && governs(view, at) {
                utility = Some(page.source_of(view, at, at));
            }
            let Some(kind) = kind_at(view, at) else { continue };
            let Some((_, tally)) = tallies.iter_mut().find(|(buyer, _)| *buyer == kind) else { continue };
            let weight = weight(page, view, at, labelled(reading, page, view, at), kind);
            if weight == 0 {
                tally.body += i32::from(speaks_of_itself(view, at, kind));
            } else {
                mentions += 1;
                tally.add(weight, mentions, || name_at(page, view, at));
            }
        }
    }
    if let Some(source) = utility {
        return Fact::known(Buyer::Utility, source);
    }
    // Of equals the one named first: "Elvebyen kommune ved Vann- og avløpsetaten".
    let rank = |tally: &Tally| (tally.total(), std::cmp::Reverse(tally.first.unwrap_or(usize::MAX)));
    let Some((kind, tally)) = tallies.iter().max_by_key(|(_, tally)| rank(tally)) else {
        return Fact::default();
    };
    match &tally.best {
        Some((_, source)) if tally.total() >= ENOUGH => Fact::known(*kind, source.clone()),
        _ => Fact::default(),
    }
}

/// The kind of authority a word names, if any.
fn kind_at(view: View<'_>, at: usize) -> Option<Buyer> {
    let token = view.get(at)?;
    if token.signs.has(Sign::County) {
        Some(Buyer::County)
    } else if token.signs.has(Sign::Municipality) {
        Some(Buyer::Municipality)
    } else if token.signs.has(Sign::State) {
        // "etaten", "instituttet", "HF" and the like must be names or definite forms of their own.
        let abbreviation = matches!(view.word(at), "hf" | "rhf" | "nav" | "nve" | "bane" | "state" | "trust");
        (!abbreviation || token.capital).then_some(Buyer::State)
    } else {
        None
    }
}

/// Whether the sentence, or the heading over it, says who buys.
fn labelled(reading: &Reading<'_>, page: &Page<'_>, view: View<'_>, at: usize) -> bool {
    let near = view.said_before(at, 14, Sign::BuyerLabel) || view.said_after(at, 6, Sign::BuyerLabel);
    near || (page.opening()
        && reading.heading(page).is_some_and(|heading| {
            let view = reading.of(heading);
            view.list.len() < 8 && view.list.iter().any(|token| token.signs.has(Sign::BuyerLabel))
        }))
}

/// How much a mention weighs by where it stands; 0 for one in the body.
fn weight(page: &Page<'_>, view: View<'_>, at: usize, labelled: bool, kind: Buyer) -> i32 {
    let Some(token) = view.get(at) else { return 0 };
    let named = named(view, at);
    let passing = token.signs.has(Sign::Passing);
    let running = page.source.kind == BlockKind::Running;
    if labelled && (page.opening() || page.position < 60) && (named || page.opening()) {
        return if passing { 4 } else { 12 };
    }
    if passing || (!page.opening() && !running) {
        return 0;
    }
    let heading = matches!(page.source.kind, BlockKind::Heading { level: 1 | 2 });
    let short = view.list.len() < 40;
    let mut weight = match (named, kind) {
        (true, _) => 4,
        // "kommunen", "fylkeskommunen" in the opening; a "universitet" in passing is not the buyer.
        (false, Buyer::State) => i32::from(heading) * 2,
        (false, _) => 1 + i32::from(speaks_of_itself(view, at, kind)),
    };
    weight += 2 * i32::from(heading || running) * i32::from(named);
    weight += 2 * i32::from(short && named && page.position < 6);
    if !page.main {
        weight /= 2;
    }
    weight
}

/// Whether a name stands with the word: "Elvestrand kommune", "Sjøkartdirektoratet", "Direktoratet for …",
/// "Statens …", "SØRFJELL SYKEHUS HF", "Skarvøy Municipality".
fn named(view: View<'_>, at: usize) -> bool {
    let Some(token) = view.get(at) else { return false };
    let capital_before =
        at > 0 && view.get(at - 1).is_some_and(|before| before.capital && before.end + 1 == token.start);
    let own_name = token.capital
        && (view.word(at).len() > 14 || matches!(view.word(at + 1), "for" | "of" | "i" | "in"))
        && !view.word(at).starts_with("fylkeskommunen")
        && !view.word(at).starts_with("kommunen");
    let statens = view.word(at) == "statens" && view.is_word(at + 1);
    capital_before || own_name || (statens && token.capital)
}

/// "kommunen", "fylkeskommunens", "direktoratet", "the municipality": the buyer of itself.
fn speaks_of_itself(view: View<'_>, at: usize, kind: Buyer) -> bool {
    const PASSING: Signs = Signs::of(Sign::Passing);
    let word = view.word(at);
    match kind {
        Buyer::Municipality => {
            matches!(
                word,
                "kommunen" | "kommunens" | "municipality" | "kommunestyret" | "kommunane" | "kommunene"
            )
        }
        Buyer::County => {
            word.starts_with("fylkeskommunen") || word.starts_with("fylkesting") || word == "county"
        }
        Buyer::State | Buyer::Utility => {
            let definite =
                word.ends_with("et") || word.ends_with("ets") || word == "agency" || word == "directorate";
            definite && (!view.meets(at, PASSING) || matches!(word, "direktoratet" | "direktoratets"))
        }
    }
}

/// The name around a word: capitalised words before it, and the word.
fn name_at(page: &Page<'_>, view: View<'_>, at: usize) -> Source {
    let mut first = at;
    while first > 0
        && at - first < 4
        && view.get(first - 1).is_some_and(|token| token.capital && token.end + 1 == view.list[first].start)
    {
        first -= 1;
    }
    page.source_of(view, first, at)
}

/// Whether the utilities regulations are said to govern this procurement.
fn governs(view: View<'_>, at: usize) -> bool {
    const VERBS: [&str; 22] = [
        "folger",
        "folgjer",
        "etter",
        "henhold",
        "reguleres",
        "regulert",
        "blir",
        "gjennomfores",
        "omfattet",
        "omfatta",
        "underlagt",
        "under",
        "according",
        "pursuant",
        "governed",
        "accordance",
        "jf",
        "gjelder",
        "gjeld",
        "samsvar",
        "hjemmel",
        "medhald",
    ];
    let denied = view
        .before(at, 6)
        .chain(view.after(at, 4))
        .any(|i| matches!(view.word(i), "ikke" | "ikkje" | "not" | "eller" | "or" | "verken"));
    let said = view.before(at, 14).chain(view.after(at, 6)).any(|i| VERBS.contains(&view.word(i)));
    said && !denied
}
