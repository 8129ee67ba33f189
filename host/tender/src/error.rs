//! Why a file could not be read.

/// Why a file could not be read, as data; the message catalogue has the words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is no such file or folder.
    #[error("no such file or folder")]
    NotFound,
}
