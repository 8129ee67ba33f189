//! Why a file could not be read.

use std::fmt;

use crate::Foreign;

/// Why a file could not be read, as data; the message catalogue has the words.
///
/// Its `Display` is the English message: what is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no such file or folder.
    #[error("no such file or folder; check the path")]
    NotFound,
    /// The folder, or all paths together, hold no document.
    #[error("no documents here; name the tender's files, or the folder that holds them")]
    NoDocuments,
    /// The operating system refused to open it.
    #[error("permission denied; ask for read access or copy the file")]
    PermissionDenied,
    /// Reading failed.
    #[error("the file could not be read: {cause}; try again, or copy it to a local disk")]
    Io {
        /// What the operating system says.
        cause: String,
    },
    /// The file has no bytes.
    #[error("the file is empty; save it again from the program that made it")]
    Empty,
    /// Bytes that are no text in any encoding, and no known format.
    #[error("this is not text and not a known document format; save it as .docx")]
    NotText,
    /// A format that klausul knows but does not read.
    #[error("{} files are not read; {}", format.name(), format.mend())]
    Unsupported {
        /// Which.
        format: Foreign,
    },
    /// The document is encrypted.
    #[error("protected with a password; open it, remove the password and save it again")]
    Password,
    /// Broken or cut off.
    #[error(
        "damaged{}: {cause}; fetch the file again, or open it in its own program and save it anew",
        In(part)
    )]
    Damaged {
        /// The part of the package, empty when it is the file itself.
        part: String,
        /// What is wrong.
        cause: String,
    },
    /// An office package without the document's text.
    #[error("the file has no main part; open it in its own program and save it anew")]
    NoMainPart,
    /// XML with a document type, which neither Word nor a notice has and attacks need.
    #[error(
        "refused{}: it declares a DOCTYPE, which no document has; save it anew from the program that made it",
        In(part)
    )]
    DocType {
        /// The part of the package.
        part: String,
    },
    /// XML that is not well formed.
    #[error(
        "malformed XML{} at byte {position}: {cause}; fetch it again, or save it anew from the program that made it",
        In(part)
    )]
    Malformed {
        /// The part of the package.
        part: String,
        /// Byte in the part, after decompression, counted in UTF-8.
        position: u64,
        /// What the XML reader says.
        cause: String,
    },
    /// XML nested deeper than any document is.
    #[error("refused{}: nested deeper than {limit} levels", In(part))]
    TooDeep {
        /// The part of the package.
        part: String,
        /// The limit, in open elements.
        limit: u64,
    },
    /// A notice in the schema of TED or Doffin from before eForms.
    #[error(
        "a notice in the old format ({schema}), from before eForms, which is not read; give the tender documents, \
         and what you know of the procurement with --set"
    )]
    OldNotice {
        /// The name of its root element.
        schema: String,
    },
    /// XML of eForms that is no finished notice of a procurement.
    #[error("no finished eForms notice: {lack}; fetch it again from Doffin, TED or the tool it was made in")]
    BadNotice {
        /// What it lacks.
        lack: Lack,
    },
    /// A file in a zip that the zip keeps encrypted.
    #[error("the zip keeps this file under a password; unpack it with the password and give the folder")]
    LockedEntry,
    /// A zip inside too many zips.
    #[error("a zip inside {max} others; unpack the outermost and give the folder")]
    ArchiveDepth {
        /// How many zips may stand inside one another.
        max: u64,
    },
    /// More than klausul is willing to read.
    #[error("too large: more than {max} {}; split the document or leave out what is no tender text", limit.unit())]
    TooLarge {
        /// Which limit.
        limit: Limit,
        /// Its value.
        max: u64,
    },
    /// The reader itself failed; a fault in klausul, contained to this file.
    #[error("the reader failed on this file, which is a fault in klausul; please report it")]
    Crashed,
}

/// Why a notice is not one that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It describes no procurement.
    Procurement,
    /// It follows another profile than eForms.
    Profile {
        /// Which.
        found: String,
    },
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Procurement => f.write_str("it describes no procurement"),
            Self::Profile { found } => write!(f, "it follows another profile than eForms ({found})"),
        }
    }
}

