//! What hayro shows on a page, kept for reading: letters with their places, ruling lines, and how much is picture.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use hayro_interpret::font::{Glyph as Shown, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::{Dict, Name};
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};

/// Units of a font's em in hayro's glyph space.
const EM: f64 = 1000.0;
/// A path thinner than this many points is a line, not an area.
const THIN: f64 = 2.5;
/// Lines kept of one page: a map or a drawing has hundreds of thousands, and is no table.
const RULES: usize = 20_000;
/// From this weight on a font is bold.
const BOLD: u32 = 600;

/// A letter or ligature on the page; y grows downwards.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    /// Start of its advance on the baseline.
    pub(super) at: (f64, f64),
    /// End of its advance.
    pub(super) end: (f64, f64),
    /// Size of its font in points as shown.
    pub(super) size: f64,
    /// Index of its face in [`Faces`].
    pub(super) face: u16,
    /// Its text; empty where the file does not say which letter it is.
    pub(super) text: String,
    /// Whether the file says that it is a page's header or footer.
    pub(super) running: bool,
}

/// A ruling line, horizontal or vertical.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
}

/// A font of the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    /// Whether it is bold; `None` where the font does not say.
    pub(super) bold: Option<bool>,
}

/// All fonts met so far, shared by the pages.
#[derive(Debug, Default)]
pub(super) struct Faces {
    known: HashMap<u128, u16>,
    pub(super) faces: Vec<Face>,
}

/// What one page shows.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) rules: Vec<Rule>,
    /// Share of the page that each picture covers, by the picture's object.
    pub(super) pictures: Vec<(i64, f64)>,
    /// Curves that were filled: letters turned into drawings are hundreds of them.
    pub(super) curves: usize,
    /// Whether there was more text than a document may hold.
    pub(super) overflow: bool,
}

/// Collects one page.
pub(super) struct Collector<'f> {
    page: Rect,
    faces: &'f mut Faces,
    /// Bytes of text that the document may still hold.
    left: u64,
    canvas: Canvas,
    /// For each open marked content: whether it is a header or footer.
    marks: Vec<bool>,
    /// First and last glyph of the run before, to tell text that is drawn twice.
    last: Option<(Glyph, Glyph, usize)>,
}

impl<'f> Collector<'f> {
    pub(super) fn new(page: Rect, faces: &'f mut Faces, left: u64) -> Self {
        Self { page, faces, left, canvas: Canvas::default(), marks: Vec::new(), last: None }
    }

    pub(super) fn finish(self) -> Canvas {
        self.canvas
    }

