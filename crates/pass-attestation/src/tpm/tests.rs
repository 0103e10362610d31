use pass_protocol::{
    Bytes, EndorsementRequest, KeySecurityLevel, LevelOfAssurance, Random, SystemClock,
    SystemRandom, TpmEvidence, sha256,
};
use proptest::prelude::*;
use rcgen::{ExtendedKeyUsagePurpose, KeyPair};
use ring::rand::SystemRandom as RingRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};

use super::*;
use crate::testing::{Authority, NOW, params};
use crate::{Anchors, Assessment, ChainError, Finding};

const CHALLENGE: [u8; 32] = [7; 32];
const DEVICE: u32 = 0x0004_0472;
const ATTESTATION: u32 = 0x0005_0072;

fn key() -> EcdsaKeyPair {
    let (alg, random) = (&ECDSA_P256_SHA256_FIXED_SIGNING, RingRandom::new());
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(alg, &random).unwrap();
    EcdsaKeyPair::from_pkcs8(alg, pkcs8.as_ref(), &random).unwrap()
}

fn sized(bytes: &[u8]) -> Vec<u8> {
    [u16::try_from(bytes.len()).unwrap().to_be_bytes().as_slice(), bytes].concat()
}

/// `TPMT_PUBLIC` of a P-256 key; `scheme`: algorithm and hash, or nothing.
fn area(key: &EcdsaKeyPair, attributes: u32, scheme: &[u8]) -> Vec<u8> {
    let point = key.public_key().as_ref();
    [
        &[0x00, 0x23, 0x00, 0x0b],
        attributes.to_be_bytes().as_slice(),
        &sized(&[]),
        &[0x00, 0x10],
        scheme,
        &[0x00, 0x03, 0x00, 0x10],
        &sized(&point[1..33]),
        &sized(&point[33..]),
    ]
    .concat()
}

fn name(area: &[u8]) -> Vec<u8> {
    [&[0x00, 0x0b], sha256(area).as_slice()].concat()
}

/// A TPM, every part open to change.
struct Tpm {
    device: EcdsaKeyPair,
    attestation: EcdsaKeyPair,
    device_attributes: u32,
    attestation_attributes: u32,
    attestation_scheme: Vec<u8>,
    magic: u32,
    kind: u16,
    extra_data: Vec<u8>,
    name: Option<Vec<u8>>,
}

impl Tpm {
    fn new() -> Self {
        Self {
            device: key(),
            attestation: key(),
            device_attributes: DEVICE,
            attestation_attributes: ATTESTATION,
            attestation_scheme: vec![0x00, 0x18, 0x00, 0x0b],
            magic: 0xff54_4347,
            kind: 0x8017,
            extra_data: CHALLENGE.to_vec(),
            name: None,
        }
    }

    fn attestation_area(&self) -> Vec<u8> {
        area(&self.attestation, self.attestation_attributes, &self.attestation_scheme)
    }

    fn evidence(&self) -> TpmEvidence {
        let device = area(&self.device, self.device_attributes, &[0x00, 0x10]);
        let name = self.name.clone().unwrap_or_else(|| name(&device));
        let attest = [
            self.magic.to_be_bytes().as_slice(),
            &self.kind.to_be_bytes(),
            &sized(&[1; 34]),
            &sized(&self.extra_data),
            &[0; 25],
            &sized(&name),
            &sized(&[2; 34]),
        ]
        .concat();
        let signature = self.attestation.sign(&RingRandom::new(), &attest).unwrap();
        let (r, s) = signature.as_ref().split_at(32);
        let signature = [[0x00, 0x18, 0x00, 0x0b].as_slice(), &sized(r), &sized(s)].concat();
        TpmEvidence {
            public_area: Bytes(device),
            cert_info: Bytes(attest),
            signature: Bytes(signature),
            attestation_key: Bytes(self.attestation_area()),
            activation: None,
        }
    }

    fn verified(&self) -> Result<Vec<u8>, TpmError> {
        verify(&self.evidence(), &CHALLENGE, self.device.public_key().as_ref())
    }
}

#[test]
fn a_certified_key_is_told_with_its_signer() {
    let tpm = Tpm::new();
    assert_eq!(tpm.verified(), Ok(name(&tpm.attestation_area())));
}

