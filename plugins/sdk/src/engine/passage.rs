//! Documents become passages: a sentence with what introduces it and what surrounds it.

use std::ops::Range;

use klausul_rules::{Line, Part, Requirement, RuleSet};

use super::Span;
use super::concepts::{Concepts, in_order};
use super::sentence::{cells, sentences};

/// The kinds of blocks, as the plugin contract has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading.
    Heading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A table's header row.
    TableHead,
    /// Another row of a table.
    TableRow,
    /// A footnote or endnote.
    Note,
    /// A running header or footer.
    Running,
    /// A line of a table of contents.
    Contents,
    /// A quotation set apart.
    Quote,
}

/// A block as the host gives it.
#[derive(Debug, Clone)]
pub struct BlockIn {
    /// Its kind.
    pub kind: BlockKind,
    /// Level of a heading (from 1) or list item (from 0).
    pub level: u8,
    /// The heading it stands under.
    pub section: Option<u32>,
    /// The block that introduces it.
    pub lead_in: Option<u32>,
    /// Its text.
    pub text: String,
}

/// A document as the host gives it.
#[derive(Debug, Clone)]
pub struct DocumentIn {
    /// Its name.
    pub name: String,
    /// Whether its language is not one of ours.
    pub foreign: bool,
    /// Its blocks.
    pub blocks: Vec<BlockIn>,
}

/// A concept found at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Concept number.
    pub concept: u32,
    /// Where.
    pub span: Span,
}

/// A sentence, list item or table row, with its surroundings.
#[derive(Debug)]
pub struct Passage {
    /// Document index.
    pub document: u32,
    /// Block index.
    pub block: u32,
    /// Bytes in the block's text.
    pub range: Range<u32>,
    /// The block's kind.
    pub kind: BlockKind,
    /// Whether it is only the title of what follows in its block.
    pub title: bool,
    /// The hits inside it: a range of the tender's hits.
    hits: Range<usize>,
    own: Concepts,
    intro: Concepts,
    /// What surrounds it, what introduces it too.
    near: Concepts,
}

/// All passages of a tender.
pub struct Tender<'a> {
    /// The rules it is read for.
    pub rules: &'a RuleSet,
    documents: &'a [DocumentIn],
    hits: &'a [Found],
    /// For each document and block the first of its hits; one more at the end of each document.
    firsts: Vec<Vec<u32>>,
    /// In reading order.
    pub passages: Vec<Passage>,
    /// For each concept the passages that have it in themselves or around them, in reading order.
    within_reach: Vec<Vec<u32>>,
}

impl<'a> Tender<'a> {
    /// Cuts the documents into passages. `hits` are sorted by document, block and start.
    pub fn new(rules: &'a RuleSet, documents: &'a [DocumentIn], hits: &'a [Found]) -> Self {
        let firsts = firsts(documents, hits);
        let mut tender =
            Tender { rules, documents, hits, firsts, passages: Vec::new(), within_reach: Vec::new() };
        for (number, document) in documents.iter().enumerate() {
            tender.cut(number as u32, document);
        }
        tender.within_reach = vec![Vec::new(); rules.concepts.len()];
        for (place, passage) in tender.passages.iter().enumerate() {
            let mut reach = passage.near.clone();
            reach.join(&passage.own);
            for concept in reach.iter() {
                if let Some(places) = tender.within_reach.get_mut(concept as usize) {
                    places.push(place as u32);
                }
            }
        }
        tender
    }

    /// The passages that say the line, by number, in reading order.
    fn saying(&self, line: &Line) -> Vec<usize> {
        let places = |concept: &u32| {
            self.within_reach.get(*concept as usize).map(Vec::as_slice).unwrap_or_default().iter().copied()
        };
        // Only passages within reach of the rarest part can say the line.
        let rarest = line
            .parts
            .iter()
            .filter(|part| !part.not)
            .min_by_key(|part| part.any.iter().map(|c| places(c).len()).sum::<usize>());
        let mut candidates: Vec<u32> = rarest.iter().flat_map(|part| &part.any).flat_map(places).collect();
        in_order(&mut candidates);
        let says = |place: &usize| self.passages.get(*place).is_some_and(|passage| self.says(passage, line));
        candidates.into_iter().map(|place| place as usize).filter(says).collect()
    }

