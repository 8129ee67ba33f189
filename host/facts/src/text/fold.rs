//! Words folded for comparison: lower case, without diacritics, with the commonest scanning damage undone.
//!
//! Folding is lossy on purpose (`ø` and `o` are one letter here), since scanned text loses these marks first.
//! Where the difference matters, a fact looks at the text itself.

/// Appends `word` to `out`, folded. A lone digit or sign between letters is read as the letter it stands for
/// in damaged text: `m4neder`, `l¢nn`, `s&pe`, `mi1lioner`.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        out.push_str(word);
        return;
    }
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) && !word.contains('I') {
        out.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
        return;
    }
    let mut before = '\0';
    let mut chars = word.chars().peekable();
    while let Some(letter) = chars.next() {
        match letter {
            'I' if before.is_lowercase() => out.push('l'),
            'A'..='Z' => out.push(letter.to_ascii_lowercase()),
            '0' | '4' | '1' if before.is_alphabetic() && chars.peek().is_some_and(|c| c.is_alphabetic()) => {
                out.push(match letter {
                    '0' => 'o',
                    '4' => 'a',
                    _ => 'l',
                });
            }
            '\x00'..='\x7f' => match letter {
                '@' => out.push('o'),
                '&' => out.push('a'),
                '-' | '\n' | ' ' => {}
                _ => out.push(letter),
            },
            _ => fold_letter(letter, out),
        }
        before = letter;
    }
}

/// Folds one letter outside ASCII.
fn fold_letter(letter: char, out: &mut String) {
    match letter {
        'å' | 'Å' | 'à' | 'À' | 'á' | 'Á' | 'ä' | 'Ä' | 'â' | 'Â' | 'ã' => out.push('a'),
        'ø' | 'Ø' | 'ö' | 'Ö' | 'ò' | 'Ò' | 'ó' | 'Ó' | 'ô' | 'Ô' | '¢' => out.push('o'),
        'æ' | 'Æ' => out.push_str("ae"),
        'é' | 'É' | 'è' | 'È' | 'ê' | 'Ê' | 'ë' => out.push('e'),
        'ü' | 'Ü' | 'ú' | 'ù' => out.push('u'),
        'í' | 'ì' | 'ï' => out.push('i'),
        'ß' => out.push_str("ss"),
        'ﬁ' => out.push_str("fi"),
        'ﬂ' => out.push_str("fl"),
        'ﬀ' => out.push_str("ff"),
        'ﬃ' => out.push_str("ffi"),
        'ﬄ' => out.push_str("ffl"),
        '\u{ad}' | '\u{2010}' | '\u{2011}' => {}
        _ => out.extend(letter.to_lowercase()),
    }
}

/// Whether two folded words differ by at most `limit` letters put in, left out or exchanged, when `rn` is
/// also read as `m`.
pub(crate) fn near(word: &str, target: &str, limit: usize) -> bool {
    if word.len().abs_diff(target.len()) > limit + 2 || word.len() > 40 {
        return false;
    }
    // Damage rarely takes the first letter, and then by `rn` for `m`.
    let like = |word: &str| word.bytes().next().map(|b| if matches!(b, b'r' | b'm') { b'm' } else { b });
    if like(word) != like(target) {
        return false;
    }
    let word = word.replace("rn", "m");
    distance(word.as_bytes(), target.as_bytes()) <= limit
}

/// Levenshtein's distance in bytes.
pub(crate) fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (j, y) in b.iter().enumerate() {
            let up = row.get(j + 1).copied().unwrap_or(usize::MAX - 1);
            let best = (diagonal + usize::from(x != y)).min(up + 1).min(left + 1);
            diagonal = up;
            left = best;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = best;
            }
        }
        if let Some(cell) = row.get_mut(0) {
            *cell = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, fold_into, near};

    fn fold(word: &str) -> String {
        let mut out = String::new();
        fold_into(word, &mut out);
        out
    }

    #[test]
    fn undoes_damage() {
        for (word, folded) in [
            ("MÅNEDER", "maneder"),
            ("m4neder", "maneder"),
            ("l¢nn", "lonn"),
            ("s&pe", "sape"),
            ("mi1lioner", "millioner"),
            ("vesentIige", "vesentlige"),
            ("verkstedﬂøy", "verkstedfloy"),
            ("mil-\nlioner", "millioner"),
            ("Værøy", "vaeroy"),
        ] {
            assert_eq!(fold(word), folded);
        }
    }

    #[test]
    fn measures() {
        assert_eq!(distance(b"novembe", b"november"), 1);
        assert_eq!(distance(b"", b"abc"), 3);
        assert!(near("novernber", "november", 1));
        assert!(!near("oktober", "november", 2));
    }
}
