//! The facts file.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{fact_name, values};
use crate::error::Place;
use crate::{FactError, Facts, Source};

/// Reads a facts file: a table of facts, no nesting.
pub(super) fn read(path: &str, text: &str) -> Result<Facts, FactError> {
    let line = |byte: usize| line_at(text, byte);
    let table = DeTable::parse(text).map_err(|error| FactError::NotToml {
        path: path.to_owned(),
        line: line(error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    })?;
    let mut entries: Vec<_> = table.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let mut facts = Facts::default();
    for (key, value) in entries {
        let number = line(key.span().start);
        let place = Place::File { path: path.to_owned(), line: number };
        let name = fact_name(key.get_ref(), &place)?;
        let source = Source::File { path: path.to_owned(), line: number };
        let written = written(value).unwrap_or_else(|| text.get(value.span()).unwrap_or_default().to_owned());
        values::put(&mut facts, name, &written, &place, source)?;
    }
    Ok(facts)
}

/// A value as it would be typed after `=`; arrays with commas. `None` for what no fact takes.
fn written(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().replace('_', "")),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(written).collect();
            items.map(|items| items.join(","))
        }
        DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Table(_) => None,
    }
}

/// The line of a byte, from 1.
fn line_at(text: &str, byte: usize) -> u32 {
    let breaks = text.bytes().take(byte).filter(|&b| b == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1
}
