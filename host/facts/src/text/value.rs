//! The estimated value of the contract.
//!
//! Every sum of money is weighed by the words around it: an estimated total counts, a penalty, a guarantee, a
//! price or a turnover does not. A sum ex. VAT is preferred; where only one including VAT is stated, it is
//! taken as it stands. Of an estimate and a maximum the estimate counts. A yearly sum counts only when no
//! total is stated, times the duration.

use klausul_tender::BlockKind;

use super::lexicon::{Sign, Signs};
use super::money::{Sum, sum_at};
use super::reading::{Page, Reading, View};
use crate::{Fact, Source};

/// From this score on a sum is the contract's value.
const ENOUGH: i32 = 7;
/// From this score on a second, different sum is a contradiction.
const STRONG: i32 = 10;

/// Signs of an estimated value, of whatever strength.
const NOUNS: Signs = Signs::any_of([Sign::ValueNoun, Sign::WeakValueNoun, Sign::Estimate]);

/// Signs without which a block names no sum worth weighing.
const MONEY: Signs = Signs::any_of([Sign::Scale, Sign::Currency, Sign::ValueNoun, Sign::Vat]);

struct Candidate {
    value: u64,
    score: i32,
    yearly: bool,
    lot: bool,
    maximum: bool,
    with_vat: bool,
    options: bool,
    source: Source,
}

/// The estimated value in NOK. `months` is the duration, for a value that is only stated per year.
pub(crate) fn value(reading: &Reading<'_>, months: Option<u32>) -> Fact<u64> {
    let mut found = Vec::new();
    for page in &reading.pages {
        if !page.signs.meets(MONEY) && !(page.source.kind == BlockKind::TableRow) {
            continue;
        }
        let view = reading.of(page);
        let mut at = 0;
        while at < view.list.len() {
            let number = view.is_digits(at) || view.has(at, Sign::Numeral);
            match number.then(|| sum_at(view, at)).flatten() {
                Some(sum) => {
                    found.extend(weigh(reading, page, view, sum));
                    at = sum.last + 1;
                }
                None => at += 1,
            }
        }
    }
    decide(found, months)
}

fn decide(found: Vec<Candidate>, months: Option<u32>) -> Fact<u64> {
    let total = |c: &&Candidate| !c.yearly && !c.lot;
    let best = |wanted: &dyn Fn(&&Candidate) -> bool| {
        // The first of the highest score.
        found.iter().filter(|c| total(c) && wanted(c)).rev().max_by_key(|c| c.score)
    };
    let plain = |c: &&Candidate| !c.maximum && !c.with_vat;
    let Some(mut chosen) = best(&plain).or_else(|| best(&|c| !c.with_vat)).or_else(|| best(&|_| true)) else {
        return yearly(&found, months);
    };
    // A total with options goes before the sum without them.
    if let Some(wider) = best(&|c| plain(c) && c.options && c.value > chosen.value && c.score >= STRONG - 2) {
        chosen = wider;
    }
    let against = found.iter().filter(|c| {
        total(c) && plain(c) && c.score >= STRONG && c.value != chosen.value && c.options == chosen.options
    });
    let mut fact = Fact::known(chosen.value, chosen.source.clone());
    for other in against {
        if fact.conflicts.iter().all(|(value, _)| *value != other.value) {
            fact.conflicts.push((other.value, other.source.clone()));
        }
    }
    fact
}

/// A value stated only per year, times a known duration of at least a year.
fn yearly(found: &[Candidate], months: Option<u32>) -> Fact<u64> {
    let Some(months) = months.filter(|months| *months >= 12) else { return Fact::default() };
    let best = found.iter().filter(|c| c.yearly && !c.lot && !c.with_vat).rev().max_by_key(|c| c.score);
    best.map_or_else(Fact::default, |c| {
        Fact::known(c.value.saturating_mul(u64::from(months)) / 12, c.source.clone())
    })
}

