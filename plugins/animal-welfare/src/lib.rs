//! Rules of the strategy area: Animal welfare. One requirement is `rules/<id>.toml` and `cases/<id>.md`.

klausul_sdk::plugin!();
