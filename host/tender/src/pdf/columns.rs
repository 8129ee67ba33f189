//! Two columns whose lines the file gives alternately, left and right.

use super::segment::Segment;

/// Runs of text that a page must have to be looked at.
const RUNS: usize = 16;
/// Lines that each column must have.
const LINES: usize = 8;

/// Puts the left column before the right one where the file goes line by line across both. Where it does not, its
/// own order is right more often than any guess from places.
pub(super) fn unweave(runs: Vec<Segment>) -> Vec<Segment> {
    let Some(gutter) = gutter(&runs) else { return runs };
    let (mut before, mut left, mut right, mut after) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let first = runs.iter().filter(|run| !across(run, gutter)).map(|run| run.y).fold(f64::INFINITY, f64::min);
    for run in runs {
        if across(&run, gutter) {
            if run.y < first { before.push(run) } else { after.push(run) }
        } else if run.x2 <= gutter + 2.0 {
            left.push(run);
        } else {
            right.push(run);
        }
    }
    // Stable, so that runs of one line keep their order.
    left.sort_by(|a, b| a.y.total_cmp(&b.y));
    right.sort_by(|a, b| a.y.total_cmp(&b.y));
    before.into_iter().chain(left).chain(right).chain(after).collect()
}

fn across(run: &Segment, gutter: f64) -> bool {
    run.x < gutter - 2.0 && run.x2 > gutter + 2.0
}

/// The place between two columns, both full of long lines, between which the file alternates.
fn gutter(runs: &[Segment]) -> Option<f64> {
    if runs.len() < RUNS {
        return None;
    }
    let from = runs.iter().map(|run| run.x).fold(f64::INFINITY, f64::min);
    let to = runs.iter().map(|run| run.x2).fold(f64::NEG_INFINITY, f64::max);
    let width = to - from;
    if !width.is_finite() || width <= 0.0 {
        return None;
    }
    let mut best: Option<(usize, f64)> = None;
    for step in 30..70 {
        let at = from + width * f64::from(step) / 100.0;
        if runs.iter().filter(|run| across(run, at)).count() * 10 > runs.len() {
            continue;
        }
        let left: Vec<f64> = runs.iter().filter(|r| r.x2 <= at + 2.0).map(|r| r.x2 - r.x).collect();
        let right: Vec<f64> = runs.iter().filter(|r| r.x >= at - 2.0).map(|r| r.x2 - r.x).collect();
        let (count, full) = (left.len().min(right.len()), |lines, room| median(lines) > 0.6 * room);
        if count >= LINES
            && full(left, at - from)
            && full(right, to - at)
            && best.is_none_or(|(most, _)| count > most)
        {
            best = Some((count, at));
        }
    }
    let (count, at) = best?;
    let alternate = |pair: &&[Segment]| match pair {
        [a, b] => a.x2 <= at + 2.0 && b.x >= at - 2.0 && (a.y - b.y).abs() < 0.6 * a.size,
        _ => false,
    };
    (runs.windows(2).filter(alternate).count() * 3 >= count).then_some(at)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
