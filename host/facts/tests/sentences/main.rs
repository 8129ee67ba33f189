//! Facts of small texts written for the tests: the forms people use, and what looks like a fact and is not.

#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

mod announced;
mod buyer;
mod codes;
mod contract_type;
mod damage;
mod duration;
mod forms;
mod held;
mod language;
mod layouts;
mod procedure;
mod properties;
mod value;

use klausul_facts::{FactName, Facts, Given, Source, infer};
use klausul_tender::{Block, BlockKind, Document, Format, Origin, Tender};

/// A document of blocks set apart by empty lines: `# ` a heading, `- ` an item, `| ` table rows.
fn document(name: &str, text: &str) -> Document {
    let mut blocks: Vec<Block> = Vec::new();
    let mut section = None;
    let mut introduces = None;
    for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
        let level = part.bytes().take_while(|&b| b == b'#').count();
        let mut push = |kind, text: String, section, lead_in| {
            blocks.push(Block { kind, text, label: None, section, lead_in, origin: Origin::default() });
            u32::try_from(blocks.len() - 1).unwrap_or(0)
        };
        if level > 0 {
            let kind = BlockKind::Heading { level: u8::try_from(level).unwrap_or(9) };
            section = Some(push(kind, part.trim_start_matches('#').trim().to_owned(), None, None));
        } else if part.starts_with("| ") {
            let mut head = None;
            for row in part.lines() {
                let cells: Vec<&str> = row.trim().trim_matches('|').split('|').map(str::trim).collect();
                let kind = if head.is_none() { BlockKind::TableHead } else { BlockKind::TableRow };
                let index = push(kind, cells.join("\t"), section, head);
                head = head.or(Some(index));
            }
        } else if part.starts_with("- ") {
            let lead = introduces;
            for line in part.lines() {
                let text = line.trim_start_matches("- ").to_owned();
                push(BlockKind::ListItem { level: 0 }, text, section, lead);
            }
        } else {
            let index = push(BlockKind::Paragraph, part.to_owned(), section, None);
            introduces = part.ends_with(':').then_some(index);
        }
    }
    let digest = String::new();
    Document {
        name: name.to_owned(),
        format: Format::Markdown,
        digest,
        blocks,
        notice: None,
        notes: Vec::new(),
    }
}

fn tender(text: &str) -> Tender {
    Tender { documents: vec![document("konkurransegrunnlag.md", text)], ..Tender::default() }
}

fn facts(text: &str) -> Facts {
    infer(&tender(text), Given::default())
}

fn shown(text: &str, name: FactName) -> Option<String> {
    facts(text).shown(name)
}

/// The words of a source.
fn quote<'a>(tender: &'a Tender, source: &Source) -> Option<&'a str> {
    let &Source::Text { document, block, start, end } = source else { return None };
    let block = tender.documents.get(document as usize)?.blocks.get(block as usize)?;
    block.text.get(start as usize..end as usize)
}

/// Checks one fact of many texts: the text, and the fact as shown ("" where it must stay unknown).
fn check(name: FactName, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = shown(text, name).unwrap_or_default();
        if found != *expected {
            wrong.push(format!("{text:?}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{name}, {} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