/// The limits that a file or a tender can exceed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// Documents in a tender.
    Files,
    /// Bytes of one file.
    FileBytes,
    /// Bytes of all files together.
    TotalBytes,
    /// Entries in a zip of documents.
    ArchiveEntries,
    /// How many times larger a file in a zip is than the zip keeps it.
    ArchiveRatio,
    /// Entries in an office package.
    ZipEntries,
    /// Decompressed bytes of one part.
    PartBytes,
    /// Decompressed bytes of a whole package.
    PackageBytes,
    /// Bytes of one piece of XML.
    TokenBytes,
    /// Bytes of a notice.
    NoticeBytes,
    /// Elements of a notice.
    NoticeNodes,
    /// Paragraphs, table rows and headings.
    Blocks,
    /// Cells of a spreadsheet.
    Cells,
    /// Sheets of a spreadsheet.
    Sheets,
    /// Bytes of text.
    TextBytes,
}

impl Limit {
    /// A kebab-case name for the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::FileBytes => "file-bytes",
            Self::TotalBytes => "total-bytes",
            Self::ArchiveEntries => "archive-entries",
            Self::ArchiveRatio => "archive-ratio",
            Self::ZipEntries => "zip-entries",
            Self::PartBytes => "part-bytes",
            Self::PackageBytes => "package-bytes",
            Self::TokenBytes => "token-bytes",
            Self::NoticeBytes => "notice-bytes",
            Self::NoticeNodes => "notice-nodes",
            Self::Blocks => "blocks",
            Self::Cells => "cells",
            Self::Sheets => "sheets",
            Self::TextBytes => "text-bytes",
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Self::Files => "files",
            Self::FileBytes => "bytes in one file",
            Self::TotalBytes => "bytes in all files together",
            Self::ArchiveEntries => "files in one zip",
            Self::ArchiveRatio => "times its size in the zip",
            Self::ZipEntries => "entries in the package",
            Self::PartBytes => "bytes in one part once decompressed",
            Self::PackageBytes => "bytes once decompressed",
            Self::TokenBytes => "bytes in one piece of XML",
            Self::NoticeBytes => "bytes in a notice",
            Self::NoticeNodes => "elements in a notice",
            Self::Blocks => "paragraphs",
            Self::Cells => "cells",
            Self::Sheets => "sheets",
            Self::TextBytes => "bytes of text",
        }
    }
}

/// " in word/document.xml", or nothing for the file itself.
struct In<'a>(&'a str);

impl fmt::Display for In<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, " in {}", self.0) }
    }
}

impl ReadError {
    /// The message's key in the catalogue, in kebab case.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "read-error-not-found",
            Self::NoDocuments => "read-error-no-documents",
            Self::PermissionDenied => "read-error-permission",
            Self::Io { .. } => "read-error-io",
            Self::Empty => "read-error-empty",
            Self::NotText => "read-error-not-text",
            Self::Unsupported { .. } => "read-error-unsupported",
            Self::Password => "read-error-password",
            Self::Damaged { .. } => "read-error-damaged",
            Self::NoMainPart => "read-error-no-main-part",
            Self::DocType { .. } => "read-error-doctype",
            Self::Malformed { .. } => "read-error-malformed",
            Self::TooDeep { .. } => "read-error-too-deep",
            Self::OldNotice { .. } => "read-error-old-notice",
            Self::BadNotice { .. } => "read-error-bad-notice",
            Self::LockedEntry => "read-error-locked-entry",
            Self::ArchiveDepth { .. } => "read-error-archive-depth",
            Self::TooLarge { .. } => "read-error-too-large",
            Self::Crashed => "read-error-crashed",
        }
    }

    /// The message's arguments; every key always has the same ones.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Io { cause } => vec![("cause", cause.clone())],
            Self::Unsupported { format } => {
                vec![("format", format.name().into()), ("kind", format.id().into())]
            }
            Self::Damaged { part, cause } => vec![("part", part.clone()), ("cause", cause.clone())],
            Self::DocType { part } => vec![("part", part.clone())],
            Self::Malformed { part, position, cause } => {
                vec![("part", part.clone()), ("position", position.to_string()), ("cause", cause.clone())]
            }
            Self::TooDeep { part, limit } => {
                vec![("part", part.clone()), ("limit", limit.to_string())]
            }
            Self::OldNotice { schema } => vec![("schema", schema.clone())],
            Self::BadNotice { lack: Lack::Procurement } => {
                vec![("lack", "procurement".into()), ("found", String::new())]
            }
            Self::BadNotice { lack: Lack::Profile { found } } => {
                vec![("lack", "profile".into()), ("found", found.clone())]
            }
            Self::ArchiveDepth { max } => vec![("max", max.to_string())],
            Self::TooLarge { limit, max } => {
                vec![("limit", limit.id().into()), ("max", max.to_string())]
            }
            _ => Vec::new(),
        }
    }
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::PermissionDenied => Self::PermissionDenied,
            _ => Self::Io { cause: error.to_string() },
        }
    }
}
