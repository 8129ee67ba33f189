//! Annexes that are referred to and not there.

use crate::{AbsentAnnex, Document};

/// The annexes that no document of the tender is or holds.
pub(crate) fn absent(_documents: &[Document]) -> Vec<AbsentAnnex> {
    Vec::new()
}
