//! A tender is one file, several, or a folder: find its documents, read each, and let none hide the others.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::limits::Limits;
use crate::{Block, Document, Format, Limit, ReadError, ReadNote, ReadOptions, Tender, Unread};
use crate::{annexes, docx, encoding, markdown, outline, pdf, sniff, text};

/// Reads a tender: one file, several paths, or a folder with everything below it.
///
/// Document names are relative to the input, with `/` between folders. A file that cannot be read goes to
/// [`Tender::unread`] and never hides the others; lock files, system files and links to folders go to
/// [`Tender::skipped`].
///
/// # Errors
///
/// Only when nothing at all can be done: no path exists ([`ReadError::NotFound`]), or no path leads to any
/// document ([`ReadError::NoDocuments`]).
pub fn read(paths: &[PathBuf]) -> Result<Tender, ReadError> {
    read_with(paths, &ReadOptions::default())
}

/// The same, with options.
///
/// # Errors
///
/// As [`read`].
pub fn read_with(paths: &[PathBuf], options: &ReadOptions) -> Result<Tender, ReadError> {
    read_within(paths, options, &Limits::default())
}

pub(crate) fn read_within(
    paths: &[PathBuf],
    options: &ReadOptions,
    limits: &Limits,
) -> Result<Tender, ReadError> {
    let mut walk = Walk { limits, entries: 0, files: Vec::new(), tender: Tender::default() };
    for path in paths {
        walk.start(path, paths.len() == 1);
    }
    let Walk { mut files, mut tender, .. } = walk;
    if files.is_empty() {
        let missing = !tender.unread.is_empty();
        return Err(match tender.unread.into_iter().next() {
            Some(unread) if missing => unread.error,
            _ => ReadError::NoDocuments,
        });
    }
    files.sort();
    files.dedup();
    let mut left = limits.total_bytes;
    for (name, path) in files {
        match read_file(&name, &path, &mut left, options, limits) {
            Ok(document) => tender.documents.push(document),
            Err(error) => tender.unread.push(Unread { name, error }),
        }
    }
    tender.unread.sort_by(|a, b| a.name.cmp(&b.name));
    tender.skipped.sort();
    tender.absent_annexes = annexes::absent(&tender.documents);
    Ok(tender)
}

/// The search for documents.
struct Walk<'a> {
    limits: &'a Limits,
    entries: usize,
    files: Vec<(String, PathBuf)>,
    tender: Tender,
}

impl Walk<'_> {
    fn start(&mut self, path: &Path, alone: bool) {
        let last = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = last.unwrap_or_else(|| path.to_string_lossy().into_owned());
        match fs::metadata(path) {
            // One folder is the tender; among several paths its name tells the documents apart.
            Ok(meta) if meta.is_dir() => self.folder(path, if alone { "" } else { &name }, 0),
            Ok(_) if is_noise(&name) => self.tender.skipped.push(name),
            Ok(_) => {
                let taken: HashSet<&str> = self.files.iter().map(|(name, _)| name.as_str()).collect();
                let name = if taken.contains(name.as_str()) { slashes(path) } else { name };
                self.file(name, path.to_path_buf());
            }
            Err(error) => self.tender.unread.push(Unread { name: slashes(path), error: error.into() }),
        }
    }

    fn file(&mut self, name: String, path: PathBuf) {
        match self.files.len() {
            count if count < self.limits.files => self.files.push((name, path)),
            // Said once, for the first file too many.
            count if count == self.limits.files => {
                let max = self.limits.files as u64;
                self.tender
                    .unread
                    .push(Unread { name, error: ReadError::TooLarge { limit: Limit::Files, max } });
                self.entries = self.limits.entries;
            }
            _ => {}
        }
    }

    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) {
        let named =
            |name: &str| if prefix.is_empty() { name.to_string() } else { format!("{prefix}/{name}") };
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                let name = if prefix.is_empty() { slashes(folder) } else { prefix.to_string() };
                self.tender.unread.push(Unread { name, error: error.into() });
                return;
            }
        };
        let mut found: Vec<_> = entries.flatten().map(|entry| (entry.file_name(), entry.path())).collect();
        found.sort();
        for (name, path) in found {
            self.entries += 1;
            if self.entries > self.limits.entries {
                return;
            }
            let short = name.to_string_lossy();
            let name = named(&short);
            if is_noise(&short) {
                self.tender.skipped.push(name);
                continue;
            }
            // Links to folders are not followed: they can lead in a circle or out of the tender.
            match (fs::symlink_metadata(&path), fs::metadata(&path)) {
                (Ok(link), Ok(_)) if link.is_dir() && depth >= self.limits.folder_depth => {
                    self.tender.skipped.push(name)
                }
                (Ok(link), Ok(_)) if link.is_dir() => self.folder(&path, &name, depth + 1),
                (Ok(_), Ok(meta)) if meta.is_file() => self.file(name, path),
                (Ok(_), Ok(_)) => self.tender.skipped.push(name),
                (_, Err(error)) | (Err(error), _) => {
                    self.tender.unread.push(Unread { name, error: error.into() });
                }
            }
        }
    }
}

