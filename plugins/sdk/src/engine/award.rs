//! Reading the award criteria: the share or the rank of one criterion.
//!
//! A tender says what a criterion counts in a table, a list or a sentence; in per cent, in points or by its place
//! in an order of priority; once or twice, for itself or as a part of another criterion. A number is a weight only
//! where the words or the sums around it show that it is one.

use klausul_rules::{Award, Date, Judge, Line, Part, Requirement, RuleSet, Text, Voice};

use super::modality::{Idle, Soft, Strength, strength};
use super::number::{Number, lower, numbers};
use super::passage::{BlockIn, BlockKind, Passage, Tender};
use super::sentence::cells;
use super::{Span, Status, Verdict, applies, explain};

/// What is known of the criterion at one place.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Reading {
    /// Per cent of all points.
    Share(f64),
    /// Points of a total, said in a sentence: only counts where nothing is said in per cent.
    Points(f64),
    /// Its place in an order of priority.
    Rank(u32),
    /// It is there, or is a part of something wider, and its own weight cannot be read.
    Unweighted,
    /// A gap for the author.
    Placeholder,
}

type Found = (Span, Reading);

/// Judges the share or the rank of a criterion.
pub fn judge(
    tender: &Tender<'_>,
    requirement: &Requirement,
    award: &Award,
    announced: Option<Date>,
) -> Verdict {
    let reader = Reader { tender, requirement, award };
    let found = reader.readings();
    let verdict = |status, explanation, evidence: Vec<Span>| Verdict {
        status,
        explanation,
        evidence,
        elements: super::absent_elements(requirement.elements.len()),
        nearest: None,
        searched: tender.passages.len() as u32,
    };
    let first = |pick: fn(&Reading) -> bool| found.iter().find(|(_, r)| pick(r)).copied();
    let mut shares: Vec<(Span, f64)> = found
        .iter()
        .filter_map(|(s, r)| if let Reading::Share(n) = r { Some((*s, *n)) } else { None })
        .collect();
    if shares.is_empty() {
        shares = found
            .iter()
            .filter_map(|(s, r)| if let Reading::Points(n) = r { Some((*s, *n)) } else { None })
            .collect();
    }
    let rank = found.iter().find_map(|(s, r)| if let Reading::Rank(n) = r { Some((*s, *n)) } else { None });
    if award.top > 0 {
        let Some((span, place)) = rank.filter(|_| shares.is_empty()) else {
            return verdict(Status::NotApplicable, explain::not_ranked(), Vec::new());
        };
        // Before the rank was a duty, an order of priority did not replace a weight.
        let duty = announced.is_none() || !applies::law_in_force(&requirement.law, announced).is_empty();
        let status = match (duty, place <= u32::from(award.top)) {
            (false, _) => Status::Weak,
            (true, true) => Status::Met,
            (true, false) => Status::Contradicted,
        };
        return verdict(status, explain::rank(place), vec![span]);
    }
    let least = f64::from(award.min_percent) - 0.01;
    if let Some((span, share)) = shares.iter().find(|(_, share)| *share < least) {
        let mut evidence = vec![*span];
        for (other, _) in shares.iter().filter(|(s, _)| s != span).take(2) {
            if !evidence.contains(other) {
                evidence.push(*other);
            }
        }
        return verdict(Status::Contradicted, explain::share(*share), evidence);
    }
    if let Some((span, share)) = shares.first() {
        return verdict(Status::Met, explain::share(*share), vec![*span]);
    }
    let reasons = |list: &[(&Vec<Line>, &Text)]| {
        tender.passages.iter().find_map(|p| {
            let (_, because) = list.iter().find(|(says, _)| says.iter().any(|l| tender.says(p, l)))?;
            reader.speaks(p).then(|| (tender.span(p), (*because).clone()))
        })
    };
    let lawful: Vec<_> = requirement.exemptions.iter().map(|e| (&e.says, &e.because)).collect();
    if let Some((span, because)) = reasons(&lawful) {
        return verdict(Status::NotApplicable, because, vec![span]);
    }
    let against: Vec<_> = requirement.contradictions.iter().map(|c| (&c.says, &c.because)).collect();
    if let Some((span, because)) = reasons(&against) {
        return verdict(Status::Contradicted, because, vec![span]);
    }
    if let Some((span, _)) = rank {
        return verdict(Status::NotApplicable, explain::ranked_instead(), vec![span]);
    }
    if let Some((span, _)) = first(|r| *r == Reading::Placeholder) {
        return verdict(Status::Weak, explain::soft(Soft::Placeholder), vec![span]);
    }
    if let Some((span, _)) = first(|r| *r == Reading::Unweighted) {
        return verdict(Status::Weak, explain::no_share(), vec![span]);
    }
    let nearest = reader.nearest();
    Verdict { nearest, ..verdict(Status::Missing, explain::no_criterion(), Vec::new()) }
}

/// Switches off what another, met requirement of the same rule set replaces.
pub fn settle(rules: &RuleSet, verdicts: &mut [Verdict]) {
    let status = |id: &str, verdicts: &[Verdict]| {
        rules.requirements.iter().position(|r| r.id == id).and_then(|n| verdicts.get(n)).map(|v| v.status)
    };
    for (number, requirement) in rules.requirements.iter().enumerate() {
        let Judge::Award(award) = &requirement.judge else { continue };
        let replaced = award.replaced_by.iter().any(|id| status(id, verdicts) == Some(Status::Met));
        if let Some(verdict) = verdicts.get_mut(number).filter(|v| replaced && v.status != Status::Met) {
            verdict.status = Status::NotApplicable;
            verdict.explanation = explain::replaced();
            verdict.nearest = None;
        }
    }
}

struct Reader<'t, 'd> {
    tender: &'t Tender<'d>,
    requirement: &'t Requirement,
    award: &'t Award,
}

/// One weight in a text, and the words it stands for.
struct Weight {
    number: Number,
    /// Bytes of the text between the neighbouring weights.
    words: std::ops::Range<usize>,
}

