//! Markdown.

use crate::limits::Limits;
use crate::{Block, ReadError, ReadNote};

/// Reads Markdown.
pub(crate) fn read(text: &str, limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    Ok((crate::text::read(text, limits)?, Vec::new()))
}
