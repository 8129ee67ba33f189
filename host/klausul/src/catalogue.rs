//! What the plugins are and ask for, without any tender.

use klausul_engine::{self as engine, Fault, Inspection, Kind, Plugin, PluginError};
use klausul_report::{Date, DatedLaw, Lang, Messages, Part, PluginCard, Requirement, in_order};

use crate::assemble::{count, in_language, obligation, severity};
use crate::checker::Plugged;

/// Every requirement of the plugins that could be loaded, in the order of a report.
pub(crate) fn requirements(plugged: &[Plugged], lang: Lang) -> Vec<Requirement> {
    let plugins = plugged.iter().filter_map(|it| it.plugin.as_ref().ok());
    let mut requirements: Vec<_> = plugins
        .flat_map(|plugin| plugin.manifest().requirements.iter().map(move |it| requirement(plugin, it, lang)))
        .collect();
    in_order(&mut requirements, |it| (&it.area, &it.id));
    requirements
}

fn requirement(plugin: &Plugin, it: &engine::Requirement, lang: Lang) -> Requirement {
    let manifest = plugin.manifest();
    let day = |date: engine::Date| Date { year: date.year, month: date.month, day: date.day };
    Requirement {
        id: it.id.clone(),
        title: in_language(&it.title, lang),
        area: manifest.area.clone(),
        area_title: in_language(&manifest.area_title, lang),
        plugin: manifest.id.clone(),
        obligation: obligation(it.obligation),
        severity: severity(it.severity),
        summary: in_language(&it.summary, lang),
        why: in_language(&it.why, lang),
        law: it
            .law
            .iter()
            .map(|law| DatedLaw {
                act: law.act.clone(),
                section: law.section.clone(),
                url: law.url.clone(),
                in_force_from: law.in_force_from.map(day),
                in_force_to: law.in_force_to.map(day),
            })
            .collect(),
        elements: it
            .elements
            .iter()
            .map(|element| Part {
                id: element.id.clone(),
                title: in_language(&element.title, lang),
                mandatory: element.mandatory,
            })
            .collect(),
        placement: in_language(&it.placement, lang),
        suggestion: in_language(&it.clause, lang),
    }
}

/// What a plugin file is, says of itself and asks for. `name` is what it is called where it does not say.
///
/// A file that cannot be read as a plugin has the reason in `error`. Inspecting compiles and runs nothing; what
/// only a loaded plugin can say (its id and requirements) stands in the card of [`crate::Checker::plugins`].
pub fn inspect(name: &str, bytes: &[u8], lang: Lang) -> PluginCard {
    let msg = Messages::new(lang);
    let card = PluginCard {
        id: name.to_owned(),
        size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        ..PluginCard::default()
    };
    match engine::inspect(name, bytes) {
        Ok(found) => PluginCard {
            error: refused(name, &found).map(|error| msg.problem(error.key(), &error.args())),
            digest: found.digest,
            contract: found.contract,
            imports: found.imports,
            foreign: found.foreign,
            exports: found.exports,
            sources: found.sources,
            ..card
        },
        Err(error) => PluginCard { error: Some(msg.problem(error.key(), &error.args())), ..card },
    }
}

/// Why a file that is WebAssembly is no plugin all the same.
fn refused(name: &str, found: &Inspection) -> Option<PluginError> {
    let typed = found.kind == Kind::Component || found.component_type;
    let fault = if !found.foreign.is_empty() {
        Fault::ForeignImports { names: found.foreign.clone() }
    } else if found.contract.is_none() || !typed {
        Fault::NoContract
    } else {
        return None;
    };
    Some(PluginError { plugin: name.to_owned(), fault })
}

/// The same, with what the plugin says when it is asked.
pub(crate) fn card(name: &str, bytes: &[u8], plugin: &Result<Plugin, PluginError>, lang: Lang) -> PluginCard {
    let card = inspect(name, bytes, lang);
    match plugin {
        Ok(plugin) => {
            let manifest = plugin.manifest();
            PluginCard {
                id: manifest.id.clone(),
                version: manifest.version.clone(),
                area_title: in_language(&manifest.area_title, lang),
                requirements: Some(count(manifest.requirements.len())),
                ..card
            }
        }
        Err(error) => {
            let msg = Messages::new(lang);
            PluginCard { error: Some(msg.problem(error.key(), &error.args())), ..card }
        }
    }
}
