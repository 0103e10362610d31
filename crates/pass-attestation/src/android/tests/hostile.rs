//! Chains that somebody bent.

use proptest::prelude::*;
use rcgen::date_time_ymd;

use super::*;
use crate::{ChainError, Profile};

fn statement_oid() -> Vec<u64> {
    let mut oid = OID.to_vec();
    oid.push(17);
    oid
}

fn good() -> (Phone, Vec<u8>) {
    let phone = Phone::new();
    let leaf = phone.leaf(&Statement::default());
    (phone, leaf)
}

#[test]
fn another_challenge_or_key_is_found() {
    let (phone, _) = good();
    let other = Statement { challenge: vec![8; 32], ..Statement::default() };
    assert_eq!(phone.assess(&other, &policy()), refused(Finding::ChallengeMismatch));
    let longer = Statement { challenge: [CHALLENGE.as_slice(), &[0]].concat(), ..other };
    assert_eq!(phone.assess(&longer, &policy()), refused(Finding::ChallengeMismatch));
    let chain = phone.chain(vec![phone.leaf(&Statement::default())]);
    let expected = Expected { challenge: Some(&CHALLENGE), public_key: Some(&[4; 65]) };
    let found = assess(&chain, &expected, &policy(), &phone.root.anchors(), None, NOW);
    assert_eq!(found, refused(Finding::KeyMismatch));
}

#[test]
fn an_attested_key_cannot_vouch_for_another() {
    // The app's own key signs one more certificate, with a statement it made up.
    let phone = Phone::new();
    let forged = Statement { levels: (2, 2), ..Statement::default() };
    let honest = with_extension(
        params("Android Keystore Key"),
        &statement_oid(),
        Statement::default().der(),
    );
    let app_key = KeyPair::generate().unwrap();
    let app_certificate = phone.attestation.leaf(&app_key, &honest);
    let issuer = rcgen::Issuer::new(params("Android Keystore Key"), app_key);
    let made_up = with_extension(params("x"), &statement_oid(), forged.der());
    let made_up = made_up.signed_by(&phone.key, &issuer).unwrap().der().to_vec();
    let chain = phone.chain(vec![made_up, app_certificate.clone()]);
    assert_eq!(phone.assess_chain(&chain, &policy()), refused(Finding::Malformed));
    // Without a statement of its own it says nothing, and may not sign either.
    let plain = params("x").signed_by(&phone.key, &issuer).unwrap().der().to_vec();
    let chain = phone.chain(vec![plain, app_certificate]);
    assert_eq!(phone.assess_chain(&chain, &policy()), refused(Finding::Malformed));
}

#[test]
fn a_certificate_that_is_no_authority_signs_nothing() {
    let (phone, _) = good();
    let key = KeyPair::generate().unwrap();
    let device = phone.attestation.leaf(&key, &params("Device"));
    let issuer = rcgen::Issuer::new(params("Device"), key);
    let statement = with_extension(params("x"), &statement_oid(), Statement::default().der());
    let leaf = statement.signed_by(&phone.key, &issuer).unwrap().der().to_vec();
    let chain = phone.chain(vec![leaf, device]);
    let broken = chain.verify(&phone.root.anchors(), NOW, ANDROID);
    assert_eq!(broken, Err(ChainError::NotAnAuthority(1)));
}

#[test]
fn two_statements_or_one_in_the_wrong_place_are_malformed() {
    let phone = Phone::new();
    let statement = Statement::default().der();
    let twice = with_extension(params("x"), &statement_oid(), statement.clone());
    let twice = with_extension(twice, &statement_oid(), statement.clone());
    let twice = phone.chain(vec![phone.attestation.leaf(&phone.key, &twice)]);
    assert_eq!(AndroidFacts::read(&twice), Err(AndroidError::SecondExtension(0)),);
    let above = phone.batch.below("TEE", |params| {
        let oid = statement_oid();
        let extension = rcgen::CustomExtension::from_oid_content(&oid, statement.clone());
        params.custom_extensions.push(extension);
    });
    let plain = above.leaf(&phone.key, &params("x"));
    let chain = [plain, above.der.clone(), phone.batch.der.clone(), phone.root.der.clone()];
    let chain = CertificateChain::from_der(&chain).unwrap();
    assert_eq!(phone.assess_chain(&chain, &policy()), refused(Finding::Malformed));
    let nothing = phone.chain(vec![phone.attestation.leaf(&phone.key, &params("x"))]);
    assert_eq!(AndroidFacts::read(&nothing), Err(AndroidError::NoExtension));
}

