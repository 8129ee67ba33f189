//! Shows what files become: `cargo run -p klausul-tender --example dump -- PATH…`
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::PathBuf;

use klausul_tender::{Block, BlockKind};

fn main() {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let tender = match klausul_tender::read(&paths) {
        Ok(tender) => tender,
        Err(error) => return eprintln!("error {}: {error}", error.key()),
    };
    for document in &tender.documents {
        println!("== {} ({:?}, sha256 {})", document.name, document.format, document.digest);
        for note in &document.notes {
            println!("   note {} {:?}", note.key(), note.args());
        }
        for (index, block) in document.blocks.iter().enumerate() {
            println!("{index:4} {}", line(block));
        }
    }
    for unread in &tender.unread {
        println!("!! {}: {} ({})", unread.name, unread.error, unread.error.key());
    }
    for name in &tender.skipped {
        println!("-- {name}");
    }
    for annex in &tender.absent_annexes {
        println!(
            "?? {} (document {}, block {}, bytes {:?})",
            annex.label, annex.document, annex.block, annex.span
        );
    }
}

fn line(block: &Block) -> String {
    let kind = match block.kind {
        BlockKind::Heading { level } => format!("H{level}"),
        BlockKind::Paragraph => "P".to_string(),
        BlockKind::ListItem { level } => format!("L{level}"),
        BlockKind::TableHead => "TH".to_string(),
        BlockKind::TableRow => "TR".to_string(),
        BlockKind::Note => "NOTE".to_string(),
        BlockKind::Running => "RUN".to_string(),
        BlockKind::Contents => "TOC".to_string(),
        BlockKind::Quote => "Q".to_string(),
    };
    let place = match (block.origin.line, block.origin.paragraph, &block.origin.cell) {
        (Some(line), ..) => format!("l{line}"),
        (_, Some(paragraph), _) => format!("p{paragraph}"),
        (.., Some(cell)) => cell.clone(),
        _ => String::new(),
    };
    let number = |at: Option<u32>| at.map_or("-".to_string(), |at| at.to_string());
    let label = block.label.as_deref().map(|label| format!("[{label}] ")).unwrap_or_default();
    let (section, lead_in) = (number(block.section), number(block.lead_in));
    format!("{kind:<4} {place:<6} §{section:<4} <{lead_in:<4} {label}{:?}", block.text)
}
