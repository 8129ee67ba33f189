//! The search for documents: paths and folders become files with names.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::names::is_noise;
use crate::limits::Limits;
use crate::{Limit, ReadError, Tender, Unread};

/// Looks through all paths: the files, each with its name, and a tender that already says what is no file.
pub(super) fn search(paths: &[PathBuf], limits: &Limits) -> (Vec<(String, PathBuf)>, Tender) {
    let mut walk = Walk { limits, entries: 0, files: Vec::new(), tender: Tender::default() };
    for path in paths {
        walk.start(path, paths.len() == 1);
    }
    let Walk { mut files, tender, .. } = walk;
    files.sort();
    files.dedup();
    (files, tender)
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

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
