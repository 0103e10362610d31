//! The PIN's part of a response: proof, blinder, and the commitment that hides them.

use pass_protocol::{
    B64, CredentialId, Issuer, PassUv, Purpose, UserVerification, UserVerificationMethod,
    commitment, proof_message,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Pin,
    pin_key::{DerivationError, PinKey, SALT_LEN},
};

/// What a PIN proves in one response. Rests nowhere.
pub(crate) struct PinProof {
    pub(crate) proof: Zeroizing<[u8; 64]>,
    blinder: Zeroizing<[u8; 32]>,
    public_key: Vec<u8>,
}

/// What a proof is about.
pub(crate) struct Proven<'a> {
    pub(crate) issuer: &'a Issuer,
    pub(crate) credential: &'a CredentialId,
    pub(crate) purpose: Purpose,
    pub(crate) client_data_hash: &'a [u8; 32],
}

impl PinProof {
    /// Extension of an assertion.
    pub(crate) fn for_assertion(&self) -> PassUv {
        PassUv { commitment: B64(commitment(&self.proof, &self.blinder)), public_key: None }
    }

    /// Extension of a registration, which also carries the PIN public key.
    pub(crate) fn for_registration(&self) -> PassUv {
        PassUv { public_key: Some(self.public_key.clone()), ..self.for_assertion() }
    }

    /// The part beside the credential, which the issuer judges and forgets.
    pub(crate) fn revealed(&self) -> UserVerification {
        UserVerification {
            method: UserVerificationMethod::Pin,
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
    ) -> Result<PinProof, AuthenticatorError> {
        let Proven { issuer, credential, purpose, client_data_hash } = proven;
        let message = proof_message(issuer, credential, purpose, client_data_hash);
        let blinder = Zeroizing::new(self.draw::<32>().0);
        let pin = pin.clone();
        let derive = move || {
            let key = PinKey::derive(&pin, &salt)?;
            let proof = key.sign(&message)?;
            Ok::<_, DerivationError>(PinProof { proof, blinder, public_key: key.public_key() })
        };
        Ok(tokio::task::spawn_blocking(derive).await.map_err(|_| DerivationError)??)
    }
}
