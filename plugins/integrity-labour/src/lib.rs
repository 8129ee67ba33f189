//! klausul-plugin-integrity-labour
