//! Files become a [`Tender`]: documents made of blocks that know where they stand.
//!
//! This room knows formats. It must never know a requirement, a plugin or a rule.

mod annexes;
mod clean;
mod columns;
mod docx;
mod duplicates;
mod encoding;
mod error;
mod foreign;
mod html;
mod limits;
mod lines;
mod markdown;
mod model;
mod note;
mod notice;
mod numerals;
mod odf;
mod outline;
mod pack;
mod package;
#[cfg(test)]
mod properties;
mod running;
mod shape;
mod sheet;
mod sniff;
mod table;
mod tally;
mod text;
mod xlsx;

pub use error::{Lack, Limit, ReadError};
pub use foreign::Foreign;
pub use model::{
    AbsentAnnex, Block, BlockKind, Document, Duplicate, Format, Origin, ReadNote, Sameness, Tender, Unread,
};
pub use notice::{
    Amount, Coded, Criterion, Demand, Length, Lot, Notice, NoticeBuyer, NoticeKind, Parameter, Period,
    Project, Rules, Strategic, Terms, Wording,
};
pub use pack::read;