impl Reader<'_, '_> {
    fn readings(&self) -> Vec<Found> {
        let mut out = Vec::new();
        let mut tables: Vec<(u32, Option<u32>, u32)> = Vec::new();
        for (place, passage) in self.tender.passages.iter().enumerate() {
            if passage.kind == BlockKind::TableHead && self.criterion(passage) && self.about_award(passage) {
                self.across(passage, &mut out);
            }
            if matches!(
                passage.kind,
                BlockKind::Contents | BlockKind::Running | BlockKind::TableHead | BlockKind::Quote
            ) {
                continue;
            }
            let wider = self.requirement.topic.iter().any(|l| self.tender.says(passage, l));
            if !self.criterion(passage) && !wider || !self.about_award(passage) {
                continue;
            }
            let text = lower(self.tender.text(passage));
            if bygone(&text) || supposed(&text) {
                continue;
            }
            match strength(self.tender, passage, passage.range.start, Voice::Any, true) {
                Strength::None(Idle::Title) if passage.kind == BlockKind::Heading => {}
                Strength::None(_) => continue,
                Strength::Soft(Soft::Placeholder) => {
                    out.push((self.tender.span(passage), Reading::Placeholder));
                    continue;
                }
                _ => {}
            }
            if passage.kind == BlockKind::TableRow {
                let Some(block) = self.tender.block(passage.document, passage.block) else { continue };
                let key = (passage.document, block.lead_in, self.first_row(passage));
                if !tables.contains(&key) {
                    tables.push(key);
                    self.table(passage, &mut out);
                }
            } else if let Some(rank) = self.rank(place, &text) {
                out.push((self.tender.span(passage), Reading::Rank(rank)));
            } else {
                self.sentence(place, &text, wider, &mut out);
            }
        }
        // A sentence that explains a criterion is no second criterion.
        if out.iter().any(|(_, r)| matches!(r, Reading::Share(_) | Reading::Points(_) | Reading::Rank(_))) {
            out.retain(|(_, r)| *r != Reading::Unweighted);
        }
        self.add_up(&mut out);
        out
    }

    /// Whether the criterion's words stand there in their own sense.
    fn criterion(&self, passage: &Passage) -> bool {
        self.tender.has_part(passage, &self.award.criterion)
            && !self.mine(passage).is_empty()
            && !self
                .requirement
                .near_misses
                .iter()
                .flat_map(|m| &m.says)
                .any(|l| self.tender.says(passage, l))
    }

    /// The criterion's words, in bytes of the passage; not where they are part of words of another subject.
    fn mine(&self, passage: &Passage) -> Vec<std::ops::Range<usize>> {
        let hits = self.tender.hits(passage);
        let of = |part: &Part| -> Vec<Span> {
            hits.iter().filter(|h| part.any.contains(&h.concept)).map(|h| h.span).collect()
        };
        let (mine, others) = (of(&self.award.criterion), of(&self.award.not));
        let start = passage.range.start;
        mine.into_iter()
            .filter(|m| !others.iter().any(|o| o.start < m.end && m.start < o.end))
            .map(|m| m.start.saturating_sub(start) as usize..m.end.saturating_sub(start) as usize)
            .collect()
    }

    fn about_award(&self, passage: &Passage) -> bool {
        let words = &self.tender.rules.vocabulary;
        let head = || {
            let block = self.tender.block(passage.document, passage.block)?;
            let head = self.tender.block(passage.document, block.lead_in?)?;
            let text = lower(&head.text);
            Some(
                head.kind == BlockKind::TableHead
                    && any(&text, &["vekt", "kriteri", "weight", "criteri", "andel av", "poeng"]),
            )
        };
        self.tender.under(passage, words.award_heading)
            || self.tender.around(passage, words.evaluation)
            || head().unwrap_or(false)
            || self.shares_out(passage)
    }

    /// A list that shares out a hundred per cent or stands in order of priority, or a sentence that sets the price
    /// beside the rest: these are the criteria, whatever the heading says.
    fn shares_out(&self, passage: &Passage) -> bool {
        let Some(block) = self.tender.block(passage.document, passage.block) else { return false };
        if passage.kind == BlockKind::ListItem {
            let lead = block.lead_in.and_then(|n| self.tender.block(passage.document, n));
            let shares = self.list_shares((passage.document, block.lead_in, block.section, block.level));
            return lead.is_some_and(|b| ranked(&lower(&b.text)))
                || shares.len() > 1 && (shares.iter().map(|(_, v)| v).sum::<f64>() - 100.0).abs() < 0.5;
        }
        let text = lower(&block.text);
        let found = weights(&text, |n| n.percent && weight_like(&text, n));
        let sum: f64 = found.iter().map(|w| w.number.value).sum();
        found.len() > 1
            && (sum - 100.0).abs() < 0.5
            && any(&text, &["pris", "kostnad", "price", "cost", "fee"])
    }

    /// Whether a passage says something here and now: no background, guidance or question.
    fn speaks(&self, passage: &Passage) -> bool {
        let force = strength(self.tender, passage, passage.range.start, Voice::Any, true);
        !matches!(force, Strength::None(Idle::Title | Idle::Guidance | Idle::Question | Idle::Background))
            && passage.kind != BlockKind::Quote
            && !matches!(force, Strength::Soft(Soft::Placeholder))
    }

    // --- sentences and list items ---------------------------------------------------------------------------------

    fn sentence(&self, place: usize, text: &str, wider: bool, out: &mut Vec<Found>) {
        let Some(passage) = self.tender.passages.get(place) else { return };
        let span = self.tender.span(passage);
        let mine = if self.criterion(passage) { self.mine(passage) } else { Vec::new() };
        let in_section = self.tender.under(passage, self.tender.rules.vocabulary.award_heading)
            || self.shares_out(passage);
        if let Some(reading) = self.nested(passage, text, &mine).or_else(|| {
            let found = weights(text, |n| n.percent && weight_like(text, n));
            self.shared_out(text, &found, &mine, wider)
                .or_else(|| self.lone(text, &found, &mine, wider, in_section))
        }) {
            out.push((span, reading));
            return;
        }
        let parts = weights(text, |n| !n.percent && n.value > 0.0 && n.value < 1.0);
        if (parts.iter().map(|w| w.number.value).sum::<f64>() - 1.0).abs() < 0.01 {
            let scaled: Vec<Weight> = parts
                .into_iter()
                .map(|w| Weight {
                    number: Number { value: 100.0 * w.number.value, ..w.number },
                    words: w.words,
                })
                .collect();
            if let Some(reading) = self.shared_out(text, &scaled, &mine, wider) {
                out.push((span, reading));
                return;
            }
        }
        if let Some(total) = self.total_points(place) {
            let found = weights(text, |n| !n.percent && pointed(text, n) && n.value <= total);
            let points = match self.shared_out(text, &found, &mine, wider) {
                Some(Reading::Share(n)) => Some(Reading::Share(n)),
                _ => self.lone(text, &found, &mine, wider, true),
            };
            match points {
                Some(Reading::Share(n)) => {
                    out.push((span, Reading::Points(100.0 * n / total)));
                    return;
                }
                Some(other) => {
                    out.push((span, other));
                    return;
                }
                None => {}
            }
        }
        let evaluates = self.tender.has(passage, self.tender.rules.vocabulary.evaluation)
            || any(text, &["vekt", "kriteri", "vurder", "weight", "consider"]);
        if passage.kind != BlockKind::Heading
            && in_section
            && (evaluates || passage.kind == BlockKind::ListItem)
        {
            out.push((span, Reading::Unweighted));
        }
    }

