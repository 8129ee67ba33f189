//! One pass over a tender for all plugins' matchers.

use std::collections::HashMap;
use std::sync::OnceLock;

use klausul_tender::{Block, Document, Tender};
use regex::Regex;

use crate::fold::{Folded, fold};
use crate::index::{Index, Token};
use crate::skeleton;
use crate::term::{self, Slot, TermError, WordPattern};
use crate::types::{Hit, Matcher, RegexMatcher};

/// A plugin's matcher that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatcherError {
    /// A term that cannot be understood.
    #[error("matcher {matcher} of plugin {plugin}: {error}")]
    Term {
        /// Position of the plugin among those given.
        plugin: usize,
        /// Position of the matcher in the plugin.
        matcher: usize,
        /// What is wrong with the term.
        error: TermError,
    },
    /// A regular expression that does not compile, has no literal or is too large.
    #[error("matcher {matcher} of plugin {plugin}: the expression «{source_text}» cannot be used: {why}")]
    Regex {
        /// Position of the plugin among those given.
        plugin: usize,
        /// Position of the matcher in the plugin.
        matcher: usize,
        /// The expression.
        source_text: String,
        /// Why not.
        why: String,
    },
    /// All terms together are too many for one automaton.
    #[error("the plugins' terms are too many: {0}")]
    TooMany(String),
}

/// How a document's letters stand: clean, or damaged by scanning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Read as it is.
    None,
    /// Letters are confused; a tolerant second pass was made.
    Scanned,
}

/// A compiled regular expression is small or refused: an answer to expressions that eat memory.
const REGEX_SIZE: usize = 1 << 20;

/// Of a hundred words, so many with digits or signs between letters mean damage.
const DAMAGED_PERCENT: f64 = 0.4;
/// A Norwegian text has 2 to 4 æ, ø and å in a hundred letters; damaged ones have lost most of them.
const NORWEGIAN_PERCENT: f64 = 1.0;

/// All plugins' matchers, ready for one pass.
pub struct Scanner {
    plugins: usize,
    index: Index,
    /// The tolerant forms of the terms, made ready when the first damaged document is met.
    tolerant: OnceLock<Result<Index, MatcherError>>,
    /// For each distinct term, who asked for it: plugin and matcher.
    owners: Vec<Vec<(u32, u32)>>,
    regexes: Vec<Lazy>,
}

struct Lazy {
    source: RegexMatcher,
    compiled: OnceLock<Result<Regex, MatcherError>>,
    owners: Vec<(u32, u32)>,
}

impl Scanner {
    /// Prepares the matchers of all plugins. Identical terms and expressions are searched once.
    pub fn new(plugins: &[&[Matcher]]) -> Result<Self, MatcherError> {
        let mut numbers: HashMap<Vec<Slot>, usize> = HashMap::new();
        let mut terms: Vec<Vec<Slot>> = Vec::new();
        let mut owners: Vec<Vec<(u32, u32)>> = Vec::new();
        let mut regexes: Vec<Lazy> = Vec::new();
        for (plugin, matchers) in plugins.iter().enumerate() {
            for (matcher, wanted) in matchers.iter().enumerate() {
                let owner = (plugin as u32, matcher as u32);
                for written in wanted.terms.iter().flat_map(|term| term::expand(term)) {
                    let slots = term::parse(&written).map_err(|error| MatcherError::Term {
                        plugin,
                        matcher,
                        error,
                    })?;
                    let number = *numbers.entry(slots).or_insert_with_key(|slots| {
                        terms.push(slots.clone());
                        owners.push(Vec::new());
                        terms.len() - 1
                    });
                    if let Some(list) = owners.get_mut(number) {
                        list.push(owner);
                    }
                }
                for source in &wanted.regexes {
                    if source.literals.iter().all(|l| l.chars().count() < 2) {
                        return Err(MatcherError::Regex {
                            plugin,
                            matcher,
                            source_text: source.source.clone(),
                            why: "it needs a literal of at least two letters".to_owned(),
                        });
                    }
                    match regexes.iter_mut().find(|r| r.source == *source) {
                        Some(same) => same.owners.push(owner),
                        None => regexes.push(Lazy {
                            source: source.clone(),
                            compiled: OnceLock::new(),
                            owners: vec![owner],
                        }),
                    }
                }
            }
        }
        let index = Index::new(terms).map_err(too_many)?;
        Ok(Self { plugins: plugins.len(), index, tolerant: OnceLock::new(), owners, regexes })
    }

