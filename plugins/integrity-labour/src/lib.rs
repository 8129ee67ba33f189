//! Rules of the strategy area: Integrity, corruption and labour rights. One requirement is `rules/<id>.toml` and `cases/<id>.md`.

klausul_sdk::plugin!();
