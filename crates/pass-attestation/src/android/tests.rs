//! Chains made here, good and hostile, and chains of real phones.

mod boundaries;
mod factory;
mod format;
mod hostile;
mod real;

use der::{AnyRef, Decode as _, Reader as _, SliceReader};
use pass_protocol::{KeySecurityLevel, LevelOfAssurance, UnixTime};
use rcgen::KeyPair;

use super::*;
use crate::testing::{
    Authority, NOW, integer, null, octets, params, sequence, set, tagged, tlv, with_extension,
};
use crate::{Anchors, Assessment, CertificateChain, ExpiredFactoryKeys, Finding, Hex, Profile};

const OID: [u64; 9] = [1, 3, 6, 1, 4, 1, 11129, 2, 1];
const CHALLENGE: [u8; 32] = [7; 32];
const PACKAGE: &str = "de.servicekonto.pass";
const DIGEST: [u8; 32] = [9; 32];

/// As strict as it gets for phones.
const ANDROID: Profile = Profile::AndroidKey(ExpiredFactoryKeys::Refuse);

type Items = Vec<(u32, Vec<u8>)>;

/// What a phone states, before it is signed.
#[derive(Clone)]
struct Statement {
    version: u64,
    levels: (u8, u8),
    challenge: Vec<u8>,
    software: Items,
    hardware: Items,
}

fn root_of_trust(locked: u8, state: u8) -> Vec<u8> {
    let parts = [octets(&[1; 32]), tlv(&[1], &[locked]), tlv(&[10], &[state]), octets(&[2; 32])];
    sequence(&parts)
}

fn application(packages: &[&str], digest: &[u8]) -> Vec<u8> {
    let package = |name: &&str| sequence(&[octets(name.as_bytes()), integer(1)]);
    let packages: Vec<_> = packages.iter().map(package).collect();
    octets(&sequence(&[set(&packages), set(&[octets(digest)])]))
}

impl Default for Statement {
    fn default() -> Self {
        Self {
            version: 300,
            levels: (1, 1),
            challenge: CHALLENGE.to_vec(),
            software: vec![
                (701, integer(1_768_000_000_000)),
                (709, application(&[PACKAGE], &DIGEST)),
            ],
            hardware: vec![
                (1, set(&[integer(2)])),
                (2, integer(3)),
                (3, integer(256)),
                (5, set(&[integer(4)])),
                (10, integer(1)),
                (503, null()),
                (702, integer(0)),
                (704, root_of_trust(0xff, 0)),
                (705, integer(140_000)),
                (706, integer(202_503)),
                (718, integer(20_250_305)),
                (719, integer(20_250_305)),
            ],
        }
    }
}

impl Statement {
    /// Replaces an item of the hardware's list, or removes it.
    fn hardware(mut self, tag: u32, value: Option<Vec<u8>>) -> Self {
        self.hardware.retain(|(other, _)| *other != tag);
        self.hardware.extend(value.map(|value| (tag, value)));
        self.hardware.sort();
        self
    }

    fn der(&self) -> Vec<u8> {
        let list = |items: &Items| {
            let items: Vec<_> = items.iter().map(|(tag, value)| tagged(*tag, value)).collect();
            sequence(&items)
        };
        sequence(&[
            integer(self.version),
            tlv(&[10], &[self.levels.0]),
            integer(self.version),
            tlv(&[10], &[self.levels.1]),
            octets(&self.challenge),
            octets(&[]),
            list(&self.software),
            list(&self.hardware),
        ])
    }
}

/// A phone: root, intermediate, attestation key.
struct Phone {
    root: Authority,
    batch: Authority,
    attestation: Authority,
    key: KeyPair,
}

impl Phone {
    fn new() -> Self {
        let root = Authority::root("Root");
        let batch = root.below("Batch", |_| {});
        let attestation = batch.below("TEE", |_| {});
        Self { root, batch, attestation, key: KeyPair::generate().unwrap() }
    }

    fn leaf(&self, statement: &Statement) -> Vec<u8> {
        let mut oid = OID.to_vec();
        oid.push(17);
        let params = with_extension(params("Android Keystore Key"), &oid, statement.der());
        self.attestation.leaf(&self.key, &params)
    }

