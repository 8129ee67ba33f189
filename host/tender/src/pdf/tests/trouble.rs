//! Pages without text, text without letters, passwords, bombs and broken files.

use super::writer::{Page, Pdf, deflated, first_extra, stream};
use super::{of, read};
use crate::limits::Limits;
use crate::pack::document;
use crate::{BlockKind, Limit, ReadError, ReadNote};

#[test]
fn scanned_pages_are_named() {
    let text = Page::default().text(70.0, 100.0, "Denne siden har tekst som kan leses.");
    let scan = Page::default().picture();
    let stamped = Page::default().picture().text(500.0, 30.0, "2027/61");
    let document = read(&Pdf::new([text.clone(), scan.clone(), stamped, text, scan, Page::default()]));
    assert_eq!(document.notes, [ReadNote::PagesWithoutText(vec![2, 3, 5])]);
    assert!(document.notes[0].is_gap());
    assert_eq!(document.notes[0].args()[1], ("pages", "2–3, 5".to_string()));
}

#[test]
fn text_that_does_not_say_its_letters_is_named_and_left_out() {
    let readable = Page::default().text(70.0, 100.0, "Denne siden har tekst som kan leses.");
    let garbled = Page::default().sized("F3", 11.0, 70.0, 100.0, "abcdefghijklmnopqrstuvwxyzabcdef");
    let document = read(&Pdf::new([readable, garbled]));
    assert_eq!(document.notes, [ReadNote::PagesWithoutLetters(vec![2])]);
    assert_eq!(of(&document, BlockKind::Paragraph), ["Denne siden har tekst som kan leses."]);
}

#[test]
fn pages_whose_content_cannot_be_decoded_are_named() {
    let page = |text| Page::default().text(70.0, 300.0, text);
    let mut pdf = Pdf::new([page("Side med tekst."), page("Borte."), page("Halv."), Page::default()]);
    let first = first_extra(4);
    pdf.objects = vec![stream("/Filter /JBIG2Decode", b"rubbish")];
    // The last entry of a key counts.
    pdf.pages[1].extra = format!("/Contents {first} 0 R");
    pdf.pages[2].extra = format!("/Contents [12 0 R {first} 0 R]");
    let document = read(&pdf);
    assert_eq!(document.notes, [ReadNote::PagesDamaged(vec![2, 3])]);
}

#[test]
fn a_sign_that_the_file_does_not_name_is_a_bullet_or_is_counted() {
    let page = Page::default()
        .text(70.0, 86.0, "Leverandøren skal:")
        .sized("F3", 11.0, 70.0, 100.0, "ab")
        .text(85.0, 100.0, "ha rutiner for HMS")
        .text(70.0, 130.0, "Kravet")
        .sized("F3", 11.0, 106.0, 130.0, "ab");
    let document = read(&Pdf::new([page]));
    assert_eq!(of(&document, BlockKind::ListItem { level: 0 }), ["ha rutiner for HMS"]);
    assert_eq!(document.notes, [ReadNote::LettersUnknown(1)]);
}

/// 40-bit RC4 with passwords that are not empty: the digests need not be right to be refused.
#[test]
fn a_password_is_asked_for() {
    let mut pdf = Pdf::new([Page::default().text(70.0, 100.0, "Hemmelig")]);
    let digest = "ab".repeat(32);
    pdf.trailer = format!(
        "/ID [<0011> <0011>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{digest}> /U <{digest}> >>"
    );
    let read = document("a.pdf", &pdf.bytes(), &Limits::default());
    assert_eq!(read.unwrap_err(), ReadError::Password);
}

