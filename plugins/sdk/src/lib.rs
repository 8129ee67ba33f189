//! klausul-sdk