#[test]
fn each_part_of_a_certification_counts() {
    let bad = |change: fn(&mut Tpm)| {
        let mut tpm = Tpm::new();
        change(&mut tpm);
        tpm.verified().unwrap_err()
    };
    assert_eq!(bad(|tpm| tpm.magic = 0xff54_4348), TpmError::Malformed);
    assert_eq!(bad(|tpm| tpm.kind = 0x8018), TpmError::Malformed);
    assert_eq!(bad(|tpm| tpm.extra_data = vec![8; 32]), TpmError::Challenge);
    assert_eq!(bad(|tpm| tpm.extra_data = Vec::new()), TpmError::Challenge);
    assert_eq!(bad(|tpm| tpm.name = Some(vec![0; 34])), TpmError::PublicKey);
    for bit in [1, 4, 5, 18] {
        let mut tpm = Tpm::new();
        tpm.device_attributes &= !(1 << bit);
        assert_eq!(tpm.verified(), Err(TpmError::KeyProperties), "device without bit {bit}");
        let mut tpm = Tpm::new();
        tpm.attestation_attributes &= !(1 << bit);
        assert_eq!(tpm.verified(), Err(TpmError::AttestationKey), "signer without bit {bit}");
    }
    for bit in [16, 17] {
        let mut tpm = Tpm::new();
        tpm.device_attributes |= 1 << bit;
        assert_eq!(tpm.verified(), Err(TpmError::KeyProperties), "device with bit {bit}");
    }
    assert_eq!(bad(|tpm| tpm.attestation_attributes |= 1 << 17), TpmError::AttestationKey);
    assert_eq!(bad(|tpm| tpm.attestation_attributes &= !(1 << 16)), TpmError::AttestationKey);
    assert_eq!(bad(|tpm| tpm.attestation_scheme = vec![0x00, 0x10]), TpmError::AttestationKey);
}

#[test]
fn another_signer_or_key_is_found() {
    let tpm = Tpm::new();
    let key_bytes = tpm.device.public_key().as_ref().to_vec();
    let mut foreign = tpm.evidence();
    foreign.attestation_key = Tpm::new().evidence().attestation_key;
    assert_eq!(verify(&foreign, &CHALLENGE, &key_bytes), Err(TpmError::Signature));
    assert_eq!(verify(&tpm.evidence(), &CHALLENGE, &[4; 65]), Err(TpmError::PublicKey));
    let mut long = tpm.evidence();
    long.signature.0.push(0);
    assert_eq!(verify(&long, &CHALLENGE, &key_bytes), Err(TpmError::Signature));
    for part in 0..3 {
        let mut cut = tpm.evidence();
        let bytes = [&mut cut.public_area, &mut cut.cert_info, &mut cut.attestation_key];
        bytes.into_iter().nth(part).unwrap().0.pop();
        assert_eq!(verify(&cut, &CHALLENGE, &key_bytes), Err(TpmError::Malformed), "{part}");
    }
}

/// A maker, and the endorsement key of one TPM.
struct Maker {
    root: Authority,
    key: KeyPair,
    usages: Vec<ExtendedKeyUsagePurpose>,
}

impl Maker {
    fn new() -> Self {
        let usages = vec![ExtendedKeyUsagePurpose::Other(vec![2, 23, 133, 8, 1])];
        Self { root: Authority::root("Maker"), key: KeyPair::generate().unwrap(), usages }
    }

    fn request(&self, attestation_key: Vec<u8>) -> EndorsementRequest {
        let mut leaf = params("EK");
        leaf.extended_key_usages.clone_from(&self.usages);
        let certificates = vec![Bytes(self.root.leaf(&self.key, &leaf))];
        EndorsementRequest { certificates, attestation_key: Bytes(attestation_key) }
    }

    fn endorse(&self, attestation_key: Vec<u8>) -> Result<Challenge, EndorsementError> {
        endorse(&self.request(attestation_key), &self.root.anchors(), NOW, &SystemRandom)
    }

