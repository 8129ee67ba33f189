//! The zip around a Word document: parts by name, relationships, and a budget for what they inflate to.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Node, Ns, Xml};
use crate::limits::Limits;
use crate::{Limit, ReadError};

/// Opens a zip archive, within the limit for its entries.
pub(crate) fn open<R: Read + Seek>(reader: R, limits: &Limits) -> Result<ZipArchive<R>, ReadError> {
    let zip = ZipArchive::new(reader).map_err(|error| fault("", &error))?;
    if zip.len() > limits.zip_entries {
        return Err(ReadError::TooLarge { limit: Limit::ZipEntries, max: limits.zip_entries as u64 });
    }
    Ok(zip)
}

/// An opened package.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Lower-case part name without a leading slash → index; OPC names are compared without case.
    index: HashMap<String, usize>,
    limits: &'a Limits,
    /// What all parts together may still inflate to.
    budget: Cell<u64>,
}

/// One relationship of a part.
#[derive(Debug)]
pub(super) struct Relation {
    pub(super) id: String,
    /// The last segment of the type, the same in transitional and strict packages: "styles", "header".
    pub(super) kind: String,
    /// The part it leads to.
    pub(super) target: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, ReadError> {
        let zip = open(Cursor::new(bytes), limits)?;
        let index = (0..zip.len())
            .filter_map(|i| {
                let name = zip.name_for_index(i)?.ok()?;
                Some((name.replace('\\', "/").trim_start_matches('/').to_lowercase(), i))
            })
            .collect();
        let budget = Cell::new(limits.package_bytes);
        Ok(Self { zip, index, limits, budget })
    }

    pub(super) fn has(&self, part: &str) -> bool {
        self.index.contains_key(&part.to_lowercase())
    }

    /// Reads a part as XML; `None` when there is no such part.
    pub(super) fn part<T>(
        &mut self,
        part: &str,
        read: impl FnOnce(&mut Xml<'_>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, ReadError> {
        let Some(&index) = self.index.get(&part.to_lowercase()) else {
            return Ok(None);
        };
        let raw = self.zip.by_index_raw(index).map_err(|error| fault(part, &error))?;
        if raw.encrypted() {
            return Err(ReadError::Password);
        }
        drop(raw);
        let entry = self.zip.by_index(index).map_err(|error| fault(part, &error))?;
        let mut xml = Xml::new(Box::new(entry), part, self.limits, &self.budget);
        read(&mut xml).map(Some)
    }

    /// The relationships of a part; those of the package itself for the empty name.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let found = self.part(&name, |xml| {
            let mut found = Vec::new();
            loop {
                match xml.next()? {
                    Node::Open(tag) if tag.ns == Ns::Relations && tag.name() == "Relationship" => {
                        let kind = tag.attr("Type").unwrap_or_default();
                        let external = tag.attr("TargetMode").is_some_and(|mode| mode == "External");
                        if let (Some(target), false) = (tag.attr("Target"), external) {
                            found.push(Relation {
                                id: tag.attr("Id").unwrap_or_default(),
                                kind: kind.rsplit('/').next().unwrap_or_default().to_string(),
                                target: resolve(folder, &target),
                            });
                        }
                    }
                    Node::End => return Ok(found),
                    _ => {}
                }
            }
        })?;
        Ok(found.unwrap_or_default())
    }

    /// The name of the main part: what the package's relationships say, or the usual name.
    pub(super) fn main_part(&mut self) -> Result<String, ReadError> {
        let named = self.relations("")?.into_iter().find(|r| r.kind == "officeDocument").map(|r| r.target);
        [named, Some("word/document.xml".to_string())]
            .into_iter()
            .flatten()
            .find(|part| self.has(part))
            .ok_or(ReadError::NoMainPart)
    }
}

/// A relationship's target as a part name: absolute, or relative to the source part's folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let joined = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_string(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for segment in joined.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(path.pop()),
            other => path.push(other),
        }
    }
    path.join("/")
}

/// A zip error in the reader's terms.
fn fault(part: &str, error: &ZipError) -> ReadError {
    match error {
        ZipError::InvalidPassword => ReadError::Password,
        ZipError::UnsupportedArchive(text) if text.to_lowercase().contains("password") => ReadError::Password,
        other => ReadError::Damaged { part: part.to_string(), cause: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_relative_to_the_source_or_absolute() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../a/./b.xml"), "a/b.xml");
        assert_eq!(resolve("", "word\\document.xml"), "word/document.xml");
        assert_eq!(resolve("", "../../up.xml"), "up.xml");
    }
}
