//! Lines that are titles.

/// Whether a paragraph all in bold is a heading.
pub(crate) fn is_bold_title(text: &str) -> bool {
    text.chars().count() <= 90 && !text.contains('\n') && !text.ends_with(['.', ',', ';', ':', '!'])
}
