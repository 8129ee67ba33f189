//! Lines that are titles although nothing marks them.

use super::number::{number, roman};
use crate::BlockKind;
use crate::lines::{ends_open, ends_sentence};

/// Characters of the longest title.
const LONGEST: usize = 90;

/// What makes a line a title; the document's other titles decide its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Title {
    /// "Del B", "Bok 2".
    Part,
    /// "Kapittel 3".
    Chapter,
    /// "§ 4 Betaling".
    Paragraph,
    /// "5.2 Lønns- og arbeidsvilkår": letters, components.
    Numbered(String, Vec<u32>),
    /// "IV. KRAV".
    Roman,
    /// All in capitals, or one of the words that end a document: "Vedlegg".
    Top,
    /// Bold, or alone between blank lines.
    Plain,
}

/// Whether a paragraph all in bold is a heading.
pub(crate) fn is_bold_title(text: &str) -> bool {
    let ends = ends_sentence(text) && !text.ends_with('?');
    short(text) && !text.contains(['\n', '☐', '☑', '·']) && !ends && !text.ends_with(['.', ','])
}

/// What a paragraph without a heading's style is: at which level of a list it stands, if it does, and its label.
pub(crate) fn kind(item: Option<u8>, label: Option<&str>, bold: bool, text: &str) -> BlockKind {
    match item {
        // A bold item of a numbered list that reads like a title is a heading without the style of one.
        Some(_) if bold && label.is_some_and(|label| classify(&format!("{label} {text}")).is_some()) => {
            BlockKind::Heading { level: 0 }
        }
        Some(level) => BlockKind::ListItem { level },
        None if bold && is_bold_title(text) => BlockKind::Heading { level: 0 },
        None => BlockKind::Paragraph,
    }
}

/// A table of contents' own heading.
pub(crate) fn is_contents_title(text: &str) -> bool {
    let text = text.trim().trim_end_matches([':', '.']).to_lowercase();
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ');
    [
        "innhold",
        "innhald",
        "innholdsfortegnelse",
        "innhaldsliste",
        "innholdsliste",
        "contents",
        "table of contents",
    ]
    .contains(&text)
}

fn short(text: &str) -> bool {
    text.chars().count() <= LONGEST && text.contains(char::is_alphabetic)
}

/// What kind of title the line is, if it reads like one.
pub(crate) fn classify(line: &str) -> Option<Title> {
    // Word saves a numbered heading as text with a tab behind the number.
    let line = line.trim().replacen('\t', " ", 1);
    let line = line.as_str();
    if !short(line) || line.contains(['\t', '·']) {
        return None;
    }
    let capitals = is_capitals(line);
    if (ends_sentence(line) && !(capitals && line.ends_with(['?', '!']))) || line.ends_with([';', '.']) {
        return None;
    }
    if !capitals && (ends_open(line) || has_sentences(line)) {
        return None;
    }
    if let Some(title) = named(line) {
        return Some(title);
    }
    if let Some(number) = number(line) {
        let title = opens_title(number.rest) && (capitals || !binds(number.rest));
        return title.then_some(Title::Numbered(number.letters, number.parts));
    }
    if let Some((mark, rest)) = line.split_once(['.', ' '])
        && roman(mark).is_some()
        && mark.starts_with(['I', 'V', 'X', 'l', '|'])
        && rest.chars().filter(|c| c.is_uppercase()).count() >= 2
        && (is_capitals(rest) || !rest.contains(char::is_lowercase))
    {
        return Some(Title::Roman);
    }
    let last_words =
        ["vedlegg", "bilag", "vedleggsliste", "bilagsliste", "annexes", "attachments", "appendices"];
    if last_words.contains(&line.to_lowercase().as_str()) || (capitals && is_word_like(line)) {
        return Some(Title::Top);
    }
    None
}

/// "Del B …", "Kapittel 3 …", "§ 4 …".
fn named(line: &str) -> Option<Title> {
    let (word, rest) = line.split_once(char::is_whitespace)?;
    let mark = rest.split_whitespace().next()?.trim_end_matches([':', '.', ',']);
    let counted = mark.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '.')
        || roman(mark).is_some()
        || (mark.chars().count() == 1 && mark.starts_with(char::is_uppercase));
    let after = rest.trim_start().trim_start_matches(mark).trim_start_matches([':', '.', ' ', '–', '-']);
    if !counted || !(after.is_empty() || opens_title(after)) {
        return None;
    }
    match word.to_lowercase().as_str() {
        "del" | "bok" | "part" | "book" => Some(Title::Part),
        "kapittel" | "kap." | "kap" | "chapter" => Some(Title::Chapter),
        "§" => Some(Title::Paragraph),
        "vedlegg" | "bilag" | "annex" | "appendix" => Some(Title::Top),
        _ => None,
    }
}

