//! Namespace-aware XML events from an inflating part, within the limits.

use std::cell::Cell;
use std::io::{BufReader, Read};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, QName, ResolveResult};
use quick_xml::reader::NsReader;

use super::utf8::{Exceeded, Utf8};
use crate::ReadError;
use crate::limits::Limits;

/// The namespaces that matter, transitional and strict alike: matched by URI, for any prefix may stand for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ns {
    /// WordprocessingML.
    Word,
    /// Word 2010 and later additions (check boxes).
    WordNew,
    /// Markup compatibility: alternatives of the same content.
    Compat,
    /// Office Math.
    Math,
    /// DrawingML, charts and diagrams.
    Drawing,
    /// VML and Office's old objects.
    Vml,
    /// Package relationships.
    Relations,
    /// SpreadsheetML.
    Sheet,
    /// DrawingML anchored in a spreadsheet.
    SheetDrawing,
    /// OpenDocument: the frame of a document, annotations.
    Office,
    /// OpenDocument: paragraphs, lists, fields.
    Text,
    /// OpenDocument: tables and sheets.
    Table,
    /// OpenDocument: styles and pages.
    Style,
    /// OpenDocument: frames, shapes and text boxes.
    Draw,
    /// OpenDocument: the list of a package's parts.
    Manifest,
    /// Anything else.
    Other,
}

/// An element's start.
pub(crate) struct Tag<'a> {
    pub(crate) ns: Ns,
    start: BytesStart<'a>,
    /// For an `mc:Choice`: whether everything it requires is understood here.
    pub(crate) understood: bool,
}

impl Tag<'_> {
    /// Its name without the prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The value of the attribute of this local name.
    pub(crate) fn attr(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .map(|attribute| match attribute.normalized_value(XmlVersion::Implicit1_0) {
                Ok(value) => value.into_owned(),
                Err(_) => attribute.value.into_owned(),
            })
    }

    /// `w:val`.
    pub(crate) fn val(&self) -> Option<String> {
        self.attr("val")
    }

    /// `w:val` of a switch: on unless it says off.
    pub(crate) fn on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// What comes next in a part. An empty element comes as `Open` and `Close`.
pub(crate) enum Node<'a> {
    Open(Tag<'a>),
    Close,
    Text(String),
    End,
}

/// A part being read.
pub(crate) struct Xml<'a> {
    reader: NsReader<BufReader<Utf8<'a>>>,
    buffer: Vec<u8>,
    part: String,
    depth: usize,
    max_depth: usize,
}

