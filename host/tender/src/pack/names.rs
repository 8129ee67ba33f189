//! Names of files: which belong to no tender, and what the names in a zip say.

use crate::clean::clean;

/// Lock files of Word and LibreOffice, and what operating systems leave in folders.
pub(super) fn is_noise(name: &str) -> bool {
    let system = ["thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"];
    name.starts_with("~$") || name.starts_with('.') || system.contains(&name.to_lowercase().as_str())
}

/// The part of a path up to the first folder or file that belongs to no tender.
pub(super) fn noise_in(path: &str) -> Option<&str> {
    let mut end = 0;
    for segment in path.split('/') {
        end += segment.len();
        if is_noise(segment) {
            return path.get(..end);
        }
        end += 1;
    }
    None
}

/// A name in a zip as it is shown: with `/` between folders, composed letters, and nothing that leads out of the
/// zip or cannot be seen. Nothing is ever written under such a name; it only has to be the same on every machine.
pub(super) fn shown(raw: &[u8]) -> String {
    let name = decode(raw).replace('\\', "/");
    let segments: Vec<String> = name
        .split('/')
        .map(|segment| clean(&segment.replace('\n', " ")))
        .filter(|segment| !matches!(segment.as_str(), "" | "." | ".."))
        .filter(|segment| !(segment.len() == 2 && segment.ends_with(':')))
        .collect();
    if segments.is_empty() { "?".to_string() } else { segments.join("/") }
}

/// The bytes of a name as text. A zip says of a name only that it is UTF-8, and many programs that write UTF-8
/// do not say it; the others write the code page of the machine, which in Norway is 865 or, wrongly, 1252.
fn decode(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_string();
    }
    let dos: String = raw.iter().map(|byte| cp865(*byte)).collect();
    // Lines and Greek letters in a name are Windows' letters read as those of DOS: "Vedlegg pσ" is "på".
    let letters = |text: &str| text.chars().all(|c| c.is_ascii() || LETTERS.contains(c));
    let (windows, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(raw);
    if !letters(&dos) && letters(&windows) { windows.into_owned() } else { dos }
}

/// What may stand in a Norwegian name beside ASCII.
const LETTERS: &str = "æøåÆØÅéÉèÈêÊëËáÁàÀâÂäÄãÃíÍìîïóÓòôöÖõúÚùûüÜñÑçÇßšŠžŽðÐþÞ§–—’‘“”«»°´¨ ";

/// A character of code page 865, the Nordic one; 437 differs in three characters, of which ø and Ø matter here.
fn cp865(byte: u8) -> char {
    const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
    match byte {
        0..=127 => char::from(byte),
        _ => UPPER.chars().nth(usize::from(byte) - 128).unwrap_or('\u{FFFD}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_four_encodings_say_the_same() {
        let expected = "Vedlegg på ønsket støy – Ærlig Østgård.docx".replace('–', "-");
        let cp865 = b"Vedlegg p\x86 \x9Bnsket st\x9By - \x92rlig \x9Dstg\x86rd.docx";
        let windows = b"Vedlegg p\xE5 \xF8nsket st\xF8y - \xC6rlig \xD8stg\xE5rd.docx";
        assert_eq!(shown(cp865), expected);
        assert_eq!(shown(windows), expected);
        assert_eq!(shown(expected.as_bytes()), expected);
        assert_eq!(shown("Vedlegg pa\u{30A}.docx".as_bytes()), "Vedlegg på.docx");
    }

    #[test]
    fn the_code_page_is_whole() {
        assert_eq!(
            (cp865(b'a'), cp865(0x80), cp865(0x86), cp865(0x9D), cp865(0xFF)),
            ('a', 'Ç', 'å', 'Ø', '\u{a0}')
        );
        assert!((128..=255).all(|byte| cp865(byte) != '\u{FFFD}'));
        assert_eq!(cp865(0xE1), 'ß');
    }

    #[test]
    fn no_name_leads_out_or_hides() {
        assert_eq!(shown(b"../../etc/passwd"), "etc/passwd");
        assert_eq!(shown(b"C:\\Anbud\\.\\krav.docx"), "Anbud/krav.docx");
        assert_eq!(shown("a\u{202E}xcod.exe\n".as_bytes()), "axcod.exe");
        assert_eq!(shown(b"/"), "?");
    }

    #[test]
    fn noise_is_named_by_its_folder() {
        assert_eq!(noise_in("__MACOSX/a/._b.docx"), Some("__MACOSX"));
        assert_eq!(noise_in("a/~$b.docx"), Some("a/~$b.docx"));
        assert_eq!(noise_in("a/b.docx"), None);
    }
}
