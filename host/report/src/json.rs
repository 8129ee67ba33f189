//! The report as JSON, and the schema of that JSON.

use serde::Serialize;

use crate::Report;

/// A report, or anything else of the model, as JSON: indented, keys in a fixed order, one line break at the end.
pub fn render<T: Serialize + ?Sized>(model: &T) -> Result<String, serde_json::Error> {
    let mut json = serde_json::to_string_pretty(model)?;
    json.push('\n');
    Ok(json)
}

/// The JSON Schema (draft 2020-12) of a [`Report`] as [`render`] writes it.
pub fn json_schema() -> Result<String, serde_json::Error> {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema =
        serde_json::to_string_pretty(&settings.into_generator().into_root_schema_for::<Report>())?;
    schema.push('\n');
    Ok(schema)
}
