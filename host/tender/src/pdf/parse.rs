//! A PDF's bytes become blocks, here and now: a forged file may cost any amount of memory and time, so `worker`
//! does this in a process of its own.

use std::sync::Arc;

use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Stream, String as Text};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::interpret_page;
use hayro_interpret::kurbo::Rect;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, RenderContent, TransformExt};

use super::device::{Canvas, Collector, Faces};
use super::edges::Sheet;
use super::segment;
use super::{blocks, flow, labels, preflight};
use crate::limits::Limits;
use crate::{Block, Limit, ReadError, ReadNote};

/// Letters that a page of pictures may have beside them: a page number, a stamp.
const STAMP: usize = 20;
/// Share of a page that pictures must cover to be what it says.
const COVERED: f64 = 0.5;
/// The same where there is not one letter.
const COVERED_ALL: f64 = 0.2;
/// Filled curves on a page without a letter that are letters turned into drawings.
const CURVES: usize = 300;
/// Share of a page below which a picture is a logo or an ornament.
const LOGO: f64 = 0.03;
/// Annotations of a page that are looked at.
const ANNOTATIONS: usize = 10_000;
/// Unnamed letters from which, and their share of all (1 to 10), a page's text is no text.
const UNKNOWN: usize = 10;

/// What was learnt of the pages beside their text.
#[derive(Debug, Default)]
struct Findings {
    without_text: Vec<u32>,
    without_letters: Vec<u32>,
    damaged: Vec<u32>,
    replaced: u32,
    pictures: Vec<i64>,
    comments: u32,
}

/// Reads the blocks and what could not be read.
///
/// `count` has what it inflates to counted first: where nothing else bounds its memory.
pub(crate) fn parse(
    bytes: Vec<u8>,
    limits: &Limits,
    count: bool,
) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    let pdf = Pdf::new(Arc::new(bytes)).map_err(refused)?;
    if count {
        preflight::objects(&pdf, limits)?;
    }
    let pages = pdf.pages();
    if pages.len() > limits.pages {
        return Err(ReadError::TooLarge { limit: Limit::Pages, max: limits.pages as u64 });
    }
    let cache = InterpreterCache::new();
    let mut faces = Faces::default();
    let mut findings = Findings::default();
    let mut left = limits.text_bytes;
    let mut sheets = Vec::with_capacity(pages.len());
    for (number, page) in (1_u32..).zip(pages.iter()) {
        if damaged(page) {
            findings.damaged.push(number);
        }
        let (fields, comments) = annotations(page);
        findings.comments += comments;
        let canvas = canvas(page, &pdf, &cache, &mut faces, left, RenderContent::PAGE);
        if canvas.overflow {
            return Err(ReadError::TooLarge { limit: Limit::TextBytes, max: limits.text_bytes });
        }
        let bytes: usize = canvas.glyphs.iter().map(|glyph| glyph.text.len().max(1)).sum();
        left = left.saturating_sub(bytes as u64);
        let (width, height) = page.render_dimensions();
        let (pictures, curves) = (canvas.pictures.clone(), canvas.curves);
        let mut text = segment::segments(canvas, height.into(), width.into());
        if fields {
            let over = self::canvas(page, &pdf, &cache, &mut faces, left, RenderContent::ANNOTATIONS);
            text.fill_in(segment::segments(over, height.into(), width.into()));
        }
        findings.look_at(number, &text, &pictures, curves);
        if findings.without_letters.last() == Some(&number) {
            text.drop_unknown();
        }
        let (top, bottom) = (text.top, text.bottom);
        sheets.push(Sheet { items: flow::items(text), top, bottom });
    }
    let mut blocks = blocks::blocks(sheets, &faces.faces);
    if blocks.len() > limits.blocks {
        return Err(ReadError::TooLarge { limit: Limit::Blocks, max: limits.blocks as u64 });
    }
    let labels = labels::labels(&pdf, pages.len());
    for block in &mut blocks {
        let page = block.origin.page.and_then(|page| usize::try_from(page).ok()?.checked_sub(1));
        block.origin.page_label = page.and_then(|page| labels.get(page)).cloned().flatten();
    }
    Ok((blocks, findings.notes()))
}

