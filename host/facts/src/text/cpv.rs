//! CPV codes.

use klausul_tender::BlockKind;

use super::lexicon::Sign;
use super::reading::{Page, Reading, View};
use super::tokens::Kind;
use crate::{Cpv, Fact, Source};

/// How many tokens may stand between the word CPV and the first code, and between two codes.
const GAP: usize = 10;

/// The codes that stand after the word CPV, the main object first.
pub(crate) fn cpv(reading: &Reading<'_>) -> Fact<Vec<Cpv>> {
    let mut lists: Vec<(Vec<Cpv>, bool, Source)> = Vec::new();
    for page in &reading.pages {
        let view = reading.of(page);
        let said = page.signs.has(Sign::Cpv);
        let Some(word) = said.then(|| (0..view.list.len()).find(|&at| view.has(at, Sign::Cpv))).flatten()
        else {
            lists.extend(introduced(reading, page, view));
            continue;
        };
        let list = codes(view, page, word + 1);
        let list = if list.is_empty() && page.source.kind != BlockKind::TableHead {
            // "45214100 (CPV)"
            codes(view, page, word.saturating_sub(8)).into_iter().take(1).collect()
        } else {
            list
        };
        if let (Some(first), Some(last)) = (list.first(), list.last()) {
            let source = page.source_of(view, first.1, last.2);
            let legal = (0..word).any(|at| view.mark(at) == Some('§') || view.has(at, Sign::Law));
            lists.push((list.iter().map(|code| code.0).collect(), legal, source));
        }
    }
    // Codes named while speaking of law are not the procurement's, unless there are no others.
    if lists.iter().any(|(_, legal, _)| !legal) {
        lists.retain(|(_, legal, _)| !legal);
    }
    merge(lists)
}

fn merge(lists: Vec<(Vec<Cpv>, bool, Source)>) -> Fact<Vec<Cpv>> {
    let mut fact: Fact<Vec<Cpv>> = Fact::default();
    for (list, _, source) in lists {
        let Some(known) = &mut fact.value else {
            fact = Fact::known(unique(list), source);
            continue;
        };
        for code in list {
            if !known.contains(&code) {
                known.push(code);
            }
        }
    }
    fact
}

fn unique(list: Vec<Cpv>) -> Vec<Cpv> {
    let mut seen = Vec::with_capacity(list.len());
    for code in list {
        if !seen.contains(&code) {
            seen.push(code);
        }
    }
    seen
}

/// Codes of a block that a block with the word CPV introduces: rows under a header, items after a colon.
fn introduced(reading: &Reading<'_>, page: &Page<'_>, view: View<'_>) -> Option<(Vec<Cpv>, bool, Source)> {
    if !matches!(page.source.kind, BlockKind::TableRow | BlockKind::ListItem { .. } | BlockKind::Paragraph) {
        return None;
    }
    let head = reading.lead_in(page).or_else(|| {
        let heading = reading.heading(page)?;
        (page.block == heading.block + 1 || page.source.kind != BlockKind::Paragraph).then_some(heading)
    })?;
    if !head.signs.has(Sign::Cpv) {
        return None;
    }
    let list = codes(view, page, 0);
    let (first, last) = (list.first()?, list.last()?);
    let source = page.source_of(view, first.1, last.2);
    Some((list.iter().map(|code| code.0).collect(), false, source))
}

/// The codes from token `at` on, each with its first and last token.
fn codes(view: View<'_>, page: &Page<'_>, at: usize) -> Vec<(Cpv, usize, usize)> {
    let mut found = Vec::new();
    let mut index = at;
    let mut last = at;
    while index < view.list.len() && index <= last + GAP {
        if let Some((code, end)) = code_at(view, page, index) {
            found.push((code, index, end));
            index = end + 1;
            last = index;
        } else {
            index += 1;
        }
        // Names of codes may be long: "45214100 Byggearbeider for førskoler, 45331000 Varme-, …".
        if !found.is_empty() && view.get(index).is_some_and(|token| token.line_start) {
            last = index;
        }
    }
    found
}

/// A code at token `at`: eight digits, also damaged ("4521410O") or broken ("452 14100").
fn code_at(view: View<'_>, page: &Page<'_>, at: usize) -> Option<(Cpv, usize)> {
    let first = view.get(at)?;
    let starts =
        matches!(first.kind, Kind::Digits) || (first.kind == Kind::Word && first.end - first.start <= 8);
    let touches = at > 0
        && view.get(at - 1).is_some_and(|before| {
            before.end == first.start && matches!(before.kind, Kind::Digits | Kind::Word)
        });
    if !starts || touches {
        return None;
    }
    let mut digits = Vec::with_capacity(8);
    let mut real = 0;
    let mut gaps = 0;
    let mut next = at;
    while digits.len() < 8 {
        let token = view.get(next)?;
        if next > at {
            let before = view.get(next - 1)?;
            // One gap of one space is damage; more are another number.
            gaps += u32::from(token.start > before.end);
            if token.start - before.end > 1 || token.line_start || gaps > 1 {
                return None;
            }
        }
        if !matches!(token.kind, Kind::Digits | Kind::Word | Kind::Mark('|')) {
            return None;
        }
        for letter in view.text(token, page.source)?.chars() {
            let digit = match letter {
                '0'..='9' => {
                    real += 1;
                    letter as u8
                }
                'O' | 'o' | 'Q' => b'0',
                'l' | 'I' | '|' | 'i' => b'1',
                'S' => b'5',
                'B' => b'8',
                _ => return None,
            };
            digits.push(digit);
        }
        next += 1;
    }
    let mut last = next - 1;
    if digits.len() != 8 || real < 5 {
        return None;
    }
    // A ninth digit makes it another number.
    let close =
        |index: usize| view.get(index).zip(view.get(index - 1)).is_some_and(|(t, b)| t.start == b.end);
    if view.is_digits(next) && close(next) {
        return None;
    }
    let check = view.mark(next) == Some('-') && view.is_digits(next + 1) && view.word(next + 1).len() == 1;
    if check {
        last = next + 1;
    }
    Some((Cpv::from_digits(&digits)?, last))
}
