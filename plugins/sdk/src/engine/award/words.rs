//! What the words around a number show it to be.

use super::*;

/// Words by which a number becomes a weight.
pub(super) const WEIGH: &[&str] = &[
    "vekt",
    "teller",
    " tel ",
    "tæller",
    "utgjør",
    "utgjer",
    "count",
    "weigh",
    "tillegges",
    "settes til",
    "får ",
    "gis ",
    "gir ",
    "går til",
    "satt av",
    "sett av",
    "settes av",
    "andel av",
    "makes up",
    "carries",
    "accounts for",
    "allocated",
    "are given",
    "is given",
    "award",
    "tildeles",
    "blir gitt",
    "tillagt",
    "poeng",
    "point",
    "set aside",
];

pub(super) fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|w| text.contains(w))
}

/// What once was, or stood in another text.
pub(super) fn bygone(text: &str) -> bool {
    any(
        text,
        &[
            "forrige konkurranse",
            "forrige anskaffelse",
            "forrige avtale",
            "tidligere konkurranse",
            "sto det at",
            "stod det at",
            "i en mal fra",
            "førre konkurranse",
            "førre avtale",
            "previous competition",
            "previous tender",
            "last time",
            "i forrige",
            "i førre",
            "ikke i bruk lenger",
        ],
    )
}

/// What would be: a comparison, not a criterion.
pub(super) fn supposed(text: &str) -> bool {
    any(
        text,
        &[
            " ville ",
            " would ",
            "enn et kriterium",
            "enn eit kriterium",
            "enn et tildelingskriterium",
            "enn eit tildelingskriterium",
            "than a criterion",
            "than an award criterion",
            "hadde vært",
            "hadde vore",
        ],
    )
}

/// The weights of a text, each with the words it stands for: those before it, or after it where the text opens
/// with the number.
pub(super) fn weights(text: &str, keep: impl Fn(&Number) -> bool) -> Vec<Weight> {
    let found: Vec<Number> = shares_in(text).into_iter().filter(keep).collect();
    let names_follow = |n: &Number| {
        let after = text.get(n.end..).unwrap_or_default().trim_start();
        ["på ", "til ", "for ", "to ", "on "].iter().any(|w| after.starts_with(w))
    };
    let opens = found.first().is_some_and(|n| bare(text.get(..n.start).unwrap_or_default()))
        || found.len() > 1 && found.iter().all(names_follow);
    let mut out = Vec::with_capacity(found.len());
    for (index, number) in found.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|i| found.get(i)).map_or(0, |n| n.end);
        let after = found.get(index + 1).map_or(text.len(), |n| n.start);
        let words = if opens {
            number.end..after
        } else if found.len() == 1 {
            0..text.len()
        } else {
            before..number.start
        };
        out.push(Weight { number: *number, words });
    }
    out
}

/// The numbers of a text; of a range its lower end, and "30/100" as a share.
pub(super) fn shares_in(text: &str) -> Vec<Number> {
    let mut out: Vec<Number> = Vec::new();
    for n in numbers(text) {
        let joined = |prev: &Number| {
            let gap = text.get(prev.end..n.start).unwrap_or("?");
            matches!(gap.trim(), "-" | "–" | "—" | "til" | "to")
        };
        if let Some(previous) = out.last_mut().filter(|p| joined(p) && !p.percent && n.value > p.value) {
            *previous =
                Number { start: previous.start, end: n.end, value: previous.value, percent: n.percent };
            continue;
        }
        let of = |prev: &Number| {
            let gap = text.get(prev.end..n.start).unwrap_or("?").trim();
            n.value > prev.value
                && [
                    "of the",
                    "av de",
                    "av dei",
                    "av totalt",
                    "av i alt",
                    "av til sammen",
                    "av til saman",
                    "of a total of",
                    "out of",
                    "av maks",
                    "av maksimalt",
                ]
                .contains(&gap)
        };
        if let Some(previous) = out.last_mut().filter(|p| of(p) && !p.percent && !n.percent) {
            *previous = Number {
                start: previous.start,
                end: n.end,
                value: 100.0 * previous.value / n.value,
                percent: true,
            };
            continue;
        }
        let sliced = |prev: &Number| {
            text.get(prev.end..n.start) == Some("/") && n.value >= 10.0 && prev.value <= n.value
        };
        if let Some(previous) = out.last_mut().filter(|p| sliced(p) && !p.percent && !n.percent) {
            *previous = Number {
                start: previous.start,
                end: n.end,
                value: 100.0 * previous.value / n.value,
                percent: true,
            };
            continue;
        }
        out.push(n);
    }
    out
}

