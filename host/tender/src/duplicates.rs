//! Documents that are there twice: the same bytes under two names, or one text in two formats.
//!
//! Both are read and judged all the same. That a document came twice is said, because whoever mends a clause must
//! mend it in both, and because the older of two versions is often there by mistake.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::{BlockKind, Document, Duplicate, Sameness};

/// A text shorter than this many letters and digits says nothing by being the same ("Fylles ut av tilbyder").
const SHORT: usize = 200;

/// Every document that repeats an earlier one.
pub(crate) fn find(documents: &[Document]) -> Vec<Duplicate> {
    let mut bytes: HashMap<&str, u32> = HashMap::new();
    let mut texts: HashMap<[u8; 32], u32> = HashMap::new();
    let mut found = Vec::new();
    for (document, read) in (0_u32..).zip(documents) {
        let text = text(read);
        let same_bytes = *bytes.entry(&read.digest).or_insert(document);
        let same_text = text.map(|text| *texts.entry(text).or_insert(document));
        if same_bytes != document {
            found.push(Duplicate { document, of: same_bytes, same: Sameness::Bytes });
        } else if let Some(of) = same_text.filter(|of| *of != document) {
            found.push(Duplicate { document, of, same: Sameness::Text });
        }
    }
    found
}

/// A digest of the letters and digits of the body. Where words are broken, what numbers a list and what stands on
/// every page differ between formats of one text.
fn text(document: &Document) -> Option<[u8; 32]> {
    let mut digest = Sha256::new();
    let mut length = 0;
    let body = |kind| !matches!(kind, BlockKind::Running | BlockKind::Contents | BlockKind::Note);
    for block in document.blocks.iter().filter(|block| body(block.kind)) {
        let label = block.label.as_deref().unwrap_or_default();
        let folded: String = [label, &block.text]
            .into_iter()
            .flat_map(str::chars)
            .filter(|char| char.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        length += folded.len();
        digest.update(folded.as_bytes());
    }
    (length >= SHORT).then(|| digest.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::docx::tests::with_body;
    use crate::limits::Limits;
    use crate::pack::document;
    use crate::{Document, Duplicate, Sameness};

    fn read(name: &str, bytes: &[u8]) -> Document {
        document(name, bytes, &Limits::default()).unwrap()
    }

    #[test]
    fn the_same_bytes_and_the_same_text() {
        let clause = "Leverandøren skal betale lønn etter landsomfattende tariffavtale, og dokumentere det. ";
        let paragraphs = ["Krav til lønn", &clause.repeat(2), &clause.repeat(3)];
        let markdown = format!("# {}\n\n{}\n\n{}\n", paragraphs[0], paragraphs[1], paragraphs[2]);
        let body = paragraphs.map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).concat();
        let word = with_body(&body);
        let documents = [
            read("a.md", markdown.as_bytes()),
            read("b.md", markdown.as_bytes()),
            read("c.docx", &word),
            read("d.md", markdown.replace("skal", "bør").as_bytes()),
        ];
        let expected = [
            Duplicate { document: 1, of: 0, same: Sameness::Bytes },
            Duplicate { document: 2, of: 0, same: Sameness::Text },
        ];
        assert_eq!(find(&documents), expected);
    }

    #[test]
    fn short_texts_are_not_compared() {
        let documents = [read("a.md", b"# Skjema"), read("b.txt", b"Skjema\n")];
        assert_eq!(find(&documents), []);
    }
}
