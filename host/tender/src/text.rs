//! Plain text, and Markdown that has no marks: pages that a PDF or a scanner left behind.

use crate::clean::clean;
use crate::limits::Limits;
use crate::lines::{self, Line};
use crate::shape::Shape;
use crate::{Block, BlockKind, Limit, Origin, ReadError, columns, running};

/// Reads plain text.
pub(crate) fn read(text: &str, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    check(text, limits)?;
    let (lines, taken) = running::take(lines::split(text));
    shaped(lines, taken, limits)
}

/// Shapes lines that carry no marks.
pub(crate) fn shaped(lines: Vec<Line>, taken: Vec<Line>, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    let lines = columns::unweave(lines);
    let mut shape = Shape::new(lines::wrap_width(&lines), true);
    let chunks: Vec<&[Line]> = lines.split(Line::is_blank).filter(|chunk| !chunk.is_empty()).collect();
    for (at, chunk) in chunks.iter().enumerate() {
        let next = chunks.get(at + 1).map_or(0, |next| next.iter().map(|line| line.text.len()).sum());
        shape.chunk(chunk, next);
    }
    let mut blocks = shape.finish();
    blocks.extend(running_blocks(taken));
    within(blocks, limits)
}

/// Refuses more text than a document may hold.
pub(crate) fn check(text: &str, limits: &Limits) -> Result<(), ReadError> {
    if text.len() as u64 > limits.text_bytes {
        return Err(ReadError::TooLarge { limit: Limit::TextBytes, max: limits.text_bytes });
    }
    Ok(())
}

/// Refuses more blocks than a document may hold.
pub(crate) fn within(blocks: Vec<Block>, limits: &Limits) -> Result<Vec<Block>, ReadError> {
    if blocks.len() > limits.blocks {
        return Err(ReadError::TooLarge { limit: Limit::Blocks, max: limits.blocks as u64 });
    }
    Ok(blocks)
}

/// Running lines, each text once, at the end of the document.
pub(crate) fn running_blocks(taken: Vec<Line>) -> Vec<Block> {
    let mut seen = std::collections::HashSet::new();
    let mut blocks = Vec::new();
    for line in taken {
        let text = clean(&line.text);
        if seen.insert(text.clone()) {
            let origin = Origin { line: Some(line.number), ..Origin::default() };
            blocks.push(Block {
                kind: BlockKind::Running,
                text,
                label: None,
                section: None,
                lead_in: None,
                origin,
            });
        }
    }
    blocks
}
