//! A tender is one file, several, a folder or a zip: find its documents, read each, and let none hide the others.
//!
//! Files, files in folders and files in zips all come in by one way, [`Intake::take`], under one budget.

mod archive;
mod names;
mod walk;

use std::fs::{self, File};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::limits::Limits;
use crate::sniff::Content;
use crate::{Block, Document, Format, Limit, ReadError, ReadNote, Tender, Unread};
use crate::{annexes, docx, duplicates, encoding, html, markdown, notice, odf, outline, sniff, text, xlsx};

/// Reads a tender: one file, several paths, a folder with everything below it, or a zip that stands for one.
///
/// Document names are relative to the input, with `/` between folders and after a zip: `pack.zip/folder/file.docx`.
/// A file that cannot be read goes to [`Tender::unread`] and never hides the others; lock files, system files and
/// links to folders go to [`Tender::skipped`].
///
/// # Errors
///
/// Only when nothing at all can be done: no path exists ([`ReadError::NotFound`]), or no path leads to any
/// document ([`ReadError::NoDocuments`]).
pub fn read(paths: &[PathBuf]) -> Result<Tender, ReadError> {
    read_within(paths, &Limits::default())
}

pub(crate) fn read_within(paths: &[PathBuf], limits: &Limits) -> Result<Tender, ReadError> {
    let (files, tender) = walk::search(paths, limits);
    if files.is_empty() {
        return Err(tender.unread.into_iter().next().map_or(ReadError::NoDocuments, |unread| unread.error));
    }
    let mut intake = Intake { limits, left: limits.total_bytes, taken: 0, tender };
    for (name, path) in files {
        match intake.load(&path) {
            Ok(bytes) => intake.take(name, &bytes, 0),
            Err(error) => intake.unread(name, error),
        }
    }
    let mut tender = intake.tender;
    // The files of a zip stand between those of the folder it lies in.
    tender.documents.sort_by(|a, b| a.name.cmp(&b.name));
    tender.unread.sort_by(|a, b| a.name.cmp(&b.name));
    tender.skipped.sort();
    tender.absent_annexes = annexes::absent(&tender.documents);
    tender.duplicates = duplicates::find(&tender.documents);
    Ok(tender)
}

/// What comes in, and what may still come.
struct Intake<'a> {
    limits: &'a Limits,
    /// Bytes that all files together may still have, those of zips and what they inflate to alike.
    left: u64,
    /// Documents so far, read or not.
    taken: usize,
    tender: Tender,
}

impl Intake<'_> {
    /// The only way in: a document is read, a zip is gone through.
    fn take(&mut self, name: String, bytes: &[u8], depth: usize) {
        let extension = extension(&name);
        let limits = self.limits;
        match guarded(|| sniff::sniff(bytes, &extension, limits)) {
            Ok(Content::Archive) => archive::unpack(self, &name, bytes, depth),
            Ok(Content::Document(format)) if self.counts(&name) => {
                match guarded(|| document_as(format, &name, bytes, limits)) {
                    Ok(document) => self.tender.documents.push(document),
                    Err(error) => self.unread(name, error),
                }
            }
            Ok(Content::Document(_)) => {}
            Err(error) => self.unread(name, error),
        }
    }

    fn unread(&mut self, name: String, error: ReadError) {
        self.tender.unread.push(Unread { name, error });
    }

    /// Whether one more document may come; said once, for the first too many.
    fn counts(&mut self, name: &str) -> bool {
        self.taken += 1;
        let max = self.limits.files;
        if self.taken == max + 1 {
            self.unread(name.to_string(), ReadError::TooLarge { limit: Limit::Files, max: max as u64 });
        }
        self.taken <= max
    }

    fn load(&mut self, path: &Path) -> Result<Vec<u8>, ReadError> {
        if !fs::metadata(path)?.is_file() {
            return Err(ReadError::Io { cause: "not an ordinary file".to_string() });
        }
        self.swallow(File::open(path)?, None).map_err(|error| match error {
            Swallow::Io(error) => error.into(),
            Swallow::Limit(error) => error,
        })
    }

    /// Reads to the end within the budget. Counted as they come: a file can grow while it is read, and a zip can
    /// promise less than it holds. `packed` is how many bytes a zip keeps it in.
    fn swallow(&mut self, source: impl Read, packed: Option<u64>) -> Result<Vec<u8>, Swallow> {
        let limits = self.limits;
        let ratio = packed.map_or(u64::MAX, |packed| {
            packed.saturating_mul(limits.archive_ratio).max(limits.archive_ratio_from)
        });
        let most = limits.file_bytes.min(self.left).min(ratio);
        let mut bytes = Vec::new();
        source.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(Swallow::Io)?;
        let size = bytes.len() as u64;
        // What was inflated has cost its time, whether it is kept or not.
        self.left = self.left.saturating_sub(size);
        if size <= most {
            return Ok(bytes);
        }
        let (limit, max) = if most == ratio {
            (Limit::ArchiveRatio, limits.archive_ratio)
        } else if most == limits.file_bytes {
            (Limit::FileBytes, limits.file_bytes)
        } else {
            (Limit::TotalBytes, limits.total_bytes)
        };
        Err(Swallow::Limit(ReadError::TooLarge { limit, max }))
    }
}

/// Why a file was not read to its end.
enum Swallow {
    /// Its source failed.
    Io(std::io::Error),
    /// It is more than may come.
    Limit(ReadError),
}

/// The parsers are others' work and meet forged files: a panic in one of them costs this file only.
fn guarded<T>(read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(ReadError::Crashed))
}

fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, extension)) if !extension.contains('/') => extension.to_lowercase(),
        _ => String::new(),
    }
}

/// Reads one document from its bytes.
#[cfg(test)]
pub(crate) fn document(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    match sniff::sniff(bytes, &extension(name), limits)? {
        Content::Document(format) => document_as(format, name, bytes, limits),
        Content::Archive => Err(ReadError::Unsupported { format: crate::Foreign::Zip }),
    }
}

fn document_as(format: Format, name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut notice = None;
    let (mut blocks, mut notes) = match format {
        Format::Docx => docx::read(bytes, limits)?,
        Format::Odt | Format::Ods => odf::read(bytes, limits)?,
        Format::Xlsx => xlsx::read(bytes, limits)?,
        Format::Html => {
            let (text, notes) = encoding::decode_html(bytes)?;
            let (blocks, left_out) = html::read(&text, limits)?;
            (blocks, [notes, left_out].concat())
        }
        Format::Markdown => {
            let (text, notes) = encoding::decode(bytes)?;
            let (blocks, left_out) = markdown::read(&text, limits)?;
            (blocks, [notes, left_out].concat())
        }
        Format::Notice => {
            let (text, notes) = encoding::decode(bytes)?;
            let (blocks, fields, more) = notice::read(&text, limits)?;
            notice = Some(Box::new(fields));
            (blocks, [notes, more].concat())
        }
        Format::Text => {
            let (text, notes) = encoding::decode(bytes)?;
            (text::read(&text, limits)?, notes)
        }
    };
    outline::link(&mut blocks);
    if sniff::mismatch(format, &extension(name)) {
        notes.push(ReadNote::ExtensionMismatch);
    }
    if blocks.iter().all(|block: &Block| block.text.is_empty()) {
        notes.push(ReadNote::Empty);
    }
    let digest = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Document { name: name.to_string(), format, digest, blocks, notice, notes })
}

#[cfg(test)]
mod alike;
#[cfg(test)]
mod tests;