/// The first words of the criterion and those that follow close on them: "klima- og miljø".
pub(super) fn cluster(text: &str, mine: &[std::ops::Range<usize>]) -> Option<(usize, usize)> {
    let first = mine.first()?;
    let mut end = first.end;
    for next in mine.iter().skip(1) {
        if next.start > end + 12
            || text.get(end..next.start).is_some_and(|t| t.contains([',', '.', '%', '(', '\n']))
        {
            break;
        }
        end = end.max(next.end);
    }
    Some((first.start, end))
}

/// Where the clause begins in which the byte stands: after the weight of another criterion.
pub(super) fn clause_start(text: &str, found: &[Weight], at: usize) -> usize {
    let weight = found.iter().map(|w| w.number.end).filter(|e| *e <= at).max().unwrap_or(0);
    let fence = text.get(..at).and_then(|t| t.rfind([';', '\n'])).map_or(0, |f| f + 1);
    weight.max(fence)
}

/// Whether the criterion gives the words their name: it is not only mentioned in brackets or after a colon.
pub(super) fn titled(text: &str, words: &std::ops::Range<usize>, mine: &[std::ops::Range<usize>]) -> bool {
    let Some(first) = mine.iter().find(|m| m.start >= words.start && m.start < words.end) else {
        return false;
    };
    let before = text.get(words.start..first.start).unwrap_or_default();
    let open = before.rfind('(').filter(|o| !before.get(*o..).unwrap_or_default().contains(')'));
    let includes = [
        "herunder",
        "inkludert",
        "inklusive",
        "inkl",
        "blant annet",
        "bl.a",
        "medregnet",
        "including",
        "such as",
        ", der ",
        ", hvor ",
        "mellom anna",
        "deriblant",
    ]
    .iter()
    .filter_map(|w| before.rfind(w))
    .min();
    let colon = before.rfind([':', '–', '—']);
    let Some(cut) = open.or(includes).or(colon) else { return true };
    let name = before.get(..cut).unwrap_or_default();
    bare(name)
}

/// The same, but a long lead may stand before it.
pub(super) fn titled_loosely(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|t| t.split_whitespace().count() <= 2 && !t.contains(['(', ':']))
}

/// Whether a text names no subject: numbers, letters, "tildelingskriterium 2".
pub(super) fn bare(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).all(|w| {
        w.chars().count() <= 2
            || w.chars().any(|c| c.is_ascii_digit())
            || [
                "kriteri",
                "tildelingskriteri",
                "delkriteri",
                "underkriteri",
                "criteri",
                "award",
                "weight",
                "vekt",
                "vekting",
                "følgende",
                "følgjande",
                "prioritet",
                "punkt",
                "inntil",
                "opptil",
                "minst",
                "minimum",
                "tillegges",
                "miljøkriteri",
                "det",
                "vekta",
                "tilbud",
                "tilbudene",
                "evalueringen",
                "evalueringa",
                "evaluering",
                "evaluation",
                "herav",
                "hvorav",
                "derav",
                "kvarav",
                "whereof",
                "which",
            ]
            .iter()
            .any(|k| w.starts_with(k))
    })
}

