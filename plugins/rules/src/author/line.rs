//! The lines of a rule: `@pay + @account + ~@worker - @invoice`.
//!
//! Parts are joined by ` + ` (must be said in the same sentence) and ` - ` (must not be); `~` looks for a part
//! in neighbouring sentences and headings too; ` | ` gives alternatives; `@name` is a set of words.

/// One part as written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Written<'a> {
    pub(super) near: bool,
    pub(super) not: bool,
    pub(super) any: Vec<&'a str>,
}

/// Splits a line into its parts.
pub(super) fn parse(line: &str) -> Result<Vec<Written<'_>>, String> {
    let mut out = Vec::new();
    let mut not = false;
    let mut rest = line.trim();
    loop {
        let plus = rest.find(" + ");
        let minus = rest.find(" - ");
        let cut = match (plus, minus) {
            (Some(p), Some(m)) => Some(p.min(m)),
            (p, m) => p.or(m),
        };
        let part = cut.map_or(rest, |at| &rest[..at]).trim();
        out.push(written(part, not)?);
        let Some(at) = cut else { break };
        not = minus == Some(at);
        rest = &rest[at + 3..];
    }
    if out.iter().all(|p| p.not || p.near) {
        return Err(format!("the line «{line}» needs at least one part without ~ and -"));
    }
    Ok(out)
}

fn written(part: &str, not: bool) -> Result<Written<'_>, String> {
    let (near, body) = match part.strip_prefix('~') {
        Some(body) => (true, body),
        None => (false, part),
    };
    let any: Vec<&str> = alternatives(body);
    if any.iter().any(|a| a.is_empty() || a.ends_with([' ', '+']) || *a == "-") {
        return Err(format!("an empty part in «{part}»"));
    }
    Ok(Written { near, not, any })
}

/// Splits at ` | ` outside parentheses.
pub(super) fn alternatives(part: &str) -> Vec<&str> {
    part.split(" | ").map(str::trim).collect()
}

/// Checks what only the host would find otherwise, long after the file is forgotten: parentheses, which pair and do
/// not nest.
pub(super) fn term(term: &str) -> Result<(), String> {
    let mut open = false;
    for letter in term.chars() {
        match letter {
            '(' if open => {
                return Err(format!("parentheses within parentheses in the term «{term}»; write two terms"));
            }
            ')' if !open => return Err(format!("a parenthesis without its pair in the term «{term}»")),
            '(' | ')' => open = !open,
            _ => {}
        }
    }
    if open { Err(format!("a parenthesis without its pair in the term «{term}»")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read() {
        let parts = parse("@pay | lønn* + (via|til) bank + ~@worker - @invoice").unwrap();
        assert_eq!(parts.len(), 4);
        assert_eq!(parts[0].any, ["@pay", "lønn*"]);
        assert_eq!(parts[1].any, ["(via|til) bank"]);
        assert!(parts[2].near && parts[3].not);
    }

    #[test]
    fn a_line_needs_something_of_its_own() {
        assert!(parse("~@pay - @x").is_err());
        assert!(parse("@pay + ").is_err());
    }

    #[test]
    fn parentheses_pair_and_do_not_nest() {
        assert!(term("(to|2) ledd (under|etter)").is_ok());
        assert!(term("øke ... (hvert (år|avtaleår)|årlig)").unwrap_err().contains("within"));
        assert!(term("(to|2 ledd").is_err());
        assert!(term("to|2) ledd").is_err());
    }
}
