//! A zip that stands for a folder: its entries go the way of files, one at a time and in memory only.

use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use zip::ZipArchive;
use zip::result::ZipError;

use super::names::{noise_in, shown};
use super::{Intake, Swallow};
use crate::limits::Limits;
use crate::{Foreign, Limit, ReadError};

type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// An entry that is a file.
struct Entry {
    index: usize,
    /// Its name in the tender, below the zip's.
    name: String,
    /// Bytes it is kept in.
    packed: u64,
    encrypted: bool,
    link: bool,
}

/// Takes every file of a zip; what cannot be taken is said by its name.
pub(super) fn unpack(intake: &mut Intake<'_>, archive: &str, bytes: &[u8], depth: usize) {
    // The directory of a forged zip is the zip reader's hardest work.
    let opened = catch_unwind(AssertUnwindSafe(|| open(archive, bytes, depth, intake.limits)));
    let (mut zip, entries, duplicates) = match opened.unwrap_or(Err(ReadError::Crashed)) {
        Ok(opened) => opened,
        Err(error) => return intake.unread(archive.to_string(), error),
    };
    let mut noise = BTreeSet::new();
    let mut any = duplicates;
    if duplicates {
        let cause = "two of its files have the same name; only one of them was read".to_string();
        intake.unread(archive.to_string(), ReadError::Damaged { part: String::new(), cause });
    }
    for entry in entries {
        let inside = entry.name.get(archive.len() + 1..).unwrap_or_default();
        if let Some(part) = noise_in(inside) {
            noise.insert(format!("{archive}/{part}"));
        } else if entry.link {
            noise.insert(entry.name);
        } else {
            any = true;
            match inflate(intake, &mut zip, &entry) {
                Ok(bytes) => intake.take(entry.name, &bytes, depth + 1),
                Err(error) => intake.unread(entry.name, error),
            }
        }
    }
    intake.tender.skipped.extend(noise);
    if !any {
        intake.unread(archive.to_string(), ReadError::NoDocuments);
    }
}

/// The zip, its files in the order of their names, and whether names are there twice.
fn open<'a>(
    archive: &str,
    bytes: &'a [u8],
    depth: usize,
    limits: &Limits,
) -> Result<(Zip<'a>, Vec<Entry>, bool), ReadError> {
    if depth >= limits.archive_depth {
        return Err(ReadError::ArchiveDepth { max: limits.archive_depth as u64 });
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(fault)?;
    if zip.len() > limits.archive_entries {
        let max = limits.archive_entries as u64;
        return Err(ReadError::TooLarge { limit: Limit::ArchiveEntries, max });
    }
    // Entries that share their bytes are how a small zip holds more than any ratio lets one entry hold. Where
    // an entry's place cannot even be found, reading it will say so.
    if zip.has_overlapping_files().unwrap_or(false) {
        return Err(ReadError::Damaged { part: String::new(), cause: "its files overlap".to_string() });
    }
    let mut entries = Vec::new();
    for index in 0..zip.len() {
        let raw = zip.by_index_raw(index).map_err(fault)?;
        if raw.is_dir() {
            continue;
        }
        entries.push(Entry {
            index,
            name: format!("{archive}/{}", shown(raw.name_raw())),
            packed: raw.compressed_size(),
            encrypted: raw.encrypted(),
            link: raw.is_symlink(),
        });
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name).then(a.index.cmp(&b.index)));
    // Names that differ only in what is not shown must still tell two files apart.
    let mut seen: HashMap<String, usize> = HashMap::new();
    for entry in &mut entries {
        let count = seen.entry(entry.name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            // Before the extension, which helps to tell what the file is.
            let file = entry.name.rfind('/').map_or(0, |slash| slash + 1);
            let dot = entry.name.rfind('.').filter(|dot| *dot > file).unwrap_or(entry.name.len());
            entry.name.insert_str(dot, &format!(" ({count})"));
        }
    }
    let duplicates = zip.has_duplicate_names();
    Ok((zip, entries, duplicates))
}

fn inflate(intake: &mut Intake<'_>, zip: &mut Zip<'_>, entry: &Entry) -> Result<Vec<u8>, ReadError> {
    if entry.encrypted {
        return Err(ReadError::LockedEntry);
    }
    let read = catch_unwind(AssertUnwindSafe(|| {
        let source = zip.by_index(entry.index).map_err(fault)?;
        intake.swallow(source, Some(entry.packed)).map_err(|error| match error {
            // What a decompressor says of bad data comes as an I/O error.
            Swallow::Io(error) => ReadError::Damaged { part: String::new(), cause: error.to_string() },
            Swallow::Limit(error) => error,
        })
    }));
    read.unwrap_or(Err(ReadError::Crashed))
}

/// A zip error in the reader's terms.
fn fault(error: ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::LockedEntry
        }
        // A compression of another program, or a zip in several parts: any unpacker reads it.
        ZipError::UnsupportedArchive(_) => ReadError::Unsupported { format: Foreign::Zip },
        other => ReadError::Damaged { part: String::new(), cause: other.to_string() },
    }
}