    /// What the TPM does, written from part 1 of the specification: `None` if it would refuse.
    fn activate(&self, challenge: &Challenge, attestation_key: &[u8]) -> Option<Vec<u8>> {
        use aes::cipher::KeyIvInit as _;
        let secret = &challenge.answer.secret.0;
        let (x, y) = (&secret[2..34], &secret[36..68]);
        let point = [&[4], x, y].concat();
        let der = self.key.serialize_der();
        let scalar = der.windows(36).find(|part| part.starts_with(&[2, 1, 1, 4, 32]));
        let at = der.windows(5).position(|part| part == [2, 1, 1, 4, 32]).unwrap() + 5;
        assert!(scalar.is_some());
        let own = p256::SecretKey::from_slice(&der[at..at + 32]).unwrap();
        let theirs = p256::PublicKey::from_sec1_bytes(&point).unwrap();
        let z = p256::ecdh::diffie_hellman(own.to_nonzero_scalar(), theirs.as_affine());
        let own_x = &self.key.public_key_raw()[1..33];
        let seed = sha256(
            &[&[0, 0, 0, 1], z.raw_secret_bytes().as_slice(), b"IDENTITY\0", x, own_x].concat(),
        );
        let mac = |key: &[u8], message: &[u8]| {
            let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key);
            ring::hmac::sign(&key, message).as_ref().to_vec()
        };
        let name = name(attestation_key);
        let blob = &challenge.answer.credential_blob.0;
        let (integrity, identity) = (&blob[2..34], &blob[34..]);
        let integrity_key = mac(&seed, b"\0\0\0\x01INTEGRITY\0\0\0\x01\0");
        if mac(&integrity_key, &[identity, &name].concat()) != integrity {
            return None;
        }
        let storage = [b"\0\0\0\x01STORAGE\0".as_slice(), &name, &[0, 0, 0, 128]].concat();
        let storage: [u8; 16] = mac(&seed, &storage)[..16].try_into().unwrap();
        let mut clear = identity.to_vec();
        cfb_mode::Decryptor::<aes::Aes128>::new(&storage.into(), &[0; 16].into())
            .decrypt(&mut clear);
        assert_eq!(clear[..2], [0, 32]);
        Some(clear[2..].to_vec())
    }
}

#[test]
fn a_tpm_of_a_known_maker_that_answers_counts() {
    let (tpm, maker) = (Tpm::new(), Maker::new());
    let challenge = maker.endorse(tpm.attestation_area()).unwrap();
    let secret = maker.activate(&challenge, &tpm.attestation_area()).unwrap();
    let policy = TpmPolicy::default();
    let public_key = tpm.device.public_key().as_ref().to_vec();
    let with = |secret: Option<&[u8]>, endorsed| {
        let activation = secret.map(|secret| pass_protocol::B64::from_slice(secret).unwrap());
        let evidence = TpmEvidence { activation, ..tpm.evidence() };
        assess(&evidence, &CHALLENGE, &public_key, &policy, endorsed)
    };
    let level = LevelOfAssurance::Substantial;
    let endorsed = Some(&challenge.endorsed);
    let accepted = Assessment::Accepted { place: KeySecurityLevel::Tpm, level };
    assert_eq!(with(Some(&secret), endorsed), accepted);
    let refused = Assessment::Refused(Finding::NotActivated);
    assert_eq!(with(None, endorsed), refused);
    assert_eq!(with(Some(&[0; 32]), endorsed), refused);
    assert_eq!(with(Some(&secret), None), refused);
    let other = maker.endorse(Tpm::new().attestation_area()).unwrap().endorsed;
    assert_eq!(with(Some(&secret), Some(&other)), refused);
    let attestation_key = other.attestation_key.clone();
    let renamed = Endorsed { attestation_key, ..challenge.endorsed.clone() };
    assert_eq!(with(Some(&secret), Some(&renamed)), refused);
}

#[test]
fn a_tpm_that_holds_another_attestation_key_releases_nothing() {
    let (tpm, maker) = (Tpm::new(), Maker::new());
    let challenge = maker.endorse(tpm.attestation_area()).unwrap();
    assert_eq!(maker.activate(&challenge, &Tpm::new().attestation_area()), None);
}

