//! Rows whose cells are joined by leaders: "Pris ............ 60 poeng".

use crate::lines::Line;

/// Dots that it takes to lead from one cell to the next; three of them end a sentence that is left open.
const DOTS: usize = 4;
/// Characters of a value; a longer rest is text after all.
const VALUE: usize = 40;

/// How many lines at the front are rows of a table. The entries of a table of contents are none: their numbers are
/// pages, which only grow.
pub(super) fn rows(lines: &[&Line]) -> usize {
    let values: Vec<&str> =
        lines.iter().map_while(|line| split(line.trimmed())).map(|(_, value)| value).collect();
    let pages: Option<Vec<u32>> = values.iter().map(|value| value.parse().ok()).collect();
    let grows = |pages: &Vec<u32>| pages.is_sorted() && !matches!(pages.iter().sum(), 10 | 100 | 1000);
    if pages.as_ref().is_some_and(grows) { 0 } else { values.len() }
}

/// The cells of such a row.
pub(super) fn cells(line: &str) -> impl Iterator<Item = &str> {
    let (label, value) = split(line).unwrap_or((line, ""));
    [label, value].into_iter().filter(|cell| !cell.is_empty())
}

/// What stands before and after the leaders.
fn split(line: &str) -> Option<(&str, &str)> {
    let is_leader = |c: char| matches!(c, '.' | '…' | '·' | '_');
    let mut from = 0;
    while let Some(at) = line.get(from..)?.find(is_leader).map(|at| from + at) {
        let rest = line.get(at..)?;
        let run = rest.len() - rest.trim_start_matches(|c| is_leader(c) || c == ' ').len();
        let leaders = rest.get(..run)?;
        let dots: usize = leaders.chars().map(|c| if c == '…' { 3 } else { usize::from(is_leader(c)) }).sum();
        if dots >= DOTS {
            let (label, value) = (line.get(..at)?.trim(), rest.get(run..)?.trim());
            let good = label.contains(char::is_alphabetic)
                && value.contains(|c: char| c.is_ascii_digit())
                && value.chars().count() <= VALUE;
            return good.then_some((label, value));
        }
        from = at + run;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(lines: &[&str]) -> usize {
        let lines: Vec<Line> =
            lines.iter().zip(1..).map(|(text, number)| Line { text: (*text).to_owned(), number }).collect();
        rows(&lines.iter().collect::<Vec<_>>())
    }

    #[test]
    fn values_after_leaders_make_rows() {
        assert_eq!(
            led(&["Pris ............ 50 poeng", "Klima og miljø ...... 25 poeng", "Resten er tekst."]),
            2
        );
        assert_eq!(led(&["Pris ........ 60", "Miljø ....... 30", "Kvalitet .... 10"]), 3);
        assert_eq!(
            cells("Klima og miljø: køyring …… 25 poeng").collect::<Vec<_>>(),
            ["Klima og miljø: køyring", "25 poeng"]
        );
    }

    #[test]
    fn pages_make_none() {
        assert_eq!(led(&["1 Innledning ........ 3", "2 Krav ........ 7", "Vedlegg ........ 12"]), 0);
        assert_eq!(led(&["Se punkt 5 ...", "og så videre"]), 0);
    }
}