pub(super) fn distance(text: &str, n: &Number, first: usize, last: usize) -> usize {
    let (from, to) = if n.start >= last { (last, n.start) } else { (n.end, first) };
    let between = text.get(from..to).unwrap_or_default();
    // Another criterion's clause lies between.
    let fences = between.matches([',', ';', '\n']).count()
        + between.matches(" og ").count()
        + between.matches(" and ").count();
    from.abs_diff(to) + 40 * fences + if n.start < first { 5 } else { 0 }
}

pub(super) fn outside_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// "… 30 prosent av kvalitetskriteriet": the word that names the whole, unless that is everything.
pub(super) fn part_of_another(after: &str) -> Option<String> {
    let rest = after.trim_start();
    let rest = rest.strip_prefix("av ").or_else(|| rest.strip_prefix("of "))?;
    let words: Vec<&str> =
        rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).take(4).collect();
    let everything = [
        "total",
        "saml",
        "poeng",
        "point",
        "hundre",
        "100",
        "evalu",
        "tildel",
        "vekt",
        "award",
        "weight",
        "alle",
        "all",
        "score",
        "kriteriene",
        "kriteria",
        "hele",
        "heile",
        "whole",
        "sum",
    ];
    let skip = ["den", "det", "dei", "de", "the", "kriteriet", "delen", "poengene", "for", "criterion"];
    let word = words.iter().find(|w| !skip.contains(w))?;
    (!everything.iter().any(|e| word.starts_with(e))).then(|| (*word).to_owned())
}

/// Whether a share can be a weight: not a rate, a limit or a price step.
pub(super) fn weight_like(text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default().trim_start();
    let before = text.get(..n.start).unwrap_or_default();
    let tail: String = before.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
    n.value <= 100.0
        && ![
            "av kontrakt",
            "reduk",
            "gjenv",
            "resirk",
            "økolog",
            "lavere",
            "lågare",
            "mindre",
            "kutt",
            "av verdi",
            "av sortiment",
            "utslippsfri",
            "lower",
            "recycled",
            "reduction",
            "av volum",
        ]
        .iter()
        .any(|w| after.starts_with(w))
        && ![
            "avvik",
            "høyere enn",
            "lavere enn",
            "påslag",
            "rabatt",
            "reduksjon på",
            "redusert med",
            "reduseres med",
            "reduced by",
        ]
        .iter()
        .any(|w| tail.contains(w))
}

/// What tells the price among the criteria.
pub(super) const PRICE: &[&str] = &["pris", "kostnad", "price", "cost", "fee"];

/// Whether a bare number counts points.
pub(super) fn pointed(text: &str, n: &Number) -> bool {
    let after = text.get(n.end..).unwrap_or_default().trim_start();
    let before = text.get(..n.start).unwrap_or_default();
    let tail: String = before.chars().rev().take(28).collect::<Vec<_>>().into_iter().rev().collect();
    let near: String = after.chars().take(36).collect();
    if ["poeng", "point", "p "].iter().any(|u| after.starts_with(u)) {
        return true;
    }
    if n.value < 1.0
        || n.value > 100.0
        || [
            "kriteri", "person", "år", "dag", "ting", "year", "day", "måned", "month", "enhet", "criteri",
            "av de to", "leverand", "del",
        ]
        .iter()
        .any(|u| after.starts_with(u))
    {
        return false;
    }
    any(
        &tail,
        &["vekt", "teller", " tel ", "count", "weigh", "inntil", "opptil", "up to", "maks", "gis ", "gir "],
    ) || any(
        &near,
        &[
            "går til",
            "er satt av",
            "settes av",
            "er sett av",
            "gis for",
            "gis til",
            "blir gitt for",
            "go to",
            "are set aside",
            "are given for",
            "are for",
            "av dem",
            "av dei",
            "vektes",
            "er avsatt",
        ],
    )
}