fn weigh(reading: &Reading<'_>, page: &Page<'_>, view: View<'_>, sum: Sum) -> Option<Candidate> {
    if !(20_000..=100_000_000_000).contains(&sum.value) {
        return None;
    }
    let column = reading.column(page, sum.first);
    let row = page.source.kind == BlockKind::TableRow;
    let mut score = 0;

    // What the sum is called, before it or, less often, after it ("62 mill. kroner er anslått verdi").
    let noun_before = distance(view, sum.first, Sign::ValueNoun, true);
    let weak_before = distance(view, sum.first, Sign::WeakValueNoun, true);
    let estimate_before = distance(view, sum.first, Sign::Estimate, true);
    let noun = noun_before.is_some() || column.has(Sign::ValueNoun);
    let weak = weak_before.is_some() || column.has(Sign::WeakValueNoun);
    let estimate = estimate_before.is_some() || column.has(Sign::Estimate);
    let noun_after = view.after(sum.last, 7).any(|at| view.has(at, Sign::ValueNoun));
    score += if noun {
        6
    } else if noun_after {
        4
    } else if weak {
        2
    } else {
        0
    };
    score += if estimate { 4 } else { 0 };
    if !noun && !estimate && under_value_heading(reading, page) {
        score += 5;
    }

    // VAT.
    let vat = vat_at(view, sum.last);
    score += match vat {
        Some(false) => 5,
        Some(true) => 2,
        None => 0,
    };
    score += i32::from(sum.currency) + 2 * i32::from(sum.scaled);
    if !sum.currency && !sum.scaled && vat.is_none() && !(noun && (row || noun_before <= Some(4))) {
        return None;
    }

    // How much of the procurement.
    let total = near_any(view, sum, 8, 4, Sign::Total) || column.has(Sign::Total);
    score += 2 * i32::from(total);
    let whole = said_whole(view, sum);
    score += 2 * i32::from(whole);
    let maximum = view.before(sum.first, 3).any(|at| view.has(at, Sign::Maximum)) && !estimate;
    let options = view.after(sum.last, 9).any(|at| view.has(at, Sign::Option))
        || (total && view.before(sum.first, 9).any(|at| view.has(at, Sign::Option)));
    let yearly = is_yearly(view, sum, column) && !whole;
    let lot = view.before(sum.first, 9).any(|at| view.has(at, Sign::Lot)) && !total
        || (row && reading.lead_in(page).is_some_and(|head| first_cell_is_lot(reading.of(head))) && !total);

    score -= against(view, sum, noun || estimate);
    if column.has(Sign::NotValue) {
        score -= 6;
    }
    score += i32::from(page.main && page.position < 40);
    (score >= ENOUGH).then(|| Candidate {
        value: sum.value,
        score,
        yearly,
        lot,
        maximum,
        with_vat: vat == Some(true),
        options,
        source: page.source_of(view, sum.first, sum.last),
    })
}

/// How many tokens before (or after) the nearest word with the sign stands in the same sentence.
fn distance(view: View<'_>, at: usize, sign: Sign, before: bool) -> Option<usize> {
    if before {
        view.before(at, 14).position(|index| view.has(index, sign))
    } else {
        view.after(at, 8).position(|index| view.has(index, sign))
    }
}

fn near_any(view: View<'_>, sum: Sum, before: usize, after: usize, sign: Sign) -> bool {
    view.said_before(sum.first, before, sign) || view.said_after(sum.last, after, sign)
}

/// "over hele perioden", "i løpet av 36 måneder", "for hele avtaletiden", "over four years".
fn said_whole(view: View<'_>, sum: Sum) -> bool {
    const PERIOD: Signs = Signs::any_of([Sign::Month, Sign::DurationNoun]);
    view.after(sum.last, 16).any(|at| view.meets(at, PERIOD) || view.word(at).starts_with("period"))
        && view.after(sum.last, 8).any(|at| {
            matches!(
                view.word(at),
                "over" | "lopet" | "hele" | "heile" | "gjennom" | "i" | "for" | "during" | "the"
            )
        })
}