    fn glyph(&mut self, shown: &Shown<'_>, transform: Affine, running: bool) -> Option<Glyph> {
        let at = transform * Point::ZERO;
        let advance = match shown {
            Shown::Outline(outline) => outline.advance_width(),
            Shown::Type3(drawn) => drawn.advance_width(),
        };
        let end = transform * Point::new(f64::from(advance.unwrap_or(500.0)), 0.0);
        let size = (transform * Point::new(0.0, EM) - at).hypot();
        let sane = [at.x, at.y, end.x, end.y, size].iter().all(|n| n.is_finite() && n.abs() < 1e6);
        if !sane || size <= 0.01 {
            return None;
        }
        let text = match shown.as_unicode() {
            Some(BfString::Char(char)) => char.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let text =
            if text.chars().any(|c| c.is_control() && !c.is_whitespace()) { String::new() } else { text };
        let face = self.faces.index(shown);
        Some(Glyph { at: (at.x, at.y), end: (end.x, end.y), size, face, text, running })
    }

    /// A thin area or a stroke along an axis.
    fn rule(&mut self, from: Point, to: Point) {
        let (dx, dy) = ((from.x - to.x).abs(), (from.y - to.y).abs());
        let straight = dx.min(dy) <= THIN && dx.max(dy) > THIN;
        let sane = [from.x, from.y, to.x, to.y].iter().all(|n| n.is_finite() && n.abs() < 1e6);
        if straight && sane && self.canvas.rules.len() < RULES {
            let (from, to) = ((from.x.min(to.x), from.y.min(to.y)), (from.x.max(to.x), from.y.max(to.y)));
            self.canvas.rules.push(Rule { from, to });
        }
    }

    fn picture(&mut self, id: i64, transform: Affine, width: u32, height: u32) {
        let shown = transform.transform_rect_bbox(Rect::new(0.0, 0.0, f64::from(width), f64::from(height)));
        let seen = shown.intersect(self.page);
        let area = self.page.area();
        if area > 0.0 && seen.area().is_finite() {
            self.canvas.pictures.push((id, (seen.area() / area).clamp(0.0, 1.0)));
        }
    }
}

impl<'a> Device<'a> for Collector<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if self.canvas.rules.len() >= RULES {
            return;
        }
        match mode {
            DrawMode::Fill(_) => {
                self.canvas.curves += path.iter().filter(|e| matches!(e, PathEl::CurveTo(..))).count();
                let area = props.transform.transform_rect_bbox(path.bounding_box());
                if area.width().min(area.height()) <= THIN {
                    self.rule(Point::new(area.x0, area.y0), Point::new(area.x1, area.y1));
                }
            }
            DrawMode::Stroke(_) | DrawMode::FillAndStroke(..) => {
                for line in path.segments() {
                    if let hayro_interpret::kurbo::PathSeg::Line(line) = line {
                        self.rule(props.transform * line.p0, props.transform * line.p1);
                    }
                }
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let running = self.marks.contains(&true);
        let mut glyphs = Vec::with_capacity(run.glyphs().len());
        for glyph in run.glyphs() {
            let Some(glyph) = self.glyph(glyph, props.transform * glyph.transform(), running) else {
                continue;
            };
            let bytes = glyph.text.len().max(1) as u64;
            if self.left < bytes {
                self.canvas.overflow = true;
                return;
            }
            self.left -= bytes;
            glyphs.push(glyph);
        }
        // Filled and then stroked, or drawn again a hair's breadth beside: one text in bold.
        let ends = glyphs.first().cloned().zip(glyphs.last().cloned());
        let ends = ends.map(|(first, last)| (first, last, glyphs.len()));
        let again = match (&ends, &self.last) {
            (Some((first, last, count)), Some((other, end, before))) => {
                count == before && same(first, other) && same(last, end)
            }
            _ => false,
        };
        if !again {
            self.canvas.glyphs.extend(glyphs);
            self.last = ends;
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (width, height) = (image.width(), image.height());
        let id = match &image {
            Image::Raster(raster) => raster.stream().obj_id().obj_number,
            Image::Stencil(stencil) => stencil.stream().obj_id().obj_number,
        };
        self.picture(i64::from(id), props.transform, width, height);
    }

    fn begin_marked_content(&mut self, tag: &[u8], properties: Option<&Dict<'_>>) {
        let paged =
            |dict: &Dict<'_>| dict.get::<Name<'_>>("Type").is_some_and(|n| n.as_str() == "Pagination");
        self.marks.push(tag == b"Artifact" && properties.is_some_and(paged));
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Whether it is the same letter at nearly the same place.
fn same(a: &Glyph, b: &Glyph) -> bool {
    let near = 0.15 * a.size;
    a.text == b.text && (a.at.0 - b.at.0).abs() < near && (a.at.1 - b.at.1).abs() < near
}

/// Hashes nothing; keeps the digest of its font, which a glyph's identifier hands over first. hayro has no other
/// way to tell the font of a letter that is cheap enough to ask for each of them.
#[derive(Default)]
struct FontDigest(Option<u128>);

impl Hasher for FontDigest {
    fn write(&mut self, _: &[u8]) {}

    fn write_u128(&mut self, digest: u128) {
        self.0.get_or_insert(digest);
    }

    fn finish(&self) -> u64 {
        0
    }
}

impl Faces {
    fn index(&mut self, shown: &Shown<'_>) -> u16 {
        let (key, outline) = match shown {
            Shown::Outline(outline) => {
                let mut digest = FontDigest::default();
                outline.identifier().hash(&mut digest);
                (digest.0.unwrap_or_default(), Some(outline))
            }
            Shown::Type3(_) => (0, None),
        };
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let Ok(next) = u16::try_from(self.faces.len()) else { return 0 };
        let data = outline.and_then(|outline| outline.font_data());
        let bold = data.and_then(|data| {
            let named = data.postscript_name.as_deref().map(|name| {
                let name = name.to_lowercase();
                ["bold", "black", "heavy"].iter().any(|word| name.contains(word))
            });
            match (data.weight, named) {
                (_, Some(true)) => Some(true),
                (Some(weight), _) => Some(weight >= BOLD),
                (None, named) => named,
            }
        });
        self.faces.push(Face { bold });
        self.known.insert(key, next);
        next
    }
}
