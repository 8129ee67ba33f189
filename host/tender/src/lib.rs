//! Files become a [`Tender`]: documents made of blocks that know where they stand.
//!
//! This room knows formats. It must never know a requirement, a plugin or a rule.

mod error;
mod model;

pub use error::ReadError;
pub use model::{AbsentAnnex, Block, BlockKind, Document, Format, Origin, ReadNote, Tender, Unread};
