//! klausul-engine
