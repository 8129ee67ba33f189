//! What every block stands under, and what introduces it.

use crate::{Block, BlockKind};

/// Gives headings whose level was only guessed a level, then fills in `section` and the `lead_in`s that the
/// readers left open.
pub(crate) fn link(blocks: &mut [Block]) {
    settle_levels(blocks);
    sections(blocks);
    lead_ins(blocks);
}

/// Level 0 marks a heading without a number (a bold line): one below the numbered heading it stands under.
fn settle_levels(blocks: &mut [Block]) {
    let mut numbered = 0;
    for block in blocks {
        if let BlockKind::Heading { level } = &mut block.kind {
            match *level {
                0 => *level = (numbered + 1).min(9),
                known => numbered = known.min(9),
            }
        }
    }
}

fn sections(blocks: &mut [Block]) {
    let mut open: Vec<(u8, u32)> = Vec::new();
    for (index, block) in (0_u32..).zip(blocks.iter_mut()) {
        match block.kind {
            BlockKind::Heading { level } => {
                open.retain(|(above, _)| *above < level);
                block.section = open.last().map(|(_, at)| *at);
                open.push((level, index));
            }
            // A page's header stands under nothing.
            BlockKind::Running => block.section = None,
            _ => block.section = open.last().map(|(_, at)| *at),
        }
    }
}

/// A list's lead-in is what stands directly before it: the paragraph, the heading, or for a nested list the item.
fn lead_ins(blocks: &mut [Block]) {
    let mut open: Vec<(u8, u32)> = Vec::new();
    // What a list's first item would hang on.
    let mut before: Option<u32> = None;
    let mut colon: Option<u32> = None;
    for index in 0..blocks.len() {
        let Some(block) = blocks.get(index) else { break };
        let at = u32::try_from(index).unwrap_or(u32::MAX);
        let given = block.lead_in;
        let (kind, ends_in_colon) = (block.kind, block.text.trim_end().ends_with(':'));
        let follows_on =
            block.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '-' | '–' | '—' | '•'));
        let mut lead_in = given;
        match kind {
            BlockKind::ListItem { level } => {
                open.retain(|(above, _)| *above < level);
                lead_in = given.or_else(|| open.last().map(|(_, at)| *at)).or(before);
                open.push((level, at));
                colon = ends_in_colon.then_some(at);
            }
            // A further paragraph of an item, as the reader says: the list goes on.
            BlockKind::Paragraph | BlockKind::Quote if given.is_some() => {}
            BlockKind::Paragraph | BlockKind::Quote => {
                lead_in = colon.filter(|_| follows_on);
                open.clear();
                before = Some(lead_in.unwrap_or(at));
                colon = if ends_in_colon { Some(at) } else { lead_in };
            }
            BlockKind::Heading { .. } => {
                open.clear();
                before = Some(at);
                colon = None;
            }
            BlockKind::TableHead | BlockKind::TableRow => {
                open.clear();
                before = None;
                colon = None;
            }
            BlockKind::Note | BlockKind::Running | BlockKind::Contents => {}
        }
        if let Some(block) = blocks.get_mut(index) {
            block.lead_in = lead_in;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Origin;

    fn blocks(all: &[(BlockKind, &str)]) -> Vec<Block> {
        let mut blocks: Vec<Block> = all
            .iter()
            .map(|(kind, text)| Block {
                kind: *kind,
                text: (*text).to_string(),
                label: None,
                section: None,
                lead_in: None,
                origin: Origin::default(),
            })
            .collect();
        link(&mut blocks);
        blocks
    }

    const P: BlockKind = BlockKind::Paragraph;
    const H1: BlockKind = BlockKind::Heading { level: 1 };
    const H2: BlockKind = BlockKind::Heading { level: 2 };
    const I0: BlockKind = BlockKind::ListItem { level: 0 };
    const I1: BlockKind = BlockKind::ListItem { level: 1 };

    #[test]
    fn sections_follow_the_levels() {
        let got = blocks(&[(P, "a"), (H1, "b"), (H2, "c"), (P, "d"), (H2, "e"), (H1, "f"), (P, "g")]);
        let sections: Vec<_> = got.iter().map(|b| b.section).collect();
        assert_eq!(sections, [None, None, Some(1), Some(2), Some(1), None, Some(5)]);
    }

    #[test]
    fn a_heading_of_unknown_level_goes_below_the_numbered_one() {
        let bold = BlockKind::Heading { level: 0 };
        let got = blocks(&[(bold, "x"), (H1, "a"), (bold, "b"), (bold, "c"), (H2, "d")]);
        let levels: Vec<_> = got.iter().map(|b| b.kind).collect();
        assert_eq!(levels, [H1, H1, H2, H2, H2]);
    }

    #[test]
    fn lists_hang_on_what_stands_before_them() {
        let got = blocks(&[
            (P, "Skal:"),
            (I0, "a"),
            (I1, "aa"),
            (I0, "b"),
            (H1, "H"),
            (I0, "c"),
            (P, "q"),
            (I0, "d"),
        ]);
        let leads: Vec<_> = got.iter().map(|b| b.lead_in).collect();
        assert_eq!(leads, [None, Some(0), Some(1), Some(0), None, Some(4), None, Some(6)]);
    }

    #[test]
    fn paragraphs_that_go_on_from_a_colon_have_a_lead_in() {
        let got = blocks(&[
            (P, "Leverandøren skal:"),
            (P, "betale lønn"),
            (P, "– gi innsyn"),
            (P, "Kommunen kan"),
            (P, "ikke"),
        ]);
        let leads: Vec<_> = got.iter().map(|b| b.lead_in).collect();
        assert_eq!(leads, [None, Some(0), Some(0), None, None]);
    }
}
