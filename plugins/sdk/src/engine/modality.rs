//! Does a passage bind, wish, or only speak of something?

use klausul_rules::{Clause, Vocabulary, Voice};

use super::Span;
use super::number::lower;
use super::passage::{BlockKind, Passage, Tender};
use super::sentence::cells;

/// How strongly a passage speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// Somebody is bound.
    Binding,
    /// Only wished for, or with a way out.
    Soft(Soft),
    /// Nobody is bound.
    None(Idle),
}

/// Why a passage is only soft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soft {
    /// bør, oppfordres, ønsker.
    Wish,
    /// så langt det er mulig.
    Hedge,
    /// A cross in the column of wishes.
    Column,
    /// Points are given for it.
    Evaluation,
    /// A gap was left for the author to fill.
    Placeholder,
    /// To be decided later.
    Postponed,
}

/// Why a passage binds nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Idle {
    /// A heading or a table of contents.
    Title,
    /// Background text.
    Background,
    /// Guidance to whoever fills in the template.
    Guidance,
    /// A question.
    Question,
    /// What the contracting authority has or does itself.
    BuyersOwn,
    /// What a law says.
    LawQuoted,
    /// Grounds for exclusion.
    Exclusion,
    /// "Not applicable".
    Void,
}

/// Judges a passage that was found by hits near `at` (a byte of its block).
pub fn strength(tender: &Tender<'_>, passage: &Passage, at: u32, voice: Voice, how: Clause) -> Strength {
    let words = &tender.rules.vocabulary;
    if let Some(idle) = idle(tender, passage, words, voice, how) {
        return Strength::None(idle);
    }
    let text = tender.text(passage);
    if let Some(column) = column(tender, passage, words) {
        match column {
            Column::Must => return placeholder(text).map_or(Strength::Binding, Strength::Soft),
            Column::Should => return Strength::Soft(Soft::Column),
        }
    }
    if hedged(tender, passage, words) {
        return Strength::Soft(Soft::Hedge);
    }
    let modal = modal(tender, passage, at, words);
    if modal == Some(Modal::Should) {
        return Strength::Soft(Soft::Wish);
    }
    if let Some(gap) = placeholder(text) {
        return Strength::Soft(gap);
    }
    if modal.is_none() {
        if tender.introduced_by(passage, words.should) && !tender.introduced_by(passage, words.must)
            || tender.introduced_by(passage, words.hedge)
        {
            return Strength::Soft(Soft::Wish);
        }
        if tender.under(passage, words.wish_heading) {
            return Strength::Soft(Soft::Wish);
        }
    }
    if tender.has(passage, words.postponed) {
        return Strength::Soft(Soft::Postponed);
    }
    if !how.in_evaluation {
        let scored = tender.has(passage, words.evaluation) && modal != Some(Modal::Must);
        let criteria = under_award(tender, passage, words) && modal != Some(Modal::Must);
        if scored || criteria {
            return Strength::Soft(Soft::Evaluation);
        }
    }
    Strength::Binding
}

