//! The WebAuthn statement, in the form of the specification's test vectors (L3 §16).

use ciborium::Value;
use rcgen::{CustomExtension, DistinguishedName, DnType, IsCa, SanType, string::Ia5String};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};

use super::*;

struct Registration {
    root: Authority,
    attestation: KeyPair,
    tpm: Tpm,
    auth_data: Vec<u8>,
    client_data_hash: [u8; 32],
}

impl Registration {
    fn new() -> Self {
        let (auth_data, client_data_hash) = ([9; 100].to_vec(), [3; 32]);
        let mut tpm = Tpm::new();
        tpm.device_attributes = 1 << 18;
        tpm.extra_data = sha256(&[auth_data.as_slice(), &client_data_hash].concat()).to_vec();
        let root = Authority::root("Privacy CA");
        let attestation = KeyPair::generate().unwrap();
        Self { root, attestation, tpm, auth_data, client_data_hash }
    }

    fn certificate(&self, change: impl FnOnce(&mut rcgen::CertificateParams)) -> Vec<u8> {
        let mut params = params("x");
        params.distinguished_name = DistinguishedName::new();
        let name = Ia5String::try_from("tpm.example").unwrap();
        params.subject_alt_names = vec![SanType::DnsName(name)];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::Other(vec![2, 23, 133, 8, 3])];
        params.is_ca = IsCa::ExplicitNoCa;
        change(&mut params);
        self.root.leaf(&self.attestation, &params)
    }

    fn statement(
        &self,
        certificate: Vec<u8>,
        change: impl FnOnce(&mut Vec<(Value, Value)>),
    ) -> Vec<u8> {
        let evidence = self.tpm.evidence();
        let (alg, random) = (&ECDSA_P256_SHA256_ASN1_SIGNING, RingRandom::new());
        let der = self.attestation.serialize_der();
        let key = EcdsaKeyPair::from_pkcs8(alg, &der, &random).unwrap();
        let signature = key.sign(&random, &evidence.cert_info.0).unwrap().as_ref().to_vec();
        let mut map = vec![
            (Value::from("ver"), Value::from("2.0")),
            (Value::from("alg"), Value::from(-7)),
            (Value::from("x5c"), Value::Array(vec![Value::from(certificate)])),
            (Value::from("sig"), Value::from(signature)),
            (Value::from("certInfo"), Value::from(evidence.cert_info.0)),
            (Value::from("pubArea"), Value::from(evidence.public_area.0)),
        ];
        change(&mut map);
        let mut out = Vec::new();
        ciborium::into_writer(&Value::Map(map), &mut out).unwrap();
        out
    }

    fn verify(&self, statement: &[u8]) -> Result<(), StatementError> {
        let key = self.tpm.device.public_key().as_ref();
        let (data, hash) = (&self.auth_data, &self.client_data_hash);
        verify_statement(statement, data, hash, key, &self.root.anchors(), NOW)
    }
}

#[test]
fn a_statement_of_the_specifications_form_holds() {
    let it = Registration::new();
    assert_eq!(it.verify(&it.statement(it.certificate(|_| {}), |_| {})), Ok(()));
    let aaguid = it.certificate(|params| {
        let id = [1, 3, 6, 1, 4, 1, 45724, 1, 1, 4];
        let value = crate::testing::octets(&it.auth_data[37..53]);
        params.custom_extensions.push(CustomExtension::from_oid_content(&id, value));
    });
    assert_eq!(it.verify(&it.statement(aaguid, |_| {})), Ok(()));
}

#[test]
fn each_requirement_on_the_certificate_counts() {
    let it = Registration::new();
    let with = |change: fn(&mut rcgen::CertificateParams)| {
        it.verify(&it.statement(it.certificate(change), |_| {}))
    };
    let wrong = Err(StatementError::Certificate);
    assert_eq!(with(|params| params.distinguished_name.push(DnType::CommonName, "x")), wrong);
    assert_eq!(with(|params| params.subject_alt_names.clear()), wrong);
    assert_eq!(with(|params| params.extended_key_usages.clear()), wrong);
    let server = |params: &mut rcgen::CertificateParams| {
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    };
    assert_eq!(with(server), wrong);
    assert_eq!(with(|params| params.is_ca = IsCa::NoCa), wrong);
    let ca = |params: &mut rcgen::CertificateParams| {
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    };
    assert_eq!(with(ca), wrong);
    let aaguid = |params: &mut rcgen::CertificateParams| {
        let id = [1, 3, 6, 1, 4, 1, 45724, 1, 1, 4];
        let value = crate::testing::octets(&[0; 16]);
        params.custom_extensions.push(CustomExtension::from_oid_content(&id, value));
    };
    assert_eq!(with(aaguid), wrong);
}

#[test]
fn each_part_of_a_statement_counts() {
    let it = Registration::new();
    let certificate = it.certificate(|_| {});
    let with = |at: usize, value: Value| {
        let statement = it.statement(certificate.clone(), |map| map[at].1 = value);
        it.verify(&statement).unwrap_err()
    };
    assert_eq!(with(0, Value::from("1.2")), StatementError::Malformed);
    assert_eq!(with(1, Value::from("ES256")), StatementError::Malformed);
    for algorithm in [-8, -65535] {
        assert_eq!(with(1, Value::from(algorithm)), StatementError::Algorithm(algorithm));
    }
    assert_eq!(with(2, Value::Array(Vec::new())), StatementError::Chain(ChainError::Length(0)));
    assert_eq!(with(3, Value::from(vec![0u8; 70])), StatementError::Signature);
    let mut foreign = Registration::new();
    foreign.tpm.extra_data = vec![0; 32];
    let statement = foreign.statement(foreign.certificate(|_| {}), |_| {});
    assert_eq!(foreign.verify(&statement), Err(StatementError::Challenge));
    let mut foreign = Registration::new();
    foreign.tpm.name = Some(vec![0; 34]);
    let statement = foreign.statement(foreign.certificate(|_| {}), |_| {});
    assert_eq!(foreign.verify(&statement), Err(StatementError::PublicKey));
    let other = Registration::new();
    let statement = it.statement(certificate.clone(), |_| {});
    let key = other.tpm.device.public_key().as_ref();
    let (data, hash) = (&it.auth_data, &it.client_data_hash);
    let found = verify_statement(&statement, data, hash, key, &it.root.anchors(), NOW);
    assert_eq!(found, Err(StatementError::PublicKey));
    let found = other.verify(&statement);
    assert_eq!(found, Err(StatementError::Chain(ChainError::Untrusted)));
    for length in 0..statement.len() {
        assert!(it.verify(&statement[..length]).is_err());
    }
}
