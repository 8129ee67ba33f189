//! Is what a plugin says of itself well formed?

use std::collections::HashSet;

use klausul_scan::Matcher;

use super::{
    ID_BYTES, MATCHERS, PARTS, Place, REGEXES, REQUIREMENTS, TERM_BYTES, TERMS, TEXT_BYTES, Verdict,
};
use crate::answer::Problem;
use crate::model::{Date, Law, Manifest, Requirement};

/// Ids in kebab-case and unique, sizes bounded, every text there in three languages.
pub(crate) fn manifest(manifest: &Manifest, matchers: &[Matcher]) -> Verdict {
    let root = Place::root("describe");
    root.field("id").kebab(&manifest.id)?;
    root.field("version").filled(&manifest.version, ID_BYTES)?;
    root.field("area").kebab(&manifest.area)?;
    root.field("area-title").text(&manifest.area_title)?;

    let place = root.field("requirements");
    if manifest.requirements.is_empty() {
        return place.lie(Problem::Empty);
    }
    place.at_most(manifest.requirements.len(), REQUIREMENTS)?;
    let mut ids = HashSet::new();
    for (index, one) in manifest.requirements.iter().enumerate() {
        place.index(index).field("id").kebab(&one.id)?;
        let place = place.id(&one.id);
        if !ids.insert(&one.id) {
            return place.lie(Problem::Twice);
        }
        requirement(one, &place)?;
    }
    self::matchers(matchers, &root.field("matchers"))
}

fn requirement(requirement: &Requirement, place: &Place<'_>) -> Verdict {
    place.field("title").text(&requirement.title)?;
    place.field("summary").text(&requirement.summary)?;
    place.field("why").text(&requirement.why)?;
    place.field("clause").text(&requirement.clause)?;
    place.field("placement").text(&requirement.placement)?;

    let elements = place.field("elements");
    elements.at_most(requirement.elements.len(), PARTS)?;
    let mut ids = HashSet::new();
    for (index, element) in requirement.elements.iter().enumerate() {
        elements.index(index).field("id").kebab(&element.id)?;
        let element_place = elements.id(&element.id);
        if !ids.insert(&element.id) {
            return element_place.lie(Problem::Twice);
        }
        element_place.field("title").text(&element.title)?;
    }

    let laws = place.field("law");
    laws.at_most(requirement.law.len(), PARTS)?;
    requirement.law.iter().enumerate().try_for_each(|(index, one)| law(one, &laws.index(index)))
}

fn law(law: &Law, place: &Place<'_>) -> Verdict {
    place.field("act").filled(&law.act, TEXT_BYTES)?;
    place.field("section").shown(&law.section, TEXT_BYTES)?;
    place.field("url").shown(&law.url, TEXT_BYTES)?;
    date(law.in_force_from, &place.field("in-force-from"))?;
    date(law.in_force_to, &place.field("in-force-to"))
}

fn date(date: Option<Date>, place: &Place<'_>) -> Verdict {
    let Some(Date { year, month, day }) = date else { return Ok(()) };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    if (1..=9999).contains(&year) && (1..=days).contains(&day) {
        return Ok(());
    }
    place.lie(Problem::Date { found: format!("{year:04}-{month:02}-{day:02}") })
}

/// Whether the terms and expressions can be read is for the search to say; here only their number and size.
fn matchers(matchers: &[Matcher], place: &Place<'_>) -> Verdict {
    place.at_most(matchers.len(), MATCHERS)?;
    let (mut terms, mut regexes) = (0, 0);
    for (index, matcher) in matchers.iter().enumerate() {
        let place = place.index(index);
        if matcher.terms.is_empty() && matcher.regexes.is_empty() {
            return place.lie(Problem::Empty);
        }
        terms += matcher.terms.len();
        place.field("terms").at_most(terms, TERMS)?;
        for (index, term) in matcher.terms.iter().enumerate() {
            place.field("terms").index(index).filled(term, TERM_BYTES)?;
        }
        regexes += matcher.regexes.len();
        let expressions = place.field("regexes");
        expressions.at_most(regexes, REGEXES)?;
        for (index, regex) in matcher.regexes.iter().enumerate() {
            let place = expressions.index(index);
            place.field("source").filled(&regex.source, TERM_BYTES)?;
            let literals = place.field("literals");
            if regex.literals.is_empty() {
                return literals.lie(Problem::Empty);
            }
            literals.at_most(regex.literals.len(), PARTS)?;
            for (index, literal) in regex.literals.iter().enumerate() {
                literals.index(index).filled(literal, TERM_BYTES)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Text;

    fn with_id(id: &str) -> Manifest {
        let text = Text { nb: "a".into(), nn: "a".into(), en: "a".into() };
        Manifest {
            id: id.into(),
            version: "1".into(),
            area: "a".into(),
            area_title: text,
            requirements: Vec::new(),
        }
    }

    #[test]
    fn ids_are_kebab_case() {
        for bad in ["", "A", "a_b", "-a", "a-", "a--b", "ø", "a b", "../a"] {
            let lie = manifest(&with_id(bad), &[]).unwrap_err();
            assert_eq!(lie.place, "describe.id", "{bad}");
        }
        // Good as an id; what is wrong then is that nothing is required.
        for good in ["a", "a-b", "co2-2", "2-ledd"] {
            assert_eq!(manifest(&with_id(good), &[]).unwrap_err().place, "describe.requirements");
        }
    }

    #[test]
    fn dates_are_in_the_calendar() {
        let root = Place::root("d");
        let of = |year, month, day| date(Some(Date { year, month, day }), &root);
        assert!(of(2024, 2, 29).is_ok() && of(2026, 7, 1).is_ok());
        for (year, month, day) in [(2026, 2, 29), (2026, 13, 1), (2026, 4, 31), (2026, 0, 1), (0, 1, 1)] {
            assert!(of(year, month, day).is_err(), "{year}-{month}-{day}");
        }
    }

    #[test]
    fn a_text_must_not_steer_a_terminal() {
        let text = Text { nb: "a\u{1b}[2J".into(), nn: "a".into(), en: "a".into() };
        let lie = manifest(&Manifest { area_title: text, ..with_id("a") }, &[]).unwrap_err();
        assert_eq!(lie.to_string(), "describe.area-title.nb: the control character U+001B");
    }
}
