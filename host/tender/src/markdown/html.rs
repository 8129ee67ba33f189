//! HTML inside Markdown: the tags go, the text stays.

/// Elements whose content is no text.
const SILENT: [&str; 3] = ["script", "style", "template"];
/// Elements that are known as HTML; `<dato>` in a template is a blank to fill in, and text.
const KNOWN: [&str; 62] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
];
/// Bytes of the longest tag.
const LONGEST: usize = 2_000;
/// Elements that end a line.
const BREAKS: [&str; 14] =
    ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "ul"];

/// The text of a piece of HTML, and how many comments it had.
pub(super) fn text(html: &str) -> (String, u32) {
    let mut out = String::new();
    let mut comments = 0;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        if tag.starts_with("<!--") {
            comments += 1;
            rest = tag.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let name: String = tag
            .chars()
            .skip(1)
            .skip_while(|c| *c == '/')
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        if SILENT.contains(&name.as_str()) && !tag.starts_with("</") {
            rest = after_element(tag, &name);
            continue;
        }
        let known = KNOWN.contains(&name.as_str()) || SILENT.contains(&name.as_str()) || name == "ul";
        match close(tag) {
            Some(after) if known => {
                if BREAKS.contains(&name.as_str()) && !out.ends_with('\n') {
                    out.push('\n');
                }
                rest = after;
            }
            _ => {
                out.push('<');
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    (entities(&out), comments)
}

/// What follows the tag; one that does not close soon is text, and looking further for each would cost time.
fn close(tag: &str) -> Option<&str> {
    let at = tag.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    tag.get(at + 1..)
}

/// What follows a silent element; nothing when it never ends.
fn after_element<'a>(tag: &'a str, name: &str) -> &'a str {
    let mut rest = tag;
    while let Some((_, after)) = rest.split_once("</") {
        if after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return close(after).unwrap_or("");
        }
        rest = after;
    }
    ""
}

/// The entities that people write; others stay as they are, which loses nothing.
fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_string();
    }
    const ENTITIES: [(&str, &str); 13] = [
        ("&nbsp;", "\u{A0}"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&aelig;", "æ"),
        ("&oslash;", "ø"),
        ("&aring;", "å"),
        ("&AElig;", "Æ"),
        ("&Oslash;", "Ø"),
        ("&Aring;", "Å"),
        ("&ndash;", "–"),
        ("&sect;", "§"),
        ("&amp;", "&"),
    ];
    ENTITIES.iter().fold(text.to_string(), |text, (name, char)| text.replace(name, char))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn tags_go_and_text_stays() {
        assert_eq!(text("<b>Lønn</b><br/>via bank"), ("Lønn\nvia bank".into(), 0));
        assert_eq!(text("a<!-- skjult -->b"), ("ab".into(), 1));
        assert_eq!(text("<script>x < y</script>etter"), ("etter".into(), 0));
        assert_eq!(text("Frist <dato> og 3 < 4 &amp; &aring;"), ("Frist <dato> og 3 < 4 & å".into(), 0));
        assert_eq!(text("<!-- åpen"), (String::new(), 1));
    }
}
