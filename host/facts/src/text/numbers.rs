//! Numbers in digits and in words.

use super::lexicon::Sign;
use super::reading::View;

/// A number with up to three decimals, in thousandths, so that "4,5" and "halvannet" stay exact.
pub(crate) type Thousandths = u64;

/// One whole.
pub(crate) const ONE: Thousandths = 1000;

/// A number and the index of the first token after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) value: Thousandths,
    pub(crate) next: usize,
    /// Digits were grouped in threes, so that it is an amount and not a year or a number of a document.
    pub(crate) grouped: bool,
    /// Written with three digits after one point or comma: 31,500 may be decimals or thousands.
    pub(crate) ambiguous: bool,
}

/// Reads the number in digits that starts at token `at`: "62", "62 000 000", "1.300.000", "4,5".
pub(crate) fn digits(view: View<'_>, at: usize) -> Option<Number> {
    if !view.is_digits(at) {
        return None;
    }
    let first = view.word(at);
    let mut whole: u64 = first.parse().ok().filter(|n| *n < 1_000_000_000_000)?;
    let mut next = at + 1;
    let mut groups = 0;
    let mut separator = None;
    while first.len() <= 3 && groups < 4 {
        let Some((mark, group)) = group_at(view, next) else { break };
        if separator.is_some_and(|s| s != mark) {
            break;
        }
        separator = Some(mark);
        whole = whole * 1000 + view.word(group).parse::<u64>().ok()?;
        next = group + 1;
        groups += 1;
    }
    let ambiguous = groups == 1 && matches!(separator, Some('.' | ','));
    let mut value = whole * ONE;
    if !ambiguous && let Some((decimals, after)) = decimals(view, next) {
        value += decimals;
        next = after;
    }
    Some(Number { value, next, grouped: groups > 0, ambiguous })
}

/// A group of three digits after a separator at `at`: the separator and the group's index.
fn group_at(view: View<'_>, at: usize) -> Option<(char, usize)> {
    let touches = |index: usize| {
        let (left, right) = (view.get(index.wrapping_sub(1)), view.get(index));
        left.zip(right).is_some_and(|(left, right)| left.end == right.start)
    };
    let (mark, group) = match view.mark(at) {
        Some(mark @ ('.' | ',' | '\'' | '’')) if touches(at) && touches(at + 1) => (mark, at + 1),
        None if view.is_digits(at) => (' ', at),
        _ => return None,
    };
    let near = mark != ' ' || {
        let (left, right) = (view.get(at.wrapping_sub(1))?, view.get(at)?);
        right.start - left.end <= 3
    };
    (near && view.is_digits(group) && view.word(group).len() == 3).then_some((mark, group))
}

/// Decimals after a comma or point that touches both sides.
fn decimals(view: View<'_>, at: usize) -> Option<(Thousandths, usize)> {
    if !matches!(view.mark(at), Some(',' | '.')) || !view.is_digits(at + 1) {
        return None;
    }
    let (left, mark, right) = (view.get(at.wrapping_sub(1))?, view.get(at)?, view.get(at + 1)?);
    let word = view.word(at + 1);
    if left.end != mark.start || mark.end != right.start || word.len() > 3 {
        return None;
    }
    let scale = [0, 100, 10, 1].get(word.len()).copied()?;
    Some((word.parse::<u64>().ok()?.saturating_mul(scale), at + 2))
}

/// A number below a hundred in one folded word, in thousandths.
pub(crate) fn word_value(word: &str) -> Option<Thousandths> {
    let exact = match word {
        "halvt" | "halv" | "half" => return Some(ONE / 2),
        "halvannet" | "halvannen" | "halvanna" | "halvannan" | "halvtanna" => return Some(ONE + ONE / 2),
        "en" | "ein" | "ett" | "eitt" | "et" | "eit" | "one" | "a" | "an" => Some(1),
        "to" | "two" => Some(2),
        "tre" | "three" => Some(3),
        "fire" | "four" => Some(4),
        "fem" | "five" => Some(5),
        "seks" | "six" => Some(6),
        "sju" | "syv" | "seven" => Some(7),
        "atte" | "eight" => Some(8),
        "ni" | "nine" => Some(9),
        "ti" | "ten" => Some(10),
        "elleve" | "eleven" => Some(11),
        "tolv" | "twelve" => Some(12),
        "tretten" | "thirteen" => Some(13),
        "fjorten" | "fourteen" => Some(14),
        "femten" | "fifteen" => Some(15),
        "seksten" | "sixteen" => Some(16),
        "sytten" | "seventeen" => Some(17),
        "atten" | "eighteen" => Some(18),
        "nitten" | "nineteen" => Some(19),
        _ => None,
    };
    exact.or_else(|| tens(word)).map(|n| n * ONE)
}

