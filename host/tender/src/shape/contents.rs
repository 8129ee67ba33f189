//! Tables of contents: they repeat every heading, and must not count as one.

use super::Shaped;
use super::number::number;
use super::title::is_contents_title;
use crate::BlockKind;

/// Whether the line ends in leaders and a page number: "3 Krav ........ 7".
pub(crate) fn is_entry(line: &str) -> bool {
    let line = line.trim_end();
    let body = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = line.len() - body.len();
    let title = body.trim_end().trim_end_matches(['.', '…', '·', '_', ' ']);
    let leaders = body.get(title.len()..).unwrap_or_default();
    let dots: usize = leaders
        .chars()
        .map(|c| match c {
            ' ' => 0,
            '…' => 3,
            _ => 1,
        })
        .sum();
    (1..=4).contains(&page) && dots >= 3 && title.contains(char::is_alphabetic)
}

/// The title of an entry without its leaders and page.
fn title_of(text: &str) -> String {
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.trim_end_matches(['.', '…', '·', '_', ' ', '\t']).to_lowercase()
}

/// Marks the entries below a heading "Innhold", whether they have page numbers or not.
pub(super) fn settle(blocks: &mut [Shaped]) {
    let Some(start) = blocks.iter().position(|shaped| is_contents_title(&shaped.block.text)) else {
        return;
    };
    let mut first: Option<String> = None;
    let mut end = start + 1;
    for shaped in blocks.iter().skip(start + 1) {
        let title = title_of(&entry_text(shaped));
        // The first chapter itself, or anything that is no entry, ends the table.
        if first.as_ref() == Some(&title) || !could_be_entry(shaped) {
            break;
        }
        first.get_or_insert(title);
        end += 1;
    }
    // Titles without pages that run straight into text: the last one is the first chapter's own.
    let runs_into_text = blocks.get(end).is_some_and(|next| next.block.kind == BlockKind::Paragraph);
    let bare = blocks
        .get(end.saturating_sub(1))
        .is_some_and(|last| last.title.is_some() && !ends_in_page(&last.block.text));
    if runs_into_text && bare && end > start + 1 {
        end -= 1;
    }
    if end > start + 1 {
        for shaped in blocks.get_mut(start..end).unwrap_or_default() {
            shaped.block.kind = BlockKind::Contents;
            shaped.title = None;
        }
    }
}

fn entry_text(shaped: &Shaped) -> String {
    let label = shaped.block.label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
    format!("{label}{}", shaped.block.text)
}

fn ends_in_page(text: &str) -> bool {
    text.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

fn could_be_entry(shaped: &Shaped) -> bool {
    let text = &shaped.block.text;
    if text.split('\n').all(is_entry) {
        return true;
    }
    match shaped.block.kind {
        BlockKind::Contents => true,
        // A heading that the file itself marks is none.
        BlockKind::Heading { .. } => shaped.title.is_some(),
        BlockKind::ListItem { .. } => text.chars().count() <= 120 && !text.ends_with('.'),
        BlockKind::Paragraph => text.split('\n').all(|line| {
            (ends_in_page(line) || number(line).is_some()) && line.len() <= 120 && !line.ends_with('.')
        }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_entry;

    #[test]
    fn leaders_make_an_entry() {
        assert!(is_entry("3.1 Krav til leverandøren ............ 7"));
        assert!(is_entry("Vedlegg……12"));
        assert!(is_entry("1 Innledning . . . . . 3"));
        assert!(!is_entry("Levert innen 2027"));
        assert!(!is_entry("Se punkt 5..."));
    }
}
