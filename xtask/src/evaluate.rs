//! Scoring verdicts against the labelled tenders. Used by `cargo xtask evaluate`, which prints the figures, and by
//! `tests/evaluation.rs`, which holds them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// The requirements that express each theme of the labels. A theme is contradicted when one of them is, else met
/// when one is, and so on in the order of [`ORDER`].
const THEMES: [(&str, &[&str]); 21] = [
    ("wage-payment-via-bank", &["wage-payment-via-bank"]),
    ("supply-chain-tier-limit", &["supply-chain-tier-limit"]),
    ("apprentices", &["apprentices"]),
    ("wage-and-working-conditions", &["wage-and-working-conditions"]),
    ("documentation-and-control-right", &["wage-conditions-documentation", "control-and-audit-right"]),
    ("labour-breach-sanctions", &["sanctions-clause", "daily-fines-and-withholding"]),
    ("subcontractor-flow-down", &["subcontractor-same-obligations"]),
    ("hms-card", &["hse-card"]),
    ("anti-corruption", &["anti-corruption", "supply-chain-anti-corruption"]),
    ("human-rights-due-diligence", &["human-rights-contract-term", "due-diligence-six-steps"]),
    ("forced-and-child-labour", &["ilo-core-conventions", "forced-labour-trafficking-wage-theft"]),
    ("supply-chain-traceability", &["supply-chain-traceability"]),
    (
        "climate-environment-weighting",
        &["climate-weight-30-percent", "climate-top-three-priority", "climate-spec-alternative-reasoned"],
    ),
    ("environmental-management", &["environmental-management-system"]),
    ("zero-emission-transport", &["zero-emission-delivery", "zero-emission-vehicles"]),
    ("zero-emission-construction-site", &["zero-emission-construction-site"]),
    ("life-cycle-costs", &["life-cycle-cost"]),
    (
        "reuse-and-circularity",
        &[
            "reuse-first",
            "circular-materials-takeback",
            "durability-warranty-repair",
            "construction-waste-plan",
            "waste-minimisation-sorting",
            "packaging",
        ],
    ),
    ("animal-welfare", &["animal-welfare-contract-term", "animal-fibres-fur-down-wool-leather"]),
    (
        "eggs-and-meat-welfare",
        &["cage-free-eggs", "broiler-welfare", "pig-welfare", "cattle-welfare", "farmed-fish-welfare"],
    ),
    ("animal-product-traceability", &["animal-product-traceability"]),
];

const ORDER: [&str; 6] = ["contradicted", "met", "weak", "missing", "undetermined", "not-applicable"];
const GAPS: [&str; 3] = ["missing", "weak", "contradicted"];

/// One label and what klausul says.
struct Row {
    tender: String,
    category: String,
    theme: &'static str,
    label: String,
    alternatives: Vec<String>,
    got: String,
    evidence: String,
}

/// The figures over some rows, each from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Score {
    pub(crate) rows: usize,
    /// The right status.
    pub(crate) accuracy: f64,
    /// Of the gaps: not reported as met or not applicable.
    pub(crate) gap_recall: f64,
    /// Of what is met: reported as a gap.
    pub(crate) false_alarm: f64,
    /// Applicable or not, rightly told.
    pub(crate) scope: f64,
}

/// The tables that show how well the tenders in `fixtures/tenders` are judged, and the score over all of them.
/// `check` gives the JSON report of one tender.
pub(crate) fn evaluate(root: &Path, check: impl Fn(&Path) -> Result<Value>) -> Result<(String, Score)> {
    let rows = rows(root, check)?;
    let mut out = String::new();
    for row in rows.iter().filter(|r| !right(r)) {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{:.30} | {} | should be {}, is {} | {}",
            row.tender, row.theme, row.label, row.got, row.evidence
        );
    }
    out.push_str(&table(&rows, "Category", |r| r.category.clone()));
    out.push_str(&table(&rows, "Theme", |r| r.theme.to_owned()));
    let all = score(rows.iter());
    out.push_str(&line("all", all));
    Ok((out, all))
}

fn table(rows: &[Row], title: &str, key: impl Fn(&Row) -> String) -> String {
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    let mut out = format!(
        "| {title} | labels | accuracy | gap recall | false alarm | scope |\n|---|---|---|---|---|---|\n"
    );
    for (name, rows) in groups {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", line(&name, score(rows.into_iter())));
    }
    out
}

fn line(name: &str, s: Score) -> String {
    format!(
        "| {name} | {} | {:.3} | {:.3} | {:.3} | {:.3} |",
        s.rows, s.accuracy, s.gap_recall, s.false_alarm, s.scope
    )
}

fn rows(root: &Path, check: impl Fn(&Path) -> Result<Value>) -> Result<Vec<Row>> {
    let folder = root.join("fixtures/tenders");
    let labels: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("labels.json"))?)?;
    let mut rows = Vec::new();
    for (tender, label) in labels.as_object().context("labels.json holds an object")? {
        let report = check(&folder.join(tender))?;
        let status = |id: &str| {
            let all = report["assessments"].as_array()?;
            all.iter().find(|a| a["requirement"] == id)?["status"].as_str()
        };
        for (theme, ids) in THEMES {
            let gold = &label["requirements"][theme];
            let note = gold["note"].as_str().unwrap_or_default();
            // What a careful reader could decide otherwise is no measure.
            if gold.is_null() || note.contains("[borderline-applicability]") {
                continue;
            }
            let seen: Vec<&str> = ids.iter().filter_map(|id| status(id)).collect();
            rows.push(Row {
                tender: tender.clone(),
                category: label["category"].as_str().unwrap_or_default().to_owned(),
                theme,
                label: gold["status"].as_str().unwrap_or_default().to_owned(),
                alternatives: note
                    .split("[alt:")
                    .skip(1)
                    .filter_map(|t| t.split(']').next())
                    .map(str::to_owned)
                    .collect(),
                got: ORDER.into_iter().find(|s| seen.contains(s)).unwrap_or("not reported").to_owned(),
                evidence: gold["evidence"].as_str().unwrap_or_default().to_owned(),
            });
        }
    }
    Ok(rows)
}

fn right(row: &Row) -> bool {
    row.got == row.label || row.alternatives.contains(&row.got)
}

fn score<'a>(rows: impl Iterator<Item = &'a Row>) -> Score {
    let rows: Vec<&Row> = rows.collect();
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let gap = |s: &str| GAPS.contains(&s);
    let other = |r: &Row, found: fn(&str) -> bool| r.alternatives.iter().any(|a| found(a));
    let gaps: Vec<&&Row> =
        rows.iter().filter(|r| gap(&r.label) && !other(r, |a| a == "met" || a == "not-applicable")).collect();
    let met: Vec<&&Row> =
        rows.iter().filter(|r| r.label == "met" && !other(r, |a| GAPS.contains(&a))).collect();
    let off = |s: &str| s == "not-applicable";
    Score {
        rows: rows.len(),
        accuracy: share(rows.iter().filter(|r| right(r)).count(), rows.len()),
        gap_recall: share(gaps.iter().filter(|r| gap(&r.got) || r.got == "undetermined").count(), gaps.len()),
        false_alarm: share(met.iter().filter(|r| gap(&r.got)).count(), met.len()),
        scope: share(
            rows.iter().filter(|r| off(&r.label) == off(&r.got) || r.alternatives.contains(&r.got)).count(),
            rows.len(),
        ),
    }
}
