//! Files and folders, formats by content, and what is said about those that cannot be read.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{document, read, read_within};
use crate::docx::tests::{feature, zip};
use crate::limits::Limits;
use crate::{Foreign, Format, Limit, ReadError, ReadNote, Tender};

mod archives;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn all(path: &Path) -> Tender {
    read(&[path.to_path_buf()]).unwrap()
}

fn names(tender: &Tender) -> Vec<&str> {
    tender.documents.iter().map(|document| document.name.as_str()).collect()
}

fn one(name: &str, bytes: &[u8]) -> Result<Format, ReadError> {
    document(name, bytes, &Limits::default()).map(|document| document.format)
}

#[test]
fn a_folder_is_one_tender_and_no_file_hides_another() {
    let pack = folder(&[
        ("b/2.md", b"# To"),
        ("a.txt", b"En"),
        ("~$a.docx", b"lock"),
        (".DS_Store", b"x"),
        ("__MACOSX/a.txt", b"x"),
        ("Thumbs.db", b"x"),
        ("plan.pdf", b"%PDF-1.7"),
        ("tom.docx", b""),
    ]);
    let tender = all(pack.path());
    assert_eq!(names(&tender), ["a.txt", "b/2.md"]);
    assert_eq!(tender.skipped, [".DS_Store", "Thumbs.db", "__MACOSX", "~$a.docx"]);
    let unread: Vec<_> =
        tender.unread.iter().map(|unread| (unread.name.as_str(), unread.error.key())).collect();
    assert_eq!(unread, [("plan.pdf", "read-error-unsupported"), ("tom.docx", "read-error-empty")]);
}

#[test]
fn several_paths_are_one_tender() {
    let pack = folder(&[("b.md", b"# B"), ("vedlegg/a.md", b"# A")]);
    let paths: Vec<PathBuf> =
        ["b.md", "vedlegg", "mangler.md"].iter().map(|name| pack.path().join(name)).collect();
    let tender = read(&paths).unwrap();
    assert_eq!(names(&tender), ["b.md", "vedlegg/a.md"]);
    assert_eq!(tender.unread.len(), 1);
    assert_eq!(tender.unread[0].error, ReadError::NotFound);
}

#[test]
fn nothing_at_all_is_an_error() {
    let empty = folder(&[]);
    assert_eq!(read(&[empty.path().to_path_buf()]).unwrap_err(), ReadError::NoDocuments);
    assert_eq!(read(&[empty.path().join("x")]).unwrap_err(), ReadError::NotFound);
    assert_eq!(read(&[]).unwrap_err(), ReadError::NoDocuments);
}

#[cfg(unix)]
#[test]
fn links_to_folders_are_not_followed() {
    let pack = folder(&[("a.md", b"# A"), ("b/c.md", b"# C")]);
    std::os::unix::fs::symlink(pack.path(), pack.path().join("b/igjen")).unwrap();
    std::os::unix::fs::symlink(pack.path().join("a.md"), pack.path().join("d.md")).unwrap();
    let tender = all(pack.path());
    assert_eq!(names(&tender), ["a.md", "b/c.md", "d.md"]);
    assert_eq!(tender.skipped, ["b/igjen"]);
}

#[test]
fn budgets_hold() {
    let pack = folder(&[("a.md", b"# En overskrift"), ("b.md", b"# To"), ("c.md", b"# Tre")]);
    let within = |limits: Limits| read_within(&[pack.path().to_path_buf()], &limits).unwrap();
    let tender = within(Limits { files: 2, ..Limits::default() });
    assert_eq!((names(&tender), tender.unread[0].name.as_str()), (vec!["a.md", "b.md"], "c.md"));
    assert_eq!(tender.unread[0].error, ReadError::TooLarge { limit: Limit::Files, max: 2 });
    let tender = within(Limits { file_bytes: 10, ..Limits::default() });
    assert_eq!(tender.unread[0].error, ReadError::TooLarge { limit: Limit::FileBytes, max: 10 });
    let tender = within(Limits { total_bytes: 20, ..Limits::default() });
    assert_eq!(tender.unread[0].error, ReadError::TooLarge { limit: Limit::TotalBytes, max: 20 });
}

