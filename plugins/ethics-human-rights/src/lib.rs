//! klausul-plugin-ethics-human-rights