    /// The sentence shares out the whole: "pris 70 %, klima 15 % og ytre miljø 15 %".
    fn shared_out(
        &self,
        text: &str,
        found: &[Weight],
        mine: &[std::ops::Range<usize>],
        wider: bool,
    ) -> Option<Reading> {
        let sum: f64 = found.iter().map(|w| w.number.value).sum();
        if found.len() < 2 || (sum - 100.0).abs() > 0.5 {
            return None;
        }
        let own: Vec<&Weight> = found.iter().filter(|w| titled(text, &w.words, mine)).collect();
        // A description may stand between the weight of one criterion and the name of the next.
        let close = |w: &&&Weight| {
            let last = mine.iter().filter(|m| w.words.contains(&m.start)).map(|m| m.end).max().unwrap_or(0);
            let (from, to) =
                if w.number.start >= last { (last, w.number.start) } else { (w.number.end, last) };
            let between = outside_brackets(text.get(from..to).unwrap_or_default());
            between.split_whitespace().count() <= 6 && !between.contains([',', '.', '\n'])
        };
        let nearest: Vec<&Weight> = own.iter().filter(close).copied().collect();
        let own = if nearest.is_empty() && own.len() > 1 {
            own.into_iter().take(1).collect()
        } else if nearest.is_empty() {
            own
        } else {
            nearest
        };
        if own.is_empty() {
            return mine
                .iter()
                .any(|m| found.iter().any(|w| w.words.contains(&m.start)))
                .then_some(Reading::Unweighted);
        }
        if wider && own.len() == 1 && self.is_wider(text, own.iter().map(|w| w.words.clone())) {
            return Some(Reading::Unweighted);
        }
        Some(Reading::Share(own.iter().map(|w| w.number.value).sum()))
    }

    /// Whether the words of a weight join the criterion with another subject.
    fn is_wider(&self, text: &str, mut words: impl Iterator<Item = std::ops::Range<usize>>) -> bool {
        words.any(|range| {
            let piece = text.get(range).unwrap_or_default();
            any(
                piece,
                &[" og ", " and ", " samt ", "&", "/", "bærekraft", "berekraft", "sustainab", "samfunn"],
            )
        })
    }

    /// One weight for one criterion, where the words show that it is a weight.
    fn lone(
        &self,
        text: &str,
        found: &[Weight],
        mine: &[std::ops::Range<usize>],
        wider: bool,
        in_section: bool,
    ) -> Option<Reading> {
        let (first, last) = cluster(text, mine)?;
        let clause = clause_start(text, found, first);
        if !titled(text, &(clause..last), mine) {
            return (in_section && !found.is_empty()).then_some(Reading::Unweighted);
        }
        let weight = found.iter().min_by_key(|w| distance(text, &w.number, first, last))?;
        let n = &weight.number;
        let (from, to) = if n.start >= last { (last, n.start) } else { (n.end, first) };
        let between = outside_brackets(text.get(from..to).unwrap_or_default());
        let close = between.split_whitespace().count() <= 4
            && !any(
                &between,
                &[
                    "minst", "minimum", "under", "reduser", "reduksj", "andel", "gjenv", "resirk", "lavere",
                    "at least", "kutt",
                ],
            )
            && !between.contains(['\n', ';', '.']);
        let clause_text = text.get(clause.min(n.start)..n.end.max(last)).unwrap_or_default();
        let after: String = text.get(n.end..).unwrap_or_default().chars().take(40).collect();
        let unit = ["poeng", "point"].iter().any(|u| after.trim_start().starts_with(u));
        let weighed = unit
            || any(clause_text, WEIGH)
            || any(
                &after,
                &[
                    "vekt",
                    "av poeng",
                    "av total",
                    "av den samlede",
                    "av evaluering",
                    "av tildel",
                    "of the total",
                    "of the points",
                    "weight",
                    "på klima",
                    "på miljø",
                    "til miljø",
                    "til klima",
                    "for miljø",
                    "for klima",
                    "for climate",
                    "for environment",
                    "to climate",
                    "to environment",
                    "vekta",
                ],
            );
        if !(weighed || close && in_section) {
            return None;
        }
        if let Some(whole) = part_of_another(&after) {
            return Some(self.portion(n.value, &whole));
        }
        if wider {
            return Some(Reading::Unweighted);
        }
        Some(Reading::Share(n.value))
    }

    /// "Bærekraft 30 %, der miljø utgjør halvparten": a share of a share.
    fn nested(&self, _passage: &Passage, text: &str, mine: &[std::ops::Range<usize>]) -> Option<Reading> {
        let (first, last) = cluster(text, mine)?;
        let found = numbers(text);
        let outer = found.iter().rfind(|n| n.percent && n.end <= first)?;
        let between = text.get(outer.end..first)?;
        let marked = [
            " der ",
            " hvor ",
            "herav",
            "hvorav",
            "av dette",
            "av disse",
            "derav",
            "of which",
            " where ",
            "whereof",
            " kor ",
            "av desse",
            "inkludert",
            "including",
            "inklusive",
        ]
        .iter()
        .any(|w| format!(" {between}").replace([',', '(', ';', ':'], " ").contains(w));
        if !marked {
            return None;
        }
        let Some(inner) = found.iter().find(|n| n.start >= last && n.percent) else {
            return Some(Reading::Unweighted);
        };
        let said = text.get(inner.start..inner.end).unwrap_or_default();
        let fraction = !said.contains('%') && !any(said, &["prosent", "pst", "cent"]);
        let product = outer.value * inner.value / 100.0;
        let least = f64::from(self.award.min_percent);
        if fraction || inner.value > outer.value || inner.value < least {
            Some(Reading::Share(if fraction || inner.value > outer.value { product } else { inner.value }))
        } else if product >= least {
            Some(Reading::Share(product))
        } else {
            // Whether it is a part of the whole or of the part, the text does not say.
            Some(Reading::Unweighted)
        }
    }

