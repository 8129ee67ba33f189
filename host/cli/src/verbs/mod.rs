//! One file for each verb.

pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod facts;
pub(crate) mod plugin;
pub(crate) mod requirements;
