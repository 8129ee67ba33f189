//! Characters of symbol fonts.

/// What a `w:sym` shows: boxes become boxes, everything else of a private font has no meaning as text.
pub(super) fn shown(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    // Symbol fonts are addressed at F000 + the byte, or by the byte itself.
    let byte = code & 0xFF;
    if !(code < 0x100 || (0xF000..=0xF0FF).contains(&code)) {
        return char::from_u32(code).filter(|char| !char.is_control());
    }
    let font = font.to_lowercase();
    match (font.as_str(), byte) {
        ("wingdings", 0x6F | 0x70 | 0x71 | 0x72 | 0xA8) => Some('☐'),
        ("wingdings", 0x78 | 0xFC..=0xFE) => Some('☑'),
        ("wingdings 2", 0x2A | 0xA3) => Some('☐'),
        ("wingdings 2", 0x50..=0x54) => Some('☑'),
        (name, _) if name.starts_with("wingdings") || name.starts_with("webdings") || name == "symbol" => {
            None
        }
        // An ordinary font named for one character.
        _ if code < 0x100 => char::from_u32(code).filter(|char| !char.is_control()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn boxes_are_boxes_and_the_rest_is_silent() {
        assert_eq!(shown("Wingdings", "F0FE"), Some('☑'));
        assert_eq!(shown("Wingdings", "00A8"), Some('☐'));
        assert_eq!(shown("Wingdings", "F0E0"), None);
        assert_eq!(shown("Times New Roman", "2265"), Some('≥'));
        assert_eq!(shown("x", "zz"), None);
    }
}
