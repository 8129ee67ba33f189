//! Rules of the strategy area: Climate and environment. One requirement is `rules/<id>.toml` and `cases/<id>.md`.

klausul_sdk::plugin!("climate-environment", include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin")));
