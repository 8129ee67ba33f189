//! Rules of the strategy area: Climate and environment. One requirement is `rules/<id>.toml` and `cases/<id>.md`.

klausul_sdk::plugin!();
