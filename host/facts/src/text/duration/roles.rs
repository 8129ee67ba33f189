//! What one period in the text is: the contract's first period, an option, a total, or of something else.

use klausul_tender::BlockKind;

use super::{Role, Sentence};
use crate::text::lexicon::{Sign, Signs};
use crate::text::reading::{Page, Reading, View};
use crate::text::terms::Term;
use crate::text::value::speaks_of_value;

/// Whether a period is the contract's, what it is, and how strongly the words say so.
pub(super) fn weigh(
    reading: &Reading<'_>,
    page: &Page<'_>,
    view: View<'_>,
    term: Term,
    sentence: &Sentence,
) -> Option<(Role, i32)> {
    let column = reading.column(page, term.first);
    let noun =
        view.before(term.first, 14).any(|at| names_duration(view, at)) || column.has(Sign::DurationNoun);
    if term.bare && !noun && !sentence.optional {
        return None;
    }
    if against(view, term, noun, sentence.base.is_some()) || column.has(Sign::NotDuration) {
        return None;
    }
    let row = page.source.kind == BlockKind::TableRow;
    let total = is_total(view, term, sentence.base);
    if term.options {
        return Some((Role::Option, 0));
    }
    if !total && is_option(view, term, sentence.base.is_some(), row) {
        return Some((Role::Option, 0));
    }
    let mut score = if noun { 7 } else { named(reading, page, view, term, sentence, total)? };
    score += 3 * i32::from(total) + 2 * i32::from(term.sum);
    score += 2 * i32::from(beside_particulars(page));
    score += i32::from(page.main && page.position < 30);
    score -= 2 * i32::from(term.weeks);
    let role = if total && sentence.base.is_some() { Role::Total } else { Role::Base };
    Some((role, score))
}

/// What tells that a period without a noun of duration before it is the contract's, and how strongly.
fn named(
    reading: &Reading<'_>,
    page: &Page<'_>,
    view: View<'_>,
    term: Term,
    sentence: &Sentence,
    total: bool,
) -> Option<i32> {
    let before = |count, sign| view.said_before(term.first, count, sign);
    let after = |count, sign| view.said_after(term.last, count, sign);
    // "de tre årene avtalen varer"
    if after(5, Sign::DurationNoun) || (after(4, Sign::Lasting) && after(5, Sign::Lasts)) {
        return Some(6);
    }
    // "Kontrakten løper i 36 måneder", "5,6 millioner kroner i løpet av 36 måneder"
    let over = |at: usize| matches!(view.word(at), "over" | "lopet" | "gjennom" | "for" | "pa");
    let valued = view.before(term.first, 16).any(|at| speaks_of_value(view, at))
        && view.before(term.first, 6).any(over);
    if (before(14, Sign::Lasts) && before(16, Sign::Lasting)) || valued {
        return Some(5);
    }
    if under_duration_heading(reading, page) {
        return Some(5);
    }
    if parenthesised(view, term) && page.signs.has(Sign::Cpv) {
        return Some(4);
    }
    // "suppleringskjøp i til sammen 24 måneder"
    let row = page.source.kind == BlockKind::TableRow;
    let loose =
        before(10, Sign::Lasting) || before(12, Sign::WeakValueNoun) || row || sentence.base.is_some();
    if total && loose {
        return Some(4);
    }
    let then = matches!(view.word(term.last + 1), "etter" | "fra" | "after" | "from");
    before(12, Sign::Completion).then_some(if then { 5 } else { 3 })
}

/// A noun for the contract's duration, also in two words: "contract period", "for a period of".
fn names_duration(view: View<'_>, at: usize) -> bool {
    if view.has(at, Sign::DurationNoun) {
        return true;
    }
    let before = view.word(at.wrapping_sub(1));
    match view.word(at) {
        "period" => {
            matches!(
                before,
                "contract"
                    | "construction"
                    | "agreement"
                    | "framework"
                    | "building"
                    | "lease"
                    | "delivery"
                    | "total"
                    | "execution"
                    | "service"
                    | "maximum"
                    | "initial"
            ) || view.word(at + 1) == "of"
        }
        "periode" | "perioden" => view.word(at + 1) == "pa",
        "time" => matches!(before, "construction" | "building" | "completion"),
        _ => false,
    }
}

/// Whether the block states other particulars of the procurement: its CPV code or value.
fn beside_particulars(page: &Page<'_>) -> bool {
    const PARTICULARS: Signs = Signs::any_of([Sign::Cpv, Sign::ValueNoun]);
    page.signs.meets(PARTICULARS)
}

fn under_duration_heading(reading: &Reading<'_>, page: &Page<'_>) -> bool {
    reading.heading(page).is_some_and(|heading| {
        let view = reading.of(heading);
        view.list.len() < 9 && view.list.iter().any(|token| token.signs.has(Sign::DurationNoun))
    })
}

fn parenthesised(view: View<'_>, term: Term) -> bool {
    view.mark(term.first.wrapping_sub(1)) == Some('(') && view.mark(term.last + 1) == Some(')')
}

