//! The tolerant form of a text: letters that scanners confuse become one.
//!
//! "Lgnn", "l0nn", "lonn" and "lønn" have one skeleton, and so have "leerling" and "lærling". The form is used
//! only in documents that show damage, because it also makes strangers look alike.

use crate::fold::Folded;

/// What a letter becomes; `None` keeps it.
fn class(c: char) -> char {
    match c {
        'ø' | 'ö' | 'ó' | 'ò' | '0' | '@' | '¢' | 'g' | 'q' | '6' | '9' => 'o',
        'å' | 'ä' | 'à' | 'á' | 'â' | 'ã' | '&' | '4' => 'a',
        'æ' | 'é' | 'è' | 'ê' | 'ë' | 'c' => 'e',
        '1' | 'i' | '|' | '!' | 'ì' | 'í' => 'l',
        '5' | '$' => 's',
        other => other,
    }
}

/// Whether a character may stand inside a damaged word.
pub(crate) fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '@' | '¢' | '&' | '|' | '$' | '!')
}

/// The skeleton of a folded word: classes, with "ae", "ee" and "ze" read as the one letter they stand for.
pub(crate) fn skeleton(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().map(class) {
        if c == 'e' && matches!(out.chars().next_back(), Some('a' | 'e' | 'z')) {
            out.pop();
        }
        out.push(c);
    }
    out
}

/// Whether a word looks like a scanner's work: digits or signs between small letters.
pub(crate) fn looks_damaged(word: &str) -> bool {
    let chars: Vec<char> = word.chars().collect();
    chars.len() >= 3
        && chars.windows(3).any(|w| {
            w[0].is_alphabetic()
                && w[2].is_alphabetic()
                && matches!(w[1], '0' | '1' | '4' | '6' | '@' | '¢' | '&' | '|' | '$')
        })
}

/// Counts what speaks for damage in a folded text: (words, damaged words, letters, Norwegian letters).
pub(crate) fn count(folded: &Folded) -> (usize, usize, usize, usize) {
    let (mut words, mut damaged, mut letters, mut norwegian) = (0, 0, 0, 0);
    for word in folded.text.split(|c: char| !is_word_char(c)).filter(|w| !w.is_empty()) {
        words += 1;
        damaged += usize::from(looks_damaged(word));
    }
    for c in folded.text.chars() {
        letters += usize::from(c.is_alphabetic());
        norwegian += usize::from(matches!(c, 'æ' | 'ø' | 'å'));
    }
    (words, damaged, letters, norwegian)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_has_the_skeleton_of_the_word() {
        for (damaged, word) in [
            ("lgnn", "lønn"),
            ("leverand0ren", "leverandøren"),
            ("leerlinger", "lærlinger"),
            ("laerlinger", "lærlinger"),
            ("milj¢", "miljø"),
            ("k1ima", "klima"),
            ("h@yst", "høyst"),
            ("lso", "iso"),
            ("p&legges", "pålegges"),
        ] {
            assert_eq!(skeleton(damaged), skeleton(word), "{damaged}");
        }
        assert_ne!(skeleton("leverandør"), skeleton("levering"));
    }

    #[test]
    fn damage_is_seen() {
        assert!(looks_damaged("leverand0ren") && looks_damaged("h@yst"));
        assert!(!looks_damaged("14001") && !looks_damaged("b1") && !looks_damaged("nye"));
    }
}
