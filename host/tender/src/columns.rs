//! Two columns of prose that were written line by line across both.

use crate::lines::{Line, continues};

/// Spaces between columns.
const GUTTER: usize = 3;
/// Lines with text in both columns that it takes to believe in columns.
const LINES: usize = 3;
/// Characters of the longest line that can be two columns; longer ones cost time and are paragraphs.
const WIDEST: usize = 300;
/// Lines with text in both columns after which too narrow ones are a table.
const ENOUGH: usize = 8;
/// Characters that a column's lines hold on average; a table's cells hold fewer.
const AVERAGE: usize = 20;

/// Puts the left column before the right one wherever two stand side by side.
pub(crate) fn unweave(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        match region(lines.get(at..).unwrap_or_default()) {
            Some((length, column)) => {
                out.extend(sides(lines.get(at..at + length).unwrap_or_default(), column));
                at += length;
            }
            None => {
                out.push(line.clone());
                at += 1;
            }
        }
    }
    out
}

/// If two columns begin at the first line: how many lines they take, and where the right one starts.
fn region(lines: &[Line]) -> Option<(usize, usize)> {
    let first = lines.first()?;
    gaps(&first.text)
        .into_iter()
        .filter_map(|column| extent(lines, column).map(|length| (length, column)))
        .max()
}

/// Columns at which text starts after a gap, which is not the line's own start.
fn gaps(text: &str) -> Vec<usize> {
    let mut gaps = Vec::new();
    if text.len() > WIDEST {
        return gaps;
    }
    let mut spaces = 0;
    for (column, char) in text.chars().enumerate() {
        if char == ' ' {
            spaces += 1;
        } else {
            if spaces >= GUTTER && spaces < column {
                gaps.push(column);
            }
            spaces = 0;
        }
    }
    gaps
}

fn extent(lines: &[Line], column: usize) -> Option<usize> {
    let (mut both, mut left, mut right, mut end) = (0, 0, 0, 0);
    let mut last = String::new();
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            continue;
        }
        let Some((before, after)) = cut(&line.text, column) else {
            break;
        };
        if !before.is_empty() && !after.is_empty() {
            both += 1;
            left += before.chars().count();
            right += after.chars().count();
            if both == ENOUGH && (left < AVERAGE * both || right < AVERAGE * both) {
                return None;
            }
        }
        // The left column may be the longer one: its lines are long, or go on from the last.
        let longer = end > 0 && (before.chars().count() * 5 >= column * 3 || continues(&last, &before));
        if !after.is_empty() || longer {
            end = at + 1;
            if !before.is_empty() {
                last = before;
            }
        } else if at > end + 12 {
            break;
        }
    }
    let wide = |total: usize| total >= AVERAGE * both;
    (both >= LINES && wide(left) && wide(right)).then_some(end)
}

/// The line's text on both sides of the column; `None` when text runs across.
fn cut(text: &str, column: usize) -> Option<(String, String)> {
    if text.len() > WIDEST {
        return None;
    }
    let left: String = text.chars().take(column).collect();
    let right: String = text.chars().skip(column).collect();
    let clear = left.chars().count() < column || left.ends_with("  ");
    let starts = right.is_empty() || !right.starts_with(' ') || left.trim().is_empty();
    (clear && starts).then(|| (left.trim_end().to_string(), right.trim().to_string()))
}

fn sides(lines: &[Line], column: usize) -> Vec<Line> {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for line in lines {
        let (before, after) = cut(&line.text, column).unwrap_or_default();
        left.push(Line { number: line.number, text: before });
        right.push(Line { number: line.number, text: after });
    }
    let mut joined = close(left);
    let right = close(right);
    let flows_over = match (joined.last(), right.first()) {
        (Some(before), Some(after)) => continues(&before.text, &after.text),
        _ => true,
    };
    let number = joined.last().map_or(0, |line| line.number);
    if !flows_over {
        joined.push(Line { number, text: String::new() });
    }
    joined.extend(right);
    joined.push(Line { number, text: String::new() });
    joined
}

/// Drops blank lines at the ends, repeated ones, and those in the middle of a sentence.
fn close(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut blank: Option<Line> = None;
    for line in lines {
        if line.is_blank() {
            blank = Some(line);
            continue;
        }
        let gap = blank.take();
        if let (Some(gap), Some(before)) = (gap, out.last())
            && !continues(&before.text, &line.text)
        {
            out.push(gap);
        }
        out.push(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn run(text: &str) -> String {
        let lines: Vec<String> = unweave(split(text)).into_iter().map(|line| line.text).collect();
        lines.join("\n")
    }

    #[test]
    fn columns_come_one_after_the_other() {
        let text = "\
7.1 Leverandøren skal gjennomføre         7.4 Forpliktelsene i 7.1 til 7.3 skal
aktsomhetsvurderinger for møblene         leverandøren innta i kontraktene med
hvert år.                                 sine underleverandører og produsenter.

7.2 Produksjonen skal være fri for bar-   7.5 Ved brudd settes frist for retting.

nearbeid.";
        let got = run(text);
        assert!(
            got.starts_with(
                "7.1 Leverandøren skal gjennomføre\naktsomhetsvurderinger for møblene\nhvert år.\n\n7.2"
            ),
            "{got}"
        );
        assert!(
            got.contains("7.4 Forpliktelsene i 7.1 til 7.3 skal\nleverandøren innta i kontraktene med\nsine"),
            "{got}"
        );
    }

    #[test]
    fn a_table_of_short_cells_stays() {
        let text = "Pris            45 %\nKvalitet        25 %\nMiljø           30 %";
        assert_eq!(run(text), text);
    }
}
