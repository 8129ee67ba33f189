//! This test is its own worker: a program that reads PDF files in a process of its own, as the binary does.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic, in its helpers too")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use flate2::{Compress, Compression, FlushCompress};
use klausul_tender::{Limit, ReadError, ReadOptions, Tender, read, read_with};

fn main() -> ExitCode {
    if let Some(end) = klausul_tender::worker::run_if_asked() {
        return end;
    }
    // Asked for by tools that list tests; there is but one, the program itself.
    if std::env::args().any(|argument| argument == "--list") {
        return ExitCode::SUCCESS;
    }
    let folder = tempfile::TempDir::new().unwrap();
    let write = |name: &str, content: &[u8], filter: &str| {
        fs::write(folder.path().join(name), pdf(content, filter)).unwrap();
    };
    write("grunnlag.pdf", b"BT /F1 11 Tf 70 700 Td (Leverand\\370ren skal betale l\\370nn.) Tj ET", "");
    write("bombe.pdf", &bomb(), "/Filter /FlateDecode");
    let tender = in_worker(folder.path());
    assert_eq!(tender.documents.len(), 1, "{:?}", tender.unread);
    assert_eq!(tender.documents[0].blocks[0].text, "Leverandøren skal betale lønn.");
    // The other file is read although this one would take all memory.
    let [bomb] = &tender.unread[..] else { panic!("{:?}", tender.unread) };
    assert_eq!(bomb.name, "bombe.pdf");
    let refused = |limit| matches!(bomb.error, ReadError::TooLarge { limit: found, .. } if found == limit);
    assert!(refused(Limit::Memory) || !cfg!(target_os = "linux"), "{:?}", bomb.error);
    // Without a worker the same file is counted and refused.
    let tender = read(&[folder.path().to_path_buf()]).unwrap();
    assert!(matches!(tender.unread[0].error, ReadError::TooLarge { limit: Limit::Inflated, .. }));
    assert_eq!(tender.documents[0].blocks[0].text, "Leverandøren skal betale lønn.");
    ExitCode::SUCCESS
}

fn in_worker(folder: &Path) -> Tender {
    let options = ReadOptions { worker: Some(std::env::current_exe().unwrap()) };
    read_with(&[folder.to_path_buf()], &options).unwrap()
}

/// Five thousand megabytes of blanks in five: one piece of deflated blanks again and again.
fn bomb() -> Vec<u8> {
    let blanks = vec![b' '; 1 << 20];
    let mut compress = Compress::new(Compression::default(), true);
    let mut piece = |flush| {
        let mut out = Vec::with_capacity(1 << 16);
        compress.compress_vec(&blanks, &mut out, flush).unwrap();
        out
    };
    let mut out = piece(FlushCompress::Sync);
    let again = piece(FlushCompress::Sync);
    for _ in 0..5_000 {
        out.extend_from_slice(&again);
    }
    out
}

/// A PDF of one page, whose table of places is missing: the reader finds the objects by itself.
fn pdf(content: &[u8], filter: &str) -> Vec<u8> {
    let mut out = Vec::new();
    write!(
        out,
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>\nendobj\n\
         4 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n\
         5 0 obj\n<< {filter} /Length {} >>\nstream\n",
        content.len()
    )
    .unwrap();
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
    out
}