    /// A share of another criterion, whose own share may stand elsewhere.
    fn portion(&self, value: f64, whole: &str) -> Reading {
        let stem: String = whole.chars().take(6).collect();
        for passage in &self.tender.passages {
            if !self.about_award(passage) {
                continue;
            }
            let text = lower(self.tender.text(passage));
            let Some(at) = text.find(&stem) else { continue };
            let found = weights(&text, |n| n.percent && weight_like(&text, n));
            if let Some(weight) = found.iter().find(|w| w.words.contains(&at))
                && (weight.number.value - value).abs() > 0.01
            {
                return Reading::Share(value * weight.number.value / 100.0);
            }
        }
        Reading::Unweighted
    }

    /// The points that all criteria have together, as the section says or as they add up.
    fn total_points(&self, place: usize) -> Option<f64> {
        let passage = self.tender.passages.get(place)?;
        let section = self.tender.headings(passage).next();
        let mut sum = 0.0;
        for other in &self.tender.passages {
            if other.document != passage.document
                || self.tender.headings(other).next() != section
                || other.kind == BlockKind::Heading
            {
                continue;
            }
            let text = lower(self.tender.text(other));
            for n in numbers(&text) {
                if n.percent {
                    // "30 av 100 poeng"
                    let said = text.get(n.start..n.end).unwrap_or_default();
                    let all = said
                        .rsplit_once(" av ")
                        .or_else(|| said.rsplit_once(" of "))
                        .map(|(_, all)| numbers(all));
                    match all.as_deref() {
                        Some([total]) if total.value >= 10.0 => return Some(total.value),
                        _ => continue,
                    }
                }
                let n = &n;
                let after = text.get(n.end..).unwrap_or_default().trim_start();
                let unit = ["poeng", "point", "av de", "av dei", "p "].iter().any(|u| after.starts_with(u));
                let before: String = text.get(..n.start).unwrap_or_default().chars().rev().take(60).collect();
                let before: String = before.chars().rev().collect();
                let whole = any(
                    &before,
                    &[
                        "til sammen",
                        "totalt",
                        "maksim",
                        "total",
                        "in all",
                        "i alt",
                        "sum",
                        "out of",
                        "maks",
                        "oppnå",
                        "obtain",
                        "til saman",
                        "kan få",
                    ],
                ) || any(
                    after,
                    &[
                        "fordeles",
                        "fordelast",
                        "blir fordelt",
                        "to be shared",
                        "til fordeling",
                        "er fordelt",
                        "totalt",
                        "i alt",
                        "til sammen",
                        "in total",
                        "are shared",
                    ],
                );
                if unit && n.value >= 100.0 && n.value <= 1000.0
                    || whole
                        && (unit || n.value >= 100.0)
                        && [10.0, 20.0, 50.0, 100.0, 200.0, 1000.0].contains(&n.value)
                {
                    return Some(n.value);
                }
                if unit || pointed(&text, n) {
                    sum += n.value;
                }
            }
        }
        // What adds up to a round hundred was the whole.
        (99.0..=101.0).contains(&sum).then_some(100.0)
    }

    /// Several items of one list that shares out the whole are added; the parts of an item count as parts of it.
    fn add_up(&self, out: &mut Vec<Found>) {
        let list_of = |span: &Span| {
            let block = self.tender.block(span.document, span.block)?;
            (block.kind == BlockKind::ListItem).then_some((
                span.document,
                block.lead_in,
                block.section,
                block.level,
            ))
        };
        let mut position = 0;
        while let Some((span, reading)) = out.get(position).copied() {
            position += 1;
            let (Some(list), Reading::Share(value)) = (list_of(&span), reading) else { continue };
            let items = self.list_shares(list);
            let sum: f64 = items.iter().map(|(_, v)| v).sum();
            let parent = self.parent_share(span);
            if let Some((parent_block, whole)) = parent {
                let counted = out.iter().any(|(s, r)| {
                    s.document == span.document && s.block == parent_block && matches!(r, Reading::Share(_))
                });
                if counted {
                    out.retain(|(s, _)| *s != span);
                    position -= 1;
                    continue;
                }
                if (sum - 100.0).abs() < 0.5
                    && (whole - 100.0).abs() > 0.5
                    && let Some(entry) = out.get_mut(position - 1)
                {
                    entry.1 = Reading::Share(value * whole / 100.0);
                }
                continue;
            }
            if (sum - 100.0).abs() > 0.5 {
                continue;
            }
            let mut total = value;
            let mut index = position;
            while let Some((other, again)) = out.get(index).copied() {
                match again {
                    Reading::Share(more) if list_of(&other) == Some(list) && other.block != span.block => {
                        total += more;
                        out.remove(index);
                    }
                    _ => index += 1,
                }
            }
            if let Some(entry) = out.get_mut(position - 1) {
                entry.1 = Reading::Share(total);
            }
        }
    }

    /// The first share of each item of a list.
    fn list_shares(&self, list: (u32, Option<u32>, Option<u32>, u8)) -> Vec<(u32, f64)> {
        let mut items: Vec<(u32, f64)> = Vec::new();
        for other in
            self.tender.passages.iter().filter(|p| p.document == list.0 && p.kind == BlockKind::ListItem)
        {
            let Some(block) = self.tender.block(other.document, other.block) else { continue };
            if (block.lead_in, block.section, block.level) != (list.1, list.2, list.3)
                || items.iter().any(|(b, _)| *b == other.block)
            {
                continue;
            }
            let text = lower(self.tender.text(other));
            if let Some(w) = weights(&text, |n| n.percent && weight_like(&text, n)).first() {
                items.push((other.block, w.number.value));
            }
        }
        items
    }

