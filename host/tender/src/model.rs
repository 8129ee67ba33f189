//! What a tender is once it has been read: documents made of blocks, and what could not be read.

use std::ops::Range;

use crate::{Notice, ReadError};

/// One procurement's documents, in the order of their names.
#[derive(Debug, Default)]
pub struct Tender {
    /// The documents that were read.
    pub documents: Vec<Document>,
    /// Files that belong to the tender but could not be read, with the reason.
    pub unread: Vec<Unread>,
    /// Files left out on purpose (lock files, system files): name only.
    pub skipped: Vec<String>,
    /// Annexes that the documents refer to and that are not among them.
    pub absent_annexes: Vec<AbsentAnnex>,
    /// Documents that are there more than once.
    pub duplicates: Vec<Duplicate>,
}

/// A document that repeats an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duplicate {
    /// Index of the document.
    pub document: u32,
    /// Index of the first document that says the same.
    pub of: u32,
    /// What is the same.
    pub same: Sameness,
}

/// What two documents have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sameness {
    /// Every byte of the file.
    Bytes,
    /// The text: the same words in another format.
    Text,
}

/// A file that could not be read.
#[derive(Debug)]
pub struct Unread {
    /// Its path as the user would name it, relative to the input.
    pub name: String,
    /// Why, in data; the report has the words.
    pub error: ReadError,
}

/// An annex that is referred to but not in the pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsentAnnex {
    /// What the text calls it: "Vedlegg 4", "Bilag 2", "Annex B".
    pub label: String,
    /// Index of the document that refers to it, of the block there, and the bytes of the reference.
    pub document: u32,
    /// Block index in that document.
    pub block: u32,
    /// UTF-8 bytes in that block's text.
    pub span: Range<u32>,
}

/// One document of the tender.
#[derive(Debug)]
pub struct Document {
    /// Its path relative to the input, with `/` between folders.
    pub name: String,
    /// What it was read as.
    pub format: Format,
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    pub digest: String,
    /// The text, in reading order.
    pub blocks: Vec<Block>,
    /// The fields, when the document is a notice. They are the document's own words too: the blocks say them.
    pub notice: Option<Box<Notice>>,
    /// What the reader had to leave out or was unsure of.
    pub notes: Vec<ReadNote>,
}

/// The formats klausul reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// Word, transitional or strict OOXML.
    Docx,
    /// An eForms notice.
    Notice,
    /// OpenDocument text.
    Odt,
    /// Excel, transitional or strict OOXML.
    Xlsx,
    /// OpenDocument spreadsheet.
    Ods,
    /// A web page.
    Html,
}

/// A paragraph, heading, list item, table row or note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What kind of text it is.
    pub kind: BlockKind,
    /// The text as written. A table row has its cells separated by one tab (U+0009) each; no other block
    /// holds a tab. A line break inside a paragraph is `\n`, so that a hyphen at a line's end can be told
    /// from one inside a word.
    pub text: String,
    /// The number Word or the author put before it ("3.2", "b)", "K14"), when it is not part of the text.
    pub label: Option<String>,
    /// Index of the heading this block stands under; for a heading, that of its parent heading.
    pub section: Option<u32>,
    /// Index of the block that introduces this one: the paragraph ending in a colon before a list, the
    /// parent item of a nested list item, the header row of a table row.
    pub lead_in: Option<u32>,
    /// Where it stands in the file.
    pub origin: Origin,
}

/// The kinds of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; level 1 is the highest.
    Heading {
        /// 1 to 9.
        level: u8,
    },
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem {
        /// 0 is the outermost list.
        level: u8,
    },
    /// A table's header row.
    TableHead,
    /// Any other row of a table.
    TableRow,
    /// A footnote or endnote.
    Note,
    /// Text that is repeated on pages: a running header or footer.
    Running,
    /// A line of a table of contents.
    Contents,
    /// A quotation set apart (Markdown `>`).
    Quote,
}

/// Where a block stands in its file; good enough to find it by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// First line, from 1, for text formats.
    pub line: Option<u32>,
    /// Paragraph number, from 1, counted in the body, for Word and OpenDocument text.
    pub paragraph: Option<u32>,
    /// Page, from 1, where the format has pages.
    pub page: Option<u32>,
    /// The sheet's name, in a spreadsheet.
    pub sheet: Option<String>,
    /// The cell in that sheet where the block's text begins: "B3".
    pub cell: Option<String>,
}

/// Something a reader left out or was unsure of; the document stands otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadNote {
    /// Tracked deletions were left out: how many passages.
    DeletionsLeftOut(u32),
    /// Hidden text was left out: how many passages.
    HiddenLeftOut(u32),
    /// Placeholder text of empty form fields was left out: how many fields.
    PlaceholdersLeftOut(u32),
    /// Review comments were left out: how many.
    CommentsLeftOut(u32),
    /// Pictures or embedded objects whose text cannot be read: how many.
    PicturesNotRead(u32),
    /// Copies of repeated rows or cells of a table were left out: how many.
    RepeatsLeftOut(u32),
    /// Hidden sheets of a spreadsheet were read like the others: how many.
    HiddenSheetsRead(u32),
    /// Hidden rows and columns of a spreadsheet were read like the others: how many.
    HiddenLinesRead(u32),
    /// Formulas whose value the file does not hold: how many.
    FormulasWithoutValue(u32),
    /// The encoding was guessed; its name.
    EncodingGuessed(String),
    /// Bytes that were not text in the file's encoding were replaced: how many.
    BytesReplaced(u32),
    /// The file's extension says something else than its content.
    ExtensionMismatch,
    /// Texts of the notice were left out because it has them in another of its languages: how many, and in which
    /// language (ISO 639-3) it was read.
    TranslationsLeftOut {
        /// How many.
        count: u32,
        /// The language that was read.
        language: String,
    },
    /// The notice follows a version of eForms that is not known, or says none: what it says.
    UnknownProfile(String),
    /// The document holds no text at all.
    Empty,
}

impl Block {
    /// A block with nothing but its text and place.
    pub(crate) fn new(kind: BlockKind, text: String, origin: Origin) -> Self {
        Self { kind, text, label: None, section: None, lead_in: None, origin }
    }
}

impl Block {
    /// The cell of a spreadsheet that a byte of the text stands in: the block's own cell, and in a row one column
    /// further for each tab before the byte.
    #[must_use]
    pub fn cell(&self, byte: u32) -> Option<String> {
        let first = self.origin.cell.as_deref()?;
        crate::sheet::cell_at(first, &self.text, byte as usize)
    }
}

impl Document {
    /// The chain of headings over `block`, innermost first.
    pub fn headings(&self, block: u32) -> impl Iterator<Item = &Block> {
        let parent = |index: u32| self.blocks.get(index as usize).and_then(|b| b.section);
        std::iter::successors(parent(block), move |&index| parent(index).filter(|&up| up < index))
            .filter_map(|index| self.blocks.get(index as usize))
    }
}
