//! The registration of a new credential, as a browser would return it, with the PIN's part.

use pass_keystore::PublicKey;
use pass_protocol::{
    AttestationObject, AttestationResponse, AttestedCredential, AuthenticatorData, B64, Bytes,
    DeviceDescription, PublicKeyType, Purpose, RegistrationCredential, Response,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Pairing, Pin,
    assertion::{Ceremony, plain_data},
    display_text,
    open_request::InFlight,
    pin_key::SALT_LEN,
    pin_proof::{PinProof, Proven},
    respond::body_of,
    system_name,
};

/// Longest name of a device, in bytes and so at most in characters (`passDevice`).
const MAX_NAME: usize = 200;

/// What goes into a registration.
pub(super) struct Registration<'a> {
    pub(super) pairing: &'a Pairing,
    pub(super) ceremony: Ceremony,
    pub(super) public_key: PublicKey,
    pub(super) disable_hash: B64<32>,
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
        let auth_data = self.new_credential(&registration, &proof)?;
        let signature = self.sign_ceremony(&pairing.key_id(), &auth_data, ceremony).await?;
        let object = AttestationObject { auth_data, signature };
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
        let response = Response::Create { credential, user_verification: proof.revealed() };
        let body = body_of(&response)?;
        Ok(InFlight { pairing_id: pairing.id.clone(), body, proof: proof.proof.clone() })
    }

    fn new_credential(
        &self,
        registration: &Registration<'_>,
        proof: &PinProof,
    ) -> Result<Vec<u8>, AuthenticatorError> {
        let pairing = registration.pairing;
        let public_key = registration.public_key.as_bytes().to_vec();
        let data = AuthenticatorData {
            attested: Some(AttestedCredential { id: pairing.credential_id, public_key }),
            pass_uv: Some(proof.for_registration()),
            device: Some(DeviceDescription {
                name: pairing.device_name.clone(),
                model: system_name().to_owned(),
                key_security_level: self.key_place(),
                disable_hash: registration.disable_hash,
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