    /// Searches the tender. The answer has one list for each plugin, sorted as [`Hit`] orders, without doubles.
    /// Fails when an expression that had to be tried does not compile.
    pub fn scan(&self, tender: &Tender) -> Result<Vec<Vec<Hit>>, MatcherError> {
        let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); self.plugins];
        for (number, document) in tender.documents.iter().enumerate() {
            let folded: Vec<Folded> = document.blocks.iter().map(|b| fold(&b.text)).collect();
            let damage = damage(&folded);
            for (block_number, (block, folded)) in document.blocks.iter().zip(&folded).enumerate() {
                let place =
                    Place { document: number as u32, block: block_number as u32, source: block, folded };
                self.scan_block(&place, damage, &mut hits)?;
            }
        }
        for list in &mut hits {
            list.sort_unstable();
            list.dedup();
            drop_repeated_tolerant(list);
        }
        Ok(hits)
    }

    /// Whether a document shows scanning damage.
    pub fn damage(document: &Document) -> Damage {
        damage(&document.blocks.iter().map(|b| fold(&b.text)).collect::<Vec<_>>())
    }

    fn scan_block(
        &self,
        place: &Place<'_>,
        damage: Damage,
        hits: &mut [Vec<Hit>],
    ) -> Result<(), MatcherError> {
        let tokens = tokens(place, char::is_alphanumeric);
        let mut report = |term: u32, first: &Token, last: &Token, tolerant: bool| {
            let Some(owners) = self.owners.get(term as usize) else { return };
            place.push(owners, first.start, last.end, tolerant, hits);
        };
        self.index.search(&place.folded.text, &tokens, |term, first, last| {
            if let (Some(first), Some(last)) = (tokens.get(first), tokens.get(last)) {
                report(term, first, last, false);
            }
        });
        if damage == Damage::Scanned {
            let tolerant = self.tolerant.get_or_init(|| {
                Index::new(self.index.terms().iter().map(|t| tolerant_form(t)).collect()).map_err(too_many)
            });
            scan_tolerant(tolerant.as_ref().map_err(Clone::clone)?, place, &mut report);
        }
        for lazy in &self.regexes {
            if !lazy.source.literals.iter().any(|l| place.folded.text.contains(l.as_str())) {
                continue;
            }
            let compiled = lazy.compiled.get_or_init(|| lazy.compile()).as_ref().map_err(Clone::clone)?;
            for found in compiled.find_iter(&place.folded.text) {
                place.push(&lazy.owners, found.start(), found.end(), false, hits);
            }
        }
        Ok(())
    }
}

/// The second pass over a damaged document: words by their skeleton, and words that a stray space has cut.
fn scan_tolerant(index: &Index, place: &Place<'_>, report: &mut impl FnMut(u32, &Token, &Token, bool)) {
    let words = tokens(place, skeleton::is_word_char);
    let text = &place.folded.text;
    let mut form = String::with_capacity(text.len());
    let mut own = Vec::with_capacity(words.len());
    for word in &words {
        let start = form.len();
        form.push_str(&skeleton::skeleton(text.get(word.start..word.end).unwrap_or_default()));
        own.push(Token { start, end: form.len(), breaks: word.breaks });
        form.push(' ');
    }
    index.search(&form, &own, |term, first, last| {
        if let (Some(first), Some(last)) = (words.get(first), words.get(last)) {
            report(term, first, last, true);
        }
    });
    let mut joined = String::new();
    let mut pairs = Vec::new();
    for (pair, cut) in words.windows(2).zip(own.windows(2)) {
        let ([left, right], [a, b]) = (pair, cut) else { continue };
        if right.breaks || right.start > left.end + 1 {
            continue;
        }
        let start = joined.len();
        joined.push_str(form.get(a.start..a.end).unwrap_or_default());
        joined.push_str(form.get(b.start..b.end).unwrap_or_default());
        pairs.push((Token { start, end: joined.len(), breaks: true }, *left, *right));
        joined.push(' ');
    }
    let as_tokens: Vec<Token> = pairs.iter().map(|p| p.0).collect();
    index.search(&joined, &as_tokens, |term, first, _| {
        if let Some((token, left, right)) = pairs.get(first)
            // Short pieces join by chance; a real word cut in two is long.
            && token.end - token.start >= 8
        {
            report(term, left, right, true);
        }
    });
}

fn too_many(error: aho_corasick::BuildError) -> MatcherError {
    MatcherError::TooMany(error.to_string())
}

