//! A word on the terminal while something takes long.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use klausul_report::{Lang, Messages};

/// What takes less needs no word.
const PATIENCE: Duration = Duration::from_millis(500);

/// Does `work`. If that takes long and a person is looking, the message `key` stands on the terminal meanwhile.
pub(crate) fn during<T>(lang: Lang, key: &'static str, work: impl FnOnce() -> T) -> T {
    if !stderr().is_terminal() {
        return work();
    }
    let (done, waiting) = channel::<()>();
    let speaker = thread::spawn(move || {
        if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            say(&Messages::new(lang).say(key));
            // Ends when `done` is dropped.
            let _ = waiting.recv();
            say("");
        }
    });
    let result = work();
    drop(done);
    // A speaker that failed has only failed to speak.
    let _ = speaker.join();
    result
}

/// Replaces the terminal's line.
fn say(text: &str) {
    let mut stderr = stderr();
    let _ = write!(stderr, "\r\u{1b}[K{text}").and_then(|()| stderr.flush());
}
