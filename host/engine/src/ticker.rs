//! The wall clock: one thread for the process, started when the first plugin runs and asleep while none does.

use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use wasmtime::{Engine, EngineWeak};

use crate::limits;

/// Ticks until a run that starts now has used up its time.
pub(crate) fn deadline() -> u64 {
    (limits::WALL_CLOCK.as_millis() / limits::TICK.as_millis()) as u64
}

/// Keeps the clock going for an engine while a plugin runs.
pub(crate) struct Running(());

impl Running {
    /// Starts the clock for `engine`. Without a thread to be had there is no clock, and fuel decides alone.
    pub(crate) fn start(engine: &Engine) -> Self {
        let clock = clock();
        let mut state = clock.lock();
        state.running += 1;
        if !state
            .engines
            .iter()
            .any(|known| known.upgrade().is_some_and(|known| Engine::same(&known, engine)))
        {
            state.engines.push(engine.weak());
        }
        drop(state);
        clock.wake.notify_one();
        Running(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        clock().lock().running -= 1;
    }
}

#[derive(Default)]
struct Clock {
    state: Mutex<State>,
    wake: Condvar,
}

#[derive(Default)]
struct State {
    running: usize,
    engines: Vec<EngineWeak>,
}

impl Clock {
    /// The state is whole at any time, so a panic elsewhere does not spoil it.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn clock() -> &'static Clock {
    static CLOCK: OnceLock<Clock> = OnceLock::new();
    let mut fresh = false;
    let clock = CLOCK.get_or_init(|| {
        fresh = true;
        Clock::default()
    });
    if fresh {
        let builder = std::thread::Builder::new().name("klausul-clock".to_owned()).stack_size(64 << 10);
        // See `Running::start`.
        let _ = builder.spawn(move || tick(clock, limits::TICK));
    }
    clock
}

fn tick(clock: &Clock, tick: Duration) {
    loop {
        let mut state = clock.lock();
        while state.running == 0 {
            state = clock.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.engines.retain(|engine| {
            let engine = engine.upgrade();
            if let Some(engine) = &engine {
                engine.increment_epoch();
            }
            engine.is_some()
        });
        drop(state);
        std::thread::sleep(tick);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Instant;

    use wasmtime::{Instance, Module};

    use super::*;
    use crate::error::{Fault, Stage};
    use crate::{sandbox, trap};

    #[test]
    fn what_fuel_does_not_stop_the_clock_does() {
        let engine = sandbox::engine().unwrap();
        let code = wat::parse_str(r#"(module (func (export "loop") (loop br 0)))"#).unwrap();
        let module = Module::new(&engine, code).unwrap();
        let mut store = sandbox::store(&engine, Arc::default(), Stage::Check).unwrap();
        store.set_fuel(u64::MAX).unwrap();
        store.set_epoch_deadline(3);
        let instance = Instance::new(&mut store, &module, &[]).unwrap();
        let endless = instance.get_typed_func::<(), ()>(&mut store, "loop").unwrap();

        let start = Instant::now();
        let clock = Running::start(&engine);
        let error = endless.call(&mut store, ()).unwrap_err();
        drop(clock);
        assert_eq!(trap::fault(Stage::Check, &error, store.data()), Fault::WallClock { stage: Stage::Check });
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
