//! Cutting a block into sentences.

use std::ops::Range;

/// Abbreviations that a full stop belongs to: no sentence ends there.
const ABBREVIATIONS: [&str; 40] = [
    "jf", "nr", "kl", "f.eks", "bl.a", "pkt", "ca", "evt", "inkl", "ekskl", "eks", "mva", "mill", "kr", "st",
    "art", "no", "e.g", "i.e", "kap", "dvs", "m.m", "osv", "mfl", "m.fl", "jfr", "vedr", "hhv", "tlf", "org",
    "saksnr", "gnr", "bnr", "ltd", "inc", "sec", "para", "approx", "v", "mrd",
];

/// The sentences of a text that is not a table row, as byte ranges without surrounding white space.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let ends = match c {
            '?' | '!' | ';' => text[end..].starts_with([' ', '\n', '*', '"', '»']) || end == text.len(),
            '.' => ends_sentence(text, start, at, end),
            '▢' | '☐' | '☑' | '☒' => at > start,
            _ => false,
        };
        if ends {
            // Closing quotes and emphasis belong to the sentence they close.
            let mut stop = end;
            while let Some((next, '*' | '"' | '»' | ')' | '”')) = chars.peek().copied() {
                stop = next + text[next..].chars().next().map_or(1, char::len_utf8);
                chars.next();
            }
            push(text, start, if matches!(c, '▢' | '☐' | '☑' | '☒') { at } else { stop }, &mut out);
            start = if matches!(c, '▢' | '☐' | '☑' | '☒') { at } else { stop };
        }
    }
    push(text, start, text.len(), &mut out);
    out
}

fn push(text: &str, start: usize, end: usize, out: &mut Vec<Range<usize>>) {
    let Some(piece) = text.get(start..end) else { return };
    let trimmed = piece.trim();
    if trimmed.is_empty() {
        return;
    }
    let lead = piece.len() - piece.trim_start().len();
    out.push(start + lead..start + lead + trimmed.len());
}

fn ends_sentence(text: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    let mut after = rest.trim_start_matches(['*', '"', '»', ')', '”']);
    if after.is_empty() {
        return true;
    }
    let spaced = after.trim_start();
    if spaced.len() == after.len() {
        return false;
    }
    after = spaced;
    let next = after.chars().next();
    if !next.is_some_and(|c| {
        c.is_uppercase() || c.is_numeric() || matches!(c, '«' | '"' | '[' | '(' | '*' | '–' | '-')
    }) {
        return false;
    }
    let before = &text[start..at];
    let word: &str = before.rsplit([' ', '\n', '\t', '(']).next().unwrap_or_default();
    let lower = word.to_lowercase();
    // "17. juni" continues in lower case; "3.2 Krav" has no space; "1. Januar" and list numbers do not end either.
    let number = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    if number && before.trim() == word {
        return false;
    }
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !(initial || ABBREVIATIONS.contains(&lower.as_str()))
}

/// The cells of a table row, as byte ranges without surrounding white space; an empty cell is an empty range.
pub(crate) fn cells(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for cell in text.split('\t') {
        let trimmed = cell.trim();
        let lead = if trimmed.is_empty() { 0 } else { cell.len() - cell.trim_start().len() };
        out.push(start + lead..start + lead + trimmed.len());
        start += cell.len() + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        assert_eq!(cut("Lønn via bank. Kontant godtas ikke."), ["Lønn via bank.", "Kontant godtas ikke."]);
        assert_eq!(cut("Jf. FOA § 24-8. Neste."), ["Jf. FOA § 24-8.", "Neste."]);
        assert_eq!(cut("Frist 17. juni kl. 12.00 for kr. 500."), ["Frist 17. juni kl. 12.00 for kr. 500."]);
        assert_eq!(cut("Er det lov? Nei; aldri."), ["Er det lov?", "Nei;", "aldri."]);
        assert_eq!(
            cut("**4.2 Lærlinger.** Kommunen er positiv."),
            ["**4.2 Lærlinger.**", "Kommunen er positiv."]
        );
        assert_eq!(cut("5.2 Lønn skal betales."), ["5.2 Lønn skal betales."]);
        assert_eq!(cut("  "), Vec::<&str>::new());
    }

    #[test]
    fn cells_keep_their_places() {
        let row = "K1\tSkal \t\tx";
        assert_eq!(cells(row).into_iter().map(|r| &row[r]).collect::<Vec<_>>(), ["K1", "Skal", "", "x"]);
    }
}
