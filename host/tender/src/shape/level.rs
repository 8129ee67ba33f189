//! Levels of headings whose text is all there is to tell them by.

use super::Shaped;
use super::number::number;
use super::title::Title;
use crate::BlockKind;

/// Numbered titles in a row with nothing under them are a list, not headings.
pub(super) fn demote_runs(blocks: &mut [Shaped]) {
    let mut start = 0;
    while start < blocks.len() {
        let mut end = start + 1;
        while follows(blocks, end) {
            end += 1;
        }
        if end - start >= 2 {
            // The last one may be the heading of what comes next.
            let last = end - 1;
            let tight = chunk(blocks, last) == chunk(blocks, last - 1);
            let demoted = if tight || !has_content(blocks, last) { end } else { last };
            for shaped in blocks.get_mut(start..demoted).unwrap_or_default() {
                demote(shaped);
            }
        }
        start = end;
    }
}

fn chunk(blocks: &[Shaped], at: usize) -> Option<usize> {
    blocks.get(at).map(|shaped| shaped.chunk)
}

fn numbered(blocks: &[Shaped], at: usize) -> Option<(&str, &[u32])> {
    match blocks.get(at)?.title.as_ref()? {
        Title::Numbered(letters, parts) => Some((letters, parts)),
        _ => None,
    }
}

/// Whether the title counts on from the one before it: same letters and parents, one more.
fn follows(blocks: &[Shaped], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| numbered(blocks, before));
    let (Some((letters, before)), Some((own, parts))) = (before, numbered(blocks, at)) else {
        return false;
    };
    match (parts.split_last(), before.split_last()) {
        (Some((last, parents)), Some((count, others))) => {
            letters == own && parents == others && *last == count + 1
        }
        _ => false,
    }
}

/// Whether text or a deeper heading comes under it.
fn has_content(blocks: &[Shaped], at: usize) -> bool {
    match (blocks.get(at + 1), numbered(blocks, at), numbered(blocks, at + 1)) {
        (None, ..) => false,
        (Some(_), Some((_, own)), Some((_, next))) => next.len() > own.len(),
        (Some(next), ..) => !matches!(next.block.kind, BlockKind::Heading { .. }),
    }
}

fn demote(shaped: &mut Shaped) {
    shaped.title = None;
    shaped.block.kind = BlockKind::ListItem { level: 0 };
    if shaped.block.label.is_some() {
        return;
    }
    let split = number(&shaped.block.text).map(|n| (n.mark.to_string(), n.rest.to_string()));
    if let Some((mark, rest)) = split {
        shaped.block.label = Some(mark);
        shaped.block.text = rest;
    }
}

/// Gives every guessed heading its level: parts above chapters above numbers, numbers by their depth.
pub(super) fn settle(blocks: &mut [Shaped]) {
    let has = |kind: &Title| blocks.iter().any(|shaped| shaped.title.as_ref() == Some(kind));
    let marked = blocks
        .iter()
        .any(|shaped| shaped.title.is_none() && matches!(shaped.block.kind, BlockKind::Heading { .. }));
    let chapter = 1 + u8::from(has(&Title::Part));
    let paragraph = chapter + u8::from(has(&Title::Chapter));
    let first = paragraph + u8::from(has(&Title::Paragraph));
    for shaped in blocks {
        let level = match &shaped.title {
            None => continue,
            // Beside headings that the file marks itself, a guess goes below the one it stands under.
            Some(_) if marked => 0,
            Some(Title::Part | Title::Top) => 1,
            Some(Title::Chapter) => chapter,
            Some(Title::Paragraph) => paragraph,
            Some(Title::Roman) => first,
            Some(Title::Numbered(_, parts)) => {
                first + u8::try_from(parts.len().saturating_sub(1)).unwrap_or(8)
            }
            Some(Title::Plain) => 0,
        };
        shaped.block.kind = BlockKind::Heading { level: level.min(9) };
    }
}