/// "til sammen 48 måneder", "48 måneder inkludert opsjoner", "fire år (48 måneder)".
fn is_total(view: View<'_>, term: Term, base: Option<u32>) -> bool {
    let all =
        |at: usize| view.has(at, Sign::Total) || (view.has(at, Sign::Maximum) && view.word(at) != "inntil");
    // "til sammen 48 måneder"; a noun may stand between: "samlet varighet kan bli inntil 4 år"
    let stated = view.before(term.first, 3).any(all)
        || (view.before(term.first, 7).any(all)
            && view.before(term.first, 6).any(|at| names_duration(view, at)));
    let with = |at: usize| {
        matches!(view.word(at), "inkl" | "inkludert" | "inklusive" | "medrekna" | "medregnet")
            || view.word(at).starts_with("inclu")
            || (matches!(view.word(at), "totalt" | "alt" | "total") && number_after(view, at).is_none())
    };
    let spread = view.after(term.last, 4).any(with);
    let repeated = base.is_some_and(|base| term.months >= base) && parenthesised(view, term);
    stated || spread || repeated
}

/// A number among the next three tokens.
fn number_after(view: View<'_>, at: usize) -> Option<usize> {
    view.after(at, 3).find(|&i| view.is_digits(i) || view.has(i, Sign::Numeral))
}

/// Whether the period is one of options: a word of option stands before it, or right after it.
fn is_option(view: View<'_>, term: Term, has_base: bool, row: bool) -> bool {
    let before = view.before(term.first, if row { 14 } else { 9 }).take_while(|&at| {
        // Another period between belongs closer to the word.
        !(view.has(at, Sign::Month) || view.has(at, Sign::Year) && view.word(at) != "ars")
            || view.has(at, Sign::Option)
    });
    let mut said = before.filter(|&at| view.has(at, Sign::Option) && !denied(view, at));
    if said.next().is_some() {
        return true;
    }
    let after = view.after(term.last, 3).any(|at| {
        view.has(at, Sign::Option)
            && !matches!(view.word(at), "rett" | "hove" | "adgang" | "mulighet" | "moglegheit" | "hoyve")
            && !(term.last + 1..at).any(|i| {
                matches!(
                    view.word(i),
                    "med" | "with" | "uten" | "utan" | "no" | "og" | "and" | "inkl" | "without"
                ) || matches!(view.mark(i), Some('(' | ',' | '.' | ':'))
            })
    });
    !term.sum
        && after
        && (has_base
            || matches!(view.word(term.last), "ars" | "years" | "maneders" | "manaders" | "year" | "month"))
}

/// "uten opsjon", "ikke opsjon", "no option".
fn denied(view: View<'_>, at: usize) -> bool {
    view.before(at, 3).any(|i| {
        matches!(
            view.word(i),
            "uten" | "utan" | "ikke" | "ikkje" | "ingen" | "inga" | "no" | "without" | "not"
        )
    })
}

/// Signs of a sum of money: "61 millioner kroner over 60 måneder".
const SUM: Signs = Signs::any_of([Sign::Currency, Sign::Scale]);

/// Whether the period is of something else: a warranty, a deadline, a term of payment or notice.
fn against(view: View<'_>, term: Term, noun: bool, has_base: bool) -> bool {
    let reach = if noun || has_base { 4 } else { 12 };
    // "fullført innen 10 måneder fra oppstart" is a deadline and the duration.
    let whole = matches!(view.word(term.last + 1), "fra" | "etter" | "from" | "after")
        && view.said_before(term.first, 5, Sign::Completion)
        && view.said_before(term.first, 9, Sign::Lasting);
    let before = view.before(term.first, reach).any(|at| {
        let own = whole && matches!(view.word(at), "innen" | "innan" | "within" | "seinast" | "senest");
        view.has(at, Sign::NotDuration) && !own && !(matches!(view.word(at), "valid" | "fast") && noun)
    });
    let per = matches!(
        view.word(term.first.wrapping_sub(1)),
        "per" | "pr" | "hver" | "hvert" | "kvar" | "kvart" | "hvar"
    ) || matches!(
        view.word(term.first.wrapping_sub(1)),
        "every" | "each" | "siste" | "neste" | "forste" | "fyrste" | "last" | "past"
    );
    let next = term.last + 1;
    let notice = view.after(term.last, 3).any(|at| {
        matches!(
            view.word(at),
            "varsel"
                | "notice"
                | "oppsigelse"
                | "oppseiing"
                | "garanti"
                | "reklamasjon"
                | "warranty"
                | "frist"
                | "gamle"
                | "gammel"
                | "old"
                | "eldre"
                | "siden"
                | "sidan"
                | "ago"
                | "erfaring"
                | "experience"
                | "bindingstid"
                | "oppsigelsestid"
                | "oppseiingstid"
                | "reklamasjonsfrist"
                | "garantitid"
                | "reklamasjonstid"
        )
    });
    // "seks måneder før utløp", "six months before"; folding has made "før" and "for" one word.
    let ahead = view.word(next) == "before"
        || matches!(view.word(next), "innen")
        || (view.word(next) == "for" && view.get(next).is_some_and(|t| t.end - t.start == 4));
    let later =
        matches!(view.word(next), "etter" | "after") && !view.said_before(term.first, 12, Sign::Completion);
    // "dersom varigheten er over tre måneder"
    let compared = view.has(term.first.wrapping_sub(1), Sign::Comparing)
        && !view.before(term.first, 12).any(|at| view.meets(at, SUM));
    before || per || notice || ahead || later || compared
}