/// The tolerant form of a term; one that is too short to be told from its neighbours never matches.
fn tolerant_form(slots: &[Slot]) -> Vec<Slot> {
    let length: usize = slots
        .iter()
        .map(|slot| match slot {
            Slot::Word(words) => words.iter().map(|w| w.text.chars().count()).min().unwrap_or(0),
            Slot::Gap => 0,
        })
        .sum();
    let norwegian = slots.iter().any(|slot| match slot {
        Slot::Word(words) => words.iter().all(|w| w.text.contains(['æ', 'ø', 'å'])),
        Slot::Gap => false,
    });
    let open = slots.iter().any(|slot| match slot {
        Slot::Word(words) => words.iter().any(|w| w.open_left && w.text.chars().count() < 6),
        Slot::Gap => false,
    });
    if open || length < 5 && !(norwegian && length >= 3) {
        return Vec::new();
    }
    let form = |w: &WordPattern| WordPattern { text: skeleton::skeleton(&w.text), ..*w };
    slots
        .iter()
        .map(|slot| match slot {
            Slot::Word(words) => Slot::Word(words.iter().map(form).collect()),
            Slot::Gap => Slot::Gap,
        })
        .collect()
}

impl Lazy {
    fn compile(&self) -> Result<Regex, MatcherError> {
        let source = &self.source.source;
        let built =
            regex::RegexBuilder::new(source).size_limit(REGEX_SIZE).dfa_size_limit(REGEX_SIZE).build();
        built.map_err(|why| {
            let (plugin, matcher) = self.owners.first().map_or((0, 0), |o| (o.0 as usize, o.1 as usize));
            MatcherError::Regex { plugin, matcher, source_text: source.clone(), why: why.to_string() }
        })
    }
}

/// A block in its folded form.
struct Place<'a> {
    document: u32,
    block: u32,
    source: &'a Block,
    folded: &'a Folded,
}

impl Place<'_> {
    fn push(&self, owners: &[(u32, u32)], start: usize, end: usize, tolerant: bool, hits: &mut [Vec<Hit>]) {
        let (start, end) = (self.folded.start_of(start), self.folded.end_of(&self.source.text, end));
        if start >= end {
            return;
        }
        for &(plugin, matcher) in owners {
            if let Some(list) = hits.get_mut(plugin as usize) {
                list.push(Hit { matcher, document: self.document, block: self.block, start, end, tolerant });
            }
        }
    }
}

fn damage(blocks: &[Folded]) -> Damage {
    let (mut words, mut damaged, mut letters, mut norwegian) = (0, 0, 0, 0);
    for folded in blocks {
        let (w, d, l, n) = skeleton::count(folded);
        (words, damaged, letters, norwegian) = (words + w, damaged + d, letters + l, norwegian + n);
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let signs = percent(damaged, words) >= DAMAGED_PERCENT && damaged >= 4;
    let lost = damaged >= 2 && letters > 500 && percent(norwegian, letters) < NORWEGIAN_PERCENT;
    if signs || lost { Damage::Scanned } else { Damage::None }
}

/// Splits a folded block into words.
fn tokens(place: &Place<'_>, is_word: impl Fn(char) -> bool) -> Vec<Token> {
    let text = &place.folded.text;
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    let mut gap = 0;
    for (at, c) in text.char_indices() {
        if is_word(c) {
            start.get_or_insert(at);
        } else {
            if let Some(begin) = start.take() {
                out.push(Token { start: begin, end: at, breaks: breaks(place, gap, begin) });
                gap = at;
            }
            // The section sign is a word of its own: "§5b" and "§ 5 b" read alike.
            if c == '§' {
                out.push(Token { start: at, end: at + c.len_utf8(), breaks: breaks(place, gap, at) });
                gap = at + c.len_utf8();
            }
        }
    }
    if let Some(begin) = start {
        out.push(Token { start: begin, end: text.len(), breaks: breaks(place, gap, begin) });
    }
    out
}

/// Whether a sentence or cell ends in the folded text from `gap` to the word that begins at `word`.
fn breaks(place: &Place<'_>, gap: usize, word: usize) -> bool {
    let between = place.folded.text.get(gap..word).unwrap_or_default();
    if between.contains(['\t', ';', '?', '!']) {
        return true;
    }
    let Some(stop) = between.find('.') else { return false };
    let spaced = between[stop..].contains([' ', '\n']);
    let at = place.folded.start_of(word) as usize;
    spaced && place.source.text.get(at..).and_then(|t| t.chars().next()).is_some_and(char::is_uppercase)
}

/// Drops tolerant hits where the same matcher was found there without tolerance.
fn drop_repeated_tolerant(hits: &mut Vec<Hit>) {
    let exact: std::collections::HashSet<(u32, u32, u32, u32)> =
        hits.iter().filter(|h| !h.tolerant).map(|h| (h.matcher, h.document, h.block, h.start)).collect();
    hits.retain(|h| !h.tolerant || !exact.contains(&(h.matcher, h.document, h.block, h.start)));
}

#[cfg(test)]
mod tests;
