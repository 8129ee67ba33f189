//! Facts of the notice: its fields say them outright, so they go before what the text is read to say.
//!
//! What a field does not settle stays unknown: a value in another currency, buyers of different kinds, a renewal
//! whose length nobody states.

mod codes;
mod length;

use klausul_tender::{Coded, Document, Lot, Notice, NoticeKind, Project, Tender};

use crate::{ContractType, Cpv, Date, Fact, Facts, Language, Procedure, Source};

/// What the notice says, and what agrees with it though it is not the same.
#[derive(Debug, Default)]
pub(crate) struct Notified {
    /// The facts; each with the field it stands in.
    pub(crate) facts: Facts,
    /// Other amounts the notice states: the maximum of a framework agreement.
    pub(crate) amounts: Vec<u64>,
    /// Options or renewals come on top of the duration, and nothing says how long they are.
    pub(crate) open_ended: bool,
    /// The languages the notice is in, and the notice.
    languages: Vec<Coded>,
    document: u32,
    /// The notice states amounts: if they are no fact, then because they are in another currency, and none of its
    /// numbers is taken for kroner.
    pub(crate) priced: bool,
}

/// The facts of the notice that counts: the newest of a competition, else a planned one's, else a result's.
pub(crate) fn facts(tender: &Tender) -> Notified {
    let rank = |notice: &Notice| {
        let kind = match notice.kind {
            NoticeKind::Competition => 3,
            NoticeKind::Planning => 2,
            NoticeKind::Result => 1,
            NoticeKind::Other => 0,
        };
        (kind, day(notice.issued.as_ref()))
    };
    let notices =
        (0_u32..).zip(&tender.documents).filter_map(|(at, document)| Some((at, document.notice.as_deref()?)));
    // Of equals the first in the order of the documents.
    let mut best: Option<(u32, &Notice)> = None;
    for (document, notice) in notices {
        if best.is_none_or(|(_, known)| rank(notice) > rank(known)) {
            best = Some((document, notice));
        }
    }
    best.map(|(document, notice)| Fields { document, notice }.read()).unwrap_or_default()
}

/// Whether a document is a notice.
pub(crate) fn is_notice(document: &Document) -> bool {
    document.notice.is_some()
}

/// A notice and where it is.
struct Fields<'a> {
    document: u32,
    notice: &'a Notice,
}