    /// The passages that say one of the lines, by number, in reading order, each with the first line it says.
    pub fn saying_any<'l>(&self, lines: &'l [Line]) -> Vec<(usize, &'l Line)> {
        let mut all = Vec::new();
        for line in lines {
            all.extend(self.saying(line).into_iter().map(|place| (place, line)));
        }
        first_of_each(all)
    }

    /// The passages that say one of the lines, in reading order.
    pub fn passages_saying(&self, lines: &[Line]) -> impl Iterator<Item = &Passage> {
        self.saying_any(lines).into_iter().filter_map(|(place, _)| self.passages.get(place))
    }

    /// How often a concept is found.
    pub fn count(&self, concept: u32) -> u32 {
        self.hits.iter().filter(|h| h.concept == concept).count() as u32
    }

    /// The text of a block.
    pub fn block(&self, document: u32, block: u32) -> Option<&'a BlockIn> {
        self.documents.get(document as usize)?.blocks.get(block as usize)
    }

    /// A passage's words.
    pub fn text(&self, passage: &Passage) -> &'a str {
        let range = passage.range.start as usize..passage.range.end as usize;
        self.block(passage.document, passage.block).and_then(|b| b.text.get(range)).unwrap_or_default()
    }

    /// The hits inside a passage.
    pub fn hits(&self, passage: &Passage) -> &'a [Found] {
        self.hits.get(passage.hits.clone()).unwrap_or_default()
    }

    /// The words of a hit.
    pub fn said(&self, hit: &Found) -> &'a str {
        let range = hit.span.start as usize..hit.span.end as usize;
        self.block(hit.span.document, hit.span.block).and_then(|b| b.text.get(range)).unwrap_or_default()
    }

    /// The headings over a passage, innermost first; for a passage in a heading, the heading itself is left out.
    pub fn headings(&self, passage: &Passage) -> impl Iterator<Item = u32> + '_ {
        let document = self.documents.get(passage.document as usize);
        let parent =
            move |block: u32| document.and_then(|d| d.blocks.get(block as usize)).and_then(|b| b.section);
        std::iter::successors(parent(passage.block), move |&block| parent(block).filter(|up| *up < block))
            .take(9)
    }

    /// Whether a heading over the passage has the concept.
    pub fn under(&self, passage: &Passage, concept: u32) -> bool {
        self.headings(passage).any(|heading| self.block_has(passage.document, heading, concept))
    }

    /// Whether a block has the concept.
    pub fn block_has(&self, document: u32, block: u32, concept: u32) -> bool {
        self.block_hits(document, block).iter().any(|h| h.concept == concept)
    }

    fn block_range(&self, document: u32, block: u32) -> Range<usize> {
        let firsts = self.firsts.get(document as usize).map_or(&[][..], Vec::as_slice);
        let first = |block: usize| firsts.get(block).or(firsts.last()).map_or(0, |hit| *hit as usize);
        first(block as usize)..first(block as usize + 1)
    }

    /// The hits in a block.
    pub fn block_hits(&self, document: u32, block: u32) -> &'a [Found] {
        self.hits.get(self.block_range(document, block)).unwrap_or_default()
    }

    /// Whether the passage says the line: every part in the sentence or in what introduces it, at least one in
    /// the sentence itself, the near parts also around it.
    pub fn says(&self, passage: &Passage, line: &Line) -> bool {
        let mut own = false;
        for part in &line.parts {
            if part.not {
                if passage.own.has_any(&part.any) || part.near && passage.near.has_any(&part.any) {
                    return false;
                }
                continue;
            }
            let here = passage.own.has_any(&part.any);
            own |= here && !part.near;
            if !(here || passage.intro.has_any(&part.any) || part.near && passage.near.has_any(&part.any)) {
                return false;
            }
        }
        own
    }

    /// Whether the passage has what the line must not have.
    pub fn rules_out(&self, passage: &Passage, line: &Line) -> bool {
        line.parts.iter().any(|part| part.not && passage.own.has_any(&part.any))
    }

    /// Whether the passage itself has the concept.
    pub fn has(&self, passage: &Passage, concept: u32) -> bool {
        passage.own.has(concept)
    }

    /// Whether the passage or what introduces it has one of the part's concepts.
    pub fn has_part(&self, passage: &Passage, part: &Part) -> bool {
        passage.own.has_any(&part.any)
    }

    /// Whether what introduces the passage has the concept.
    pub fn introduced_by(&self, passage: &Passage, concept: u32) -> bool {
        passage.intro.has(concept)
    }

    /// Whether the passage, its introduction or its surroundings have the concept.
    pub fn around(&self, passage: &Passage, concept: u32) -> bool {
        passage.own.has(concept) || passage.intro.has(concept) || passage.near.has(concept)
    }

    /// A passage's place.
    pub fn span(&self, passage: &Passage) -> Span {
        Span {
            document: passage.document,
            block: passage.block,
            start: passage.range.start,
            end: passage.range.end,
        }
    }

    /// The label of an absent annex that a passage on the requirement's topic points to.
    pub fn absent_annex_for(&self, requirement: &Requirement, absent: &[String]) -> Option<String> {
        let annex = self.rules.vocabulary.annex;
        self.passages_saying(&requirement.topic)
            .filter(|p| !matches!(p.kind, BlockKind::Contents | BlockKind::Heading) && p.own.has(annex))
            .find_map(|p| {
                let text = self.text(p).to_lowercase();
                absent.iter().find(|label| text.contains(&label.to_lowercase())).cloned()
            })
    }

    fn cut(&mut self, number: u32, document: &DocumentIn) {
        let first = self.passages.len();
        for (index, block) in document.blocks.iter().enumerate() {
            let block_number = index as u32;
            let start = self.passages.len();
            for range in pieces(block) {
                let hits = self.hits_in(number, block_number, &range);
                let own = concepts(self.hits.get(hits.clone()).unwrap_or_default()).collect();
                self.passages.push(Passage {
                    document: number,
                    block: block_number,
                    range: range.start as u32..range.end as u32,
                    kind: block.kind,
                    title: false,
                    hits,
                    own,
                    intro: Concepts::default(),
                    near: Concepts::default(),
                });
            }
            let intro = self.introduction(number, document, block);
            let run_in = self.run_in(start);
            if run_in.is_some()
                && let Some(first) = self.passages.get(start)
                && marked_as_title(self.text(first))
                && let Some(first) = self.passages.get_mut(start)
            {
                first.title = true;
            }
            for (place, passage) in self.passages.iter_mut().enumerate().skip(start) {
                passage.intro = intro.clone();
                if let Some(title) = run_in.as_ref().filter(|_| place > start) {
                    passage.intro.join(title);
                }
            }
            if block.kind == BlockKind::TableRow {
                self.share_row(number, block_number, block, start);
            }
        }
        self.surround(first, document);
    }

    fn hits_in(&self, document: u32, block: u32, range: &Range<usize>) -> Range<usize> {
        let all = self.block_range(document, block);
        let hits = self.hits.get(all.clone()).unwrap_or_default();
        let from = hits.partition_point(|h| (h.span.start as usize) < range.start);
        let to = hits.partition_point(|h| (h.span.start as usize) < range.end);
        all.start + from..all.start + to.max(from)
    }

    /// What introduces a block: the last sentence before a list, a table's header row, and theirs in turn.
    fn introduction(&self, number: u32, document: &DocumentIn, block: &BlockIn) -> Concepts {
        let mut all = Concepts::default();
        let mut next = block.lead_in;
        for _ in 0..3 {
            let Some(lead) = next else { break };
            let Some(source) = document.blocks.get(lead as usize) else { break };
            if source.kind == BlockKind::TableHead || source.kind == BlockKind::ListItem {
                all.extend(concepts(self.block_hits(number, lead)));
            } else if let Some(last) = sentences(&source.text).last() {
                let hits = self.hits_in(number, lead, last);
                all.extend(concepts(self.hits.get(hits).unwrap_or_default()));
            }
            next = source.lead_in.filter(|up| *up < lead);
        }
        all
    }

    /// A short first sentence without a verb is the title of the rest: "**4.2 Lærlinger.** …".
    fn run_in(&self, start: usize) -> Option<Concepts> {
        let (first, rest) = self.passages.get(start..)?.split_first()?;
        let text = self.text(first);
        let vocabulary = &self.rules.vocabulary;
        let binds = first.own.has_any(&[vocabulary.must, vocabulary.demands, vocabulary.should]);
        // "Leverandøren samtykker i at …": who acts makes a sentence, whose it is ("Leverandørens plikter") does not.
        let actor = self.hits(first).iter().any(|hit| {
            hit.concept == vocabulary.supplier && !self.said(hit).ends_with('s') && !marked_as_title(text)
        });
        let title = !rest.is_empty() && text.split_whitespace().count() <= 6;
        (title && !binds && !actor && !has_verb(text) && !text.contains(',')).then(|| first.own.clone())
    }

    /// The short cells of a row say what its long cell is about.
    fn share_row(&mut self, document: u32, number: u32, block: &BlockIn, start: usize) {
        if self.passages.len() == start + 1 {
            return;
        }
        let mut row = Concepts::default();
        for cell in cells(&block.text).iter().filter(|c| c.len() <= 60) {
            let hits = self.hits_in(document, number, cell);
            row.extend(concepts(self.hits.get(hits).unwrap_or_default()));
        }
        for passage in self.passages.iter_mut().skip(start) {
            passage.intro.join(&row);
        }
    }

    /// Two sentences before and after in the same section, the two innermost headings, the whole block.
    fn surround(&mut self, first: usize, document: &DocumentIn) {
        let count = self.passages.len();
        let section = |p: &Passage| document.blocks.get(p.block as usize).and_then(|b| b.section);
        for at in first..count {
            let Some(passage) = self.passages.get(at) else { continue };
            let mut near = passage.intro.clone();
            for other in at.saturating_sub(3).max(first)..(at + 4).min(count) {
                let Some(neighbour) = self.passages.get(other) else { continue };
                let same_block = neighbour.block == passage.block;
                let close = other.abs_diff(at) <= 2 && section(neighbour) == section(passage);
                if other != at && (same_block || close) && neighbour.kind != BlockKind::Heading {
                    near.join(&neighbour.own);
                }
            }
            for heading in self.headings(passage).take(2) {
                near.extend(concepts(self.block_hits(passage.document, heading)));
            }
            if let Some(passage) = self.passages.get_mut(at) {
                passage.near = near;
            }
        }
    }
}

