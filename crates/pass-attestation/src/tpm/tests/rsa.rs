//! What a TPM with an RSA attestation key said (`tests/tpm/SOURCE.md`), and the same with one thing
//! changed.

use super::*;

fn bytes(file: &[u8]) -> Bytes {
    Bytes(file.to_vec())
}

fn said() -> TpmEvidence {
    TpmEvidence {
        public_area: bytes(include_bytes!("../../../tests/tpm/rsa/device.tpmt")),
        cert_info: bytes(include_bytes!("../../../tests/tpm/rsa/certify.attest")),
        signature: bytes(include_bytes!("../../../tests/tpm/rsa/certify.sig")),
        attestation_key: bytes(include_bytes!("../../../tests/tpm/rsa/ak.tpmt")),
        activation: None,
    }
}

/// What is found in it; if everything holds, that no challenge was given to the TPM.
fn found(change: impl FnOnce(&mut TpmEvidence)) -> TpmError {
    let mut evidence = said();
    let area = &evidence.public_area.0;
    let point = [&[4], &area[area.len() - 66..area.len() - 34], &area[area.len() - 32..]].concat();
    change(&mut evidence);
    verify(&evidence, &CHALLENGE, &point).unwrap_err()
}

fn set(bytes: &mut [u8], at: usize, value: &[u8]) {
    bytes[at..at + value.len()].copy_from_slice(value);
}

#[test]
fn its_certification_holds_as_it_was_made() {
    assert_eq!(found(|_| {}), TpmError::Challenge);
    assert_eq!(found(|it| *it.cert_info.0.last_mut().unwrap() ^= 1), TpmError::Signature);
    assert_eq!(found(|it| *it.signature.0.last_mut().unwrap() ^= 1), TpmError::Signature);
    assert_eq!(found(|it| it.signature.0.push(0)), TpmError::Signature);
    // RSASSA, SHA-256, and the size of the signature.
    for (at, value) in [(0, [0x00, 0x18]), (0, [0x00, 0x16]), (2, [0x00, 0x04]), (4, [0x00, 0xff])]
    {
        assert_eq!(found(|it| set(&mut it.signature.0, at, &value)), TpmError::Signature);
    }
    assert_eq!(found(|it| it.cert_info.0.push(0)), TpmError::Malformed);
    assert_eq!(found(|it| it.public_area.0.push(0)), TpmError::Malformed);
}

#[test]
fn its_key_is_bound_to_rsassa_with_sha_256_and_as_long_as_it_says() {
    // After type, name algorithm, attributes, policy and symmetric: scheme, hash, bits, exponent.
    let with = |at: usize, value: &[u8]| found(|it| set(&mut it.attestation_key.0, at, value));
    for scheme in [[0x00, 0x14, 0x00, 0x04], [0x00, 0x16, 0x00, 0x0b], [0x00, 0x18, 0x00, 0x0b]] {
        assert_eq!(with(12, &scheme), TpmError::AttestationKey);
    }
    assert_eq!(with(16, &[0x0c, 0x00]), TpmError::Malformed);
    assert_eq!(with(18, &[0x00, 0x01, 0x00, 0x01]), TpmError::Challenge);
    assert_eq!(with(18, &[0x00, 0x00, 0x00, 0x03]), TpmError::Signature);
    assert_eq!(with(18, &[0x01, 0x00, 0x00, 0x01]), TpmError::Signature);
    for (at, value) in [(0, [0x00, 0x08]), (2, [0x00, 0x04]), (2, [0x00, 0x0c])] {
        assert_eq!(with(at, &value), TpmError::Malformed);
    }
}

#[test]
fn a_key_that_encrypts_is_read_and_attests_nothing() {
    let ek = bytes(include_bytes!("../../../tests/tpm/rsa/ek.tpmt"));
    assert_eq!(found(|it| it.attestation_key = ek), TpmError::AttestationKey);
}

#[test]
fn a_device_key_is_on_p_256_and_has_its_name_by_sha_256() {
    // From the end: two coordinates with their sizes, no KDF, the curve.
    let at = said().public_area.0.len() - 2 * 34 - 4;
    assert_eq!(said().public_area.0[at..at + 2], [0x00, 0x03]);
    let with = |at, value: &[u8]| found(|it| set(&mut it.public_area.0, at, value));
    for curve in [[0x00, 0x04], [0x00, 0x10], [0x00, 0x20]] {
        assert_eq!(with(at, &curve), TpmError::Malformed);
    }
    assert_eq!(with(2, &[0x00, 0x04]), TpmError::Malformed);
}
