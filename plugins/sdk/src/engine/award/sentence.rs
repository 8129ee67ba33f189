//! Weights in sentences and list items: per cent, points of a total, parts of another criterion.

use super::*;

impl Reader<'_, '_> {
    pub(super) fn sentence(&self, place: usize, text: &str, wider: bool, out: &mut Vec<Found>) {
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
        // "pris 45, kvalitet 25 og klima 30": bare numbers that share out the hundred beside the price.
        let bare = weights(text, |n| !n.percent && n.value >= 1.0 && n.value < 100.0);
        if in_section
            && any(text, PRICE)
            && let Some(reading) = self.shared_out(text, &bare, &mine, wider)
        {
            out.push((span, reading));
            return;
        }
        if let Some(total) = self.total_points(place) {
            let found = weights(text, |n| !n.percent && pointed(text, n) && n.value < total);
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
            || any(text, &["vekt", "kriteri", "vurder", "weight", "consider", "teller", "tel ", "counts"]);
        if passage.kind != BlockKind::Heading
            && in_section
            && (evaluates || passage.kind == BlockKind::ListItem)
        {
            out.push((span, Reading::Unweighted));
        }
    }

    /// The sentence shares out the whole: "pris 70 %, klima 15 % og ytre miljø 15 %".
    pub(super) fn shared_out(
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
    pub(super) fn is_wider(
        &self,
        text: &str,
        mut words: impl Iterator<Item = std::ops::Range<usize>>,
    ) -> bool {
        words.any(|range| {
            let piece = text.get(range).unwrap_or_default();
            any(
                piece,
                &[" og ", " and ", " samt ", "&", "/", "bærekraft", "berekraft", "sustainab", "samfunn"],
            )
        })
    }

    /// One weight for one criterion, where the words show that it is a weight.
    pub(super) fn lone(
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
    pub(super) fn nested(
        &self,
        _passage: &Passage,
        text: &str,
        mine: &[std::ops::Range<usize>],
    ) -> Option<Reading> {
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
    pub(super) fn portion(&self, value: f64, whole: &str) -> Reading {
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
    pub(super) fn total_points(&self, place: usize) -> Option<f64> {
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
}
