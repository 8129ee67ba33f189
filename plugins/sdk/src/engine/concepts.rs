//! A set of concept numbers.

/// A set of numbers, a bit for each: a plugin has some thousand concepts, and sets are joined more often than anything
/// else is done with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Concepts(Vec<u64>);

impl Concepts {
    pub(crate) fn has(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    pub(crate) fn has_any(&self, numbers: &[u32]) -> bool {
        numbers.iter().any(|n| self.has(*n))
    }

    /// In order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(&self.0).flat_map(|(place, word)| {
            let bits = std::iter::successors(Some(*word), |word| Some(word & word.wrapping_sub(1)));
            bits.take_while(|word| *word != 0).map(move |word| 64 * place + word.trailing_zeros())
        })
    }

    pub(crate) fn extend(&mut self, numbers: impl IntoIterator<Item = u32>) {
        for number in numbers {
            let place = number as usize / 64;
            if self.0.len() <= place {
                self.0.resize(place + 1, 0);
            }
            if let Some(word) = self.0.get_mut(place) {
                *word |= 1 << (number % 64);
            }
        }
    }

    pub(crate) fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
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
        let mut set = Concepts::from_iter([900, 2, 900]);
        set.extend([2, 64]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [2, 64, 900]);
        assert!(set.has_any(&[1, 64]) && !set.has(3) && !set.has(9000));
    }

    #[test]
    fn joined_sets_hold_what_either_held() {
        let mut set = Concepts::from_iter([63]);
        set.join(&Concepts::from_iter([0, 200]));
        set.join(&Concepts::default());
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 200]);
    }
}
