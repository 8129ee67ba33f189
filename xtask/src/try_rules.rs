//! `cargo xtask try PATH`: the rules as they stand in their files, over one tender, without building a component.
//!
//! For whoever writes rules: a second instead of a minute. What counts is the built plugin; `cargo xtask evaluate`
//! and the tests judge that one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use klausul_facts::{FactName, Given};
use klausul_rules::author::Compiler;
use klausul_rules::{Concept, Date, RuleSet};
use klausul_scan::{Hit, Matcher, Scanner};
use klausul_sdk::engine::{self, BlockIn, BlockKind, DocumentIn, Found, Span, Status, applies};
use klausul_tender::Tender;
use serde_json::json;

use crate::AREAS;

/// Runs the verb.
pub(crate) fn run(root: &Path, arguments: &[String]) -> Result<()> {
    let mut paths = Vec::new();
    let (mut as_json, mut only) = (false, None);
    let mut given = Given::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--json" => as_json = true,
            "--only" => only = rest.next().cloned(),
            "--set" => given.set(rest.next().context("--set needs key=value")?)?,
            "--facts" => {
                let path = rest.next().context("--facts needs a file")?;
                given = Given::from_toml(path, &std::fs::read_to_string(path)?)?;
            }
            other => paths.push(PathBuf::from(other)),
        }
    }
    if paths.is_empty() {
        bail!("cargo xtask try PATH… [--only REQUIREMENT] [--set key=value] [--facts FILE] [--json]");
    }
    let rules = Rules::read(root)?;
    let tender = klausul_tender::read(&paths)?;
    let mut rows = Vec::new();
    for (rules, verdicts) in rules.sets.iter().zip(rules.judge(&tender, given)?) {
        for (requirement, verdict) in rules.requirements.iter().zip(verdicts) {
            if only.as_ref().is_some_and(|id| *id != requirement.id) {
                continue;
            }
            if as_json {
                rows.push(json!({ "requirement": requirement.id, "status": name(verdict.status) }));
            } else {
                show(rules, &requirement.id, &verdict, &tender);
            }
        }
    }
    if as_json {
        print(&json!({ "assessments": rows }).to_string());
    }
    Ok(())
}

/// The rules of all areas as they stand in their files.
pub(crate) struct Rules {
    pub(crate) sets: Vec<RuleSet>,
    scanner: Scanner,
}

impl Rules {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut sets = Vec::new();
        for area in AREAS {
            sets.push(area_rules(&root.join("plugins").join(area))?);
        }
        let matcher = |c: &Concept| Matcher { terms: c.terms.clone(), regexes: Vec::new() };
        let matchers: Vec<Vec<Matcher>> =
            sets.iter().map(|s| s.concepts.iter().map(matcher).collect()).collect();
        let borrowed: Vec<&[Matcher]> = matchers.iter().map(Vec::as_slice).collect();
        let scanner = Scanner::new(&borrowed)?;
        Ok(Self { sets, scanner })
    }

    /// The verdicts of each area.
    pub(crate) fn judge(&self, tender: &Tender, given: Given) -> Result<Vec<Vec<engine::Verdict>>> {
        let known = known(&klausul_facts::infer(tender, given));
        let documents = documents(tender);
        let absent: Vec<String> = tender.absent_annexes.iter().map(|a| a.label.clone()).collect();
        let hits = self.scanner.scan(tender).into_iter().collect::<Result<Vec<_>, _>>()?;
        let found = |h: &Hit| Found {
            concept: h.matcher,
            span: Span { document: h.document, block: h.block, start: h.start, end: h.end },
        };
        let judge = |(rules, hits): (&RuleSet, &Vec<Hit>)| {
            let found: Vec<Found> = hits.iter().map(found).collect();
            engine::check(rules, &known, &documents, &found, &absent)
        };
        Ok(self.sets.iter().zip(&hits).map(judge).collect())
    }
}

