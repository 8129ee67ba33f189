//! Sums of money in running text.

use super::fold::near;
use super::lexicon::Sign;
use super::numbers::{self, ONE};
use super::reading::View;

/// A sum in whole kroner and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sum {
    /// Whole NOK.
    pub(crate) value: u64,
    /// First token, a currency before the number included.
    pub(crate) first: usize,
    /// Last token, a currency after it included.
    pub(crate) last: usize,
    /// It is money beyond doubt: a currency stands with it.
    pub(crate) currency: bool,
    /// It was written in thousands, millions or billions.
    pub(crate) scaled: bool,
}

/// Reads the sum whose number starts at token `at`. Of a range, the upper end counts.
pub(crate) fn sum_at(view: View<'_>, at: usize) -> Option<Sum> {
    let sum = one_sum(view, at)?;
    // 40–50 millioner, 40 til 50 millioner
    let dash = matches!(view.mark(sum.last + 1), Some('-' | '–' | '—'));
    let between = matches!(view.word(sum.last + 1), "og" | "and")
        && matches!(view.word(sum.first.wrapping_sub(1)), "mellom" | "between" | "mellem");
    if (dash || between || matches!(view.word(sum.last + 1), "til" | "to"))
        && let Some(upper) = one_sum(view, sum.last + 2)
        && upper.value > sum.value
        && (upper.scaled || sum.scaled || upper.currency)
    {
        return Some(Sum { first: sum.first, currency: upper.currency || sum.currency, ..upper });
    }
    Some(sum)
}

fn one_sum(view: View<'_>, at: usize) -> Option<Sum> {
    let prefix = prefix(view, at);
    let first = prefix.map_or(at, |(first, _)| first);
    let mut factor = prefix.and_then(|(_, factor)| factor);
    let (value, mut next, scaled) = if view.is_digits(at) {
        let number = numbers::digits(view, at)?;
        let mut next = number.next;
        // "NOK 10 (ti) millioner"
        if view.mark(next) == Some('(') && view.is_word(next + 1) && view.mark(next + 2) == Some(')') {
            next += 3;
        }
        let written = scale_at(view, next);
        let mut value = number.value;
        if number.ambiguous && (written.is_some() || factor.is_some()) {
            // 4,125 mill. and 31.500 MNOK are decimals; without a scale the groups are thousands.
            value /= 1000;
        }
        if let Some((by, after)) = written {
            factor = Some(by);
            next = after;
        }
        (value.checked_mul(factor.unwrap_or(1))? / ONE, next, factor.is_some())
    } else if view.has(at, Sign::Numeral) {
        let (value, next) = numbers::spelled(view, at)?;
        (value, next, true)
    } else {
        return None;
    };
    let mut currency =
        prefix.is_some() || matches!(view.word(next.wrapping_sub(1)), "mnok" | "tnok" | "mkr" | "tkr");
    // "kr 7 800 000,-"
    if view.mark(next) == Some(',') && matches!(view.mark(next + 1), Some('-' | '–' | '—')) {
        next += 2;
        currency = true;
    }
    if matches!(view.word(next), "norske" | "norwegian") {
        next += 1;
    }
    if view.has(next, Sign::Foreign) || view.has(first.wrapping_sub(1), Sign::Foreign) {
        return None;
    }
    if matches!(view.word(next), "kr" | "kroner" | "kronor" | "kronar" | "nok" | "krone") {
        next += 1;
        currency = true;
    }
    Some(Sum { value, first, last: next.max(at + 1) - 1, currency, scaled })
}

/// A currency before the number: its index, and the scale it carries.
fn prefix(view: View<'_>, at: usize) -> Option<(usize, Option<u64>)> {
    let mut index = at.checked_sub(1)?;
    if matches!(view.mark(index), Some('.' | ':')) {
        index = index.checked_sub(1)?;
    }
    match view.word(index) {
        "kr" | "nok" | "kroner" => Some((index, None)),
        "mnok" | "mkr" => Some((index, Some(1_000_000))),
        "tnok" | "tkr" => Some((index, Some(1_000))),
        _ => None,
    }
}

/// A scale word at `at`, read with allowance for damage, and the token after it and its full stop.
fn scale_at(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    let word = view.word(at);
    if !view.is_word(at) {
        return None;
    }
    let factor = numbers::scale(word).or_else(|| {
        let damaged = word.len() >= 6
            && ["millioner", "millionar", "million"].iter().any(|target| near(word, target, 1));
        damaged.then_some(1_000_000)
    })?;
    let stop =
        view.mark(at + 1) == Some('.') && !view.get(at + 2).is_some_and(|t| t.capital && !t.line_start);
    Some((factor, at + 1 + usize::from(stop)))
}
