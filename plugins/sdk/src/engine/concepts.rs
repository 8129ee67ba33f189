//! A set of concept numbers.

/// A set of numbers, sorted: a passage has some ten of the plugin's thousand concepts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Concepts(Vec<u32>);

impl Concepts {
    pub(crate) fn has(&self, number: u32) -> bool {
        self.0.binary_search(&number).is_ok()
    }

    pub(crate) fn has_any(&self, numbers: &[u32]) -> bool {
        numbers.iter().any(|n| self.has(*n))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn extend(&mut self, numbers: impl IntoIterator<Item = u32>) {
        self.0.extend(numbers);
        in_order(&mut self.0);
    }
}

/// Sorts, and keeps one of each. The one place where numbers are sorted: the code of a sort is five kilobytes.
pub(super) fn in_order(numbers: &mut Vec<u32>) {
    numbers.sort_unstable();
    numbers.dedup();
}

impl FromIterator<u32> for Concepts {
    fn from_iter<T: IntoIterator<Item = u32>>(numbers: T) -> Self {
        let mut all = Self::default();
        all.extend(numbers);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_held_once() {
        let mut set = Concepts::from_iter([9, 2, 9]);
        set.extend([2, 4]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [2, 4, 9]);
        assert!(set.has_any(&[1, 4]) && !set.has(3));
    }
}
