//! What a plugin may see of a tender.

use klausul_tender::Tender;

use crate::model::Language;

/// A tender and what is known of its documents' languages, shared by all plugins.
#[derive(Debug, Default)]
pub struct TenderView {
    /// The documents.
    pub tender: Tender,
    /// The language of each document, by index; missing ones are unknown.
    pub languages: Vec<Option<Language>>,
    /// Documents, by index, whose language is none that plugins know.
    pub foreign: Vec<usize>,
}
