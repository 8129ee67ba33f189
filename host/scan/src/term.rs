//! The syntax of terms: `lærling*`, `(to|2) ledd`, `samtykke ... uforutset*`.

use std::borrow::Cow;

/// A term that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermError {
    /// Nothing to search for.
    #[error("the term «{0}» has no word to search for")]
    Empty(String),
    /// A wildcard alone, or fewer than two letters beside one.
    #[error(
        "«{word}» in the term «{term}» would match almost everything; write at least two letters beside *"
    )]
    TooWide {
        /// The whole term.
        term: String,
        /// The word in it.
        word: String,
    },
    /// An opening parenthesis without its end, or the other way round.
    #[error("the term «{0}» has a parenthesis without its pair")]
    Parenthesis(String),
    /// `...` at an end.
    #[error("the term «{0}» begins or ends with ...; it must stand between two words")]
    OpenGap(String),
}

/// Up to so many words may stand where a term has `...`.
pub(crate) const GAP_WORDS: usize = 6;

/// A word of a term: whole, or open at one or both ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct WordPattern {
    pub(crate) text: String,
    pub(crate) open_left: bool,
    pub(crate) open_right: bool,
}

/// One position of a term.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Slot {
    /// This word.
    Word(WordPattern),
    /// One of these words.
    Any(Vec<WordPattern>),
    /// Up to [`GAP_WORDS`] other words.
    Gap,
}

/// Writes out alternatives of several words: `(zero emission|electric) van` becomes two terms.
pub(crate) fn expand(term: &str) -> Vec<Cow<'_, str>> {
    let mut from = 0;
    while let Some(open) = term.get(from..).and_then(|t| t.find('(')).map(|at| from + at) {
        let Some(close) = term.get(open..).and_then(|t| t.find(')')).map(|at| open + at) else { break };
        let inner = term.get(open + 1..close).unwrap_or_default();
        if inner.split('|').any(|alternative| alternative.trim().contains([' ', '-', '\'', '’'])) {
            let (before, after) =
                (term.get(..open).unwrap_or_default(), term.get(close + 1..).unwrap_or_default());
            return inner
                .split('|')
                .flat_map(|word| {
                    let term = format!("{before}{}{after}", word.trim());
                    expand(&term).into_iter().map(|term| Cow::Owned(term.into_owned())).collect::<Vec<_>>()
                })
                .collect();
        }
        from = close + 1;
    }
    vec![Cow::Borrowed(term)]
}

/// Parses a term into its slots. A hyphen separates words, as it does in the text, so that `hms-kort`
/// also finds "HMS kort".
pub(crate) fn parse(term: &str) -> Result<Vec<Slot>, TermError> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut rest = term.trim();
    while !rest.is_empty() {
        let piece;
        (piece, rest) = next_piece(term, rest)?;
        if piece == "..." {
            slots.push(Slot::Gap);
        } else if let Some(inner) = piece.strip_prefix('(').and_then(|p| p.strip_suffix(')')) {
            let words: Result<Vec<_>, _> = inner.split('|').map(|w| word(term, w.trim())).collect();
            slots.push(Slot::Any(words?));
        } else {
            for mut part in piece.split(['-', '/', '.', ',', '\'', '’']).filter(|part| !part.is_empty()) {
                // "§5b" is two words, as it is in the text.
                if let Some(after) = part.strip_prefix('§').filter(|after| !after.is_empty()) {
                    slots.push(Slot::Word(word(term, "§")?));
                    part = after;
                }
                slots.push(Slot::Word(word(term, part)?));
            }
        }
    }
    match (slots.first(), slots.last()) {
        (None, _) => Err(TermError::Empty(term.to_owned())),
        (Some(Slot::Gap), _) | (_, Some(Slot::Gap)) => Err(TermError::OpenGap(term.to_owned())),
        _ => Ok(slots),
    }
}

/// The first piece, up to a space or a closing parenthesis, and what comes after it.
fn next_piece<'t>(term: &str, rest: &'t str) -> Result<(&'t str, &'t str), TermError> {
    let end = if rest.starts_with('(') {
        rest.find(')').ok_or_else(|| TermError::Parenthesis(term.to_owned()))? + 1
    } else {
        rest.find(char::is_whitespace).unwrap_or(rest.len())
    };
    let (piece, rest) = rest.split_at(end);
    if !piece.starts_with('(') && piece.contains(['(', ')']) {
        return Err(TermError::Parenthesis(term.to_owned()));
    }
    Ok((piece, rest.trim_start()))
}

fn word(term: &str, written: &str) -> Result<WordPattern, TermError> {
    let open_left = written.starts_with('*');
    let open_right = written.len() > 1 && written.ends_with('*');
    let text = written.trim_matches('*').to_lowercase();
    if text.is_empty() && !open_left && !open_right {
        return Err(TermError::Empty(term.to_owned()));
    }
    if (open_left || open_right) && text.chars().count() < 2 {
        return Err(TermError::TooWide { term: term.to_owned(), word: written.to_owned() });
    }
    Ok(WordPattern { text, open_left, open_right })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn w(text: &str, open_left: bool, open_right: bool) -> WordPattern {
        WordPattern { text: text.into(), open_left, open_right }
    }

    #[test]
    fn words_alternatives_and_gaps() {
        assert_eq!(
            parse("(to|2) ledd*").unwrap(),
            [
                Slot::Any(vec![w("to", false, false), w("2", false, false)]),
                Slot::Word(w("ledd", false, true))
            ]
        );
        assert_eq!(
            parse("samtykke ... uforutset*").unwrap(),
            [Slot::Word(w("samtykke", false, false)), Slot::Gap, Slot::Word(w("uforutset", false, true))]
        );
        assert_eq!(parse("hms-kort").unwrap(), parse("hms kort").unwrap());
        assert_eq!(parse("§5b").unwrap(), parse("§ 5b").unwrap());
        assert_eq!(parse("*konto").unwrap(), [Slot::Word(w("konto", true, false))]);
    }

    #[test]
    fn alternatives_of_several_words_are_written_out() {
        assert_eq!(
            expand("(zero emission|electric) (van|lorry)"),
            ["zero emission (van|lorry)", "electric (van|lorry)"]
        );
        assert_eq!(expand("(to|2) ledd"), ["(to|2) ledd"]);
        assert_eq!(expand("(a b|c) x (d e|f)"), ["a b x d e", "a b x f", "c x d e", "c x f"]);
    }

    #[test]
    fn mistakes_are_named() {
        assert!(matches!(parse("  "), Err(TermError::Empty(_))));
        assert!(matches!(parse("a*"), Err(TermError::TooWide { .. })));
        assert!(matches!(parse("(to|2 ledd"), Err(TermError::Parenthesis(_))));
        assert!(matches!(parse("... ledd"), Err(TermError::OpenGap(_))));
    }
}
