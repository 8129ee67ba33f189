//! Lines that open a list item, and whether one comes after another.

use super::number::{number, opens_with_month, roman};

/// How items of a list are marked; items of one list share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Style {
    Bullet(char),
    /// Digits, with what closes them: `.`, `)` or nothing.
    Digits(char),
    /// One letter; upper or lower case.
    Letter(bool, char),
    /// Lower or upper Roman.
    Roman(bool, char),
    /// Letters and digits: "K12".
    Code(String),
}

/// A line's opening as a list item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark<'a> {
    pub(crate) style: Style,
    /// Place in the list, from 1; 0 for bullets.
    pub(crate) value: u32,
    /// The mark as written; `None` for bullets.
    pub(crate) label: Option<&'a str>,
    pub(crate) rest: &'a str,
}

/// Whether the line opens like a list item with a mark that nothing else has: a bullet, "a)".
pub(crate) fn opens(line: &str) -> bool {
    marks(line).iter().any(|mark| match &mark.style {
        Style::Bullet(_) => true,
        Style::Digits(close) | Style::Letter(_, close) | Style::Roman(_, close) => *close == ')',
        Style::Code(_) => false,
    })
}

/// All readings of the line's opening: "i)" is the ninth letter and the first Roman number.
pub(crate) fn marks(line: &str) -> Vec<Mark<'_>> {
    let line = line.trim();
    if let Some(mark) = bullet(line) {
        return vec![mark];
    }
    let mut found = Vec::new();
    if let Some((label, inner, close, rest)) = enclosed(line) {
        let digits = inner.chars().all(|c| c.is_ascii_digit());
        let mut push = |style, value| found.push(Mark { style, value, label: Some(label), rest });
        if let (true, Ok(value)) = (digits && inner.len() <= 2, inner.parse()) {
            push(Style::Digits(close), value);
        } else if !digits {
            let mut letters = inner.chars();
            let upper = inner.starts_with(char::is_uppercase);
            if let (Some(letter), None) = (letters.next(), letters.next())
                && let Some(value) = position(letter)
            {
                push(Style::Letter(upper, close), value);
            }
            if inner.chars().all(|c| matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x'))
                && let Some(value) = roman(inner)
            {
                push(Style::Roman(upper, close), value);
            }
        }
    }
    if let Some(number) = number(line)
        && number.depth() == 1
        && !number.letters.is_empty()
        && let Some(value) = number.parts.last()
    {
        found.push(Mark {
            style: Style::Code(number.letters.clone()),
            value: *value,
            label: Some(number.mark),
            rest: number.rest,
        });
    }
    found.retain(|mark| !opens_with_month(mark.rest));
    found
}

fn bullet(line: &str) -> Option<Mark<'_>> {
    let mut chars = line.chars();
    let char = chars.next()?;
    let rest = chars.as_str();
    let known = matches!(
        char,
        '-' | '–'
            | '—'
            | '*'
            | '+'
            | '•'
            | '·'
            | '▪'
            | '■'
            | '●'
            | '○'
            | '◦'
            | '➢'
            | '✓'
            | '\u{F0B7}'
            | '\u{F0A7}'
    );
    let tabbed = char == 'o' && rest.starts_with('\t');
    let apart = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    ((known || tabbed) && apart).then(|| Mark {
        style: Style::Bullet(char),
        value: 0,
        label: None,
        rest: rest.trim(),
    })
}

/// "a)", "(a)", "1.", "1 ": the mark, what is inside, what closes it, the rest.
fn enclosed(line: &str) -> Option<(&str, &str, char, &str)> {
    let open = line.starts_with('(');
    let start = usize::from(open);
    let body = line.get(start..)?;
    let end = body.find(|c: char| !c.is_alphanumeric())?;
    let inner = body.get(..end)?;
    let close = body.get(end..)?.chars().next()?;
    let at = start + end;
    let (after, close) = match close {
        ')' => (at + 1, ')'),
        '.' if !open => (at + 1, '.'),
        ' ' | '\t' if !open => (at, ' '),
        _ => return None,
    };
    let rest = line.get(after..)?;
    // "3.Er": a lost space; "a.m" and "2.5" are no marks.
    let apart = rest.starts_with(char::is_whitespace)
        || (close == '.'
            && inner.chars().all(|c| c.is_ascii_digit())
            && rest.starts_with(char::is_uppercase));
    let sized = !inner.is_empty() && inner.chars().count() <= 4;
    (sized && apart && !rest.trim().is_empty())
        .then(|| (line.get(..after).unwrap_or_default().trim(), inner, close, rest.trim()))
}

