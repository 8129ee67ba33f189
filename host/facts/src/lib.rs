//! klausul-facts
