//! Which XML is a notice, and what is said of the rest.

use roxmltree::Node;

use crate::{Foreign, Lack, ReadError};

/// The documents of eForms: namespace and name of the root.
const NOTICES: [(&str, &str); 4] = [
    ("urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2", "ContractNotice"),
    ("urn:oasis:names:specification:ubl:schema:xsd:PriorInformationNotice-2", "PriorInformationNotice"),
    ("urn:oasis:names:specification:ubl:schema:xsd:ContractAwardNotice-2", "ContractAwardNotice"),
    (
        "http://data.europa.eu/p27/eforms-business-registration-information-notice/1",
        "BusinessRegistrationInformationNotice",
    ),
];

/// The roots of notices from before eForms, of TED and of Doffin.
const OLD: [&str; 4] = ["TED_EXPORT", "TED_ESENDERS", "DOFFIN_ESENDERS", "DOFFIN_EXPORT"];

/// Looks at the start of a file: other XML is told before it is parsed, however large it is.
pub(super) fn root(text: &str) -> Result<(), ReadError> {
    let mut rest = text;
    let name = loop {
        let Some(at) = rest.find('<') else { break "" };
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if !rest.starts_with(['?', '!']) {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(rest.len());
            break rest.get(..end).unwrap_or_default();
        }
    };
    let local = name.rsplit(':').next().unwrap_or_default();
    if OLD.contains(&local) {
        return Err(ReadError::OldNotice { schema: local.to_string() });
    }
    if NOTICES.iter().any(|(_, known)| *known == local) { Ok(()) } else { Err(foreign()) }
}

/// Whether the root is a notice's, by its namespace too.
pub(super) fn notice(root: Node<'_, '_>) -> Result<(), ReadError> {
    let known = NOTICES.iter().any(|(uri, name)| root.has_tag_name((*uri, *name)));
    if known { Ok(()) } else { Err(foreign()) }
}

/// Whether the profile is one of eForms; a notice may say none.
pub(super) fn profile(profile: &str) -> Result<(), ReadError> {
    if profile.is_empty() || profile.to_lowercase().contains("eforms") {
        return Ok(());
    }
    Err(ReadError::BadNotice { lack: Lack::Profile { found: profile.to_string() } })
}

/// Whether the profile is of the version whose fields are known; a profile may leave its version open.
pub(super) fn known(profile: &str) -> bool {
    let version = profile.strip_prefix("eforms-sdk-").unwrap_or_default();
    version.starts_with("1.") || version.starts_with("${")
}

fn foreign() -> ReadError {
    ReadError::Unsupported { format: Foreign::Xml }
}
