//! The plugin contract, version by version. A version is an adapter between its bindings and the plain types of
//! this crate; nothing else knows which version a plugin speaks.

mod v0_1;

use wasmtime::component::Component;
use wasmtime::{Engine, Store};

use crate::error::Fault;
use crate::model::{Applicability, Assessment, Facts, Manifest};
use crate::sandbox::State;
use klausul_scan::{Hit, Matcher};

/// What a plugin says it is and searches for.
pub(crate) type Described = (Manifest, Vec<Matcher>);

/// The outer failure is a trap or a limit, the inner one the plugin's own refusal.
pub(crate) type Answer<T> = wasmtime::Result<Result<T, String>>;

/// A plugin's functions. Each call makes a fresh instance in `store`.
pub(crate) trait Contract: Send + Sync {
    fn describe(&self, store: &mut Store<State>, settings: &[(String, String)]) -> Answer<Described>;
    fn applicability(&self, store: &mut Store<State>, facts: &Facts) -> Answer<Vec<Applicability>>;
    fn check(&self, store: &mut Store<State>, facts: &Facts, hits: &[Hit]) -> Answer<Vec<Assessment>>;
}

/// Refuses a version that no adapter here speaks, and says which side is behind.
pub(crate) fn speaks(version: &str) -> Result<(), Fault> {
    let wanted = version.to_owned();
    // Below 1.0 the second number is the one that breaks.
    match numbers(version) {
        Some((0, 1)) => Ok(()),
        Some(other) if other > (0, 1) => Err(Fault::ContractNewer { wanted }),
        Some(_) => Err(Fault::ContractOlder { wanted }),
        None => Err(Fault::WrongShape { detail: format!("{version:?} is no version") }),
    }
}

fn numbers(version: &str) -> Option<(u64, u64)> {
    let mut parts = version.split('.').map(|part| part.parse::<u64>().ok());
    Some((parts.next()??, parts.next()??))
}

/// Connects a compiled plugin with what the host gives it.
pub(crate) fn bind(
    engine: &Engine,
    component: &Component,
    version: &str,
) -> Result<Box<dyn Contract>, Fault> {
    speaks(version)?;
    match v0_1::Adapter::new(engine, component) {
        Ok(adapter) => Ok(Box::new(adapter)),
        // A later patch may have added functions; this klausul does not have them.
        Err(_) if version != crate::CONTRACT => Err(Fault::ContractNewer { wanted: version.to_owned() }),
        Err(error) => Err(Fault::WrongShape { detail: format!("{error:#}") }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_side_that_is_behind_is_named() {
        assert!(speaks("0.1.0").is_ok() && speaks("0.1.7").is_ok());
        assert!(matches!(speaks("0.2.0"), Err(Fault::ContractNewer { .. })));
        assert!(matches!(speaks("1.0.0-rc.1"), Err(Fault::ContractNewer { .. })));
        assert!(matches!(speaks("0.0.9"), Err(Fault::ContractOlder { .. })));
        assert!(matches!(speaks("newest"), Err(Fault::WrongShape { .. })));
    }
}
