//! Numbers in a clause: digits, words and fractions in three languages.

/// A number found in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// First byte.
    pub start: usize,
    /// One past the last byte, its unit included.
    pub end: usize,
    /// Its value: a share is in percent.
    pub value: f64,
    /// Whether it is a share.
    pub percent: bool,
}

const SMALL: [(&str, u32); 98] = [
    ("null", 0),
    ("zero", 0),
    ("en", 1),
    ("én", 1),
    ("ein", 1),
    ("éin", 1),
    ("ett", 1),
    ("ett", 1),
    ("eit", 1),
    ("eitt", 1),
    ("one", 1),
    ("éi", 1),
    ("to", 2),
    ("two", 2),
    ("tre", 3),
    ("three", 3),
    ("fire", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("seks", 6),
    ("six", 6),
    ("sju", 7),
    ("syv", 7),
    ("seven", 7),
    ("åtte", 8),
    ("eight", 8),
    ("ni", 9),
    ("nine", 9),
    ("ti", 10),
    ("ten", 10),
    ("elleve", 11),
    ("eleven", 11),
    ("tolv", 12),
    ("twelve", 12),
    ("tretten", 13),
    ("thirteen", 13),
    ("fjorten", 14),
    ("fourteen", 14),
    ("femten", 15),
    ("fifteen", 15),
    ("seksten", 16),
    ("sixteen", 16),
    ("sytten", 17),
    ("seventeen", 17),
    ("atten", 18),
    ("eighteen", 18),
    ("nitten", 19),
    ("nineteen", 19),
    ("tjue", 20),
    ("tyve", 20),
    ("twenty", 20),
    ("tretti", 30),
    ("tredve", 30),
    ("thirty", 30),
    ("førti", 40),
    ("førr", 40),
    ("forty", 40),
    ("femti", 50),
    ("fifty", 50),
    ("seksti", 60),
    ("sixty", 60),
    ("sytti", 70),
    ("seventy", 70),
    ("åtti", 80),
    ("eighty", 80),
    ("nitti", 90),
    ("ninety", 90),
    ("hundre", 100),
    ("hundred", 100),
    ("ingen", 0),
    ("inga", 0),
    ("eitthundre", 100),
    ("ethundre", 100),
    ("single", 1),
    ("enkelt", 1),
    ("både", 2),
    ("begge", 2),
    ("dobbelt", 2),
    ("tjueen", 21),
    ("tjueto", 22),
    ("tjuetre", 23),
    ("tjuefire", 24),
    ("tjuefem", 25),
    ("tjueseks", 26),
    ("tjuesju", 27),
    ("tjueåtte", 28),
    ("tjueni", 29),
    ("trettifem", 35),
    ("førtifem", 45),
    ("femtifem", 55),
    ("sekstifem", 65),
    ("syttifem", 75),
    ("åttifem", 85),
    ("nittifem", 95),
    ("fem-og-tjue", 25),
    ("femogtjue", 25),
    ("femogtretti", 35),
];

/// The value of a number word; compounds as "trettito" and "twenty-five" too.
fn word_value(word: &str) -> Option<u32> {
    let small = |word: &str| SMALL.iter().find(|(w, _)| *w == word).map(|(_, value)| *value);
    // Nearly all words are none: the first two bytes tell most of them.
    let start = word.as_bytes().get(..2)?;
    if !SMALL.iter().any(|(w, _)| w.as_bytes().starts_with(start)) {
        return None;
    }
    small(word).or_else(|| {
        let mut tens = SMALL.iter().filter(|(_, v)| (20..100).contains(v) && v % 10 == 0);
        tens.find_map(|(w, tens)| {
            let rest = word.strip_prefix(w)?.trim_start_matches('-');
            small(rest).filter(|ones| (1..10).contains(ones)).map(|ones| tens + ones)
        })
    })
}

/// The divisor that a fraction word names: "tidel", "tiendedel", "femtedelar", "tenth", "tiande".
fn divisor(word: &str) -> Option<f64> {
    let stem = word
        .trim_end_matches("ene")
        .trim_end_matches("ane")
        .trim_end_matches("en")
        .trim_end_matches("er")
        .trim_end_matches("ar")
        .trim_end_matches('s');
    Some(match stem {
        "halvdel" | "halvpart" | "half" => 2.0,
        "tredel" | "tredjedel" | "third" => 3.0,
        "firedel" | "fjerdedel" | "kvart" | "quart" | "quarter" => 4.0,
        "femdel" | "femtedel" | "fifth" => 5.0,
        "seksdel" | "sjettedel" | "sixth" => 6.0,
        "sjudel" | "sjuendedel" => 7.0,
        "åttedel" | "åttendedel" | "eighth" => 8.0,
        "nidel" | "niendedel" => 9.0,
        "tidel" | "tiendedel" | "tiandedel" | "tiendel" | "tenth" => 10.0,
        "tolvdel" | "tolvtedel" | "twelfth" => 12.0,
        "femtendel" | "fifteenth" => 15.0,
        "tjuedel" | "tjuendedel" | "twentieth" => 20.0,
        "hundredel" | "hundredth" => 100.0,
        _ => return None,
    })
}

/// "hver tiende", "kvar tiande", "every tenth".
fn every(word: &str) -> Option<f64> {
    Some(match word {
        "annen" | "andre" | "annan" | "second" | "other" => 2.0,
        "tredje" | "third" => 3.0,
        "fjerde" | "fourth" => 4.0,
        "femte" | "fifth" => 5.0,
        "sjette" | "sixth" => 6.0,
        "sjuende" | "syvende" | "sjuande" | "seventh" => 7.0,
        "åttende" | "åttande" | "eighth" => 8.0,
        "niende" | "niande" | "ninth" => 9.0,
        "tiende" | "tiande" | "tenth" => 10.0,
        "tolvte" | "twelfth" => 12.0,
        "femtende" | "femtande" => 15.0,
        "tjuende" | "tjuande" | "twentieth" => 20.0,
        _ => return None,
    })
}

struct Word<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

/// The text in lower case with every letter in its place.
pub fn lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut low = c.to_lowercase();
            match (low.next(), low.next()) {
                (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
                _ => c,
            }
        })
        .collect()
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    let inside = |at: usize, c: char| {
        c.is_alphanumeric()
            // A comma or point between digits belongs to the number; a hyphen between letters to the word.
            || matches!(c, ',' | '.')
                && text[..at].chars().next_back().is_some_and(|p| p.is_ascii_digit())
                && text[at + 1..].chars().next().is_some_and(|n| n.is_ascii_digit())
            || c == '-'
                && text[..at].chars().next_back().is_some_and(char::is_alphabetic)
                && text[at + 1..].chars().next().is_some_and(char::is_alphabetic)
    };
    for (at, c) in text.char_indices() {
        if inside(at, c) {
            start.get_or_insert(at);
        } else {
            if let Some(from) = start.take() {
                out.push(Word { text: &text[from..at], start: from, end: at });
            }
            if matches!(c, '%' | '½') {
                out.push(Word { text: &text[at..at + c.len_utf8()], start: at, end: at + c.len_utf8() });
            }
        }
    }
    if let Some(from) = start {
        out.push(Word { text: &text[from..], start: from, end: text.len() });
    }
    out
}

