//! Putting a report in its order and counting: what makes it the same on every machine.

use super::{Applies, Area, Assessment, Counts, Report, SCHEMA_VERSION, Severity, Status};

/// The areas that come with klausul, in the order of the report; others follow by their ids.
const AREAS: [&str; 4] = ["climate-environment", "ethics-human-rights", "animal-welfare", "integrity-labour"];

impl Report {
    /// Puts everything in its order, counts, and settles what follows from the rest: `schema`, `klausul`,
    /// `complete`, `summary`, `areas`, and the severity of what applies conditionally. Call it once, when all
    /// lists are filled; a renderer relies on it.
    pub fn finish(mut self) -> Self {
        self.schema = SCHEMA_VERSION;
        env!("CARGO_PKG_VERSION").clone_into(&mut self.klausul);
        for assessment in &mut self.assessments {
            assessment.soften();
        }
        self.assessments.sort_by(|a, b| a.key().cmp(&b.key()));
        self.facts.sort_by_key(|fact| fact.name);
        self.documents.sort_by(|a, b| a.name.cmp(&b.name));
        self.skipped.sort();
        self.plugins.sort_by(|a, b| area_key(&a.area).cmp(&area_key(&b.area)).then_with(|| a.id.cmp(&b.id)));
        self.complete = self.documents.iter().all(|document| document.read && !document.partial)
            && self.plugins.iter().all(|plugin| plugin.error.is_none());
        self.summary = self.assessments.iter().collect();
        self.areas = self.collect_areas();
        self
    }

    fn collect_areas(&self) -> Vec<Area> {
        let mut areas: Vec<Area> = Vec::new();
        for plugin in self.plugins.iter().filter(|plugin| !plugin.area.is_empty()) {
            if areas.iter().all(|area| area.id != plugin.area) {
                areas.push(Area {
                    id: plugin.area.clone(),
                    title: plugin.area_title.clone(),
                    summary: self.assessments.iter().filter(|it| it.area == plugin.area).collect(),
                });
            }
        }
        areas
    }
}

impl Assessment {
    /// What hangs on an unknown fact, or could not be decided, is at most a warning.
    fn soften(&mut self) {
        if self.applies.verdict == Applies::Conditional || self.status == Status::Undetermined {
            self.severity = self.severity.max(Severity::Warning);
        }
    }

    /// Whether somebody has to do something about it.
    pub fn is_problem(&self) -> bool {
        !matches!(self.status, Status::Met | Status::NotApplicable)
    }

    fn key(&self) -> (usize, &str, Status, Severity, &str) {
        let (rank, area) = area_key(&self.area);
        (rank, area, self.status, self.severity, &self.requirement)
    }
}

/// Puts things that have an area and an id in the order of a report: by area, then by id.
pub fn in_order<T>(things: &mut [T], key: impl Fn(&T) -> (&str, &str)) {
    things.sort_by(|a, b| {
        let ((area_a, id_a), (area_b, id_b)) = (key(a), key(b));
        area_key(area_a).cmp(&area_key(area_b)).then_with(|| id_a.cmp(id_b))
    });
}

/// Known areas in their order, then the others by id, then what has none.
fn area_key(area: &str) -> (usize, &str) {
    let rank = AREAS.iter().position(|&known| known == area);
    (rank.unwrap_or(AREAS.len() + usize::from(area.is_empty())), area)
}

impl Counts {
    /// How many have this status.
    pub const fn of(&self, status: Status) -> u32 {
        match status {
            Status::Contradicted => self.contradicted,
            Status::Missing => self.missing,
            Status::Weak => self.weak,
            Status::Undetermined => self.undetermined,
            Status::Met => self.met,
            Status::NotApplicable => self.not_applicable,
        }
    }

    fn slot(&mut self, status: Status) -> &mut u32 {
        match status {
            Status::Contradicted => &mut self.contradicted,
            Status::Missing => &mut self.missing,
            Status::Weak => &mut self.weak,
            Status::Undetermined => &mut self.undetermined,
            Status::Met => &mut self.met,
            Status::NotApplicable => &mut self.not_applicable,
        }
    }
}

impl<'a> FromIterator<&'a Assessment> for Counts {
    fn from_iter<T: IntoIterator<Item = &'a Assessment>>(assessments: T) -> Self {
        let mut counts = Self::default();
        for assessment in assessments {
            *counts.slot(assessment.status) += 1;
        }
        counts
    }
}
