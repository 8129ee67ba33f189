//! Markdown: what its marks say, and where there are none, what the lines say.

mod html;
mod reader;

use std::collections::{HashMap, HashSet};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use self::reader::Reader;
use crate::limits::Limits;
use crate::lines::{self, Line};
use crate::{Block, ReadError, ReadNote, running, text};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);

/// Reads Markdown.
pub(crate) fn read(source: &str, limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    text::check(source, limits)?;
    let (lines, taken) = running::take(lines::split(source));
    if !is_marked_up(&lines) {
        return Ok((text::shaped(lines, taken, limits)?, Vec::new()));
    }
    let source = Source::new(&lines);
    let notes = footnotes(&source.text);
    let mut reader = Reader::new(&source, &notes, lines::wrap_width(&lines));
    for (event, range) in Parser::new_ext(&source.text, OPTIONS).into_offset_iter() {
        reader.event(event, range);
    }
    let (mut blocks, left_out) = reader.finish();
    blocks.extend(text::running_blocks(taken));
    Ok((text::within(blocks, limits)?, left_out))
}

/// The text without its running lines, and which line of the file each of its lines is.
pub(crate) struct Source {
    text: String,
    starts: Vec<usize>,
    numbers: Vec<u32>,
}

impl Source {
    fn new(lines: &[Line]) -> Self {
        let mut source = Self { text: String::new(), starts: Vec::new(), numbers: Vec::new() };
        for line in lines {
            source.starts.push(source.text.len());
            source.numbers.push(line.number);
            source.text.push_str(&line.text);
            source.text.push('\n');
        }
        source
    }

    /// The file's line that the byte stands on.
    fn line(&self, offset: usize) -> u32 {
        let at = self.starts.partition_point(|start| *start <= offset);
        at.checked_sub(1).and_then(|at| self.numbers.get(at)).copied().unwrap_or(1)
    }

    fn get(&self, range: std::ops::Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }
}

/// Whether the text has marks that only Markdown has. Without them it is pages of a PDF or a scan in a file
/// called `.md`, in which an indent is no code and "2029." no list.
fn is_marked_up(lines: &[Line]) -> bool {
    lines.iter().enumerate().any(|(at, line)| {
        let text = line.trimmed();
        // An underlined heading is one line; dashes below a paragraph are a rule.
        let blank =
            |back: usize| at.checked_sub(back).and_then(|at| lines.get(at)).is_none_or(Line::is_blank);
        let before = at > 0 && !blank(1) && blank(2);
        let hashes = text.chars().take_while(|c| *c == '#').count();
        let heading = (1..=6).contains(&hashes) && text.chars().nth(hashes) == Some(' ');
        let rule = text.len() >= 3 && (text.chars().all(|c| c == '=') || text.chars().all(|c| c == '-'));
        let table = text.contains("--")
            && text.contains('|')
            && text.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
        let bold = text.split("**").count() >= 3;
        let link = text.contains("](");
        let html = text.starts_with("<!--") || text.contains("</");
        heading
            || (rule && before)
            || table
            || bold
            || link
            || html
            || text.starts_with("```")
            || text.starts_with("> ")
            || text.starts_with("[^")
    })
}

/// The text of every footnote that is referred to, so that it can stand where it is.
fn footnotes(source: &str) -> HashMap<String, String> {
    let mut notes = HashMap::new();
    if !source.contains("[^") {
        return notes;
    }
    let mut referred = HashSet::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new_ext(source, OPTIONS) {
        match (event, &mut open) {
            (Event::FootnoteReference(label), _) => drop(referred.insert(label.to_string())),
            (Event::Start(Tag::FootnoteDefinition(label)), _) => {
                open = Some((label.to_string(), String::new()))
            }
            (Event::End(TagEnd::FootnoteDefinition), _) => notes.extend(open.take()),
            (Event::Text(text) | Event::Code(text), Some((_, note))) => note.push_str(&text),
            (Event::SoftBreak | Event::HardBreak | Event::End(_), Some((_, note)))
                if !note.ends_with('\n') =>
            {
                note.push('\n');
            }
            (Event::InlineHtml(raw) | Event::Html(raw), Some((_, note))) => {
                note.push_str(&html::text(&raw).0)
            }
            _ => {}
        }
    }
    notes.retain(|label, _| referred.contains(label));
    notes
}

#[cfg(test)]
mod tests;
