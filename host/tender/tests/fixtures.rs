//! The repository's tenders, read from outside.
#![allow(clippy::unwrap_used, reason = "a test may panic, in its helpers too")]

use std::path::{Path, PathBuf};

use klausul_tender::{Block, BlockKind, Format, ReadNote, Tender, read};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(name)
}

fn tender(name: &str) -> Tender {
    read(&[fixture(name)]).unwrap()
}

fn text(name: &str) -> Vec<Block> {
    tender(name).documents.remove(0).blocks
}

/// Kind, label and text of what stands in the body.
fn body(blocks: &[Block]) -> Vec<(BlockKind, Option<&str>, &str)> {
    let kept = |block: &&Block| !matches!(block.kind, BlockKind::Note | BlockKind::Running);
    blocks
        .iter()
        .filter(kept)
        .map(|block| (block.kind, block.label.as_deref(), block.text.as_str()))
        .collect()
}

#[test]
fn a_word_file_reads_as_the_markdown_it_was_made_from() {
    let word = tender("formats/kvernmoen-barnehage.docx").documents.remove(0);
    let markdown = text("tenders/01-kvernmoen-barnehage-totalentreprise.md");
    assert_eq!(word.format, Format::Docx);
    assert_eq!(word.notes, [ReadNote::DeletionsLeftOut(1)]);
    assert_eq!(body(&word.blocks), body(&markdown));
    let of =
        |kind| word.blocks.iter().filter(|b| b.kind == kind).map(|b| b.text.as_str()).collect::<Vec<_>>();
    assert_eq!(of(BlockKind::Note), ["NS 8407:2011 Alminnelige kontraktsbestemmelser for totalentrepriser."]);
    assert_eq!(of(BlockKind::Running), ["Elvestrand kommune – konkurransegrunnlag 2026/4471"]);
}

#[test]
fn a_pack_is_one_tender_and_its_annexes_are_found() {
    let pack = tender("tenders/58-uniformer-kvitsund");
    let names: Vec<&str> = pack.documents.iter().map(|d| d.name.as_str()).collect();
    let expected = [
        "bilag-1-kravspesifikasjon.md",
        "bilag-2-prisskjema.md",
        "bilag-3-avtalevilkar.md",
        "konkurransegrunnlag.md",
    ];
    assert_eq!(names, expected);
    let absent: Vec<&str> = pack.absent_annexes.iter().map(|annex| annex.label.as_str()).collect();
    assert!(!absent.iter().any(|label| ["Bilag 1", "Bilag 2", "Bilag 3"].contains(label)), "{absent:?}");
}

/// A page's header cut the sentence about wages in two.
#[test]
fn pages_of_a_pdf_are_joined_again() {
    let blocks = text("tenders/60-terapiriding-hestnes.md");
    let wages = blocks.iter().find(|b| b.text.contains("lønn, arbeidstid og andre\nvilkår i samsvar"));
    let section = wages.and_then(|b| b.section).and_then(|at| blocks.get(at as usize));
    assert_eq!(section.map(|b| b.text.as_str()), Some("5.1 Lønns- og arbeidsvilkår"));
    assert_eq!(blocks.iter().filter(|b| b.kind == BlockKind::Running).count(), 4);
}

/// Two columns were written line by line across both.
#[test]
fn columns_are_read_one_after_the_other() {
    let blocks = text("tenders/63-kontormobler-nytt-radhus.md");
    let clause = |number: &str| {
        blocks
            .iter()
            .find(|b| b.text.starts_with(number))
            .map(|b| b.text.replace("-\n", "").replace('\n', " "))
    };
    assert_eq!(
        clause("7.2").as_deref(),
        Some(
            "7.2 Produksjonen skal være fri for tvangsarbeid, fengselsarbeid og barnearbeid, jf. ILO 29, 105, 138 og 182."
        )
    );
    assert!(clause("7.4").is_some_and(|text| text.ends_with("som igjen skal binde sine.")));
}

/// Every word of every text fixture is in a block.
#[test]
fn no_word_of_a_tender_is_lost() {
    let tender = tender("tenders");
    assert!(tender.unread.iter().all(|unread| unread.name == "labels.json"), "{:?}", tender.unread);
    for document in tender.documents.iter().filter(|document| document.name.ends_with(".md")) {
        let source = std::fs::read_to_string(fixture("tenders").join(&document.name)).unwrap();
        let words =
            |text: &str| text.split(|c: char| !c.is_alphanumeric()).map(str::to_string).collect::<Vec<_>>();
        let mut kept: Vec<String> = document.blocks.iter().flat_map(|b| words(&b.text)).collect();
        kept.extend(
            document
                .blocks
                .iter()
                .flat_map(|b| b.label.iter().flat_map(|label| words(label)).collect::<Vec<_>>()),
        );
        kept.sort();
        let lost: Vec<String> =
            words(&source).into_iter().filter(|word| kept.binary_search(word).is_err()).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", document.name);
    }
}
