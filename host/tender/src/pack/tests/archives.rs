//! Zips: they are folders, and attacks are files like others.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::{all, folder, names, read_within};
use crate::docx::tests::{feature, zip};
use crate::limits::Limits;
use crate::{Format, Limit, ReadError, Sameness, Tender};

fn pack(files: &[(&str, Vec<u8>)]) -> Tender {
    let folder = folder(&[("pack.zip", &zip(files))]);
    all(&folder.path().join("pack.zip"))
}

fn within(limits: Limits, files: &[(&str, Vec<u8>)]) -> Tender {
    let folder = folder(&[("pack.zip", &zip(files))]);
    read_within(&[folder.path().to_path_buf()], &limits).unwrap()
}

fn unread(tender: &Tender) -> Vec<(&str, &ReadError)> {
    tender.unread.iter().map(|unread| (unread.name.as_str(), &unread.error)).collect()
}

#[test]
fn a_zip_is_a_tender_like_a_folder() {
    let inner = zip(&[("bilag.md", b"# Bilag".to_vec()), ("Thumbs.db", b"x".to_vec())]);
    let tender = pack(&[
        ("b/krav.docx", zip(&feature())),
        ("a.md", b"# A".to_vec()),
        ("b/vedlegg.zip", inner),
        ("__MACOSX/b/._krav.docx", b"x".to_vec()),
        ("~$krav.docx", b"x".to_vec()),
        ("b/plan.jpg", b"\xFF\xD8\xFF\xE0".to_vec()),
    ]);
    assert_eq!(names(&tender), ["pack.zip/a.md", "pack.zip/b/krav.docx", "pack.zip/b/vedlegg.zip/bilag.md"]);
    assert_eq!(tender.documents[1].format, Format::Docx);
    assert_eq!(
        tender.skipped,
        ["pack.zip/__MACOSX", "pack.zip/b/vedlegg.zip/Thumbs.db", "pack.zip/~$krav.docx"]
    );
    assert_eq!(unread(&tender).len(), 1);
    assert_eq!(tender.unread[0].name, "pack.zip/b/plan.jpg");
}

#[test]
fn the_order_is_that_of_the_names_wherever_a_file_lies() {
    let folder = folder(&[
        ("b.zip", &zip(&[("z.md", b"# Z".to_vec()), ("a.md", b"# A".to_vec())])),
        ("b.md", b"# B"),
        ("c.md", b"# C"),
    ]);
    assert_eq!(names(&all(folder.path())), ["b.md", "b.zip/a.md", "b.zip/z.md", "c.md"]);
}

#[test]
fn zips_nest_twice_and_no_deeper() {
    let third = zip(&[("d.md", b"# D".to_vec())]);
    let second = zip(&[("c.md", b"# C".to_vec()), ("3.zip", third)]);
    let tender = pack(&[("2.zip", second)]);
    assert_eq!(names(&tender), ["pack.zip/2.zip/c.md"]);
    assert_eq!(unread(&tender), [("pack.zip/2.zip/3.zip", &ReadError::ArchiveDepth { max: 2 })]);
}

#[test]
fn bombs_cost_no_more_than_the_budget() {
    let zeros = |bytes: usize| vec![b' '; bytes];
    let low = Limits { archive_ratio: 50, archive_ratio_from: 1 << 10, ..Limits::default() };
    let tender = within(low, &[("a.md", b"# A".to_vec()), ("b.txt", zeros(1 << 20))]);
    assert_eq!(names(&tender), ["pack.zip/a.md"]);
    let ratio = ReadError::TooLarge { limit: Limit::ArchiveRatio, max: 50 };
    assert_eq!(unread(&tender), [("pack.zip/b.txt", &ratio)]);

    let low = Limits { file_bytes: 2_000, ..Limits::default() };
    let tender = within(low, &[("b.txt", zeros(3_000))]);
    assert_eq!(tender.unread[0].error, ReadError::TooLarge { limit: Limit::FileBytes, max: 2_000 });

    // Nothing is left for what comes after, even though no file alone is too large.
    let low = Limits { total_bytes: 4_000, ..Limits::default() };
    let tender = within(low, &[("a.txt", zeros(3_000)), ("b.txt", zeros(3_000)), ("c.md", b"# C".to_vec())]);
    let total = ReadError::TooLarge { limit: Limit::TotalBytes, max: 4_000 };
    assert_eq!(unread(&tender), [("pack.zip/b.txt", &total), ("pack.zip/c.md", &total)]);

    let low = Limits { archive_entries: 1, ..Limits::default() };
    let tender = within(low, &[("a.md", b"# A".to_vec()), ("b.md", b"# B".to_vec())]);
    let entries = ReadError::TooLarge { limit: Limit::ArchiveEntries, max: 1 };
    assert_eq!(unread(&tender), [("pack.zip", &entries)]);

    let low = Limits { files: 1, ..Limits::default() };
    let tender =
        within(low, &[("a.md", b"# A".to_vec()), ("b.md", b"# B".to_vec()), ("c.md", b"# C".to_vec())]);
    assert_eq!(names(&tender), ["pack.zip/a.md"]);
    assert_eq!(unread(&tender), [("pack.zip/b.md", &ReadError::TooLarge { limit: Limit::Files, max: 1 })]);
}

