//! What is no notice, and notices that cannot be used.

use super::*;
use crate::pack::document;
use crate::{Foreign, Format, Lack, Limit};

#[test]
fn notices_from_before_eforms_are_named() {
    let old = |root: &str| {
        error(&format!("<?xml version=\"1.0\"?>\n<!-- <a> -->\n<{root} VERSION=\"3\"><X/></{root}>"))
    };
    assert_eq!(old("TED_EXPORT"), ReadError::OldNotice { schema: "TED_EXPORT".into() });
    assert_eq!(old("DOFFIN_ESENDERS"), ReadError::OldNotice { schema: "DOFFIN_ESENDERS".into() });
    assert!(old("TED_EXPORT").to_string().contains("--set"));
}

#[test]
fn other_xml_is_told_before_it_is_parsed() {
    let xml = ReadError::Unsupported { format: Foreign::Xml };
    for source in ["<?xml version=\"1.0\"?><pkg:package>", "<svg>", "", "<", "<!-- <ContractNotice> "] {
        assert_eq!(error(source), xml, "{source}");
    }
    // The name alone makes no notice.
    assert_eq!(error("<ContractNotice xmlns=\"urn:other\"/>"), xml);
    assert_eq!(error("<testSet><ContractNotice/></testSet>"), xml);
}

#[test]
fn shells_and_other_profiles_are_no_notices() {
    let empty =
        notice("", "", "").replace("<cbc:Name languageID=\"NOR\">Matvarer til sykehjem</cbc:Name>", "");
    assert_eq!(error(&empty), ReadError::BadNotice { lack: Lack::Procurement });
    let other = notice("", "", "").replace("eforms-sdk-1.13#test", "urn:fdc:peppol.eu:prac");
    let found = "urn:fdc:peppol.eu:prac".to_string();
    assert_eq!(error(&other), ReadError::BadNotice { lack: Lack::Profile { found } });
}

#[test]
fn an_unknown_version_is_read_and_said() {
    let with = |profile: &str| notes(&notice("", "", "").replace("eforms-sdk-1.13#test", profile));
    assert_eq!(with("eforms-sdk-1.15"), []);
    assert_eq!(with("eforms-sdk-2.0"), [ReadNote::UnknownProfile("eforms-sdk-2.0".into())]);
    assert_eq!(with(""), [ReadNote::UnknownProfile(String::new())]);
}

#[test]
fn attacks_and_damage_end_in_an_error() {
    let whole = notice("", "", "");
    let entity = whole.replace("?>\n", "?>\n<!DOCTYPE x [<!ENTITY a \"aaaa\">]>\n");
    assert_eq!(error(&entity), ReadError::DocType { part: String::new() });
    let cut = whole.get(..whole.len() - 30).unwrap();
    assert_eq!(error(cut).key(), "read-error-malformed");
    let deep = whole.replace(
        "</cac:ProcurementProject>",
        &format!("{}{}</cac:ProcurementProject>", "<a>".repeat(50_000), "</a>".repeat(50_000)),
    );
    assert!(read(&deep, &Limits::default()).is_ok());
    let few = Limits { notice_nodes: 5, ..Limits::default() };
    let nodes = ReadError::TooLarge { limit: Limit::NoticeNodes, max: 5 };
    assert_eq!(read(&whole, &few).unwrap_err(), nodes);
    let small = Limits { notice_bytes: 100, ..Limits::default() };
    let bytes = ReadError::TooLarge { limit: Limit::NoticeBytes, max: 100 };
    assert_eq!(read(&whole, &small).unwrap_err(), bytes);
}

#[test]
fn a_notice_is_told_by_its_content() {
    let source = notice("", "", "");
    let read = |name: &str, bytes: &[u8]| document(name, bytes, &Limits::default()).unwrap();
    let whole = read("kunngjoring.xml", source.as_bytes());
    assert_eq!((whole.format, whole.notes.len()), (Format::Notice, 0));
    assert!(whole.notice.is_some());
    assert_eq!(read("kunngjoring.txt", source.as_bytes()).notes, [ReadNote::ExtensionMismatch]);
    let utf16: Vec<u8> = format!("\u{FEFF}{source}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read("kunngjoring.xml", &utf16).blocks, whole.blocks);
}
