//! What a PDF inflates to, counted before it is read where no worker process bounds its memory: hayro has no limit
//! of its own, and 4 kB can hold 2 GB.
//!
//! This is the weaker of the two defences: it sees what is deflated, and what hayro's objects say, but not object
//! streams that are encrypted or wrapped in another filter.

use std::borrow::Cow;
use std::io::Read;

use flate2::bufread::{DeflateDecoder, ZlibDecoder};
use hayro_interpret::hayro_syntax::Filter;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Name, Object, Stream};

use crate::limits::Limits;
use crate::{Limit, ReadError};

/// Filters inside filters that are followed.
const DEPTH: usize = 4;
/// Bytes before a stream in which its dictionary says what it is.
const DICTIONARY: usize = 600;
/// Bytes that one byte of LZW can become: a code of 12 bits names at most 4,096 bytes.
const LZW: u64 = 2_731;
/// Bytes that one byte of run lengths can become.
const RUNS: u64 = 64;

/// Counts what the file's streams inflate to, by their bytes alone: before a parser has seen them.
pub(super) fn bytes(bytes: &[u8], limits: &Limits) -> Result<(), ReadError> {
    let mut total = 0;
    let mut pictures = 0;
    for at in places(bytes, b"stream") {
        let Some(data) =
            bytes.get(at + 6..).filter(|_| !bytes.get(..at).unwrap_or_default().ends_with(b"end"))
        else {
            continue;
        };
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let before = bytes.get(at.saturating_sub(DICTIONARY)..at).unwrap_or_default();
        // Pictures are never decoded: a book of scanned pages may hold gigabytes of them.
        let sum = if contains(before, b"/Image") { &mut pictures } else { &mut total };
        *sum += inflated(data, limits.stream_bytes)?;
        within(total, limits.inflated_bytes)?;
        within(pictures, limits.inflated_bytes * 8)?;
    }
    Ok(())
}

/// The same by the objects that the parser found, for streams that are encrypted or have other filters.
pub(super) fn objects(pdf: &Pdf, limits: &Limits) -> Result<(), ReadError> {
    let mut total = 0;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let picture = stream.dict().get::<Name<'_>>("Subtype").is_some_and(|name| name.as_str() == "Image");
        if !picture {
            total += decoded(&stream, limits.stream_bytes)?;
            within(total, limits.inflated_bytes)?;
        }
    }
    Ok(())
}

fn within(count: u64, max: u64) -> Result<(), ReadError> {
    if count > max { Err(ReadError::TooLarge { limit: Limit::Inflated, max }) } else { Ok(()) }
}

/// Bytes that a stream becomes, filter after filter.
fn decoded(stream: &Stream<'_>, max: u64) -> Result<u64, ReadError> {
    let mut data: Cow<'_, [u8]> = stream.raw_data();
    let filters = stream.filters();
    let mut count = data.len() as u64;
    for filter in filters.iter().take(2 * DEPTH) {
        match filter {
            Filter::FlateDecode => {
                let mut out = Vec::new();
                read(&mut zlib(&data).take(max + 1), |part| out.extend_from_slice(part));
                data = Cow::Owned(out);
            }
            Filter::AsciiHexDecode => data = Cow::Owned(hexadecimal(&data)),
            Filter::Ascii85Decode => data = Cow::Owned(base_85(&data)),
            Filter::LzwDecode => return within(data.len() as u64 * LZW, max).map(|()| count),
            Filter::RunLengthDecode => return within(data.len() as u64 * RUNS, max).map(|()| count),
            _ => return Ok(count),
        }
        count = count.max(data.len() as u64);
        within(count, max)?;
    }
    Ok(count)
}

/// Bytes that deflated data becomes, and deflated data in it: the most that any of them holds.
fn inflated(data: &[u8], max: u64) -> Result<u64, ReadError> {
    let mut most = 0;
    for depth in 1..=DEPTH {
        let mut reader: Box<dyn Read + '_> = Box::new(zlib(data));
        for _ in 1..depth {
            reader = Box::new(flate2::read::ZlibDecoder::new(reader));
        }
        let mut start = Vec::new();
        let mut count = 0;
        read(&mut reader.take(max + 1), |part| {
            count += part.len() as u64;
            if start.len() < 2 {
                start.extend(part.iter().take(2));
            }
        });
        most = most.max(count);
        within(most, max)?;
        if !is_zlib(&start) {
            break;
        }
    }
    Ok(most)
}

fn zlib(data: &[u8]) -> Box<dyn Read + '_> {
    if is_zlib(data) { Box::new(ZlibDecoder::new(data)) } else { Box::new(DeflateDecoder::new(data)) }
}

fn is_zlib(data: &[u8]) -> bool {
    matches!(data, [a, b, ..] if a & 0x0F == 8 && (u16::from(*a) << 8 | u16::from(*b)).is_multiple_of(31))
}

/// Reads to the end, or to where the data is broken: what came until then is what a reader gets of it.
fn read(reader: &mut dyn Read, mut part: impl FnMut(&[u8])) {
    let mut buffer = vec![0; 1 << 16];
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        part(buffer.get(..count).unwrap_or_default());
    }
}

fn hexadecimal(data: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = data
        .iter()
        .take_while(|byte| **byte != b'>')
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect()
}

fn base_85(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut group: Vec<u32> = Vec::new();
    let flush = |group: &mut Vec<u32>, out: &mut Vec<u8>| {
        let count = group.len();
        group.resize(5, 84);
        let value = group.iter().fold(0_u32, |sum, digit| sum.wrapping_mul(85).wrapping_add(*digit));
        out.extend(value.to_be_bytes().iter().take(count.saturating_sub(1)));
        group.clear();
    };
    for byte in data.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => out.extend([0; 4]),
            b'!'..=b'u' => {
                group.push(u32::from(byte - b'!'));
                if group.len() == 5 {
                    flush(&mut group, &mut out);
                }
            }
            _ => {}
        }
    }
    if !group.is_empty() {
        flush(&mut group, &mut out);
    }
    out
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// Every place at which `needle` stands.
fn places<'a>(haystack: &'a [u8], needle: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let first = needle.first().copied();
    haystack
        .iter()
        .enumerate()
        .filter(move |(at, byte)| {
            Some(**byte) == first && haystack.get(*at..).is_some_and(|rest| rest.starts_with(needle))
        })
        .map(|(at, _)| at)
}
