//! A CPV code.

use std::fmt;

/// A code of the Common Procurement Vocabulary: eight digits, without the check digit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cpv([u8; 8]);

impl Cpv {
    /// Reads eight digits, with or without a check digit after a hyphen: "45214100", "45214100-0". The first
    /// two digits must be a division that the vocabulary has.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (code, check) = match text.split_once('-') {
            Some((code, check)) => (code.trim_end(), Some(check.trim_start())),
            None => (text, None),
        };
        if check.is_some_and(|check| check.len() != 1 || !check.bytes().all(|b| b.is_ascii_digit())) {
            return None;
        }
        Self::from_digits(code.as_bytes())
    }

    /// Takes eight ASCII digits of a division that the vocabulary has.
    pub(crate) fn from_digits(digits: &[u8]) -> Option<Self> {
        let code: [u8; 8] = digits.try_into().ok()?;
        let known = code.iter().all(u8::is_ascii_digit) && is_division(code[0], code[1]);
        known.then_some(Self(code))
    }

    /// The eight digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The division: the first two digits as a number, 3 to 98.
    pub fn division(&self) -> u8 {
        (self.0[0] - b'0') * 10 + (self.0[1] - b'0')
    }
}

/// The divisions of CPV 2008 (regulation (EC) 213/2008).
fn is_division(tens: u8, ones: u8) -> bool {
    #[rustfmt::skip]
    const DIVISIONS: [u8; 45] = [
        3, 9, 14, 15, 16, 18, 19, 22, 24, 30, 31, 32, 33, 34, 35, 37, 38, 39, 41, 42, 43, 44, 45, 48, 50, 51,
        55, 60, 63, 64, 65, 66, 70, 71, 72, 73, 75, 76, 77, 79, 80, 85, 90, 92, 98,
    ];
    DIVISIONS.contains(&((tens - b'0') * 10 + (ones - b'0')))
}

impl fmt::Display for Cpv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Cpv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Cpv;

    #[test]
    fn reads_with_and_without_check_digit() {
        assert_eq!(Cpv::parse("45214100-0"), Cpv::parse(" 45214100 "));
        assert_eq!(Cpv::parse("45214100").map(|c| c.division()), Some(45));
        for bad in ["4521410", "452141000", "45214100-", "45214100-12", "99999999", "01234567", "4521410O"] {
            assert_eq!(Cpv::parse(bad), None, "{bad}");
        }
    }
}
