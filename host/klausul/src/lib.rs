//! klausul