fn digits(word: &str) -> Option<f64> {
    if !word.starts_with(|c: char| c.is_ascii_digit())
        || !word.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.')
    {
        return None;
    }
    // "10.000" is ten thousand, "10,5" and "10.5" are ten and a half.
    let parts: Vec<&str> = word.split(['.', ',']).collect();
    match parts.as_slice() {
        [whole] => whole.parse().ok(),
        [whole, rest] if rest.len() != 3 => format!("{whole}.{rest}").parse().ok(),
        _ => parts.concat().parse().ok(),
    }
}

fn is_percent(word: &str) -> bool {
    matches!(
        word,
        "%" | "prosent"
            | "prosenten"
            | "prosentene"
            | "prosentane"
            | "prosentar"
            | "pst"
            | "percent"
            | "vektprosent"
            | "prosentpoeng"
            | "volumprosent"
    )
}

/// "4-3 Poengene gis …", "jf. 4-3", "§ 7-9": two numbers with a hyphen that name a place in a text and count
/// nothing. Gives the word after them.
fn reference(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    let (first, second) = (words.get(at)?, words.get(at + 1)?);
    let short = |w: &Word<'_>| w.text.len() <= 2 && w.text.bytes().all(|b| b.is_ascii_digit());
    if !(short(first) && short(second) && text.get(first.end..second.start)? == "-") {
        return None;
    }
    let before = text.get(..first.start)?.trim_end();
    let opens = before.trim_matches(['*', '_', ' ']).is_empty();
    let names = [
        "jf.", "jf", "jfr.", "§", "§§", "pkt.", "pkt", "punkt", "kap.", "kapittel", "avsnitt", "section",
        "clause",
    ];
    let named = before.rsplit([' ', '(']).next().is_some_and(|word| names.contains(&word));
    // A range has its unit behind it.
    (named || opens && !words.get(at + 2).is_some_and(|w| is_percent(w.text))).then_some(at + 2)
}

