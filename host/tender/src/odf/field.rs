//! Elements that stand for characters.

use crate::package::xml::Tag;

/// Spaces that one element may stand for: more of them say no more.
const SPACES: usize = 8;

/// What an element of the text namespace stands for.
pub(super) fn character(name: &str, tag: &Tag<'_>) -> Option<String> {
    Some(match name {
        "s" => {
            let count = tag.attr("c").and_then(|count| count.parse().ok()).unwrap_or(1);
            " ".repeat(SPACES.min(count))
        }
        "tab" => " ".to_string(),
        "line-break" => "\n".to_string(),
        _ => return None,
    })
}
