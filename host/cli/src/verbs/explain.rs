//! `klausul explain ID`

use klausul::Options;
use klausul_report::{Exit, Lang, text};

use crate::args::Explain;
use crate::failure::Failure;
use crate::{given, terminal};

pub(crate) fn run(args: Explain, lang: Lang) -> Result<Exit, Failure> {
    let checker = given::checker(args.rules, Options { lang, ..Options::default() })?;
    let requirements = checker.requirements();
    let Some(found) = requirements.iter().find(|it| it.id == args.id) else {
        let nearest = nearest(&args.id, requirements.iter().map(|it| it.id.as_str()));
        return Err(Failure::UnknownRequirement { id: args.id, nearest });
    };
    terminal::show(args.output, found, |style| text::render_requirement(found, lang, style))?;
    Ok(Exit::Clean)
}

/// The id that was probably meant: one that holds what was typed, else the one with the fewest letters changed.
fn nearest<'a>(typed: &str, ids: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let holds = ids.clone().find(|id| typed.len() > 2 && id.contains(&typed));
    let near = || ids.map(|id| (distance(&typed, id), id)).min().filter(|(far, id)| *far <= id.len() / 3);
    holds.or_else(|| near().map(|(_, id)| id)).map(str::to_owned)
}

/// Letters to change, insert or leave out to get from `a` to `b` (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        row[0] = left;
        for (cell, to) in row.iter_mut().skip(1).zip(b.chars()) {
            left = (diagonal + usize::from(from != to)).min(*cell + 1).min(left + 1);
            diagonal = std::mem::replace(cell, left);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn counts_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn finds_what_was_meant() {
        let ids = ["apprentices", "supply-chain-tier-limit"];
        assert_eq!(nearest("aprentices", ids.into_iter()).as_deref(), Some("apprentices"));
        assert_eq!(nearest("tier-limit", ids.into_iter()).as_deref(), Some("supply-chain-tier-limit"));
        assert_eq!(nearest("zzz", ids.into_iter()), None);
    }
}