#[test]
fn only_known_makers_and_endorsement_keys_are_challenged() {
    let tpm = Tpm::new();
    let area = tpm.attestation_area();
    let (maker, stranger) = (Maker::new(), Maker::new());
    let request = maker.request(area.clone());
    let found = endorse(&request, &stranger.root.anchors(), NOW, &SystemRandom);
    assert_eq!(found, Err(EndorsementError::Chain(ChainError::Untrusted)));
    let found = endorse(&request, &Anchors::default(), NOW, &SystemRandom);
    assert_eq!(found, Err(EndorsementError::Chain(ChainError::Untrusted)));
    let web = Maker { usages: vec![ExtendedKeyUsagePurpose::ServerAuth], ..Maker::new() };
    assert_eq!(web.endorse(area.clone()), Err(EndorsementError::Certificate));
    let plain = Maker { usages: Vec::new(), ..Maker::new() };
    assert!(plain.endorse(area.clone()).is_ok());
    let late = pass_protocol::UnixTime(NOW.0 + 10 * 365 * 86_400);
    let found = endorse(&request, &maker.root.anchors(), late, &SystemRandom);
    assert_eq!(found, Err(EndorsementError::Chain(ChainError::Expired(0))));
    for key in [Vec::new(), area[..area.len() - 1].to_vec(), [area, vec![0]].concat()] {
        assert_eq!(maker.endorse(key), Err(EndorsementError::AttestationKey));
    }
    let open = Tpm { attestation_attributes: 0x0004_0072, ..Tpm::new() };
    let found = maker.endorse(open.attestation_area());
    assert_eq!(found, Err(EndorsementError::AttestationKey));
}

#[test]
fn what_a_real_tpm_said_reads_and_holds() {
    let bytes = |file: &[u8]| Bytes(file.to_vec());
    let evidence = TpmEvidence {
        public_area: bytes(include_bytes!("../../tests/tpm/device.tpmt")),
        cert_info: bytes(include_bytes!("../../tests/tpm/certify.attest")),
        signature: bytes(include_bytes!("../../tests/tpm/certify.sig")),
        attestation_key: bytes(include_bytes!("../../tests/tpm/ak.tpmt")),
        activation: None,
    };
    let area = &evidence.public_area.0;
    let point = [&[4], &area[area.len() - 66..area.len() - 34], &area[area.len() - 32..]].concat();
    // Everything holds but the challenge: none was given.
    assert_eq!(verify(&evidence, &CHALLENGE, &point), Err(TpmError::Challenge));
    let mut forged = evidence.clone();
    *forged.cert_info.0.last_mut().unwrap() ^= 1;
    assert_eq!(verify(&forged, &CHALLENGE, &point), Err(TpmError::Signature));
    let makers = Anchors::from_pem(include_str!("../../tests/tpm/makers.pem")).unwrap();
    let request = EndorsementRequest {
        certificates: vec![bytes(include_bytes!("../../tests/tpm/ek-rsa.der"))],
        attestation_key: evidence.attestation_key,
    };
    let now = pass_protocol::Clock::now(&SystemClock);
    let challenge = endorse(&request, &makers, now, &SystemRandom).unwrap();
    assert_eq!(challenge.answer.secret.0.len(), 256);
    assert_eq!(challenge.answer.credential_blob.0.len(), 2 + 32 + 2 + 32);
}

#[test]
fn a_random_source_that_gives_no_scalar_is_an_error_and_no_panic() {
    #[derive(Debug)]
    struct Zero;
    impl Random for Zero {
        fn fill(&self, out: &mut [u8]) {
            out.fill(0);
        }
    }
    let (tpm, maker) = (Tpm::new(), Maker::new());
    let request = maker.request(tpm.attestation_area());
    let found = endorse(&request, &maker.root.anchors(), NOW, &Zero);
    assert_eq!(found, Err(EndorsementError::Encryption));
}

proptest! {
    #[test]
    fn no_altered_byte_makes_it_panic(part in 0usize..4, at in 0usize..300, value: u8) {
        let tpm = Tpm::new();
        let mut evidence = tpm.evidence();
        let parts = [
            &mut evidence.public_area,
            &mut evidence.cert_info,
            &mut evidence.signature,
            &mut evidence.attestation_key,
        ];
        let bytes = &mut parts.into_iter().nth(part).unwrap().0;
        let length = bytes.len();
        bytes[at % length] = value;
        let _ = verify(&evidence, &CHALLENGE, tpm.device.public_key().as_ref());
    }
}

mod oaep;
mod rsa;
mod webauthn;
