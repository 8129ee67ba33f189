//! Case files: prose with quoted texts under the verdict they should get.

/// One text and the verdict it should get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// `met`, `weak` and so on.
    pub status: String,
    /// `key=value` pairs, the file's and then the section's, later ones winning.
    pub facts: Vec<String>,
    /// The text, in Markdown.
    pub text: String,
    /// The line of the case file where the text begins, from 1.
    pub line: usize,
}

/// The verdicts a case may stand under.
pub const STATUSES: [&str; 6] = ["met", "weak", "contradicted", "missing", "not-applicable", "undetermined"];

/// Reads a case file. A mistake comes with its line.
pub fn parse(file: &str) -> Result<Vec<Case>, (usize, String)> {
    let mut cases: Vec<Case> = Vec::new();
    let (mut common, mut local): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut status: Option<String> = None;
    let mut open = false;
    for (number, line) in file.lines().enumerate() {
        let at = number + 1;
        if let Some(quoted) = line.strip_prefix('>') {
            let quoted = quoted.strip_prefix(' ').unwrap_or(quoted);
            let Some(status) = &status else {
                return Err((at, "a case must stand under a heading such as «## met»".to_owned()));
            };
            if open && let Some(case) = cases.last_mut() {
                case.text.push('\n');
                case.text.push_str(quoted);
            } else {
                let facts = common.iter().chain(&local).cloned().collect();
                cases.push(Case { status: status.clone(), facts, text: quoted.to_owned(), line: at });
            }
            open = true;
            continue;
        }
        open = false;
        if let Some(heading) = line.strip_prefix("## ") {
            let heading = heading.trim();
            if !STATUSES.contains(&heading) {
                return Err((at, format!("«{heading}» is no verdict; write one of {}", STATUSES.join(", "))));
            }
            status = Some(heading.to_owned());
            local.clear();
        } else if let Some(list) = line.strip_prefix("Facts:") {
            let pairs = pairs(list);
            if status.is_some() {
                local = pairs;
            } else {
                common = pairs;
            }
        }
    }
    if cases.is_empty() {
        return Err((1, "no case: quote a text with «> » under a heading such as «## met»".to_owned()));
    }
    Ok(cases)
}

/// Splits `a=1, cpv=45,46, b=2`: a piece without `=` belongs to the value before it.
fn pairs(list: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in list.trim().trim_end_matches('.').split(',') {
        let piece = piece.trim();
        match out.last_mut() {
            Some(last) if !piece.contains('=') => {
                last.push(',');
                last.push_str(piece);
            }
            _ if piece.is_empty() => {}
            _ => out.push(piece.to_owned()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_have_status_facts_and_text() {
        let file = "# x\n\nFacts: contract-type=works, cpv=45,46, value-nok=2\n\n## met\n> A\n>\n> B\n\nWhy.\n\n> C\n## missing\nFacts: value-nok=3\n> D\n";
        let cases = parse(file).unwrap();
        assert_eq!(cases.len(), 3);
        assert_eq!((cases[0].text.as_str(), cases[0].line), ("A\n\nB", 6));
        assert_eq!(cases[0].facts, ["contract-type=works", "cpv=45,46", "value-nok=2"]);
        assert_eq!(cases[2].facts.last().unwrap(), "value-nok=3");
        assert_eq!(cases[2].status, "missing");
    }

    #[test]
    fn mistakes_have_lines() {
        assert_eq!(parse("# x\n> A").unwrap_err().0, 2);
        assert_eq!(parse("# x\n## mett\n").unwrap_err().0, 2);
        assert!(parse("# x").is_err());
    }
}
