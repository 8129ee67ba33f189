//! klausul-report
