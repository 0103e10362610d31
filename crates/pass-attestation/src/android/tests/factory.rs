//! What phones of ten years bring that RFC 5280 would refuse, and what stays refused of it.

use rcgen::{CertificateParams, IsCa, KeyUsagePurpose, date_time_ymd};

use super::*;
use crate::ChainError;
use crate::testing::numbered;

const ACCEPT: Profile = Profile::AndroidKey(ExpiredFactoryKeys::Accept);
const REFUSE: Profile = Profile::AndroidKey(ExpiredFactoryKeys::Refuse);

fn ended(params: &mut CertificateParams) {
    params.not_after = date_time_ymd(2026, 1, 14);
}

fn from_the_factory(params: &mut CertificateParams) {
    numbered(params, "87f4514475ba0a2b");
}

/// As the oldest attestation keys are described.
fn no_authority(params: &mut CertificateParams) {
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
}

/// A chain of root, intermediate, attestation key and leaf, with the root and without.
fn walked(
    intermediate: impl Fn(&mut CertificateParams),
    attestation: impl Fn(&mut CertificateParams),
    profile: Profile,
) -> Result<(), ChainError> {
    let root = Authority::root_with("Root", KeyPair::generate().unwrap(), |params| {
        numbered(params, "f92009e853b6b045");
    });
    let intermediate = root.below("Intermediate", intermediate);
    let attestation = intermediate.below("TEE", attestation);
    let leaf = attestation.leaf(&KeyPair::generate().unwrap(), &params("x"));
    let without = [&leaf, &attestation.der, &intermediate.der];
    let with = [&without[..], &[&root.der]].concat();
    let verified = |ders: &[&Vec<u8>]| {
        let chain = CertificateChain::from_der(ders).unwrap();
        chain.verify(&root.anchors(), NOW, profile)
    };
    let found = verified(&with);
    assert_eq!(verified(&without), found);
    found
}

#[test]
fn the_end_of_factory_keys_is_for_the_policy_to_judge() {
    let both = |params: &mut CertificateParams| {
        from_the_factory(params);
        ended(params);
    };
    assert_eq!(walked(both, ended, ACCEPT), Ok(()));
    assert_eq!(walked(both, ended, REFUSE), Err(ChainError::Expired(2)));
    assert_eq!(walked(from_the_factory, ended, REFUSE), Err(ChainError::Expired(1)));
    assert_eq!(walked(both, ended, Profile::Pkix), Err(ChainError::Expired(2)));
    let early = |params: &mut CertificateParams| {
        from_the_factory(params);
        params.not_before = date_time_ymd(2026, 1, 16);
    };
    assert_eq!(walked(early, |_| {}, ACCEPT), Err(ChainError::NotYetValid(2)));
}

#[test]
fn keys_that_come_over_the_network_end_on_time() {
    // A phone with such keys gets new ones every few weeks; only the root names a number there.
    assert_eq!(walked(ended, |_| {}, ACCEPT), Err(ChainError::Expired(2)));
    assert_eq!(walked(|_| {}, ended, ACCEPT), Err(ChainError::Expired(1)));
    let both = |params: &mut CertificateParams| {
        from_the_factory(params);
        ended(params);
    };
    assert_eq!(walked(|_| {}, both, ACCEPT), Err(ChainError::Expired(1)));
}

#[test]
fn a_leaf_that_names_a_number_is_no_key_from_the_factory() {
    let root = Authority::root("Root");
    let attestation = root.below("TEE", ended);
    let mut own = params("x");
    from_the_factory(&mut own);
    let leaf = attestation.leaf(&KeyPair::generate().unwrap(), &own);
    let chain = CertificateChain::from_der(&[&leaf, &attestation.der, &root.der]).unwrap();
    let found = chain.verify(&root.anchors(), NOW, ACCEPT);
    assert_eq!(found, Err(ChainError::Expired(1)));
}

#[test]
fn the_oldest_attestation_keys_are_no_authorities_and_sign_a_leaf_all_the_same() {
    for profile in [ACCEPT, REFUSE] {
        assert_eq!(walked(from_the_factory, no_authority, profile), Ok(()));
        let found = walked(|_| {}, no_authority, profile);
        assert_eq!(found, Err(ChainError::NotAnAuthority(1)));
        let both = |params: &mut CertificateParams| {
            from_the_factory(params);
            no_authority(params);
        };
        assert_eq!(walked(both, |_| {}, profile), Err(ChainError::NotAnAuthority(2)));
    }
    let found = walked(from_the_factory, no_authority, Profile::Pkix);
    assert_eq!(found, Err(ChainError::NotAnAuthority(1)));
}

