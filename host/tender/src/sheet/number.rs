//! Numbers of a spreadsheet as its reader sees them: a weight of 0.4 is shown as "40 %", a serial number as a date.
//!
//! The decimal comma and the day before the month are those of a Norwegian Excel; the file does not say which
//! language it is shown in.

/// The largest serial number that is a date: 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;
/// Decimals that are shown at most.
const DECIMALS: usize = 15;

/// How a number is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As few digits as say it.
    #[default]
    General,
    /// A number of decimals.
    Number {
        /// After the comma.
        decimals: usize,
        /// How many of them are left out when they are zero.
        optional: usize,
        /// Times hundred, with a sign.
        percent: bool,
        /// With a space between thousands.
        grouped: bool,
        /// What stands before and after it: a currency, a unit.
        around: (String, String),
    },
    /// A day, a time of day, or both.
    Date {
        /// Whether the day is shown.
        day: bool,
        /// Whether the time is shown.
        time: bool,
    },
    /// Hours that may be more than a day's.
    Hours,
}

impl Shown {
    /// What a number format's code says.
    pub(crate) fn parse(code: &str) -> Self {
        let mut parts = Parts::default();
        let mut chars = code.chars();
        while let Some(char) = chars.next() {
            match char {
                // The first section is that of positive numbers.
                ';' => break,
                '"' => parts.literal.extend(chars.by_ref().take_while(|c| *c != '"')),
                '\\' => parts.literal.extend(chars.next()),
                // The width of a character, or one that fills the cell.
                '_' | '*' => drop(chars.next()),
                '[' => parts.bracket(&chars.by_ref().take_while(|c| *c != ']').collect::<String>()),
                other => parts.mark(other),
            }
            parts.settle();
        }
        parts.shown()
    }

    /// The number as text. `later` says that days are counted from 1904.
    pub(crate) fn show(&self, value: f64, later: bool) -> String {
        match self {
            Self::Number { decimals, optional, percent, grouped, around } if value.is_finite() => {
                let value = if *percent { value * 100.0 } else { value };
                let mut text = format!("{value:.*}", (*decimals).min(DECIMALS));
                for _ in 0..*optional {
                    text = text.strip_suffix('0').filter(|_| text.contains('.')).unwrap_or(&text).to_string();
                }
                text = text.trim_end_matches('.').to_string();
                if *grouped {
                    text = group(&text);
                }
                let sign = if *percent { "\u{A0}%" } else { "" };
                let text = format!("{}{}{sign}{}", around.0, text.replace('.', ","), around.1);
                text.trim().to_string()
            }
            Self::Date { day, time } if (0.0..LAST_DAY).contains(&value) => {
                date(if later { value + 1_462.0 } else { value }, *day, *time)
            }
            Self::Hours if value.is_finite() && value.abs() < LAST_DAY => {
                let minutes = (value * 1_440.0).round() as i64;
                format!("{}:{:02}", minutes / 60, (minutes % 60).abs())
            }
            _ => general(value),
        }
    }
}

/// What a code has said so far.
#[derive(Default)]
struct Parts {
    before: String,
    after: String,
    literal: String,
    digits: bool,
    point: bool,
    decimals: usize,
    optional: usize,
    grouped: bool,
    percent: bool,
    day: bool,
    time: bool,
    hours: bool,
    /// Fractions and powers of ten are shown as plain numbers.
    other: bool,
}

impl Parts {
    fn mark(&mut self, char: char) {
        match char {
            '0' | '#' | '?' => {
                self.digits = true;
                self.decimals += usize::from(self.point);
                self.optional += usize::from(self.point && char != '0');
            }
            '.' => self.point = true,
            ',' => self.grouped |= self.digits && !self.point,
            '%' => self.percent = true,
            'd' | 'D' | 'y' | 'Y' => self.day = true,
            'h' | 'H' | 's' | 'S' => self.time = true,
            // Months, or minutes where hours or seconds stand beside them.
            'm' | 'M' => {}
            '/' if self.digits => self.other = true,
            'E' | 'e' | 'G' | 'g' | '@' => self.other = true,
            ' ' | '-' | '+' | '(' | ')' | '$' | '€' | '£' | '\u{A0}' => self.literal.push(char),
            _ => {}
        }
    }

