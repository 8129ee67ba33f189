//! Files become a [`Tender`]: documents made of blocks that know where they stand.
//!
//! This room knows formats. It must never know a requirement, a plugin or a rule.

mod annexes;
mod clean;
mod columns;
mod docx;
mod encoding;
mod error;
mod foreign;
mod limits;
mod lines;
mod markdown;
mod model;
mod note;
mod options;
mod outline;
mod pack;
mod pdf;
#[cfg(test)]
mod properties;
mod running;
mod shape;
mod sniff;
mod text;
pub mod worker;

pub use error::{Limit, ReadError};
pub use foreign::Foreign;
pub use model::{AbsentAnnex, Block, BlockKind, Document, Format, Origin, ReadNote, Tender, Unread};
pub use options::ReadOptions;
pub use pack::{read, read_with};
