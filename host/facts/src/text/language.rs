//! What language a document is written in.

use klausul_tender::{Document, Tender};

use crate::Detected;

/// The language of one document; `None` where there is too little text to tell.
pub fn language_of(_document: &Document) -> Option<Detected> {
    None
}

/// The language most of the tender's text is in; `None` where there is too little text to tell.
pub fn language_of_tender(_tender: &Tender) -> Option<Detected> {
    None
}
