//! A criterion's place in an order of priority.

use super::*;

impl Reader<'_, '_> {
    /// The place in a list that is said to be in order of priority, or in a sentence that lists them so.
    pub(super) fn rank(&self, place: usize, text: &str) -> Option<u32> {
        let passage = self.tender.passages.get(place)?;
        let mine = self.mine(passage);
        let first = mine.first()?;
        if passage.kind != BlockKind::ListItem {
            return rank_in_sentence(text, first.start);
        }
        let block = self.tender.block(passage.document, passage.block)?;
        let section = self.tender.headings(passage).next();
        let said = self.tender.passages.iter().any(|p| {
            let near = p.document == passage.document
                && (Some(p.block) == block.lead_in
                    || self.tender.headings(p).next() == section && p.kind != BlockKind::ListItem);
            near && ranked(&lower(self.tender.text(p)))
        });
        if !said || !titled(text, &(0..text.len()), &mine) && !titled_loosely(text, first.start) {
            return None;
        }
        let mut rank = 0;
        let mut last = None;
        for other in self.tender.passages.get(..=place)?.iter().filter(|p| p.document == passage.document) {
            let same = self.tender.block(other.document, other.block).is_some_and(|b| {
                b.kind == BlockKind::ListItem
                    && b.lead_in == block.lead_in
                    && b.section == block.section
                    && b.level == block.level
            });
            if same && last != Some(other.block) {
                rank += 1;
                last = Some(other.block);
            }
        }
        Some(rank)
    }

    // --- what comes nearest ---------------------------------------------------------------------------------------
}

/// Whether a text says that the criteria are in order of priority.
pub(super) fn ranked(text: &str) -> bool {
    let words = [
        "prioritert rekkef",
        "prioritert rekkje",
        "i rekkef",
        "i prioritert",
        "prioritet",
        "rangert",
        "rangere",
        "descending order",
        "order of priority",
        "order of importance",
        "ranked",
        "viktigste først",
        "viktigaste først",
        "nummer 1 er viktigst",
        "viktigst først",
        "avtakende",
        "avtagende",
        "fallende rekkef",
        "høyest prioritert",
        "most important first",
        "rekkefølgen angir",
        "rekkjefølgja",
    ];
    let Some(at) = words.iter().filter_map(|w| text.find(w)).min() else { return false };
    let before: String = text.get(..at).unwrap_or_default().chars().rev().take(30).collect();
    let before: String = before.chars().rev().collect();
    !any(&before, &["ikke ", "ikkje ", "not ", "uten ", "utan ", " no "])
        && !any(text, &["uprioritert", "vilkårlig", "tilfeldig"])
}

/// The place in "… i prioritert rekkefølge: 1) pris, 2) klima og miljø, 3) kvalitet".
pub(super) fn rank_in_sentence(text: &str, at: usize) -> Option<u32> {
    if !ranked(text) || text.contains('%') || text.contains("prosent") {
        return None;
    }
    let before = text.get(..at)?;
    let start = before.rfind(':').map_or(0, |c| c + 1);
    if start == 0 {
        return None;
    }
    let listed = before.get(start..)?;
    let steps = listed.matches([',', ';', '\n']).count()
        + listed.matches("deretter").count()
        + listed.matches(" then ").count();
    let numbered = numbers(listed)
        .into_iter()
        .filter(|n| !n.percent && n.value <= 20.0)
        .map(|n| n.value as u32)
        .next_back();
    Some(numbered.unwrap_or(steps as u32 + 1))
}