/// For each document and block the first of its hits; one more at the end of each document.
fn firsts(documents: &[DocumentIn], hits: &[Found]) -> Vec<Vec<u32>> {
    let mut next = 0;
    let mut pass = |until: (u32, u32)| {
        while hits.get(next).is_some_and(|hit| (hit.span.document, hit.span.block) < until) {
            next += 1;
        }
        next as u32
    };
    let blocks = |document: &DocumentIn| document.blocks.len() as u32;
    (0..)
        .zip(documents)
        .map(|(number, it)| (0..=blocks(it)).map(|block| pass((number, block))).collect())
        .collect()
}

/// Whether a first sentence is set off as a title: emphasised or numbered, and no sum or share of its own.
fn marked_as_title(text: &str) -> bool {
    let bare = text.trim_start_matches(['*', '_']);
    let unnumbered = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let marked = bare.len() < text.len() || unnumbered.len() < bare.len();
    marked && !unnumbered.contains(|c: char| c.is_ascii_digit())
}

/// Whether a short text has one of the verbs that short sentences have.
fn has_verb(text: &str) -> bool {
    const VERBS: [&str; 65] = [
        "er",
        "har",
        "kan",
        "vil",
        "blir",
        "får",
        "gir",
        "går",
        "gjelder",
        "gjeld",
        "følger",
        "følgjer",
        "skjer",
        "finnes",
        "kommer",
        "kjem",
        "krever",
        "leverer",
        "kontrollerer",
        "ser",
        "sjekker",
        "godkjenner",
        "mottar",
        "varsler",
        "rapporterer",
        "fører",
        "samtykker",
        "bruker",
        "brukar",
        "benytter",
        "betaler",
        "utfører",
        "sender",
        "viser",
        "omfatter",
        "inngår",
        "leveres",
        "betales",
        "føres",
        "utføres",
        "brukes",
        "benyttes",
        "stilles",
        "oppgis",
        "gjøres",
        "legges",
        "settes",
        "sendes",
        "dokumenteres",
        "vedlegges",
        "godtas",
        "utgår",
        "vert",
        "ligger",
        "is",
        "are",
        "has",
        "have",
        "will",
        "can",
        "applies",
        "apply",
        "follows",
        "covers",
        "includes",
    ];
    text.split(|c: char| !c.is_alphanumeric()).any(|word| VERBS.contains(&word.to_lowercase().as_str()))
}