    /// A currency such as `[$kr-414]`, or `[h]`; colours and conditions say nothing.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            self.literal.push_str(currency.split('-').next().unwrap_or_default());
        } else if !inside.is_empty() && inside.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 's')) {
            self.hours = true;
        }
    }

    /// Characters stand before the number or after it.
    fn settle(&mut self) {
        let literal = std::mem::take(&mut self.literal);
        if self.digits { &mut self.after } else { &mut self.before }.push_str(&literal);
    }

    fn shown(self) -> Shown {
        if self.hours {
            return Shown::Hours;
        }
        if (self.day || self.time) && !self.digits {
            return Shown::Date { day: self.day, time: self.time };
        }
        if !self.digits || (self.other && !self.percent) {
            return Shown::General;
        }
        let around = [self.before, self.after].map(|text| {
            let text = text.replace(['(', ')'], "");
            if text.contains(char::is_alphanumeric) || text.contains(['$', '€', '£']) {
                text
            } else {
                String::new()
            }
        });
        let [before, after] = around;
        Shown::Number {
            decimals: self.decimals,
            optional: self.optional.min(DECIMALS),
            percent: self.percent,
            grouped: self.grouped,
            around: (before, after),
        }
    }
}

/// As many digits as a spreadsheet shows: fifteen, without zeros at the end.
pub(crate) fn general(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded.abs() >= 1e21 || (rounded != 0.0 && rounded.abs() < 1e-9) {
        return format!("{rounded:e}").replace('.', ",");
    }
    rounded.to_string().replace('.', ",")
}

/// Thousands apart by a space that does not break.
fn group(text: &str) -> String {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let mut grouped = String::new();
    let mut left = digits;
    for char in whole.chars() {
        if char.is_ascii_digit() {
            if left < digits && left % 3 == 0 {
                grouped.push('\u{A0}');
            }
            left -= 1;
        }
        grouped.push(char);
    }
    grouped + rest
}

/// A serial number as "03.05.2027", "03.05.2027 12:00" or "12:00".
fn date(serial: f64, day: bool, time: bool) -> String {
    let mut days = serial.floor();
    let mut minutes = ((serial - days) * 1_440.0).round() as u32;
    if minutes == 1_440 {
        days += 1.0;
        minutes = 0;
    }
    let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    if !day && time {
        return clock;
    }
    let (year, month, date) = civil(days as i64);
    let text = format!("{date:02}.{month:02}.{year}");
    if time { format!("{text} {clock}") } else { text }
}

/// Year, month and day of a serial number; day 60 is 29 February 1900, which there never was.
fn civil(serial: i64) -> (i64, i64, i64) {
    let days = if serial < 60 { serial + 1 } else { serial };
    // Days since 1 March of year 0: eras of 400 years have 146,097 days.
    let days = days + 693_899;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(value: f64, code: &str) -> String {
        Shown::parse(code).show(value, false).replace('\u{A0}', " ")
    }

    #[test]
    fn numbers_are_shown_as_their_format_says() {
        let cases = [
            (0.4, "0%", "40 %"),
            (0.125, "0.0%", "12,5 %"),
            (0.075, "0.00 %", "7,50 %"),
            (1_500_000.0, "#,##0", "1 500 000"),
            (0.25, "0.##%", "25 %"),
            (10.0, "#,##0.0#", "10,0"),
            (1500.5, "\"kr\" #,##0.00", "kr 1 500,50"),
            (1500.0, "[$kr-414] #,##0", "kr 1 500"),
            (1500.0, "#,##0\\ \"kr\"", "1 500 kr"),
            (1500.0, "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "1 500"),
            (-1234567.891, "#,##0.00", "-1 234 567,89"),
            (30.0, "General", "30"),
            (0.1 + 0.2, "General", "0,3"),
            (2.5, "@", "2,5"),
            (1e300, "General", "1e300"),
        ];
        for (value, code, expected) in cases {
            assert_eq!(show(value, code), expected, "{value} as {code}");
        }
        assert_eq!(show(f64::NAN, "0%"), "NaN");
    }

    #[test]
    fn serial_numbers_are_dates() {
        assert_eq!(show(46_510.0, "dd.mm.yyyy"), "03.05.2027");
        assert_eq!(show(46_510.5, "d/m/yy h:mm"), "03.05.2027 12:00");
        assert_eq!(show(0.75, "hh:mm"), "18:00");
        assert_eq!(show(1.5, "[h]:mm"), "36:00");
        assert_eq!(show(1.0, "yyyy-mm-dd"), "01.01.1900");
        assert_eq!(show(61.0, "yyyy-mm-dd"), "01.03.1900");
        assert_eq!(Shown::parse("yyyy-mm-dd").show(45_048.0, true), "03.05.2027");
        assert_eq!(show(-3.0, "dd.mm.yyyy"), "-3");
        assert_eq!(show(1e18, "dd.mm.yyyy"), "1000000000000000000");
    }
}
