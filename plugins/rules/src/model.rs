//! A compiled rule set: what the clause engine works on.

use serde::{Deserialize, Serialize};

/// One text in Bokmål, Nynorsk and English.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// Everything one plugin knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSet {
    /// The strategy area: `climate-environment` and so on.
    pub area: String,
    /// Its name.
    pub title: Text,
    /// What is searched for. The position is the matcher's number.
    pub concepts: Vec<Concept>,
    /// The shared vocabulary that the engine itself reads by.
    pub vocabulary: Vocabulary,
    /// Sums by date.
    pub thresholds: Vec<Threshold>,
    /// In the order of their ids.
    pub requirements: Vec<Requirement>,
}

impl RuleSet {
    /// What judging needs of it: no terms, which the host searches, and no texts that only the manifest shows.
    pub fn for_judging(&self) -> Self {
        let mut rules = self.clone();
        for concept in &mut rules.concepts {
            *concept = Concept::default();
        }
        for requirement in &mut rules.requirements {
            let pages = [&mut requirement.title, &mut requirement.summary, &mut requirement.why];
            for text in pages.into_iter().chain([&mut requirement.clause, &mut requirement.placement]) {
                *text = Text::default();
            }
            for law in &mut requirement.law {
                *law = Law { from: law.from, to: law.to, ..Law::default() };
            }
        }
        rules
    }
}

/// A set of terms that mean the same thing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its name in the rule files, or the term itself.
    pub name: String,
    /// Terms in the syntax of the plugin contract.
    pub terms: Vec<String>,
}

macro_rules! vocabulary {
    ($($(#[$doc:meta])* $field:ident = $name:literal),+ $(,)?) => {
        /// Which concepts the engine reads modality, parties and places by. Each is the number of a concept.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Vocabulary {
            $($(#[$doc])* pub $field: u32,)+
        }

        impl Vocabulary {
            /// The names of the concepts in the shared vocabulary.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The vocabulary whose concepts `number` looks up by name.
            pub fn resolve(mut number: impl FnMut(&str) -> Option<u32>) -> Result<Self, &'static str> {
                Ok(Self { $($field: number($name).ok_or($name)?,)+ })
            }
        }
    };
}

vocabulary! {
    /// Words that bind: skal, må, plikter.
    must = "must",
    /// Words that only wish: bør, oppfordres, ønsker.
    should = "should",
    /// Ways out inside a duty: så langt det er mulig.
    hedge = "hedge",
    /// A duty is lifted: stilles ikke krav, frafalles.
    waived = "waived",
    /// The contracting authority.
    buyer = "buyer",
    /// What belongs to the contracting authority itself: kommunens egne ansatte.
    buyers_own = "buyers-own",
    /// The contracting authority demands something of others: kan kreve, har rett til.
    demands = "demands",
    /// The contracting authority wishes something of others: ønsker, forventer.
    asks = "asks",
    /// The supplier, by any name.
    supplier = "supplier",
    /// Those further down the chain.
    subcontractor = "subcontractor",
    /// Those who do the work.
    worker = "worker",
    /// A sentence that opens with what a law says.
    law_speaks = "law-speaks",
    /// Headings and phrases of background text.
    background = "background",
    /// Headings of background text whose words may stand in a clause too.
    background_heading = "background-heading",
    /// Guidance to whoever fills in a template.
    guidance = "guidance",
    /// Tenders are compared: tildelingskriterium, poeng.
    evaluation = "evaluation",
    /// Headings of the award criteria.
    award_heading = "award-heading",
    /// Headings over what is demanded, not given points for.
    demand_heading = "demand-heading",
    /// Grounds for exclusion, self-declarations.
    exclusion = "exclusion",
    /// Column headings and cells of what must be met.
    must_column = "must-column",
    /// Column headings and cells of what is only wished.
    should_column = "should-column",
    /// Headings over wishes.
    wish_heading = "wish-heading",
    /// A reference to an annex.
    annex = "annex",
    /// "Not applicable" in place of a clause.
    void = "void",
    /// Nothing of the kind is asked for.
    postponed = "postponed",
}

/// A sum that the law names, by date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// `T_KUNNG` and so on.
    pub name: String,
    /// First day in force.
    pub from: Option<Date>,
    /// Last day in force.
    pub to: Option<Date>,
    /// NOK ex. VAT.
    pub nok: u64,
    /// Only for these buyers (`municipality` …); empty is for all.
    pub buyers: Vec<String>,
}

/// Where a duty comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obligation {
    /// An act of parliament.
    Statute,
    /// A regulation.
    Regulation,
    /// The buyer's own strategy.
    Strategy,
    /// Good practice.
    Recommended,
}

/// How grave a gap is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The tender must not be announced so.
    Error,
    /// Should be mended.
    Warning,
    /// Good to know.
    Info,
}

