//! From files to the compact table: names are looked up, numbers given, mistakes found.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::author::AuthorError;
use crate::author::error::Source;
use crate::author::file::{
    AreaFile, ConditionFile, ElementFile, LawFile, Otherwise, ReasonFile, RuleFile, TestFile, ThresholdsFile,
    Words,
};
use crate::author::line;
use crate::model::{
    Applies, Award, Bound, Concept, Condition, Contradiction, Date, Element, Exemption, Judge, Law, Line,
    NearMiss, Part, Requirement, RuleSet, Test, Text, Threshold, Vocabulary,
};

const VOCABULARY: &str = include_str!("../../shared/vocabulary.toml");
const CONDITIONS: &str = include_str!("../../shared/conditions.toml");
const PLACEMENTS: &str = include_str!("../../shared/placements.toml");
const THRESHOLDS: &str = include_str!("../../shared/thresholds.toml");

/// Collects the rules of one area.
pub struct Compiler {
    area: String,
    title: Text,
    shared: BTreeMap<String, Words>,
    area_words: BTreeMap<String, Words>,
    conditions: BTreeMap<String, ConditionFile>,
    placements: BTreeMap<String, Text>,
    thresholds: Vec<Threshold>,
    concepts: Vec<Concept>,
    by_terms: HashMap<Vec<String>, u32>,
    requirements: Vec<Requirement>,
    files: BTreeMap<String, PathBuf>,
}

/// The words that are known inside one rule file.
struct Scope<'a> {
    own: &'a BTreeMap<String, Words>,
    source: Source<'a>,
}

impl Compiler {
    /// Starts an area with the text of its `area.toml`.
    pub fn new(path: &Path, text: &str) -> Result<Self, AuthorError> {
        let source = Source { path, text };
        let area: AreaFile = toml::from_str(text).map_err(|e| source.toml(&e))?;
        let shared =
            |name: &str, text: &'static str| (PathBuf::from("plugins/rules/shared").join(name), text);
        let (vocabulary, conditions) =
            (shared("vocabulary.toml", VOCABULARY), shared("conditions.toml", CONDITIONS));
        let (placements, thresholds) =
            (shared("placements.toml", PLACEMENTS), shared("thresholds.toml", THRESHOLDS));
        let parsed: ThresholdsFile = parse(&thresholds)?;
        let at = Source { path: &thresholds.0, text: thresholds.1 };
        let thresholds: Result<Vec<_>, AuthorError> = parsed
            .threshold
            .into_iter()
            .map(|t| {
                Ok(Threshold {
                    from: date(at, t.in_force_from)?,
                    to: date(at, t.in_force_to)?,
                    name: t.name,
                    nok: t.nok,
                    buyers: t.buyers,
                })
            })
            .collect();
        Ok(Self {
            area: area.area,
            title: area.title,
            shared: parse(&vocabulary)?,
            area_words: area.words,
            conditions: parse(&conditions)?,
            placements: parse(&placements)?,
            thresholds: thresholds?,
            concepts: Vec::new(),
            by_terms: HashMap::new(),
            requirements: Vec::new(),
            files: BTreeMap::new(),
        })
    }

