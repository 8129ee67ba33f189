//! The hostile plugin, a tender for it, and what every containment has in common.

use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use klausul_engine::{
    Applies, CacheChoice, Checked, Engine, Facts, Hit, Language, Plugin, PluginError, Span, Stage, Status,
    TenderView,
};
use klausul_tender::{AbsentAnnex, Block, BlockKind, Document, Format, Origin, Tender};

pub(crate) const HOSTILE: &[u8] = include_bytes!("../../../../fixtures/hostile/hostile.wasm");

/// Generous, for a slow machine and code without optimisation; the time that it really took is printed.
pub(crate) const SOON: Duration = Duration::from_secs(10);

/// The processor time of this thread, where the system tells it: on a busy machine the clock measures the others.
pub(crate) struct Stopwatch {
    started: Instant,
    used: Option<Duration>,
}

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Stopwatch { started: Instant::now(), used: processor_time() }
    }

    pub(crate) fn elapsed(&self) -> Duration {
        let used = processor_time().zip(self.used).map(|(now, then)| now.saturating_sub(then));
        used.unwrap_or_else(|| self.started.elapsed())
    }
}

fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// One engine for all tests of a process: each test so shows that the others left it whole. Compiled plugins are
/// kept between tests, or most of their time would go into compiling.
pub(crate) fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(|| {
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kept");
        Engine::new(CacheChoice::Dir(kept)).unwrap()
    })
}

/// The hostile plugin, behaving well as long as the facts do not tell it otherwise.
pub(crate) fn plugin() -> &'static Plugin {
    static PLUGIN: OnceLock<Plugin> = OnceLock::new();
    PLUGIN.get_or_init(|| engine().load("tame", HOSTILE, &[]).unwrap())
}

pub(crate) fn load(deed: &str) -> Result<Plugin, PluginError> {
    engine().load("hostile", HOSTILE, &[("do".to_owned(), deed.to_owned())])
}

pub(crate) fn facts(deed: &str) -> Facts {
    Facts { procedure: Some(deed.to_owned()), ..Facts::default() }
}

pub(crate) fn view() -> Arc<TenderView> {
    let block = |kind, text: &str| Block {
        kind,
        text: text.to_owned(),
        label: None,
        section: None,
        lead_in: None,
        origin: Origin::default(),
    };
    let item = Block {
        label: Some("b)".to_owned()),
        section: Some(0),
        lead_in: Some(0),
        ..block(BlockKind::ListItem { level: 1 }, "Lærlinger på arbeidet")
    };
    let document = |name: &str, blocks| Document {
        name: name.to_owned(),
        format: Format::Text,
        digest: String::new(),
        blocks,
        notice: None,
        notes: Vec::new(),
    };
    let annex = |label: &str| AbsentAnnex { label: label.to_owned(), document: 0, block: 1, span: 0..1 };
    let tender = Tender {
        documents: vec![
            document("a.txt", vec![block(BlockKind::Heading { level: 1 }, "Lærlingklausul"), item]),
            document("b.txt", Vec::new()),
        ],
        absent_annexes: vec![annex("Vedlegg 4"), annex("Bilag 2"), annex("Vedlegg 4")],
        ..Tender::default()
    };
    Arc::new(TenderView { tender, languages: vec![Some(Language::Nb)], foreign: vec![1] })
}

pub(crate) fn hits() -> Vec<Hit> {
    let hit = |block, end| Hit { matcher: 0, document: 0, block, start: 0, end, tolerant: false };
    vec![hit(0, 15), hit(1, 10)]
}

pub(crate) fn check(deed: &str) -> Checked {
    plugin().check(&view(), &facts(deed), &hits())
}

/// Does one thing of one stage and gives the failure, if there was one.
pub(crate) fn provoke(stage: Stage, deed: &str) -> Result<(), PluginError> {
    let deed = format!("{}-{deed}", stage.name());
    match stage {
        Stage::Describe => load(&deed).map(|_| ()),
        Stage::Applicability => plugin().applicability(&facts(&deed)).map(|_| ()),
        Stage::Check => check(&deed).result.map(|_| ()),
    }
}

/// The engine still runs a well-behaved plugin, and its answers are what they were.
pub(crate) fn engine_is_whole() {
    let applicability = plugin().applicability(&Facts::default()).unwrap();
    assert!(applicability.iter().all(|answer| answer.applies == Applies::Yes));
    let verdicts = plugin().check(&view(), &Facts::default(), &hits()).result.unwrap();
    assert_eq!(verdicts.iter().map(|verdict| verdict.requirement).collect::<Vec<_>>(), [0, 1]);
    assert!(verdicts.iter().all(|verdict| verdict.status == Status::Met));
    assert_eq!(verdicts[0].evidence[0], Span { document: 0, block: 0, start: 0, end: 15 });
}

/// What can be done about a plugin.
const MEND: &str = "ask its author for a mended version, or remove it";

/// What is to come of one deed: the error's key, and words of its English sentence.
pub(crate) type Case<'a> = (&'a str, &'a str, &'a [&'a str]);

/// Every case ends soon with the right error, whose sentence names the plugin, the stage and what can be done; and
/// the engine is whole after each.
pub(crate) fn contained(stage: Stage, cases: &[Case<'_>]) {
    let called = if stage == Stage::Describe { "hostile" } else { "tame" };
    // Compiled before the clock starts.
    engine_is_whole();
    for (deed, key, words) in cases {
        let start = Stopwatch::start();
        let error = provoke(stage, deed).expect_err(deed);
        let took = start.elapsed();
        println!("{:>6} ms  {}-{deed}: {error}", took.as_millis(), stage.name());
        assert!(took < SOON, "{deed} took {took:?}");
        assert_eq!(error.key(), *key, "{deed}: {error}");
        assert_eq!(error.fault.stage(), Some(stage), "{deed}");
        let sentence = error.to_string();
        for word in words.iter().chain([&format!("plugin \"{called}\" ").as_str(), &stage.name()]) {
            assert!(sentence.contains(word), "{deed}: no {word:?} in: {sentence}");
        }
        // A refusal has the plugin's own words on what to do.
        assert!(sentence.ends_with(MEND) || *key == "plugin-error-declined", "{deed}: {sentence}");
        shown_safely(&error);
        engine_is_whole();
    }
}

/// Nothing that a plugin made up may steer a terminal or fill it.
pub(crate) fn shown_safely(error: &PluginError) {
    let args = error.args();
    assert_eq!(args[0], ("plugin", error.plugin.clone()));
    for shown in args.into_iter().map(|(_, value)| value).chain([error.to_string()]) {
        assert!(!shown.contains(char::is_control), "{shown:?}");
        assert!(shown.len() < 2_000, "{} bytes", shown.len());
    }
}
