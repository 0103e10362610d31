//! The second factor's part of a response: proof, blinder, and the commitment that hides them.

use p256::ecdsa::Signature;
use pass_keystore::{KeystoreError, Prompt};
use pass_protocol::{
    B64, CredentialId, Issuer, PassUv, Purpose, UserVerification, UserVerificationMethod,
    commitment, proof_message,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Biometric, Pairing, PairingChange, Pin,
    pin_key::{DerivationError, PinKey, SALT_LEN},
};

/// What the person adds to the device.
#[derive(Debug, Clone, Copy)]
pub enum Factor<'a> {
    /// Something known.
    Pin(&'a Pin),
    /// Something they are; the platform asks for it with these words.
    Biometric(&'a Prompt),
}

impl<'a> From<&'a Pin> for Factor<'a> {
    fn from(pin: &'a Pin) -> Self {
        Self::Pin(pin)
    }
}

/// What a factor proves in one response. Rests nowhere.
pub(crate) struct UvProof {
    method: UserVerificationMethod,
    pub(crate) proof: Zeroizing<[u8; 64]>,
    blinder: Zeroizing<[u8; 32]>,
    /// Of the PIN key, for a registration.
    public_key: Option<Vec<u8>>,
}

/// What a proof is about.
#[derive(Clone, Copy)]
pub(crate) struct Proven<'a> {
    pub(crate) issuer: &'a Issuer,
    pub(crate) credential: &'a CredentialId,
    pub(crate) purpose: Purpose,
    pub(crate) client_data_hash: &'a [u8; 32],
}

impl Proven<'_> {
    fn message(&self) -> Vec<u8> {
        proof_message(self.issuer, self.credential, self.purpose, self.client_data_hash)
    }
}

impl UvProof {
    /// Extension of an assertion.
    pub(crate) fn for_assertion(&self) -> PassUv {
        PassUv {
            method: self.method,
            commitment: B64(commitment(&self.proof, &self.blinder)),
            public_key: None,
        }
    }

    /// Extension of a registration, which also carries the PIN public key.
    pub(crate) fn for_registration(&self) -> PassUv {
        PassUv { public_key: self.public_key.clone(), ..self.for_assertion() }
    }

    /// The part beside the credential, which the issuer judges and forgets.
    pub(crate) fn revealed(&self) -> UserVerification {
        UserVerification {
            method: self.method,
            proof: B64(*self.proof),
            blinder: B64(*self.blinder),
        }
    }
}

impl Authenticator {
    /// Proves that the person knows `pin`, right or wrong: only the issuer can tell.
    pub(crate) async fn prove_pin(
        &self,
        pin: &Pin,
        salt: Zeroizing<[u8; SALT_LEN]>,
        proven: Proven<'_>,
    ) -> Result<UvProof, AuthenticatorError> {
        let message = proven.message();
        let blinder = Zeroizing::new(self.draw::<32>().0);
        let pin = pin.clone();
        let derive = move || {
            let key = PinKey::derive(&pin, &salt)?;
            let proof = key.sign(&message)?;
            let public_key = Some(key.public_key());
            let method = UserVerificationMethod::Pin;
            Ok::<_, DerivationError>(UvProof { method, proof, blinder, public_key })
        };
        Ok(tokio::task::spawn_blocking(derive).await.map_err(|_| DerivationError)??)
    }

    /// Has the platform release the biometric key of `pairing` for one signature. A key that the
    /// platform destroyed, because biometrics changed, is noted on the pairing.
    pub(crate) async fn prove_biometric(
        &self,
        pairing: &Pairing,
        proven: Proven<'_>,
        prompt: &Prompt,
    ) -> Result<UvProof, AuthenticatorError> {
        let key = pairing.biometric_key_id();
        let signature = match self.ports.keystore.sign(&key, &proven.message(), prompt).await {
            Err(KeystoreError::Invalidated | KeystoreError::NotFound) => {
                let lost = PairingChange::Biometric(Biometric::Lost);
                self.ports.store.change_pairing(&pairing.id, lost).await?;
                return Err(AuthenticatorError::BiometricsChanged);
            }
            signature => signature?,
        };
        let fixed = Signature::from_der(signature.as_der());
        let fixed = fixed.map_err(|_| AuthenticatorError::Encoding)?.to_bytes();
        Ok(UvProof {
            method: UserVerificationMethod::Biometric,
            proof: Zeroizing::new(fixed.into()),
            blinder: Zeroizing::new(self.draw::<32>().0),
            public_key: None,
        })
    }
}
