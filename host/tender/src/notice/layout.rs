//! The notice as a document to read: what a buyer has written, under headings, in the order it is read.

use super::award;
use super::model::{Coded, Demand, Notice, NoticeKind, Period, Project, Terms, Wording};
use super::words::{self, Three, meaning};
use super::writer::Writer;
use crate::Block;

/// Parents of texts that are names and addresses and bind nobody.
const NAMES: [&str; 3] = ["PartyName/", "Contact/", "TenderingParty/"];

/// The blocks, and how many translations were left out. `spoken` are all texts of the notice: what no section
/// takes comes at the end, so that nothing is lost.
pub(super) fn blocks(notice: &Notice, spoken: &[(String, Wording)]) -> (Vec<Block>, u32, String) {
    let languages = words::languages(notice);
    let language = languages.first().cloned().unwrap_or_default();
    let mut writer = Writer::new(words::tongue(&language, spoken), languages);
    let tongue = writer.tongue;
    let title = writer.line(&notice.project.title);
    let line = notice.project.title.first().map_or(1, |title| title.line);
    writer.heading(1, if title.is_empty() { tongue.of(words::NOTICE) } else { &title }, line);
    let kind = match notice.kind {
        NoticeKind::Competition => words::COMPETITION,
        NoticeKind::Planning => words::PLANNING,
        NoticeKind::Result => words::RESULT,
        NoticeKind::Other => ["", "", ""],
    };
    writer.push(crate::BlockKind::Paragraph, tongue.of(kind), 1, None);
    about(&mut writer, notice);
    project(&mut writer, 2, &notice.project);
    terms(&mut writer, 2, &notice.terms);
    let several = notice.lots.len() > 1;
    for lot in &notice.lots {
        let own = writer.line(&lot.project.title);
        let name = if several {
            format!("{} {}", tongue.of(words::LOT), lot.id)
        } else {
            tongue.of(words::CONTRACT).to_string()
        };
        let heading = if own.is_empty() || own == title { name } else { format!("{name}: {own}") };
        writer.heading(2, &heading, lot.line);
        let mut rows = Rows::default();
        rows.project(&mut writer, &lot.project);
        rows.terms(&writer, &lot.terms);
        rows.write(&mut writer);
        project(&mut writer, 3, &lot.project);
        terms(&mut writer, 3, &lot.terms);
    }
    rest(&mut writer, spoken);
    let translations = writer.translations;
    (writer.finish(), translations, language)
}

/// The table of particulars.
fn about(writer: &mut Writer, notice: &Notice) {
    writer.heading(2, writer.tongue.of(words::ABOUT), 1);
    let mut rows = Rows::default();
    for buyer in &notice.buyers {
        let line = buyer.name.first().map_or(1, |name| name.line);
        let name = writer.line(&buyer.name);
        rows.add(writer, words::BUYER, name, line);
    }
    if let Some(procedure) = &notice.procedure {
        rows.coded(writer, words::PROCEDURE, procedure);
    }
    for rule in &notice.rules {
        let name = writer.line(&rule.name);
        let text = if name.is_empty() { rule.id.code.clone() } else { name };
        rows.add(writer, words::RULES, text, rule.id.line);
    }
    rows.project(writer, &notice.project);
    rows.write(writer);
}

/// Rows of a table of particulars.
#[derive(Default)]
struct Rows(Vec<(Vec<String>, u32)>);

impl Rows {
    fn add(&mut self, writer: &Writer, what: Three, content: String, line: u32) {
        if !content.is_empty() {
            self.0.push((vec![writer.tongue.of(what).to_string(), content], line));
        }
    }

    fn coded(&mut self, writer: &Writer, what: Three, coded: &Coded) {
        self.add(writer, what, meaning(writer.tongue, &coded.code), coded.line);
    }

    fn project(&mut self, writer: &mut Writer, project: &Project) {
        for nature in project.nature.iter().chain(&project.more_natures) {
            self.coded(writer, words::NATURE, nature);
        }
        for cpv in project.cpv.iter().chain(&project.more_cpv) {
            self.add(writer, words::CPV, cpv.code.clone(), cpv.line);
        }
        for (what, amount) in [(words::VALUE, &project.value), (words::MAXIMUM, &project.framework_maximum)] {
            if let Some(amount) = amount {
                self.add(writer, what, writer.amount(amount), amount.line);
            }
        }
        self.period(writer, &project.period);
        for renewals in project.renewals.iter().filter(|renewals| renewals.code != "0") {
            self.add(writer, words::RENEWALS, renewals.code.clone(), renewals.line);
        }
    }

