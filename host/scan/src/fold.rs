//! Folding: the matching form of a text, with the way back to its bytes.
//!
//! Text is folded, not damaged: lower case, composed letters, ligatures spelt out, soft hyphens dropped and
//! words that a line end has broken joined again. "lønns- og arbeidsvilkår" survives; "m²" stays "m²".

use unicode_normalization::char::compose;

/// A folded text and, for each of its bytes, the byte of the original that it came from.
#[derive(Debug, Default)]
pub struct Folded {
    /// The matching form.
    pub text: String,
    origin: Vec<u32>,
    end: u32,
}

impl Folded {
    /// The original byte where the folded byte `at` begins; the original's length at the end.
    pub fn start_of(&self, at: usize) -> u32 {
        self.origin.get(at).copied().unwrap_or(self.end)
    }

    /// The original byte where the folded text before `at` ends: the end of the character that gave
    /// the byte before `at`.
    pub fn end_of(&self, original: &str, at: usize) -> u32 {
        let Some(last) = at.checked_sub(1) else { return 0 };
        let start = self.start_of(last) as usize;
        let mut end = original[start..].chars().next().map_or(self.end as usize, |c| start + c.len_utf8());
        // A combining mark belongs to the letter it stands on.
        while let Some(mark) = original[end..].chars().next().filter(|c| is_combining(*c)) {
            end += mark.len_utf8();
        }
        end as u32
    }

    fn push(&mut self, c: char, from: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), from as u32);
    }
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Folds `text` for matching.
pub fn fold(text: &str) -> Folded {
    let mut out = Folded {
        text: String::with_capacity(text.len()),
        origin: Vec::with_capacity(text.len()),
        end: text.len() as u32,
    };
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            'a'..='z' | '0'..='9' | ' ' | '\n' | '\t' => out.push(c, at),
            'A'..='Z' => out.push(c.to_ascii_lowercase(), at),
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{feff}' => {}
            '\u{a0}' | '\u{202f}' | '\u{2009}' | '\r' => out.push(' ', at),
            '-' | '\u{2010}' | '\u{2011}' => {
                if let Some(skip) = broken_word(&out.text, &text[at + c.len_utf8()..]) {
                    let resume = at + c.len_utf8() + skip;
                    while chars.peek().is_some_and(|(next, _)| *next < resume) {
                        chars.next();
                    }
                } else {
                    out.push('-', at);
                }
            }
            '\u{fb00}'..='\u{fb06}' => {
                for letter in ligature(c).chars() {
                    out.push(letter, at);
                }
            }
            mark if is_combining(mark) => {
                let composed = out.text.chars().next_back().and_then(|letter| compose(letter, mark));
                if let Some(composed) = composed
                    && out.text.pop().is_some()
                {
                    let from = out.start_of(out.text.len());
                    out.origin.truncate(out.text.len());
                    out.push(composed, from as usize);
                }
            }
            other => {
                for lower in other.to_lowercase() {
                    out.push(lower, at);
                }
            }
        }
    }
    out
}

fn ligature(c: char) -> &'static str {
    match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        _ => "st",
    }
}

/// Words after a hyphen that show it to be an elliptic compound ("lønns- og arbeidsvilkår"), not a broken word.
const AFTER_ELLIPSIS: [&str; 10] = ["og", "eller", "samt", "til", "eit", "and", "or", "to", "som", "enn"];

/// Whether the hyphen between `before` and `after` breaks a word; then how many bytes of `after` to drop.
fn broken_word(before: &str, after: &str) -> Option<usize> {
    let space = after.len() - after.trim_start_matches([' ', '\n', '\r', '\t']).len();
    if space == 0 || !before.chars().next_back().is_some_and(char::is_alphabetic) {
        return None;
    }
    // A dash between words has a space before it, so this hyphen hangs on a word. A tab ends a cell.
    if after[..space].contains('\t') {
        return None;
    }
    let rest = &after[space..];
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    (lower && !AFTER_ELLIPSIS.contains(&word.as_str())).then_some(space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).text
    }

    #[test]
    fn words_broken_by_a_line_end_are_joined() {
        assert_eq!(folded("bankover-\nføring"), "bankoverføring");
        assert_eq!(folded("allmenngjort for byg- geplasser"), "allmenngjort for byggeplasser");
    }

    #[test]
    fn elliptic_compounds_survive() {
        assert_eq!(folded("Lønns- og arbeidsvilkår"), "lønns- og arbeidsvilkår");
        assert_eq!(folded("tvangs- eller gjeldsarbeid"), "tvangs- eller gjeldsarbeid");
        assert_eq!(folded("tvangs-\neller gjeldsarbeid"), "tvangs-\neller gjeldsarbeid");
        assert_eq!(folded("HMS-kort – alltid"), "hms-kort – alltid");
    }

    #[test]
    fn letters_are_composed_and_ligatures_spelt() {
        assert_eq!(folded("Ba\u{30a}tplass serti\u{fb01}sert LØNN"), "båtplass sertifisert lønn");
        assert_eq!(folded("anskaf\u{ad}felse\u{a0}m²"), "anskaffelse m²");
    }

    #[test]
    fn every_match_finds_its_way_back() {
        let text = "Ba\u{30a}t serti\u{fb01}\u{ad}sert bankover-\nføring";
        let f = fold(text);
        for (word, original) in [
            ("båt", "Ba\u{30a}t"),
            ("sertifisert", "serti\u{fb01}\u{ad}sert"),
            ("bankoverføring", "bankover-\nføring"),
        ] {
            let at = f.text.find(word).unwrap();
            let (s, e) = (f.start_of(at), f.end_of(text, at + word.len()));
            assert_eq!(&text[s as usize..e as usize], original);
        }
    }

    proptest::proptest! {
        #[test]
        fn offsets_stay_on_character_boundaries(text in "\\PC{0,40}|[a-zæøåﬁ\u{30a}\u{ad}\n -]{0,40}") {
            let f = fold(&text);
            for (at, c) in f.text.char_indices() {
                let (s, e) = (f.start_of(at) as usize, f.end_of(&text, at + c.len_utf8()) as usize);
                proptest::prop_assert!(s <= e && text.is_char_boundary(s) && text.is_char_boundary(e));
            }
        }
    }
}
