//! The message catalogue: every word of klausul's own that a user reads, in three languages.
//!
//! Only the chosen language's file is parsed. A key that is not in the catalogue shows as `[key]`, in plain
//! sight: nothing falls back to another language. A test keeps the three files alike and complete.

pub mod key;
mod number;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Lang, Problem};

/// An argument of a message: text or a number.
pub type Value<'a> = FluentValue<'a>;

/// The catalogue in one language.
pub struct Messages {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Parses the catalogue of `lang`.
    pub fn new(lang: Lang) -> Self {
        // A fault in an embedded file is found by a test; what could be parsed is used.
        let resource = FluentResource::try_new(source(lang).to_owned()).unwrap_or_else(|(parsed, _)| parsed);
        let mut bundle = FluentBundle::new_concurrent(vec![plurals(lang)]);
        // Isolation marks (U+2068, U+2069) would be counted as columns and copied into the user's documents.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// The language of the messages.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.text(key, &[])
    }

    /// A message with its arguments.
    pub fn text(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return unknown(key, args);
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// A failure that another room describes as a key and arguments. Whole numbers select plural forms; large
    /// ones have their digits in groups. What is empty is `none`, which a message can tell from the rest.
    pub fn problem(&self, key: &str, args: &[(&str, String)]) -> Problem {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, self.argument(value))).collect();
        Problem { code: key.to_owned(), text: self.text(key, &args) }
    }

    fn argument<'a>(&self, value: &'a str) -> Value<'a> {
        match value.parse::<u64>() {
            _ if value.is_empty() => "none".into(),
            Ok(number) if number.to_string() != value => value.into(),
            Ok(number) if number >= 10_000 => self.number(number).into(),
            Ok(number) => number.into(),
            Err(_) => value.into(),
        }
    }

    /// The message `family-name`, or the name itself where the family has no such member.
    pub fn member(&self, family: &str, name: &str) -> String {
        let key = format!("{family}-{name}");
        if self.has(&key) { self.say(&key) } else { name.to_owned() }
    }
}

/// A key that the catalogue lacks, with all that is known, so that nothing is lost.
fn unknown(key: &str, args: &[(&str, Value<'_>)]) -> String {
    let args: String = args
        .iter()
        .map(|(name, value)| match value {
            Value::String(text) => format!(" {name}={text}"),
            Value::Number(number) => format!(" {name}={}", number.value),
            _ => String::new(),
        })
        .collect();
    format!("[{key}{args}]")
}

/// The language whose plural rules are used. Nynorsk counts as Bokmål does.
fn plurals(lang: Lang) -> LanguageIdentifier {
    let code: &[u8] = match lang {
        Lang::Nb | Lang::Nn => b"nb",
        Lang::En => b"en",
    };
    LanguageIdentifier::from_bytes(code).unwrap_or_default()
}

/// The text of one language's catalogue.
const fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => include_str!("../../messages/nb.ftl"),
        Lang::Nn => include_str!("../../messages/nn.ftl"),
        Lang::En => include_str!("../../messages/en.ftl"),
    }
}
