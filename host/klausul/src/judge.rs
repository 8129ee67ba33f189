//! The plugins' part: one scan of the text for all of them, then each judges for itself.

use std::sync::Arc;

use klausul_engine::{Applicability, Assessment, Engine, Facts, Language, Plugin, PluginError, TenderView};
use klausul_facts::{Detected, Language as Spoken, language_of};
use klausul_scan::{Hit, MatcherError, Scanner};
use klausul_tender::{Document, Tender};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::checker::Plugged;

/// What all plugins said of a tender.
pub(crate) struct Verdicts<'a> {
    pub(crate) view: Arc<TenderView>,
    /// One for each plugin, in their order.
    pub(crate) runs: Vec<Run<'a>>,
}

/// What one plugin said.
pub(crate) struct Run<'a> {
    pub(crate) plugged: &'a Plugged,
    pub(crate) fuel: u64,
    pub(crate) result: Result<Judged, Failure>,
}

/// A plugin's answers, one of each for every requirement, in their order.
pub(crate) struct Judged {
    pub(crate) applicability: Vec<Applicability>,
    pub(crate) assessments: Vec<Assessment>,
}

/// Why a plugin did not run to its end.
#[derive(Clone)]
pub(crate) enum Failure {
    /// It was refused or failed.
    Plugin(PluginError),
    /// It searches for something that cannot be searched for.
    Matcher(MatcherError),
}

/// Asks every plugin. What fails in one disturbs no other.
pub(crate) fn all<'a>(
    plugged: &'a [Plugged],
    search: &Search,
    tender: Tender,
    facts: &Facts,
) -> Verdicts<'a> {
    let languages = tender.documents.iter().map(language).collect();
    let searched = search.run(&tender);
    let other =
        |(index, document)| matches!(language_of(document), Some(Detected::Other(_))).then_some(index);
    let foreign = tender.documents.iter().enumerate().filter_map(other).collect();
    let view = Arc::new(TenderView { tender, languages, foreign });
    let runs = plugged
        .iter()
        .zip(searched)
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(plugged, searched)| match (&plugged.plugin, searched) {
            (Ok(plugin), Ok(hits)) => run(plugged, plugin, &view, facts, &hits),
            (Err(error), _) => Run { plugged, fuel: 0, result: Err(Failure::Plugin(error.clone())) },
            (_, Err(failure)) => Run { plugged, fuel: 0, result: Err(failure) },
        })
        .collect();
    Verdicts { view, runs }
}

fn run<'a>(
    plugged: &'a Plugged,
    plugin: &Plugin,
    view: &Arc<TenderView>,
    facts: &Facts,
    hits: &[Hit],
) -> Run<'a> {
    let applicability = plugin.applicability(facts);
    let checked = plugin.check(view, facts, hits);
    let result = applicability
        .and_then(|applicability| Ok(Judged { applicability, assessments: checked.result? }))
        .map_err(Failure::Plugin);
    Run { plugged, fuel: checked.fuel, result }
}

/// The search for all plugins together, made ready once for any number of tenders.
pub(crate) struct Search {
    /// Which plugins take part.
    live: Vec<usize>,
    /// The others, with the reason where it is their matchers.
    failed: Vec<Option<Failure>>,
    scanner: Scanner,
}

impl Search {
    /// A plugin whose matchers cannot be used is left out, and the search made ready without it.
    pub(crate) fn new(engine: &Engine, plugged: &[Plugged]) -> Self {
        let mut failed: Vec<Option<Failure>> = vec![None; plugged.len()];
        loop {
            let live: Vec<usize> = (0..plugged.len())
                .filter(|&index| failed[index].is_none() && plugged[index].plugin.is_ok())
                .collect();
            let plugins: Vec<&Plugin> =
                live.iter().filter_map(|&index| plugged[index].plugin.as_ref().ok()).collect();
            match engine.keep(&plugins, || scanner(&plugins)) {
                Ok(scanner) => return Self { live, failed, scanner },
                Err((which, failure)) => {
                    if let Some(slot) = live.get(which).and_then(|&index| failed.get_mut(index)) {
                        *slot = Some(failure);
                    }
                }
            }
        }
    }

    /// Searches a tender. An expression that turns out not to compile costs its plugin, not the others.
    fn run(&self, tender: &Tender) -> Vec<Result<Vec<Hit>, Failure>> {
        let mut all: Vec<Result<Vec<Hit>, Failure>> =
            self.failed.iter().map(|failure| failure.clone().map_or_else(|| Ok(Vec::new()), Err)).collect();
        for (&index, hits) in self.live.iter().zip(self.scanner.scan(tender)) {
            if let Some(slot) = all.get_mut(index) {
                *slot = hits.map_err(Failure::Matcher);
            }
        }
        all
    }
}

/// The search for these plugins, or which of them it cannot be made for and why.
fn scanner(plugins: &[&Plugin]) -> Result<Scanner, (usize, Failure)> {
    let mut matchers = Vec::new();
    for (which, plugin) in plugins.iter().enumerate() {
        matchers.push(plugin.matchers().map_err(|error| (which, Failure::Plugin(error)))?);
    }
    Scanner::new(&matchers).map_err(|error| (error.plugin(), Failure::Matcher(error)))
}

fn language(document: &Document) -> Option<Language> {
    language_of(document).and_then(|found| found.known()).map(|language| match language {
        Spoken::Nb => Language::Nb,
        Spoken::Nn => Language::Nn,
        Spoken::En => Language::En,
    })
}
