//! The tender made ready for reading facts: every block's tokens, and which blocks open a document.

use klausul_tender::{Block, BlockKind, Document, Tender};

use super::lexicon::{LEXICON, Sign, Signs};
use super::tokens::{Kind, Token, Tokens};
use crate::Source;

/// How many blocks count as the opening of a document: title, addresses and the table of particulars.
const OPENING: usize = 14;

/// One block with its tokens.
#[derive(Clone, Copy)]
pub(crate) struct Page<'a> {
    /// Index of the document.
    pub(crate) document: u32,
    /// Index of the block in the document.
    pub(crate) block: u32,
    /// The block itself.
    pub(crate) source: &'a Block,
    first: usize,
    last: usize,
    /// What all its words mean together.
    pub(crate) signs: Signs,
    /// How many blocks with text stand before it in its document.
    pub(crate) position: usize,
    /// Whether its document is the one that carries the procurement (not an annex).
    pub(crate) main: bool,
}

/// A tender's tokens.
pub(crate) struct Reading<'a> {
    pub(crate) pages: Vec<Page<'a>>,
    pub(crate) tokens: Tokens,
    /// The pages of each document: index of the first, and one past the last.
    ranges: Vec<(usize, usize)>,
}

impl<'a> Reading<'a> {
    /// Reads all blocks but tables of contents, of the documents that `keep` takes.
    pub(crate) fn of_documents(tender: &'a Tender, keep: impl Fn(&Document) -> bool) -> Self {
        let lexicon = &*LEXICON;
        let mut tokens = Tokens::default();
        let mut pages = Vec::with_capacity(tender.documents.iter().map(|d| d.blocks.len()).sum());
        let mut ranges = Vec::new();
        let main = main_document(tender);
        // A token for every five bytes is about what text has; one allocation in place of many.
        let bytes: usize =
            tender.documents.iter().flat_map(|d| &d.blocks).map(|block| block.text.len()).sum();
        tokens.reserve(bytes / 5, bytes);
        for (document, content) in (0_u32..).zip(&tender.documents) {
            let start = pages.len();
            if !keep(content) {
                ranges.push((start, start));
                continue;
            }
            for (block, source) in (0_u32..).zip(&content.blocks) {
                let first = tokens.list.len();
                if source.kind != BlockKind::Contents {
                    tokens.read(&source.text, lexicon);
                }
                let mut signs = Signs::NONE;
                for token in tokens.list.get(first..).unwrap_or_default() {
                    signs |= token.signs;
                }
                let page = Page {
                    document,
                    block,
                    source,
                    first,
                    last: tokens.list.len(),
                    signs,
                    position: pages.len() - start,
                    main: main.is_none_or(|main| main == document),
                };
                pages.push(page);
            }
            ranges.push((start, pages.len()));
        }
        Self { pages, tokens, ranges }
    }

    /// A page's tokens.
    pub(crate) fn of(&self, page: &Page<'_>) -> View<'_> {
        View { tokens: &self.tokens, list: self.tokens.list.get(page.first..page.last).unwrap_or_default() }
    }

    /// The page of another block of the same document.
    pub(crate) fn page(&self, document: u32, block: u32) -> Option<&Page<'a>> {
        let &(start, end) = self.ranges.get(document as usize)?;
        self.pages.get(start..end)?.get(block as usize)
    }

    /// The page of the heading over a page.
    pub(crate) fn heading(&self, page: &Page<'_>) -> Option<&Page<'a>> {
        self.page(page.document, page.source.section?)
    }

    /// The page that introduces a page: a table's header row, the sentence before a list.
    pub(crate) fn lead_in(&self, page: &Page<'_>) -> Option<&Page<'a>> {
        self.page(page.document, page.source.lead_in?)
    }

    /// Signs of the header cell over the token at `index` of a table row.
    pub(crate) fn column(&self, page: &Page<'_>, index: usize) -> Signs {
        let mut signs = Signs::NONE;
        if page.source.kind != BlockKind::TableRow {
            return signs;
        }
        let Some(header) = self.lead_in(page).filter(|header| header.source.kind == BlockKind::TableHead)
        else {
            return signs;
        };
        let is_tab = |view: &View<'_>, token: &Token| {
            token.kind == Kind::Cell && view.text(token, page.source).is_none_or(|text| text == "\t")
        };
        let view = self.of(page);
        let cell = view.list.iter().take(index).filter(|token| is_tab(&view, token)).count();
        let head = self.of(header);
        let mut at = 0;
        for token in head.list {
            if token.kind == Kind::Cell {
                at += 1;
            } else if at == cell {
                signs |= token.signs;
            }
        }
        signs
    }
}

impl Page<'_> {
    /// Whether the block stands in the opening of its document.
    pub(crate) fn opening(&self) -> bool {
        self.position < OPENING
    }