    /// The list item above an item, and its share.
    fn parent_share(&self, span: Span) -> Option<(u32, f64)> {
        let block = self.tender.block(span.document, span.block)?;
        let parent = block.lead_in?;
        let above = self.tender.block(span.document, parent)?;
        if above.kind != BlockKind::ListItem || above.level >= block.level {
            return None;
        }
        let text = lower(&above.text);
        weights(&text, |n| n.percent && weight_like(&text, n)).first().map(|w| (parent, w.number.value))
    }

    // --- tables ---------------------------------------------------------------------------------------------------

    /// The first of the rows that follow one another to this one.
    fn first_row(&self, passage: &Passage) -> u32 {
        let mut first = passage.block;
        let lead = self.tender.block(passage.document, passage.block).and_then(|b| b.lead_in);
        while let Some(up) = first.checked_sub(1) {
            let row = self.tender.block(passage.document, up);
            if !row.is_some_and(|b| b.kind == BlockKind::TableRow && b.lead_in == lead) {
                break;
            }
            first = up;
        }
        first
    }

    fn table(&self, passage: &Passage, out: &mut Vec<Found>) {
        let document = passage.document;
        let first = self.first_row(passage);
        let lead = self.tender.block(document, passage.block).and_then(|b| b.lead_in);
        let mut rows: Vec<(u32, &BlockIn)> = Vec::new();
        let mut next = first;
        while let Some(row) = self.tender.block(document, next) {
            if row.kind != BlockKind::TableRow || row.lead_in != lead {
                break;
            }
            rows.push((next, row));
            next += 1;
        }
        let head = lead
            .and_then(|n| self.tender.block(document, n))
            .filter(|b| b.kind == BlockKind::TableHead)
            .map(|b| lower(&b.text))
            .unwrap_or_default();
        let titles: Vec<RowTitle> =
            rows.iter().map(|(number, row)| self.row_title(document, *number, row)).collect();
        let mut read = Vec::new();
        let columns = rows.iter().map(|(_, r)| cells(&r.text).len()).max().unwrap_or(0);
        let mut plain = Vec::new();
        for column in 0..columns {
            let heading = head.split('\t').nth(column).unwrap_or_default();
            if any(heading, &["nr", "rad", "prioritet", "rang", "no.", "rekkef"])
                && !any(heading, &["vekt", "%"])
            {
                if any(heading, &["priorit", "rang", "rekkef", "rank"]) {
                    self.ranked_column(document, &rows, &titles, column, out);
                }
                continue;
            }
            let values: Vec<Option<(f64, bool)>> = rows
                .iter()
                .map(|(_, row)| {
                    let cell = cells(&row.text).into_iter().nth(column)?;
                    cell_value(&lower(row.text.get(cell)?))
                })
                .collect();
            let says_percent = any(heading, &["%", "prosent", "per cent", "percent"]);
            let percent = says_percent || values.iter().flatten().any(|(_, p)| *p);
            let shares = column_shares(&values, &titles, percent);
            if let Some(shares) = shares {
                let named = says_percent
                    || any(
                        heading,
                        &["vekt", "weight", "andel", "poeng", "point", "score", "total", "maks", "sum"],
                    );
                if percent || named && column > 0 {
                    read.push((percent, shares));
                } else if column > 0 {
                    plain.push((false, shares));
                }
            }
        }
        if read.is_empty() {
            read = plain;
        }
        let by_percent = read.iter().any(|(p, _)| *p);
        let mut any_share = false;
        for (_, shares) in read.iter().filter(|(p, _)| *p == by_percent) {
            if let Some((row, value)) = shares {
                any_share = true;
                if let Some((number, block)) = rows.get(*row) {
                    out.push((
                        whole(document, *number, block),
                        value.map_or(Reading::Unweighted, Reading::Share),
                    ));
                }
            }
        }
        if any_share {
            return;
        }
        // A weight inside the cell of the name, or no weight at all.
        for ((number, row), title) in rows.iter().zip(&titles) {
            if *title == RowTitle::Other {
                continue;
            }
            let text = lower(&row.text);
            let found = weights(&text, |n| n.percent && weight_like(&text, n));
            let reading = match (found.as_slice(), title) {
                ([w], RowTitle::Mine) => Reading::Share(w.number.value),
                _ => Reading::Unweighted,
            };
            out.push((whole(document, *number, row), reading));
        }
    }

    /// A table whose columns are the criteria, with the weights in a row below.
    fn across(&self, passage: &Passage, out: &mut Vec<Found>) {
        let document = passage.document;
        let Some(head) = self.tender.block(document, passage.block) else { return };
        let mine = self.mine(passage);
        let titles: Vec<RowTitle> = cells(&head.text)
            .into_iter()
            .map(|cell| {
                let own = mine.iter().any(|m| cell.contains(&m.start) && titled(&head.text, &cell, &mine));
                if own { RowTitle::Mine } else { RowTitle::Other }
            })
            .collect();
        if !titles.contains(&RowTitle::Mine) {
            return;
        }
        let mut next = passage.block + 1;
        while let Some(row) = self.tender.block(document, next) {
            if row.kind != BlockKind::TableRow || row.lead_in != Some(passage.block) {
                break;
            }
            let texts: Vec<String> =
                cells(&row.text).into_iter().map(|c| lower(row.text.get(c).unwrap_or_default())).collect();
            let values: Vec<Option<(f64, bool)>> = texts.iter().map(|t| cell_value(t)).collect();
            let sum: f64 = values.iter().flatten().map(|(v, _)| v).sum();
            let percent = values.iter().flatten().any(|(_, p)| *p);
            let weighed = texts
                .first()
                .is_some_and(|t| any(t, &["vekt", "weight", "prosent", "poeng", "points", "andel"]));
            if values.iter().flatten().count() > 1
                && ((sum - 100.0).abs() < 0.5 || (sum - 1.0).abs() < 0.01 || weighed)
                && let Some(Some((_, Some(share)))) = column_shares(&values, &titles, percent)
            {
                out.push((whole(document, next, row), Reading::Share(share)));
            }
            next += 1;
        }
    }

