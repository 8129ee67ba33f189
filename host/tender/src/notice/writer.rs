//! Blocks in the making: texts in one language, headings, tables, and what was left out.

use std::collections::HashSet;

use super::model::{Amount, Wording};
use super::words::{Three, Tongue};
use crate::clean::clean;
use crate::lines::continues;
use crate::{Block, BlockKind, Origin};

/// Writes blocks.
pub(super) struct Writer {
    pub(super) tongue: Tongue,
    /// Languages, the one to read first.
    languages: Vec<String>,
    blocks: Vec<Block>,
    /// Texts that were written or left out: line and text.
    used: HashSet<(u32, String)>,
    /// How many translations were left out.
    pub(super) translations: u32,
}

impl Writer {
    pub(super) fn new(tongue: Tongue, languages: Vec<String>) -> Self {
        Self { tongue, languages, blocks: Vec::new(), used: HashSet::new(), translations: 0 }
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    pub(super) fn is_used(&self, wording: &Wording) -> bool {
        self.used.contains(&(wording.line, wording.text.clone()))
    }

    /// The texts in the language that is read; the others count as translations.
    pub(super) fn pick<'w>(&mut self, wordings: &'w [Wording]) -> Vec<&'w Wording> {
        let has = |language: &String| wordings.iter().any(|it| it.language == *language);
        let first = wordings.first().map(|it| &it.language);
        let Some(language) = self.languages.iter().find(|language| has(language)).or(first) else {
            return Vec::new();
        };
        let language = language.clone();
        self.used.extend(wordings.iter().map(|it| (it.line, it.text.clone())));
        let (chosen, others): (Vec<_>, Vec<_>) = wordings.iter().partition(|it| it.language == language);
        self.translations = self.translations.saturating_add(u32::try_from(others.len()).unwrap_or(u32::MAX));
        chosen
    }

    /// The texts on one line each: for a heading, a cell or an item of a list.
    pub(super) fn line(&mut self, wordings: &[Wording]) -> String {
        let texts: Vec<String> = self.pick(wordings).into_iter().map(|it| flat(&it.text)).collect();
        texts.join("; ")
    }

    pub(super) fn push(&mut self, kind: BlockKind, text: &str, line: u32, lead_in: Option<u32>) -> u32 {
        let origin = Origin { line: Some(line), ..Origin::default() };
        let text = if matches!(kind, BlockKind::TableHead | BlockKind::TableRow) {
            text.to_string()
        } else {
            clean(text)
        };
        let index = u32::try_from(self.blocks.len()).unwrap_or(u32::MAX);
        if !text.is_empty() {
            self.blocks.push(Block { kind, text, label: None, section: None, lead_in, origin });
        }
        index
    }

    pub(super) fn heading(&mut self, level: u8, text: &str, line: u32) {
        self.push(BlockKind::Heading { level }, text, line, None);
    }

    /// A heading with the texts below it; nothing where there are none.
    pub(super) fn section(&mut self, level: u8, title: Three, wordings: &[Wording]) {
        if let Some(first) = wordings.first() {
            self.heading(level, self.tongue.of(title), first.line);
            self.paragraphs(wordings);
        }
    }

    /// Every line that the author meant as one: a list where it has a bullet, else a paragraph. Tools break lines
    /// in the middle of sentences as well.
    pub(super) fn paragraphs(&mut self, wordings: &[Wording]) {
        let chosen: Vec<Wording> = self.pick(wordings).into_iter().cloned().collect();
        for wording in &chosen {
            let mut open: Option<(String, u32)> = None;
            for (line, text) in (wording.line..).zip(wording.text.lines()) {
                let text = text.trim();
                match &mut open {
                    Some((before, _)) if !text.is_empty() && continues(before, text) => {
                        before.push('\n');
                        before.push_str(text);
                    }
                    _ => {
                        self.paragraph(open.take());
                        open = Some((text.to_string(), line));
                    }
                }
            }
            self.paragraph(open);
        }
    }

    fn paragraph(&mut self, text: Option<(String, u32)>) {
        let Some((text, line)) = text else { return };
        match text.strip_prefix(['-', '•', '*', '–', '·']).filter(|rest| rest.starts_with(' ')) {
            Some(item) => self.push(BlockKind::ListItem { level: 0 }, item, line, None),
            None => self.push(BlockKind::Paragraph, &text, line, None),
        };
    }

    pub(super) fn item(&mut self, text: &str, line: u32) {
        self.push(BlockKind::ListItem { level: 0 }, text, line, None);
    }

    /// A table, with the line of each row.
    pub(super) fn table(&mut self, head: &[&str], rows: &[(Vec<String>, u32)]) {
        let Some((_, line)) = rows.first() else { return };
        let head = self.push(BlockKind::TableHead, &head.join("\t"), *line, None);
        for (cells, line) in rows {
            let cells: Vec<String> = cells.iter().map(|cell| flat(cell)).collect();
            self.push(BlockKind::TableRow, &cells.join("\t"), *line, Some(head));
        }
    }

    /// "22 000 000 kroner uten mva."
    pub(super) fn amount(&self, amount: &Amount) -> String {
        let (whole, rest) = amount.number.split_once('.').unwrap_or((&amount.number, ""));
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(if self.tongue == Tongue::En { ',' } else { ' ' });
            }
            grouped.push(digit);
        }
        if rest.chars().any(|digit| digit != '0') {
            grouped.push(if self.tongue == Tongue::En { '.' } else { ',' });
            grouped.push_str(rest);
        }
        match (self.tongue, amount.currency.as_str()) {
            (Tongue::En, currency) => format!("{currency} {grouped} ex. VAT"),
            (Tongue::Nb, "NOK") => format!("{grouped} kroner uten mva."),
            (Tongue::Nn, "NOK") => format!("{grouped} kroner utan mva."),
            (Tongue::Nb, currency) => format!("{grouped} {currency} uten mva."),
            (Tongue::Nn, currency) => format!("{grouped} {currency} utan mva."),
        }
    }
}

/// A text on one line.
pub(super) fn flat(text: &str) -> String {
    let text = clean(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
