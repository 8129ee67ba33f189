//! What pages do to a text: headers, breaks, labels, rotation.

use super::writer::{Page, Pdf, first_extra, stream};
use super::{of, read};
use crate::{BlockKind, ReadNote};

/// A page of a long document: a header, text that goes on over its end, a number.
fn page(number: usize, last: &str) -> Page {
    let mut page = Page::default().sized("F1", 9.0, 70.0, 40.0, "Hestnes kommune – sak 2027/61");
    for line in 0..6 {
        page = page.text(
            70.0,
            100.0 + 14.0 * line as f64,
            &format!("Setning nummer {line} på side {number} er en setning."),
        );
    }
    page.text(70.0, 184.0, last).text(290.0, 800.0, &format!("Side {number} av 4"))
}

#[test]
fn headers_and_page_numbers_go_and_sentences_close_over_them() {
    let ends = ["Leverandøren skal betale lønn etter", "tariff, jf. loven.", "c", "d"];
    let mut pages: Vec<Page> = (1..=4).map(|number| page(number, ends[number - 1])).collect();
    pages[1].content = Page::default()
        .sized("F1", 9.0, 70.0, 40.0, "Hestnes kommune – sak 2027/61")
        .text(70.0, 100.0, "tariffavtalen også til innleide arbeidstakere.")
        .text(290.0, 800.0, "Side 2 av 4")
        .content;
    let document = read(&Pdf::new(pages));
    let running = of(&document, BlockKind::Running);
    assert!(
        running.contains(&"Hestnes kommune – sak 2027/61") && running.contains(&"Side 3 av 4"),
        "{running:?}"
    );
    let text = of(&document, BlockKind::Paragraph);
    assert!(
        text.iter().any(|it| it.ends_with("lønn etter\ntariffavtalen også til innleide arbeidstakere.")),
        "{text:#?}"
    );
    assert!(text.iter().all(|it| !it.contains("kommune") && !it.contains("av 4")), "{text:#?}");
    assert_eq!(document.blocks.iter().map(|block| block.origin.page).max(), Some(Some(4)));
}

#[test]
fn pages_have_the_labels_that_the_file_gives_them() {
    let pages =
        (0..4).map(|at| Page::default().text(70.0, 100.0, &format!("Side med tekst nummer {at} her.")));
    let mut pdf = Pdf::new(pages);
    pdf.catalog =
        "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >> 3 << /P (B-) /S /D /St 7 >>] >>".to_string();
    let document = read(&pdf);
    let labels: Vec<_> = document
        .blocks
        .iter()
        .map(|it| (it.origin.page.unwrap_or_default(), it.origin.page_label.as_deref()))
        .collect();
    assert_eq!(labels, [(1, Some("i")), (2, Some("ii")), (3, Some("1")), (4, Some("B-7"))]);
}

#[test]
fn turned_pages_and_turned_text_are_read() {
    let lines = ["Leverandøren skal ha et styringssystem for miljø som er", "sertifisert etter ISO 14001."];
    let mut turned = Page { extra: "/Rotate 90".to_string(), ..Page::default() };
    let mut upright = Page::default();
    for (at, line) in lines.iter().enumerate() {
        // Text that runs upwards: upright only once the page is turned, or the head is.
        turned = turned.turned("0 1 -1 0", 100.0 + 14.0 * at as f64, 600.0, line);
        upright = upright.turned("0 1 -1 0", 100.0 + 14.0 * at as f64, 600.0, line);
    }
    let document = read(&Pdf::new([turned, upright]));
    let whole = lines.join("\n");
    assert_eq!(of(&document, BlockKind::Paragraph), [whole.as_str(), whole.as_str()]);
}

#[test]
fn a_stamp_in_the_margin_does_not_break_the_text() {
    let page = Page::default()
        .text(70.0, 100.0, "Oppdragsgiveren vil inngå avtale med én leverandør for to")
        .turned("0 1 -1 0", 30.0, 500.0, "Journalført 14. mars")
        .text(70.0, 114.0, "år.");
    let document = read(&Pdf::new([page]));
    let text = of(&document, BlockKind::Paragraph);
    assert_eq!(text[0], "Oppdragsgiveren vil inngå avtale med én leverandør for to\når.");
    assert!(text.contains(&"Journalført 14. mars"), "{text:?}");
}

/// A form's values are text; what a reviewer has written beside is not.
#[test]
fn form_fields_are_read_and_reviewers_notes_are_not() {
    let mut pdf = Pdf::new([Page::default().text(70.0, 100.0, "Leverandør:").text(
        70.0,
        120.0,
        "Organisasjonsnummer:",
    )]);
    let value = |text: &str| {
        let resources = "/Resources << /Font << /F1 3 0 R >> >>";
        let content = format!("BT /F1 11 Tf 2 4 Td ({text}) Tj ET");
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 200 15] {resources}"), content.as_bytes())
    };
    let first = first_extra(1);
    pdf.objects = vec![value("Fjordbygg AS"), value("Fjern denne")];
    pdf.pages[0].extra = format!(
        "/Annots [<< /Type /Annot /Subtype /Widget /Rect [200 738 400 753] /AP << /N {first} 0 R >> >>]"
    );
    let document = read(&pdf);
    let text: Vec<&str> = document.blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(text.join("\n"), "Leverandør: Fjordbygg AS\nOrganisasjonsnummer:");
    pdf.pages[0].extra = format!(
        "/Annots [<< /Type /Annot /Subtype /FreeText /Contents (Fjern) /Rect [200 738 400 753] /AP << /N {} 0 R >> >>]",
        first + 1
    );
    let document = read(&pdf);
    assert_eq!(document.notes, [ReadNote::CommentsLeftOut(1)]);
    assert!(document.blocks.iter().all(|block| !block.text.contains("Fjern")));
}

/// A square metre's exponent stands on the line, and the table of contents is none of cells.
#[test]
fn exponents_and_contents_keep_their_lines() {
    let mut page = Page::default().bold(16.0, 70.0, 80.0, "Innhold");
    for (at, (title, number)) in
        [("1 Innledning", "2"), ("2 Krav", "3"), ("3 Kontrakt", "3")].iter().enumerate()
    {
        let y = 110.0 + 14.0 * at as f64;
        page = page.text(70.0, y, title).text(500.0, y, number);
    }
    let other = Page::default()
        .text(70.0, 300.0, "Bygget er 4 000 m")
        .sized("F1", 6.0, 157.8, 295.0, "2")
        .text(164.0, 300.0, " og har to etasjer.");
    let document = read(&Pdf::new([page, other]));
    assert_eq!(of(&document, BlockKind::Contents).len(), 4, "{:#?}", document.blocks);
    assert_eq!(of(&document, BlockKind::Paragraph), ["Bygget er 4 000 m2 og har to etasjer."]);
}