/// In reading order, of each passage only what came first.
pub(super) fn first_of_each<T>(found: Vec<(usize, T)>) -> Vec<(usize, T)> {
    let mut places: Vec<u32> = found.iter().map(|(place, _)| *place as u32).collect();
    in_order(&mut places);
    let mut first: Vec<Option<(usize, T)>> = places.iter().map(|_| None).collect();
    for (place, what) in found {
        if let Ok(at) = places.binary_search(&(place as u32))
            && let Some(slot @ None) = first.get_mut(at)
        {
            *slot = Some((place, what));
        }
    }
    first.into_iter().flatten().collect()
}

fn concepts(hits: &[Found]) -> impl Iterator<Item = u32> + '_ {
    hits.iter().map(|hit| hit.concept)
}

/// The passages of a block: sentences, or a whole table row unless a cell holds several sentences.
fn pieces(block: &BlockIn) -> Vec<Range<usize>> {
    match block.kind {
        BlockKind::Heading | BlockKind::TableHead | BlockKind::Contents | BlockKind::Running => {
            Vec::from_iter((!block.text.trim().is_empty()).then_some(0..block.text.len()))
        }
        BlockKind::TableRow => {
            let cells = cells(&block.text);
            let inner = |cell: &Range<usize>| {
                let text = block.text.get(cell.clone()).unwrap_or_default();
                sentences(text)
                    .into_iter()
                    .map(|s| cell.start + s.start..cell.start + s.end)
                    .collect::<Vec<_>>()
            };
            let split: Vec<Vec<Range<usize>>> = cells.iter().map(inner).collect();
            if split.iter().all(|s| s.len() <= 1) {
                let text = &block.text;
                let lead = text.len() - text.trim_start().len();
                let end = text.trim_end().len();
                Vec::from_iter((lead < end).then_some(lead..end))
            } else {
                split.into_iter().flatten().collect()
            }
        }
        _ => sentences(&block.text),
    }
}
