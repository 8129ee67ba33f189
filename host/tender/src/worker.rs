//! Reading a file in a process of its own, so that a crash, a hang or a memory bomb in it costs this file only.
//!
//! The worker is the program itself, started again. A program that can be one calls [`run_if_asked`] first of all in
//! `main` and gives its own path as [`ReadOptions::worker`](crate::ReadOptions::worker). The file comes in by standard
//! input, the answer goes out by standard output; the worker opens nothing.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::limits::Limits;
use crate::{Block, Limit, ReadError, ReadNote, pdf};

/// The argument that asks for a worker; no verb or path begins so.
const ARGUMENT: &str = "--read-pdf-from-standard-input-for-klausul";
/// What an answer begins with, so that the output of a program that is no worker is not taken for one.
const MAGIC: &[u8] = b"klausul-pdf-1\n";
/// Bytes of the longest answer: the text, with room for what is said of each block.
const ANSWER: u64 = 512 << 20;
/// Bytes of complaints that are looked at.
const COMPLAINT: u64 = 64 << 10;

/// What the worker found, or why it did not.
type Answer = Result<(Vec<Block>, Vec<ReadNote>), ReadError>;

/// Why the worker gave no text.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The file cannot be read.
    Read(ReadError),
    /// The program cannot be started, or is no worker.
    NoWorker,
}

