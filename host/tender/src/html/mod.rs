//! Web pages: what a reader of the page would see, block by block.
//!
//! Built on a tokenizer, not on a tree: a tree of forged depth costs time that grows with its square. What HTML
//! leaves out (end tags of paragraphs, items, rows and cells) is supplied where the next element says so.

mod element;
mod flow;
mod grid;
mod line;
mod list;
mod skip;
#[cfg(test)]
mod tests;
mod walk;

use std::borrow::Cow;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use self::walk::Walk;
use crate::limits::Limits;
use crate::{Block, ReadError, ReadNote, table, text};

/// Reads a page's blocks and what was left out.
pub(crate) fn read(source: &str, limits: &Limits) -> Result<(Vec<Block>, Vec<ReadNote>), ReadError> {
    text::check(source, limits)?;
    // XML has no elements whose content is raw, and writes `<script/>` for one that is empty.
    let xml = source.trim_start().starts_with("<?xml");
    let source = &if xml { escape_raw(source) } else { Cow::Borrowed(source) };
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(!xml);
    let mut walk = Walk::new(source, xml, limits);
    for token in Tokenizer::new_with_emitter(&**source, emitter) {
        match token {
            Ok(Token::StartTag(tag)) => walk.start(&tag)?,
            Ok(Token::EndTag(tag)) => walk.end(&String::from_utf8_lossy(&tag.name), tag.span.start)?,
            Ok(Token::String(text)) => walk.text(&String::from_utf8_lossy(&text), text.span.start),
            Ok(Token::Comment(text)) => walk.comment(&String::from_utf8_lossy(&text)),
            // Pages are full of errors; the tokenizer goes on as a browser does.
            Ok(Token::Doctype(_) | Token::Error(_)) => {}
            Err(never) => match never {},
        }
    }
    let (mut blocks, notes) = walk.finish()?;
    table::anchor(&mut blocks);
    Ok((crate::shape::headings(blocks), notes))
}

/// XML's raw text, `<![CDATA[…]]>`, written as HTML knows it. Its lines stay where they are.
fn escape_raw(source: &str) -> Cow<'_, str> {
    if !source.contains("<![CDATA[") {
        return Cow::Borrowed(source);
    }
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("<![CDATA[") {
        out.push_str(before);
        let (raw, after) = after.split_once("]]>").unwrap_or((after, ""));
        out.push_str(&raw.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"));
        rest = after;
    }
    Cow::Owned(out + rest)
}
