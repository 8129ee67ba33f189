//! The zip around an office document: parts by name, and a budget for what they inflate to.

pub(crate) mod opc;
mod utf8;
pub(crate) mod xml;

use std::cell::Cell;
use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use self::xml::Xml;
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
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Lower-case part name without a leading slash → index; OPC names are compared without case.
    index: HashMap<String, usize>,
    limits: &'a Limits,
    /// What all parts together may still inflate to.
    budget: Cell<u64>,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, ReadError> {
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

    pub(crate) fn has(&self, part: &str) -> bool {
        self.index.contains_key(&part.to_lowercase())
    }

    /// Reads a part as XML; `None` when there is no such part.
    pub(crate) fn part<T>(
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
}

/// A zip error in the reader's terms.
fn fault(part: &str, error: &ZipError) -> ReadError {
    match error {
        ZipError::InvalidPassword => ReadError::Password,
        ZipError::UnsupportedArchive(text) if text.to_lowercase().contains("password") => ReadError::Password,
        other => ReadError::Damaged { part: part.to_string(), cause: other.to_string() },
    }
}
