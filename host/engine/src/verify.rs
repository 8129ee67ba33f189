//! A plugin's answers are checked before anybody believes them.
//!
//! Everything behind this point may index and slice with what a plugin said, and may show its texts.

mod manifest;
mod verdicts;

pub(crate) use manifest::manifest;
pub(crate) use verdicts::{applicability, check};

use crate::answer::{Lie, Problem};
use crate::model::Text;

/// Requirements of one plugin; the largest of klausul's own has 59.
const REQUIREMENTS: usize = 1_000;
/// Elements or laws of one requirement.
const PARTS: usize = 200;
/// Reasons, or passages of evidence, in one place.
const GROUNDS: usize = 200;
/// Matchers of one plugin, and terms or regular expressions of all of them together.
const MATCHERS: usize = 10_000;
const TERMS: usize = 100_000;
/// A regular expression costs a thousand times what a term does.
const REGEXES: usize = 1_000;
/// Bytes of an id, a term, and a text in one language.
const ID_BYTES: usize = 100;
const TERM_BYTES: usize = 1_000;
const TEXT_BYTES: usize = 20_000;

type Verdict = Result<(), Lie>;

/// The place in an answer, written out only when there is something to say about it.
#[derive(Clone, Copy)]
struct Place<'a> {
    outer: Option<&'a Place<'a>>,
    name: Name<'a>,
}

#[derive(Clone, Copy)]
enum Name<'a> {
    Field(&'a str),
    Index(usize),
    Id(&'a str),
}

impl<'a> Place<'a> {
    fn root(name: &'a str) -> Self {
        Place { outer: None, name: Name::Field(name) }
    }

    fn field(&'a self, name: &'a str) -> Place<'a> {
        Place { outer: Some(self), name: Name::Field(name) }
    }

    fn index(&'a self, index: usize) -> Place<'a> {
        Place { outer: Some(self), name: Name::Index(index) }
    }

    fn id(&'a self, id: &'a str) -> Place<'a> {
        Place { outer: Some(self), name: Name::Id(id) }
    }

    fn path(&self) -> String {
        let outer = self.outer.map(Place::path).unwrap_or_default();
        match self.name {
            Name::Field(name) if outer.is_empty() => name.to_owned(),
            Name::Field(name) => format!("{outer}.{name}"),
            Name::Index(index) => format!("{outer}[{index}]"),
            Name::Id(id) => format!("{outer}[{id}]"),
        }
    }

    fn lie<T>(&self, problem: Problem) -> Result<T, Lie> {
        Err(Lie { place: self.path(), problem })
    }

    fn at_most(&self, found: usize, limit: usize) -> Verdict {
        if found > limit { self.lie(Problem::TooMuch { found, limit }) } else { Ok(()) }
    }

    /// A string that is shown: bounded, no control characters but line breaks and tabs.
    fn shown(&self, text: &str, limit: usize) -> Verdict {
        self.at_most(text.len(), limit)?;
        match text.chars().find(|&c| c.is_control() && c != '\n' && c != '\t') {
            Some(c) => self.lie(Problem::Control { found: c.into() }),
            None => Ok(()),
        }
    }

    fn filled(&self, text: &str, limit: usize) -> Verdict {
        if text.trim().is_empty() {
            return self.lie(Problem::Empty);
        }
        self.shown(text, limit)
    }

    fn text(&self, text: &Text) -> Verdict {
        self.field("nb").filled(&text.nb, TEXT_BYTES)?;
        self.field("nn").filled(&text.nn, TEXT_BYTES)?;
        self.field("en").filled(&text.en, TEXT_BYTES)
    }

    /// Lower-case letters and digits, in groups joined by single hyphens.
    fn kebab(&self, id: &str) -> Verdict {
        self.at_most(id.len(), ID_BYTES)?;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let good = id.split('-').all(|group| !group.is_empty() && group.chars().all(plain));
        if good { Ok(()) } else { self.lie(Problem::Id { found: id.to_owned() }) }
    }

    /// The thing of `list` that `index` points to.
    fn known<T>(&self, index: u32, list: &[T]) -> Result<usize, Lie> {
        let at = index as usize;
        if at < list.len() {
            Ok(at)
        } else {
            self.lie(Problem::UnknownIndex { found: index, limit: list.len() })
        }
    }

    /// Marks `at` as seen.
    fn once(&self, seen: &mut [bool], at: usize) -> Verdict {
        match seen.get_mut(at) {
            Some(seen) if !*seen => {
                *seen = true;
                Ok(())
            }
            _ => self.lie(Problem::Twice),
        }
    }
}
