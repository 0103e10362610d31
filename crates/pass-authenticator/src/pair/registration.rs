//! The registration of a new credential, as a browser would return it, with the PIN's part.

use pass_keystore::GeneratedKey;
use pass_protocol::{
    AttestationObject, AttestationResponse, AttestedCredential, AuthenticatorData, B64, Bytes,
    DeviceDescription, KeyEvidence, PublicKeyType, Purpose, RegistrationCredential, Response,
    TpmEvidence,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Pairing, Pin,
    assertion::{Ceremony, plain_data},
    display_text,
    open_request::InFlight,
    pin_key::SALT_LEN,
    respond::body_of,
    system_name,
    uv_proof::{Proven, UvProof},
};

/// Longest name of a device, in bytes and so at most in characters (`passDevice`).
const MAX_NAME: usize = 200;

/// What goes into a registration.
pub(super) struct Registration<'a> {
    pub(super) pairing: &'a Pairing,
    pub(super) ceremony: Ceremony,
    pub(super) key: GeneratedKey,
    pub(super) disable_hash: B64<32>,
    /// Formats of evidence that the issuer takes.
    pub(super) attestation: &'a [String],
    /// What the TPM released for the issuer.
    pub(super) activation: Option<B64<32>>,
}

impl Registration<'_> {
    /// Whether the issuer takes evidence of this format.
    fn takes(&self, format: &str) -> bool {
        self.attestation.iter().any(|each| each == format)
    }
}

/// What the PIN of a new credential proves.
pub(super) fn proven<'a>(pairing: &'a Pairing, ceremony: &'a Ceremony) -> Proven<'a> {
    Proven {
        issuer: &pairing.issuer,
        credential: &pairing.credential_id,
        purpose: Purpose::Pair,
        client_data_hash: &ceremony.client_data_hash,
    }
}

/// A name that fits into the registration; the system's own if nothing is left of it.
pub(super) fn fit_name(name: &str) -> String {
    let mut name = display_text(name, MAX_NAME);
    while name.len() > MAX_NAME {
        name.pop();
    }
    if name.is_empty() { system_name().to_owned() } else { name }
}

impl Authenticator {
    /// The signed response, ready to be sent.
    pub(super) async fn registration(
        &self,
        registration: Registration<'_>,
        pin: &Pin,
        salt: Zeroizing<[u8; SALT_LEN]>,
    ) -> Result<InFlight, AuthenticatorError> {
        let Registration { pairing, ceremony, .. } = &registration;
        let proof = self.prove_pin(pin, salt, proven(pairing, ceremony)).await?;
        let auth_data = self.new_credential(&registration, &proof).await?;
        let signature = self.sign_ceremony(&pairing.key_id(), &auth_data, ceremony).await?;
        let evidence = self.evidence(&registration, &auth_data).await?;
        let certificates = if registration.takes("android-key") {
            registration.key.certificates.clone()
        } else {
            Vec::new()
        };
        let object = AttestationObject { auth_data, signature, certificates };
        let object = object.to_bytes().map_err(|_| AuthenticatorError::Encoding)?;
        let credential = RegistrationCredential {
            id: pairing.credential_id,
            raw_id: pairing.credential_id,
            kind: PublicKeyType::PublicKey,
            response: AttestationResponse {
                client_data_json: Bytes(ceremony.client_data.clone()),
                attestation_object: Bytes(object),
            },
            client_extension_results: serde_json::Map::new(),
        };
        let response =
            Response::Create { credential, user_verification: proof.revealed(), evidence };
        let body = body_of(&response)?;
        let (entry, pairing_id) = (pairing.paired_entry(), pairing.id.clone());
        Ok(InFlight { entry, pairing_id, body, proof: proof.proof.clone() })
    }

    /// What the platform says beside the attestation object, if the issuer takes it: some of it
    /// names the device for good.
    async fn evidence(
        &self,
        registration: &Registration<'_>,
        auth_data: &[u8],
    ) -> Result<Option<KeyEvidence>, AuthenticatorError> {
        if !registration.takes("tpm") && !registration.takes("apple-appattest") {
            return Ok(None);
        }
        let hash = &registration.ceremony.client_data_hash;
        let key = registration.pairing.key_id();
        let evidence = self.ports.keystore.certify(&key, &[auth_data, hash].concat()).await?;
        Ok(match evidence {
            Some(KeyEvidence::Tpm(tpm)) if registration.takes("tpm") => {
                let activation = registration.activation;
                Some(KeyEvidence::Tpm(TpmEvidence { activation, ..tpm }))
            }
            Some(attest @ KeyEvidence::AppAttest { .. })
                if registration.takes("apple-appattest") =>
            {
                Some(attest)
            }
            _ => None,
        })
    }

    async fn new_credential(
        &self,
        registration: &Registration<'_>,
        proof: &UvProof,
    ) -> Result<Vec<u8>, AuthenticatorError> {
        let pairing = registration.pairing;
        let public_key = registration.key.public_key.as_bytes().to_vec();
        let data = AuthenticatorData {
            attested: Some(AttestedCredential { id: pairing.credential_id, public_key }),
            pass_uv: Some(proof.for_registration()),
            device: Some(DeviceDescription {
                name: pairing.device_name.clone(),
                model: system_name().to_owned(),
                key_security_level: self.key_place(),
                disable_hash: registration.disable_hash,
                signals: self.ports.keystore.condition().await.signals,
            }),
            ..plain_data(&pairing.issuer)
        };
        data.to_bytes().map_err(|_| AuthenticatorError::Encoding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_and_are_never_empty() {
        assert_eq!(fit_name("  Mein\u{202e} Rechner "), "Mein Rechner");
        assert_eq!(fit_name("\0"), system_name());
        let long = fit_name(&"ä".repeat(300));
        assert!(long.len() <= MAX_NAME && long.starts_with("ää"));
    }
}
