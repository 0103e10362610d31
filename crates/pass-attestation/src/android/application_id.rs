//! `AttestationApplicationId`: the app that made a key, as Android knows it.

use der::asn1::OctetStringRef;
use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag};
use serde::Serialize;

use super::asn1::Tagged as _;
use crate::hex::Hex;

/// The apps that share a user id, and the certificates they are signed with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApplicationId {
    /// Package names and versions.
    pub packages: Vec<Package>,
    /// SHA-256 of each signing certificate.
    pub signatures: Vec<Hex>,
}

/// One app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version code.
    pub version: u64,
}

impl ApplicationId {
    pub(super) fn parse(der: &[u8]) -> Result<Self, der::Error> {
        let outer = AnyRef::from_der(der)?;
        outer.tag_is(Tag::Sequence)?;
        let mut reader = SliceReader::new(outer.value())?;
        let packages = each(&mut reader, |items| {
            let package = AnyRef::decode(items)?;
            package.tag_is(Tag::Sequence)?;
            let mut fields = SliceReader::new(package.value())?;
            let name = <&OctetStringRef>::decode(&mut fields)?;
            let name = std::str::from_utf8(name.as_bytes())?.to_owned();
            let version = u64::decode(&mut fields)?;
            fields.finish()?;
            Ok(Package { name, version })
        })?;
        let signatures = each(&mut reader, |items| {
            Ok(Hex(<&OctetStringRef>::decode(items)?.as_bytes().to_vec()))
        })?;
        reader.finish()?;
        Ok(Self { packages, signatures })
    }
}

/// The items of the next `SET OF`.
fn each<'a, T>(
    reader: &mut SliceReader<'a>,
    mut item: impl FnMut(&mut SliceReader<'a>) -> Result<T, der::Error>,
) -> Result<Vec<T>, der::Error> {
    let set = AnyRef::decode(reader)?;
    set.tag_is(Tag::Set)?;
    let mut items = SliceReader::new(set.value())?;
    let mut out = Vec::new();
    while !items.is_finished() {
        out.push(item(&mut items)?);
    }
    Ok(out)
}
