//! The last thing that counts, and the first that does not.

use rcgen::{IsCa, KeyUsagePurpose};

use super::*;
use crate::{Anchors, ChainError, Profile};

fn chain_of(parts: &[&[u8]]) -> CertificateChain {
    CertificateChain::from_der(parts).unwrap()
}

#[test]
fn a_certificate_counts_on_its_first_and_its_last_second() {
    // 2025-01-01 and 2035-01-01, as the certificates of these tests say.
    let (first, last) = (1_735_689_600, 2_051_222_400);
    let root = Authority::root("Root");
    let leaf = root.leaf(&KeyPair::generate().unwrap(), &params("x"));
    let chain = chain_of(&[&leaf, &root.der]);
    let at =
        |second: i64| chain.verify(&root.anchors(), pass_protocol::UnixTime(second), Profile::Pkix);
    assert_eq!(at(first - 1), Err(ChainError::NotYetValid(0)));
    assert_eq!((at(first), at(last)), (Ok(()), Ok(())));
    assert_eq!(at(last + 1), Err(ChainError::Expired(0)));
}

#[test]
fn an_authority_whose_key_may_not_sign_certificates_signs_none() {
    let root = Authority::root("Root");
    for (ca, usages, fine) in [
        (IsCa::Ca(rcgen::BasicConstraints::Unconstrained), vec![KeyUsagePurpose::CrlSign], false),
        (IsCa::Ca(rcgen::BasicConstraints::Unconstrained), vec![], true),
        (IsCa::ExplicitNoCa, vec![KeyUsagePurpose::KeyCertSign], false),
        (IsCa::NoCa, vec![KeyUsagePurpose::KeyCertSign], true),
    ] {
        let middle = root.below("Middle", |params| {
            params.is_ca = ca;
            params.key_usages = usages.clone();
        });
        let leaf = middle.leaf(&KeyPair::generate().unwrap(), &params("x"));
        let found = chain_of(&[&leaf, &middle.der, &root.der]);
        let found = found.verify(&root.anchors(), NOW, ANDROID);
        assert_eq!(found.is_ok(), fine, "{ca:?} {usages:?}");
    }
}

#[test]
fn as_many_certificates_as_are_allowed_are_read() {
    let (der, pem) = {
        let root = Authority::root("Root");
        let text = data_encoding::BASE64.encode(&root.der);
        (root.der, format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----\n"))
    };
    let most = crate::MAX_CERTIFICATES;
    assert!(CertificateChain::from_der(&vec![&der; most]).is_ok());
    assert!(CertificateChain::from_pem(&pem.repeat(most)).is_ok());
    let found = CertificateChain::from_pem(&pem.repeat(most + 5));
    assert_eq!(found.unwrap_err(), ChainError::Length(most + 1));
}

#[test]
fn a_certificate_has_its_most_bytes() {
    let root = Authority::root("Root");
    let of = |length: usize| {
        let params = with_extension(params("x"), &OID, vec![0; length]);
        root.leaf(&KeyPair::generate().unwrap(), &params)
    };
    // A signature has a byte more or less.
    let around = of(crate::MAX_CERTIFICATE_LEN).len() - crate::MAX_CERTIFICATE_LEN;
    let fits = of(crate::MAX_CERTIFICATE_LEN - around - 8);
    assert!(CertificateChain::from_der(&[&fits]).is_ok());
    let found = CertificateChain::from_der(&[of(crate::MAX_CERTIFICATE_LEN - around + 8)]);
    let found = found.unwrap_err();
    assert_eq!(found, ChainError::Certificate { position: 0, source: None });
}

#[test]
fn serial_numbers_are_written_as_in_the_revocation_list() {
    let root = Authority::root("Root");
    for (number, written) in
        [(&[0x0a, 0xbc][..], "abc"), (&[0x00, 0xff, 0x00], "ff00"), (&[0x00], "0")]
    {
        let mut params = params("x");
        params.serial_number = Some(rcgen::SerialNumber::from_slice(number));
        let leaf = root.leaf(&KeyPair::generate().unwrap(), &params);
        assert_eq!(chain_of(&[&leaf]).leaf().unwrap().serial(), written);
    }
}

#[test]
fn anchors_are_those_of_both_and_may_be_none() {
    let (one, two) = (Authority::root("One"), Authority::root("Two"));
    let both = one.anchors().and(two.anchors());
    for root in [&one, &two] {
        let leaf = root.leaf(&KeyPair::generate().unwrap(), &params("x"));
        assert_eq!(chain_of(&[&leaf, &root.der]).verify(&both, NOW, ANDROID), Ok(()));
    }
    assert!(Anchors::default().is_empty() && !both.is_empty());
}

#[test]
fn a_curve_may_be_told_by_its_size_where_old_phones_name_none() {
    let phone = Phone::new();
    let assess = |size: u64| {
        let unnamed = Statement::default().hardware(10, None).hardware(3, Some(integer(size)));
        phone.assess(&unnamed, &policy())
    };
    assert_eq!(assess(256), accepted(KeySecurityLevel::TrustedEnvironment));
    assert_eq!(assess(384), refused(Finding::KeyProperties));
}

#[test]
fn digests_and_patch_levels_are_read_from_a_configuration() {
    let text = format!(
        r#"{{"apps": [{{"package": "{PACKAGE}", "signing_digests": ["{}"]}}],
            "oldest_patch_level": "2025-03"}}"#,
        DIGEST.map(|byte| format!("{byte:02X}")).join(":"),
    );
    let read: AndroidPolicy = serde_json::from_str(&text).unwrap();
    assert_eq!(read.apps, policy().apps);
    let phone = Phone::new();
    // The phone's is of March 2025: the oldest that counts.
    let found = phone.assess(&Statement::default(), &read);
    assert_eq!(found, accepted(KeySecurityLevel::TrustedEnvironment));
    let other = text.replace("2025-03", "2025-04");
    let read: AndroidPolicy = serde_json::from_str(&other).unwrap();
    assert_eq!(phone.assess(&Statement::default(), &read), refused(Finding::PatchLevelOld));
    let wrong = text.replace("\"signing_digests\": [\"", "\"signing_digests\": [\"xyz");
    assert!(serde_json::from_str::<AndroidPolicy>(&wrong).is_err());
}