#[test]
fn order_and_completeness_matter() {
    let (phone, leaf) = good();
    let [a, b, r] = [&phone.attestation, &phone.batch, &phone.root].map(|one| one.der.clone());
    let read = |ders: &[&Vec<u8>]| CertificateChain::from_der(ders).unwrap();
    for (why, ders) in [
        ("root first", vec![&r, &b, &a, &leaf]),
        ("swapped", vec![&leaf, &b, &a, &r]),
        ("gap", vec![&leaf, &b, &r]),
        ("repeated", vec![&leaf, &a, &a, &b, &r]),
        ("no root and no signer", vec![&leaf, &a]),
    ] {
        let found = phone.assess_chain(&read(&ders), &policy());
        assert!(matches!(found, Assessment::Refused(_)), "{why}");
    }
    let without_root = phone.assess_chain(&read(&[&leaf, &a, &b]), &policy());
    assert!(matches!(without_root, Assessment::Accepted { .. }));
}

#[test]
fn a_root_of_the_same_name_is_not_the_root() {
    let (phone, leaf) = good();
    let other = Authority::root("Root");
    let above = [&phone.attestation, &phone.batch, &other].map(|one| one.der.clone());
    let chain = CertificateChain::from_der(&[vec![leaf], above.to_vec()].concat()).unwrap();
    assert_eq!(phone.assess_chain(&chain, &policy()), refused(Finding::ChainUntrusted));
    let nobody = Anchors::default();
    let expected = Expected::default();
    let found = assess(&chain, &expected, &policy(), &nobody, None, NOW);
    assert_eq!(found, refused(Finding::ChainUntrusted));
}

#[test]
fn a_leaf_that_borrows_the_roots_public_key_is_believed_nothing() {
    // Whoever makes a certificate chooses the key in it; nobody trusted has signed this one.
    let (phone, _) = good();
    let made_up = with_extension(params("x"), &statement_oid(), Statement::default().der());
    let forged = Authority::root("Stranger").leaf(phone.root.key(), &made_up);
    let expected = Expected::default();
    for above in [vec![], vec![phone.root.der.clone()], vec![phone.batch.der.clone()]] {
        let chain = CertificateChain::from_der(&[vec![forged.clone()], above].concat()).unwrap();
        let list = list(&[]);
        let anchors = phone.root.anchors();
        let found = assess(&chain, &expected, &policy(), &anchors, Some(&list), NOW);
        assert_eq!(found, refused(Finding::ChainUntrusted));
    }
}

#[test]
fn what_follows_after_the_root_is_passed_over_but_not_left_unread() {
    // Some phones send the chain of their RSA key after that of their EC key.
    let (phone, leaf) = good();
    let with = |after: &[&Vec<u8>]| {
        let above = [&leaf, &phone.attestation.der, &phone.batch.der, &phone.root.der];
        CertificateChain::from_der(&[&above[..], after].concat()).unwrap()
    };
    let other = Authority::root("Other");
    let more = [&phone.attestation.der, &phone.batch.der, &phone.root.der];
    for after in [&more[..], &[&other.der]] {
        let found = phone.assess_chain(&with(after), &policy());
        assert_eq!(found, accepted(KeySecurityLevel::TrustedEnvironment));
    }
    let statement = phone.assess_chain(&with(&[&leaf]), &policy());
    assert_eq!(statement, refused(Finding::Malformed));
    let chain = with(&[&other.der]);
    let (public_key, last) = (phone.key.public_key_raw(), chain.certificates().last().unwrap());
    let expected = Expected { challenge: Some(&CHALLENGE), public_key: Some(public_key) };
    let list = list(&[last.serial()]);
    let found = assess(&chain, &expected, &policy(), &phone.root.anchors(), Some(&list), NOW);
    assert_eq!(found, refused(Finding::Revoked));
    let gap = [&leaf, &phone.batch.der, &phone.root.der, &phone.attestation.der];
    let gap = CertificateChain::from_der(&gap).unwrap();
    assert_eq!(phone.assess_chain(&gap, &policy()), refused(Finding::ChainUntrusted));
}

#[test]
fn a_root_issued_anew_with_its_key_is_the_root() {
    let key = || KeyPair::try_from(ROOT_KEY.as_slice()).unwrap();
    let old = Authority::root_with("Root", key(), |params| {
        params.not_after = date_time_ymd(2025, 6, 1);
    });
    let new = Authority::root_with("Root", key(), |_| {});
    let batch = new.below("Batch", |_| {});
    let attestation = batch.below("TEE", |_| {});
    let phone = Phone { root: new, batch, attestation, key: KeyPair::generate().unwrap() };
    let leaf = phone.leaf(&Statement::default());
    let above = [&phone.attestation.der, &phone.batch.der, &old.der];
    let chain = CertificateChain::from_der(&[&leaf, above[0], above[1], above[2]]).unwrap();
    assert!(matches!(phone.assess_chain(&chain, &policy()), Assessment::Accepted { .. }));
}

/// A P-256 key (PKCS#8) for tests.
static ROOT_KEY: std::sync::LazyLock<Vec<u8>> =
    std::sync::LazyLock::new(|| KeyPair::generate().unwrap().serialize_der());

