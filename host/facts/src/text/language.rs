//! What language a document is written in, by its function words.

use klausul_tender::{BlockKind, Document, Tender};

use crate::{Detected, Language, OtherLanguage};

/// How many bytes of a document are looked at, spread over it; more would not change the answer.
const SAMPLE: usize = 16_000;
/// The fewest function words that tell a language.
const ENOUGH: u32 = 3;
/// The lowest score that tells a language the rules do not know.
const PLAIN: u32 = 12;

const LANGUAGES: [Detected; 6] = [
    Detected::Known(Language::Nb),
    Detected::Known(Language::Nn),
    Detected::Known(Language::En),
    Detected::Other(OtherLanguage::Sv),
    Detected::Other(OtherLanguage::Da),
    Detected::Other(OtherLanguage::De),
];

/// How much the letters and function words of a text speak for each of [`LANGUAGES`].
type Scores = [u32; LANGUAGES.len()];

/// The language of one document; `None` where there is too little text to tell.
pub fn language_of(document: &Document) -> Option<Detected> {
    decide(scores(document))
}

/// The language most of the tender's text is in; `None` where there is too little text to tell.
pub fn language_of_tender(tender: &Tender) -> Option<Detected> {
    weigh(tender).map(|(language, _)| language)
}

/// The language most of the tender's text is in, if the rules know it, and the first document in it.
pub(crate) fn most(tender: &Tender) -> Option<(Language, u32)> {
    let (language, document) = weigh(tender)?;
    Some((language.known()?, document))
}

fn weigh(tender: &Tender) -> Option<(Detected, u32)> {
    let mut sum = [0_u32; LANGUAGES.len()];
    let mut first = [None; LANGUAGES.len()];
    for (number, document) in (0_u32..).zip(&tender.documents) {
        let scores = scores(document);
        // A document speaks with one voice, by its length.
        let Some(index) = best(scores) else { continue };
        let weight = scores.iter().sum::<u32>().saturating_mul(u32::try_from(stride(document)).unwrap_or(1));
        if let (Some(sum), Some(first)) = (sum.get_mut(index), first.get_mut(index)) {
            *sum = sum.saturating_add(weight);
            first.get_or_insert(number);
        }
    }
    let index = best(sum)?;
    Some((*LANGUAGES.get(index)?, (*first.get(index)?)?))
}

fn decide(scores: Scores) -> Option<Detected> {
    best(scores).and_then(|index| LANGUAGES.get(index).copied())
}

/// The first of the highest scores, if it is high enough. That a text is in another language must be plain: a
/// sentence like "Innleie regnes som ett ledd" has words that are Swedish too.
fn best(scores: Scores) -> Option<usize> {
    let highest = |known: bool| {
        let of_kind = scores.iter().zip(LANGUAGES).enumerate().rev();
        of_kind
            .filter(|(_, (_, language))| language.known().is_some() == known)
            .map(|(index, (score, _))| (index, *score))
            .max_by_key(|(_, score)| *score)
    };
    let ((ours, our_score), (other, other_score)) = (highest(true)?, highest(false)?);
    if other_score >= PLAIN && other_score * 4 >= our_score * 5 {
        return Some(other);
    }
    (our_score >= ENOUGH).then_some(ours)
}

/// Every how manieth block is looked at.
fn stride(document: &Document) -> usize {
    document.blocks.iter().map(|block| block.text.len()).sum::<usize>() / SAMPLE + 1
}

fn scores(document: &Document) -> Scores {
    let mut scores = [0; LANGUAGES.len()];
    let mut lower = String::with_capacity(32);
    for block in document.blocks.iter().step_by(stride(document)) {
        if matches!(block.kind, BlockKind::Contents | BlockKind::Running) {
            continue;
        }
        for word in block.text.split(|c: char| !c.is_alphabetic()).filter(|w| (1..=14).contains(&w.len())) {
            lower.clear();
            if word.bytes().all(|b| b.is_ascii_lowercase()) {
                lower.push_str(word);
            } else {
                lower.extend(word.chars().flat_map(char::to_lowercase));
            }
            for (score, weight) in scores.iter_mut().zip(weights(&lower)) {
                *score += weight;
            }
        }
    }
    scores
}

