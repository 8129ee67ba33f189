//! klausul-plugin-animal-welfare