/// If this process was started to read one file, reads it and says how the process ends; call it before anything
/// else. Otherwise does nothing.
#[must_use]
pub fn run_if_asked() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().as_deref() != Some(OsStr::new(ARGUMENT)) {
        return None;
    }
    let number = |text: Option<std::ffi::OsString>| text?.to_str()?.parse().ok();
    let (Some(memory), Some(seconds), None) =
        (number(arguments.next()), number(arguments.next()), arguments.next())
    else {
        return Some(ExitCode::FAILURE);
    };
    Some(match run(memory, seconds) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

fn run(memory: u64, seconds: u64) -> io::Result<()> {
    restrict(memory, seconds)?;
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    // Where the system has no limit on memory, what can be counted is.
    let answer: Answer = pdf::on_thread(bytes, Limits::default(), !cfg!(target_os = "linux"));
    let answer = postcard::to_allocvec(&answer).map_err(io::Error::other)?;
    let mut out = io::stdout().lock();
    out.write_all(MAGIC)?;
    out.write_all(&answer)?;
    out.flush()
}

/// Bounds what this process may use: its address space, and its processor time should nobody be left to end it.
#[cfg(unix)]
fn restrict(memory: u64, seconds: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    for (resource, limit) in
        [(Resource::As, memory), (Resource::Cpu, seconds.saturating_mul(2)), (Resource::Core, 0)]
    {
        let before = getrlimit(resource);
        let limit = Some(before.maximum.map_or(limit, |maximum| maximum.min(limit)));
        let set = setrlimit(resource, Rlimit { current: limit, maximum: limit });
        // Some systems know no limit on the address space; the others then still hold.
        if cfg!(target_os = "linux") {
            set?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn restrict(_: u64, _: u64) -> io::Result<()> {
    Ok(())
}

/// Has the worker read a PDF.
pub(crate) fn ask(
    program: &Path,
    bytes: &[u8],
    limits: &Limits,
) -> Result<(Vec<Block>, Vec<ReadNote>), Failure> {
    // The file itself is held once or twice beside what it becomes.
    let memory = limits.worker_memory.saturating_add(3 * bytes.len() as u64);
    let mut command = Command::new(program);
    command.arg(ARGUMENT).arg(memory.to_string()).arg(limits.worker_seconds.to_string());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(unix)]
    command.env_clear();
    let mut child = command.spawn().map_err(|_| Failure::NoWorker)?;
    let (Some(mut stdin), Some(stdout), Some(stderr)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        end(&mut child);
        return Err(Failure::NoWorker);
    };
    let (done, waiting) = channel();
    let outcome = thread::scope(|scope| {
        scope.spawn(move || {
            // A worker that ends early takes no more; its answer says why.
            let _ = stdin.write_all(bytes);
        });
        let complaint = scope.spawn(move || {
            let mut text = Vec::new();
            let mut stderr = stderr;
            let _ = (&mut stderr).take(COMPLAINT).read_to_end(&mut text);
            let _ = io::copy(&mut stderr, &mut io::sink());
            text
        });
        scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.take(ANSWER).read_to_end(&mut answer);
            // Nobody waits any more when time is up.
            let _ = done.send(read.map(|_| answer));
        });
        let answer = waiting.recv_timeout(Duration::from_secs(limits.worker_seconds));
        // Ended in any case, so that the threads above end: an answer is whole when the output is closed.
        if answer.is_err() {
            end(&mut child);
        }
        let status = child.wait();
        (answer, status, complaint.join().unwrap_or_default())
    });
    let (answer, status, complaint) = outcome;
    let answer = match answer {
        Ok(answer) => answer.unwrap_or_default(),
        Err(RecvTimeoutError::Timeout) => {
            let max = limits.worker_seconds;
            return Err(Failure::Read(ReadError::TooLarge { limit: Limit::Seconds, max }));
        }
        Err(RecvTimeoutError::Disconnected) => Vec::new(),
    };
    let ended = status.is_ok_and(|status| status.success());
    match answer.strip_prefix(MAGIC) {
        Some(answer) if ended => match postcard::from_bytes::<Answer>(answer) {
            Ok(answer) => answer.map_err(Failure::Read),
            Err(_) => Err(Failure::Read(ReadError::Crashed)),
        },
        None if ended || String::from_utf8_lossy(&complaint).contains(ARGUMENT.trim_start_matches('-')) => {
            Err(Failure::NoWorker)
        }
        _ if String::from_utf8_lossy(&complaint).contains("memory allocation of") => {
            Err(Failure::Read(ReadError::TooLarge { limit: Limit::Memory, max: memory }))
        }
        _ => Err(Failure::Read(ReadError::Crashed)),
    }
}

/// Kills the worker; one that has ended by itself needs nothing.
fn end(child: &mut Child) {
    let _ = child.kill();
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// What is made of a worker that behaves like this script.
    fn asked(script: &str) -> Failure {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("worker");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        let limits = Limits { worker_seconds: 1, ..Limits::default() };
        ask(&path, &[b' '; 1 << 20], &limits).unwrap_err()
    }

    #[test]
    fn a_worker_that_fails_costs_this_file_only() {
        let crashed = |failure: &Failure| matches!(failure, Failure::Read(ReadError::Crashed));
        assert!(crashed(&asked("kill -SEGV $$")));
        assert!(crashed(&asked("printf 'klausul-pdf-1\\nrubbish'")));
        assert!(crashed(&asked("echo 'thread panicked' >&2; exit 101")));
        let memory = asked("echo 'memory allocation of 900 bytes failed' >&2; kill -ABRT $$");
        assert!(
            matches!(memory, Failure::Read(ReadError::TooLarge { limit: Limit::Memory, .. })),
            "{memory:?}"
        );
    }

    #[test]
    fn a_worker_that_does_not_end_is_ended() {
        let hang = asked("exec sleep 60");
        assert!(
            matches!(hang, Failure::Read(ReadError::TooLarge { limit: Limit::Seconds, max: 1 })),
            "{hang:?}"
        );
    }

    #[test]
    fn a_program_that_is_no_worker_is_none() {
        assert!(matches!(asked("echo hello"), Failure::NoWorker));
        assert!(matches!(asked("echo \"unknown option $1\" >&2; exit 2"), Failure::NoWorker));
        let missing = ask(Path::new("/nonexistent/klausul"), b"", &Limits::default());
        assert!(matches!(missing, Err(Failure::NoWorker)));
    }
}