#[test]
fn dates_count_except_the_roots_and_a_phones_own() {
    let root = Authority::root("Root");
    for (past, found) in [(true, ChainError::Expired(1)), (false, ChainError::NotYetValid(1))] {
        let attestation = root.below("TEE", |params| {
            if past {
                params.not_after = date_time_ymd(2026, 1, 14);
            } else {
                params.not_before = date_time_ymd(2026, 1, 16);
            }
        });
        let leaf = attestation.leaf(&KeyPair::generate().unwrap(), &params("x"));
        let chain = CertificateChain::from_der(&[&leaf, &attestation.der, &root.der]).unwrap();
        assert_eq!(chain.verify(&root.anchors(), NOW, ANDROID), Err(found));
    }
    // Some phones let a leaf end when it begins, in 1970.
    for (begins, ends, found) in
        [(2026, 2035, ChainError::NotYetValid(0)), (1970, 1970, ChainError::Expired(0))]
    {
        let mut own = params("x");
        own.not_before = date_time_ymd(begins, 2, 1);
        own.not_after = date_time_ymd(ends, 2, 1);
        let leaf = root.leaf(&KeyPair::generate().unwrap(), &own);
        for chain in [vec![&leaf, &root.der], vec![&leaf]] {
            let chain = CertificateChain::from_der(&chain).unwrap();
            assert_eq!(chain.verify(&root.anchors(), NOW, ANDROID), Ok(()));
            let found = Err(found.clone());
            assert_eq!(chain.verify(&root.anchors(), NOW, Profile::Pkix), found);
        }
    }
}

#[test]
fn names_have_to_chain_and_signatures_to_hold() {
    let (phone, leaf) = good();
    let namesake = phone.batch.below("TEE", |_| {});
    let chain = [&leaf, &namesake.der, &phone.batch.der, &phone.root.der];
    let chain = CertificateChain::from_der(&chain).unwrap();
    let found = chain.verify(&phone.root.anchors(), NOW, ANDROID);
    assert_eq!(found, Err(ChainError::Signature(0)));
    let stranger = phone.batch.below("Other", |_| {});
    let chain = [&leaf, &stranger.der, &phone.batch.der, &phone.root.der];
    let chain = CertificateChain::from_der(&chain).unwrap();
    let found = chain.verify(&phone.root.anchors(), NOW, ANDROID);
    assert_eq!(found, Err(ChainError::Name(0)));
}

#[test]
fn tags_in_disorder_or_twice_are_malformed() {
    let parse = |statement: &Statement| KeyDescription::parse(&statement.der());
    let mut swapped = Statement::default();
    swapped.hardware.swap(0, 1);
    assert!(parse(&swapped).is_err());
    assert!(parse(&Statement { version: 4, ..swapped.clone() }).is_ok());
    let mut twice = Statement { version: 4, ..Statement::default() };
    twice.hardware.insert(1, twice.hardware[0].clone());
    assert!(parse(&twice).is_err());
    let mut unknown = Statement::default();
    unknown.hardware.push((4000, integer(1)));
    let said = parse(&unknown).unwrap().hardware_enforced.other;
    assert_eq!(said.get("tag4000"), Some(&TagValue::Number(1)));
}

#[test]
fn cut_lengthened_and_gigantic_bytes_are_refused() {
    let (_, leaf) = good();
    for length in 0..leaf.len() {
        assert!(CertificateChain::from_der(&[&leaf[..length]]).is_err(), "{length}");
    }
    assert!(CertificateChain::from_der(&[[leaf.as_slice(), &[0]].concat()]).is_err());
    let der = Statement::default().der();
    for length in 0..der.len() {
        assert!(KeyDescription::parse(&der[..length]).is_err(), "{length}");
    }
    assert!(KeyDescription::parse(&[der.as_slice(), &[0]].concat()).is_err());
    let huge = [&[0x30, 0x84, 0x7f, 0xff, 0xff, 0xff], leaf.as_slice()].concat();
    assert!(CertificateChain::from_der(&[huge]).is_err());
    let padded = vec![0x30; crate::MAX_CERTIFICATE_LEN + 1];
    assert!(CertificateChain::from_der(&[padded]).is_err());
    let many = vec![leaf; crate::MAX_CERTIFICATES + 1];
    assert_eq!(CertificateChain::from_der(&many).unwrap_err(), ChainError::Length(11));
    let none: [Vec<u8>; 0] = [];
    assert_eq!(CertificateChain::from_der(&none).unwrap_err(), ChainError::Length(0));
}

#[test]
fn other_texts_are_no_pem() {
    for text in [
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\nAAAA",
        "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----",
    ] {
        assert!(CertificateChain::from_pem(text).is_err(), "{text}");
        assert!(Anchors::from_pem(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_altered_byte_makes_a_certificate_or_statement_panic(at in 0usize..2000, value: u8) {
        static BYTES: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| good().1);
        let mut leaf = BYTES.clone();
        let length = leaf.len();
        leaf[at % length] = value;
        if let Ok(chain) = CertificateChain::from_der(&[&leaf]) {
            let _ = AndroidFacts::read(&chain);
        }
        let mut der = Statement::default().der();
        let length = der.len();
        der[at % length] = value;
        let _ = KeyDescription::parse(&der);
    }
}