/// How much a word speaks for nb, nn, en, sv, da and de. A word that only one of them has speaks loudest.
#[rustfmt::skip]
fn weights(word: &str) -> Scores {
    match word {
        // Shared by the Scandinavian languages.
        "og" | "kan" | "til" | "at" | "skal" | "også" => [1, 1, 0, 0, 1, 0],
        "i" | "på" | "med" | "den" | "det" | "de" | "eller" | "som" | "om" => [1, 1, 0, 1, 1, 0],
        "er" => [1, 1, 0, 0, 1, 1],
        "av" => [1, 1, 0, 1, 0, 0],
        "for" => [1, 1, 1, 0, 1, 0],
        "blir" => [1, 1, 0, 1, 0, 0],
        "har" => [1, 1, 0, 1, 1, 0],
        // Bokmål and Danish.
        "ikke" | "et" | "fra" | "hvis" | "være" | "må" | "dette" | "disse" | "hun" | "jeg" => [2, 0, 0, 0, 2, 0],
        "en" => [2, 0, 0, 1, 2, 0],
        // Bokmål.
        "ble" | "gjennom" | "mellom" | "noe" | "hva" | "uten" | "eget" | "måneder" | "dersom" | "bare" | "noen" |
        "anskaffelsen" | "oppdragsgiver" | "tilbud" | "oppdragsgiveren" | "innen" | "hvordan" => [3, 0, 0, 0, 0, 0],
        "etter" => [1, 1, 0, 0, 0, 0],
        // Nynorsk.
        "ikkje" | "ein" | "eit" | "dei" | "frå" | "vere" | "noko" | "korleis" | "kva" | "kven" | "berre" | "òg" |
        "difor" | "nokon" | "kvar" | "kvart" | "eigne" | "eige" | "eigen" | "oppdragsgivar" | "tilbod" | "månader" |
        "seinast" | "gjeld" | "gjer" | "sjølv" | "tenester" | "anbod" | "heile" | "høve" | "ho" | "desse" | "vert" |
        "vart" | "blei" | "kjem" | "hjå" | "saman" | "meir" | "tilbydar" | "dykk" | "køyre" => {
            [0, 4, 0, 0, 0, 0]
        }
        "utan" => [0, 3, 0, 3, 0, 0],
        // English.
        "the" | "of" | "and" | "shall" | "with" | "is" | "which" | "that" | "not" | "or" | "this" => [0, 0, 3, 0, 0, 0],
        "by" | "are" | "be" | "from" | "must" | "may" | "any" | "on" | "will" | "its" | "as" | "to" => [0, 0, 2, 0, 0, 0],
        "in" | "an" => [0, 0, 2, 0, 0, 1],
        // Swedish.
        "och" | "att" | "är" | "inte" | "för" | "från" | "ska" | "även" | "vid" | "enligt" | "till" | "inom" |
        "mellan" | "upphandling" | "upphandlingen" | "leverantören" | "anbud" => [0, 0, 0, 4, 0, 0],
        // Danish.
        "af" | "mellem" | "udbud" | "hvad" | "nogen" | "noget" | "gennem" | "bliver" | "ordregiver" | "uden" |
        "tilbudsgiver" | "opgaven" | "ydelser" | "udbuddet" | "hvilke" | "indkøb" => [0, 0, 0, 0, 4, 0],
        "ett" => [1, 1, 0, 2, 0, 0],
        "efter" => [0, 0, 0, 3, 3, 0],
        // German.
        "der" | "dem" => [1, 1, 0, 0, 1, 2],
        "und" | "die" | "das" | "nicht" | "mit" | "für" | "ist" | "von" | "zu" | "werden" | "wird" | "oder" | "auf" |
        "des" | "eine" | "bei" | "auftraggeber" => [0, 0, 0, 0, 0, 3],
        _ => [0; LANGUAGES.len()],
    }
}
