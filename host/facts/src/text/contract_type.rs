//! Whether works, services or goods are bought.
//!
//! The title and the first sentences weigh most, then the main CPV code, then what the text says outright
//! ("anskaffelsen er en bygge- og anleggskontrakt"). The body counts for little: every building tender names
//! goods and services.

use klausul_tender::BlockKind;

use super::lexicon::Sign;
use super::reading::{Page, Reading, View};
use crate::{ContractType, Cpv, Fact, FactName, Source};

/// The least score that tells a contract type.
const ENOUGH: i32 = 4;
/// How much the main CPV code weighs.
const CODE: i32 = 14;

const SIGNS: [(ContractType, Sign, Sign); 3] = [
    (ContractType::Works, Sign::Works, Sign::SaysWorks),
    (ContractType::Services, Sign::Services, Sign::SaysServices),
    (ContractType::Goods, Sign::Goods, Sign::SaysGoods),
];

#[derive(Default)]
struct Tally {
    score: i32,
    best: Option<(i32, Source)>,
}

impl Tally {
    fn add(&mut self, weight: i32, source: Source) {
        self.score += weight;
        if self.best.as_ref().is_none_or(|(best, _)| weight > *best) {
            self.best = Some((weight, source));
        }
    }
}

/// The contract type. `cpv` are the known codes, the main object first.
pub(crate) fn contract_type(reading: &Reading<'_>, cpv: &[Cpv]) -> Fact<ContractType> {
    let mut tallies: [Tally; 3] = Default::default();
    for page in &reading.pages {
        let view = reading.of(page);
        let weight = page_weight(page);
        standard(page, view, &mut tallies);
        for (tally, (kind, words, outright)) in tallies.iter_mut().zip(SIGNS) {
            let outright = page.signs.has(outright).then(|| said_outright(view, outright, kind)).flatten();
            if let Some((first, last)) = outright.or_else(|| english(page, view, kind)) {
                tally.add(10, page.source_of(view, first, last));
            }
            if weight == 0 || !page.signs.has(words) {
                continue;
            }
            // Two words of one block say no more than three.
            for at in (0..view.list.len())
                .filter(|&at| view.has(at, words))
                .filter(|&at| counts(view, at, kind))
                .take(2)
            {
                tally.add(if is_weak(view, at) { 1 } else { weight }, page.source_of(view, at, at));
            }
        }
    }
    let code = cpv.first().and_then(|main| of_code(*main, cpv));
    let mut totals: Vec<(ContractType, i32)> = Vec::with_capacity(3);
    for ((kind, _, _), tally) in SIGNS.iter().zip(&tallies) {
        let from_code = code.filter(|(of, _)| of == kind).map_or(0, |(_, weight)| weight);
        totals.push((*kind, tally.score.min(24) + from_code));
    }
    let Some(&(kind, score)) = totals.iter().rev().max_by_key(|(_, score)| *score) else {
        return Fact::default();
    };
    let second =
        totals.iter().filter(|(other, _)| *other != kind).map(|(_, score)| *score).max().unwrap_or(0);
    if score < ENOUGH || score < second + 2 {
        return Fact::default();
    }
    let from_text =
        SIGNS.iter().zip(&tallies).find(|((of, _, _), _)| *of == kind).and_then(|(_, t)| t.best.clone());
    let agrees = code.is_some_and(|(of, _)| of == kind);
    let source = match from_text {
        Some((weight, source)) if weight >= 4 || !agrees => source,
        _ => Source::Inferred { from: FactName::Cpv },
    };
    let mut fact = Fact::known(kind, source);
    if let Some((of, CODE)) = code.filter(|(of, _)| *of != kind) {
        fact.conflicts.push((of, Source::Inferred { from: FactName::Cpv }));
    }
    fact
}

/// What a main code says, and how much it weighs.
fn of_code(main: Cpv, all: &[Cpv]) -> Option<(ContractType, i32)> {
    let code = main.as_str();
    match main.division() {
        45 => Some((ContractType::Works, CODE)),
        // Software is goods as a package and a service by subscription; services among the codes decide.
        48 if all.iter().any(|code| code.division() == 72) => Some((ContractType::Services, CODE / 2)),
        48 => Some((ContractType::Goods, CODE / 3)),
        3..=44 => Some((ContractType::Goods, CODE)),
        // Installation of building equipment is often works.
        51 => Some((ContractType::Services, CODE / 2)),
        50..=98 if code.starts_with("5071") => Some((ContractType::Services, CODE / 2)),
        50..=98 => Some((ContractType::Services, CODE)),
        _ => None,
    }
}

/// How much a word in a block weighs: titles most, the body nothing.
fn page_weight(page: &Page<'_>) -> i32 {
    let weight = match (page.source.kind, page.position) {
        (BlockKind::Heading { level: 1 | 2 }, 0..=4) => 5,
        (_, 0..=2) => 4,
        (BlockKind::Heading { level: 1 | 2 }, 5..=12) => 2,
        (_, 3..=8) => 2,
        (_, 9..=16) => 1,
        _ => 0,
    };
    if page.main { weight } else { weight / 3 }
}

