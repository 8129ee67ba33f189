//! A block's text as tokens: words, digits, signs and cell borders, with sentences counted.

use super::fold::fold_into;
use super::lexicon::{Lexicon, Signs};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, possibly with damage and digits among them.
    Word,
    /// ASCII digits.
    Digits,
    /// One other character.
    Mark(char),
    /// A border between table cells, or three and more spaces.
    Cell,
}

/// One token.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte in the block's text.
    pub(crate) start: u32,
    /// The byte after the last.
    pub(crate) end: u32,
    /// What it is.
    pub(crate) kind: Kind,
    /// What the word means to the facts.
    pub(crate) signs: Signs,
    /// The sentence it stands in, counted from 0 in each block.
    pub(crate) sentence: u32,
    /// Where the folded word starts in the arena, and its length in bytes.
    folded: (u32, u16),
    /// Whether a new line starts here.
    pub(crate) line_start: bool,
    /// Whether the word starts with an upper-case letter, or has one right after a damaged first letter.
    pub(crate) capital: bool,
}

/// The tokens of all blocks with the folded words they share.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    arena: String,
}

impl Tokens {
    /// A token's folded word; empty for anything but words and digits.
    pub(crate) fn folded(&self, token: &Token) -> &str {
        let start = token.folded.0 as usize;
        self.arena.get(start..start + usize::from(token.folded.1)).unwrap_or_default()
    }

    /// Makes room for so many tokens and bytes of folded words.
    pub(crate) fn reserve(&mut self, tokens: usize, bytes: usize) {
        self.list.reserve(tokens);
        self.arena.reserve(bytes);
    }

    /// Appends the tokens of one block.
    pub(crate) fn read(&mut self, text: &str, lexicon: &Lexicon) {
        let mut scanner =
            Scanner { text, at: 0, sentence: 0, line_start: true, ends: false, tokens: self, lexicon };
        while scanner.step() {}
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    sentence: u32,
    line_start: bool,
    /// A full stop or the like was the last token.
    ends: bool,
    tokens: &'a mut Tokens,
    lexicon: &'a Lexicon,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn step(&mut self) -> bool {
        let Some(first) = self.rest().chars().next() else { return false };
        match first {
            '\t' => self.push(self.at + 1, Kind::Cell),
            '\n' | '\r' => {
                self.at += 1;
                self.line_start = true;
            }
            ' ' => self.spaces(),
            '0'..='9' => self.digits(),
            _ if first.is_whitespace() => self.at += first.len_utf8(),
            _ if is_letter(first) => self.word(),
            '@' | '&' if self.rest().chars().nth(1).is_some_and(char::is_lowercase) => self.word(),
            '|' if self.rest().chars().nth(1).is_some_and(char::is_lowercase) => self.word(),
            '|' => {
                // A table that was read as plain text: its lines are rows, its bars borders of cells.
                self.sentence += u32::from(self.line_start);
                self.push(self.at + 1, Kind::Cell);
            }
            _ => {
                self.push(self.at + first.len_utf8(), Kind::Mark(first));
                match first {
                    ';' | '·' | '•' | '⬛' | '▢' | '☞' => self.sentence += 1,
                    '.' | '!' | '?' => self.ends = true,
                    _ => {}
                }
            }
        }
        true
    }

    fn spaces(&mut self) {
        let count = self.rest().bytes().take_while(|&byte| byte == b' ').count();
        if count >= 3 && !self.line_start {
            self.push(self.at + count, Kind::Cell);
            self.sentence += 1;
        } else {
            self.at += count;
        }
    }

    fn digits(&mut self) {
        let length = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        self.ends = false;
        self.push(self.at + length, Kind::Digits);
    }

    /// A word runs on over digits and signs that stand between letters, and over a hyphen at a line's end.
    fn word(&mut self) {
        let rest = self.rest();
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let next = rest.as_bytes().get(plain);
        if plain > 0
            && next.is_none_or(|next| matches!(next, b' ' | b'\n' | b'\t' | b'.' | b',' | b':' | b')'))
        {
            self.bound(rest.chars().next());
            self.push(self.at + plain, Kind::Word);
            return;
        }
        let mut end = 0;
        let mut chars = rest.char_indices().peekable();
        while let Some((index, letter)) = chars.next() {
            let next = chars.peek().map(|&(_, c)| c);
            let goes_on = match letter {
                _ if is_letter(letter) => true,
                '0'..='9' => next.is_some_and(is_letter),
                '@' | '&' => index == 0 || next.is_none_or(|c| c.is_lowercase() || c.is_whitespace()),
                '|' => index == 0,
                '\u{ad}' => true,
                '-' => next == Some('\n') && rest.get(index + 2..).is_some_and(starts_lowercase),
                '\n' => true,
                _ => false,
            };
            // A line break belongs to the word only after its hyphen.
            if !goes_on || (letter == '\n' && !rest.get(..index).is_some_and(|head| head.ends_with('-'))) {
                break;
            }
            end = index + letter.len_utf8();
        }
        self.bound(rest.chars().next());
        self.push(self.at + end.max(1), Kind::Word);
    }

    /// A new sentence starts with a capital after a full stop, unless an abbreviation stands before it, and
    /// with a label ("Varighet:") at the start of a line.
    fn bound(&mut self, first: Option<char>) {
        let capital = first.is_some_and(char::is_uppercase);
        let label = self.line_start && capital && {
            let head: &str = self.rest().split('\n').next().unwrap_or_default();
            head.split(':').next().is_some_and(|l| l.len() < head.len() && l.len() < 40 && !l.contains('.'))
        };
        if label || (self.ends && capital && !self.after_abbreviation()) {
            self.sentence += 1;
        }
        self.ends = false;
    }

    fn after_abbreviation(&self) -> bool {
        let list = &self.tokens.list;
        let before = list.len().checked_sub(2).and_then(|index| list.get(index));
        before.is_some_and(|token| {
            let word = self.tokens.folded(token);
            token.kind == Kind::Word
                && matches!(
                    word,
                    "kr" | "ca"
                        | "eks"
                        | "ekskl"
                        | "inkl"
                        | "nr"
                        | "pr"
                        | "jf"
                        | "mill"
                        | "mrd"
                        | "ex"
                        | "excl"
                        | "incl"
                )
        })
    }

    fn push(&mut self, end: usize, kind: Kind) {
        let text = self.text.get(self.at..end).unwrap_or_default();
        let from = self.tokens.arena.len();
        let mut signs = Signs::NONE;
        match kind {
            Kind::Word => {
                fold_into(text, &mut self.tokens.arena);
                signs = self.lexicon.signs(self.tokens.arena.get(from..).unwrap_or_default().as_bytes());
            }
            Kind::Digits => self.tokens.arena.push_str(text),
            Kind::Mark(_) | Kind::Cell => {}
        }
        let length = u16::try_from(self.tokens.arena.len() - from).unwrap_or(0);
        self.tokens.list.push(Token {
            start: small(self.at),
            end: small(end),
            kind,
            signs,
            sentence: self.sentence,
            folded: (small(from), length),
            line_start: self.line_start,
            capital: text.chars().take(2).any(char::is_uppercase),
        });
        self.line_start = false;
        self.at = end;
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphabetic() || letter == '¢' || (!letter.is_ascii() && letter.is_alphabetic())
}

fn starts_lowercase(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Offsets and counts fit 32 bits; what does not is past any text the readers let through.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
