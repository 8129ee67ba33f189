//! References to annexes in a text.

use std::ops::Range;

/// A reference: "vedlegg 4".
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reference {
    /// What it is called, in the singular: "Vedlegg".
    pub(super) kind: &'static str,
    /// Its number or letter, in capitals and without leading zeros.
    pub(super) mark: String,
    /// UTF-8 bytes in the text: the word and the number, or the number alone in "vedlegg 3 og 4".
    pub(super) span: Range<usize>,
}

const KINDS: [(&str, &str); 13] = [
    ("vedlegg", "Vedlegg"),
    ("vedlegga", "Vedlegg"),
    ("vedleggene", "Vedlegg"),
    ("vedleggets", "Vedlegg"),
    ("bilag", "Bilag"),
    ("bilaga", "Bilag"),
    ("bilagene", "Bilag"),
    ("annex", "Annex"),
    ("annexes", "Annex"),
    ("appendix", "Appendix"),
    ("appendices", "Appendix"),
    ("attachment", "Attachment"),
    ("attachments", "Attachment"),
];

/// A word and where it stands.
type Word<'a> = (Range<usize>, &'a str);

/// All references in the text; those to the annexes of laws and standards are left out.
pub(super) fn references(text: &str) -> Vec<Reference> {
    let words = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((range, word)) = words.get(at) {
        let annex = kind(word).and_then(|kind| Some((kind, number_at(text, &words, at + 1)?)));
        if let Some((kind, (mut next, mark))) = annex {
            let mut marks = vec![(range.start, next, mark)];
            // "vedlegg 3, 4 og 7"
            while let Some((after, more)) = another(text, &words, next) {
                let start = words.get(after).map_or(range.end, |(range, _)| range.start);
                marks.push((start, after, more));
                next = after;
            }
            if !is_of_a_law(&words, at, next) {
                for (start, last, mark) in marks {
                    let end = words.get(last).map_or(range.end, |(range, _)| range.end);
                    found.push(Reference { kind, mark, span: start..end });
                }
            }
            at = next;
        }
        at += 1;
    }
    found
}

/// The annex that a title opens with: "Vedlegg 1 – Kravspesifikasjon".
pub(super) fn opening(title: &str) -> Option<(&'static str, String)> {
    let words = words(title);
    // A chapter number may stand before it.
    let start = words.iter().position(|(_, word)| !word.chars().all(|c| c.is_ascii_digit()))?;
    let (_, word) = words.get(start)?;
    let kind = kind(word)?;
    let (_, mark) = number_at(title, &words, start + 1)?;
    Some((kind, mark))
}

fn kind(word: &str) -> Option<&'static str> {
    KINDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, kind)| *kind)
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        match (char.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from..at, text.get(from..at).unwrap_or_default()));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// A number, letter or Roman number at the word, with nothing but space before it ("nr." may stand between).
fn number_at(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, String)> {
    let (range, word) = words.get(at)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before)).map_or(0, |(range, _)| range.end);
    let gap = text.get(before..range.start)?;
    if !gap.chars().all(char::is_whitespace) && gap.trim() != "." {
        return None;
    }
    if matches!(word.to_lowercase().as_str(), "nr" | "nummer" | "no") {
        return number_at(text, words, at + 1);
    }
    // A full stop is allowed after "nr" only.
    let after_number_word = at
        .checked_sub(1)
        .and_then(|b| words.get(b))
        .is_some_and(|(_, w)| matches!(w.to_lowercase().as_str(), "nr" | "no"));
    if gap.contains('.') && !after_number_word {
        return None;
    }
    mark(word).map(|mark| (at, mark))
}

/// "4", "04", "3a", "B", "IV".
fn mark(word: &str) -> Option<String> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.get(digits.len()..)?;
    let letters = rest.chars().count();
    if !digits.is_empty() && digits.len() <= 2 && letters <= 1 {
        let number = digits.trim_start_matches('0');
        return (!number.is_empty()).then(|| format!("{number}{}", rest.to_uppercase()));
    }
    let letter = digits.is_empty() && letters == 1 && rest.starts_with(char::is_uppercase);
    let roman = digits.is_empty() && letters <= 4 && rest.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (letter || (roman && letters > 0)).then(|| rest.to_string())
}

