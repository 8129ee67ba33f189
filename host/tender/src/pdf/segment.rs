//! Letters become runs of text on one baseline.

use super::device::{Canvas, Glyph, Rule};

/// Gap, in ems, from which letters stand in different words.
const SPACE: f64 = 0.16;
/// Gap, in ems, from which words stand in different cells or columns: with a blank before it, and without, as
/// blanks in justified lines are wide, and cells need none between them.
const GAP: f64 = 1.8;
const BARE_GAP: f64 = 1.1;
/// Gap, in ems, in which a ruling line is looked for.
const BAR: f64 = 0.3;
/// How far, in ems of the larger, letters of one line may stand above or below each other, and smaller ones beside
/// them: an index or exponent does.
const BASELINE: f64 = 0.35;
const EXPONENT: f64 = 0.5;
/// Directions of text on a page that are told apart.
const DIRECTIONS: usize = 24;
/// Letters of an unknown kind stand for this: a bullet in a symbol font, where they stand alone.
const UNKNOWN: char = '\u{FFFD}';

/// A run of text on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Segment {
    pub(super) x: f64,
    pub(super) x2: f64,
    /// The baseline; y grows downwards.
    pub(super) y: f64,
    pub(super) size: f64,
    /// The one face of all its letters; `None` where they differ.
    pub(super) face: Option<u16>,
    pub(super) text: String,
    /// Whether the file says that it is a page's header or footer.
    pub(super) running: bool,
}

/// The text of a page.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// Text in the page's main direction, in the order of the file.
    pub(super) main: Vec<Segment>,
    /// Text in other directions, each turned upright: stamps in the margin, watermarks.
    pub(super) other: Vec<Vec<Segment>>,
    /// Ruling lines, turned like the main text.
    pub(super) rules: Vec<Rule>,
    /// Height of the page, turned like the main text: where its text begins and ends.
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// Letters, white space left out, and how many of them the file does not name.
    pub(super) letters: usize,
    pub(super) unknown: usize,
}

impl Text {
    /// Letters that stand as unknown in the text.
    pub(super) fn replaced(&self) -> usize {
        self.all().map(|run| run.text.matches(UNKNOWN).count()).sum()
    }

    /// Leaves out runs in which most letters are unknown: signs without a sense would only mislead.
    pub(super) fn drop_unknown(&mut self) {
        let readable = |run: &Segment| run.text.matches(UNKNOWN).count() * 2 <= run.text.chars().count();
        self.main.retain(readable);
        self.other.iter_mut().for_each(|layer| layer.retain(readable));
    }

    /// Puts what lies over the page where it is seen: behind its label on the line, or before the next line.
    pub(super) fn fill_in(&mut self, over: Text) {
        self.letters += over.letters;
        self.unknown += over.unknown;
        for run in over.main.into_iter().chain(over.other.into_iter().flatten()) {
            let beside =
                |at: &Segment| level((at.y, at.size), (run.y, run.size)) && at.x2 <= run.x + run.size;
            let place = self.main.iter().rposition(beside).map(|at| at + 1);
            let place = place.or_else(|| self.main.iter().position(|at| at.y > run.y));
            self.main.insert(place.unwrap_or(self.main.len()), run);
        }
    }

    fn all(&self) -> impl Iterator<Item = &Segment> {
        self.main.iter().chain(self.other.iter().flatten())
    }
}

/// Puts a page's letters together.
pub(super) fn segments(canvas: Canvas, height: f64, width: f64) -> Text {
    let mut text = Text::default();
    let mut layers: Vec<(i32, Vec<Glyph>)> = Vec::new();
    for glyph in canvas.glyphs {
        if glyph.text.trim().is_empty() && !glyph.text.is_empty() {
            // White space has no ink and counts for nothing.
        } else {
            text.letters += 1;
            text.unknown += usize::from(glyph.text.is_empty());
        }
        let angle = angle(&glyph);
        // A drawing with text in every direction is no text; its letters go with the last.
        let place = layers.iter().position(|(known, _)| *known == angle);
        match place.or_else(|| layers.len().checked_sub(1).filter(|last| *last >= DIRECTIONS)) {
            Some(at) => layers.get_mut(at).map(|layer| layer.1.push(glyph)).unwrap_or_default(),
            None => layers.push((angle, vec![glyph])),
        }
    }
    layers.sort_by_key(|(angle, glyphs)| (std::cmp::Reverse(glyphs.len()), *angle));
    let mut layers = layers.into_iter();
    let (angle, main) = layers.next().unwrap_or_default();
    let turn = |rule: &Rule| {
        let (a, b) = (rotate(rule.from, angle), rotate(rule.to, angle));
        Rule { from: (a.0.min(b.0), a.1.min(b.1)), to: (a.0.max(b.0), a.1.max(b.1)) }
    };
    if angle % 90 == 0 {
        text.rules = canvas.rules.iter().map(turn).collect();
    }
    text.main = runs(&turned(main, angle), &text.rules);
    text.other =
        layers.map(|(angle, glyphs)| runs(&turned(glyphs, angle), &[])).filter(|l| !l.is_empty()).collect();
    let corners = [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)].map(|at| rotate(at, angle).1);
    text.top = corners.iter().copied().fold(f64::INFINITY, f64::min);
    text.bottom = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    text
}

