//! `cargo xtask cases [ID…]`: the case files over the rules as they stand, without building a component.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use klausul_facts::Given;
use klausul_rules::author::cases::{Case, parse};

use crate::AREAS;
use crate::try_rules::{Rules, name, print};

/// Runs the verb.
pub(crate) fn run(root: &Path, only: &[String]) -> Result<()> {
    let rules = Rules::read(root)?;
    // A folder of its own, so that two runs do not read each other's texts.
    let folder = std::env::temp_dir().join(format!("klausul-cases-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let (mut right, mut wrong) = (0, 0);
    for area in AREAS {
        let cases = root.join("plugins").join(area).join("cases");
        for set in rules.sets.iter().filter(|s| s.area == area) {
            for requirement in &set.requirements {
                if !only.is_empty() && !only.contains(&requirement.id) {
                    continue;
                }
                let path = cases.join(format!("{}.md", requirement.id));
                let Ok(text) = std::fs::read_to_string(&path) else {
                    print(&format!("{}: no case file", requirement.id));
                    wrong += 1;
                    continue;
                };
                let parsed =
                    parse(&text).map_err(|(line, why)| anyhow!("{}:{line}: {why}", path.display()))?;
                for case in parsed {
                    let got = judge(&rules, &requirement.id, &case, &folder)
                        .with_context(|| format!("{}:{}", path.display(), case.line))?;
                    if got == case.status {
                        right += 1;
                    } else {
                        wrong += 1;
                        let place = format!("{}:{}", path.display(), case.line);
                        print(&format!("{place}: should be {}, is {got}\n    {}", case.status, case.text));
                    }
                }
            }
        }
    }
    std::fs::remove_dir_all(&folder)?;
    print(&format!("{right} passed, {wrong} failed"));
    if wrong > 0 {
        bail!("{wrong} cases failed");
    }
    Ok(())
}

fn judge(rules: &Rules, id: &str, case: &Case, folder: &Path) -> Result<&'static str> {
    let mut given = Given::default();
    for fact in &case.facts {
        given.set(fact)?;
    }
    let path = folder.join("case.md");
    std::fs::write(&path, &case.text)?;
    let tender = klausul_tender::read(&[path])?;
    for (set, verdicts) in rules.sets.iter().zip(rules.judge(&tender, given)?) {
        for (requirement, verdict) in set.requirements.iter().zip(verdicts) {
            if requirement.id == id {
                return Ok(name(verdict.status));
            }
        }
    }
    bail!("no requirement {id}")
}
