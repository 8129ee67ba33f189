//! Annexes that are referred to and not there.

mod scan;

use std::collections::HashSet;

use self::scan::{Reference, opening, references};
use crate::{AbsentAnnex, BlockKind, Document};

/// Blocks at a document's start in which its own name may stand.
const TITLE_BLOCKS: usize = 4;

/// The annexes that no document of the tender is or holds; the first reference to each.
pub(crate) fn absent(documents: &[Document]) -> Vec<AbsentAnnex> {
    let mut known: HashSet<(&'static str, String)> = documents.iter().flat_map(present).collect();
    let mut absent = Vec::new();
    for (document, read) in (0_u32..).zip(documents) {
        for (index, block) in (0_u32..).zip(&read.blocks) {
            if matches!(block.kind, BlockKind::Running | BlockKind::Contents) {
                continue;
            }
            for Reference { kind, mark, span } in references(&block.text) {
                let (Ok(start), Ok(end)) = (u32::try_from(span.start), u32::try_from(span.end)) else {
                    continue;
                };
                let label = format!("{kind} {mark}");
                if known.insert((kind, mark)) {
                    absent.push(AbsentAnnex { label, document, block: index, span: start..end });
                }
            }
        }
    }
    absent
}

/// The annexes that a document is, by its name or title, or holds, by its headings.
fn present(document: &Document) -> Vec<(&'static str, String)> {
    let stem = document.name.rsplit('/').next().unwrap_or_default();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    // "Vedlegg_02-prisskjema", "bilag2": words, with a letter and a figure parted.
    let mut words = String::new();
    for char in stem.chars() {
        let parted = char.is_ascii_digit() && words.ends_with(char::is_alphabetic);
        if parted || !char.is_alphanumeric() {
            words.push(' ');
        }
        if char.is_alphanumeric() {
            words.push(char);
        }
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let named = (0..words.len()).filter_map(|at| {
        let mark = words.get(at + 1)?;
        opening(&format!("{} {}", words.get(at)?, mark.to_uppercase()))
    });
    let titled = document.blocks.iter().enumerate().filter_map(|(at, block)| {
        let title = at < TITLE_BLOCKS || matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Running);
        if title { opening(&block.text) } else { None }
    });
    named.chain(titled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;
    use crate::pack::document;

    fn labels(files: &[(&str, &str)]) -> Vec<String> {
        let documents: Vec<Document> = files
            .iter()
            .map(|(name, text)| document(name, text.as_bytes(), &Limits::default()).unwrap())
            .collect();
        absent(&documents).into_iter().map(|annex| annex.label).collect()
    }

    #[test]
    fn what_is_neither_a_file_nor_a_heading_is_absent() {
        let main = "# Grunnlag\n\nSe vedlegg 1, vedlegg 2 og Bilag A. Jf. vedlegg nr. 3. Vedlegg 1 gjelder.\n\n# Vedlegg 2 Prisskjema\n\nTekst.";
        assert_eq!(labels(&[("a.md", main)]), ["Vedlegg 1", "Bilag A", "Vedlegg 3"]);
        assert_eq!(
            labels(&[("a.md", main), ("bilag-a.md", "x"), ("Vedlegg_03 pris.txt", "y")]),
            ["Vedlegg 1"]
        );
        assert_eq!(
            labels(&[("a.md", main), ("b.md", "Vedlegg 1: Krav\n\nTekst om bilag A")]),
            ["Bilag A", "Vedlegg 3"]
        );
    }

    #[test]
    fn the_place_of_the_first_reference_is_given() {
        let text = "# Krav\n\nFølg malen i vedlegg 4.";
        let documents = [document("a.md", text.as_bytes(), &Limits::default()).unwrap()];
        let [annex] = &absent(&documents)[..] else { panic!("one annex") };
        let block = &documents[0].blocks[annex.block as usize];
        assert_eq!(&block.text[annex.span.start as usize..annex.span.end as usize], "vedlegg 4");
    }
}