#[test]
fn an_attested_key_of_such_a_phone_vouches_for_none() {
    let root = Authority::root("Root");
    let intermediate = root.below("x", from_the_factory);
    let attestation = intermediate.below("TEE", no_authority);
    let mut oid = OID.to_vec();
    oid.push(17);
    let attested = attestation.below("Android Keystore Key", |params| {
        no_authority(params);
        let extension = rcgen::CustomExtension::from_oid_content(&oid, Statement::default().der());
        params.custom_extensions.push(extension);
    });
    let key = KeyPair::generate().unwrap();
    let made_up = with_extension(params("x"), &oid, Statement::default().der());
    let made_up = attested.leaf(&key, &made_up);
    let plain = attested.leaf(&key, &params("x"));
    let above = [&attested.der, &attestation.der, &intermediate.der, &root.der];
    let policy = AndroidPolicy { any_app: true, when_stale: WhenStale::Accept, ..policy() };
    for leaf in [made_up, plain] {
        let chain = [&[&leaf], &above[..]].concat();
        let chain = CertificateChain::from_der(&chain).unwrap();
        let found = chain.verify(&root.anchors(), NOW, ACCEPT);
        assert_eq!(found, Err(ChainError::NotAnAuthority(2)));
        let expected = Expected::default();
        let found = assess(&chain, &expected, &policy, &root.anchors(), None, NOW);
        assert_eq!(found, refused(Finding::Malformed));
    }
}

#[test]
fn the_policy_decides_on_expired_factory_keys() {
    let root = Authority::root("Root");
    let batch = root.below("x", |params| {
        from_the_factory(params);
        ended(params);
    });
    let attestation = batch.below("TEE", no_authority);
    let phone = Phone { root, batch, attestation, key: KeyPair::generate().unwrap() };
    let assess = |text: &str| {
        let read: AndroidPolicy = serde_json::from_str(text).unwrap();
        let policy = AndroidPolicy { apps: policy().apps, ..read };
        phone.assess(&Statement::default(), &policy)
    };
    let counts = accepted(KeySecurityLevel::TrustedEnvironment);
    assert_eq!(assess("{}"), counts);
    assert_eq!(assess(r#"{"expired_factory_keys": "accept"}"#), counts);
    assert_eq!(assess(r#"{"expired_factory_keys": "refuse"}"#), refused(Finding::Expired));
}

#[test]
fn a_name_may_be_written_in_another_kind_of_string() {
    let named = |value: rcgen::DnValue| {
        let mut name = rcgen::DistinguishedName::new();
        name.push(rcgen::DnType::CommonName, value);
        name
    };
    let key = || KeyPair::try_from(KEY.as_slice()).unwrap();
    let printable = rcgen::DnValue::PrintableString("TEE".try_into().unwrap());
    let root = Authority::root_with("x", key(), |it| it.distinguished_name = named(printable));
    for (text, found) in [("TEE", Ok(())), ("TEF", Err(ChainError::Name(0)))] {
        let other = rcgen::DnValue::Utf8String(text.into());
        let namesake = Authority::root_with("x", key(), |it| it.distinguished_name = named(other));
        let leaf = namesake.leaf(&KeyPair::generate().unwrap(), &params("x"));
        let chain = CertificateChain::from_der(&[&leaf, &root.der]).unwrap();
        assert_eq!(chain.verify(&root.anchors(), NOW, ANDROID), found);
    }
}

/// A P-256 key (PKCS#8) for tests.
static KEY: std::sync::LazyLock<Vec<u8>> =
    std::sync::LazyLock::new(|| KeyPair::generate().unwrap().serialize_der());

/// The certificate, signed again with other bytes for its two algorithm identifiers.
fn resigned(der: &[u8], by: &Authority, algorithms: [&[u8]; 2]) -> Vec<u8> {
    let content = |der| AnyRef::from_der(der).unwrap().value();
    let signed = content(SliceReader::new(content(der)).unwrap().tlv_bytes().unwrap());
    let plain = tlv(&[0x30], ECDSA_WITH_SHA256);
    let at = signed.windows(plain.len()).position(|part| part == plain).unwrap();
    let (before, after) = (&signed[..at], &signed[at + plain.len()..]);
    let stated = algorithms.map(|content| tlv(&[0x30], content));
    let signed = tlv(&[0x30], &[before, &stated[0], after].concat());
    let signature = [&[0], by.sign(&signed).as_slice()].concat();
    sequence(&[signed, stated[1].clone(), tlv(&[3], &signature)])
}

const ECDSA_WITH_SHA256: &[u8] = &[6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];

#[test]
fn null_after_an_ecdsa_signature_says_nothing() {
    let root = Authority::root("Root");
    let leaf = root.leaf(&KeyPair::generate().unwrap(), &params("x"));
    let with_null = [ECDSA_WITH_SHA256, &[5, 0]].concat();
    let with_more = [ECDSA_WITH_SHA256, &[2, 1, 0]].concat();
    let found = |algorithms: [&[u8]; 2]| {
        let leaf = resigned(&leaf, &root, algorithms);
        let chain = CertificateChain::from_der(&[&leaf, &root.der]).unwrap();
        chain.verify(&root.anchors(), NOW, ANDROID)
    };
    assert_eq!(found([ECDSA_WITH_SHA256, ECDSA_WITH_SHA256]), Ok(()));
    assert_eq!(found([&with_null, &with_null]), Ok(()));
    let broken = Err(ChainError::Signature(0));
    assert_eq!(found([&with_more, &with_more]), broken);
    assert_eq!(found([ECDSA_WITH_SHA256, &with_null]), broken);
}