    /// Adds the text of one rule file.
    pub fn add(&mut self, path: &Path, text: &str) -> Result<(), AuthorError> {
        let source = Source { path, text };
        let file: RuleFile = toml::from_str(text).map_err(|e| source.toml(&e))?;
        if path.file_stem().and_then(|s| s.to_str()) != Some(file.id.as_str()) {
            return Err(source.at("id", format!("the id «{}» must be the file's name", file.id)));
        }
        if let Some(other) = self.files.insert(file.id.clone(), path.to_owned()) {
            let message = format!("the id «{}» is taken by {}", file.id, other.display());
            return Err(source.at("id", message));
        }
        let scope = Scope { own: &file.words, source };
        for (name, words) in &file.words {
            self.check_terms(&scope, words)?;
            if self.shared.contains_key(name) || self.area_words.contains_key(name) {
                return Err(
                    source.at(name, format!("the words «{name}» are shared already; choose another name"))
                );
            }
        }
        let topic = self.lines(&scope, &file.topic)?;
        let applies = self.applies(&scope, &file.applies)?;
        let placement = self.placements.get(&file.placement).cloned().ok_or_else(|| {
            let known: Vec<&str> = self.placements.keys().map(String::as_str).collect();
            source.at(&file.placement, format!("no such placement; known are {}", known.join(", ")))
        })?;
        let elements: Result<Vec<Element>, AuthorError> =
            file.element.iter().map(|e| self.element(&scope, e)).collect();
        let judge = match &file.award {
            None => Judge::Clause(file.judge),
            Some(award) => Judge::Award(Award {
                criterion: self.part(&scope, &award.criterion)?,
                not: self.part(&scope, &award.not)?,
                min_percent: award.min_percent,
                top: award.top,
                replaced_by: award.replaced_by.clone(),
            }),
        };
        let reasons = |list: &[ReasonFile], this: &mut Self| -> Result<Vec<(Vec<Line>, Text)>, AuthorError> {
            list.iter().map(|r| Ok((this.lines(&scope, &r.says)?, r.because.clone()))).collect()
        };
        let requirement = Requirement {
            topic,
            applies,
            placement,
            elements: elements?,
            contradictions: reasons(&file.contradiction, self)?
                .into_iter()
                .map(|(says, because)| Contradiction { says, because })
                .collect(),
            exemptions: reasons(&file.exemption, self)?
                .into_iter()
                .map(|(says, because)| Exemption { says, because })
                .collect(),
            near_misses: reasons(&file.near_miss, self)?
                .into_iter()
                .map(|(says, because)| NearMiss { says, because })
                .collect(),
            judge,
            law: laws(source, &file.law)?,
            id: file.id,
            title: file.title,
            summary: file.summary,
            why: file.why,
            obligation: file.obligation,
            severity: file.severity,
            clause: file.clause,
        };
        for (name, text) in [
            ("title", &requirement.title),
            ("summary", &requirement.summary),
            ("why", &requirement.why),
            ("clause", &requirement.clause),
        ] {
            if [&text.nb, &text.nn, &text.en].iter().any(|t| t.trim().is_empty()) {
                return Err(source.at(name, format!("«{name}» needs a text in nb, nn and en")));
            }
        }
        self.requirements.push(requirement);
        Ok(())
    }

    /// The finished rule set.
    pub fn finish(mut self) -> Result<RuleSet, AuthorError> {
        self.requirements.sort_by(|a, b| a.id.cmp(&b.id));
        let path = PathBuf::from("plugins/rules/shared/vocabulary.toml");
        let empty = BTreeMap::new();
        let source = Source { path: &path, text: VOCABULARY };
        let mut numbers = HashMap::new();
        for name in Vocabulary::NAMES {
            let number = self.concept(&Scope { own: &empty, source }, &format!("@{name}"))?;
            numbers.insert(*name, number);
        }
        let vocabulary = Vocabulary::resolve(|name| numbers.get(name).copied())
            .map_err(|name| source.at("", format!("the shared vocabulary lacks «{name}»")))?;
        Ok(RuleSet {
            area: self.area,
            title: self.title,
            concepts: self.concepts,
            vocabulary,
            thresholds: self.thresholds,
            requirements: self.requirements,
        })
    }

    fn element(&mut self, scope: &Scope<'_>, file: &ElementFile) -> Result<Element, AuthorError> {
        let number = match &file.number {
            None => None,
            Some(n) => {
                if n.min.is_none() && n.max.is_none() || n.min.zip(n.max).is_some_and(|(a, b)| a > b) {
                    return Err(scope
                        .source
                        .at(&file.id, "a number needs min or max, and min may not exceed max"));
                }
                let of = if n.of.is_empty() { Vec::new() } else { self.part(scope, &n.of)?.any };
                let contradicts = n.otherwise == Otherwise::Contradicted;
                Some(Bound { unit: n.unit, of, min: n.min, max: n.max, contradicts })
            }
        };
        Ok(Element {
            id: file.id.clone(),
            title: file.title.clone(),
            mandatory: !file.optional,
            says: self.lines(scope, &file.says)?,
            weak: self.lines(scope, &file.weak)?,
            number,
            voice: file.voice,
        })
    }

    fn lines(&mut self, scope: &Scope<'_>, written: &[String]) -> Result<Vec<Line>, AuthorError> {
        let mut out = Vec::new();
        for text in written {
            let parts = line::parse(text).map_err(|message| scope.source.at(text, message))?;
            let mut compiled = Vec::new();
            for part in parts {
                let any: Result<Vec<u32>, _> =
                    part.any.iter().map(|name| self.concept(scope, name)).collect();
                compiled.push(Part { any: any?, near: part.near, not: part.not });
            }
            out.push(Line { parts: compiled });
        }
        Ok(out)
    }

    fn part(&mut self, scope: &Scope<'_>, written: &str) -> Result<Part, AuthorError> {
        let names = line::alternatives(written);
        let any: Result<Vec<u32>, _> =
            names.iter().filter(|n| !n.is_empty()).map(|name| self.concept(scope, name)).collect();
        Ok(Part { any: any?, near: false, not: false })
    }

