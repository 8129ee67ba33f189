//! Facts that the user gives: `--set key=value` and a facts file.

mod file;
mod values;

use crate::error::Place;
use crate::{FactError, FactName, Facts, Source};

/// Facts that the user gave. What is set for the run goes before what the file says.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pub(crate) set: Facts,
    pub(crate) file: Facts,
}

impl Given {
    /// Takes one `key=value`, as `--set` gives it. The last value given for a key counts.
    ///
    /// # Errors
    /// [`FactError`] when there is no `=`, the key is no fact, or the fact cannot have the value.
    pub fn set(&mut self, pair: &str) -> Result<(), FactError> {
        let (key, value) =
            pair.split_once('=').ok_or_else(|| FactError::NoEquals { given: pair.to_owned() })?;
        let name = fact_name(key, &Place::Set)?;
        values::put(&mut self.set, name, value, &Place::Set, Source::Set)
    }

    /// Reads a facts file; `path` is only named in sources and errors. Values that were set stay set.
    ///
    /// # Errors
    /// [`FactError`] for the first thing wrong, with its line.
    pub fn from_toml(path: &str, text: &str) -> Result<Self, FactError> {
        Ok(Self { set: Facts::default(), file: file::read(path, text)? })
    }
}

/// The fact called `key`, in any case and with `_` or spaces for `-`.
fn fact_name(key: &str, place: &Place) -> Result<FactName, FactError> {
    let wanted = key.trim().to_lowercase().replace(['_', ' '], "-");
    let known = FactName::ALL.map(FactName::as_str);
    let found = FactName::ALL.into_iter().find(|name| name.as_str() == wanted);
    found.ok_or_else(|| FactError::UnknownKey {
        place: place.clone(),
        key: key.trim().to_owned(),
        nearest: values::nearest(&wanted, &known),
    })
}

#[cfg(test)]
mod tests;
