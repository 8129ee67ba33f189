//! Plugins: the list of them, and what one can and cannot do.

use super::canvas::Style;
use super::flow::Flow;
use super::ink::{Ink, sign};
use super::{Page, columns};
use crate::message::{Messages, key};
use crate::{Lang, PluginCard, Status};

/// The list of plugins: what each is, how many requirements it judges, and its digest.
pub fn render_plugins(cards: &[PluginCard], lang: Lang, style: Style) -> String {
    let mut page = Page::new(Messages::new(lang), style);
    for card in cards {
        let status = if card.error.is_none() { Status::Met } else { Status::Contradicted };
        let title = Flow::ink(Ink::Bold, &card.id).add(Ink::Plain, " ").add(Ink::Plain, &card.version);
        page.canvas.hang(0, &Flow::ink(Ink::Status(status), sign(status)), 2, &title);
        match &card.error {
            Some(error) => page.canvas.text(2, &Flow::plain(&error.text)),
            None => {
                let args = [
                    ("area", card.area_title.as_str().into()),
                    ("count", card.requirements.unwrap_or_default().into()),
                ];
                page.canvas.text(2, &Flow::plain(&page.msg.text(key::REQUIREMENTS_OF, &args)));
            }
        }
        page.canvas.text(
            2,
            &Flow::ink(Ink::Dim, &page.msg.text(key::DIGEST, &[("digest", card.digest.as_str().into())])),
        );
    }
    page.canvas.finish()
}

/// One plugin: what it is, what it is given, and so what it can do.
pub fn render_plugin(card: &PluginCard, lang: Lang, style: Style) -> String {
    let mut page = Page::new(Messages::new(lang), style);
    let title = Flow::ink(Ink::Bold, &card.id).add(Ink::Plain, " ").add(Ink::Plain, &card.version);
    page.canvas.text(0, &title);
    if !card.foreign.is_empty() {
        let text = page.msg.text(key::PLUGIN_FOREIGN, &[("names", card.foreign.join(", ").into())]);
        page.verdict(Status::Contradicted, &text);
    } else if let Some(error) = &card.error {
        page.verdict(Status::Contradicted, &error.text);
    } else {
        page.verdict(Status::Met, &page.msg.say(key::PLUGIN_SAFE));
    }
    page.canvas.gap();
    let size = page.msg.text(key::PLUGIN_SIZE, &[("size", page.msg.number(card.size).into())]);
    let counted = |count: Option<u32>| count.map(|count| page.msg.number(count.into())).unwrap_or_default();
    let nothing = page.msg.say(key::PLUGIN_NOTHING);
    let list = |names: &[String]| if names.is_empty() { nothing.clone() } else { names.join(", ") };
    // An inner name of the component's machinery tells nobody anything.
    let exports: Vec<_> = card
        .exports
        .iter()
        .filter(|name| name.contains(':') && !name.starts_with("cabi_"))
        .cloned()
        .collect();
    let digest = page.msg.text(key::DIGEST, &[("digest", card.digest.as_str().into())]);
    let sources =
        card.sources.as_ref().map(|it| page.msg.text(key::DIGEST, &[("digest", it.as_str().into())]));
    let known = |text: String| if card.digest.is_empty() { String::new() } else { text };
    let rows = [
        (key::PLUGIN_AREA, card.area_title.clone()),
        (key::PLUGIN_JUDGES, counted(card.requirements)),
        (key::PLUGIN_MATCHERS, counted(card.matchers)),
        (key::PLUGIN_CONTRACT, card.contract.clone().unwrap_or_default()),
        (key::PLUGIN_IMPORTS, known(list(&card.imports))),
        (key::PLUGIN_EXPORTS, known(list(&exports))),
        (key::PLUGIN_FILE, known(format!("{size}, {digest}"))),
        (key::PLUGIN_SOURCES, sources.unwrap_or_default()),
    ];
    let widest = rows.iter().map(|(label, _)| columns(&page.msg.say(label))).max().unwrap_or(0);
    for (label, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
        let label = Flow::ink(Ink::Dim, &page.msg.say(label));
        page.canvas.hang(2, &label, widest + 4, &Flow::plain(text));
    }
    page.canvas.finish()
}

impl Page {
    fn verdict(&mut self, status: Status, text: &str) {
        self.canvas.hang(0, &Flow::ink(Ink::Status(status), sign(status)), 2, &Flow::plain(text));
    }
}
