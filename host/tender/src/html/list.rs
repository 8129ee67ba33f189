//! Lists of a page: what a browser writes before their items.

use crate::numerals::{letters, roman};

/// An open list.
#[derive(Debug)]
pub(super) struct List {
    /// The number of the next item; `None` for a list of bullets.
    next: Option<i32>,
    step: i32,
    style: String,
}

impl List {
    /// A list, from its element's name and attributes.
    pub(super) fn new(name: &str, attr: impl Fn(&str) -> Option<String>) -> Self {
        let reversed = attr("reversed").is_some();
        let start = attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        Self {
            next: (name == "ol").then_some(start),
            step: if reversed { -1 } else { 1 },
            style: attr("type").unwrap_or_default(),
        }
    }

    /// The label of the next item, whose own number may be given.
    pub(super) fn label(&mut self, value: Option<&str>) -> Option<String> {
        let next = self.next?;
        let number = value.and_then(|value| value.trim().parse().ok()).unwrap_or(next);
        self.next = Some(number.saturating_add(self.step));
        let shown = match (u32::try_from(number), self.style.as_str()) {
            (Ok(count), "a") if count > 0 => letters(count),
            (Ok(count), "A") if count > 0 => letters(count).to_uppercase(),
            (Ok(count), "i") if count > 0 => roman(count),
            (Ok(count), "I") if count > 0 => roman(count).to_uppercase(),
            _ => number.to_string(),
        };
        Some(format!("{shown}."))
    }
}

/// An open item of a list.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) level: u8,
    /// What stands before it, until its text has come.
    pub(super) label: Option<String>,
    /// Whether its text has come: what follows in it are further paragraphs.
    pub(super) said: bool,
    /// Its block, where the item stands on the page itself and not in a cell.
    pub(super) block: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn items_are_counted_as_a_browser_does() {
        let mut list = List::new("ol", |name| (name == "type").then(|| "a".to_string()));
        assert_eq!(list.label(None).as_deref(), Some("a."));
        assert_eq!(list.label(Some("4")).as_deref(), Some("d."));
        assert_eq!(list.label(None).as_deref(), Some("e."));
        let mut list = List::new("ol", |name| (name == "start").then(|| "2147483647".to_string()));
        assert_eq!(list.label(None).as_deref(), Some("2147483647."));
        assert_eq!(list.label(None).as_deref(), Some("2147483647."));
        assert_eq!(List::new("ul", |_| None).label(None), None);
    }
}
