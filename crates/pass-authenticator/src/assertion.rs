//! What the device key signs: assertions of WebAuthn's form.

use pass_keystore::{KeyId, Prompt};
use pass_protocol::{
    AssertionResponse, AuthenticationCredential, AuthenticatorData, B64, Bytes, ClientData,
    ClientDataType, Flags, Issuer, PassUv, PublicKeyType, UserVerificationMethod, sha256,
};

use crate::{Authenticator, AuthenticatorError, Pairing};

/// Client data, and its hash, before anything is signed.
pub(crate) struct Ceremony {
    pub(crate) client_data: Vec<u8>,
    pub(crate) client_data_hash: [u8; 32],
}

impl Ceremony {
    pub(crate) fn new(kind: ClientDataType, challenge: [u8; 32], issuer: &Issuer) -> Self {
        let client_data = ClientData::new(kind, challenge, issuer).to_json();
        let client_data_hash = sha256(&client_data);
        Self { client_data, client_data_hash }
    }
}

/// Authenticator data without credential and extensions: someone was there, and that is all.
pub(crate) fn plain_data(issuer: &Issuer) -> AuthenticatorData {
    AuthenticatorData {
        rp_id_hash: B64(issuer.rp_id_hash()),
        flags: Flags { user_present: true, user_verified: false },
        sign_count: 0,
        attested: None,
        pass_uv: None,
        device: None,
        biometric_key: None,
    }
}

/// The same with a second factor's part; UV says that hardware released a key to a biometric.
pub(crate) fn verified_data(issuer: &Issuer, uv: PassUv) -> AuthenticatorData {
    let user_verified = uv.method == UserVerificationMethod::Biometric;
    let flags = Flags { user_present: true, user_verified };
    AuthenticatorData { flags, pass_uv: Some(uv), ..plain_data(issuer) }
}

impl Authenticator {
    /// The device key's signature (ASN.1 DER) over `authenticatorData ‖ clientDataHash`.
    pub(crate) async fn sign_ceremony(
        &self,
        key: &KeyId,
        authenticator_data: &[u8],
        ceremony: &Ceremony,
    ) -> Result<Vec<u8>, AuthenticatorError> {
        let message = [authenticator_data, &ceremony.client_data_hash].concat();
        Ok(self.ports.keystore.sign(key, &message, &Prompt::default()).await?.into_der())
    }

    /// An assertion of `pairing` that says `data`.
    pub(crate) async fn assertion(
        &self,
        pairing: &Pairing,
        ceremony: Ceremony,
        data: AuthenticatorData,
    ) -> Result<AuthenticationCredential, AuthenticatorError> {
        let data = data.to_bytes().map_err(|_| AuthenticatorError::Encoding)?;
        let signature = self.sign_ceremony(&pairing.key_id(), &data, &ceremony).await?;
        Ok(AuthenticationCredential {
            id: pairing.credential_id,
            raw_id: pairing.credential_id,
            kind: PublicKeyType::PublicKey,
            response: AssertionResponse {
                client_data_json: Bytes(ceremony.client_data),
                authenticator_data: Bytes(data),
                signature: Bytes(signature),
            },
            client_extension_results: serde_json::Map::new(),
        })
    }
}