    /// What a row is about: by its first cell that holds words.
    fn row_title(&self, document: u32, number: u32, row: &BlockIn) -> RowTitle {
        let name = cells(&row.text).into_iter().find(|c| {
            let text = row.text.get(c.clone()).unwrap_or_default();
            text.chars().filter(|c| c.is_alphabetic()).count() >= 3
                && !any(&lower(text), &["prosent", "poeng"])
        });
        let pieces: Vec<&Passage> =
            self.tender.passages.iter().filter(|p| p.document == document && p.block == number).collect();
        if pieces.iter().any(|p| bygone(&lower(self.tender.text(p)))) {
            return RowTitle::Other;
        }
        let topical = pieces.iter().any(|p| self.requirement.topic.iter().any(|l| self.tender.says(p, l)));
        let veto = pieces.iter().any(|p| {
            self.requirement.near_misses.iter().flat_map(|m| &m.says).any(|l| self.tender.says(p, l))
        });
        let Some(name) = name.filter(|_| !veto) else { return RowTitle::Other };
        let mut described = false;
        for piece in pieces {
            let start = piece.range.start as usize;
            for hit in self.mine(piece) {
                let (from, to) = (hit.start + start, hit.end + start);
                if from >= name.start && to <= name.end {
                    let before = row.text.get(name.start..from).unwrap_or_default();
                    let title = lower(row.text.get(name.clone()).unwrap_or_default());
                    if !bare(&lower(before)) && before.contains(['(', ':', '–', '—']) {
                        described = true;
                    } else if topical && self.is_wider(&title, std::iter::once(0..title.len())) {
                        return RowTitle::Part;
                    } else {
                        return RowTitle::Mine;
                    }
                } else {
                    described = true;
                }
            }
        }
        if described || topical { RowTitle::Part } else { RowTitle::Other }
    }

    fn ranked_column(
        &self,
        document: u32,
        rows: &[(u32, &BlockIn)],
        titles: &[RowTitle],
        column: usize,
        out: &mut Vec<Found>,
    ) {
        for ((number, row), title) in rows.iter().zip(titles) {
            let Some(cell) = cells(&row.text).into_iter().nth(column) else { continue };
            let text = lower(row.text.get(cell).unwrap_or_default());
            if let ([n], RowTitle::Mine) = (numbers(&text).as_slice(), title)
                && !n.percent
                && (1.0..=20.0).contains(&n.value)
            {
                out.push((whole(document, *number, row), Reading::Rank(n.value as u32)));
            }
        }
    }

    // --- orders of priority ---------------------------------------------------------------------------------------

    /// The place in a list that is said to be in order of priority, or in a sentence that lists them so.
    fn rank(&self, place: usize, text: &str) -> Option<u32> {
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

    fn nearest(&self) -> Option<(Span, Text)> {
        let tender = self.tender;
        for miss in &self.requirement.near_misses {
            let found = tender
                .passages
                .iter()
                .find(|p| miss.says.iter().any(|l| tender.says(p, l)) && self.about_award(p));
            if let Some(passage) = found {
                return Some((tender.span(passage), miss.because.clone()));
            }
        }
        let words = &tender.rules.vocabulary;
        let readable =
            |p: &&Passage| !matches!(p.kind, BlockKind::Heading | BlockKind::Contents | BlockKind::Running);
        let criteria = tender.passages.iter().filter(readable).find(|p| tender.under(p, words.award_heading));
        let topical =
            || tender.passages.iter().filter(readable).find(|p| tender.has_part(p, &self.award.criterion));
        criteria.or_else(topical).map(|p| (tender.span(p), explain::no_criterion()))
    }
}

/// What a row of a table is about.
#[derive(Debug, Clone, Copy, PartialEq)]
enum RowTitle {
    /// The criterion.
    Mine,
    /// Something of which the criterion is a part.
    Part,
    /// Something else.
    Other,
}

/// Words by which a number becomes a weight.
const WEIGH: &[&str] = &[
    "vekt",
    "teller",
    " tel ",
    "tæller",
    "utgjør",
    "utgjer",
    "count",
    "weigh",
    "tillegges",
    "settes til",
    "får ",
    "gis ",
    "gir ",
    "går til",
    "satt av",
    "sett av",
    "settes av",
    "andel av",
    "makes up",
    "carries",
    "accounts for",
    "allocated",
    "are given",
    "is given",
    "award",
    "tildeles",
    "blir gitt",
    "tillagt",
    "poeng",
    "point",
    "set aside",
];

fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

/// What once was, or stood in another text.
fn bygone(text: &str) -> bool {
    any(
        text,
        &[
            "forrige konkurranse",
            "forrige anskaffelse",
            "forrige avtale",
            "tidligere konkurranse",
            "sto det at",
            "stod det at",
            "i en mal fra",
            "førre konkurranse",
            "førre avtale",
            "previous competition",
            "previous tender",
            "last time",
            "i forrige",
            "i førre",
            "ikke i bruk lenger",
        ],
    )
}

/// What would be: a comparison, not a criterion.
fn supposed(text: &str) -> bool {
    any(
        text,
        &[
            " ville ",
            " would ",
            "enn et kriterium",
            "enn eit kriterium",
            "enn et tildelingskriterium",
            "enn eit tildelingskriterium",
            "than a criterion",
            "than an award criterion",
            "hadde vært",
            "hadde vore",
        ],
    )
}

/// The weights of a text, each with the words it stands for: those before it, or after it where the text opens
/// with the number.
fn weights(text: &str, keep: impl Fn(&Number) -> bool) -> Vec<Weight> {
    let found: Vec<Number> = shares_in(text).into_iter().filter(keep).collect();
    let names_follow = |n: &Number| {
        let after = text.get(n.end..).unwrap_or_default().trim_start();
        ["på ", "til ", "for ", "to ", "on "].iter().any(|w| after.starts_with(w))
    };
    let opens = found.first().is_some_and(|n| bare(text.get(..n.start).unwrap_or_default()))
        || found.len() > 1 && found.iter().all(names_follow);
    let mut out = Vec::with_capacity(found.len());
    for (index, number) in found.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|i| found.get(i)).map_or(0, |n| n.end);
        let after = found.get(index + 1).map_or(text.len(), |n| n.start);
        let words = if opens {
            number.end..after
        } else if found.len() == 1 {
            0..text.len()
        } else {
            before..number.start
        };
        out.push(Weight { number: *number, words });
    }
    out
}

