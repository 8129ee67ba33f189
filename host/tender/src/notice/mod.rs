//! eForms notices (Doffin, TED): text to judge, and the fields as data.

mod award;
mod extract;
mod layout;
mod model;
mod project;
mod recognise;
mod terms;
#[cfg(test)]
mod tests;
mod words;
mod writer;
mod xml;

pub use model::{
    Amount, Coded, Criterion, Demand, Length, Lot, Notice, NoticeBuyer, NoticeKind, Parameter, Period,
    Project, Rules, Strategic, Terms, Wording,
};

use self::xml::{Element, Lines};
use crate::limits::Limits;
use crate::{Block, Lack, Limit, ReadError, ReadNote, text};

/// What a notice was read as.
type Read = (Vec<Block>, Notice, Vec<ReadNote>);

/// Reads a notice from its decoded text.
pub(crate) fn read(source: &str, limits: &Limits) -> Result<Read, ReadError> {
    recognise::root(source)?;
    if source.len() as u64 > limits.notice_bytes {
        return Err(ReadError::TooLarge { limit: Limit::NoticeBytes, max: limits.notice_bytes });
    }
    let tree = xml::parse(source, limits)?;
    recognise::notice(tree.root_element())?;
    let lines = Lines::of(source);
    let root = Element::new(tree.root_element(), &lines);
    let notice = extract::notice(root);
    recognise::profile(&notice.profile)?;
    if !describes(&notice) {
        return Err(ReadError::BadNotice { lack: Lack::Procurement });
    }
    let mut notes = Vec::new();
    if !recognise::known(&notice.profile) {
        notes.push(ReadNote::UnknownProfile(notice.profile.clone()));
    }
    let (blocks, translations, language) = layout::blocks(&notice, &root.spoken());
    if translations > 0 {
        notes.push(ReadNote::TranslationsLeftOut { count: translations, language });
    }
    Ok((text::within(blocks, limits)?, notice, notes))
}

/// Whether the notice says anything of a procurement. Tools make shells of notices that say nothing yet, and a
/// registration of a business is in the same format.
fn describes(notice: &Notice) -> bool {
    let said = |project: &Project| {
        !project.title.is_empty()
            || !project.description.is_empty()
            || project.nature.is_some()
            || project.cpv.is_some()
    };
    said(&notice.project) || notice.lots.iter().any(|lot| said(&lot.project) || lot.terms != Terms::default())
}
