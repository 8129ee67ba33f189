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
/// What it imports is read before anything of it is compiled; only a plugin that asks for nothing foreign is then
/// asked, in the sandbox, what it is. It never judges here. A file that is no plugin has the reason in `error`.
pub fn inspect(name: &str, bytes: &[u8], lang: Lang) -> PluginCard {
    let card = read(name, bytes, lang);
    if card.error.is_some() {
        return card;
    }
    let msg = Messages::new(lang);
    let loaded = match engine::Engine::new(engine::CacheChoice::None) {
        Ok(engine) => engine.load(name, bytes, &[]),
        // A machine that cannot run plugins can still read them.
        Err(_) => return card,
    };
    let matchers = loaded.as_ref().ok().and_then(|plugin| plugin.matchers().ok()).map(|all| count(all.len()));
    PluginCard { matchers, ..told(card, &loaded, &msg, lang) }
}

/// What a plugin file says without being asked.
fn read(name: &str, bytes: &[u8], lang: Lang) -> PluginCard {
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

/// The card of a plugin that has been loaded or refused.
pub(crate) fn card(name: &str, bytes: &[u8], plugin: &Result<Plugin, PluginError>, lang: Lang) -> PluginCard {
    told(read(name, bytes, lang), plugin, &Messages::new(lang), lang)
}

/// The card with what the plugin says when it is asked.
fn told(card: PluginCard, plugin: &Result<Plugin, PluginError>, msg: &Messages, lang: Lang) -> PluginCard {
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
        Err(error) => PluginCard { error: Some(msg.problem(error.key(), &error.args())), ..card },
    }
}
