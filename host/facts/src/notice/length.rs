//! How long a contract of the notice lasts, renewals included where their length is known.

use klausul_tender::{Project, Wording};

use super::day;
use crate::text::lexicon::{LEXICON, Sign};
use crate::text::reading::View;
use crate::text::terms::term_at;
use crate::text::tokens::Tokens;

/// A duration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    pub(super) months: u32,
    /// Options or renewals of unknown length come on top.
    pub(super) open_ended: bool,
    pub(super) field: &'static str,
    pub(super) line: u32,
}

/// The duration of the whole or of a lot.
pub(super) fn of(project: &Project) -> Option<Length> {
    let (base, field, line) = base(project)?;
    let renewals: u32 = project.renewals.as_ref().and_then(|it| it.code.parse().ok()).unwrap_or(0);
    if renewals == 0 {
        // Many write "1 + 1 år" among the options and leave the field of renewals empty.
        let open_ended = stated(&project.options).is_some() || stated(&project.renewal).is_some();
        return Some(Length { months: base, open_ended, field, line });
    }
    let each = stated(&project.renewal).or_else(|| stated(&project.options));
    Some(match each {
        Some(Stated { months, all }) => {
            let more = if all { months } else { months.saturating_mul(renewals) };
            let field = if field == "BT-36" { "BT-36, BT-58" } else { "BT-536, BT-537, BT-58" };
            Length { months: base.saturating_add(more), open_ended: false, field, line }
        }
        None => Length { months: base, open_ended: true, field, line },
    })
}

/// The duration without renewals, its field and line.
fn base(project: &Project) -> Option<(u32, &'static str, u32)> {
    if let Some(length) = &project.period.length {
        let number: f64 = length.number.parse().ok().filter(|number| (0.0..100_000.0).contains(number))?;
        let months = match length.unit.as_str() {
            "YEAR" => number * 12.0,
            "MONTH" => number,
            "WEEK" => number * 7.0 / DAYS,
            "DAY" => number / DAYS,
            _ => return None,
        };
        // A contract of some days lasts a month for whoever counts in months.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
        let months = (months.round() as u32).max(1);
        return Some((months, "BT-36", length.line));
    }
    let start = project.period.start.as_ref();
    let (from, to) = (day(start)?, day(project.period.end.as_ref())?);
    let months = from.months_until(to.next());
    (months > 0).then_some((months, "BT-536, BT-537", start.map_or(0, |start| start.line)))
}

/// Days of a month, on average.
const DAYS: f64 = 365.25 / 12.0;

/// A length that a text on renewals states.
struct Stated {
    months: u32,
    /// It is that of all renewals together: "1 + 1 år".
    all: bool,
}

/// The one length that a text states. Two lengths, or a total that may count the contract itself, state none.
fn stated(texts: &[Wording]) -> Option<Stated> {
    // Translations say the same again.
    let language = &texts.first()?.language;
    let mut found: Option<Stated> = None;
    for wording in texts.iter().filter(|it| it.language == *language) {
        let mut tokens = Tokens::default();
        tokens.read(&wording.text, &LEXICON);
        let view = View::new(&tokens);
        let mut at = 0;
        while at < view.list.len() {
            let number = view.is_digits(at) || view.has(at, Sign::Numeral);
            let Some(term) = number.then(|| term_at(view, at)).flatten() else {
                at += 1;
                continue;
            };
            let total =
                view.before(at, 6).chain(view.after(term.last, 4)).any(|near| view.has(near, Sign::Total));
            if total || found.as_ref().is_some_and(|known| known.months != term.months) {
                return None;
            }
            found = Some(Stated { months: term.months, all: term.sum });
            at = term.last + 1;
        }
    }
    found
}