/// Lock files of Word and LibreOffice, and what operating systems leave in folders.
fn is_noise(name: &str) -> bool {
    let system = ["thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"];
    name.starts_with("~$") || name.starts_with('.') || system.contains(&name.to_lowercase().as_str())
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn read_file(
    name: &str,
    path: &Path,
    left: &mut u64,
    options: &ReadOptions,
    limits: &Limits,
) -> Result<Document, ReadError> {
    if !fs::metadata(path)?.is_file() {
        return Err(ReadError::Io { cause: "not an ordinary file".to_string() });
    }
    let mut bytes = Vec::new();
    // Counted as they come: a file can grow while it is read.
    let most = limits.file_bytes.min(*left);
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let too_large = |limit, max| Err(ReadError::TooLarge { limit, max });
        return if most < limits.file_bytes {
            too_large(Limit::TotalBytes, limits.total_bytes)
        } else {
            too_large(Limit::FileBytes, limits.file_bytes)
        };
    }
    *left -= bytes.len() as u64;
    // The parsers below are others' work and meet forged files: a panic in one of them costs this file only.
    catch_unwind(AssertUnwindSafe(|| document_with(name, &bytes, options, limits)))
        .unwrap_or(Err(ReadError::Crashed))
}

/// Reads one document from its bytes.
#[cfg(test)]
pub(crate) fn document(name: &str, bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    document_with(name, bytes, &ReadOptions::default(), limits)
}

fn document_with(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
    limits: &Limits,
) -> Result<Document, ReadError> {
    let extension = match name.rsplit_once('.') {
        Some((_, extension)) if !extension.contains('/') => extension.to_lowercase(),
        _ => String::new(),
    };
    let format = sniff::sniff(bytes, &extension, limits)?;
    let (mut blocks, mut notes) = match format {
        Format::Docx => docx::read(bytes, limits)?,
        Format::Pdf => pdf::read(bytes, options.worker.as_deref(), limits)?,
        Format::Markdown => {
            let (text, notes) = encoding::decode(bytes)?;
            let (blocks, left_out) = markdown::read(&text, limits)?;
            (blocks, [notes, left_out].concat())
        }
        Format::Text => {
            let (text, notes) = encoding::decode(bytes)?;
            (text::read(&text, limits)?, notes)
        }
    };
    outline::link(&mut blocks);
    if sniff::mismatch(format, &extension) {
        notes.push(ReadNote::ExtensionMismatch);
    }
    if blocks.iter().all(|block: &Block| block.text.is_empty()) {
        notes.push(ReadNote::Empty);
    }
    let digest = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Document { name: name.to_string(), format, digest, blocks, notes })
}

#[cfg(test)]
mod tests;