/// The numbers of a text; of a range its lower end, and "30/100" as a share.
fn shares_in(text: &str) -> Vec<Number> {
    let mut out: Vec<Number> = Vec::new();
    for n in numbers(text) {
        let joined = |prev: &Number| {
            let gap = text.get(prev.end..n.start).unwrap_or("?");
            matches!(gap.trim(), "-" | "–" | "—" | "til" | "to")
        };
        if let Some(previous) = out.last_mut().filter(|p| joined(p) && !p.percent && n.value > p.value) {
            *previous =
                Number { start: previous.start, end: n.end, value: previous.value, percent: n.percent };
            continue;
        }
        let of = |prev: &Number| {
            let gap = text.get(prev.end..n.start).unwrap_or("?").trim();
            n.value > prev.value
                && [
                    "of the",
                    "av de",
                    "av dei",
                    "av totalt",
                    "av i alt",
                    "av til sammen",
                    "av til saman",
                    "of a total of",
                    "out of",
                    "av maks",
                    "av maksimalt",
                ]
                .contains(&gap)
        };
        if let Some(previous) = out.last_mut().filter(|p| of(p) && !p.percent && !n.percent) {
            *previous = Number {
                start: previous.start,
                end: n.end,
                value: 100.0 * previous.value / n.value,
                percent: true,
            };
            continue;
        }
        let sliced = |prev: &Number| {
            text.get(prev.end..n.start) == Some("/") && n.value >= 10.0 && prev.value <= n.value
        };
        if let Some(previous) = out.last_mut().filter(|p| sliced(p) && !p.percent && !n.percent) {
            *previous = Number {
                start: previous.start,
                end: n.end,
                value: 100.0 * previous.value / n.value,
                percent: true,
            };
            continue;
        }
        out.push(n);
    }
    out
}

/// The first words of the criterion and those that follow close on them: "klima- og miljø".
fn cluster(text: &str, mine: &[std::ops::Range<usize>]) -> Option<(usize, usize)> {
    let first = mine.first()?;
    let mut end = first.end;
    for next in mine.iter().skip(1) {
        if next.start > end + 12
            || text.get(end..next.start).is_some_and(|t| t.contains([',', '.', '%', '(', '\n']))
        {
            break;
        }
        end = end.max(next.end);
    }
    Some((first.start, end))
}

/// Where the clause begins in which the byte stands: after the weight of another criterion.
fn clause_start(text: &str, found: &[Weight], at: usize) -> usize {
    let weight = found.iter().map(|w| w.number.end).filter(|e| *e <= at).max().unwrap_or(0);
    let fence = text.get(..at).and_then(|t| t.rfind([';', '\n'])).map_or(0, |f| f + 1);
    weight.max(fence)
}

/// Whether the criterion gives the words their name: it is not only mentioned in brackets or after a colon.
fn titled(text: &str, words: &std::ops::Range<usize>, mine: &[std::ops::Range<usize>]) -> bool {
    let Some(first) = mine.iter().find(|m| m.start >= words.start && m.start < words.end) else {
        return false;
    };
    let before = text.get(words.start..first.start).unwrap_or_default();
    let open = before.rfind('(').filter(|o| !before.get(*o..).unwrap_or_default().contains(')'));
    let includes = [
        "herunder",
        "inkludert",
        "inklusive",
        "inkl",
        "blant annet",
        "bl.a",
        "medregnet",
        "including",
        "such as",
        ", der ",
        ", hvor ",
        "mellom anna",
        "deriblant",
    ]
    .iter()
    .filter_map(|w| before.rfind(w))
    .min();
    let colon = before.rfind([':', '–', '—']);
    let Some(cut) = open.or(includes).or(colon) else { return true };
    let name = before.get(..cut).unwrap_or_default();
    bare(name)
}

/// The same, but a long lead may stand before it.
fn titled_loosely(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|t| t.split_whitespace().count() <= 2 && !t.contains(['(', ':']))
}

/// Whether a text names no subject: numbers, letters, "tildelingskriterium 2".
fn bare(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(|w| {
        w.chars().count() <= 2
            || w.chars().any(|c| c.is_ascii_digit())
            || [
                "kriteri",
                "tildelingskriteri",
                "delkriteri",
                "underkriteri",
                "criteri",
                "award",
                "weight",
                "vekt",
                "vekting",
                "følgende",
                "følgjande",
                "prioritet",
                "punkt",
                "inntil",
                "opptil",
                "minst",
                "minimum",
                "tillegges",
                "miljøkriteri",
                "det",
                "vekta",
                "tilbud",
                "tilbudene",
                "evalueringen",
                "evalueringa",
                "evaluering",
                "evaluation",
                "herav",
                "hvorav",
                "derav",
                "kvarav",
                "whereof",
                "which",
            ]
            .iter()
            .any(|k| w.starts_with(k))
    })
}

