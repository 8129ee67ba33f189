//! Rules of the strategy area: Ethics and human rights. One requirement is `rules/<id>.toml` and `cases/<id>.md`.

klausul_sdk::plugin!();