/// Whether the passage stands under the award criteria: the innermost heading that says either decides.
fn under_award(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> bool {
    tender
        .headings(passage)
        .find_map(|heading| {
            let has = |concept| tender.block_has(passage.document, heading, concept);
            if has(words.demand_heading) { Some(false) } else { has(words.award_heading).then_some(true) }
        })
        .unwrap_or(false)
}

/// A way out for whoever is bound. "If the supplier has broken the terms, the client may terminate" is none.
fn hedged(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> bool {
    let sanction = tender.has(passage, words.demands);
    tender.hits(passage).iter().filter(|h| h.concept == words.hedge).any(|hit| {
        let said = lower(tender.said(hit));
        let party = ["leverandør", "supplier", "contractor", "consultant"].iter().any(|w| said.contains(w));
        !(party && sanction)
    })
}

fn idle(
    tender: &Tender<'_>,
    passage: &Passage,
    words: &Vocabulary,
    voice: Voice,
    how: Clause,
) -> Option<Idle> {
    let text = tender.text(passage);
    if passage.title {
        return Some(Idle::Title);
    }
    if matches!(
        passage.kind,
        BlockKind::Heading | BlockKind::Contents | BlockKind::Running | BlockKind::TableHead
    ) {
        return Some(Idle::Title);
    }
    if text.trim_end_matches(['*', '"', '»', ' ']).ends_with('?')
        && !must_before_colon(tender, passage, words)
    {
        return Some(Idle::Question);
    }
    if guided(tender, passage, words) {
        return Some(Idle::Guidance);
    }
    if how.anywhere {
        return None;
    }
    let own_background = tender.has(passage, words.background);
    let over = |concept| tender.under(passage, concept);
    if own_background || over(words.background) || over(words.background_heading) {
        // A clause may stand in an introduction too, but then it says who must.
        let bound = tender.has(passage, words.must) && tender.has(passage, words.supplier);
        if !bound || own_background {
            return Some(Idle::Background);
        }
    }
    let demands = tender.has(passage, words.demands);
    if tender.has(passage, words.exclusion) && !demands {
        return Some(Idle::Exclusion);
    }
    let others = tender.has(passage, words.supplier) || tender.has(passage, words.subcontractor);
    let worker_bound = tender.has(passage, words.must) && tender.has(passage, words.worker);
    let quoted = tender.has(passage, words.law_speaks) && !others && !demands && !worker_bound;
    if quoted && opens_with(tender, passage, words.law_speaks) {
        return Some(Idle::LawQuoted);
    }
    if voice == Voice::Supplier && buyers_own(tender, passage, words, others) {
        return Some(Idle::BuyersOwn);
    }
    (tender.has(passage, words.void) && text.split_whitespace().count() <= 4).then_some(Idle::Void)
}

/// The subject is the contracting authority, and it demands nothing of anybody.
fn buyers_own(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary, others: bool) -> bool {
    if tender.has(passage, words.demands) {
        return false;
    }
    let hits = tender.hits(passage);
    let first = |concept: u32| hits.iter().find(|h| h.concept == concept).map(|h| h.span.start);
    let before = |a: Option<u32>, b: Option<u32>| match (a, b) {
        (Some(a), Some(b)) => a < b,
        (Some(_), None) => true,
        _ => false,
    };
    let party = [first(words.supplier), first(words.subcontractor)].into_iter().flatten().min();
    let object =
        first(words.buyers_own).is_some_and(|at| after_preposition(tender.text(passage), at, passage));
    if before(first(words.buyers_own), party) && !object && !opens_with_must(tender, passage, words) {
        return true;
    }
    if others || tender.has(passage, words.asks) {
        return false;
    }
    // "Kommunen har …", "Vi kjører …": the buyer stands among the first words and nobody else is named.
    let text = tender.text(passage);
    let near_start = |at: u32| {
        let upto = at.saturating_sub(passage.range.start) as usize;
        text.get(..upto).is_some_and(|t| t.split_whitespace().count() <= 3)
    };
    let subject = first(words.buyer).is_some_and(|at| {
        near_start(at) && !after_preposition(text, at, passage) && !after_subject(text, at, passage)
    });
    let worker_first = before(first(words.worker), first(words.buyer));
    subject && !worker_first
}

/// "Svaret skal foreligge innen et døgn: Hvor kom dyret fra?": the question is what must be answered.
fn must_before_colon(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> bool {
    let Some(colon) = tender.text(passage).find(':') else { return false };
    let until = passage.range.start + colon as u32;
    tender.hits(passage).iter().any(|h| h.concept == words.must && h.span.end <= until)
}

/// "Gaver til oppdragsgivers ansatte …": what stands after a preposition is not the subject.
fn after_preposition(text: &str, at: u32, passage: &Passage) -> bool {
    let upto = at.saturating_sub(passage.range.start) as usize;
    let last = text.get(..upto).and_then(|t| t.split_whitespace().next_back()).map(str::to_lowercase);
    last.is_some_and(|w| {
        ["til", "fra", "frå", "for", "av", "hos", "to", "from", "of", "mot"].contains(&w.as_str())
    })
}

/// "Renovatøren sender oppdragsgiver en rapport": another has the place of the subject, and the buyer is told.
fn after_subject(text: &str, at: u32, passage: &Passage) -> bool {
    let upto = at.saturating_sub(passage.range.start) as usize;
    let before: Vec<&str> = text.get(..upto).unwrap_or_default().split_whitespace().collect();
    let definite =
        |word: &&str| word.len() >= 6 && ["en", "ene", "ane", "et"].iter().any(|end| word.ends_with(end));
    before.len() == 2 && before.first().is_some_and(definite)
}

/// Whether a duty is spoken of before the buyer's own things are ("Det skal ikke gis kommunens ansatte …").
fn opens_with_must(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> bool {
    let hits = tender.hits(passage);
    let must = hits.iter().find(|h| h.concept == words.must).map(|h| h.span.start);
    let own = hits.iter().find(|h| h.concept == words.buyers_own).map(|h| h.span.start);
    matches!((must, own), (Some(m), Some(o)) if m < o)
}

fn opens_with(tender: &Tender<'_>, passage: &Passage, concept: u32) -> bool {
    let start = passage.range.start;
    let text = tender.text(passage);
    tender.hits(passage).iter().filter(|h| h.concept == concept).any(|h| {
        let upto = h.span.start.saturating_sub(start) as usize;
        text.get(..upto).is_some_and(|t| t.split_whitespace().count() <= 4)
    })
}

/// Labels before a colon that make what follows guidance.
const GUIDANCE_LABELS: [&str; 6] =
    ["veiledning", "rettleiing", "guidance", "utfyll", "instruks for", "drafting"];

/// Guidance: in brackets, under a guidance heading, or opened by its words.
fn guided(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> bool {
    let Some(block) = tender.block(passage.document, passage.block) else { return false };
    let whole = block.text.trim().trim_matches('*').trim();
    let bracketed = |t: &str| t.starts_with('[') && t.ends_with(']');
    // "Veiledning: …"
    let label = whole.split_once(':').map(|(label, _)| label).filter(|l| l.split_whitespace().count() <= 3);
    if label.is_some_and(|l| GUIDANCE_LABELS.iter().any(|word| lower(l).contains(word))) {
        return true;
    }
    // Pointing hands and pencils mark what is said to the author.
    if whole.starts_with(['☞', '☛', '☚', '✎', '✏', '✍', 'ℹ', '💡', '🛈']) {
        return true;
    }
    if bracketed(whole) || bracketed(tender.text(passage).trim_matches('*')) {
        return true;
    }
    if tender.under(passage, words.guidance) {
        return true;
    }
    // The guidance word opens the block: everything in it is guidance.
    let opening =
        tender.block_hits(passage.document, passage.block).iter().find(|h| h.concept == words.guidance);
    opening.is_some_and(|h| {
        block.text.get(..h.span.start as usize).is_some_and(|t| t.split_whitespace().count() <= 2)
    })
}

/// A gap for the author: "[sett inn]", "xx %", "____".
fn placeholder(text: &str) -> Option<Soft> {
    let lower = text.to_lowercase();
    let bracket = text.find('[').is_some_and(|open| {
        text[open..].find(']').is_some_and(|close| {
            let inside = &text[open + 1..open + close];
            // "[2]" is a reference, "[x]" a ticked box; "[sett inn beløp]" and "[dato]" are gaps.
            inside.chars().filter(|c| c.is_alphabetic()).count() >= 2
                || inside.contains("..")
                || inside.contains("__")
        })
    });
    let xs = lower.split(|c: char| !c.is_alphanumeric()).any(|w| w.len() >= 2 && w.chars().all(|c| c == 'x'));
    // A box that nobody has ticked.
    let box_left = text.starts_with(['▢', '☐', '□']);
    let line = box_left
        || text.contains("____")
        || text.contains("……")
        || text.contains("<<")
        || lower.contains("tbd");
    (bracket || xs || line).then_some(Soft::Placeholder)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Modal {
    Must,
    Should,
}

/// The modal word that governs the place: the last one before it, else the first after.
fn modal(tender: &Tender<'_>, passage: &Passage, at: u32, words: &Vocabulary) -> Option<Modal> {
    let of = |concept: u32| {
        if concept == words.must {
            Some(Modal::Must)
        } else if concept == words.should {
            Some(Modal::Should)
        } else {
            None
        }
    };
    let mut found: Vec<(Span, Modal)> = Vec::new();
    for hit in tender.hits(passage) {
        let Some(modal) = of(hit.concept) else { continue };
        let said = lower(tender.said(hit));
        let wished = found.iter().any(|(_, modal)| *modal == Modal::Should);
        let none = match modal {
            // "Avtalen bør inneholde krav om …": what is wished for is a demand.
            Modal::Must => wished && said.starts_with("krav"),
            // "Should the supplier fail …", "should have been"; "Kommunen står fritt til å …".
            Modal::Should => {
                let rest = tender.text(passage).get((hit.span.end - passage.range.start) as usize..);
                said == "should"
                    && (hit.span.start == passage.range.start
                        || rest.is_some_and(|r| r.starts_with(" have been") || r.starts_with(" have had")))
                    || said.starts_with("står fritt") && buyer_before(tender, passage, hit.span.start, words)
            }
        };
        if !none {
            found.push((hit.span, modal));
        }
    }
    // Norwegian puts the verb before or after its subject; a wish anywhere before the matter softens it,
    // unless a duty stands between.
    let before = found.iter().rfind(|(span, _)| span.start <= at);
    let after = found.iter().find(|(span, _)| span.start > at);
    before.or(after).map(|(_, modal)| *modal)
}

fn buyer_before(tender: &Tender<'_>, passage: &Passage, at: u32, words: &Vocabulary) -> bool {
    let before = |concept| tender.hits(passage).iter().any(|h| h.concept == concept && h.span.start < at);
    before(words.buyer) && !before(words.supplier)
}

enum Column {
    Must,
    Should,
}

/// A table that sorts its rows by "Må" and "Bør", in two columns with crosses or in one with words.
fn column(tender: &Tender<'_>, passage: &Passage, words: &Vocabulary) -> Option<Column> {
    if passage.kind != BlockKind::TableRow {
        return None;
    }
    let row = tender.block(passage.document, passage.block)?;
    let row_cells = cells(&row.text);
    let kind = |block: u32, range: &std::ops::Range<usize>| -> Option<bool> {
        let hits = tender.block_hits(passage.document, block);
        let whole = |concept: u32| {
            hits.iter().any(|h| {
                h.concept == concept
                    && h.span.start as usize <= range.start
                    && h.span.end as usize >= range.end
                    && range.start < range.end
            })
        };
        if whole(words.should_column) && !whole(words.must_column) {
            Some(false)
        } else if whole(words.must_column) {
            Some(true)
        } else {
            None
        }
    };
    if let Some(head_number) = row.lead_in
        && let Some(head) = tender.block(passage.document, head_number)
        && head.kind == BlockKind::TableHead
    {
        for (place, range) in cells(&head.text).iter().enumerate() {
            let Some(binds) = kind(head_number, range) else { continue };
            let mark = row_cells.get(place).and_then(|c| row.text.get(c.clone())).unwrap_or_default();
            if ticked(mark) {
                return Some(if binds { Column::Must } else { Column::Should });
            }
        }
    }
    // A cell that is nothing but the word.
    row_cells
        .iter()
        .skip(1)
        .filter(|c| c.len() >= 2)
        .find_map(|c| kind(passage.block, c))
        .map(|binds| if binds { Column::Must } else { Column::Should })
}

fn ticked(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "x" | "✓" | "✔" | "☒" | "☑" | "●" | "•" | "ja" | "yes" | "[x]" | "■"
    )
}
