//! CBOR maps of bounded depth.

use ciborium::Value;

/// Deepest nesting that any statement here needs, and some more.
const DEPTH: usize = 8;

/// Exactly one item.
pub(crate) fn read(bytes: &[u8]) -> Option<Value> {
    let (value, rest) = first(bytes)?;
    rest.is_empty().then_some(value)
}

/// The first item, and what follows it.
pub(crate) fn first(bytes: &[u8]) -> Option<(Value, &[u8])> {
    let mut rest = bytes;
    let value = ciborium::de::from_reader_with_recursion_limit(&mut rest, DEPTH).ok()?;
    Some((value, rest))
}

/// A member of a map, by its text key.
pub(crate) fn member<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    let map = value.as_map()?;
    map.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

/// A member that is bytes.
pub(crate) fn bytes<'a>(value: &'a Value, key: &str) -> Option<&'a [u8]> {
    member(value, key)?.as_bytes().map(Vec::as_slice)
}

/// A member that is a list of bytes.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> Option<Vec<&'a [u8]>> {
    let list = member(value, key)?.as_array()?;
    list.iter().map(|item| item.as_bytes().map(Vec::as_slice)).collect()
}