/// The direction of a letter's baseline in whole steps of 5 degrees; 0 is upright.
fn angle(glyph: &Glyph) -> i32 {
    let (dx, dy) = (glyph.end.0 - glyph.at.0, glyph.end.1 - glyph.at.1);
    if dx == 0.0 && dy == 0.0 {
        return 0;
    }
    // In range: at most 36 steps of 5 degrees each way.
    (dy.atan2(dx).to_degrees() / 5.0).round() as i32 % 72 * 5
}

fn rotate(at: (f64, f64), angle: i32) -> (f64, f64) {
    match angle {
        0 => at,
        90 => (at.1, -at.0),
        -90 => (-at.1, at.0),
        180 | -180 => (-at.0, -at.1),
        angle => {
            let (sin, cos) = f64::from(angle).to_radians().sin_cos();
            (at.0 * cos + at.1 * sin, at.1 * cos - at.0 * sin)
        }
    }
}

fn turned(mut glyphs: Vec<Glyph>, angle: i32) -> Vec<Glyph> {
    if angle != 0 {
        for glyph in &mut glyphs {
            glyph.at = rotate(glyph.at, angle);
            glyph.end = rotate(glyph.end, angle);
        }
    }
    glyphs
}

/// Runs in the order of the file: a new one at another baseline, a step back, a wide gap or beyond a ruling line.
fn runs(glyphs: &[Glyph], rules: &[Rule]) -> Vec<Segment> {
    let bars: Vec<&Rule> = rules.iter().filter(|r| r.to.1 - r.from.1 > r.to.0 - r.from.0).collect();
    let barred = |from: f64, to: f64, y: f64| {
        bars.iter().any(|bar| {
            let x = (bar.from.0 + bar.to.0) / 2.0;
            from - 1.0 < x && x < to + 1.0 && bar.from.1 < y && y < bar.to.1
        })
    };
    let mut out: Vec<Segment> = Vec::new();
    for glyph in glyphs {
        let blank = !glyph.text.is_empty() && glyph.text.chars().all(char::is_whitespace);
        let text = if glyph.text.is_empty() { UNKNOWN.to_string() } else { glyph.text.clone() };
        let (x, y) = glyph.at;
        if let Some(last) = out.last_mut() {
            let em = glyph.size;
            let gap = x - last.x2;
            let level = level((last.y, last.size), (y, em));
            let wide = if blank || last.text.ends_with(char::is_whitespace) { GAP } else { BARE_GAP };
            let near = gap > -0.5 * em && gap < wide * em && last.running == glyph.running;
            if level && near && !(gap > BAR * em && barred(last.x2, x, y - 0.3 * em)) {
                if gap > SPACE * em && !blank && !last.text.ends_with(char::is_whitespace) {
                    last.text.push(' ');
                }
                // Padding with blanks is a gap like any other.
                if !(blank && last.text.ends_with("  ")) {
                    last.text.push_str(&text);
                }
                last.x2 = glyph.end.0.max(x);
                if !blank {
                    last.face = last.face.filter(|face| *face == glyph.face);
                    if em > last.size {
                        (last.size, last.y) = (em, y);
                    }
                }
                continue;
            }
        }
        if blank {
            continue;
        }
        let (x2, size, face) = (glyph.end.0.max(x), glyph.size, Some(glyph.face));
        out.push(Segment { x, x2, y, size, face, text, running: glyph.running });
    }
    finish(out)
}

/// Whether two pieces of text, told by baseline and size, stand on one line.
pub(super) fn level(a: (f64, f64), b: (f64, f64)) -> bool {
    let (small, large) = (a.1.min(b.1), a.1.max(b.1));
    let most = if small < 0.8 * large { EXPONENT } else { BASELINE };
    (a.0 - b.0).abs() < most * large
}

/// Bullets get their sign, blanks at the ends go, and what is drawn twice stays once.
fn finish(runs: Vec<Segment>) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::with_capacity(runs.len());
    for mut run in runs {
        bullet(&mut run.text);
        run.text.truncate(run.text.trim_end().len());
        let twice = out.iter().rev().take(40).any(|other| {
            let near = 0.3 * run.size;
            other.text == run.text && (other.x - run.x).abs() < near && (other.y - run.y).abs() < near
        });
        if !run.text.is_empty() && !twice {
            out.push(run);
        }
    }
    out
}

/// An unknown sign alone before the text is a bullet of a symbol font, as are those fonts' own codes.
fn bullet(text: &mut String) {
    let mut chars = text.chars();
    let first = chars.next();
    let alone = chars.next().is_none_or(char::is_whitespace);
    let sign = first.is_some_and(|c| c == UNKNOWN || ('\u{F000}'..='\u{F0FF}').contains(&c));
    if sign && alone {
        let rest = text.split_off(first.map_or(0, char::len_utf8));
        *text = format!("•{rest}");
    }
}