    /// The source of tokens `first` to `last` (inclusive) of this page.
    pub(crate) fn source_of(&self, view: View<'_>, first: usize, last: usize) -> Source {
        let start = view.get(first).map_or(0, |token| token.start);
        let end = view.get(last).map_or(start, |token| token.end);
        Source::Text { document: self.document, block: self.block, start, end: end.max(start) }
    }
}

/// The tokens of one block.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    tokens: &'a Tokens,
    pub(crate) list: &'a [Token],
}

impl<'a> View<'a> {
    /// All of `tokens` as one block.
    pub(crate) fn new(tokens: &'a Tokens) -> Self {
        Self { tokens, list: &tokens.list }
    }

    pub(crate) fn get(&self, index: usize) -> Option<&'a Token> {
        self.list.get(index)
    }

    /// The folded word or digits at `index`; empty where there is none.
    pub(crate) fn word(&self, index: usize) -> &'a str {
        self.get(index).map_or("", |token| self.tokens.folded(token))
    }

    /// The token's text as written.
    pub(crate) fn text<'b>(&self, token: &Token, block: &'b Block) -> Option<&'b str> {
        block.text.get(token.start as usize..token.end as usize)
    }

    pub(crate) fn has(&self, index: usize, sign: Sign) -> bool {
        self.get(index).is_some_and(|token| token.signs.has(sign))
    }

    pub(crate) fn meets(&self, index: usize, signs: Signs) -> bool {
        self.get(index).is_some_and(|token| token.signs.meets(signs))
    }

    pub(crate) fn mark(&self, index: usize) -> Option<char> {
        match self.get(index)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(crate) fn is_digits(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.kind == Kind::Digits)
    }

    pub(crate) fn is_word(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.kind == Kind::Word)
    }

    /// Up to `count` tokens before `index`, nearest first, within the same sentence.
    pub(crate) fn before(self, index: usize, count: usize) -> impl Iterator<Item = usize> + 'a {
        let sentence = self.get(index).map(|token| token.sentence);
        let list = self.list;
        (0..index)
            .rev()
            .take(count)
            .take_while(move |&at| list.get(at).map(|token| token.sentence) == sentence)
    }

    /// Up to `count` tokens after `index`, nearest first, within the same sentence.
    pub(crate) fn after(self, index: usize, count: usize) -> impl Iterator<Item = usize> + 'a {
        let sentence = self.get(index).map(|token| token.sentence);
        let list = self.list;
        (index + 1..list.len())
            .take(count)
            .take_while(move |&at| list.get(at).map(|token| token.sentence) == sentence)
    }

    /// Whether one of `count` tokens before has the sign.
    pub(crate) fn said_before(self, index: usize, count: usize, sign: Sign) -> bool {
        self.before(index, count).any(|at| self.has(at, sign))
    }

    /// Whether one of `count` tokens after has the sign.
    pub(crate) fn said_after(self, index: usize, count: usize, sign: Sign) -> bool {
        self.after(index, count).any(|at| self.has(at, sign))
    }
}

/// The document that carries the procurement: the one named so, if any; in a single document, that one.
fn main_document(tender: &Tender) -> Option<u32> {
    const NAMES: [&str; 8] = [
        "konkurransegrunnlag",
        "innby",
        "invitation",
        "konkurransebestemmelser",
        "konkurranseregler",
        "tilbudsinnbydelse",
        "tender-document",
        "konkurransereglar",
    ];
    let found = (0_u32..).zip(&tender.documents).find(|(_, document)| {
        let name = document.name.rsplit('/').next().unwrap_or_default().to_lowercase();
        NAMES.iter().any(|wanted| name.contains(wanted))
    });
    found.map(|(index, _)| index)
}
