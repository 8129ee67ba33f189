//! Weights in tables: in rows, in columns, across lots.

use super::*;

impl Reader<'_, '_> {
    /// Several items of one list that shares out the whole are added; the parts of an item count as parts of it.
    pub(super) fn add_up(&self, out: &mut Vec<Found>) {
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
    pub(super) fn list_shares(&self, list: (u32, Option<u32>, Option<u32>, u8)) -> Vec<(u32, f64)> {
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
    pub(super) fn parent_share(&self, span: Span) -> Option<(u32, f64)> {
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
    pub(super) fn first_row(&self, passage: &Passage) -> u32 {
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

    /// The rows of the passage's table.
    pub(super) fn rows<'s>(&'s self, passage: &Passage) -> impl Iterator<Item = &'s BlockIn> {
        let document = passage.document;
        let lead = self.tender.block(document, passage.block).and_then(|b| b.lead_in);
        (self.first_row(passage)..)
            .map_while(move |number| self.tender.block(document, number))
            .take_while(move |row| row.kind == BlockKind::TableRow && row.lead_in == lead)
    }

    pub(super) fn table(&self, passage: &Passage, out: &mut Vec<Found>) {
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
    pub(super) fn across(&self, passage: &Passage, out: &mut Vec<Found>) {
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
    pub(super) fn row_title(&self, document: u32, number: u32, row: &BlockIn) -> RowTitle {
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

    pub(super) fn ranked_column(
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
}

/// What a row of a table is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum RowTitle {
    /// The criterion.
    Mine,
    /// Something of which the criterion is a part.
    Part,
    /// Something else.
    Other,
}

/// The number of a short cell, and whether it is a share.
pub(super) fn cell_value(cell: &str) -> Option<(f64, bool)> {
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
pub(super) fn column_shares(
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

pub(super) fn whole(document: u32, number: u32, block: &BlockIn) -> Span {
    let start = block.text.len() - block.text.trim_start().len();
    let end = block.text.trim_end().len().max(start);
    Span { document, block: number, start: start as u32, end: end as u32 }
}