fn position(letter: char) -> Option<u32> {
    match letter.to_ascii_lowercase() {
        letter @ 'a'..='z' => Some(u32::from(letter) - u32::from('a') + 1),
        'æ' | 'Æ' => Some(27),
        'ø' | 'Ø' => Some(28),
        'å' | 'Å' => Some(29),
        _ => None,
    }
}

/// An open list.
#[derive(Debug, Clone)]
struct Open {
    style: Style,
    value: u32,
    indent: usize,
    /// Whether the last item announced more: it ended in a colon.
    announced: bool,
}

/// The lists that are open, the innermost last.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    open: Vec<Open>,
}

impl Lists {
    pub(crate) fn clear(&mut self) {
        self.open.clear();
    }

    /// A paragraph ends bulleted lists; numbers may go on after it.
    pub(crate) fn close_bullets(&mut self) {
        self.open.retain(|open| !matches!(open.style, Style::Bullet(_)));
    }

    /// Whether the mark comes next in an open list.
    pub(crate) fn next(&self, mark: &Mark<'_>) -> bool {
        self.open
            .iter()
            .any(|open| open.style == mark.style && (mark.value == 0 || mark.value == open.value + 1))
    }

    /// Enters an item and says its level.
    pub(crate) fn enter(&mut self, mark: &Mark<'_>, indent: usize) -> u8 {
        let same = |open: &Open| {
            open.style == mark.style
                && (mark.value == 0 && indent.abs_diff(open.indent) <= 1
                    || mark.value == open.value + 1 && mark.value > 0)
        };
        if let Some(at) = self.open.iter().rposition(same) {
            self.open.truncate(at + 1);
        } else {
            self.open.retain(|open| open.indent <= indent);
            let nested = self.open.last().is_some_and(|top| {
                top.announced
                    || indent > top.indent
                    || (mark.value <= 1 && !matches!(top.style, Style::Bullet(_)))
            });
            if !nested {
                self.open.pop();
            }
            self.open.push(Open { style: mark.style.clone(), value: 0, indent, announced: false });
        }
        if let Some(top) = self.open.last_mut() {
            top.value = mark.value;
            top.announced = mark.rest.ends_with(':');
        }
        u8::try_from(self.open.len().saturating_sub(1)).unwrap_or(8).min(8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(line: &str) -> Option<(Style, u32, &str)> {
        marks(line).into_iter().next().map(|mark| (mark.style, mark.value, mark.rest))
    }

    #[test]
    fn openings_are_read() {
        assert_eq!(first("- ha attest"), Some((Style::Bullet('-'), 0, "ha attest")));
        assert_eq!(first("a) attest"), Some((Style::Letter(false, ')'), 1, "attest")));
        assert_eq!(first("(b) attest"), Some((Style::Letter(false, ')'), 2, "attest")));
        assert_eq!(first("2. Krav"), Some((Style::Digits('.'), 2, "Krav")));
        assert_eq!(first("1 Tegninger"), Some((Style::Digits(' '), 1, "Tegninger")));
        assert_eq!(first("K12 Krav"), Some((Style::Code("K".into()), 12, "Krav")));
        assert_eq!(marks("i) x").len(), 2);
    }

    #[test]
    fn dates_amounts_and_words_are_no_items() {
        for line in ["1. januar 2027", "2029. Fram", "-5 grader", "5.2 Lønn", "o g", "a.m. x", "skal ha"] {
            assert!(
                marks(line).iter().all(|mark| !matches!(mark.style, Style::Digits(_) | Style::Bullet(_))),
                "{line}"
            );
        }
    }

    #[test]
    fn levels_follow_indent_colon_and_style() {
        let mut lists = Lists::default();
        let mut level = |line: &str, indent| marks(line).first().map(|mark| lists.enter(mark, indent));
        assert_eq!(level("1. skal:", 0), Some(0));
        assert_eq!(level("a) betale", 0), Some(1));
        assert_eq!(level("b) vise", 0), Some(1));
        assert_eq!(level("2. kan", 0), Some(0));
        assert_eq!(level("- dyp", 4), Some(1));
    }
}