/// Whether something that the page shows cannot be decoded: hayro goes on without it and does not say so.
fn damaged(page: &Page<'_>) -> bool {
    if !page.raw().contains_key("Contents") {
        return false;
    }
    match page.raw().get::<Array<'_>>("Contents") {
        None => page.page_stream().is_none(),
        Some(parts) => {
            let decoded = parts.iter::<Stream<'_>>().filter(|part| part.decoded_data().is_ok());
            decoded.count() < parts.raw_iter().count()
        }
    }
}

/// Whether the page has form fields, whose content lies over the page, and how many notes of reviewers do.
fn annotations(page: &Page<'_>) -> (bool, u32) {
    let (mut fields, mut comments) = (false, 0);
    if let Some(all) = page.raw().get::<Array<'_>>("Annots") {
        for one in all.iter::<Dict<'_>>().take(ANNOTATIONS) {
            let kind = one.get::<Name<'_>>("Subtype");
            let kind = kind.as_ref().map(Name::as_str).unwrap_or_default();
            fields |= kind == "Widget";
            let aside = ["Widget", "Link", "Popup"].contains(&kind);
            let said = one.get::<Text<'_>>("Contents").is_some_and(|text| !text.as_bytes().is_empty());
            comments += u32::from(!aside && said);
        }
    }
    (fields, comments)
}

/// What a page shows, or what lies over it.
fn canvas<'a>(
    page: &Page<'a>,
    pdf: &'a Pdf,
    cache: &InterpreterCache<'a>,
    faces: &mut Faces,
    left: u64,
    render_content: RenderContent,
) -> Canvas {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let settings = InterpreterSettings { render_content, ..InterpreterSettings::default() };
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, area, cache, pdf.xref(), settings);
    let mut collector = Collector::new(area, faces, left);
    interpret_page(page, &mut context, &mut collector);
    collector.finish()
}

fn refused(error: LoadPdfError) -> ReadError {
    let cause = match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => return ReadError::Password,
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => "an unknown kind of encryption",
        LoadPdfError::Decryption(_) => "the encryption is broken",
        LoadPdfError::Invalid => "no pages can be found in it",
    };
    ReadError::Damaged { part: String::new(), cause: cause.to_string() }
}

impl Findings {
    fn look_at(&mut self, page: u32, text: &segment::Text, pictures: &[(i64, f64)], curves: usize) {
        let covered: f64 = pictures.iter().map(|(_, share)| share).sum();
        let scanned = (text.letters < STAMP && covered >= COVERED)
            || (text.letters == 0 && (covered >= COVERED_ALL || curves >= CURVES));
        let garbled = text.unknown >= UNKNOWN && text.unknown * 10 > text.letters;
        if garbled {
            self.without_letters.push(page);
        } else {
            self.replaced = self.replaced.saturating_add(u32::try_from(text.replaced()).unwrap_or(u32::MAX));
        }
        if scanned {
            self.without_text.push(page);
        } else {
            for (id, _) in pictures.iter().filter(|(_, share)| *share >= LOGO) {
                if !self.pictures.contains(id) {
                    self.pictures.push(*id);
                }
            }
        }
    }

    fn notes(self) -> Vec<ReadNote> {
        let mut notes = Vec::new();
        if !self.without_text.is_empty() {
            notes.push(ReadNote::PagesWithoutText(self.without_text));
        }
        if !self.without_letters.is_empty() {
            notes.push(ReadNote::PagesWithoutLetters(self.without_letters));
        }
        if !self.damaged.is_empty() {
            notes.push(ReadNote::PagesDamaged(self.damaged));
        }
        if self.replaced > 0 {
            notes.push(ReadNote::LettersUnknown(self.replaced));
        }
        if self.comments > 0 {
            notes.push(ReadNote::CommentsLeftOut(self.comments));
        }
        if let Some(count) = u32::try_from(self.pictures.len()).ok().filter(|count| *count > 0) {
            notes.push(ReadNote::PicturesNotRead(count));
        }
        notes
    }
}
