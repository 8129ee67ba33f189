//! Whatever a plugin does, it is stopped soon, the reason is told, and the engine goes on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by a panic; clippy knows tests only by their attribute, not their helpers"
)]

mod answers;
mod cache;
mod files;
mod running;
mod support;