/// "tretti", "trettiseks", "seksogtretti", "thirty".
fn tens(word: &str) -> Option<u64> {
    const TENS: [(&str, u64); 18] = [
        ("tjue", 20),
        ("tyve", 20),
        ("twenty", 20),
        ("tretti", 30),
        ("tredve", 30),
        ("thirty", 30),
        ("forti", 40),
        ("forty", 40),
        ("femti", 50),
        ("fifty", 50),
        ("seksti", 60),
        ("sixty", 60),
        ("sytti", 70),
        ("seventy", 70),
        ("atti", 80),
        ("eighty", 80),
        ("nitti", 90),
        ("ninety", 90),
    ];
    let unit = |word: &str| word_value(word).map(|n| n / ONE).filter(|n| (1..10).contains(n));
    for (name, value) in TENS {
        if word == name {
            return Some(value);
        }
        if let Some(rest) = word.strip_prefix(name)
            && let Some(ones) = unit(rest)
        {
            return Some(value + ones);
        }
        if let Some(ones) = word.strip_suffix(name).and_then(|rest| rest.strip_suffix("og")).and_then(unit) {
            return Some(value + ones);
        }
    }
    None
}

/// Reads the number below a thousand that starts at token `at`, in digits or words.
pub(crate) fn small(view: View<'_>, at: usize) -> Option<Number> {
    if view.is_digits(at) {
        return digits(view, at);
    }
    if !view.has(at, Sign::Numeral) {
        return None;
    }
    let value = word_value(view.word(at))?;
    let mut number = Number { value, next: at + 1, grouped: false, ambiguous: false };
    // forty-eight, forty eight; to og et halvt
    let linked = at + 1 + usize::from(view.mark(at + 1) == Some('-'));
    if (20 * ONE..100 * ONE).contains(&value)
        && value.is_multiple_of(10 * ONE)
        && let Some(ones) = word_value(view.word(linked)).filter(|n| (ONE..10 * ONE).contains(n))
        && !matches!(view.word(linked), "a" | "an" | "en" | "et" | "ein" | "eit")
    {
        number.value += ones;
        number.next = linked + 1;
    }
    if matches!(view.word(number.next), "og" | "and")
        && matches!(view.word(number.next + 1), "et" | "eit" | "en" | "ein" | "a")
        && matches!(view.word(number.next + 2), "halvt" | "halv" | "half")
    {
        number.value += ONE / 2;
        number.next += 3;
    }
    Some(number)
}

/// Reads an amount spelled out, "ni millioner og seks hundre tusen": whole units and the next token. It must
/// hold a million or a thousand.
pub(crate) fn spelled(view: View<'_>, at: usize) -> Option<(u64, usize)> {
    let (mut total, mut current) = (0_u64, 0_u64);
    let mut next = at;
    let mut scaled = None;
    while next < at + 24 {
        let word = view.word(next);
        let step = match word {
            "hundre" | "hundred" => {
                current = current.max(ONE) * 100;
                1
            }
            // to og en halv million
            "en" | "ein" | "et" | "eit" | "a"
                if next > at && matches!(view.word(next + 1), "halv" | "halvt" | "half") =>
            {
                current += ONE / 2;
                2
            }
            "og" | "and" if next > at => 1,
            _ if view.mark(next) == Some('-') && next > at => 1,
            _ => match scale(word) {
                Some(factor) if view.is_word(next) && (current > 0 || next == at) => {
                    total = total.saturating_add(current.max(ONE).saturating_mul(factor));
                    current = 0;
                    scaled = Some(next + 1);
                    1
                }
                Some(_) => break,
                None => {
                    let Some(value) = word_value(word).filter(|_| view.is_word(next)) else { break };
                    current += value;
                    1
                }
            },
        };
        next += step;
    }
    let end = scaled?;
    (total > 0).then_some((total / ONE, end))
}

/// What a folded word multiplies by: thousand, million, billion.
pub(crate) fn scale(word: &str) -> Option<u64> {
    match word {
        "tusen" | "thousand" | "tkr" | "tnok" => Some(1_000),
        "mrd" | "billion" => Some(1_000_000_000),
        "mill" | "mnok" | "mio" | "mkr" | "million" => Some(1_000_000),
        _ if word.starts_with("milliard") => Some(1_000_000_000),
        _ if word.starts_with("million") => Some(1_000_000),
        _ => None,
    }
}
