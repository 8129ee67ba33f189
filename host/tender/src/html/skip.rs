//! Elements that are passed over with all they hold.

use std::collections::HashMap;

use super::element::Silence;

/// An element being passed over.
#[derive(Debug)]
pub(super) struct Skip {
    name: String,
    why: Silence,
    /// Elements open inside it, itself included, by name.
    open: HashMap<String, usize>,
    /// Whether any of what was passed over could be read.
    inked: bool,
}

impl Skip {
    pub(super) fn new(name: &str, why: Silence) -> Self {
        let open = HashMap::from([(name.to_string(), 1)]);
        Self { name: name.to_string(), why, open, inked: false }
    }

    pub(super) fn why(&self) -> Silence {
        self.why
    }

    /// Whether words were left out.
    pub(super) fn inked(&self) -> bool {
        self.inked
    }

    pub(super) fn text(&mut self, text: &str) {
        self.inked |= text.contains(char::is_alphanumeric);
    }

    pub(super) fn start(&mut self, name: &str) {
        *self.open.entry(name.to_string()).or_default() += 1;
    }

    /// An end tag: whether it ends the passing over, and whether it belongs to an element outside.
    ///
    /// An element without an end tag (`<li hidden>` without `</li>`) ends with the element around it, or it would
    /// swallow the rest of the page.
    pub(super) fn end(&mut self, name: &str, is_open_outside: bool) -> (bool, bool) {
        match self.open.get_mut(name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                (*count == 0 && name == self.name, false)
            }
            _ => (is_open_outside, is_open_outside),
        }
    }

    /// Whether a new block ends it: a paragraph has no blocks inside.
    pub(super) fn ends_before_block(&self) -> bool {
        self.name == "p"
    }
}
