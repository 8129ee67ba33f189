//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use klausul::Date;
use klausul_report::{FailOn, Lang};

/// Reads Norwegian tender drafts and says which clauses law and strategy ask for: which are met, weak, contradicted
/// or missing.
///
/// Exit status: 0 nothing to mend, 1 something to mend, 2 could not run, 3 incomplete (a document or rule set could
/// not be read or run to the end).
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_subcommand = true)]
pub(crate) struct Args {
    /// Language of the output.
    #[arg(long, global = true, value_enum, default_value_t = Language::Nb, env = "KLAUSUL_LANG")]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Check a tender: all paths together are one tender.
    Check(Check),
    /// Show the facts of a tender, and where each was found.
    Facts(Facts),
    /// List all requirements.
    Requirements(Requirements),
    /// Explain one requirement: what, why, law, suggested words.
    Explain(Explain),
    /// Look at rule sets.
    #[command(subcommand)]
    Plugin(Plugin),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files, folders or zips of one tender.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) given: Given,
    #[command(flatten)]
    pub(crate) rules: Rules,
    /// The day whose law counts, instead of the day of announcement.
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// From which level on a finding gives exit status 1.
    #[arg(long, value_name = "LEVEL", value_enum, default_value_t = Level::Error)]
    pub(crate) fail_on: Level,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Facts {
    /// Files, folders or zips of one tender.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) given: Given,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Requirements {
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// Id of the requirement: see `klausul requirements`.
    pub(crate) id: String,
    #[command(flatten)]
    pub(crate) rules: Rules,
    #[command(flatten)]
    pub(crate) output: Output,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Plugin {
    /// List the rule sets.
    List {
        #[command(flatten)]
        rules: Rules,
        #[command(flatten)]
        output: Output,
    },
    /// Say what a rule set file can and cannot do, without running it.
    Inspect {
        /// The `.wasm` file.
        file: PathBuf,
        #[command(flatten)]
        output: Output,
    },
}

/// Facts from the user.
#[derive(Debug, clap::Args)]
pub(crate) struct Given {
    /// A TOML file with facts of the procurement.
    #[arg(long, value_name = "FILE")]
    pub(crate) facts: Option<PathBuf>,
    /// A fact of the procurement: value-nok=62000000. May be repeated.
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
}

/// Which rule sets, and how they run.
#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    /// Only this area: climate-environment. May be repeated.
    #[arg(long, value_name = "AREA")]
    pub(crate) area: Vec<String>,
    /// A rule set beside those that come with klausul. May be repeated.
    #[arg(long, value_name = "FILE")]
    pub(crate) plugin: Vec<PathBuf>,
    /// Threads to use; one for each processor if not given.
    #[arg(long, value_name = "N", value_parser = jobs)]
    pub(crate) jobs: Option<usize>,
    /// Do not keep compiled rule sets, nor use kept ones.
    #[arg(long)]
    pub(crate) no_cache: bool,
}

/// How to say it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Output {
    /// Form of the output: for people, or for programs (docs/schema/report.schema.json).
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Nb,
    Nn,
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Nb => Self::Nb,
            Language::Nn => Self::Nn,
            Language::En => Self::En,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Level {
    /// What must be mended.
    Error,
    /// What should be mended, too.
    Warning,
    /// Nothing.
    Never,
}

impl From<Level> for FailOn {
    fn from(level: Level) -> Self {
        match level {
            Level::Error => Self::Error,
            Level::Warning => Self::Warning,
            Level::Never => Self::Never,
        }
    }
}

fn day(text: &str) -> Result<Date, &'static str> {
    Date::parse_iso(text).ok_or("expected a date such as 2026-12-02")
}

/// More threads than this only cost memory.
const JOBS: usize = 256;

fn jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(jobs) if (1..=JOBS).contains(&jobs) => Ok(jobs),
        _ => Err(format!("expected a number from 1 to {JOBS}")),
    }
}
