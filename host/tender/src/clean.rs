//! Text as a reader sees it: no invisible characters, letters composed.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Drops what has no ink (soft hyphens, zero-width characters, control characters other than a line break),
/// turns tabs and odd line ends into spaces, composes letters (å from a and a ring), and trims.
pub(crate) fn clean(text: &str) -> String {
    let text: String = text.chars().filter_map(keep).collect();
    let text = text.trim();
    if is_nfc(text) { text.to_string() } else { text.nfc().collect() }
}

fn keep(char: char) -> Option<char> {
    match char {
        '\n' => Some('\n'),
        '\t' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => None,
        char if char.is_control() => None,
        char => Some(char),
    }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn invisible_characters_go_and_letters_are_composed() {
        assert_eq!(clean(" konkurranse\u{AD}grunnlag\u{200B}\t x "), "konkurransegrunnlag  x");
        assert_eq!(clean("Ba\u{30A}tplass"), "Båtplass");
        assert_eq!(clean("m² ½ ﬁ\nkr 1\u{A0}500"), "m² ½ ﬁ\nkr 1\u{A0}500");
    }
}
