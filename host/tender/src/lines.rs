//! Lines of a text file, and what their ends and beginnings say.

/// A line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// From 1.
    pub(crate) number: u32,
    /// As written, without trailing white space; tabs are kept.
    pub(crate) text: String,
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    pub(crate) fn trimmed(&self) -> &str {
        self.text.trim()
    }

    /// Columns before the first character.
    pub(crate) fn indent(&self) -> usize {
        self.text.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum()
    }
}

/// Splits a text whose line ends are `\n`; a form feed is a page's end and so a line's.
pub(crate) fn split(text: &str) -> Vec<Line> {
    (1..)
        .zip(text.split('\n'))
        .flat_map(|(number, line)| {
            line.split('\u{0C}').map(move |part| Line { number, text: part.trim_end().to_string() })
        })
        .collect()
}

/// Whether the text ends a sentence; an abbreviation, an ordinal or a hyphen does not.
pub(crate) fn ends_sentence(text: &str) -> bool {
    const ABBREVIATIONS: [&str; 22] = [
        "kl", "nr", "jf", "jfr", "f.eks", "t.d", "bl.a", "m.a", "pkt", "ca", "inkl", "ekskl", "eks", "evt",
        "maks", "min", "tlf", "st", "no", "e.g", "i.e", "art",
    ];
    let text = text.trim_end().trim_end_matches(['"', '»', '”', ')', ']', '’', '*', '_']);
    let Some(body) = text.strip_suffix('.') else {
        return text.ends_with(['!', '?', ':', ';', '.']);
    };
    let last = body.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    let ordinal = !last.is_empty() && last.len() <= 2 && last.chars().all(|c| c.is_ascii_digit());
    !ordinal && !ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

/// Whether a word is divided at the end: a letter and a hyphen.
pub(crate) fn ends_hyphenated(text: &str) -> bool {
    let text = text.trim_end();
    text.strip_suffix(['-', '\u{2010}']).is_some_and(|body| body.ends_with(char::is_alphabetic))
}

/// Whether a title cannot end here: the last word asks for another.
pub(crate) fn ends_open(text: &str) -> bool {
    const OPEN: &[&str] = &[
        "før", "innen", "innan", "siden", "sidan", "hos", "uten", "utan", "nr.", "kl.", "jf.", "ca.", "i",
        "og", "av", "til", "på", "for", "med", "om", "som", "eller", "den", "det", "dei", "de", "en", "et",
        "ei", "ein", "eit", "at", "skal", "må", "kan", "ved", "etter", "fra", "frå", "under", "over", "mot",
        "mellom", "å", "er", "har", "der", "når", "punkt", "pkt.", "kapittel", "§", "samt", "the", "of",
        "and", "or", "to", "a", "in", "with", "shall",
    ];
    let last = text.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    text.trim_end().ends_with(',') || ends_hyphenated(text) || OPEN.contains(&last.as_str())
}

/// Whether the second text goes on in the middle of the first one's sentence.
pub(crate) fn continues(before: &str, after: &str) -> bool {
    let after = after.trim_start();
    if ends_hyphenated(before) {
        return after.starts_with(char::is_lowercase);
    }
    if ends_sentence(before) {
        return false;
    }
    after.starts_with(|c: char| c.is_lowercase() || matches!(c, '(' | '«' | ','))
        && !super::shape::list::opens(after)
}

/// The usual width of lines that were broken to fit a page; `None` when lines are as long as their paragraphs.
pub(crate) fn wrap_width(lines: &[Line]) -> Option<usize> {
    // What was broken shows in sentences that go on in the next line.
    let pairs =
        lines.iter().zip(lines.iter().skip(1)).filter(|(a, b)| a.text.chars().count() >= 30 && !b.is_blank());
    let (mut all, mut widths) = (0, Vec::new());
    for (line, next) in pairs {
        all += 1;
        if continues(line.trimmed(), next.trimmed()) {
            widths.push(line.text.chars().count());
        }
    }
    widths.sort_unstable();
    let width = *widths.get(widths.len().saturating_mul(9) / 10)?;
    (widths.len() >= 3 && widths.len() * 4 >= all && width <= 130).then_some(width)
}

/// Whether the break after `line` was meant: the next line's first word would have fitted.
pub(crate) fn meant_break(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default().chars().count();
    !ends_hyphenated(line) && (line.trim_end().chars().count() + 1 + word) * 20 <= width * 19
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_but_abbreviations_and_ordinals_do_not() {
        for yes in ["er tillatt.", "skal:", "hva?", "(nr. 29)."] {
            assert!(ends_sentence(yes), "{yes}");
        }
        for no in ["jf.", "seinast 1.", "skal ha", "Miljø-", "innen kl."] {
            assert!(!ends_sentence(no), "{no}");
        }
    }

    #[test]
    fn a_sentence_goes_on_in_lower_case_or_after_a_hyphen() {
        assert!(continues("bankover-", "føring"));
        assert!(continues("arbeidstid og andre", "vilkår i samsvar"));
        assert!(!continues("er rettet.", "deretter"));
        assert!(!continues("Vedlegg", "4 Tildeling"));
        assert!(!continues("Leverandøren skal", "a) betale"));
    }

    #[test]
    fn a_page_width_is_found_only_where_lines_were_broken() {
        let broken = "Kommunen skal kjøpe arbeidsstoler, bord og sofaer\ntil to nye bygg som er ferdige først i neste år,\n".repeat(8);
        assert!(wrap_width(&split(&broken)).is_some());
        let long = format!("{}\n", "ord ".repeat(90)).repeat(8);
        assert_eq!(wrap_width(&split(&long)), None);
    }
}
