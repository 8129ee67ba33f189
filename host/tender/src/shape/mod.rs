//! Structure of text that carries no marks of it.

pub(crate) mod title;