#[test]
fn entries_that_share_their_bytes_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("a.md", SimpleFileOptions::default()).unwrap();
    writer.write_all(b"# A").unwrap();
    writer.shallow_copy_file("a.md", "b.md").unwrap();
    let folder = folder(&[("pack.zip", &writer.finish().unwrap().into_inner())]);
    let tender = all(folder.path());
    assert_eq!(tender.unread[0].error.key(), "read-error-damaged");
}

/// Sets a bit of the flags in both headers of the only entry.
fn flagged(mut bytes: Vec<u8>, bit: u8) -> Vec<u8> {
    let central = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes[6] |= bit;
    bytes[central + 8] |= bit;
    bytes
}

#[test]
fn encrypted_entries_are_said() {
    let folder = folder(&[("pack.zip", &flagged(zip(&[("a.md", b"# A".to_vec())]), 1)), ("b.md", b"# B")]);
    let tender = all(folder.path());
    assert_eq!(names(&tender), ["b.md"]);
    assert_eq!(unread(&tender), [("pack.zip/a.md", &ReadError::LockedEntry)]);
}

#[test]
fn names_of_dos_are_read() {
    // The writer marks every other name as UTF-8; ASCII of the same length is replaced afterwards.
    let mut bytes = zip(&[("Vedlegg pX.md", b"# A".to_vec())]);
    for at in 0..bytes.len() {
        if bytes[at..].starts_with(b"pX.md") {
            bytes[at + 1] = 0x86;
        }
    }
    let folder = folder(&[("pack.zip", &bytes)]);
    assert_eq!(names(&all(folder.path())), ["pack.zip/Vedlegg på.md"]);
}

#[test]
fn names_that_look_alike_stay_apart() {
    let tender =
        pack(&[("a.md", b"# A".to_vec()), ("./a.md", b"# B".to_vec()), ("../a.md", b"# C".to_vec())]);
    assert_eq!(names(&tender), ["pack.zip/a (2).md", "pack.zip/a (3).md", "pack.zip/a.md"]);
}

#[test]
fn an_empty_or_broken_zip_is_said() {
    let tender = pack(&[("__MACOSX/a", b"x".to_vec())]);
    assert_eq!(unread(&tender), [("pack.zip", &ReadError::NoDocuments)]);
    let whole = zip(&[("a.md", b"# A".to_vec())]);
    let folder = folder(&[("pack.zip", &whole[..whole.len() - 30])]);
    assert_eq!(all(folder.path()).unread[0].error.key(), "read-error-damaged");
}

#[test]
fn a_document_that_is_there_twice_is_noticed() {
    let text = "# Krav\n\nLeverandøren skal betale lønn etter tariffavtalen. ".repeat(9).into_bytes();
    let folder = folder(&[("a.md", &text), ("pack.zip", &zip(&[("b.md", text.clone())]))]);
    let tender = all(folder.path());
    let [twice] = &tender.duplicates[..] else { panic!("{:?}", tender.duplicates) };
    assert_eq!((twice.document, twice.of, twice.same), (1, 0, Sameness::Bytes));
}
