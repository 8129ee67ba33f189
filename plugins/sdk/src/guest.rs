//! Between the contract's types and the engine's.

use klausul_rules as rules;
use klausul_rules::RuleSet;

use crate::bindings::klausul::plugin::{log, tender, types};
use crate::engine::{self, BlockIn, BlockKind, DocumentIn, Found, Span, applies};

/// Panics are told to the host, which shows the message to the plugin's author.
fn hook() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| std::panic::set_hook(Box::new(|info| log::message(&info.to_string()))));
}

fn decode(bytes: &[u8]) -> Result<RuleSet, String> {
    hook();
    rules::decode(bytes).map_err(|e| format!("the plugin's rule table cannot be read: {e}"))
}

/// The manifest of a rule set.
pub fn describe(
    version: &str,
    bytes: &[u8],
    settings: &[(String, String)],
) -> Result<types::Manifest, String> {
    let rules = decode(bytes)?;
    if let Some((name, _)) = settings.first() {
        return Err(format!("no setting is called «{name}»; this plugin has none"));
    }
    Ok(types::Manifest {
        id: rules.area.clone(),
        version: version.to_owned(),
        area_title: text(rules.title),
        area: rules.area,
        requirements: rules.requirements.into_iter().map(requirement).collect(),
        matchers: rules
            .concepts
            .into_iter()
            .map(|c| types::Matcher { terms: c.terms, regexes: Vec::new() })
            .collect(),
    })
}

/// What applies on these facts.
pub fn applicability(bytes: &[u8], facts: &types::Facts) -> Vec<types::Applicability> {
    let Ok(rules) = decode(bytes) else { return Vec::new() };
    let facts = known(facts);
    rules
        .requirements
        .iter()
        .enumerate()
        .map(|(number, requirement)| {
            let (answer, because) = applies::requirement(&rules, requirement, &facts, None);
            types::Applicability {
                requirement: number as u32,
                applies: match answer {
                    applies::Answer::Yes => types::Applies::Yes,
                    applies::Answer::No => types::Applies::No,
                    applies::Answer::Conditional => types::Applies::Conditional,
                },
                because: because.into_iter().map(reason).collect(),
                severity: severity(applies::severity(requirement, &facts, answer)),
                law: applies::law_in_force(&requirement.law, facts.announced),
            }
        })
        .collect()
}

/// The verdicts.
pub fn check(
    bytes: &[u8],
    facts: &types::Facts,
    hits: &[types::Hit],
) -> Result<Vec<types::Assessment>, String> {
    let rules = decode(bytes)?;
    let documents = documents();
    let found: Vec<Found> = hits
        .iter()
        .map(|h| Found {
            concept: h.matcher,
            span: Span {
                document: h.span.document,
                block: h.span.block,
                start: h.span.start,
                end: h.span.end,
            },
        })
        .collect();
    let absent = tender::absent_annexes();
    let verdicts = engine::check(&rules, &known(facts), &documents, &found, &absent);
    Ok(verdicts.into_iter().enumerate().map(|(number, v)| assessment(number as u32, v)).collect())
}

fn documents() -> Vec<DocumentIn> {
    /// So many metas are asked for at a time.
    const BATCH: u32 = 4096;
    let mut out = Vec::new();
    for (number, document) in tender::documents().into_iter().enumerate() {
        let number = number as u32;
        let mut blocks = Vec::with_capacity(document.blocks as usize);
        let mut first = 0;
        while first < document.blocks {
            let metas = tender::metas(number, first, BATCH);
            if metas.is_empty() {
                break;
            }
            for (offset, meta) in metas.iter().enumerate() {
                blocks.push(BlockIn {
                    kind: kind(meta.kind),
                    level: meta.level,
                    section: meta.section,
                    lead_in: meta.lead_in,
                    text: tender::text(number, first + offset as u32),
                });
            }
            first += metas.len() as u32;
        }
        out.push(DocumentIn { name: document.name, foreign: document.foreign, blocks });
    }
    out
}

fn kind(kind: tender::BlockKind) -> BlockKind {
    match kind {
        tender::BlockKind::Heading => BlockKind::Heading,
        tender::BlockKind::Paragraph => BlockKind::Paragraph,
        tender::BlockKind::ListItem => BlockKind::ListItem,
        tender::BlockKind::TableHead => BlockKind::TableHead,
        tender::BlockKind::TableRow => BlockKind::TableRow,
        tender::BlockKind::Note => BlockKind::Note,
        tender::BlockKind::Running => BlockKind::Running,
        tender::BlockKind::Contents => BlockKind::Contents,
        tender::BlockKind::Quote => BlockKind::Quote,
    }
}

