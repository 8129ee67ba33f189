//! A calendar date.

use std::fmt;

/// A date of the Gregorian calendar, from 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let valid = (1900..2200).contains(&year) && (1..=days_in(year, month)).contains(&day);
        valid.then_some(Self { year, month, day })
    }

    /// Reads ISO 8601, "2026-12-02".
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let mut part = |length: usize| {
            parts.next().filter(|p| p.len() == length && p.bytes().all(|b| b.is_ascii_digit()))
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The year, 1900 to 2199.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day after.
    pub(crate) fn next(self) -> Self {
        let Self { year, month, day } = self;
        if day < days_in(year, month) {
            Self { day: day + 1, ..self }
        } else if month < 12 {
            Self { year, month: month + 1, day: 1 }
        } else {
            Self { year: year + 1, month: 1, day: 1 }
        }
    }

    /// Whole months from this date up to `end` (exclusive), half months and more rounded up; 0 when `end` is
    /// not later.
    pub(crate) fn months_until(self, end: Self) -> u32 {
        let count = |date: Self| i32::from(date.year) * 12 + i32::from(date.month);
        let rest = i32::from(end.day) - i32::from(self.day);
        let months = count(end) - count(self) + i32::from(rest >= 15) - i32::from(rest < -15);
        u32::try_from(months).unwrap_or(0)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn knows_the_calendar() {
        assert!(Date::new(2028, 2, 29).is_some());
        assert!(Date::new(2026, 2, 29).is_none());
        assert!(Date::new(2026, 13, 1).is_none());
        assert!(Date::new(2026, 1, 0).is_none());
        assert_eq!(Date::parse_iso("2026-12-02").map(|d| d.to_string()).as_deref(), Some("2026-12-02"));
        assert_eq!(Date::parse_iso("2026-12-2"), None);
        assert_eq!(Date::parse_iso("2026-12-02-1"), None);
    }

    #[test]
    fn counts_months() {
        let date = |text| Date::parse_iso(text).unwrap();
        assert_eq!(date("2027-01-01").months_until(date("2030-12-31").next()), 48);
        assert_eq!(date("2027-05-01").months_until(date("2028-04-30").next()), 12);
        assert_eq!(date("2027-08-16").months_until(date("2031-06-20").next()), 46);
        assert_eq!(date("2027-08-16").months_until(date("2027-01-01")), 0);
        assert!(date("2026-12-31") < date("2027-01-01"));
    }
}
