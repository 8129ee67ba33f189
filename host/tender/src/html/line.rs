//! Which line of the file a byte stands on.

/// Line numbers for offsets that only grow.
pub(super) struct Lines<'a> {
    source: &'a str,
    at: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self { source, at: 0, line: 1 }
    }

    /// The line of a byte that is not before the last one asked for.
    pub(super) fn at(&mut self, offset: usize) -> u32 {
        let between = self.source.as_bytes().get(self.at..offset).unwrap_or_default();
        let breaks = between.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(0));
        self.at = self.at.max(offset);
        self.line
    }
}