/// A title opens with a capital, a figure or a quotation mark.
fn opens_title(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 3
        && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '«' | '"' | '“'))
}

/// Whether a second sentence begins inside.
fn has_sentences(text: &str) -> bool {
    let (_, rest) = text.split_at(text.find(char::is_whitespace).unwrap_or(0));
    rest.match_indices(". ").any(|(at, _)| {
        let before = rest.get(..at + 1).unwrap_or_default();
        ends_sentence(before) && rest.get(at + 2..).is_some_and(|after| after.starts_with(char::is_uppercase))
    })
}

/// A clause that binds somebody is no title, even when its full stop is lost.
fn binds(text: &str) -> bool {
    const VERBS: [&str; 12] =
        ["skal", "må", "kan", "bør", "er", "blir", "gjelder", "gjeld", "shall", "must", "may", "will"];
    // "Hva skal leveres" and "Hvem kan delta" are titles.
    let asks = [
        "hva", "hvem", "hvordan", "når", "hvor", "kva", "kven", "korleis", "kor", "slik", "what", "who",
        "how", "dette",
    ];
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    !asks.contains(&first.as_str())
        && text.split_whitespace().any(|word| VERBS.contains(&word.to_lowercase().as_str()))
}

/// Mostly capitals: scanned text has a lower-case l or a digit among them.
fn is_capitals(text: &str) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for char in text.chars() {
        upper += usize::from(char.is_uppercase());
        lower += usize::from(char.is_lowercase());
    }
    upper >= 4 && upper * 6 >= (upper + lower) * 5
}

/// At least one real word, and not mostly figures.
fn is_word_like(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > digits * 2 && text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 5)
}

/// A line alone between blank lines that could be a title without a number.
pub(crate) fn is_plain(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() <= 60
        && line.split_whitespace().count() <= 8
        && line.starts_with(char::is_uppercase)
        && !line.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '»' | '"'))
        && !line.contains([':', '|', '[', '▢', '☐', '☑', '·', '%', '@'])
        && line.chars().filter(char::is_ascii_digit).count() * 4 <= line.chars().count()
        && !ends_open(line)
        && !has_sentences(line)
        && !binds(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_told_from_clauses() {
        for title in [
            "5.2 Lønns- og arbeidsvilkår",
            "4. Tildelingskriterier",
            "Kapittel 3 Krav",
            "§ 4 Betaling",
            "DEL B. REGLER",
            "A.1 Oppdraget",
            "B4 Menneska i kontrakten",
            "VEDLEGG",
            "Vedlegg",
            "lV. SlK SKAL ET KJ0RES",
            "KONKURRANSEGRUNNLAG DEL 1 OG 2",
            "2 Hva skal leveres",
            "1.\tInnledning",
            "Del 1 – Rammen",
            "VIll.PENGENE",
        ] {
            assert!(classify(title).is_some(), "{title}");
        }
        for clause in [
            "5.3 Lønn skal betales via bank.",
            "3.2 Firmaattest.",
            "1. Kassene veier inntil 14 kilo. Sjåføren bærer",
            "ESPD",
            "30 poeng",
            "B4.2 Løn og anna godtgjersle til",
            "6.2 Lønnen skal utbetales til konto",
            "Del 1 forteller hvem vi er",
            "4.1 ⬛ [navn]",
            "NS 8407",
            "2.1 Tilbudet skal følge malen",
            "Kapittel 16 gjelder",
        ] {
            assert_eq!(classify(clause), None, "{clause}");
        }
    }

    #[test]
    fn a_line_alone_may_be_a_title() {
        assert!(is_plain("Om oppdraget"));
        assert!(!is_plain("Frist: 3. mai"));
        assert!(!is_plain("Leverandøren skal levere"));
        assert!(is_contents_title("Innholdsfortegnelse"));
        assert!(is_contents_title("Innhold:"));
    }
}