    /// The chain below these certificates, up to the root.
    fn chain(&self, first: Vec<Vec<u8>>) -> CertificateChain {
        let above = [&self.attestation, &self.batch, &self.root].map(|one| one.der.clone());
        CertificateChain::from_der(&[first, above.to_vec()].concat()).unwrap()
    }

    fn assess(&self, statement: &Statement, policy: &AndroidPolicy) -> Assessment {
        self.assess_chain(&self.chain(vec![self.leaf(statement)]), policy)
    }

    fn assess_chain(&self, chain: &CertificateChain, policy: &AndroidPolicy) -> Assessment {
        let public_key = self.key.public_key_raw().to_vec();
        let expected = Expected { challenge: Some(&CHALLENGE), public_key: Some(&public_key) };
        let list = list(&[]);
        assess(chain, &expected, policy, &self.root.anchors(), Some(&list), NOW)
    }
}

fn list(serials: &[String]) -> RevocationList {
    let entries: Vec<_> =
        serials.iter().map(|serial| format!(r#""{serial}": {{"status": "REVOKED"}}"#)).collect();
    let json = format!(r#"{{"entries": {{{}}}}}"#, entries.join(","));
    RevocationList::parse(json.as_bytes(), NOW).unwrap()
}

fn policy() -> AndroidPolicy {
    let app = AndroidApp { package: PACKAGE.into(), signing_digests: vec![Hex(DIGEST.to_vec())] };
    AndroidPolicy { apps: vec![app], ..AndroidPolicy::default() }
}

fn accepted(place: KeySecurityLevel) -> Assessment {
    Assessment::Accepted { place, level: LevelOfAssurance::Substantial }
}

fn refused(finding: Finding) -> Assessment {
    Assessment::Refused(finding)
}

#[test]
fn a_key_in_hardware_of_a_verified_phone_counts() {
    let phone = Phone::new();
    let tee = phone.assess(&Statement::default(), &policy());
    assert_eq!(tee, accepted(KeySecurityLevel::TrustedEnvironment));
    let statement = Statement { levels: (2, 2), ..Statement::default() };
    assert_eq!(phone.assess(&statement, &policy()), accepted(KeySecurityLevel::StrongBox));
    let policy = AndroidPolicy { strong_box: LevelOfAssurance::High, ..policy() };
    let Assessment::Accepted { level, .. } = phone.assess(&statement, &policy) else { panic!() };
    assert_eq!(level, LevelOfAssurance::High);
}

#[test]
fn what_the_hardware_states_decides() {
    let phone = Phone::new();
    let good = Statement::default;
    let with = |tag, value| good().hardware(tag, Some(value));
    let without = |tag| good().hardware(tag, None);
    let sign = integer(2);
    for (why, statement, finding) in [
        ("software", Statement { levels: (0, 0), ..good() }, Finding::SoftwareKey),
        ("half software", Statement { levels: (1, 0), ..good() }, Finding::SoftwareKey),
        ("software statement", Statement { levels: (0, 1), ..good() }, Finding::SoftwareKey),
        ("decrypts", with(1, set(&[integer(1), sign.clone()])), Finding::KeyProperties),
        ("attests", with(1, set(&[sign.clone(), integer(7)])), Finding::KeyProperties),
        ("verifies only", with(1, set(&[integer(3)])), Finding::KeyProperties),
        ("no purpose", without(1), Finding::KeyProperties),
        ("RSA", with(2, integer(1)), Finding::KeyProperties),
        ("no algorithm", without(2), Finding::KeyProperties),
        ("P-384", with(10, integer(2)), Finding::KeyProperties),
        ("imported", with(702, integer(2)), Finding::KeyProperties),
        ("no origin", without(702), Finding::KeyProperties),
        ("for all apps", with(600, null()), Finding::KeyProperties),
        ("not for SHA-256", with(5, set(&[integer(2)])), Finding::KeyProperties),
        ("two places", Statement { levels: (1, 2), ..good() }, Finding::Malformed),
        ("two places", Statement { levels: (2, 1), ..good() }, Finding::Malformed),
        ("no root of trust", without(704), Finding::BootNotVerified),
        ("unlocked", with(704, root_of_trust(0, 0)), Finding::BootLoaderUnlocked),
        ("self-signed", with(704, root_of_trust(0xff, 1)), Finding::UnknownSystem),
        ("not verified", with(704, root_of_trust(0xff, 2)), Finding::BootNotVerified),
        ("failed", with(704, root_of_trust(0xff, 3)), Finding::BootNotVerified),
    ] {
        assert_eq!(phone.assess(&statement, &policy()), refused(finding), "{why}");
    }
    let verifies = with(1, set(&[sign, integer(3)]));
    assert!(matches!(phone.assess(&verifies, &policy()), Assessment::Accepted { .. }));
    for digests in [&[0][..], &[2, 4], &[0, 4, 5, 6], &[]] {
        let digests: Vec<_> = digests.iter().map(|one| integer(*one)).collect();
        let found = phone.assess(&with(5, set(&digests)), &policy());
        assert!(matches!(found, Assessment::Accepted { .. }));
    }
    let locked_by_one = with(704, root_of_trust(1, 0));
    assert!(matches!(phone.assess(&locked_by_one, &policy()), Assessment::Accepted { .. }));
}

#[test]
fn what_only_android_states_does_not_decide() {
    let phone = Phone::new();
    for tag in [1, 2, 702, 704] {
        let mut statement = Statement::default();
        let at = statement.hardware.iter().position(|(other, _)| *other == tag).unwrap();
        let item = statement.hardware.remove(at);
        statement.software.push(item);
        statement.software.sort();
        assert!(matches!(phone.assess(&statement, &policy()), Assessment::Refused(_)), "{tag}");
    }
}

#[test]
fn other_systems_count_where_the_operator_names_their_key() {
    let phone = Phone::new();
    let statement = Statement::default().hardware(704, Some(root_of_trust(0xff, 1)));
    for key in [vec![1; 32], pass_protocol::sha256(&[1; 32]).to_vec()] {
        let policy = AndroidPolicy { self_signed_boot_keys: vec![Hex(key)], ..policy() };
        assert!(matches!(phone.assess(&statement, &policy), Assessment::Accepted { .. }));
        let open = Statement::default().hardware(704, Some(root_of_trust(0, 1)));
        assert_eq!(phone.assess(&open, &policy), refused(Finding::BootLoaderUnlocked));
        let unverified = Statement::default().hardware(704, Some(root_of_trust(0xff, 2)));
        assert_eq!(phone.assess(&unverified, &policy), refused(Finding::BootNotVerified));
    }
    let policy = AndroidPolicy { self_signed_boot_keys: vec![Hex(vec![3; 32])], ..policy() };
    assert_eq!(phone.assess(&statement, &policy), refused(Finding::UnknownSystem));
}

#[test]
fn old_security_updates_do_not_count_where_the_operator_says_so() {
    let phone = Phone::new();
    let since = |month| AndroidPolicy { oldest_patch_level: PatchLevel::parse(month), ..policy() };
    let old = refused(Finding::PatchLevelOld);
    assert!(matches!(
        phone.assess(&Statement::default(), &since("2025-03")),
        Assessment::Accepted { .. }
    ));
    assert_eq!(phone.assess(&Statement::default(), &since("2025-04")), old);
    for (tag, date) in [(706, 202_502), (718, 202_502), (718, 20_250_228), (719, 20_250_228)] {
        let statement = Statement::default().hardware(tag, Some(integer(date)));
        assert_eq!(phone.assess(&statement, &since("2025-03")), old, "{tag} {date}");
    }
    assert_eq!(phone.assess(&Statement::default().hardware(706, None), &since("2025-03")), old);
    let unknown = Statement::default().hardware(719, Some(integer(0))).hardware(718, None);
    assert!(matches!(phone.assess(&unknown, &since("2025-03")), Assessment::Accepted { .. }));
    let far = PatchLevel::parse("9999-12").unwrap();
    assert!(far.is_reached_by(999_912) && far.is_reached_by(999_999));
    assert!(far.is_reached_by(99_991_231) && !far.is_reached_by(99_991_131));
    for text in ["2025", "2025-13", "2025-00", "25-03", "2025-3", "2025-03-01", "+025-03"] {
        assert_eq!(PatchLevel::parse(text), None, "{text}");
    }
}

#[test]
fn only_named_apps_count() {
    let phone = Phone::new();
    let with_app = |packages: &[&str], digest: &[u8]| {
        let mut statement = Statement::default();
        statement.software[1].1 = application(packages, digest);
        statement
    };
    let unknown = refused(Finding::UnknownApp);
    assert_eq!(phone.assess(&with_app(&["com.example"], &DIGEST), &policy()), unknown);
    assert_eq!(phone.assess(&with_app(&[PACKAGE], &[8; 32]), &policy()), unknown);
    assert_eq!(phone.assess(&with_app(&[PACKAGE, "com.example"], &DIGEST), &policy()), unknown);
    assert_eq!(phone.assess(&with_app(&[], &DIGEST), &policy()), unknown);
    let mut nameless = Statement::default();
    nameless.software.pop();
    assert_eq!(phone.assess(&nameless, &policy()), unknown);
    let mut signed_twice = Statement::default();
    let package = sequence(&[octets(PACKAGE.as_bytes()), integer(1)]);
    let signatures = set(&[octets(&[8; 32]), octets(&DIGEST)]);
    signed_twice.software[1].1 = octets(&sequence(&[set(&[package]), signatures]));
    let found = phone.assess(&signed_twice, &policy());
    assert!(matches!(found, Assessment::Accepted { .. }));
    let nobody = AndroidPolicy::default();
    assert_eq!(phone.assess(&Statement::default(), &nobody), unknown);
    let anybody = AndroidPolicy { any_app: true, ..nobody };
    assert!(matches!(phone.assess(&nameless, &anybody), Assessment::Accepted { .. }));
}

#[test]
fn revoked_certificates_do_not_count_and_lists_get_stale() {
    let phone = Phone::new();
    let chain = phone.chain(vec![phone.leaf(&Statement::default())]);
    let public_key = phone.key.public_key_raw().to_vec();
    let expected = Expected { challenge: Some(&CHALLENGE), public_key: Some(&public_key) };
    let with = |policy: &AndroidPolicy, list: Option<&RevocationList>, at| {
        assess(&chain, &expected, policy, &phone.root.anchors(), list, at)
    };
    for certificate in chain.certificates() {
        let list = list(&[certificate.serial()]);
        assert_eq!(with(&policy(), Some(&list), NOW), refused(Finding::Revoked));
        let patient = AndroidPolicy { when_stale: WhenStale::Accept, ..policy() };
        let late = UnixTime(NOW.0 + 73 * 3600);
        assert_eq!(with(&patient, Some(&list), late), refused(Finding::Revoked));
    }
    let fresh = list(&["1234".into()]);
    let stale = refused(Finding::RevocationListStale);
    let (last, late) = (UnixTime(NOW.0 + 72 * 3600), UnixTime(NOW.0 + 72 * 3600 + 1));
    assert!(matches!(with(&policy(), Some(&fresh), last), Assessment::Accepted { .. }));
    assert_eq!(with(&policy(), Some(&fresh), late), stale);
    assert_eq!(with(&policy(), None, NOW), stale);
    let patient = AndroidPolicy { when_stale: WhenStale::Accept, ..policy() };
    assert!(matches!(with(&patient, None, NOW), Assessment::Accepted { .. }));
}

#[test]
fn biometric_keys_are_told_from_others() {
    let facts = |statement: &Statement| {
        let phone = Phone::new();
        AndroidFacts::read(&phone.chain(vec![phone.leaf(statement)])).unwrap()
    };
    let bound = Statement::default().hardware(503, None).hardware(504, Some(integer(2)));
    assert!(facts(&bound).needs_biometric());
    assert!(!facts(&Statement::default()).needs_biometric());
    assert!(!facts(&bound.clone().hardware(504, Some(integer(3)))).needs_biometric());
    assert!(!facts(&bound.clone().hardware(503, Some(null()))).needs_biometric());
    assert!(!facts(&bound.clone().hardware(505, Some(integer(30)))).needs_biometric());
    assert!(!facts(&bound.hardware(504, None)).needs_biometric());
}
