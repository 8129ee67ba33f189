#!/bin/sh
# Gets what `cargo xtask plugins` needs: rustup's WebAssembly target where it can be fetched, Debian's compiler with
# its library's source otherwise. Never needed to build, run or test klausul itself: the built plugins are in
# plugins/dist.
set -eu
if rustup target add wasm32-unknown-unknown; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    exec apt-get install -y -qq rustc-web rust-web-src
fi
echo "no WebAssembly target: rustup could not fetch it, and there is no apt-get here" >&2
exit 1
