//! Plain text.

use crate::clean::clean;
use crate::limits::Limits;
use crate::{Block, BlockKind, Origin, ReadError};

/// Reads plain text.
pub(crate) fn read(text: &str, _limits: &Limits) -> Result<Vec<Block>, ReadError> {
    let mut blocks = Vec::new();
    let mut line = 1_u32;
    for chunk in text.split("\n\n") {
        let clean = clean(chunk);
        if !clean.is_empty() {
            let kind = match clean.chars().take_while(|c| *c == '#').count() {
                0 => BlockKind::Paragraph,
                level => BlockKind::Heading { level: level.min(9) as u8 },
            };
            let text = clean.trim_start_matches('#').trim().to_string();
            blocks.push(Block { kind, text, label: None, section: None, lead_in: None, origin: Origin { line: Some(line), ..Origin::default() } });
        }
        line += chunk.matches('\n').count() as u32 + 2;
    }
    Ok(blocks)
}