/// "Anskaffelsen er (derfor) en bygge- og anleggskontrakt", "Kjøpet er dermed et varekjøp": not a law's words
/// on such contracts in general, which are in the plural.
fn said_outright(view: View<'_>, sign: Sign, kind: ContractType) -> Option<(usize, usize)> {
    (0..view.list.len()).filter(|&at| view.has(at, sign)).find_map(|at| {
        let word = view.word(at);
        let plural =
            word.ends_with("kontrakter") || word.ends_with("kontraktar") || word.ends_with("avtaler");
        let law = view.before(at, 14).any(|i| view.has(i, Sign::Law) || view.mark(i) == Some('§'));
        let said = view.before(at, 10).any(|i| {
            matches!(
                view.word(i),
                "er" | "is" | "som" | "type" | "art" | "kontraktstype" | "gjelder" | "gjeld" | "for"
            ) || view.has(i, Sign::Procurement)
        });
        let first = if kind == ContractType::Works && view.word(at.wrapping_sub(1)) == "og" {
            at.saturating_sub(3)
        } else {
            at
        };
        (!plural && !law && said && !denied(view, at)).then_some((first, at))
    })
}

fn english(page: &Page<'_>, view: View<'_>, kind: ContractType) -> Option<(usize, usize)> {
    let wanted = match kind {
        ContractType::Works => "works",
        ContractType::Services => "service",
        ContractType::Goods => "supply",
    };
    if !page.signs.has(Sign::Lasting) {
        return None;
    }
    let near = |at: &usize| view.has(*at, Sign::Lasting) || view.has(at + 1, Sign::Lasting);
    (0..view.list.len()).filter(near).find_map(|at| {
        let word = view.word(at);
        let fits = (word == wanted
            || word.trim_end_matches('s') == wanted
            || (wanted == "supply" && word == "goods"))
            && matches!(view.word(at + 1), "contract")
            && view.before(at, 6).any(|i| matches!(view.word(i), "is" | "a" | "type"));
        let comprise = word == wanted
            && kind == ContractType::Works
            && view.word(at.wrapping_sub(1)) == "the"
            && view.after(at, 2).any(|i| view.word(i).starts_with("compris"));
        ((fits || comprise) && !denied(view, at)).then_some((at, at + usize::from(fits)))
    })
}

fn denied(view: View<'_>, at: usize) -> bool {
    view.before(at, 4).any(|i| matches!(view.word(i), "ikke" | "ikkje" | "not" | "ingen"))
}

/// Whether a word counts for its type where it stands. "kjøp av renholdstjenester" is no goods.
fn counts(view: View<'_>, at: usize, kind: ContractType) -> bool {
    let law = view.before(at, 14).any(|i| view.has(i, Sign::Law) || view.mark(i) == Some('§'));
    if law || denied(view, at) {
        return false;
    }
    match kind {
        ContractType::Goods => {
            !matches!(view.word(at), "kjop" | "innkjop" | "levering" | "leveranse" | "supply" | "anskaffe")
                || !view.after(at, 6).any(|i| view.has(i, Sign::Services) || view.has(i, Sign::Works))
        }
        ContractType::Services => {
            !matches!(view.word(at), "drift" | "support")
                || !view.before(at, 3).any(|i| view.has(i, Sign::Works))
        }
        ContractType::Works => true,
    }
}

/// Words of buying that go with services and works too.
fn is_weak(view: View<'_>, at: usize) -> bool {
    let word = view.word(at);
    if word == "drift" && view.word(at + 1) == "av" {
        return false;
    }
    matches!(
        word,
        "kjop" | "innkjop" | "anskaffe" | "drift" | "driften" | "support" | "service" | "bygg" | "bygge"
    ) || word.starts_with("leveranse")
}

/// The standard contracts of the building trade and of consultancy.
fn standard(page: &Page<'_>, view: View<'_>, tallies: &mut [Tally; 3]) {
    for at in 0..view.list.len().saturating_sub(1) {
        if !view.is_digits(at + 1) || view.word(at) != "ns" {
            continue;
        }
        let kind = match view.word(at + 1) {
            "8405" | "8406" | "8407" | "8415" | "8416" | "8417" => 0,
            "8401" | "8402" | "8403" | "8404" | "8430" | "8431" | "8432" | "8433" => 1,
            "8409" => 2,
            _ => continue,
        };
        if let Some(tally) = tallies.get_mut(kind) {
            let known = tally.best.as_ref().is_some_and(|(weight, _)| *weight >= 6);
            if !known || tally.score < 6 {
                tally.add(6, page.source_of(view, at, at + 1));
            }
        }
    }
}