impl Fields<'_> {
    fn read(&self) -> Notified {
        let (duration_months, open_ended) = self.duration();
        let (value_nok, amounts) = self.value();
        let facts = Facts {
            contract_type: self.contract_type(),
            cpv: self.cpv(),
            buyer: self.buyer(),
            value_nok,
            duration_months,
            announced: self.announced(),
            procedure: self.procedure(),
            // Which Norwegian it is, only its text says.
            language: Fact::default(),
        };
        let projects = std::iter::once(&self.notice.project).chain(self.lots().map(|lot| &lot.project));
        let priced = projects.into_iter().any(|it| it.value.is_some() || it.framework_maximum.is_some());
        let languages = self.notice.languages.clone();
        Notified { facts, amounts, open_ended, languages, document: self.document, priced }
    }

    fn source(&self, field: &'static str, line: u32) -> Source {
        Source::Notice { document: self.document, field, line }
    }

    fn known<T>(&self, value: Option<T>, field: &'static str, line: u32) -> Fact<T> {
        value.map_or_else(Fact::default, |value| Fact::known(value, self.source(field, line)))
    }

    /// What is bought in whole and in lots; a group of lots only repeats its lots.
    fn lots(&self) -> impl Iterator<Item = &Lot> {
        self.notice.lots.iter().filter(|lot| lot.scheme != "LotsGroup")
    }

    fn contract_type(&self) -> Fact<ContractType> {
        let own = self.notice.project.nature.as_ref();
        let lots: Vec<&Coded> = self.lots().filter_map(|lot| lot.project.nature.as_ref()).collect();
        let Some(nature) = own.or_else(|| lots.first().copied()) else { return Fact::default() };
        // Without a word on the whole, lots of different kinds do not say what the whole is.
        if own.is_none() && lots.iter().any(|other| other.code != nature.code) {
            return Fact::default();
        }
        self.known(codes::contract_type(&nature.code), "BT-23", nature.line)
    }

    fn cpv(&self) -> Fact<Vec<Cpv>> {
        let projects = std::iter::once(&self.notice.project).chain(self.lots().map(|lot| &lot.project));
        let projects: Vec<&Project> = projects.collect();
        let main = projects.iter().filter_map(|project| project.cpv.as_ref());
        let all = main.chain(projects.iter().flat_map(|project| &project.more_cpv));
        let mut codes: Vec<Cpv> = Vec::new();
        let mut first = None;
        for coded in all {
            let Some(code) = Cpv::parse(&coded.code) else { continue };
            first = first.or(Some(coded.line));
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        first.map_or_else(Fact::default, |line| Fact::known(codes, self.source("BT-262", line)))
    }

    fn buyer(&self) -> Fact<crate::Buyer> {
        if let Some((buyer, line)) = codes::under_utility_rules(self.notice) {
            return self.known(Some(buyer), "BT-01", line);
        }
        let types: Vec<&Coded> =
            self.notice.buyers.iter().filter_map(|buyer| buyer.legal_type.as_ref()).collect();
        let kinds: Vec<_> = types.iter().map(|coded| codes::buyer(&coded.code)).collect();
        match (types.first(), kinds.first()) {
            (Some(first), Some(kind)) if kinds.iter().all(|other| other == kind) => {
                self.known(*kind, "BT-11", first.line)
            }
            _ => Fact::default(),
        }
    }

    /// The estimated value, and what else the notice calls a value. The lots count where the whole says nothing
    /// and each of them says something.
    fn value(&self) -> (Fact<u64>, Vec<u64>) {
        type Pick = fn(&Project) -> Option<&klausul_tender::Amount>;
        let estimate: Pick = |project| project.value.as_ref();
        let maximum: Pick = |project| project.framework_maximum.as_ref();
        let total = |pick: Pick| -> Option<(u64, u32)> {
            if let Some(amount) = pick(&self.notice.project) {
                return Some((codes::nok(amount)?, amount.line));
            }
            let lots: Option<Vec<_>> = self.lots().map(|lot| pick(&lot.project)).collect();
            let lots = lots.filter(|lots| !lots.is_empty())?;
            let sum: Option<Vec<u64>> = lots.iter().map(|amount| codes::nok(amount)).collect();
            let sum = sum?.into_iter().fold(0_u64, u64::saturating_add);
            Some((sum, lots.first()?.line))
        };
        let (estimate, maximum) = (total(estimate), total(maximum));
        let amounts = [estimate, maximum].into_iter().flatten().map(|(amount, _)| amount).collect();
        let fact = match (estimate, maximum) {
            (Some((amount, line)), _) => Fact::known(amount, self.source("BT-27", line)),
            (None, Some((amount, line))) => Fact::known(amount, self.source("BT-271", line)),
            (None, None) => Fact::default(),
        };
        (fact, amounts)
    }

    /// The longest of all lots, and whether it can become longer than anything says.
    fn duration(&self) -> (Fact<u32>, bool) {
        let projects = std::iter::once(&self.notice.project).chain(self.lots().map(|lot| &lot.project));
        let lengths = projects.filter_map(length::of);
        let longer = |a: length::Length, b: length::Length| if b.months > a.months { b } else { a };
        let Some(longest) = lengths.reduce(longer) else { return (Fact::default(), false) };
        (Fact::known(longest.months, self.source(longest.field, longest.line)), longest.open_ended)
    }

    /// The day a competition was first announced. A change comes later, and a plan or a result is none.
    fn announced(&self) -> Fact<Date> {
        let issued = self.notice.issued.as_ref();
        if self.notice.kind != NoticeKind::Competition || self.notice.changes {
            return Fact::default();
        }
        self.known(day(issued), "BT-05", issued.map_or(0, |issued| issued.line))
    }

    fn procedure(&self) -> Fact<Procedure> {
        let dynamic =
            self.lots().flat_map(|lot| &lot.terms.dynamic).find(|coded| coded.code.starts_with("dps"));
        if let Some(dynamic) = dynamic {
            return self.known(Some(Procedure::DynamicPurchasing), "BT-766", dynamic.line);
        }
        let Some(procedure) = &self.notice.procedure else { return Fact::default() };
        self.known(codes::procedure(self.notice, &procedure.code), "BT-105", procedure.line)
    }
}

/// The day of a date that may have a time zone.
fn day(coded: Option<&Coded>) -> Option<Date> {
    Date::parse_iso(coded?.code.get(..10)?)
}

/// The language of the tender as the notice and the text together tell it: a notice says "Norwegian", the text
/// says which.
pub(crate) fn language(notified: &Notified, text: &Fact<Language>) -> Fact<Language> {
    let Some(first) = notified.languages.first() else { return Fact::default() };
    let said = |language: Language| {
        notified.languages.iter().any(|it| match language {
            Language::Nb => matches!(it.code.as_str(), "NOR" | "NOB"),
            Language::Nn => matches!(it.code.as_str(), "NOR" | "NNO"),
            Language::En => it.code == "ENG",
        })
    };
    let value = match (text.value, first.code.as_str()) {
        (Some(read), _) if said(read) => Some(read),
        (_, "NNO") => Some(Language::Nn),
        (_, "NOB") => Some(Language::Nb),
        (_, "ENG") if notified.languages.len() == 1 => Some(Language::En),
        _ => None,
    };
    let source = Source::Notice { document: notified.document, field: "BT-702", line: first.line };
    value.map_or_else(Fact::default, |value| Fact::known(value, source))
}

/// Whether the text names the value that the notice calls the estimate or the maximum.
pub(crate) fn agrees_on_value(notified: &Notified, text: &Facts) -> bool {
    text.value_nok.value.is_some_and(|value| notified.amounts.contains(&value))
}

/// Whether notice and text have the same main object. Each may name more codes than the other.
pub(crate) fn agrees_on_cpv(notified: &Notified, text: &Facts) -> bool {
    let (Some(mine), Some(theirs)) = (&notified.facts.cpv.value, &text.cpv.value) else { return true };
    let main_in = |main: Option<&Cpv>, list: &[Cpv]| main.is_some_and(|main| list.contains(main));
    main_in(mine.first(), theirs) || main_in(theirs.first(), mine)
}
