//! How long the contract lasts, options and extensions included.
//!
//! A stated total wins. Else the first period and the options given with it are added. Warranties, deadlines,
//! notice and payment terms are periods of something else.

mod roles;

use roles::weigh;

use super::dates::date_at;
use super::lexicon::{Sign, Signs};
use super::reading::{Page, Reading, View};
use super::terms::{Term, term_at};
use crate::{Fact, Source};

/// From this score on a period is the contract's duration.
const ENOUGH: i32 = 5;
/// From this score on a second, different duration is a contradiction.
const STRONG: i32 = 8;
/// How many blocks after the first period an option may stand on its own.
const OPTION_REACH: usize = 4;

/// Signs without which a block names no period worth weighing.
const PERIODS: Signs =
    Signs::any_of([Sign::Month, Sign::Year, Sign::Week, Sign::DurationNoun, Sign::Option, Sign::Lasting]);

/// What one period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Base,
    Option,
    Total,
}

struct Found {
    role: Role,
    months: u32,
    score: i32,
    page: usize,
    document: u32,
    block: u32,
    start: u32,
    end: u32,
}

/// One duration put together.
struct Group {
    base: u32,
    options: u32,
    total: Option<u32>,
    score: i32,
    page: usize,
    option_page: Option<usize>,
    span: (u32, u32, u32, u32),
}

impl Group {
    fn new(item: &Found, span: (u32, u32, u32, u32)) -> Self {
        let &Found { months, score, page, .. } = item;
        Self { base: months, options: 0, total: None, score, page, option_page: None, span }
    }

    fn months(&self) -> u32 {
        let sum = self.base.saturating_add(self.options);
        self.total.filter(|total| *total >= self.base).unwrap_or(sum)
    }

    fn source(&self) -> Source {
        let (document, block, start, end) = self.span;
        Source::Text { document, block, start, end }
    }
}

/// The duration in months.
pub(crate) fn duration(reading: &Reading<'_>) -> Fact<u32> {
    let mut found = Vec::new();
    for (index, page) in reading.pages.iter().enumerate().filter(|(_, page)| page.signs.meets(PERIODS)) {
        read_page(reading, page, index, &mut found);
    }
    let groups = assemble(found);
    let Some(chosen) = groups.iter().rev().max_by_key(|group| group.score) else { return Fact::default() };
    let mut fact = Fact::known(chosen.months(), chosen.source());
    for other in &groups {
        let months = other.months();
        let known = months == chosen.months() || months == chosen.base || months == chosen.options;
        let said = fact.conflicts.iter().any(|(value, _)| *value == months);
        if other.score >= STRONG && !known && !said && chosen.base != other.base {
            fact.conflicts.push((months, other.source()));
        }
    }
    fact
}

fn assemble(found: Vec<Found>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in found {
        let span = (item.document, item.block, item.start, item.end);
        let open = groups
            .last_mut()
            .filter(|group| group.span.0 == item.document && item.page - group.page <= OPTION_REACH);
        if let Some(group) = open {
            let here = group.page == item.page;
            let fits = group.option_page.is_none_or(|page| page == item.page) && group.total.is_none();
            match item.role {
                Role::Option if fits => {
                    group.options = group.options.saturating_add(item.months);
                    group.option_page = Some(item.page);
                    widen(group, span);
                }
                Role::Total if group.total.is_none() && item.months >= group.base => {
                    group.total = Some(item.months);
                    group.score += 2;
                    widen(group, span);
                }
                // The first of two periods of a block is the contract's, unless it is the weaker.
                Role::Base if !here || group.score < item.score => {
                    groups.push(Group::new(&item, span));
                }
                _ => {}
            }
        } else if item.role != Role::Option {
            groups.push(Group::new(&item, span));
        }
    }
    groups.retain(|group| group.score >= ENOUGH);
    groups
}

/// The evidence grows as long as it stays in one block; a total in another block takes its place.
fn widen(group: &mut Group, span: (u32, u32, u32, u32)) {
    if (group.span.0, group.span.1) == (span.0, span.1) {
        group.span.2 = group.span.2.min(span.2);
        group.span.3 = group.span.3.max(span.3);
    } else if group.total.is_some() {
        group.span = span;
    }
}

fn read_page(reading: &Reading<'_>, page: &Page<'_>, index: usize, found: &mut Vec<Found>) {
    let view = reading.of(page);
    let mut at = 0;
    let mut sentence = Sentence::default();
    while at < view.list.len() {
        let number = view.is_digits(at) || view.has(at, Sign::Numeral);
        let Some(term) = number.then(|| term_at(view, at).or_else(|| range(view, at))).flatten() else {
            at += 1;
            continue;
        };
        sentence.enter(view, at);
        if let Some((role, score)) = weigh(reading, page, view, term, &sentence) {
            let (first, last) = (view.get(term.first), view.get(term.last));
            match role {
                Role::Base => sentence.base = Some(term.months),
                Role::Option => sentence.optional = true,
                Role::Total => {}
            }
            found.push(Found {
                role,
                months: term.months,
                score,
                page: index,
                document: page.document,
                block: page.block,
                start: first.map_or(0, |token| token.start),
                end: last.map_or(0, |token| token.end),
            });
        }
        at = term.last + 1;
    }
}

/// What was read in the sentence so far.
#[derive(Default)]
struct Sentence {
    number: Option<u32>,
    base: Option<u32>,
    optional: bool,
}

impl Sentence {
    fn enter(&mut self, view: View<'_>, at: usize) {
        let number = view.get(at).map(|token| token.sentence);
        if number != self.number {
            *self = Self { number, ..Self::default() };
        }
    }
}

/// "fra 1. januar 2027 til 31. desember 2030".
fn range(view: View<'_>, at: usize) -> Option<Term> {
    let from = date_at(view, at)?;
    let dash = matches!(view.mark(from.last + 1), Some('-' | '–' | '—'));
    let mut next = from.last + 1;
    if !dash {
        next = (next..next + 5).find(|&i| {
            matches!(view.word(i), "til" | "to" | "tom" | "until" | "through")
                || matches!(view.mark(i), Some('–'))
        })?;
    }
    let to = (next + 1..next + 4).find_map(|i| date_at(view, i))?;
    let months = from.date.months_until(to.date.next());
    let term =
        Term { months, first: at, last: to.last, sum: false, weeks: false, bare: false, options: false };
    (1..=600).contains(&months).then_some(term)
}
