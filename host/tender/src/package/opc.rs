//! How the parts of an OOXML package (Word, Excel) find each other: relationships.

use super::Package;
use super::xml::{Node, Ns};
use crate::ReadError;

/// One relationship of a part.
#[derive(Debug)]
pub(crate) struct Relation {
    pub(crate) id: String,
    /// The last segment of the type, the same in transitional and strict packages: "styles", "header".
    pub(crate) kind: String,
    /// The part it leads to.
    pub(crate) target: String,
}

impl Package<'_> {
    /// The relationships of a part; those of the package itself for the empty name.
    pub(crate) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, ReadError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let found = self.part(&name, |xml| {
            let mut found = Vec::new();
            loop {
                match xml.next()? {
                    Node::Open(tag) if tag.ns == Ns::Relations && tag.name() == "Relationship" => {
                        let kind = tag.attr("Type").unwrap_or_default();
                        let external = tag.attr("TargetMode").is_some_and(|mode| mode == "External");
                        if let (Some(target), false) = (tag.attr("Target"), external) {
                            found.push(Relation {
                                id: tag.attr("Id").unwrap_or_default(),
                                kind: kind.rsplit('/').next().unwrap_or_default().to_string(),
                                target: resolve(folder, &target),
                            });
                        }
                    }
                    Node::End => return Ok(found),
                    _ => {}
                }
            }
        })?;
        Ok(found.unwrap_or_default())
    }

    /// The name of the main part: what the package's relationships say, or the usual name.
    pub(crate) fn main_part(&mut self, usual: &str) -> Result<String, ReadError> {
        let named = self.relations("")?.into_iter().find(|r| r.kind == "officeDocument").map(|r| r.target);
        [named, Some(usual.to_string())]
            .into_iter()
            .flatten()
            .find(|part| self.has(part))
            .ok_or(ReadError::NoMainPart)
    }

    /// The part that a relationship of this kind leads to, or the usual name beside the main part.
    pub(crate) fn named(&self, relations: &[Relation], main: &str, kind: &str) -> Option<String> {
        let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let related = relations.iter().find(|relation| relation.kind == kind).map(|r| r.target.clone());
        [related, Some(format!("{folder}{kind}.xml"))].into_iter().flatten().find(|part| self.has(part))
    }
}

/// A relationship's target as a part name: absolute, or relative to the source part's folder.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let joined = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_string(),
        None => format!("{folder}/{target}"),
    };
    let mut path: Vec<&str> = Vec::new();
    for segment in joined.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(path.pop()),
            other => path.push(other),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_relative_to_the_source_or_absolute() {
        assert_eq!(resolve("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "/word/styles.xml"), "word/styles.xml");
        assert_eq!(resolve("word", "../a/./b.xml"), "a/b.xml");
        assert_eq!(resolve("", "word\\document.xml"), "word/document.xml");
        assert_eq!(resolve("", "../../up.xml"), "up.xml");
    }
}
