//! A small writer of PDF files.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Lines of a page that is being drawn; y counts from the top of an A4 page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pub(crate) content: String,
    /// Entries of the page's dictionary beside the usual ones.
    pub(crate) extra: String,
}

pub(crate) const HEIGHT: f64 = 842.0;

impl Page {
    /// Text in Helvetica of 11 points.
    pub(crate) fn text(self, x: f64, y: f64, text: &str) -> Self {
        self.sized("F1", 11.0, x, y, text)
    }

    /// Text in Helvetica bold.
    pub(crate) fn bold(self, size: f64, x: f64, y: f64, text: &str) -> Self {
        self.sized("F2", size, x, y, text)
    }

    pub(crate) fn sized(mut self, font: &str, size: f64, x: f64, y: f64, text: &str) -> Self {
        let text = escaped(text);
        let y = HEIGHT - y;
        let _ = writeln!(self.content, "BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET");
        self
    }

    /// Text along another direction: the matrix's first four numbers.
    pub(crate) fn turned(mut self, matrix: &str, x: f64, y: f64, text: &str) -> Self {
        let text = escaped(text);
        let _ = writeln!(self.content, "BT /F1 11 Tf {matrix} {x} {} Tm ({text}) Tj ET", HEIGHT - y);
        self
    }

    /// Lines of text, 14 points apart.
    pub(crate) fn lines(mut self, x: f64, y: f64, lines: &[&str]) -> Self {
        for (at, line) in lines.iter().enumerate() {
            self = self.text(x, y + 14.0 * at as f64, line);
        }
        self
    }

    /// A ruling line.
    pub(crate) fn rule(mut self, from: (f64, f64), to: (f64, f64)) -> Self {
        let (a, b) = (HEIGHT - from.1, HEIGHT - to.1);
        let _ = writeln!(self.content, "0.5 w {} {a} m {} {b} l S", from.0, to.0);
        self
    }

    /// A picture over the whole page.
    pub(crate) fn picture(mut self) -> Self {
        self.content.push_str("q 595 0 0 842 0 0 cm /Im1 Do Q\n");
        self
    }
}

/// One byte a letter: Norwegian is within it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        match char {
            '(' | ')' | '\\' => out.extend(['\\', char]),
            char if char.is_ascii() => out.push(char),
            '–' => out.push_str("\\226"),
            char => {
                let _ = write!(out, "\\{:03o}", u32::from(char));
            }
        }
    }
    out
}

/// A document.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pdf {
    pub(crate) pages: Vec<Page>,
    /// Entries of the catalogue, and of the trailer.
    pub(crate) catalog: String,
    pub(crate) trailer: String,
    /// Objects that follow the others.
    pub(crate) objects: Vec<Vec<u8>>,
}

/// The number of the first of [`Pdf::objects`].
pub(crate) fn first_extra(pages: usize) -> usize {
    7 + 2 * pages
}

pub(crate) fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

pub(crate) fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {dictionary} /Length {} >>\nstream\n", data.len()).into_bytes();
    out.extend_from_slice(data);
    out.extend_from_slice(b"\nendstream");
    out
}

impl Pdf {
    pub(crate) fn new(pages: impl IntoIterator<Item = Page>) -> Self {
        Self { pages: pages.into_iter().collect(), ..Self::default() }
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let count = self.pages.len();
        let kids: String = (0..count).map(|at| format!("{} 0 R ", 7 + 2 * at)).collect();
        let font = |name: &str| {
            format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
                .into_bytes()
        };
        // A font that does not say which letters its codes are.
        let nameless = "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< \
                        /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) \
                        /Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>";
        let picture =
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray";
        let mut objects: Vec<Vec<u8>> = vec![
            format!("<< /Type /Catalog /Pages 2 0 R {} >>", self.catalog).into_bytes(),
            format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>").into_bytes(),
            font("Helvetica"),
            font("Helvetica-Bold"),
            nameless.as_bytes().to_vec(),
            stream(picture, b"x"),
        ];
        for (at, page) in self.pages.iter().enumerate() {
            let page_dictionary = format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R \
                 /F2 4 0 R /F3 5 0 R >> /XObject << /Im1 6 0 R >> >> {} >>",
                8 + 2 * at,
                page.extra
            );
            objects.push(page_dictionary.into_bytes());
            objects.push(stream("/Filter /FlateDecode", &deflated(page.content.as_bytes())));
        }
        objects.extend(self.objects.iter().cloned());
        let mut out = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&objects) {
            places.push(out.len());
            out.extend(format!("{number} 0 obj\n").into_bytes());
            out.extend_from_slice(object);
            out.extend_from_slice(b"\nendobj\n");
        }
        let start = out.len();
        out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).into_bytes());
        for place in &places {
            out.extend(format!("{place:010} 00000 n \n").into_bytes());
        }
        let trailer = format!("<< /Size {} /Root 1 0 R {} >>", places.len() + 1, self.trailer);
        out.extend(format!("trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n").into_bytes());
        out
    }
}
