//! Facts read from the text of the documents: one file per fact, over tokens that are made once.

pub(crate) mod announced;
pub(crate) mod buyer;
pub(crate) mod contract_type;
pub(crate) mod cpv;
pub(crate) mod dates;
pub(crate) mod duration;
pub(crate) mod fold;
pub(crate) mod language;
pub(crate) mod lexicon;
pub(crate) mod money;
pub(crate) mod numbers;
pub(crate) mod procedure;
pub(crate) mod reading;
pub(crate) mod terms;
pub(crate) mod tokens;
pub(crate) mod value;
pub(crate) mod words;