    /// The number of a set of words, or of a single term.
    fn concept(&mut self, scope: &Scope<'_>, name: &str) -> Result<u32, AuthorError> {
        let mut terms = BTreeSet::new();
        self.expand(scope, name, &mut terms, 0)?;
        let terms: Vec<String> = terms.into_iter().collect();
        let concepts = &mut self.concepts;
        Ok(*self.by_terms.entry(terms).or_insert_with_key(|terms| {
            concepts.push(Concept { name: name.to_owned(), terms: terms.clone() });
            (concepts.len() - 1) as u32
        }))
    }

    fn expand(
        &self,
        scope: &Scope<'_>,
        name: &str,
        into: &mut BTreeSet<String>,
        depth: usize,
    ) -> Result<(), AuthorError> {
        let Some(bare) = name.strip_prefix('@') else {
            if name != name.to_lowercase() {
                return Err(scope.source.at(name, format!("write the term «{name}» in lower case")));
            }
            line::term(name).map_err(|message| scope.source.at(name, message))?;
            into.insert(name.to_owned());
            return Ok(());
        };
        let words = scope
            .own
            .get(bare)
            .or_else(|| self.area_words.get(bare))
            .or_else(|| self.shared.get(bare))
            .ok_or_else(|| {
                scope.source.at(name, format!("no words are called «{bare}» here or in the vocabulary"))
            })?;
        if depth > 8 {
            return Err(scope.source.at(name, format!("the words «{bare}» refer to themselves")));
        }
        for term in words.terms() {
            self.expand(scope, term, into, depth + 1)?;
        }
        Ok(())
    }

    fn check_terms(&self, scope: &Scope<'_>, words: &Words) -> Result<(), AuthorError> {
        let mut sink = BTreeSet::new();
        words.terms().try_for_each(|term| self.expand(scope, term, &mut sink, 0))
    }

    fn applies(&mut self, scope: &Scope<'_>, names: &[String]) -> Result<Vec<Applies>, AuthorError> {
        let conditions = std::mem::take(&mut self.conditions);
        let mut out = Vec::new();
        let mut failed = None;
        for name in names {
            let Some(condition) = conditions.get(name) else {
                let known: Vec<&str> = conditions.keys().map(String::as_str).collect();
                failed =
                    Some(scope.source.at(name, format!("no such condition; known are {}", known.join(", "))));
                break;
            };
            let any: Result<Vec<Condition>, AuthorError> =
                condition.any.iter().map(|t| self.tests(scope, t)).collect();
            match any {
                Ok(any) => out.push(Applies { text: condition.text.clone(), any }),
                Err(error) => failed = Some(error),
            }
        }
        self.conditions = conditions;
        failed.map_or(Ok(out), Err)
    }

    fn tests(&mut self, scope: &Scope<'_>, file: &TestFile) -> Result<Condition, AuthorError> {
        let mut out = Vec::new();
        out.extend(file.contract_type.clone().map(Test::ContractType));
        out.extend(file.cpv.clone().map(Test::Cpv));
        out.extend(file.not_cpv.clone().map(Test::NotCpv));
        out.extend(file.buyer.clone().map(Test::Buyer));
        if let Some(name) = &file.value_at_least {
            if !self.thresholds.iter().any(|t| t.name == *name) {
                return Err(scope.source.at(name, format!("no threshold is called «{name}»")));
            }
            out.push(Test::ValueAtLeast(name.clone()));
        }
        out.extend(file.months_over.map(Test::MonthsOver));
        out.extend(date(scope.source, file.announced_from)?.map(Test::AnnouncedFrom));
        if let Some(name) = &file.mentions {
            out.push(Test::Mentions(self.concept(scope, name)?, file.times.unwrap_or(1)));
        }
        Ok(out)
    }
}

fn parse<T: serde::de::DeserializeOwned>((path, text): &(PathBuf, &str)) -> Result<T, AuthorError> {
    toml::from_str(text).map_err(|e| Source { path, text }.toml(&e))
}

fn laws(source: Source<'_>, files: &[LawFile]) -> Result<Vec<Law>, AuthorError> {
    files
        .iter()
        .map(|law| {
            let (from, to) = (date(source, law.in_force_from)?, date(source, law.in_force_to)?);
            if from.zip(to).is_some_and(|(from, to)| from > to) {
                return Err(source.at(&law.section, "the law ends before it begins"));
            }
            Ok(Law { act: law.act.clone(), section: law.section.clone(), url: law.url.clone(), from, to })
        })
        .collect()
}

fn date(source: Source<'_>, written: Option<toml::value::Datetime>) -> Result<Option<Date>, AuthorError> {
    let Some(written) = written else { return Ok(None) };
    match written.date {
        Some(d) if written.time.is_none() => Ok(Some(Date { year: d.year, month: d.month, day: d.day })),
        _ => Err(source.at(&written.to_string(), "write a date as 2026-07-01")),
    }
}
