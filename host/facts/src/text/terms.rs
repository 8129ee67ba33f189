//! Periods of time in running text: "24 måneder", "2 + 1 + 1 år", "ett pluss ett år", "2 x 12 months".

use super::fold::near;
use super::lexicon::Sign;
use super::numbers::{self, ONE, Thousandths};
use super::reading::View;

/// A period and the tokens it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Term {
    /// Whole months, rounded.
    pub(crate) months: u32,
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Several periods were added ("2 + 1 + 1"), so that options are counted already.
    pub(crate) sum: bool,
    /// Given in weeks.
    pub(crate) weeks: bool,
    /// No unit was written: "2+1+1", read as years.
    pub(crate) bare: bool,
    /// Counted in options: "two options of 12 months".
    pub(crate) options: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Weeks,
    Months,
    Years,
}

struct Item {
    count: Thousandths,
    unit: Option<Unit>,
    next: usize,
    options: bool,
}

/// Reads the period that starts at token `at`.
pub(crate) fn term_at(view: View<'_>, at: usize) -> Option<Term> {
    if let Some(term) = adjective(view, at) {
        return Some(term);
    }
    let mut items = vec![item(view, at)?];
    let mut next = items.last()?.next;
    while items.len() < 6 {
        let after = next + usize::from(view.mark(next) == Some(','));
        if !(matches!(view.mark(after), Some('+')) || view.has(after, Sign::Plus)) {
            break;
        }
        // "to år + opsjon 1 + 1": the word between is left out.
        let start = after + 1 + usize::from(view.has(after + 1, Sign::Option));
        let Some(more) = item(view, start) else { break };
        next = more.next;
        items.push(more);
    }
    let sum = items.len() > 1;
    let options = items.iter().all(|item| item.options);
    let mut unit = items.iter().rev().find_map(|item| item.unit);
    let bare = unit.is_none();
    if bare && sum && items.iter().all(|item| (ONE..=10 * ONE).contains(&item.count)) {
        unit = Some(Unit::Years);
    }
    let first_unit = unit?;
    // An item without a unit has the next one's, the last without one that of the item before.
    let mut total = 0;
    for index in (0..items.len()).rev() {
        let item = items.get(index)?;
        if let Some(own) = item.unit {
            unit = Some(own);
        }
        let own = item
            .unit
            .or_else(|| items.iter().skip(index).find_map(|i| i.unit))
            .or(unit)
            .unwrap_or(first_unit);
        total += match own {
            Unit::Months => item.count,
            Unit::Years => item.count * 12,
            Unit::Weeks => item.count * 12 * 7 * 100 / 36_525,
        };
    }
    let months = u32::try_from((total + ONE / 2) / ONE).ok().filter(|months| (1..=1200).contains(months))?;
    Some(Term { months, first: at, last: next - 1, sum, weeks: first_unit == Unit::Weeks, bare, options })
}

/// A number with its unit, possibly times another number.
fn item(view: View<'_>, at: usize) -> Option<Item> {
    let number = numbers::small(view, at).filter(|n| n.value <= 1000 * ONE && !n.grouped)?;
    let mut next = after_digits_too(view, number.next);
    let mut count = number.value;
    // 2 x 12 måneder, to ganger ett år, to opsjoner på ett år
    let times = matches!(view.word(next), "x" | "ganger" | "gonger" | "times")
        || matches!(view.mark(next), Some('×' | '*'));
    let options = view.has(next, Sign::Option);
    let factor = if times {
        let skip = usize::from(matches!(view.word(next + 1), "a" | "inntil"));
        numbers::small(view, next + 1 + skip)
    } else if options {
        (next + 1..next + 4)
            .find(|&index| view.is_digits(index) || numbers::word_value(view.word(index)).is_some())
            .filter(|&index| !matches!(view.word(index), "a" | "et" | "en"))
            .and_then(|index| numbers::small(view, index))
            .filter(|factor| unit_at(view, factor.next, false).is_some())
    } else {
        None
    };
    if let Some(factor) = factor {
        count = count.saturating_mul(factor.value) / ONE;
        next = factor.next;
    } else if times || options {
        return None;
    }
    let unit = unit_at(view, next, view.is_digits(at));
    if let Some((_, after)) = unit {
        next = after;
        // ett år to ganger, 12 months twice
        if let Some(more) = repeated(view, next) {
            count = count.saturating_mul(more.0) / ONE;
            next = more.1;
        }
    }
    Some(Item { count, unit: unit.map(|(unit, _)| unit), next, options })
}

/// The token after "(2)" or "(to)" where a number is written twice.
fn after_digits_too(view: View<'_>, at: usize) -> usize {
    let number = view.is_digits(at + 1) || numbers::word_value(view.word(at + 1)).is_some();
    let too = view.mark(at) == Some('(') && number && view.mark(at + 2) == Some(')');
    at + if too { 3 } else { 0 }
}

fn repeated(view: View<'_>, at: usize) -> Option<(Thousandths, usize)> {
    if view.word(at) == "twice" {
        return Some((2 * ONE, at + 1));
    }
    let start = at + usize::from(matches!(view.word(at), "inntil" | "i"));
    let number = numbers::small(view, start)?;
    matches!(view.word(number.next), "ganger" | "gonger" | "times").then_some((number.value, number.next + 1))
}

/// The unit at `at` and the token after it. After digits a damaged unit is read too.
fn unit_at(view: View<'_>, at: usize, damaged: bool) -> Option<(Unit, usize)> {
    // "4-årig", "12-month", "2 hele år"
    let mut at = at;
    if view.mark(at) == Some('-') {
        at += 1;
    }
    let filler = matches!(
        view.word(at),
        "hele"
            | "heile"
            | "full"
            | "fulle"
            | "whole"
            | "nye"
            | "calendar"
            | "additional"
            | "further"
            | "more"
            | "ytterligere"
            | "ytterlegare"
            | "ekstra"
    );
    at += usize::from(filler);
    let word = view.word(at);
    if !view.is_word(at) {
        return None;
    }
    let unit = if view.has(at, Sign::Month) {
        Unit::Months
    } else if view.has(at, Sign::Year) {
        Unit::Years
    } else if view.has(at, Sign::Week) {
        Unit::Weeks
    } else if damaged && word.len() >= 5 && ["maneder", "manader", "months"].iter().any(|t| near(word, t, 1))
    {
        Unit::Months
    } else {
        return None;
    };
    let stop = view.mark(at + 1) == Some('.') && matches!(word, "mnd" | "mndr" | "yr" | "yrs");
    let stop = stop && view.get(at + 2).is_none_or(|token| !token.capital);
    Some((unit, at + 1 + usize::from(stop)))
}

/// "toårig avtale", "fireårs rammeavtale".
fn adjective(view: View<'_>, at: usize) -> Option<Term> {
    let word = view.word(at);
    if !view.is_word(at) || word.len() < 5 {
        return None;
    }
    let stem = ["arige", "arig", "ars"].iter().find_map(|end| word.strip_suffix(end))?;
    let years = numbers::word_value(stem)?;
    let months = u32::try_from(years * 12 / ONE).ok()?;
    Some(Term { months, first: at, last: at, sum: false, weeks: false, bare: false, options: false })
}