/// Whether the sum is per year, and not per hour, day, piece or bed.
fn is_yearly(view: View<'_>, sum: Sum, column: Signs) -> bool {
    let per = |at: usize| {
        matches!(view.word(at), "per" | "pr" | "i" | "kvart" | "hvert" | "a" | "each" | "every" | "om")
            || matches!(view.mark(at), Some('/'))
    };
    let mut after = view.after(sum.last, 9);
    let directly = after.any(|at| {
        view.has(at, Sign::Yearly)
            || (matches!(view.word(at), "ar" | "aret" | "year")
                && (per(at.wrapping_sub(1))
                    || per(at.wrapping_sub(2)) && view.mark(at.wrapping_sub(1)) == Some('.')))
    });
    let before = view.before(sum.first, 5).any(|at| {
        matches!(view.word(at), "ar" | "aret" | "year")
            && (per(at.wrapping_sub(1)) || per(at.wrapping_sub(2)))
    });
    directly || before || column.has(Sign::Yearly) || view.said_before(sum.first, 7, Sign::Yearly)
}

/// Whether the heading right over the block speaks of value.
fn under_value_heading(reading: &Reading<'_>, page: &Page<'_>) -> bool {
    reading.heading(page).is_some_and(|heading| {
        let view = reading.of(heading);
        view.list.len() < 9 && view.list.iter().any(|token| token.signs.has(Sign::ValueNoun))
    })
}

fn first_cell_is_lot(view: View<'_>) -> bool {
    view.list.iter().take(2).any(|token| token.signs.has(Sign::Lot))
}

/// Whether VAT is said to be included (`true`) or not (`false`) right after the sum.
fn vat_at(view: View<'_>, last: usize) -> Option<bool> {
    let vat = view.after(last, 8).find(|&at| view.has(at, Sign::Vat))?;
    let word = (last + 1..vat).rev().find(|&at| view.is_word(at) && view.word(at) != "for")?;
    if view.has(word, Sign::Without) || (last + 1..vat).any(|at| view.has(at, Sign::Without)) {
        return Some(false);
    }
    (view.has(word, Sign::With) || (last + 1..vat).any(|at| view.has(at, Sign::With))).then_some(true)
}

/// What speaks against a sum being the contract's value.
fn against(view: View<'_>, sum: Sum, named: bool) -> i32 {
    let mut score = 0;
    let mut hit = |close: bool| score += if close { 9 } else { 5 };
    for (steps, at) in view.before(sum.first, 14).enumerate() {
        if view.has(at, Sign::NotValue) && !view.has(at, Sign::ValueNoun) {
            hit(steps < 6 || !named);
        }
    }
    for (steps, at) in view.after(sum.last, 8).enumerate() {
        if view.has(at, Sign::NotValue) && !view.has(at, Sign::ValueNoun) {
            hit(steps < 4 && !named);
        }
    }
    // A sum to be compared with: "minst 20 millioner", "over 500 000 kroner", unless the estimate itself is so.
    let compared = view.before(sum.first, 2).any(|at| view.has(at, Sign::Comparing));
    // "anslått til over 10 millioner", "overstiger ikke 2,5 millioner"
    let own =
        view.before(sum.first, 3).any(|at| matches!(view.word(at), "til" | "at" | "ikke" | "ikkje" | "not"));
    if compared && !(own && named) {
        score += 16;
    }
    // A rate: "per time", "per dag", "per stk", "for hver".
    let rate = view.after(sum.last, 3).any(|at| {
        matches!(
            view.word(at),
            "per" | "pr" | "hver" | "kvar" | "each" | "timen" | "dagen" | "dognet" | "night"
        ) && !view.after(at, 2).any(|at| matches!(view.word(at), "ar" | "year"))
    });
    let slash = view.mark(sum.last + 1) == Some('/') && !matches!(view.word(sum.last + 2), "ar" | "year");
    if rate || slash {
        score += 9;
    }
    if !view.has(sum.last + 1, Sign::Vat) && sum.value < 100_000 {
        score += 4;
    }
    score
}

/// Used by the duration: whether a token starts a sum of money that is named a value.
pub(crate) fn speaks_of_value(view: View<'_>, at: usize) -> bool {
    view.meets(at, NOUNS)
}
