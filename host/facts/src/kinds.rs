//! The closed sets that facts take their values from.

use std::fmt;

/// Gives an enum its written values: `as_str`, `ALL`, `VALUES`, `parse` and `Display`.
macro_rules! written {
    ($name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        impl $name {
            /// All values, in the order they are shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// What the values are written as, in the same order.
            pub const VALUES: &[&str] = &[$($text),+];

            /// What the value is written as.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value written as `text`, in any case and with spaces or `_` for `-`.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim().to_lowercase().replace([' ', '_'], "-");
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

/// What is bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContractType {
    /// Building and civil engineering works.
    Works,
    /// Services.
    Services,
    /// Goods.
    Goods,
}
written!(ContractType { Works = "works", Services = "services", Goods = "goods" });

/// What kind of contracting authority buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Buyer {
    /// A municipality, its undertakings and the bodies municipalities own together.
    Municipality,
    /// A county authority (fylkeskommune).
    County,
    /// The state: ministries, directorates, agencies, universities, health trusts.
    State,
    /// A buyer under the utilities regulations (forsyningsforskriften).
    Utility,
}
written!(Buyer { Municipality = "municipality", County = "county", State = "state", Utility = "utility" });

/// The languages the rules know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}
written!(Language { Nb = "nb", Nn = "nn", En = "en" });

/// Languages that are recognised so that they are not taken for Norwegian or English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OtherLanguage {
    /// Swedish.
    Sv,
    /// Danish.
    Da,
    /// German.
    De,
}
written!(OtherLanguage { Sv = "sv", Da = "da", De = "de" });

/// What language a text was found to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detected {
    /// One the rules know.
    Known(Language),
    /// One they do not.
    Other(OtherLanguage),
}

impl Detected {
    /// The language, where the rules know it.
    pub const fn known(self) -> Option<Language> {
        match self {
            Self::Known(language) => Some(language),
            Self::Other(_) => None,
        }
    }
}

/// How the procurement is carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Procedure {
    /// Åpen anbudskonkurranse.
    Open,
    /// Begrenset anbudskonkurranse.
    Restricted,
    /// Konkurranse med forhandling etter forutgående kunngjøring.
    Negotiated,
    /// Konkurransepreget dialog.
    CompetitiveDialogue,
    /// Innovasjonspartnerskap.
    InnovationPartnership,
    /// Plan- og designkonkurranse.
    DesignContest,
    /// Åpen tilbudskonkurranse (part II).
    OpenPartTwo,
    /// Begrenset tilbudskonkurranse (part II).
    RestrictedPartTwo,
    /// Dynamisk innkjøpsordning.
    DynamicPurchasing,
    /// Minikonkurranse or call-off under a framework agreement.
    MiniCompetition,
    /// Direkte anskaffelse, also anskaffelse uten konkurranse.
    Direct,
}
written!(Procedure {
    Open = "open",
    Restricted = "restricted",
    Negotiated = "negotiated",
    CompetitiveDialogue = "competitive-dialogue",
    InnovationPartnership = "innovation-partnership",
    DesignContest = "design-contest",
    OpenPartTwo = "open-part-two",
    RestrictedPartTwo = "restricted-part-two",
    DynamicPurchasing = "dynamic-purchasing",
    MiniCompetition = "mini-competition",
    Direct = "direct",
});
