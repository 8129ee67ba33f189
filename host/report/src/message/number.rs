//! Numbers, amounts and days in the language's form.

use super::{Messages, key};
use crate::{Date, FactName, FactValue, Lang};

impl Messages {
    /// A number with its digits in groups of three: 62 000 000 or 62,000,000. The spaces do not break.
    pub fn number(&self, number: u64) -> String {
        let separator = match self.lang {
            Lang::Nb | Lang::Nn => '\u{a0}',
            Lang::En => ',',
        };
        let digits = number.to_string();
        // Four digits need no help: "1300" reads as well as "1 300", and a year must stay a year.
        if digits.len() < 5 {
            return digits;
        }
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day: 2. desember 2026.
    pub fn date(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month));
        self.text(
            key::DATE,
            &[("day", date.day.into()), ("month", month.into()), ("year", date.year.to_string().into())],
        )
    }

    /// A fact's value as people write it.
    pub fn value(&self, name: FactName, value: &FactValue) -> String {
        match (name, value) {
            (FactName::ValueNok, FactValue::Number(number)) => {
                self.text(key::AMOUNT, &[("amount", self.number(*number).into())])
            }
            (FactName::DurationMonths, FactValue::Number(months)) => {
                self.text(key::MONTHS, &[("months", (*months).into())])
            }
            (_, FactValue::Number(number)) => self.number(*number),
            (_, FactValue::Date(date)) => self.date(*date),
            (_, FactValue::Word(word)) => self.member(name.key(), word),
            (_, FactValue::Words(words)) => words.join(", "),
        }
    }

    /// What a fact is called: "Anslått verdi".
    pub fn fact(&self, name: FactName) -> String {
        self.say(&format!("fact-{}", name.key()))
    }
}