impl<'a> Xml<'a> {
    pub(crate) fn new(
        source: Box<dyn Read + 'a>,
        part: &str,
        limits: &Limits,
        budget: &'a Cell<u64>,
    ) -> Self {
        let mut reader = NsReader::from_reader(BufReader::new(Utf8::new(source, limits, budget)));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), part: part.to_string(), depth: 0, max_depth: limits.xml_depth }
    }

    pub(crate) fn next(&mut self) -> Result<Node<'_>, ReadError> {
        // What this loop passes over carries no text: declarations, comments, processing instructions.
        loop {
            self.buffer.clear();
            let kind = match self.reader.read_resolved_event_into(&mut self.buffer) {
                Ok((resolved, event)) => classify(&resolved, event),
                Err(error) => return Err(self.fault(&error)),
            };
            return Ok(match kind {
                Kind::Skip => continue,
                Kind::Open(ns, start) => {
                    self.depth += 1;
                    if self.depth > self.max_depth {
                        return Err(ReadError::TooDeep {
                            part: self.part.clone(),
                            limit: self.max_depth as u64,
                        });
                    }
                    let choice = ns == Ns::Compat && start.local_name().into_inner() == "Choice";
                    let mut tag = Tag { ns, start: start.into_owned(), understood: false };
                    if choice {
                        tag.understood = self.understands(&tag);
                    }
                    Node::Open(tag)
                }
                Kind::Close => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close
                }
                Kind::Text(text) => Node::Text(text),
                Kind::DocType => return Err(ReadError::DocType { part: self.part.clone() }),
                Kind::Entity => {
                    return Err(self.malformed("an entity that is not defined".to_string()));
                }
                Kind::End => Node::End,
            });
        }
    }

    /// Whether every namespace that an `mc:Choice` requires is one of Word's own, by URI.
    fn understands(&self, tag: &Tag<'_>) -> bool {
        let required = tag.attr("Requires").unwrap_or_default();
        required.split_ascii_whitespace().all(|prefix| {
            // A prefix alone cannot be resolved in quick-xml; a name with it can.
            let name = format!("{prefix}:x");
            let (resolved, _) = self.reader.resolver().resolve_attribute(QName(&name));
            matches!(resolved, ResolveResult::Bound(Namespace(uri))
                if uri.starts_with("http://schemas.microsoft.com/office/") || namespace(uri) != Ns::Other)
        })
    }

    fn malformed(&self, cause: String) -> ReadError {
        let position = match self.reader.error_position() {
            0 => self.reader.buffer_position(),
            position => position,
        };
        ReadError::Malformed { part: self.part.clone(), position, cause }
    }

    fn fault(&self, error: &quick_xml::Error) -> ReadError {
        if let quick_xml::Error::Io(io) = error {
            if let Some(Exceeded(limit, max)) = io.get_ref().and_then(|inner| inner.downcast_ref()) {
                return ReadError::TooLarge { limit: *limit, max: *max };
            }
            return ReadError::Damaged { part: self.part.clone(), cause: io.to_string() };
        }
        self.malformed(error.to_string())
    }
}

enum Kind<'a> {
    Open(Ns, BytesStart<'a>),
    Close,
    Text(String),
    DocType,
    Entity,
    Skip,
    End,
}

fn classify<'a>(resolved: &ResolveResult<'_>, event: Event<'a>) -> Kind<'a> {
    match event {
        Event::Start(start) | Event::Empty(start) => {
            let ns = match resolved {
                ResolveResult::Bound(Namespace(uri)) => namespace(uri),
                _ => Ns::Other,
            };
            Kind::Open(ns, start)
        }
        Event::End(_) => Kind::Close,
        Event::Text(text) => Kind::Text(text.xml10_content().into_owned()),
        Event::CData(text) => Kind::Text(text.xml10_content().into_owned()),
        // Without a DOCTYPE there are only character references and the five of XML itself.
        Event::GeneralRef(reference) => match reference.resolve_char_ref() {
            Ok(Some(char)) => Kind::Text(char.to_string()),
            Ok(None) => match quick_xml::escape::resolve_predefined_entity(&reference) {
                Some(text) => Kind::Text(text.to_string()),
                None => Kind::Entity,
            },
            Err(_) => Kind::Entity,
        },
        Event::DocType(_) => Kind::DocType,
        Event::Eof => Kind::End,
        Event::Decl(_) | Event::PI(_) | Event::Comment(_) => Kind::Skip,
    }
}

fn namespace(uri: &str) -> Ns {
    match uri {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::Word,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns::Compat,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Ns::Math,
        "http://schemas.openxmlformats.org/package/2006/relationships" => Ns::Relations,
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        | "http://purl.oclc.org/ooxml/spreadsheetml/main" => Ns::Sheet,
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing" => Ns::SheetDrawing,
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Ns::Office,
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Ns::Text,
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Ns::Table,
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0" => Ns::Style,
        "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" => Ns::Draw,
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" => Ns::Manifest,
        "urn:schemas-microsoft-com:vml" | "urn:schemas-microsoft-com:office:office" => Ns::Vml,
        _ if uri.starts_with("http://schemas.microsoft.com/office/word/") => Ns::WordNew,
        _ if uri.starts_with("http://schemas.openxmlformats.org/drawingml/")
            || uri.starts_with("http://purl.oclc.org/ooxml/drawingml/") =>
        {
            Ns::Drawing
        }
        _ => Ns::Other,
    }
}
