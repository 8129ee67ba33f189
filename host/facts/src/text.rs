//! Facts read from the text of the documents.

pub(crate) mod language;
