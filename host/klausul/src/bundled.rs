//! The plugins that come with klausul, as part of the program.

/// Name and component of each, in the order of their names.
pub(crate) const PLUGINS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/plugins.rs"));