fn distance(text: &str, n: &Number, first: usize, last: usize) -> usize {
    let (from, to) = if n.start >= last { (last, n.start) } else { (n.end, first) };
    let between = text.get(from..to).unwrap_or_default();
    // Another criterion's clause lies between.
    let fences = between.matches([',', ';', '\n']).count()
        + between.matches(" og ").count()
        + between.matches(" and ").count();
    from.abs_diff(to) + 40 * fences + if n.start < first { 5 } else { 0 }
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// "… 30 prosent av kvalitetskriteriet": the word that names the whole, unless that is everything.
fn part_of_another(after: &str) -> Option<String> {
    let rest = after.trim_start();
    let rest = rest.strip_prefix("av ").or_else(|| rest.strip_prefix("of "))?;
    let words: Vec<&str> =
        rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(4).collect();
    let everything = [
        "total",
        "saml",
        "poeng",
        "point",
        "hundre",
        "100",
        "evalu",
        "tildel",
        "vekt",
        "award",
        "weight",
        "alle",
        "all",
        "score",
        "kriteriene",
        "kriteria",
        "hele",
        "heile",
        "whole",
        "sum",
    ];
    let skip = ["den", "det", "dei", "de", "the", "kriteriet", "delen", "poengene", "for", "criterion"];
    let word = words.iter().find(|w| !skip.contains(w))?;
    (!everything.iter().any(|e| word.starts_with(e))).then(|| (*word).to_owned())
}

/// Whether a share can be a weight: not a rate, a limit or a price step.
fn weight_like(text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default().trim_start();
    let before = text.get(..n.start).unwrap_or_default();
    let tail: String = before.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
    n.value <= 100.0
        && ![
            "av kontrakt",
            "reduk",
            "gjenv",
            "resirk",
            "økolog",
            "lavere",
            "lågare",
            "mindre",
            "kutt",
            "av verdi",
            "av sortiment",
            "utslippsfri",
            "lower",
            "recycled",
            "reduction",
            "av volum",
        ]
        .iter()
        .any(|w| after.starts_with(w))
        && ![
            "avvik",
            "høyere enn",
            "lavere enn",
            "påslag",
            "rabatt",
            "reduksjon på",
            "redusert med",
            "reduseres med",
            "reduced by",
        ]
        .iter()
        .any(|w| tail.contains(w))
}

/// Whether a bare number counts points.
fn pointed(text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default().trim_start();
    let before = text.get(..n.start).unwrap_or_default();
    let tail: String = before.chars().rev().take(28).collect::<Vec<_>>().into_iter().rev().collect();
    let near: String = after.chars().take(36).collect();
    if ["poeng", "point", "p "].iter().any(|u| after.starts_with(u)) {
        return true;
    }
    if n.value < 1.0
        || n.value > 100.0
        || [
            "kriteri", "person", "år", "dag", "ting", "year", "day", "måned", "month", "enhet", "criteri",
            "av de to", "leverand", "del",
        ]
        .iter()
        .any(|u| after.starts_with(u))
    {
        return false;
    }
    any(
        &tail,
        &["vekt", "teller", " tel ", "count", "weigh", "inntil", "opptil", "up to", "maks", "gis ", "gir "],
    ) || any(
        &near,
        &[
            "går til",
            "er satt av",
            "settes av",
            "er sett av",
            "gis for",
            "gis til",
            "blir gitt for",
            "go to",
            "are set aside",
            "are given for",
            "are for",
            "av dem",
            "av dei",
            "vektes",
            "er avsatt",
        ],
    )
}

/// The number of a short cell, and whether it is a share.
fn cell_value(cell: &str) -> Option<(f64, bool)> {
    if cell.split_whitespace().count() > 4 || cell.contains("kr") {
        return None;
    }
    match shares_in(cell).as_slice() {
        [n] if n.value <= 1000.0 => Some((n.value, n.percent)),
        _ => None,
    }
}

/// The criterion's share of a column, with the row that shows it: several rows added, parts of a row as parts of it.
/// `Some((row, None))` where the criterion is only part of a row. The outer `None` is no column of weights.
fn column_shares(
    values: &[Option<(f64, bool)>],
    titles: &[RowTitle],
    percent: bool,
) -> Option<Option<(usize, Option<f64>)>> {
    let numbers: Vec<(usize, f64)> =
        values.iter().enumerate().filter_map(|(row, v)| v.map(|(n, _)| (row, n))).collect();
    if numbers.is_empty() || !percent && numbers.len() < 2 {
        return None;
    }
    // A last row that holds the sum.
    let mut rows = numbers;
    if let Some((last, rest)) = rows.split_last()
        && rest.len() > 1
        && titles.get(last.0) == Some(&RowTitle::Other)
        && (rest.iter().map(|r| r.1).sum::<f64>() - last.1).abs() < 0.5
    {
        rows = rest.to_vec();
    }
    let mut sum: f64 = rows.iter().map(|r| r.1).sum();
    // Rows that are parts of the row above them: their numbers add up to its number or to a hundred.
    let mut parents: Vec<Option<usize>> = vec![None; rows.len()];
    if (sum - 100.0).abs() > 0.5 {
        let mut at = 0;
        while at < rows.len() {
            let whole = rows.get(at).map_or(0.0, |r| r.1);
            let mut run = 0.0;
            let mut end = None;
            for next in at + 1..rows.len() {
                run += rows.get(next).map_or(0.0, |r| r.1);
                if next > at + 1
                    && ((run - whole).abs() < 0.01
                        || (run - 100.0).abs() < 0.01 && (sum - run - 100.0).abs() < 0.5)
                {
                    end = Some(next);
                    break;
                }
                if run > 100.5 {
                    break;
                }
            }
            let Some(end) = end else {
                at += 1;
                continue;
            };
            for parent in parents.iter_mut().take(end + 1).skip(at + 1) {
                *parent = Some(at);
            }
            at = end + 1;
        }
        sum = rows.iter().zip(&parents).filter(|(_, p)| p.is_none()).map(|(r, _)| r.1).sum();
    }
    let scale = if percent {
        1.0
    } else if sum >= 10.0 {
        100.0 / sum
    } else if (sum - 1.0).abs() < 0.02 {
        100.0
    } else {
        return None;
    };
    let title =
        |index: usize| rows.get(index).and_then(|r| titles.get(r.0)).copied().unwrap_or(RowTitle::Other);
    let whole_is = (sum * scale - 100.0).abs() < 0.5;
    let mut total = 0.0;
    let mut shown = None;
    for (index, (row, value)) in rows.iter().enumerate() {
        if title(index) != RowTitle::Mine {
            continue;
        }
        let share = match parents.get(index).copied().flatten() {
            Some(parent) if title(parent) == RowTitle::Mine => continue,
            Some(parent) => {
                let whole = rows.get(parent).map_or(0.0, |r| r.1);
                let parts: f64 =
                    rows.iter().zip(&parents).filter(|(_, p)| **p == Some(parent)).map(|(r, _)| r.1).sum();
                if (parts - whole).abs() < 0.01 { *value } else { value * whole / 100.0 }
            }
            None => *value,
        };
        // Rows are only added where the table shares out the whole.
        total = if whole_is || shown.is_none() { total + share } else { f64::min(total, share) };
        shown.get_or_insert(*row);
    }
    if let Some(row) = shown {
        return Some(Some((row, Some(total * scale))));
    }
    let part = rows.iter().position(|r| titles.get(r.0) == Some(&RowTitle::Part)).and_then(|i| rows.get(i));
    Some(part.map(|r| (r.0, None)))
}

fn whole(document: u32, number: u32, block: &BlockIn) -> Span {
    let start = block.text.len() - block.text.trim_start().len();
    let end = block.text.trim_end().len().max(start);
    Span { document, block: number, start: start as u32, end: end as u32 }
}

/// Whether a text says that the criteria are in order of priority.
fn ranked(text: &str) -> bool {
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
fn rank_in_sentence(text: &str, at: usize) -> Option<u32> {
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
