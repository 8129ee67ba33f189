//! What a reader may spend on a file. Each number says which threat it answers.

/// Documents of one tender: a folder given by mistake (a whole disk) must end, not fill the memory.
const FILES: usize = 2_000;
/// Directory entries looked at: the same mistake, where the folder holds few documents and much else.
const ENTRIES: usize = 50_000;
/// Folders inside folders: no sane pack goes deeper, and the walk is recursive.
const FOLDER_DEPTH: usize = 32;
/// Bytes of one file: files are hashed and held in memory.
const FILE_BYTES: u64 = 200 << 20;
/// Bytes of all files of a tender together.
const TOTAL_BYTES: u64 = 1 << 30;
/// Entries of a zip that stands for a folder: each is a document to read, and a forged directory names millions.
const ARCHIVE_ENTRIES: usize = 2_000;
/// Zips inside zips: a zip that holds itself would never end. Portals zip what was zipped once, not oftener.
const ARCHIVE_DEPTH: usize = 2;
/// Bytes that one byte of a zip may become: ten megabytes of zeros pack to ten kilobytes. Documents reach 30.
const ARCHIVE_RATIO: u64 = 200;
/// Bytes that an entry may have whatever the ratio: a small document of empty cells packs well and harms nobody.
const ARCHIVE_RATIO_FROM: u64 = 50 << 20;
/// Entries in an office package: a forged directory of a zip can name millions.
const ZIP_ENTRIES: usize = 10_000;
/// Inflated bytes of one part: a 3 MB zip can hold 3 GB. Counted as they come, never from the zip's header.
const PART_BYTES: u64 = 256 << 20;
/// Inflated bytes of all parts of a document together: many parts just under the limit.
const PACKAGE_BYTES: u64 = 512 << 20;
/// Bytes between two XML tags, or in one: the XML reader holds one token in memory.
const TOKEN_BYTES: u64 = 8 << 20;
/// Open XML elements: nesting costs stack in readers that recurse and memory in this one.
const XML_DEPTH: usize = 1_000;
/// Bytes of a notice: it becomes a tree that takes some twenty times as much. The largest known are 2 MB.
const NOTICE_BYTES: u64 = 16 << 20;
/// Elements, attributes and texts of a notice: a megabyte of `<a/>` is a quarter of a million elements.
const NOTICE_NODES: usize = 1_000_000;
/// Blocks of one document: a megabyte of zip can hold nine million paragraphs.
const BLOCKS: usize = 400_000;
/// Cells of a spreadsheet that hold something, and strings it shares: they are sorted in memory.
const CELLS: usize = 1_000_000;
/// Bytes of text of one document, all blocks together.
const TEXT_BYTES: u64 = 64 << 20;

/// The limits in force; tests lower them so that an attack can be a small file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) files: usize,
    pub(crate) entries: usize,
    pub(crate) folder_depth: usize,
    pub(crate) file_bytes: u64,
    pub(crate) total_bytes: u64,
    pub(crate) archive_entries: usize,
    pub(crate) archive_depth: usize,
    pub(crate) archive_ratio: u64,
    pub(crate) archive_ratio_from: u64,
    pub(crate) zip_entries: usize,
    pub(crate) part_bytes: u64,
    pub(crate) package_bytes: u64,
    pub(crate) token_bytes: u64,
    pub(crate) xml_depth: usize,
    pub(crate) notice_bytes: u64,
    pub(crate) notice_nodes: usize,
    pub(crate) blocks: usize,
    pub(crate) cells: usize,
    pub(crate) text_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            files: FILES,
            entries: ENTRIES,
            folder_depth: FOLDER_DEPTH,
            file_bytes: FILE_BYTES,
            total_bytes: TOTAL_BYTES,
            archive_entries: ARCHIVE_ENTRIES,
            archive_depth: ARCHIVE_DEPTH,
            archive_ratio: ARCHIVE_RATIO,
            archive_ratio_from: ARCHIVE_RATIO_FROM,
            zip_entries: ZIP_ENTRIES,
            part_bytes: PART_BYTES,
            package_bytes: PACKAGE_BYTES,
            token_bytes: TOKEN_BYTES,
            xml_depth: XML_DEPTH,
            notice_bytes: NOTICE_BYTES,
            notice_nodes: NOTICE_NODES,
            blocks: BLOCKS,
            cells: CELLS,
            text_bytes: TEXT_BYTES,
        }
    }
}
