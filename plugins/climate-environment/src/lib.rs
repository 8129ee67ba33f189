//! klausul-plugin-climate-environment
