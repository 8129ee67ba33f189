//! Whatever a plugin does, it is stopped soon, the reason is told, and the engine goes on.

mod answers;
mod cache;
mod files;
mod running;
mod support;
