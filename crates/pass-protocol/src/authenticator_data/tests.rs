use proptest::prelude::*;

use super::*;

fn registration() -> AuthenticatorData {
    let mut public_key = vec![4];
    public_key.extend([7; 64]);
    AuthenticatorData {
        rp_id_hash: B64([1; 32]),
        flags: Flags { user_present: true, user_verified: false },
        sign_count: 0,
        attested: Some(AttestedCredential { id: B64([2; 32]), public_key: public_key.clone() }),
        pass_uv: Some(PassUv {
            method: UserVerificationMethod::Pin,
            commitment: B64([3; 32]),
            public_key: Some(public_key),
        }),
        device: Some(DeviceDescription {
            name: "Erikas Telefon".into(),
            model: "Fairphone 5".into(),
            key_security_level: KeySecurityLevel::StrongBox,
            disable_hash: B64([4; 32]),
            signals: vec![DeviceSignal::NoLockScreen, DeviceSignal::Root],
        }),
        biometric_key: None,
    }
}

#[test]
fn a_registration_survives_a_round_trip() {
    let bytes = registration().to_bytes().unwrap();
    assert_eq!(bytes[32], UP | AT | ED);
    assert_eq!(AuthenticatorData::parse(&bytes).unwrap(), registration());
}

#[test]
fn an_assertion_survives_a_round_trip() {
    let mut data = registration();
    data.attested = None;
    data.device = None;
    data.flags.user_verified = true;
    data.biometric_key = Some(vec![4; 65]);
    data.pass_uv =
        data.pass_uv.map(|uv| PassUv { method: UserVerificationMethod::Biometric, ..uv });
    let bytes = data.to_bytes().unwrap();
    assert_eq!(bytes[32], UP | UV | ED);
    assert_eq!(AuthenticatorData::parse(&bytes).unwrap(), data);
}

#[test]
fn signals_of_newer_apps_are_passed_over() {
    let bytes = registration().to_bytes().unwrap();
    let at = bytes.windows(4).position(|word| word == b"root").unwrap();
    let mut newer = bytes;
    newer[at] = b'x';
    let device = AuthenticatorData::parse(&newer).unwrap().device.unwrap();
    assert_eq!(device.signals, [DeviceSignal::NoLockScreen]);
}

#[test]
fn cut_or_lengthened_data_is_refused() {
    let bytes = registration().to_bytes().unwrap();
    for length in 0..bytes.len() {
        assert!(AuthenticatorData::parse(&bytes[..length]).is_err(), "cut to {length}");
    }
    assert!(AuthenticatorData::parse(&[bytes.as_slice(), &[0]].concat()).is_err());
}

#[test]
fn names_with_control_characters_or_without_end_are_refused() {
    for name in [String::new(), "a\nb".into(), "x".repeat(201)] {
        let mut data = registration();
        data.device.as_mut().unwrap().name = name;
        assert_eq!(AuthenticatorData::parse(&data.to_bytes().unwrap()), Err(FormatError::Length));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = AuthenticatorData::parse(&bytes);
    }

    #[test]
    fn no_altered_byte_makes_it_panic(at in 0usize..300, value: u8) {
        let mut bytes = registration().to_bytes().unwrap();
        let at = at % bytes.len();
        bytes[at] = value;
        let _ = AuthenticatorData::parse(&bytes);
    }
}
