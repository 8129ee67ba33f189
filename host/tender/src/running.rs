//! Page headers, page footers and page numbers in text that once was pages.
//!
//! They repeat but for their digits, and they cut sentences in two. They are taken out, and what they cut is
//! joined again.

use std::collections::HashMap;

use crate::lines::{Line, continues, ends_sentence};

/// Characters of the longest running line.
const LONGEST: usize = 140;
/// Lines of text that stand at least between two page numbers that are nothing but numbers.
const PAGE: usize = 8;

/// Takes the running lines out: what is left, with the gaps closed where a sentence went on, and what was taken.
pub(crate) fn take(lines: Vec<Line>) -> (Vec<Line>, Vec<Line>) {
    let running = mark(&lines);
    cut(lines, running)
}

/// The same with the running lines known.
pub(crate) fn cut(lines: Vec<Line>, running: Vec<bool>) -> (Vec<Line>, Vec<Line>) {
    if !running.contains(&true) {
        return (lines, Vec::new());
    }
    let mut left: Vec<Line> = Vec::with_capacity(lines.len());
    let mut taken = Vec::new();
    // Blank lines and running lines since the last line of text.
    let mut gap: Vec<Line> = Vec::new();
    let mut cut = false;
    for (line, running) in lines.into_iter().zip(running) {
        if running {
            taken.push(line);
            cut = true;
        } else if line.is_blank() {
            gap.push(line);
        } else {
            let joined = cut && left.last().is_some_and(|before| goes_on(before, &line));
            if !joined && (cut || !gap.is_empty()) && !left.is_empty() {
                if gap.is_empty() {
                    gap.push(Line { number: line.number, text: String::new() });
                }
                // A page's break was one blank line, however many it takes with its header.
                gap.truncate(if cut { 1 } else { gap.len() });
                left.append(&mut gap);
            }
            gap.clear();
            cut = false;
            left.push(line);
        }
    }
    (left, taken)
}

/// Whether text goes on over the page: in lower case, or at any rate not with a new number or bullet.
fn goes_on(before: &Line, after: &Line) -> bool {
    if continues(before.trimmed(), after.trimmed()) {
        return true;
    }
    let text = after.trimmed();
    // A year or an amount: "seinast 1. september" – "2029. Fram til då", "teller" – "30 poeng og vurderes".
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    let amount = digits > 0 && (digits >= 4 || rest.trim_start().starts_with(char::is_lowercase));
    amount && !ends_sentence(before.trimmed()) && before.text.chars().count() > 30
}

fn mark(lines: &[Line]) -> Vec<bool> {
    let keys: Vec<Option<String>> = lines.iter().map(key).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for key in keys.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let count =
        |at: usize| keys.get(at).and_then(|k| k.as_deref()).and_then(|k| counts.get(k)).copied().unwrap_or(0);
    // First those that say which page they are of.
    let mut marks: Vec<bool> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| match page_mark(line.trimmed()) {
            Some(Mark::OfTotal) => count(at) >= 2 || stands_alone(lines, at),
            Some(Mark::Page) => count(at) >= 3,
            Some(Mark::Alone) => stands_alone(lines, at),
            None => false,
        })
        .collect();
    lone_numbers(lines, &mut marks);
    // Then those that repeat beside them, or that cut a sentence somewhere.
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, key) in keys.iter().enumerate() {
        if let Some(key) = key
            && counts.get(key.as_str()).is_some_and(|count| *count >= 3)
        {
            groups.entry(key).or_default().push(at);
        }
    }
    let beside: Vec<usize> = groups
        .values()
        .filter(|group| {
            let near = group.iter().filter(|at| is_near(lines, &marks, **at)).count();
            near * 2 >= group.len() || group.iter().filter(|at| cuts(lines, **at)).count() >= 2
        })
        .flatten()
        .copied()
        .collect();
    for at in beside {
        if let Some(mark) = marks.get_mut(at) {
            *mark = true;
        }
    }
    marks
}

