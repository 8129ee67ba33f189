//! klausul-scan