/// The numbers of a text (in lower case), shares in percent first recognised as such.
pub fn numbers(text: &str) -> Vec<Number> {
    let words = words(text);
    let mut out = Vec::new();
    let mut at = 0;
    let word = |i: usize| words.get(i).map_or("", |w| w.text);
    while let Some(here) = words.get(at) {
        let end_of = |i: usize| words.get(i).map_or(here.end, |w| w.end);
        // "hver tiende", "one in ten", "ein av ti"
        if matches!(here.text, "hver" | "hvert" | "kvar" | "kvart" | "every") {
            let place = if word(at + 1) == "single" { at + 2 } else { at + 1 };
            if let Some(n) = every(word(place)) {
                out.push(Number { start: here.start, end: end_of(place), value: 100.0 / n, percent: true });
                at = place + 1;
                continue;
            }
        }
        if here.text == "half" && word(at + 1) == "of" {
            out.push(Number { start: here.start, end: here.end, value: 50.0, percent: true });
            at += 1;
            continue;
        }
        if let Some(beyond) = reference(text, &words, at) {
            at = beyond;
            continue;
        }
        let value = digits(here.text).or_else(|| word_value(here.text).map(f64::from));
        let Some(mut value) = value else {
            // "halvparten", "tidelen" are fractions without a counter; "kvart år" and "third" are not.
            let alone = here.text.contains("del") || here.text.starts_with("halvpart");
            if let Some(n) = divisor(here.text).filter(|_| alone) {
                out.push(Number { start: here.start, end: here.end, value: 100.0 / n, percent: true });
            }
            at += 1;
            continue;
        };
        let mut last = at;
        // "2 000", "62 000 000"
        while digits(word(last + 1)).is_some()
            && word(last + 1).len() == 3
            && word(last).len() <= 3
            && here.text.chars().all(|c| c.is_ascii_digit())
            && text
                .get(end_of(last)..words.get(last + 1).map_or(0, |w| w.start))
                .is_some_and(|g| g == " " || g == "\u{a0}")
        {
            last += 1;
            value = value * 1000.0 + digits(word(last)).unwrap_or(0.0);
        }
        // "to (2)": the same number again.
        let next = word(last + 1);
        if digits(next) == Some(value) && words.get(last + 1).is_some_and(|w| text[..w.start].ends_with('('))
        {
            last += 1;
        }
        let next = word(last + 1);
        if is_percent(next) || next == "per" && word(last + 2) == "cent" {
            last += if next == "per" { 2 } else { 1 };
            out.push(Number { start: here.start, end: end_of(last), value, percent: true });
        } else if let Some(n) = divisor(next) {
            last += 1;
            out.push(Number {
                start: here.start,
                end: end_of(last),
                value: 100.0 * value / n,
                percent: true,
            });
        } else if word(last + 2) == "in"
            && value < 10.0
            && let Some(whole) = digits(word(last + 3)).or_else(|| word_value(word(last + 3)).map(f64::from))
            && whole > value
        {
            // "one hour in ten"
            last += 3;
            out.push(Number {
                start: here.start,
                end: end_of(last),
                value: 100.0 * value / whole,
                percent: true,
            });
        } else if matches!(next, "in" | "av" | "of" | "out")
            && let (place, true) =
                if next == "out" { (last + 3, word(last + 2) == "of") } else { (last + 2, true) }
            && let Some(whole) = digits(word(place)).or_else(|| word_value(word(place)).map(f64::from))
            && whole > value
        {
            last = place;
            out.push(Number {
                start: here.start,
                end: end_of(last),
                value: 100.0 * value / whole,
                percent: true,
            });
        } else {
            out.push(Number { start: here.start, end: end_of(last), value, percent: false });
        }
        at = last + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(text: &str) -> Vec<f64> {
        numbers(&lower(text)).into_iter().filter(|n| n.percent).map(|n| n.value).collect()
    }

    fn counts(text: &str) -> Vec<f64> {
        numbers(&lower(text)).into_iter().filter(|n| !n.percent).map(|n| n.value).collect()
    }

    #[test]
    fn shares_in_many_forms() {
        for (text, value) in [
            ("Minst 10 % av timene", 10.0),
            ("minst ti prosent", 10.0),
            ("at least ten per cent", 10.0),
            ("En tidel av Fagtimene", 10.0),
            ("ein tidel eller meir", 10.0),
            ("en tiendedel", 10.0),
            ("Minst kvar tiande arbeidstime", 10.0),
            ("hver tiende time", 10.0),
            ("at least one in ten must", 10.0),
            ("one tenth of the hours", 10.0),
            ("every tenth hour", 10.0),
            ("to femdelar for miljøet", 40.0),
            ("7,5 prosent", 7.5),
            ("trettito prosent", 32.0),
            ("førtifem prosent", 45.0),
            ("førtito prosent", 42.0),
            ("thirty-five per cent", 35.0),
            ("halvparten av arbeidet", 50.0),
            ("two out of ten hours", 20.0),
            ("10 (ti) prosent", 10.0),
            ("one hour in ten must be worked by an apprentice", 10.0),
        ] {
            assert!(shares(text).contains(&value), "{text}: {:?}", numbers(&lower(text)));
        }
    }

    #[test]
    fn counts_in_many_forms() {
        for (text, value) in [
            ("høyst to ledd", 2.0),
            ("inntil tre (3) ledd", 3.0),
            ("No more than two tiers", 2.0),
            ("ett ledd", 1.0),
            ("kr 62 000 000", 62_000_000.0),
            ("2.500 kroner", 2500.0),
            ("tretti poeng", 30.0),
        ] {
            assert!(counts(text).contains(&value), "{text}: {:?}", numbers(&lower(text)));
        }
        assert!(counts("første ledd, andre ledd").is_empty());
        assert!(counts("4-3 Poengene gis etter punkt 4-2, jf. 5-1").is_empty());
        assert_eq!(shares("10-15 prosent").len(), 1);
        assert!(shares("minst to lærlingar kvart driftsår, i kvart område").is_empty());
    }
}
