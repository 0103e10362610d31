//! The registration of a new credential (WebAuthn L3 §7.1), pending until its digits are typed.

use pass_protocol::{
    Answer, AttestationObject, AuthenticatorData, ClientData, ClientDataType, CredentialState,
    DeviceDescription, ErrorCode, KeyEvidence, RegistrationCredential, RequestObject,
    UserVerification, UserVerificationMethod, proof_message, verify_proof,
};

use super::Judgement;
use super::approve::committed;
use crate::evidence::{Brought, KeyStanding};
use crate::offer::PairingOffer;
use crate::store::{CredentialRecord, OfferState, Records};
use crate::{PinCounter, Verifier, VerifierError, assertion, assurance, digits};

/// A registration as it was sent.
pub(super) struct Sent<'a> {
    pub(super) credential: &'a RegistrationCredential,
    pub(super) user_verification: &'a UserVerification,
    pub(super) evidence: Option<&'a KeyEvidence>,
}

/// What a sound registration brings.
struct Registered {
    standing: KeyStanding,
    public_key: Vec<u8>,
    pin_public_key: Vec<u8>,
    device: DeviceDescription,
}

impl Verifier {
    pub(super) fn register(
        &self,
        mut judgement: Judgement<'_>,
        terms: &PairingOffer,
        sent: &Sent<'_>,
    ) -> Result<Answer, VerifierError> {
        let registered = self.verify_registration(&judgement, sent)?;
        let id = sent.credential.id;
        let records = judgement.records;
        if records.credential(&id)?.is_some() {
            return Err(ErrorCode::ApprovalRefused.into());
        }
        let name = registered.device.name.trim().to_owned();
        if self.name_taken(records, &terms.account, &name)? {
            return Err(ErrorCode::NameTaken.into());
        }
        let (evidence, _) = self.config().evidence.today(&registered.standing);
        let level = assurance::at_pairing(terms.identity_level, terms.session_level, evidence);
        let vault = &self.keys().pin_vault;
        records.insert_credential(&CredentialRecord {
            id,
            account: terms.account.clone(),
            name,
            model: registered.device.model,
            place: registered.device.key_security_level,
            standing: registered.standing,
            biometric: None,
            public_key: registered.public_key,
            pin_key: vault.lock(&id, &registered.pin_public_key, self.random())?,
            level,
            pin_changed_at: None,
            state: CredentialState::Pending,
            offer: judgement.offer.id,
            created_at: self.now(),
            usable_from: None,
            last_used_at: None,
            pin: PinCounter::default(),
            pairing_receipt: None,
            disable_hash: registered.device.disable_hash,
            disabled: None,
            disable_receipt: None,
        })?;
        let digits = digits::six(self.random());
        judgement.offer.state = OfferState::Registered;
        judgement.offer.credential = Some(id);
        judgement.offer.ask_for(&digits);
        records.update_offer(&judgement.offer)?;
        Ok(Answer::Registered {
            confirmation_code: digits,
            expires_in: self.now().until(judgement.offer.expires_at),
            level: level.0,
            level_reason: level.1,
        })
    }

    fn verify_registration(
        &self,
        judgement: &Judgement<'_>,
        sent: &Sent<'_>,
    ) -> Result<Registered, ErrorCode> {
        let Sent { credential: sent, user_verification, evidence } = *sent;
        const REFUSED: ErrorCode = ErrorCode::ApprovalRefused;
        let issuer = &self.config().issuer;
        let challenge = RequestObject::challenge(&judgement.claim.request);
        let client_data = &sent.response.client_data_json.0;
        let client_data_hash =
            ClientData::verify(client_data, ClientDataType::Create, &challenge, issuer)
                .map_err(|_| REFUSED)?;
        let object =
            AttestationObject::parse(&sent.response.attestation_object.0).map_err(|_| REFUSED)?;
        let data = AuthenticatorData::parse(&object.auth_data).map_err(|_| REFUSED)?;
        let uv = data.pass_uv.as_ref().ok_or(REFUSED)?;
        let (Some(attested), Some(pin_public_key), Some(device)) =
            (&data.attested, &uv.public_key, &data.device)
        else {
            return Err(REFUSED);
        };
        let fits = data.rp_id_hash.0 == issuer.rp_id_hash()
            && data.flags.user_present
            && !data.flags.user_verified
            && user_verification.method == UserVerificationMethod::Pin
            && sent.id == sent.raw_id
            && sent.id == attested.id
            && attested.public_key != *pin_public_key;
        if !fits {
            return Err(REFUSED);
        }
        let key = &attested.public_key;
        assertion::signature(key, &object.auth_data, &client_data_hash, &object.signature)?;
        committed(Some(uv), user_verification)?;
        let message = proof_message(issuer, &sent.id, judgement.purpose(), &client_data_hash);
        verify_proof(pin_public_key, &message, &user_verification.proof.0).map_err(|_| REFUSED)?;
        let brought = Brought {
            object: &object,
            client_data_hash: &client_data_hash,
            public_key: key,
            evidence,
            endorsed: judgement.claim.endorsed.as_ref(),
            signals: &device.signals,
        };
        Ok(Registered {
            standing: self.config().evidence.standing(&brought, self.now()),
            public_key: key.clone(),
            pin_public_key: pin_public_key.clone(),
            device: device.clone(),
        })
    }

    /// Whether a living credential of the account has this name, in any case.
    fn name_taken(
        &self,
        records: &dyn Records,
        account: &str,
        name: &str,
    ) -> Result<bool, VerifierError> {
        for other in records.credentials(account)? {
            let alive = match other.state {
                CredentialState::Active | CredentialState::Blocked => true,
                CredentialState::Pending => self.is_still_pending(records, &other)?,
                CredentialState::Disabled => false,
            };
            if alive && other.name.to_lowercase() == name.to_lowercase() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
