//! What the statement's own format forbids.

use super::*;

/// The statement as its eight parts.
fn parts(statement: &Statement) -> Vec<Vec<u8>> {
    let der = statement.der();
    let mut reader = SliceReader::new(AnyRef::from_der(&der).unwrap().value()).unwrap();
    let mut out = Vec::new();
    while !reader.is_finished() {
        out.push(reader.tlv_bytes().unwrap().to_vec());
    }
    out
}

fn read(parts: &[Vec<u8>]) -> bool {
    KeyDescription::parse(&sequence(parts)).is_ok()
}

/// The same content under another tag.
fn retagged(der: &[u8], tag: u8) -> Vec<u8> {
    tlv(&[tag], AnyRef::from_der(der).unwrap().value())
}

#[test]
fn each_part_has_its_type_and_nothing_follows() {
    let good = parts(&Statement::default());
    assert_eq!(good.len(), 8);
    assert!(read(&good));
    // A number where a level is due, as older test vectors have it; and lists that are sets.
    for (at, tag) in [(1, 2), (3, 2), (6, 0x31), (7, 0x31), (4, 12)] {
        let mut bad = good.clone();
        bad[at] = retagged(&good[at], tag);
        assert!(!read(&bad), "{at}");
    }
    assert!(!read(&[good.as_slice(), &[null()]].concat()));
    assert!(!read(&good[..7]));
    assert!(KeyDescription::parse(&retagged(&sequence(&good), 0x31)).is_err());
    for level in [tlv(&[10], &[3]), tlv(&[10], &[0, 1]), tlv(&[10], &[])] {
        let mut bad = good.clone();
        bad[1] = level;
        assert!(!read(&bad));
    }
}

#[test]
fn each_tag_has_its_type() {
    let parse = |tag: u32, value: Vec<u8>| {
        let statement = Statement::default().hardware(tag, Some(value));
        KeyDescription::parse(&statement.der())
    };
    let package = |after: &[Vec<u8>]| sequence(&[&[octets(b"a")], after].concat());
    let purposes = [integer(2)];
    let application = octets(&sequence(&[set(&[package(&[integer(1)])]), set(&[])]));
    assert!(parse(709, application).is_ok());
    assert!(parse(1, set(&purposes)).is_ok());
    for (tag, value) in [
        (1, sequence(&purposes)),
        (2, set(&purposes)),
        (503, integer(1)),
        (704, set(&[octets(&[1; 32]), tlv(&[1], &[255]), tlv(&[10], &[0])])),
        (704, sequence(&[octets(&[1; 32]), integer(1), tlv(&[10], &[0])])),
        (704, sequence(&[octets(&[1; 32]), tlv(&[1], &[255]), tlv(&[10], &[4])])),
        (704, sequence(&[octets(&[1; 32]), tlv(&[1], &[]), tlv(&[10], &[0])])),
        (704, sequence(&[octets(&[1; 32]), tlv(&[1], &[255, 0]), tlv(&[10], &[0])])),
        (
            704,
            sequence(&[octets(&[1; 32]), tlv(&[1], &[255]), tlv(&[10], &[0]), octets(&[]), null()]),
        ),
        (709, octets(&set(&[set(&[]), set(&[])]))),
        (709, octets(&sequence(&[sequence(&[]), set(&[])]))),
        (709, octets(&sequence(&[set(&[set(&[octets(b"a"), integer(1)])]), set(&[])]))),
        (709, octets(&sequence(&[set(&[package(&[integer(1), null()])]), set(&[])]))),
        (709, octets(&sequence(&[set(&[]), set(&[]), set(&[])]))),
        (717, integer(1)),
    ] {
        assert!(parse(tag, value.clone()).is_err(), "{tag} {value:02x?}");
    }
    let before_version_3 = sequence(&[octets(&[1; 32]), tlv(&[1], &[255]), tlv(&[10], &[0])]);
    let root = parse(704, before_version_3).unwrap().hardware_enforced.root_of_trust.unwrap();
    assert_eq!((root.device_locked, root.verified_boot_hash), (true, None));
}

#[test]
fn tags_are_in_order_since_keymint_and_never_twice() {
    let parse = |version: u64, change: fn(&mut Items)| {
        let mut statement = Statement { version, ..Statement::default() };
        change(&mut statement.hardware);
        KeyDescription::parse(&statement.der()).is_ok()
    };
    let swap = |items: &mut Items| items.swap(0, 1);
    let twice = |items: &mut Items| items.insert(1, items[0].clone());
    for version in [100, 200, 300, 400] {
        assert!(parse(version, |_| {}) && !parse(version, swap) && !parse(version, twice));
    }
    for version in [1, 2, 3, 4] {
        assert!(parse(version, |_| {}) && parse(version, swap) && !parse(version, twice));
    }
    // Neither is anything but a context-specific tag.
    let mut good = parts(&Statement::default());
    good[6] = sequence(&[integer(1)]);
    assert!(!read(&good));
}

#[test]
fn what_decides_nothing_is_read_all_the_same() {
    let mut statement = Statement::default();
    let (more, far) = (octets(&[7]), integer(u64::MAX));
    statement.hardware.extend([
        (4, set(&[integer(1)])),
        (303, null()),
        (400, far),
        (4001, more.clone()),
    ]);
    statement.hardware.push((717, octets(b"Nokia X10")));
    statement.hardware.push((724, octets(&[5; 32])));
    statement.hardware.sort();
    let said = KeyDescription::parse(&statement.der()).unwrap().hardware_enforced;
    let written = serde_json::to_value(&said.other).unwrap();
    let wanted = serde_json::json!({
        "blockModes": [1], "rollbackResistance": true, "activeDateTime": u64::MAX,
        "tag4001": "040107",
    });
    assert_eq!(written, wanted);
    assert_eq!(said.device_ids.get("model").map(String::as_str), Some("Nokia X10"));
    assert_eq!(said.module_hash, Some(Hex(vec![5; 32])));
    statement.hardware.push((4002, vec![2, 5, 1]));
    assert!(KeyDescription::parse(&statement.der()).is_err());
}
