//! Dates in running text.

use super::fold::near;
use super::reading::View;
use crate::Date;

/// A date and the tokens it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) date: Date,
    pub(crate) first: usize,
    pub(crate) last: usize,
}

/// Reads the date that starts at token `at`: "2. desember 2026", "2 December 2026", "December 2, 2026",
/// "02.12.2026", "2026-12-02".
pub(crate) fn date_at(view: View<'_>, at: usize) -> Option<Dated> {
    if view.is_digits(at) {
        iso(view, at).or_else(|| numeric(view, at)).or_else(|| day_first(view, at))
    } else {
        month_first(view, at)
    }
}

fn number(view: View<'_>, at: usize, lengths: std::ops::RangeInclusive<usize>) -> Option<u16> {
    let word = view.word(at);
    (view.is_digits(at) && lengths.contains(&word.len())).then(|| word.parse().ok())?
}

fn dated(year: u16, month: u16, day: u16, first: usize, last: usize) -> Option<Dated> {
    let year = if year < 100 { 2000 + year } else { year };
    let date = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(Dated { date, first, last })
}

fn iso(view: View<'_>, at: usize) -> Option<Dated> {
    let year = number(view, at, 4..=4)?;
    let dashed = view.mark(at + 1) == Some('-') && view.mark(at + 3) == Some('-');
    let month = number(view, at + 2, 2..=2).filter(|_| dashed)?;
    let last = at + 4;
    dated(year, month, number(view, last, 2..=2)?, at, last)
}

fn numeric(view: View<'_>, at: usize) -> Option<Dated> {
    let mark = view.mark(at + 1).filter(|mark| matches!(mark, '.' | '/' | '-'))?;
    if view.mark(at + 3) != Some(mark) {
        return None;
    }
    let (day, month) = (number(view, at, 1..=2)?, number(view, at + 2, 1..=2)?);
    let year = number(view, at + 4, 4..=4).or_else(|| number(view, at + 4, 2..=2).filter(|y| *y >= 20))?;
    // 02.12.2026.3 is no date but a number of a document.
    let longer = view.mark(at + 5) == Some(mark)
        && view.is_digits(at + 6)
        && view.get(at + 5).zip(view.get(at + 6)).is_some_and(|(a, b)| a.end == b.start);
    dated(year, month, day, at, at + 4).filter(|_| !longer)
}

fn day_first(view: View<'_>, at: usize) -> Option<Dated> {
    let day = number(view, at, 1..=2)?;
    let mut next = at + 1;
    if matches!(view.mark(next), Some('.' | ',')) || matches!(view.word(next), "st" | "nd" | "rd" | "th") {
        next += 1;
    }
    if view.word(next) == "of" {
        next += 1;
    }
    let name = Some(view.word(next)).filter(|_| view.is_word(next))?;
    // A damaged name counts only with a year after it.
    let year_follows = || (next + 1..next + 4).any(|at| view.is_digits(at) && view.word(at).len() == 4);
    let month = month(name).or_else(|| year_follows().then(|| damaged_month(name)).flatten())?;
    next += 1;
    next += usize::from(matches!(view.mark(next), Some('.' | ',')));
    // A stray letter of a damaged month.
    next += usize::from(view.is_word(next) && view.word(next).len() <= 2);
    let year = number(view, next, 4..=4)?;
    dated(year, month, day, at, next)
}

fn month_first(view: View<'_>, at: usize) -> Option<Dated> {
    let month = month(view.word(at)).filter(|_| view.is_word(at))?;
    let day = number(view, at + 1, 1..=2)?;
    let mut next = at + 2;
    next += usize::from(matches!(view.word(next), "st" | "nd" | "rd" | "th"));
    next += usize::from(view.mark(next) == Some(','));
    dated(number(view, next, 4..=4)?, month, day, at, next)
}

const MONTHS: [(&str, &str, &str); 12] = [
    ("januar", "january", "jan"),
    ("februar", "february", "feb"),
    ("mars", "march", "mar"),
    ("april", "april", "apr"),
    ("mai", "may", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "august", "aug"),
    ("september", "september", "sep"),
    ("oktober", "october", "okt"),
    ("november", "november", "nov"),
    ("desember", "december", "des"),
];

/// The number of a month by its folded name in Bokmål, Nynorsk or English, whole or cut short.
fn month(word: &str) -> Option<u16> {
    let first = word.bytes().next()?;
    if !(3..=9).contains(&word.len()) || !b"jfmasond".contains(&first) {
        return None;
    }
    let exact = |(nb, en, cut): &(&str, &str, &str)| word == *nb || word == *en || word == *cut;
    let index = MONTHS.iter().position(exact).or(match word {
        "sept" => Some(8),
        "oct" => Some(9),
        "dec" => Some(11),
        _ => None,
    })?;
    u16::try_from(index + 1).ok()
}

/// The number of a month whose name is damaged by one letter.
fn damaged_month(word: &str) -> Option<u16> {
    if !(6..=12).contains(&word.len()) {
        return None;
    }
    let index = MONTHS.iter().position(|(nb, en, _)| near(word, nb, 1) || near(word, en, 1))?;
    u16::try_from(index + 1).ok()
}
