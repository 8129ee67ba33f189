//! klausul-rules
