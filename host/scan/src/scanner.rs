//! One pass over a tender for all plugins' matchers.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use klausul_tender::{Block, Document, Tender};
use regex::Regex;
use serde::{Deserialize, Serialize};

use crate::fold::{Folded, fold};
use crate::phrase::Search;
use crate::skeleton;
use crate::table::{Builder, Owner, Table};
use crate::term::{self, TermError};
use crate::types::{Hit, Matcher, RegexMatcher};
use crate::words::{Text, Token, Words};

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
}

impl MatcherError {
    /// Position of the plugin among those given.
    pub fn plugin(&self) -> usize {
        match self {
            MatcherError::Term { plugin, .. } | MatcherError::Regex { plugin, .. } => *plugin,
        }
    }
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

/// All plugins' matchers, ready for any number of tenders; ready to be kept, too.
#[derive(Serialize, Deserialize)]
pub struct Scanner {
    plugins: usize,
    terms: Table,
    /// What the second pass over a damaged document searches; few tenders need it.
    #[serde(skip)]
    tolerant: OnceLock<Table>,
    regexes: Vec<Lazy>,
}

#[derive(Serialize, Deserialize)]
struct Lazy {
    source: RegexMatcher,
    #[serde(skip)]
    compiled: OnceLock<Result<Regex, MatcherError>>,
    owners: Vec<Owner>,
}

impl Scanner {
    /// Prepares the matchers of all plugins. Identical terms and expressions are searched once.
    pub fn new(plugins: &[&[Matcher]]) -> Result<Self, MatcherError> {
        let mut numbers: HashMap<&str, Range<usize>> = HashMap::new();
        let mut terms = Builder::default();
        let mut regexes: Vec<Lazy> = Vec::new();
        for (plugin, matchers) in plugins.iter().enumerate() {
            for (matcher, wanted) in matchers.iter().enumerate() {
                let owner = (plugin as u32, matcher as u32);
                for written in &wanted.terms {
                    let known = match numbers.get(written.as_str()) {
                        Some(known) => known.clone(),
                        None => {
                            let mut known = 0..0;
                            for term in term::expand(written) {
                                let slots = term::parse(&term);
                                let number = terms.add(&slots.map_err(|error| MatcherError::Term {
                                    plugin,
                                    matcher,
                                    error,
                                })?);
                                known = if known.is_empty() {
                                    number..number + 1
                                } else {
                                    known.start..number + 1
                                };
                            }
                            numbers.insert(written, known.clone());
                            known
                        }
                    };
                    known.for_each(|term| terms.own(term, owner));
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
        Ok(Self { plugins: plugins.len(), terms: terms.finish(), tolerant: OnceLock::new(), regexes })
    }

    /// Searches the tender. The answer has one list for each plugin, sorted as [`Hit`] orders, without doubles; or
    /// what is wrong with an expression of the plugin that had to be tried and does not compile.
    pub fn scan(&self, tender: &Tender) -> Vec<Result<Vec<Hit>, MatcherError>> {
        let mut hits: Vec<Vec<Hit>> = vec![Vec::new(); self.plugins];
        let mut broken: Vec<Option<MatcherError>> = vec![None; self.plugins];
        for (number, document) in tender.documents.iter().enumerate() {
            let folded: Vec<Folded> = document.blocks.iter().map(|b| fold(&b.text)).collect();
            let places: Vec<Place> = (0..)
                .zip(document.blocks.iter().zip(&folded))
                .map(|(block, (source, folded))| Place { document: number as u32, block, source, folded })
                .collect();
            self.terms(&places, &mut hits);
            if damage(&folded) == Damage::Scanned {
                self.tolerant(&places, &mut hits);
            }
            for place in &places {
                self.expressions(place, &mut hits, &mut broken);
            }
        }
        let finished = |mut list: Vec<Hit>| {
            list.sort_unstable();
            list.dedup();
            drop_repeated_tolerant(&mut list);
            list
        };
        hits.into_iter()
            .zip(broken)
            .map(|(list, broken)| broken.map_or_else(|| Ok(finished(list)), Err))
            .collect()
    }

    /// Whether a document shows scanning damage.
    pub fn damage(document: &Document) -> Damage {
        damage(&document.blocks.iter().map(|b| fold(&b.text)).collect::<Vec<_>>())
    }

    fn terms(&self, places: &[Place<'_>], hits: &mut [Vec<Hit>]) {
        let texts: Vec<Text> = places
            .iter()
            .map(|place| Text { text: &place.folded.text, tokens: tokens(place, char::is_alphanumeric) })
            .collect();
        let words = Words::new(&texts);
        let found = words.look_up(&self.terms);
        let search = Search { texts: &texts, words: &words, found: &found };
        for (term, owners) in self.terms.terms() {
            search.each(term, |number, first, last| {
                let number = number as usize;
                let tokens = texts.get(number).map(|text| (text.tokens.get(first), text.tokens.get(last)));
                if let (Some(place), Some((Some(first), Some(last)))) = (places.get(number), tokens) {
                    place.push(owners, first.start, last.end, false, hits);
                }
            });
        }
    }

    /// The second pass over a damaged document: words by their skeleton, and words that a stray space has cut.
    fn tolerant(&self, places: &[Place<'_>], hits: &mut [Vec<Hit>]) {
        let damaged: Vec<Damaged> = places.iter().map(Damaged::new).collect();
        let whole: Vec<Text> =
            damaged.iter().map(|it| Text { text: &it.form, tokens: it.tokens.clone() }).collect();
        let joined: Vec<Text> = damaged
            .iter()
            .map(|it| Text { text: &it.joined, tokens: it.pairs.iter().map(|pair| pair.0).collect() })
            .collect();
        let table = self.tolerant.get_or_init(|| self.terms.tolerant());
        let (words, pairs) = (Words::new(&whole), Words::new(&joined));
        let (in_words, in_pairs) = (words.look_up(table), pairs.look_up(table));
        let whole = Search { texts: &whole, words: &words, found: &in_words };
        let joined = Search { texts: &joined, words: &pairs, found: &in_pairs };
        for (term, owners) in table.terms() {
            let mut push = |number: u32, span: Option<(&Token, &Token)>| {
                if let (Some(place), Some((first, last))) = (places.get(number as usize), span) {
                    place.push(owners, first.start, last.end, true, hits);
                }
            };
            whole.each(term, |number, first, last| {
                let it = damaged.get(number as usize);
                push(number, it.and_then(|it| Some((it.words.get(first)?, it.words.get(last)?))));
            });
            joined.each(term, |number, first, _| {
                let pair = damaged.get(number as usize).and_then(|it| it.pairs.get(first));
                // Short pieces join by chance; a real word cut in two is long.
                let pair = pair.filter(|(token, ..)| token.end - token.start >= 8);
                push(number, pair.map(|(_, left, right)| (left, right)));
            });
        }
    }

    fn expressions(&self, place: &Place<'_>, hits: &mut [Vec<Hit>], broken: &mut [Option<MatcherError>]) {
        for lazy in &self.regexes {
            if !lazy.source.literals.iter().any(|l| place.folded.text.contains(l.as_str())) {
                continue;
            }
            match lazy.compiled.get_or_init(|| lazy.compile()) {
                Ok(compiled) => {
                    for found in compiled.find_iter(&place.folded.text) {
                        place.push(&lazy.owners, found.start(), found.end(), false, hits);
                    }
                }
                Err(error) => {
                    for (plugin, _) in &lazy.owners {
                        if let Some(slot @ None) = broken.get_mut(*plugin as usize) {
                            *slot = Some(error.clone());
                        }
                    }
                }
            }
        }
    }
}

/// A block of a damaged document: its words by their skeleton, and each two neighbours joined.
struct Damaged {
    /// The words in the folded text.
    words: Vec<Token>,
    form: String,
    /// The same words in `form`.
    tokens: Vec<Token>,
    joined: String,
    /// A pair in `joined`, and its two words in the folded text.
    pairs: Vec<(Token, Token, Token)>,
}

impl Damaged {
    fn new(place: &Place<'_>) -> Self {
        let words = tokens(place, skeleton::is_word_char);
        let mut form = String::with_capacity(place.folded.text.len());
        let mut own = Vec::with_capacity(words.len());
        for word in &words {
            let start = form.len();
            form.push_str(&skeleton::skeleton(
                place.folded.text.get(word.start..word.end).unwrap_or_default(),
            ));
            own.push(Token { start, end: form.len(), breaks: word.breaks });
            form.push(' ');
        }
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
        Self { words, form, tokens: own, joined, pairs }
    }
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
    fn push(&self, owners: &[Owner], start: usize, end: usize, tolerant: bool, hits: &mut [Vec<Hit>]) {
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
    if !hits.iter().any(|h| h.tolerant) {
        return;
    }
    let exact: std::collections::HashSet<(u32, u32, u32, u32)> =
        hits.iter().filter(|h| !h.tolerant).map(|h| (h.matcher, h.document, h.block, h.start)).collect();
    hits.retain(|h| !h.tolerant || !exact.contains(&(h.matcher, h.document, h.block, h.start)));
}

#[cfg(test)]
mod tests;