/// The line without its digits; `None` for lines that cannot be a page's header.
fn key(line: &Line) -> Option<String> {
    let text = line.trimmed();
    if text.chars().count() > LONGEST
        || text.starts_with(['#', '|', '>', '-', '*', '•'])
        || !text.contains(char::is_alphabetic)
    {
        return None;
    }
    let mut key = String::new();
    for char in text.chars() {
        match char {
            char if char.is_ascii_digit() => {
                if !key.ends_with('0') {
                    key.push('0');
                }
            }
            char if char.is_whitespace() => {
                if !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            char => key.extend(char.to_lowercase()),
        }
    }
    Some(key)
}

#[derive(Debug, PartialEq, Eq)]
enum Mark {
    /// "Side 2 av 6".
    OfTotal,
    /// "… side 2" with other text.
    Page,
    /// "Side 2" and nothing else.
    Alone,
}

fn page_mark(text: &str) -> Option<Mark> {
    const PAGE_WORDS: [&str; 6] = ["side", "sida", "page", "s.", "s", "p."];
    let words: Vec<String> =
        text.split_whitespace().map(|w| w.trim_matches(['|', '–', '-', ',', '·']).to_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|w| !w.is_empty()).collect();
    let number = |word: Option<&&str>| {
        word.is_some_and(|w| w.len() <= 4 && !w.is_empty() && w.chars().all(|c| c.is_ascii_digit()))
    };
    for (at, word) in words.iter().enumerate() {
        if !PAGE_WORDS.contains(word) {
            continue;
        }
        let next = words.get(at + 1);
        let slashed = next
            .is_some_and(|w| w.split_once('/').is_some_and(|(a, b)| number(Some(&a)) && number(Some(&b))));
        let of = matches!(words.get(at + 2), Some(&("av" | "of" | "/"))) && number(words.get(at + 3));
        if slashed || (number(next) && of) {
            return Some(Mark::OfTotal);
        }
        if number(next) {
            return Some(if words.len() == 2 { Mark::Alone } else { Mark::Page });
        }
    }
    None
}

/// Numbers alone on their line that count upwards, a page apart.
fn lone_numbers(lines: &[Line], marks: &mut [bool]) {
    let mut found: Vec<(usize, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(number) = lone_number(line.trimmed())
            && edge(lines, marks, at)
        {
            found.push((at, number));
        }
    }
    let mut run: Vec<usize> = Vec::new();
    let mut last: Option<(usize, u32)> = None;
    for (at, number) in found {
        let far = |from: usize| {
            lines.get(from..at).unwrap_or_default().iter().filter(|l| !l.is_blank()).count() > PAGE
        };
        match last {
            Some((from, before)) if number == before + 1 && far(from) => run.push(at),
            Some(_) => continue,
            None if number <= 3 && at > PAGE => run.push(at),
            None => continue,
        }
        last = Some((at, number));
    }
    let sure = run.len() >= 2 || run.first().is_some_and(|at| cuts(lines, *at) || is_near(lines, marks, *at));
    for at in run.into_iter().filter(|_| sure) {
        if let Some(mark) = marks.get_mut(at) {
            *mark = true;
        }
    }
}

/// A page number with nothing but dashes and specks around it.
fn lone_number(text: &str) -> Option<u32> {
    let mut words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let word = words.next()?.trim_matches(|c: char| !c.is_alphanumeric());
    let specks = text.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
    (words.next().is_none() && word.len() <= 4 && specks <= 4).then(|| word.parse().ok())?
}

/// Blank or running on both sides.
fn edge(lines: &[Line], marks: &[bool], at: usize) -> bool {
    let open = |at: Option<usize>| match at {
        None => true,
        Some(at) => lines.get(at).is_none_or(Line::is_blank) || marks.get(at).copied().unwrap_or(false),
    };
    open(at.checked_sub(1)) && open(Some(at + 1))
}

fn stands_alone(lines: &[Line], at: usize) -> bool {
    edge(lines, &[], at)
}

/// Whether a marked line stands within two lines of text or specks, with nothing but blank lines between.
fn is_near(lines: &[Line], marks: &[bool], at: usize) -> bool {
    let marked = |at: Option<usize>| at.and_then(|at| marks.get(at)).copied().unwrap_or(false);
    marked(text_before(lines, at)) || marked(text_after(lines, at))
}

/// Whether the line stands in the middle of a sentence.
fn cuts(lines: &[Line], at: usize) -> bool {
    let line = |at: Option<usize>| at.and_then(|at| lines.get(at));
    match (line(text_before(lines, at)), line(text_after(lines, at))) {
        (Some(before), Some(after)) => edge(lines, &[], at) && goes_on(before, after),
        _ => false,
    }
}

fn text_before(lines: &[Line], at: usize) -> Option<usize> {
    (0..at).rev().find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()))
}

fn text_after(lines: &[Line], at: usize) -> Option<usize> {
    (at + 1..lines.len()).find(|at| lines.get(*at).is_some_and(|line| !line.is_blank()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn run(text: &str) -> (String, Vec<String>) {
        let (left, taken) = take(split(text));
        let left: Vec<String> = left.into_iter().map(|line| line.text).collect();
        (left.join("\n"), taken.into_iter().map(|line| line.text).collect())
    }

    #[test]
    fn a_header_with_a_page_of_pages_is_taken_and_the_sentence_joined() {
        let (left, taken) = run(
            "Lønn og andre\n\nHestnes 2027/61 Side 1 av 2\n\nvilkår gjelder.\n\nHestnes 2027/61 Side 2 av 2\n\nNytt avsnitt.",
        );
        assert_eq!(left, "Lønn og andre\nvilkår gjelder.\n\nNytt avsnitt.");
        assert_eq!(taken.len(), 2);
    }

    #[test]
    fn repeated_headings_and_phrases_stay() {
        let text = "5.1 Generelt\n\nTekst.\n\n6.1 Generelt\n\nTekst.\n\n7.1 Generelt\n\nTekst.\n\nDokumentasjon:\n\nDel 1\n\nDel 2\n\nDel 3";
        assert_eq!(run(text), (text.to_string(), vec![]));
    }

    #[test]
    fn page_numbers_count_upwards_a_page_apart() {
        let page = "Leverandøren skal levere varene til avtalt tid.\n".repeat(12);
        let (left, taken) = run(&format!("{page}\n1\n\n{page}\n- 2 -\n\n{page}"));
        assert_eq!(taken, ["1", "- 2 -"]);
        assert!(!left.contains("- 2 -"));
        let cells = "Stol\n\n1\n\nBord\n\n2\n\nSkap\n\n3";
        assert_eq!(run(cells).1, Vec::<String>::new());
    }

    #[test]
    fn pages_are_told_by_their_words() {
        assert_eq!(page_mark("Sak 26/3317   Side 2 av 5"), Some(Mark::OfTotal));
        assert_eq!(page_mark("Page 3/12"), Some(Mark::OfTotal));
        assert_eq!(page_mark("Side 7"), Some(Mark::Alone));
        assert_eq!(page_mark("Se side 3 for krav"), Some(Mark::Page));
        assert_eq!(page_mark("Den ene side"), None);
    }
}
