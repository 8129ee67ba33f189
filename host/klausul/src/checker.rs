//! The checker: plugins loaded once, tenders checked one after the other.

use std::borrow::Cow;
use std::path::PathBuf;

use klausul_engine::{CacheChoice, CacheWarning, Engine, Plugin, PluginError, Source};
use klausul_facts::{Date, Facts, Given, infer};
use klausul_report::{Fact, Lang, LawBasis, LawDay, PluginCard, Report, Requirement};
use klausul_tender::Tender;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::assemble::{self, Words};
use crate::judge::Search;
use crate::{Error, bundled, catalogue, judge};

/// How to check.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The language of the report.
    pub lang: Lang,
    /// Only these areas, by id; empty is all of them.
    pub areas: Vec<String>,
    /// The day whose law is used instead of the day of announcement.
    pub as_of: Option<Date>,
    /// Threads to use; nothing is one for each processor.
    pub jobs: Option<usize>,
    /// Where compiled plugins are kept.
    pub cache: CacheChoice,
    /// Plugins beside those that come with klausul: name and bytes of the file.
    pub plugins: Vec<(String, Vec<u8>)>,
}

/// One plugin as it was found: loaded, or refused.
pub(crate) struct Plugged {
    /// Its name: the file's without extension.
    pub(crate) name: String,
    /// The bytes of its file.
    bytes: Cow<'static, [u8]>,
    /// The plugin, or why it cannot be used.
    pub(crate) plugin: Result<Plugin, PluginError>,
}

/// Checks tenders. It can be shared between threads.
pub struct Checker {
    options: Options,
    engine: Engine,
    pool: ThreadPool,
    plugged: Vec<Plugged>,
    search: Search,
}

impl Checker {
    /// Loads the plugins that come with klausul and those of `options`. A plugin that cannot be loaded is said in
    /// every report.
    ///
    /// # Errors
    /// If this machine cannot run plugins, there are none, or an area of `options` is unknown.
    pub fn new(options: Options) -> Result<Self, Error> {
        let threads = ThreadPoolBuilder::new().num_threads(options.jobs.unwrap_or_default());
        let pool = threads.build().map_err(|error| Error::Threads(error.to_string()))?;
        let engine = Engine::new(options.cache.clone())?;
        let bundled =
            bundled::PLUGINS.iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes)));
        let given = options.plugins.iter().map(|(name, bytes)| (name.clone(), Cow::Owned(bytes.clone())));
        let files: Vec<_> = bundled.chain(given).collect();
        let sources: Vec<_> =
            files.iter().map(|(name, bytes)| Source { name, bytes, settings: &[] }).collect();
        let loaded = pool.install(|| engine.load_all(&sources));
        let mut plugged: Vec<_> = files
            .into_iter()
            .zip(loaded)
            .map(|((name, bytes), plugin)| Plugged { name, bytes, plugin })
            .collect();
        choose(&mut plugged, &options.areas)?;
        let search = Search::new(&engine, &plugged);
        Ok(Self { options, engine, pool, plugged, search })
    }

    /// What was wrong with the kept compiled plugins: it costs time, never a result.
    pub fn warnings(&self) -> Vec<CacheWarning> {
        self.engine.warnings()
    }

    /// Checks one tender: all `paths` together. What is `given` goes before what the documents say.
    ///
    /// # Errors
    /// If there is no document at all.
    pub fn check(&self, paths: &[PathBuf], given: Given) -> Result<Report, Error> {
        let tender = klausul_tender::read(paths).map_err(Error::read(paths))?;
        Ok(self.pool.install(|| self.judge(tender, given)))
    }

    /// Every requirement of the chosen areas, in the order of a report.
    pub fn requirements(&self) -> Vec<Requirement> {
        catalogue::requirements(&self.plugged, self.options.lang)
    }

    /// Every plugin, those that were refused too.
    pub fn plugins(&self) -> Vec<PluginCard> {
        let lang = self.options.lang;
        self.plugged.iter().map(|it| catalogue::card(&it.name, &it.bytes, &it.plugin, lang)).collect()
    }

    fn judge(&self, tender: Tender, given: Given) -> Report {
        let facts = infer(&tender, given);
        let basis = self.law(&facts);
        let known = assemble::known(&facts, basis.date);
        let verdicts = judge::all(&self.plugged, &self.search, tender, &known);
        let words = Words::new(self.options.lang, &verdicts.view.tender);
        Report {
            lang: self.options.lang,
            law: basis,
            facts: words.facts(&facts),
            documents: words.documents(),
            skipped: verdicts.view.tender.skipped.clone(),
            absent_annexes: words.absent_annexes(),
            duplicates: words.duplicates(),
            warnings: words.disagreements(&facts),
            plugins: verdicts.runs.iter().map(|run| words.plugin(run)).collect(),
            assessments: verdicts.runs.iter().flat_map(|run| words.assessments(run)).collect(),
            ..Report::default()
        }
        .finish()
    }

    /// The day whose law counts: the one asked for, else the day of announcement.
    fn law(&self, facts: &Facts) -> LawBasis {
        let date = self.options.as_of.or(facts.announced.value).map(assemble::date);
        let basis = match (self.options.as_of, date) {
            (Some(_), _) => LawDay::AsOf,
            (None, Some(_)) => LawDay::Announced,
            (None, None) => LawDay::Newest,
        };
        LawBasis { date, basis }
    }
}

/// The facts of a tender, without judging it.
///
/// # Errors
/// If there is no document at all.
pub fn facts(paths: &[PathBuf], given: Given, lang: Lang) -> Result<Vec<Fact>, Error> {
    let tender = klausul_tender::read(paths).map_err(Error::read(paths))?;
    Ok(Words::new(lang, &tender).facts(&infer(&tender, given)))
}

/// Keeps the plugins of the areas asked for. A plugin that could not be loaded has no area and always stays.
fn choose(plugged: &mut Vec<Plugged>, areas: &[String]) -> Result<(), Error> {
    if plugged.is_empty() {
        return Err(Error::NoPlugins);
    }
    let area_of = |it: &Plugged| it.plugin.as_ref().ok().map(|plugin| plugin.manifest().area.clone());
    let mut known: Vec<_> = plugged.iter().filter_map(area_of).collect();
    known.sort();
    known.dedup();
    for area in areas {
        if !known.contains(area) {
            return Err(Error::UnknownArea { area: area.clone(), known });
        }
    }
    if !areas.is_empty() {
        plugged.retain(|it| area_of(it).is_none_or(|area| areas.contains(&area)));
    }
    Ok(())
}
