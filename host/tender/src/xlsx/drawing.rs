//! What lies on a sheet above its cells: text boxes are read, pictures and charts are counted.

use crate::ReadError;
use crate::clean::clean;
use crate::limits::Limits;
use crate::package::xml::{Node, Ns, Xml};
use crate::tally::Tally;

/// The text of each text box, its paragraphs on lines of their own.
pub(super) fn read(xml: &mut Xml<'_>, limits: &Limits, tally: &mut Tally) -> Result<Vec<String>, ReadError> {
    let mut boxes = Vec::new();
    let mut open: Vec<(Ns, String)> = Vec::new();
    let mut text = String::new();
    loop {
        match xml.next()? {
            Node::Open(tag) => {
                match (tag.ns, tag.name()) {
                    (Ns::Drawing, "blip" | "chart" | "relIds") => tally.pictures += 1,
                    (Ns::Drawing, "br") => text.push('\n'),
                    _ => {}
                }
                open.push((tag.ns, tag.name().to_string()));
            }
            Node::Close => match open.pop() {
                Some((Ns::Drawing, name)) if name == "p" => text.push('\n'),
                Some((Ns::SheetDrawing, name)) if name == "txBody" => {
                    let read = clean(&std::mem::take(&mut text));
                    if !read.is_empty() {
                        tally.block(limits)?;
                        boxes.push(read);
                    }
                }
                _ => {}
            },
            Node::Text(piece) => {
                let counts = open.last().is_some_and(|(ns, name)| *ns == Ns::Drawing && name == "t");
                if counts {
                    tally.text(piece.len(), limits)?;
                    text.push_str(&piece);
                }
            }
            Node::End => return Ok(boxes),
        }
    }
}
