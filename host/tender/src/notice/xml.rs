//! The notice as a tree: elements by namespace and name, never by prefix, and the lines they stand on.

use roxmltree::{Document, Node, ParsingOptions};

use super::model::{Amount, Coded, Wording};
use crate::limits::Limits;
use crate::{Limit, ReadError};

/// The namespaces of eForms, by the prefixes they have in its documentation.
const NAMESPACES: [(&str, &str); 6] = [
    ("cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"),
    ("cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"),
    ("ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"),
    ("efext", "http://data.europa.eu/p27/eforms-ubl-extensions/1"),
    ("efac", "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1"),
    ("efbc", "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1"),
];

/// What eForms adds to an element of UBL stands in here.
const EXTENSION: &str = "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension";

/// Parses XML. A document type is refused: no notice has one, and entities are how a small file fills the memory.
pub(super) fn parse<'a>(text: &'a str, limits: &Limits) -> Result<Document<'a>, ReadError> {
    let nodes_limit = u32::try_from(limits.notice_nodes).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => ReadError::DocType { part: String::new() },
        roxmltree::Error::NodesLimitReached => {
            ReadError::TooLarge { limit: Limit::NoticeNodes, max: limits.notice_nodes as u64 }
        }
        other => {
            let place = other.pos();
            let lines = text.split_inclusive('\n').take(place.row.saturating_sub(1) as usize);
            let before: usize = lines.map(str::len).sum();
            let position = before as u64 + u64::from(place.col.saturating_sub(1));
            ReadError::Malformed { part: String::new(), position, cause: other.to_string() }
        }
    })
}

/// Where lines begin, so that a line costs a search and not a count from the start.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    pub(super) fn at(&self, byte: usize) -> u32 {
        u32::try_from(self.0.partition_point(|end| *end < byte)).unwrap_or(u32::MAX - 1) + 1
    }
}

/// An element of the notice.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    node: Node<'a, 'a>,
    lines: &'a Lines,
}

impl<'a> Element<'a> {
    pub(super) fn new(node: Node<'a, 'a>, lines: &'a Lines) -> Self {
        Self { node, lines }
    }

    /// Line, from 1.
    pub(super) fn line(self) -> u32 {
        self.lines.at(self.node.range().start)
    }

    /// The elements at the end of a path like `cac:TenderingTerms/cac:AwardingTerms`.
    pub(super) fn all(self, path: &str) -> Vec<Self> {
        let mut found = vec![self.node];
        for step in path.split('/') {
            let (prefix, name) = step.split_once(':').unwrap_or(("", step));
            let uri = NAMESPACES.iter().find(|(known, _)| *known == prefix).map_or("", |(_, uri)| *uri);
            found = found
                .into_iter()
                .flat_map(|node| node.children())
                .filter(|node| node.has_tag_name((uri, name)))
                .collect();
        }
        found.into_iter().map(|node| Self { node, ..self }).collect()
    }

    /// The first of them.
    pub(super) fn first(self, path: &str) -> Option<Self> {
        self.all(path).into_iter().next()
    }

    /// The same below what eForms adds to the element.
    pub(super) fn added(self, path: &str) -> Vec<Self> {
        self.all(EXTENSION).into_iter().flat_map(|extension| extension.all(path)).collect()
    }

    pub(super) fn attribute(self, name: &str) -> &'a str {
        self.node.attribute(name).unwrap_or_default().trim()
    }

    /// The text in it, without white space around it; a comment may stand in the middle.
    pub(super) fn text(self) -> String {
        let text: String =
            self.node.children().filter(Node::is_text).filter_map(|node| node.text()).collect();
        text.trim().to_string()
    }

    /// Its value, unless it is empty.
    pub(super) fn coded(self) -> Option<Coded> {
        Some(Coded { code: self.text(), line: self.line() }).filter(|coded| !coded.code.is_empty())
    }

    /// Its text with its language, unless it is empty.
    pub(super) fn wording(self) -> Option<Wording> {
        let language = self.attribute("languageID").to_uppercase();
        Some(Wording { language, text: self.text(), line: self.line() }).filter(|it| !it.text.is_empty())
    }

    pub(super) fn amount(self) -> Option<Amount> {
        let (number, currency) = (self.text(), self.attribute("currencyID").to_uppercase());
        (!number.is_empty()).then(|| Amount { number, currency, line: self.line() })
    }

    /// The first value at the end of a path.
    pub(super) fn code(self, path: &str) -> Option<Coded> {
        self.all(path).into_iter().find_map(Self::coded)
    }

    /// All values at the end of a path.
    pub(super) fn codes(self, path: &str) -> Vec<Coded> {
        self.all(path).into_iter().filter_map(Self::coded).collect()
    }

    /// All values at the end of a path that belong to one list.
    pub(super) fn listed(self, path: &str, list: &str) -> Vec<Coded> {
        let of_list = |it: &Self| it.attribute("listName") == list;
        self.all(path).into_iter().filter(of_list).filter_map(Self::coded).collect()
    }

    /// The text at the end of a path in all its languages.
    pub(super) fn wordings(self, path: &str) -> Vec<Wording> {
        self.all(path).into_iter().filter_map(Self::wording).collect()
    }

    /// Every text that says its language, in the order of the notice, and the names of its element and the one above.
    pub(super) fn spoken(self) -> Vec<(String, Wording)> {
        let all = self.node.descendants().filter(|node| node.has_attribute("languageID"));
        all.filter_map(|node| {
            let above = node.parent().map_or("", |above| above.tag_name().name());
            let name = format!("{above}/{}", node.tag_name().name());
            Some((name, Self { node, ..self }.wording()?))
        })
        .collect()
    }
}