#[test]
fn formats_are_told_by_their_content() {
    let docx = zip(&feature());
    assert_eq!(one("a.docx", &docx), Ok(Format::Docx));
    assert_eq!(one("a.md", b"# A"), Ok(Format::Markdown));
    assert_eq!(one("a", b"Tekst"), Ok(Format::Text));
    let foreign = |bytes: &[u8], name: &str| match one(name, bytes) {
        Err(ReadError::Unsupported { format }) => format,
        other => panic!("{name}: {other:?}"),
    };
    let compound = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let types = |kind: &str| zip(&[("[Content_Types].xml", format!("<Types>{kind}</Types>").into_bytes())]);
    assert_eq!(foreign(b"%PDF-1.7", "a.docx"), Foreign::Pdf);
    assert_eq!(foreign(b"{\\rtf1", "a.doc"), Foreign::Rtf);
    assert_eq!(foreign(b"\xFF\xD8\xFF\xE0", "a.jpg"), Foreign::Picture);
    assert_eq!(one("a.md", b"<!DOCTYPE html><p>x"), Ok(Format::Html));
    assert_eq!(one("a.xhtml", b"<?xml version=\"1.0\"?><html><p>x</p></html>"), Ok(Format::Html));
    assert_eq!(one("a.html", b"Hei <b>der</b>"), Ok(Format::Html));
    assert_eq!(one("a.md", b"Hei <b>der</b>"), Ok(Format::Markdown));
    assert_eq!(foreign(b"<?xml version=\"1.0\"?><Notice/>", "a.xml"), Foreign::Xml);
    assert_eq!(foreign(b"MIME-Version: 1.0\nMessage-ID: <a>\n\nHei", "a.eml"), Foreign::Eml);
    assert_eq!(foreign(&compound("WordDocument"), "a.doc"), Foreign::Doc);
    assert_eq!(foreign(&compound("Workbook"), "a.xls"), Foreign::Xls);
    assert_eq!(foreign(&compound("__properties_version1.0"), "a.msg"), Foreign::Msg);
    assert_eq!(one("a.docx", &compound("EncryptedPackage")), Err(ReadError::Password));
    assert_eq!(foreign(&types("ms-excel.sheet.binary.macroEnabled.main"), "a.xlsb"), Foreign::Xlsb);
    assert_eq!(one("a.xlsx", &types("spreadsheetml.sheet")), Err(ReadError::NoMainPart));
    let open =
        |kind: &str| zip(&[("mimetype", format!("application/vnd.oasis.opendocument.{kind}").into_bytes())]);
    assert_eq!(foreign(&open("presentation"), "a.odp"), Foreign::Odp);
    // Told apart, and then found to hold nothing.
    assert_eq!(one("a.odt", &open("text")), Err(ReadError::NoMainPart));
    assert_eq!(one("a.ods", &open("spreadsheet")), Err(ReadError::NoMainPart));
    assert_eq!(foreign(&zip(&[("a.docx", docx.clone())]), "a.zip"), Foreign::Zip);
    assert_eq!(one("a.docx", &types("wordprocessingml.document.main")), Err(ReadError::NoMainPart));
    assert_eq!(one("a.bin", &[0_u8, 1, 2, 3].repeat(200)), Err(ReadError::NotText));
    assert_eq!(one("a.txt", b""), Err(ReadError::Empty));
    assert!(matches!(one("a.docx", docx.get(..900).unwrap()), Err(ReadError::Damaged { .. })));
}

#[test]
fn a_wrong_extension_is_noted_and_does_not_matter() {
    let read = document("a.pdf", b"Leverand\xC3\xB8ren skal betale.", &Limits::default()).unwrap();
    assert_eq!((read.format, read.notes), (Format::Text, vec![ReadNote::ExtensionMismatch]));
    let read = document("a.txt", &zip(&feature()), &Limits::default()).unwrap();
    assert_eq!(read.format, Format::Docx);
    assert!(read.notes.contains(&ReadNote::ExtensionMismatch));
}

#[test]
fn a_document_has_the_digest_of_its_bytes() {
    let read = document("a.md", b"abc", &Limits::default()).unwrap();
    assert_eq!(read.digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    let read = document("a.md", b"  \n\n", &Limits::default()).unwrap();
    assert_eq!(read.notes, [ReadNote::Empty]);
}

#[test]
fn every_message_has_a_key_and_says_what_to_do() {
    let errors = [
        ReadError::Password,
        ReadError::NoMainPart,
        ReadError::Unsupported { format: Foreign::Pdf },
        ReadError::Damaged { part: "word/document.xml".into(), cause: "cut off".into() },
        ReadError::TooLarge { limit: Limit::FileBytes, max: 5 },
        ReadError::LockedEntry,
        ReadError::ArchiveDepth { max: 2 },
    ];
    let all: String = errors.iter().map(|e| format!("{} {:?}: {e}\n", e.key(), e.args())).collect();
    insta::assert_snapshot!("messages", all);
}