fn known(facts: &types::Facts) -> applies::Facts {
    applies::Facts {
        contract_type: facts.contract_type.map(|t| match t {
            types::ContractType::Works => "works",
            types::ContractType::Services => "services",
            types::ContractType::Goods => "goods",
        }),
        cpv: facts.cpv.clone(),
        buyer: facts.buyer.map(|b| match b {
            types::Buyer::Municipality => "municipality",
            types::Buyer::County => "county",
            types::Buyer::State => "state",
            types::Buyer::Utility => "utility",
        }),
        value_nok: facts.value_nok,
        duration_months: facts.duration_months,
        announced: facts.announced.map(|d| rules::Date { year: d.year, month: d.month, day: d.day }),
    }
}

fn text(text: rules::Text) -> types::Text {
    types::Text { nb: text.nb, nn: text.nn, en: text.en }
}

fn reason(reason: applies::Reason) -> types::Reason {
    types::Reason {
        fact: reason.fact.map(|f| match f {
            applies::FactName::ContractType => types::FactName::ContractType,
            applies::FactName::Cpv => types::FactName::Cpv,
            applies::FactName::Buyer => types::FactName::Buyer,
            applies::FactName::Value => types::FactName::ValueNok,
            applies::FactName::Duration => types::FactName::DurationMonths,
        }),
        text: text(reason.text),
    }
}

fn severity(severity: rules::Severity) -> types::Severity {
    match severity {
        rules::Severity::Error => types::Severity::Error,
        rules::Severity::Warning => types::Severity::Warning,
        rules::Severity::Info => types::Severity::Info,
    }
}

fn requirement(r: rules::Requirement) -> types::Requirement {
    let date = |d: rules::Date| types::Date { year: d.year, month: d.month, day: d.day };
    types::Requirement {
        id: r.id,
        title: text(r.title),
        summary: text(r.summary),
        why: text(r.why),
        obligation: match r.obligation {
            rules::Obligation::Statute => types::Obligation::Statute,
            rules::Obligation::Regulation => types::Obligation::Regulation,
            rules::Obligation::Strategy => types::Obligation::Strategy,
            rules::Obligation::Recommended => types::Obligation::Recommended,
        },
        severity: severity(r.severity),
        law: r
            .law
            .into_iter()
            .map(|l| types::Law {
                act: l.act,
                section: l.section,
                url: l.url,
                in_force_from: l.from.map(date),
                in_force_to: l.to.map(date),
            })
            .collect(),
        elements: r
            .elements
            .into_iter()
            .map(|e| types::Element { id: e.id, title: text(e.title), mandatory: e.mandatory })
            .collect(),
        clause: text(r.clause),
        placement: text(r.placement),
    }
}

fn assessment(requirement: u32, verdict: engine::Verdict) -> types::Assessment {
    let span = |s: Span| types::Span { document: s.document, block: s.block, start: s.start, end: s.end };
    types::Assessment {
        requirement,
        status: match verdict.status {
            engine::Status::Met => types::Status::Met,
            engine::Status::Weak => types::Status::Weak,
            engine::Status::Contradicted => types::Status::Contradicted,
            engine::Status::Missing => types::Status::Missing,
            engine::Status::NotApplicable => types::Status::NotApplicable,
            engine::Status::Undetermined => types::Status::Undetermined,
        },
        explanation: text(verdict.explanation),
        evidence: verdict.evidence.into_iter().map(span).collect(),
        elements: verdict
            .elements
            .into_iter()
            .enumerate()
            .map(|(number, e)| types::ElementFinding {
                element: number as u32,
                status: match e.status {
                    engine::ElementStatus::Stated => types::ElementStatus::Stated,
                    engine::ElementStatus::Weak => types::ElementStatus::Weak,
                    engine::ElementStatus::Contradicted => types::ElementStatus::Contradicted,
                    engine::ElementStatus::Absent => types::ElementStatus::Absent,
                },
                evidence: e.evidence.into_iter().map(span).collect(),
            })
            .collect(),
        nearest: verdict.nearest.map(|(s, why)| types::NearMiss { span: span(s), reason: text(why) }),
        searched: verdict.searched,
    }
}
