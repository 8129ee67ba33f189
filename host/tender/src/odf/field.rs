//! Elements and attributes that stand for text or for themselves several times.

use crate::package::xml::Tag;
use crate::sheet::number::{Shown, general};

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

/// How often an element stands for itself.
pub(super) fn repeated(tag: &Tag<'_>, name: &str) -> u32 {
    let count = tag.attr(name).and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or(1);
    u32::try_from(count).unwrap_or(u32::MAX).max(1)
}

/// What a cell holds, as text.
pub(super) fn value(tag: &Tag<'_>) -> Option<String> {
    let number = || tag.attr("value").and_then(|value| value.trim().parse::<f64>().ok());
    match tag.attr("value-type")?.as_str() {
        "percentage" => number().map(|value| Shown::parse("0.##%").show(value, false)),
        "currency" => {
            let currency = tag.attr("currency").unwrap_or_default();
            number().map(|value| format!("{currency} {}", general(value)))
        }
        "float" => number().map(general),
        "date" => tag.attr("date-value"),
        "time" => tag.attr("time-value"),
        "boolean" => tag.attr("boolean-value").map(|value| value.to_uppercase()),
        _ => tag.attr("string-value"),
    }
    .filter(|value| !value.trim().is_empty())
}
