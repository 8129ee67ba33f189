//! What the elements of HTML mean to the text in them.

/// What an open element means to its content; those that mean nothing are not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Heading(u8),
    List,
    Item,
    Table,
    /// `thead`.
    Head,
    Row,
    Cell,
    /// The caption of a table, which stands before it.
    Caption,
    Quote,
    Preformatted,
    /// Links through the site or the page: they repeat headings and are none.
    Contents,
    /// The page's title, shown on the window and not on the page.
    Title,
}

/// What an element means; `None` for those that only format, or only divide.
pub(super) fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "ul" | "ol" | "menu" | "dir" => Kind::List,
        "li" => Kind::Item,
        "table" => Kind::Table,
        "thead" => Kind::Head,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "caption" => Kind::Caption,
        "blockquote" => Kind::Quote,
        "pre" | "xmp" | "listing" | "plaintext" => Kind::Preformatted,
        "nav" => Kind::Contents,
        "title" => Kind::Title,
        _ => return None,
    })
}

/// Why the content of an element is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Silence {
    /// It is no text: a script, a style sheet.
    Machine,
    /// It is not shown.
    Hidden,
    /// It is struck out as deleted.
    Deleted,
}

/// Elements whose content is no text of the page.
pub(super) fn is_machine(name: &str) -> bool {
    matches!(
        name,
        "script" | "style" | "template" | "noscript" | "iframe" | "noembed" | "noframes" | "datalist" | "rp"
    )
}

/// Whether an element says that it is not shown.
pub(super) fn is_hidden(attr: &impl Fn(&str) -> Option<String>) -> bool {
    let style = attr("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    attr("hidden").is_some()
        || style.split(';').any(|rule| {
            let rule = rule.trim_end_matches("!important");
            matches!(rule, "display:none" | "visibility:hidden" | "mso-hide:all")
        })
}

/// Elements that never have content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that begin a new line, and so end what stood before them.
pub(super) fn is_block(name: &str) -> bool {
    kind(name).is_some()
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "body"
                | "center"
                | "colgroup"
                | "dd"
                | "details"
                | "dialog"
                | "div"
                | "dl"
                | "dt"
                | "fieldset"
                | "figcaption"
                | "figure"
                | "footer"
                | "form"
                | "head"
                | "header"
                | "hgroup"
                | "hr"
                | "html"
                | "legend"
                | "main"
                | "optgroup"
                | "option"
                | "p"
                | "search"
                | "section"
                | "summary"
                | "tbody"
                | "tfoot"
        )
}

/// Elements that show something a text reader cannot see.
pub(super) fn is_picture(name: &str) -> bool {
    matches!(name, "img" | "svg" | "object" | "embed" | "video" | "audio" | "canvas" | "iframe" | "applet")
}

const HEADINGS: [Kind; 6] = [
    Kind::Heading(1),
    Kind::Heading(2),
    Kind::Heading(3),
    Kind::Heading(4),
    Kind::Heading(5),
    Kind::Heading(6),
];

/// Elements that an element's start closes, from the innermost up to the nearest of `bounds`.
pub(super) fn implied(kind: Kind) -> (&'static [Kind], &'static [Kind]) {
    match kind {
        Kind::Item => (&[Kind::Item], &[Kind::List, Kind::Cell, Kind::Table]),
        Kind::Cell => (&[Kind::Cell, Kind::Caption], &[Kind::Table]),
        Kind::Row => (&[Kind::Cell, Kind::Row, Kind::Caption], &[Kind::Table]),
        Kind::Head => (&[Kind::Cell, Kind::Row, Kind::Head, Kind::Caption], &[Kind::Table]),
        // A heading whose end is missing ends with the next.
        Kind::Heading(_) => (&HEADINGS, &[Kind::Cell, Kind::Table]),
        _ => (&[], &[]),
    }
}