/// An area's rules. A file with a mistake is said and left out, so that one unfinished rule does not stop the rest.
fn area_rules(folder: &Path) -> Result<RuleSet> {
    let path = folder.join("area.toml");
    let mut compiler = Compiler::new(&path, &std::fs::read_to_string(&path)?)?;
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder.join("rules"))?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.sort();
    for path in files.iter().filter(|p| p.extension().is_some_and(|e| e == "toml")) {
        if let Err(error) = compiler.add(path, &std::fs::read_to_string(path)?) {
            complain(&format!("left out: {error}"));
        }
    }
    Ok(compiler.finish()?)
}

#[allow(clippy::print_stderr, reason = "this is where the tool's complaints go")]
fn complain(line: &str) {
    eprintln!("{line}");
}

fn show(rules: &RuleSet, id: &str, verdict: &engine::Verdict, tender: &Tender) {
    let quote = |s: &Span| {
        let block = tender.documents.get(s.document as usize).and_then(|d| d.blocks.get(s.block as usize));
        let text = block.and_then(|b| b.text.get(s.start as usize..s.end as usize)).unwrap_or_default();
        text.replace(['\n', '\t'], " ")
    };
    print(&format!("{:15} {id}  {}", name(verdict.status), verdict.explanation.nb));
    for span in &verdict.evidence {
        print(&format!("                  > {}", quote(span)));
    }
    let requirement = rules.requirements.iter().find(|r| r.id == id);
    for (element, finding) in requirement.into_iter().flat_map(|r| &r.elements).zip(&verdict.elements) {
        print(&format!("                  - {}: {:?}", element.id, finding.status));
    }
    if let Some((span, why)) = &verdict.nearest {
        print(&format!("                  ~ {} — {}", quote(span), why.nb));
    }
}

#[allow(clippy::print_stdout, reason = "this is the tool's output")]
pub(crate) fn print(line: &str) {
    println!("{line}");
}

pub(crate) fn name(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Weak => "weak",
        Status::Contradicted => "contradicted",
        Status::Missing => "missing",
        Status::NotApplicable => "not-applicable",
        Status::Undetermined => "undetermined",
    }
}

fn documents(tender: &Tender) -> Vec<DocumentIn> {
    let block = |b: &klausul_tender::Block| {
        let (kind, level) = match b.kind {
            klausul_tender::BlockKind::Heading { level } => (BlockKind::Heading, level),
            klausul_tender::BlockKind::Paragraph => (BlockKind::Paragraph, 0),
            klausul_tender::BlockKind::ListItem { level } => (BlockKind::ListItem, level),
            klausul_tender::BlockKind::TableHead => (BlockKind::TableHead, 0),
            klausul_tender::BlockKind::TableRow => (BlockKind::TableRow, 0),
            klausul_tender::BlockKind::Note => (BlockKind::Note, 0),
            klausul_tender::BlockKind::Running => (BlockKind::Running, 0),
            klausul_tender::BlockKind::Contents => (BlockKind::Contents, 0),
            klausul_tender::BlockKind::Quote => (BlockKind::Quote, 0),
        };
        BlockIn { kind, level, section: b.section, lead_in: b.lead_in, text: b.text.clone() }
    };
    let foreign = |d: &klausul_tender::Document| {
        matches!(klausul_facts::language_of(d), Some(klausul_facts::Detected::Other(_)))
    };
    tender
        .documents
        .iter()
        .map(|d| DocumentIn {
            name: d.name.clone(),
            foreign: foreign(d),
            blocks: d.blocks.iter().map(block).collect(),
        })
        .collect()
}

fn known(facts: &klausul_facts::Facts) -> applies::Facts {
    let fixed = |known: Option<String>, all: &[&'static str]| {
        known.and_then(|k| all.iter().copied().find(|x| *x == k))
    };
    applies::Facts {
        contract_type: fixed(facts.shown(FactName::ContractType), &["works", "services", "goods"]),
        cpv: facts.cpv.value.iter().flatten().map(|c| c.as_str().to_owned()).collect(),
        buyer: fixed(facts.shown(FactName::Buyer), &["municipality", "county", "state", "utility"]),
        value_nok: facts.value_nok.value,
        duration_months: facts.duration_months.value,
        announced: facts.announced.value.map(|d| Date { year: d.year(), month: d.month(), day: d.day() }),
    }
}
