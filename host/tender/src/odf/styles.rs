//! Styles: what a paragraph, a passage or a sheet inherits through the chain of styles it is based on.

use std::collections::HashMap;

use super::lists::{Level, ListStyle};
use crate::ReadError;
use crate::package::xml::{Node, Ns, Tag, Xml};

/// How far a chain of styles is followed: styles can be based on each other in a circle.
const CHAIN: usize = 20;

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    display_name: Option<String>,
    hidden: Option<bool>,
    bold: Option<bool>,
    list: Option<String>,
    outline: Option<u8>,
}

/// All styles of a document, by family and name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<(String, String), Style>,
    lists: HashMap<String, ListStyle>,
    /// How headings are numbered.
    outline: ListStyle,
}

/// What is being read.
#[derive(Default)]
struct At {
    style: Option<(String, String)>,
    list: Option<String>,
    outline: bool,
}

impl Styles {
    /// Reads the styles of a part and adds them to those already there.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let mut at = At::default();
        loop {
            match xml.next()? {
                Node::Open(tag) => match (tag.ns, tag.name()) {
                    // The text itself has no styles, and it is the longest part.
                    (Ns::Office, "body") => return Ok(()),
                    (Ns::Style, "style" | "default-style") => self.open_style(&tag, &mut at),
                    (Ns::Style, "text-properties" | "table-properties") => self.properties(&tag, &at),
                    (Ns::Text, "list-style") => {
                        let name = tag.attr("name").unwrap_or_default();
                        self.lists.insert(name.clone(), ListStyle::default());
                        at = At { list: Some(name), ..At::default() };
                    }
                    (Ns::Text, "outline-style") => at = At { outline: true, ..At::default() },
                    (Ns::Text, name) => {
                        let is_level = name.starts_with("list-level-style-") || name == "outline-level-style";
                        if let (true, Some(list)) = (is_level, self.list_being_read(&at)) {
                            list.take(&tag, Level::read(&tag));
                        }
                    }
                    _ => {}
                },
                Node::End => return Ok(()),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    fn list_being_read(&mut self, at: &At) -> Option<&mut ListStyle> {
        match &at.list {
            Some(name) => self.lists.get_mut(name),
            None => Some(&mut self.outline).filter(|_| at.outline),
        }
    }

    fn open_style(&mut self, tag: &Tag<'_>, at: &mut At) {
        let family = tag.attr("family").unwrap_or_default();
        // The default of a family is the end of every chain; it has no name.
        let name = tag.attr("name").unwrap_or_default();
        let style = Style {
            parent: tag.attr("parent-style-name"),
            display_name: tag.attr("display-name"),
            list: tag.attr("list-style-name"),
            outline: tag.attr("default-outline-level").and_then(|level| level.parse().ok()),
            ..Style::default()
        };
        self.styles.insert((family.clone(), name.clone()), style);
        *at = At { style: Some((family, name)), ..At::default() };
    }

    fn properties(&mut self, tag: &Tag<'_>, at: &At) {
        let Some(style) = at.style.as_ref().and_then(|key| self.styles.get_mut(key)) else {
            return;
        };
        // Text is hidden by "none", a sheet by "false".
        if let Some(display) = tag.attr("display") {
            style.hidden = Some(matches!(display.as_str(), "none" | "false"));
        }
        if let Some(weight) = tag.attr("font-weight") {
            style.bold = Some(weight == "bold" || weight.parse::<u32>().is_ok_and(|weight| weight >= 600));
        }
    }

    /// The first answer along the chain of styles.
    fn find<T>(
        &self,
        family: &str,
        name: Option<&str>,
        ask: impl Fn(&str, &Style) -> Option<T>,
    ) -> Option<T> {
        let mut key = (family.to_string(), name?.to_string());
        for _ in 0..CHAIN {
            let style = self.styles.get(&key)?;
            if let Some(found) = ask(&key.1, style) {
                return Some(found);
            }
            key.1 = style.parent.clone()?;
        }
        None
    }

    pub(super) fn hidden(&self, family: &str, name: Option<&str>) -> Option<bool> {
        self.find(family, name, |_, style| style.hidden)
    }

    pub(super) fn bold(&self, family: &str, name: Option<&str>) -> Option<bool> {
        self.find(family, name, |_, style| style.bold)
    }

    /// The list that a paragraph's style brings.
    pub(super) fn list_of(&self, name: Option<&str>) -> Option<String> {
        self.find("paragraph", name, |_, style| style.list.clone()).filter(|list| !list.is_empty())
    }

    /// The level of the heading that a paragraph of this style is; titles are headings without saying so.
    pub(super) fn outline_of(&self, name: Option<&str>) -> Option<u8> {
        self.find("paragraph", name, |name, style| {
            let shown = style.display_name.as_deref().unwrap_or(name).to_lowercase();
            style.outline.or_else(|| matches!(shown.as_str(), "title" | "tittel").then_some(1))
        })
        .filter(|level| (1..=10).contains(level))
    }

    /// How a list of this style is labelled.
    pub(super) fn list(&self, name: &str) -> Option<&ListStyle> {
        self.lists.get(name)
    }

    /// How headings are numbered.
    pub(super) fn outline(&self) -> &ListStyle {
        &self.outline
    }
}
