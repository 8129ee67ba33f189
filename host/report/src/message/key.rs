//! The keys of the catalogue that this crate and the command line ask for by name. Keys that other rooms make
//! up (`read-error-…`, `fact-error-…`) and members of closed sets (`buyer-county`) are asked for as they come.

macro_rules! keys {
    ($($name:ident = $key:literal;)+) => {
        $(#[doc = concat!("`", $key, "`")] pub const $name: &str = $key;)+
        /// Every key above.
        pub const ALL: &[&str] = &[$($key),+];
    };
}

keys! {
    STATUS_CONTRADICTED = "status-contradicted";
    STATUS_MISSING = "status-missing";
    STATUS_WEAK = "status-weak";
    STATUS_UNDETERMINED = "status-undetermined";
    STATUS_MET = "status-met";
    STATUS_NOT_APPLICABLE = "status-not-applicable";
    URGENCY_MUST = "urgency-must";
    URGENCY_SHOULD = "urgency-should";
    URGENCY_COULD = "urgency-could";
    URGENCY_CLARIFY = "urgency-clarify";
    OBLIGATION_STATUTE = "obligation-statute";
    OBLIGATION_REGULATION = "obligation-regulation";
    OBLIGATION_STRATEGY = "obligation-strategy";
    OBLIGATION_RECOMMENDED = "obligation-recommended";

    COMPLETE = "complete";
    INCOMPLETE = "incomplete";
    DOCUMENTS_READ = "documents-read";
    DOCUMENTS_UNREAD = "documents-unread";
    DOCUMENTS_NOTES = "documents-notes";
    PLUGINS_FAILED = "plugins-failed";
    ANNEXES_ABSENT = "annexes-absent";
    ANNEX_REFERRED = "annex-referred";
    DUPLICATES = "duplicates";
    DUPLICATE_BYTES = "duplicate-bytes";
    DUPLICATE_TEXT = "duplicate-text";
    NOTICE_DISAGREES = "notice-disagrees";
    LAW_NEWEST = "law-newest";
    LAW_ANNOUNCED = "law-announced";
    LAW_AS_OF = "law-as-of";

    MEND_MUST = "mend-must";
    MEND_SHOULD = "mend-should";
    MEND_COULD = "mend-could";
    MEND_CLARIFY = "mend-clarify";
    NOTHING_TO_MEND = "nothing-to-mend";
    NOTHING_JUDGED = "nothing-judged";
    CONDITIONAL = "conditional";
    TOTAL = "total";

    LABEL_TEXT = "label-text";
    LABEL_CONDITION = "label-condition";
    LABEL_ELEMENTS = "label-elements";
    LABEL_NEAREST = "label-nearest";
    LABEL_SEARCH = "label-search";
    LABEL_LAW = "label-law";
    LABEL_WHY = "label-why";
    LABEL_PLACEMENT = "label-placement";
    LABEL_SUGGESTION = "label-suggestion";
    CONDITION_FACT = "condition-fact";
    MORE_PASSAGES = "more-passages";
    ELEMENT_WEAK = "element-weak";
    ELEMENT_OPTIONAL = "element-optional";
    SEARCHED = "searched";
    NEAREST_BUT = "nearest-but";
    SUGGESTION_HOW = "suggestion-how";
    NOT_APPLICABLE = "not-applicable";
    PLACE_PAGE = "place-page";
    PLACE_SHEET = "place-sheet";
    PLACE_CELL = "place-cell";
    PLACE_LABEL = "place-label";
    PLACE_PARAGRAPH = "place-paragraph";
    PLACE_LINE = "place-line";
    QUOTED = "quoted";

    FACTS = "facts";
    FACT_UNKNOWN = "fact-unknown";
    FACT_CONFLICT = "fact-conflict";
    FACTS_UNKNOWN_HINT = "facts-unknown-hint";
    SOURCE_SET = "source-set";
    SOURCE_FILE = "source-file";
    SOURCE_NOTICE = "source-notice";
    SOURCE_INFERRED = "source-inferred";
    AMOUNT = "amount";
    MONTHS = "months";
    DATE = "date";

    LAW_FROM = "law-from";
    LAW_TO = "law-to";
    LAW_FROM_TO = "law-from-to";
    LABEL_ELEMENTS_ANY = "label-elements-any";
    REQUIREMENTS = "requirements";
    REQUIREMENTS_OF = "requirements-of";
    EXPLAIN_HINT = "explain-hint";

    PLUGINS = "plugins";
    PLUGIN_AREA = "plugin-area";
    PLUGIN_JUDGES = "plugin-judges";
    PLUGIN_MATCHERS = "plugin-matchers";
    PLUGIN_CONTRACT = "plugin-contract";
    PLUGIN_FILE = "plugin-file";
    PLUGIN_SIZE = "plugin-size";
    PLUGIN_SOURCES = "plugin-sources";
    PLUGIN_IMPORTS = "plugin-imports";
    PLUGIN_EXPORTS = "plugin-exports";
    PLUGIN_NOTHING = "plugin-nothing";
    PLUGIN_SAFE = "plugin-safe";
    PLUGIN_FOREIGN = "plugin-foreign";

    CLI_ERROR = "cli-error";
    CLI_FILE = "cli-file";
    CLI_OUTPUT = "cli-output";
    CLI_UNKNOWN_AREA = "cli-unknown-area";
    CLI_UNKNOWN_REQUIREMENT = "cli-unknown-requirement";
    CLI_UNKNOWN_REQUIREMENT_NEAREST = "cli-unknown-requirement-nearest";
    CLI_PREPARING = "cli-preparing";
    CLI_READING = "cli-reading";

    BASIS = "basis";
    SKIPPED = "skipped";
    BLOCKS = "blocks";
    LANGUAGE_UNKNOWN = "language-unknown";
    NOT_READ = "not-read";
    DIGEST = "digest";
}

/// The labels that stand before a finding's parts.
pub const LABELS: &[&str] = &[
    LABEL_TEXT,
    LABEL_CONDITION,
    LABEL_ELEMENTS,
    LABEL_NEAREST,
    LABEL_SEARCH,
    LABEL_LAW,
    LABEL_WHY,
    LABEL_PLACEMENT,
    LABEL_SUGGESTION,
];

/// The beginnings of keys that are made up elsewhere: by another room, or from a member of a closed set.
pub const FAMILIES: &[&str] = &[
    "buyer-",
    "cache-warning-",
    "contract-type-",
    "engine-error",
    "fact-",
    "format-",
    "language-",
    "month-",
    "plugin-error-",
    "plugin-part-",
    "procedure-",
    "read-error-",
    "read-note-",
];
