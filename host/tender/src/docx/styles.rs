//! Styles: what a paragraph or run inherits through the chain of styles it is based on.

use std::collections::HashMap;

use crate::ReadError;
use crate::package::xml::{Node, Ns, Tag, Xml};

/// How far a chain of styles is followed: styles can be based on each other in a circle.
const CHAIN: usize = 20;

#[derive(Debug, Default, Clone)]
struct Style {
    based_on: Option<String>,
    name: String,
    outline: Option<u8>,
    hidden: Option<bool>,
    bold: Option<bool>,
    number: Option<String>,
    level: Option<usize>,
}

/// All styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut current: Option<(String, Style)> = None;
        // Open elements; conditional table formats and tracked changes of formats are not the style's own.
        let mut path: Vec<String> = Vec::new();
        loop {
            match xml.next()? {
                Node::Open(tag) => {
                    let foreign = path.iter().any(|name| name == "tblStylePr" || name.ends_with("Change"));
                    if tag.ns == Ns::Word && !foreign {
                        if tag.name() == "style" {
                            let id = tag.attr("styleId").unwrap_or_default();
                            let on = tag
                                .attr("default")
                                .is_some_and(|v| matches!(v.as_str(), "1" | "true" | "on"));
                            if on && tag.attr("type").as_deref() == Some("paragraph") {
                                styles.default = Some(id.clone());
                            }
                            current = Some((id, Style::default()));
                        } else if let Some((_, style)) = &mut current {
                            style.take(&tag);
                        }
                    }
                    path.push(tag.name().to_string());
                }
                Node::Close => {
                    if path.pop().is_some_and(|name| name == "style") {
                        styles.styles.extend(current.take());
                    }
                }
                Node::Text(_) => {}
                Node::End => return Ok(styles),
            }
        }
    }

    /// The first answer along the chain of styles; the default paragraph style when none is named.
    fn find<T>(&self, id: Option<&str>, ask: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut id = id.or(self.default.as_deref());
        for _ in 0..CHAIN {
            let style = self.styles.get(id?)?;
            if let Some(found) = ask(style) {
                return Some(found);
            }
            id = style.based_on.as_deref();
        }
        None
    }

    /// The outline level, from 0; 9 means running text.
    pub(super) fn outline(&self, id: Option<&str>) -> Option<u8> {
        self.find(id, |style| style.outline.or_else(|| heading_level(&style.name)))
    }

    pub(super) fn hidden(&self, id: Option<&str>) -> Option<bool> {
        self.find(id, |style| style.hidden)
    }

    /// What a character style says; without one there is nothing to inherit.
    pub(super) fn run_hidden(&self, id: Option<&str>) -> Option<bool> {
        self.find(Some(id?), |style| style.hidden)
    }

    pub(super) fn bold(&self, id: Option<&str>) -> bool {
        self.find(id, |style| style.bold).unwrap_or(false)
    }

    /// The numbering a style brings: the list's id and the level, if it names one, and the style that says so.
    pub(super) fn numbering(&self, id: Option<&str>) -> Option<(String, Option<usize>)> {
        let number = self.find(id, |style| style.number.clone())?;
        Some((number, self.find(id, |style| style.level)))
    }

    /// Whether the paragraph is a line of a table of contents.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        self.find(id, |style| {
            let name = style.name.to_lowercase();
            let toc = name.strip_prefix("toc").is_some_and(|rest| {
                rest.trim() == "heading" || rest.trim().chars().all(|c| c.is_ascii_digit())
            });
            (toc || name.starts_with("contents ")).then_some(())
        })
        .is_some()
    }

    /// The ids from a style upwards, for a numbering level that is linked to one of them.
    pub(super) fn chain<'a>(&'a self, id: Option<&'a str>) -> Vec<&'a str> {
        let mut chain = Vec::new();
        let mut id = id.or(self.default.as_deref());
        while let (Some(this), true) = (id, chain.len() < CHAIN) {
            chain.push(this);
            id = self.styles.get(this).and_then(|style| style.based_on.as_deref());
        }
        chain
    }
}

impl Style {
    fn take(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "name" => self.name = tag.val().unwrap_or_default(),
            "basedOn" => self.based_on = tag.val(),
            "outlineLvl" => self.outline = tag.val().and_then(|v| v.parse().ok()),
            "vanish" => self.hidden = Some(tag.on()),
            "b" => self.bold = Some(tag.on()),
            "numId" => self.number = tag.val(),
            "ilvl" => self.level = tag.val().and_then(|v| v.parse().ok()),
            _ => {}
        }
    }
}

/// Built-in headings keep their English name in every language's Word; other writers use the local one.
fn heading_level(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    if matches!(name.as_str(), "title" | "tittel") {
        return Some(0);
    }
    let number = name.strip_prefix("heading ").or_else(|| name.strip_prefix("overskrift "))?;
    let level: u8 = number.trim().parse().ok()?;
    (1..=9).contains(&level).then(|| level - 1)
}