    fn period(&mut self, writer: &Writer, period: &Period) {
        if let Some(length) = &period.length {
            let text = format!("{} {}", length.number, meaning(writer.tongue, &length.unit));
            self.add(writer, words::LENGTH, text, length.line);
        }
        for (what, day) in [(words::START, &period.start), (words::END, &period.end)] {
            if let Some(day) = day {
                self.add(writer, what, day.code.chars().take(10).collect(), day.line);
            }
        }
        if let Some(other) = &period.other {
            self.coded(writer, words::LENGTH, other);
        }
    }

    fn terms(&mut self, writer: &Writer, terms: &Terms) {
        let said = |coded: &&Coded| !matches!(coded.code.as_str(), "none" | "no");
        let lists = [
            (words::FRAMEWORK, &terms.framework),
            (words::DYNAMIC, &terms.dynamic),
            (words::RESERVED, &terms.reserved_participation),
        ];
        for (what, codes) in lists {
            for coded in codes.iter().filter(said) {
                self.coded(writer, what, coded);
            }
        }
    }

    fn write(self, writer: &mut Writer) {
        let head = [writer.tongue.of(words::WHAT), writer.tongue.of(words::CONTENT)];
        writer.table(&head, &self.0);
    }
}

fn project(writer: &mut Writer, level: u8, project: &Project) {
    writer.section(level, words::DESCRIPTION, &project.description);
    let extension: Vec<Wording> = project.options.iter().chain(&project.renewal).cloned().collect();
    if let Some(first) = extension.first() {
        writer.heading(level, writer.tongue.of(words::EXTENSION), first.line);
        writer.paragraphs(&project.options);
        writer.paragraphs(&project.renewal);
    }
    let said = |code: &str| !matches!(code, "none" | "inc" | "n-inc" | "n-inc-just");
    let strategic: Vec<_> = project.strategic.iter().filter(|it| said(&it.code.code)).collect();
    if let Some(first) = strategic.first() {
        writer.heading(level, writer.tongue.of(words::STRATEGIC), first.code.line);
        for statement in strategic {
            let text = writer.line(&statement.text);
            let code = meaning(writer.tongue, &statement.code.code);
            let text = if text.is_empty() { code } else { format!("{code}: {text}") };
            writer.item(&text, statement.code.line);
        }
    }
    writer.section(level, words::MORE, &project.note);
}

fn terms(writer: &mut Writer, level: u8, terms: &Terms) {
    award::criteria(writer, level, terms);
    writer.section(level, words::CONDITIONS, &terms.conditions);
    demands(writer, level, words::SELECTION, &terms.selection);
    demands(writer, level, words::EXCLUSION, &terms.exclusion);
}

fn demands(writer: &mut Writer, level: u8, title: Three, demands: &[Demand]) {
    let mut items = Vec::new();
    for demand in demands {
        let line = demand.name.first().or(demand.description.first()).map_or(1, |text| text.line);
        let texts = [writer.line(&demand.name), writer.line(&demand.description)];
        let text = texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(": ");
        if !text.is_empty() {
            items.push((text, line));
        }
    }
    if let Some((_, line)) = items.first() {
        writer.heading(level, writer.tongue.of(title), *line);
        for (text, line) in items {
            writer.item(&text, line);
        }
    }
}

/// What no section has taken. Neighbours with the same name in different languages are one text.
fn rest(writer: &mut Writer, spoken: &[(String, Wording)]) {
    let mut groups: Vec<(&str, Vec<Wording>)> = Vec::new();
    for (name, wording) in spoken {
        if writer.is_used(wording) || NAMES.iter().any(|known| name.starts_with(known)) {
            continue;
        }
        match groups.last_mut() {
            Some((last, group))
                if *last == name && group.iter().all(|it| it.language != wording.language) =>
            {
                group.push(wording.clone());
            }
            _ => groups.push((name, vec![wording.clone()])),
        }
    }
    let Some(line) = groups.first().and_then(|(_, group)| group.first()).map(|first| first.line) else {
        return;
    };
    writer.heading(2, writer.tongue.of(words::REST), line);
    for (_, group) in groups {
        writer.paragraphs(&group);
    }
}
