//! Small questions to DER values.

use der::asn1::OctetStringRef;
use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag};

use crate::hex::Hex;

/// Small questions to a value.
pub(super) trait Tagged {
    /// Its tag.
    fn tag_of(&self) -> Tag;
    /// An error unless it has this tag.
    fn tag_is(&self, tag: Tag) -> Result<(), der::Error>;
}

impl Tagged for AnyRef<'_> {
    fn tag_of(&self) -> Tag {
        self.header().tag()
    }

    fn tag_is(&self, tag: Tag) -> Result<(), der::Error> {
        self.tag_of().assert_eq(tag).map(drop)
    }
}

/// One byte is all that is defined.
pub(super) fn enumerated(reader: &mut SliceReader<'_>) -> Result<u8, der::Error> {
    let any = AnyRef::decode(reader)?;
    any.tag_is(Tag::Enumerated)?;
    match any.value() {
        [one] => Ok(*one),
        _ => Err(Tag::Enumerated.value_error().into()),
    }
}

/// The next OCTET STRING.
pub(super) fn octets(reader: &mut SliceReader<'_>) -> Result<Hex, der::Error> {
    Ok(Hex(<&OctetStringRef>::decode(reader)?.as_bytes().to_vec()))
}

/// `SET OF INTEGER`; the order within does not matter here.
pub(super) fn set(der: &[u8]) -> Result<Vec<u64>, der::Error> {
    let outer = AnyRef::from_der(der)?;
    outer.tag_is(Tag::Set)?;
    let mut reader = SliceReader::new(outer.value())?;
    let mut out = Vec::new();
    while !reader.is_finished() {
        out.push(u64::decode(&mut reader)?);
    }
    Ok(out)
}

/// NULL, which says that something is so.
pub(super) fn null(der: &[u8]) -> Result<bool, der::Error> {
    AnyRef::from_der(der)?.tag_is(Tag::Null).map(|()| true)
}
