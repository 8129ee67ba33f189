//! What is searched for and what is found.

use serde::{Deserialize, Serialize};

/// Something to be searched for: any of its terms or regular expressions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Matcher {
    /// Terms in the syntax of the plugin contract: words with `*`, `(a|b)` and `...`.
    pub terms: Vec<String>,
    /// The fallback where words do not do.
    pub regexes: Vec<RegexMatcher>,
}

/// A regular expression, tried only in blocks where one of its literals occurs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RegexMatcher {
    /// The expression, matched against folded text.
    pub source: String,
    /// At least one of these must occur in the folded text.
    pub literals: Vec<String>,
}

/// A matcher found at a place. Ordered by document, block, start, matcher, end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hit {
    /// Index into the plugin's matchers.
    pub matcher: u32,
    /// Index into the tender's documents.
    pub document: u32,
    /// Index into the document's blocks.
    pub block: u32,
    /// First byte (UTF-8) in the block's text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Whether the text had to be read with allowance for scanning damage.
    pub tolerant: bool,
}

impl Hit {
    /// Where it stands and what it is, in the order of two numbers.
    fn key(&self) -> (u128, u64) {
        let place = [self.document, self.block, self.start, self.matcher];
        let place = place.into_iter().fold(0, |all, part| all << 32 | u128::from(part));
        (place, u64::from(self.end) << 1 | u64::from(self.tolerant))
    }
}

impl PartialOrd for Hit {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Hit {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}