/// The known attacks: a stream, and a stream in a stream, that inflate to much more than they are.
#[test]
fn bombs_are_counted_before_they_are_read() {
    let limits = Limits { stream_bytes: 1 << 20, inflated_bytes: 3 << 20, ..Limits::default() };
    let zeros = vec![b' '; 2 << 20];
    let refuse = |pdf: &Pdf| match document("a.pdf", &pdf.bytes(), &limits) {
        Err(ReadError::TooLarge { limit: Limit::Inflated, max }) => max,
        other => panic!("{other:?}"),
    };
    let bomb = |filter: &str, data: Vec<u8>| {
        let mut pdf = Pdf::new([Page::default().text(70.0, 100.0, "Tekst")]);
        pdf.objects.push(stream(&format!("/Filter {filter}"), &data));
        pdf.catalog = format!("/X {} 0 R", first_extra(1));
        pdf
    };
    assert_eq!(refuse(&bomb("/FlateDecode", deflated(&zeros))), 1 << 20);
    assert_eq!(refuse(&bomb("[/FlateDecode /FlateDecode]", deflated(&deflated(&zeros)))), 1 << 20);
    let hex: String = deflated(&zeros).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(refuse(&bomb("[/ASCIIHexDecode /FlateDecode]", format!("{hex}>").into_bytes())), 1 << 20);
    assert_eq!(refuse(&bomb("/LZWDecode", vec![0; 1000])), 1 << 20);
    let mut many = Pdf::new([Page::default()]);
    many.objects = vec![stream("/Filter /FlateDecode", &deflated(&zeros[..1 << 19])); 8];
    assert_eq!(refuse(&many), 3 << 20);
}

#[test]
fn more_text_or_pages_than_allowed_are_refused() {
    let pdf = Pdf::new((0..3).map(|_| Page::default().text(70.0, 300.0, "Tekst på alle sider.")));
    let within = |limits: Limits| document("a.pdf", &pdf.bytes(), &limits).unwrap_err();
    let expected = |limit, max| ReadError::TooLarge { limit, max };
    assert_eq!(within(Limits { pages: 2, ..Limits::default() }), expected(Limit::Pages, 2));
    assert_eq!(within(Limits { text_bytes: 30, ..Limits::default() }), expected(Limit::TextBytes, 30));
    assert_eq!(within(Limits { blocks: 2, ..Limits::default() }), expected(Limit::Blocks, 2));
}

#[test]
fn a_form_that_draws_itself_ends() {
    let mut pdf = Pdf::new([Page::default().text(70.0, 100.0, "Tekst før skjemaet.")]);
    pdf.pages[0].content.push_str("/Loop Do\n");
    let form = first_extra(1);
    pdf.pages[0].extra = format!("/Resources << /Font << /F1 3 0 R >> /XObject << /Loop {form} 0 R >> >>");
    let resources = format!("/Resources << /XObject << /Loop {form} 0 R >> >>");
    pdf.objects
        .push(stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"), b"/Loop Do"));
    assert!(document("a.pdf", &pdf.bytes(), &Limits::default()).is_ok());
}

#[test]
fn no_pages_are_damage() {
    let read = document("a.pdf", b"%PDF-1.7\nnothing", &Limits::default());
    assert!(matches!(read, Err(ReadError::Damaged { .. })), "{read:?}");
}

/// Seeded, so that a failure can be found again: a file whose bytes are changed is read or refused.
#[test]
fn mutated_files_are_read_or_refused() {
    let page = Page::default()
        .bold(18.0, 70.0, 90.0, "5 Vilkår")
        .lines(70.0, 130.0, &["Leverandøren skal betale lønn", "etter tariff."])
        .rule((60.0, 200.0), (300.0, 200.0))
        .rule((60.0, 200.0), (60.0, 260.0))
        .picture();
    let mut pdf = Pdf::new([page.clone(), page]);
    pdf.catalog = "/PageLabels << /Nums [0 << /S /r >>] >>".to_string();
    let whole = pdf.bytes();
    let mut seed: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut random = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below as u64) as usize
    };
    let limits = Limits { stream_bytes: 8 << 20, inflated_bytes: 16 << 20, ..Limits::default() };
    for round in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..=random(12) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes[at] = random(256) as u8,
                1 => bytes[at] ^= 1 << random(8),
                2 => {
                    let end = (at + random(60)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let from = random(bytes.len());
                    let piece = bytes[from..(from + random(60)).min(bytes.len())].to_vec();
                    bytes.splice(at..at, piece);
                }
            }
        }
        let read = document("a.pdf", &bytes, &limits);
        assert_ne!(read.map(|_| ()), Err(ReadError::Crashed), "round {round}");
    }
}