/// The next number of an enumeration.
fn another(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, String)> {
    let (range, _) = words.get(at)?;
    let (next, word) = words.get(at + 1)?;
    let gap = text.get(range.end..next.start)?.trim();
    if matches!(word.to_lowercase().as_str(), "og" | "and" | "eller" | "or" | "samt")
        && (gap.is_empty() || gap == ",")
    {
        let (after, word) = words.get(at + 2)?;
        let gap = text.get(next.end..after.start)?;
        return mark(word).filter(|_| gap.trim().is_empty() && ends(text, after)).map(|mark| (at + 2, mark));
    }
    // "vedlegg 2, 45 prosent" goes on with something else.
    let counts = words.get(at + 2).is_some_and(|(after, word)| {
        let conjunction = matches!(word.to_lowercase().as_str(), "og" | "and" | "eller" | "or" | "samt");
        let lower = word.starts_with(char::is_lowercase);
        text.get(next.end..after.start).is_some_and(|gap| gap.trim().is_empty()) && lower && !conjunction
    });
    mark(word).filter(|_| gap == "," && !counts && ends(text, next)).map(|mark| (at + 1, mark))
}

/// Whether nothing that makes another number of it follows: "2 500", "4.1", "3 prosent" are no annexes.
fn ends(text: &str, range: &Range<usize>) -> bool {
    let rest = text.get(range.end..).unwrap_or_default();
    let mut chars = rest.chars();
    match (chars.next(), chars.next()) {
        (None, _) => true,
        (Some('.' | ','), Some(next)) => !next.is_ascii_digit(),
        (Some(c), next) if c.is_whitespace() => !next.is_some_and(|next| next.is_ascii_digit()),
        (Some(c), _) => !matches!(c, '%' | '/' | '-' | '–'),
    }
}

/// "forskriften vedlegg 1", "vedlegg 2 til direktivet", "NS 3420 vedlegg A".
fn is_of_a_law(words: &[Word<'_>], keyword: usize, last: usize) -> bool {
    let law = |word: &str| {
        let word = word.to_lowercase();
        ["forskrift", "direktiv", "forordning", "regulation", "directive"]
            .iter()
            .any(|stem| word.contains(stem))
            || ["loven", "lova", "lov", "foa", "loa", "reach", "rohs", "ef", "eu", "act"]
                .contains(&word.as_str())
            || word.ends_with("sloven")
            || word.ends_with("slova")
    };
    let standard = |word: &str| matches!(word, "NS" | "EN" | "ISO" | "NEK");
    let before = words.get(keyword.saturating_sub(3)..keyword).unwrap_or_default();
    if before.iter().any(|(_, word)| law(word) || standard(word)) {
        return true;
    }
    let link = words
        .get(last + 1)
        .is_some_and(|(_, word)| matches!(word.to_lowercase().as_str(), "til" | "i" | "to" | "of"));
    link && words.get(last + 2..).unwrap_or_default().iter().take(3).any(|(_, word)| law(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        references(text).into_iter().map(|r| format!("{} {}", r.kind, r.mark)).collect()
    }

    #[test]
    fn references_in_three_languages() {
        assert_eq!(found("jf. vedlegg 4 og bilag\nB"), ["Vedlegg 4", "Bilag B"]);
        assert_eq!(found("See Annex IV, appendix 3."), ["Annex IV", "Appendix 3"]);
        assert_eq!(found("vedlegga 2, 3 og 5 gjeld"), ["Vedlegg 2", "Vedlegg 3", "Vedlegg 5"]);
        assert_eq!(found("Vedlegg nr. 02"), ["Vedlegg 2"]);
        assert_eq!(found("vedlegg 2, 45 prosent, og 30 kr"), ["Vedlegg 2"]);
    }

    #[test]
    fn generic_words_and_laws_are_no_references() {
        for text in [
            "Geoteknisk rapport er vedlagt",
            "se vedlegg. I tillegg",
            "vedlegg i tilbudet",
            "forskriften vedlegg 1",
            "jf. FOA vedlegg 2",
            "vedlegg 3 til anskaffelsesforskriften",
            "NS 3420 vedlegg A",
            "Annex II of Directive 2014/24",
            "vedlegg til kontrakten",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn titles_open_with_an_annex() {
        assert_eq!(opening("Vedlegg 1 – Krav"), Some(("Vedlegg", "1".into())));
        assert_eq!(opening("BILAG B: Pris"), Some(("Bilag", "B".into())));
        assert_eq!(opening("Krav til vedlegg 3"), None);
    }
}
