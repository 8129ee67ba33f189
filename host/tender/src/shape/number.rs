//! Numbers that clauses, titles and list items open with.

/// "5.2", "4.", "B4.1", "A.1", "K12": the number a line opens with, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number<'a> {
    /// As written.
    pub(crate) mark: &'a str,
    /// The letters before the digits, in capitals; empty for plain numbers.
    pub(crate) letters: String,
    /// The components: 4 and 1 in "B4.1"; "A.1" has the letter's own component first, as 0.
    pub(crate) parts: Vec<u32>,
    /// Whether it ends in a dot.
    pub(crate) dot: bool,
    /// What follows, trimmed.
    pub(crate) rest: &'a str,
}

impl Number<'_> {
    /// How deep the number is: 1 for "4." and "B1", 2 for "5.2" and "A.1".
    pub(crate) fn depth(&self) -> usize {
        self.parts.len()
    }
}

/// Reads the number at the start of a line; text must follow it.
pub(crate) fn number(line: &str) -> Option<Number<'_>> {
    let line = line.trim();
    let letters: String = line.chars().take_while(|c| c.is_uppercase()).take(3).collect();
    let mut at = letters.len();
    let mut parts = Vec::new();
    // "A.1": the letter is a component of its own.
    if !letters.is_empty() && line.get(at..)?.starts_with('.') {
        parts.push(0);
        at += 1;
    }
    let mut dot = false;
    loop {
        let rest = line.get(at..)?;
        let digits: &str =
            rest.get(..rest.find(|c: char| !is_digit(c, parts.is_empty())).unwrap_or(rest.len()))?;
        if digits.is_empty() || digits.len() > 3 {
            break;
        }
        parts.push(value(digits)?);
        at += digits.len();
        dot = line.get(at..)?.starts_with('.');
        if !dot {
            break;
        }
        at += 1;
    }
    let rest = line.get(at..)?;
    let digits = line.get(letters.len()..at)?.contains(|c: char| c.is_ascii_digit());
    // "3.Er" is a number with the space lost; "3Er" is not.
    let apart = rest.starts_with(char::is_whitespace) || (dot && rest.starts_with(char::is_uppercase));
    let rest = rest.trim();
    (digits && apart && !rest.is_empty()).then(|| Number {
        mark: line.get(..at).unwrap_or_default(),
        letters,
        parts,
        dot,
        rest,
    })
}

/// A digit, or after the first component a letter that scanning made of a 1.
fn is_digit(char: char, first: bool) -> bool {
    char.is_ascii_digit() || (!first && matches!(char, 'l' | 'I' | '|'))
}

fn value(digits: &str) -> Option<u32> {
    digits.replace(['l', 'I', '|'], "1").parse().ok()
}

/// The value of a Roman number, upper or lower case; scanned l, 1 and | count as I.
pub(crate) fn roman(text: &str) -> Option<u32> {
    let mut total = 0;
    let mut last = 0;
    for char in text.chars().rev() {
        let value = match char.to_ascii_uppercase() {
            'I' | 'L' if char != 'L' => 1,
            '1' | '|' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        total = if value < last { total - value } else { total + value };
        last = last.max(value);
    }
    (1..=39).contains(&total).then_some(total as u32)
}

/// Whether the text opens with the name of a month: "1. januar" is a date, not item one.
pub(crate) fn opens_with_month(text: &str) -> bool {
    const MONTHS: [&str; 22] = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
        "january",
        "february",
        "march",
        "may",
        "june",
        "july",
        "october",
        "december",
        "kvartal",
        "halvår",
    ];
    let word: String =
        text.trim_start().chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    MONTHS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Option<(String, Vec<u32>, bool)> {
        number(line).map(|n| (n.letters, n.parts, n.dot))
    }

    #[test]
    fn numbers_of_all_kinds_are_read() {
        assert_eq!(parts("5.2 Lønn"), Some((String::new(), vec![5, 2], false)));
        assert_eq!(parts("4. Krav"), Some((String::new(), vec![4], true)));
        assert_eq!(parts("B4.1 Alle"), Some(("B".into(), vec![4, 1], false)));
        assert_eq!(parts("A.1 Krav"), Some(("A".into(), vec![0, 1], false)));
        assert_eq!(parts("C.2.1 Krav"), Some(("C".into(), vec![0, 2, 1], false)));
        assert_eq!(parts("K12 Krav"), Some(("K".into(), vec![12], false)));
        assert_eq!(parts("3.Er veien"), Some((String::new(), vec![3], true)));
        assert_eq!(parts("5.l Kvalitet"), Some((String::new(), vec![5, 1], false)));
    }

    #[test]
    fn years_amounts_and_words_are_no_numbers() {
        for line in ["2029. Fram til da", "ISO 14001", "HMS-kort", "5.2", "Alle", "", "3-årig avtale", "45%"]
        {
            assert_eq!(parts(line), None, "{line}");
        }
        assert_eq!(roman("XIV"), Some(14));
        assert_eq!(roman("lll"), Some(3));
        assert_eq!(roman("abc"), None);
        assert!(opens_with_month("januar 2027"));
    }
}
