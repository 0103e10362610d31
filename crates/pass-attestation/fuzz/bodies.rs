// What is done with bytes of any origin; called by the fuzz targets, and with the corpus by an
// ordinary test.

use pass_attestation::android::{AndroidFacts, AndroidPolicy, Expected, KeyDescription};
use pass_attestation::android::{RevocationList, assess as assess_android};
use pass_attestation::apple::{self, ApplePolicy};
use pass_attestation::tpm::{self, TpmPolicy};
use pass_attestation::{Anchors, CertificateChain};
use pass_protocol::{Bytes, EndorsementRequest, SystemRandom, TpmEvidence, UnixTime};

const AT: UnixTime = UnixTime(1_768_435_200);
const CHALLENGE: [u8; 32] = [7; 32];
const KEY: [u8; 65] = [4; 65];

/// Parts of one input: each after its length, 2 bytes.
fn parts(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    while let Some((length, rest)) = bytes.split_first_chunk::<2>() {
        let (part, rest) = rest.split_at(usize::from(u16::from_be_bytes(*length)).min(rest.len()));
        out.push(part.to_vec());
        bytes = rest;
    }
    out
}

pub(crate) fn android_chain(bytes: &[u8]) {
    let chain = match std::str::from_utf8(bytes) {
        Ok(text) if text.contains("-----BEGIN") => CertificateChain::from_pem(text),
        _ => CertificateChain::from_der(&parts(bytes)),
    };
    let Ok(chain) = chain else { return };
    let _ = AndroidFacts::read(&chain);
    let roots = pass_attestation::android::roots().unwrap_or_default();
    let (expected, policy) = (Expected::default(), AndroidPolicy::default());
    let _ = assess_android(&chain, &expected, &policy, &roots, None, AT);
}

pub(crate) fn key_description(bytes: &[u8]) {
    let _ = KeyDescription::parse(bytes);
}

pub(crate) fn revocation_list(bytes: &[u8]) {
    if let Ok(list) = RevocationList::parse(bytes, AT) {
        let _ = list.contains("5cb838f1fe157a85");
    }
}

pub(crate) fn app_attest(bytes: &[u8]) {
    let anchors = apple::root().unwrap_or_default();
    let policy = ApplePolicy { app_ids: vec!["TEAM.app".into()], ..ApplePolicy::default() };
    let _ = apple::assess(bytes, &CHALLENGE, &KEY, &policy, &anchors, AT);
    let _ = apple::verify_assertion(bytes, &CHALLENGE, &KEY, "TEAM.app", 0);
}

pub(crate) fn tpm_evidence(bytes: &[u8]) {
    let mut each = parts(bytes).into_iter().map(Bytes);
    let mut next = || each.next().unwrap_or(Bytes(Vec::new()));
    let evidence = TpmEvidence {
        public_area: next(),
        cert_info: next(),
        signature: next(),
        attestation_key: next(),
        activation: None,
    };
    let _ = tpm::assess(&evidence, &CHALLENGE, &KEY, &TpmPolicy::default(), None);
    let _ = tpm::verify_statement(bytes, &CHALLENGE, &CHALLENGE, &KEY, &Anchors::default(), AT);
    let asked = EndorsementRequest {
        certificates: vec![next()],
        attestation_key: evidence.attestation_key,
    };
    let _ = tpm::endorse(&asked, &Anchors::default(), AT, &SystemRandom);
}
