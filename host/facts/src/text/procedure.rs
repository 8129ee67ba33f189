//! The procedure.

use super::lexicon::{Sign, Signs};
use super::reading::{Reading, View};
use crate::{Fact, Procedure, Source};

/// Signs without which a block names no procedure.
const WORDS: Signs = Signs::any_of([
    Sign::TenderProcedure,
    Sign::OfferProcedure,
    Sign::Procedure,
    Sign::Competition,
    Sign::SpecialProcedure,
    Sign::Direct,
    Sign::Dynamic,
    Sign::Open,
    Sign::Restricted,
]);

/// The procedure the text states: where it is labelled, else where it is first named.
pub(crate) fn procedure(reading: &Reading<'_>) -> Fact<Procedure> {
    let mut found: Vec<(Procedure, i32, Source)> = Vec::new();
    for page in reading.pages.iter().filter(|page| page.signs.meets(WORDS)) {
        let view = reading.of(page);
        let part_two = part_two(view);
        for at in 0..view.list.len() {
            let Some((procedure, last)) = named(view, at, part_two) else { continue };
            if denied(view, at) {
                continue;
            }
            let label = view.said_before(at, 8, Sign::Procedure) || view.said_after(last, 4, Sign::Procedure);
            let mut strength = 1 + 2 * i32::from(label) + i32::from(page.opening()) + i32::from(page.main);
            // A framework's call-offs and a law's list of procedures name procedures too.
            if matches!(procedure, Procedure::MiniCompetition | Procedure::Direct) {
                strength -= 3 - i32::from(label);
            }
            if strength > 0 {
                found.push((procedure, strength, page.source_of(view, at, last)));
            }
        }
    }
    let Some((chosen, _, source)) = found.iter().rev().max_by_key(|(_, strength, _)| *strength) else {
        return Fact::default();
    };
    let mut fact = Fact::known(*chosen, source.clone());
    for (other, strength, source) in &found {
        if other != chosen && *strength >= 4 && fact.conflicts.iter().all(|(p, _)| p != other) {
            fact.conflicts.push((*other, source.clone()));
        }
    }
    fact
}

/// The procedure named at token `at`, and its last token.
fn named(view: View<'_>, at: usize, part_two: bool) -> Option<(Procedure, usize)> {
    let has = |index: usize, sign| view.has(index, sign);
    let find = |count: usize, sign| view.after(at, count).find(|&index| view.has(index, sign));
    if has(at, Sign::Open) || has(at, Sign::Restricted) {
        let open = has(at, Sign::Open);
        if has(at + 1, Sign::TenderProcedure) || view.word(at + 1) == "anbud" {
            return Some((if open { Procedure::Open } else { Procedure::Restricted }, at + 1));
        }
        if has(at + 1, Sign::OfferProcedure) {
            let found = if open { Procedure::OpenPartTwo } else { Procedure::RestrictedPartTwo };
            return Some((found, at + 1));
        }
        if has(at + 1, Sign::Procedure) || (matches!(view.word(at + 1), "tender" | "tendering")) {
            let found = match (open, part_two) {
                (true, false) => Procedure::Open,
                (true, true) => Procedure::OpenPartTwo,
                (false, false) => Procedure::Restricted,
                (false, true) => Procedure::RestrictedPartTwo,
            };
            return Some((found, at + 1));
        }
        // "Konkurransen er åpen (for alle)."
        let said = open
            && matches!(view.word(at.wrapping_sub(1)), "er" | "is")
            && view.word(at.wrapping_sub(2)).starts_with("konkurranse");
        if said {
            return Some((if part_two { Procedure::OpenPartTwo } else { Procedure::Open }, at));
        }
    }
    if has(at, Sign::TenderProcedure) && matches!(view.word(at.wrapping_sub(1)), "pen" | "pne") {
        return Some((Procedure::Open, at));
    }
    if has(at, Sign::Competition) {
        if let Some(last) = find(2, Sign::Dialogue)
            .filter(|_| view.word(at).starts_with("konkurransepreg") || view.word(at) == "competitive")
        {
            return Some((Procedure::CompetitiveDialogue, last));
        }
        let with = view.after(at, 4).any(|i| matches!(view.word(i), "med" | "with" | "etter"));
        if let Some(last) = find(4, Sign::Negotiation)
            && (with || has(at, Sign::Negotiation))
            && !matches!(view.word(at), "konkurransen" | "konkurransa")
        {
            return Some((Procedure::Negotiated, last));
        }
        if has(at, Sign::Negotiation) && has(at + 1, Sign::Procedure) {
            return Some((Procedure::Negotiated, at + 1));
        }
    }
    if has(at, Sign::SpecialProcedure) {
        if !view.word(at).contains("k") {
            return english(view, at);
        }
        let found = match view.word(at) {
            word if word.starts_with("innovasjon") => Procedure::InnovationPartnership,
            word if word.starts_with("mini") => Procedure::MiniCompetition,
            _ => Procedure::DesignContest,
        };
        return Some((found, at));
    }
    english(view, at).or_else(|| {
        let direct = has(at, Sign::Direct)
            && (view.word(at).len() > 8 || (has(at + 1, Sign::Procurement) && !has(at + 1, Sign::Procedure)));
        let last = at + usize::from(view.word(at).len() <= 8);
        (direct && !matches!(view.word(last), "anskaffelser")).then_some((Procedure::Direct, last))
    })
}

fn english(view: View<'_>, at: usize) -> Option<(Procedure, usize)> {
    match (view.word(at), view.word(at + 1)) {
        ("innovation", "partnership") => Some((Procedure::InnovationPartnership, at + 1)),
        ("design", "contest" | "competition") => Some((Procedure::DesignContest, at + 1)),
        ("mini", "competition") => Some((Procedure::MiniCompetition, at + 1)),
        _ if view.has(at, Sign::Dynamic) && view.has(at + 1, Sign::Arrangement) => {
            Some((Procedure::DynamicPurchasing, at + 1))
        }
        _ => None,
    }
}

fn denied(view: View<'_>, at: usize) -> bool {
    let negated = view.before(at, 4).any(|i| {
        matches!(
            view.word(i),
            "ikke" | "ikkje" | "not" | "verken" | "korkje" | "tidligere" | "previous" | "avlyst"
        )
    });
    negated || view.after(at, 5).any(|i| view.word(i).starts_with("avlys"))
}

/// Whether the block says that part II of the regulations applies, and not part III.
fn part_two(view: View<'_>) -> bool {
    let part = |at: usize, names: &[&str]| {
        matches!(view.word(at), "del" | "part" | "forskriftens") && names.contains(&view.word(at + 1))
    };
    let said = |names: &[&str]| (0..view.list.len()).any(|at| part(at, names));
    said(&["ii", "ll", "2"]) && !said(&["iii", "lll"])
}
