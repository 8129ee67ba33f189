//! The text is folded and searched once, for all plugins together.
//!
//! This room knows text and matchers. It must never know formats, requirements or verdicts.

mod fold;
mod phrase;
mod scanner;
mod skeleton;
mod table;
mod term;
mod types;
mod words;

pub use fold::{Folded, fold};
pub use scanner::{Damage, MatcherError, Scanner};
pub use term::TermError;
pub use types::{Hit, Matcher, RegexMatcher};