/// One requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Kebab-case, as in the catalogue.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it asks for, in one sentence.
    pub summary: Text,
    /// Why.
    pub why: Text,
    /// Where the duty comes from.
    pub obligation: Obligation,
    /// How grave a gap is when the requirement surely applies.
    pub severity: Severity,
    /// The law by date.
    pub law: Vec<Law>,
    /// All must hold for the requirement to apply.
    pub applies: Vec<Applies>,
    /// What the clause must say.
    pub elements: Vec<Element>,
    /// The subject, to recognise waivers and passages that come near.
    pub topic: Vec<Line>,
    /// What breaks the requirement.
    pub contradictions: Vec<Contradiction>,
    /// Lawful reasons not to have the clause.
    pub exemptions: Vec<Exemption>,
    /// What looks like the clause and is not.
    pub near_misses: Vec<NearMiss>,
    /// Suggested words.
    pub clause: Text,
    /// Where it belongs.
    pub placement: Text,
    /// Which way of judging.
    pub judge: Judge,
}

/// The ways of judging.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judge {
    /// Every mandatory element must be said by a binding passage.
    Clause(Clause),
    /// The award criteria are read for a weight or a rank.
    Award(Award),
}

/// How elements make a verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Clause {
    /// Met already when this many mandatory elements are said; 0 is all of them.
    pub enough: u8,
    /// Points given in the evaluation count as binding: the requirement is itself an award criterion.
    pub in_evaluation: bool,
    /// The requirement only applies when one of its elements is said at all.
    pub only_when_used: bool,
    /// Said in background text, as a ground for exclusion or by quoting a law it counts all the same: that is where
    /// such a requirement belongs.
    pub anywhere: bool,
}

/// What the award criteria must show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// The criterion's subject.
    pub criterion: Part,
    /// Words that show another subject.
    pub not: Part,
    /// Least share of all points, in percent; 0 when the rank is judged.
    pub min_percent: u8,
    /// Lowest rank that will do; 0 when the share is judged.
    pub top: u8,
    /// Requirements of the same plugin that replace this one when they are met.
    pub replaced_by: Vec<String>,
}

/// A law and when it is in force.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Law {
    /// The act or regulation.
    pub act: String,
    /// The section.
    pub section: String,
    /// Where to read it.
    pub url: String,
    /// First day in force.
    pub from: Option<Date>,
    /// Last day in force.
    pub to: Option<Date>,
}

/// A condition for a requirement to apply; one of its tests must hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applies {
    /// The condition in words: "kontrakten gjelder bygg og anlegg".
    pub text: Text,
    /// Any of these.
    pub any: Vec<Condition>,
}

/// Tests that must all hold.
pub type Condition = Vec<Test>;

/// A test of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// The contract is of one of these types (`works`, `services`, `goods`).
    ContractType(Vec<String>),
    /// The main or another code begins with one of these.
    Cpv(Vec<String>),
    /// No code begins with one of these.
    NotCpv(Vec<String>),
    /// The contracting authority is one of these.
    Buyer(Vec<String>),
    /// The value is at least that of the named threshold.
    ValueAtLeast(String),
    /// The contract lasts longer than so many months.
    MonthsOver(u32),
    /// Announced on this day or later; a tender that is not yet announced will be.
    AnnouncedFrom(Date),
    /// The documents speak of this concept at least so many times.
    Mentions(u32, u32),
}

/// Something the clause must or may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// Kebab-case.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// Whether the clause is incomplete without it.
    pub mandatory: bool,
    /// Ways to say it.
    pub says: Vec<Line>,
    /// Ways to say too little: counted as weak.
    pub weak: Vec<Line>,
    /// A number that must stand with it.
    pub number: Option<Bound>,
    /// Who must be bound.
    pub voice: Voice,
}

/// Whose words bind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The supplier must be bound; what the buyer does itself is no clause.
    #[default]
    Supplier,
    /// A right of the buyer is a clause too.
    Any,
}

/// One way to say something: all its parts in one passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The parts.
    pub parts: Vec<Part>,
}

/// Alternatives, one of which must be found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Concept numbers.
    pub any: Vec<u32>,
    /// May stand in a neighbouring sentence or a heading.
    pub near: bool,
    /// Must not be found in the sentence.
    pub not: bool,
}

/// A number and its bounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// What is counted.
    pub unit: Unit,
    /// The number must stand next to one of these; empty is anywhere in the passage.
    pub of: Vec<u32>,
    /// At least.
    pub min: Option<u32>,
    /// At most.
    pub max: Option<u32>,
    /// A number outside the bounds contradicts the requirement; otherwise it is weak.
    pub contradicts: bool,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A share; fractions and "every tenth" are read too.
    Percent,
    /// A count of things.
    Count,
}

/// What breaks a requirement, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Ways to say it.
    pub says: Vec<Line>,
    /// Why it breaks the requirement.
    pub because: Text,
}

/// A lawful reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exemption {
    /// Ways to say it.
    pub says: Vec<Line>,
    /// Why it is lawful.
    pub because: Text,
}

/// What looks like the clause and is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearMiss {
    /// How to recognise it.
    pub says: Vec<Line>,
    /// Why it is not the clause.
    pub because: Text,
}
