//! Pairing: a PIN becomes a new credential, and the issuer answers six digits.

mod registration;

use pass_keystore::KeyPolicy;
use pass_protocol::{
    Answer, B64, ClientDataType, ErrorCode, FormatError, LevelOfAssurance, LevelReason,
    RequestObject,
};
use zeroize::Zeroizing;

use crate::{
    Aftermath, Authenticator, AuthenticatorError, Biometric, OpenRequest, Pairing, PairingChange,
    PairingState, Pin, assertion::Ceremony, open_request::InFlight, respond::persist,
    status::Standing,
};
use registration::Registration;

/// The digits to type on the issuer's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairingCode {
    /// Local id of the pending pairing.
    pub id: String,
    /// Six digits.
    pub code: String,
    /// Seconds until they are void.
    pub expires_in: u32,
}

/// Whether the digits were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PairingProgress {
    /// Not yet.
    Waiting,
    /// The pairing is usable.
    Active(Box<Pairing>),
    /// Too late, three wrong codes, or cancelled; the pairing is removed here.
    Void,
}

impl Authenticator {
    /// Makes a credential and registers it. After an error that leaves it open whether the issuer
    /// got it, the same PIN and name finish what was begun; others begin anew.
    ///
    /// # Errors
    /// [`AuthenticatorError::PinWeak`], [`AuthenticatorError::Expired`]; what the issuer refuses,
    /// and then nothing of the credential is left here.
    pub async fn pair(
        &self,
        open: &mut OpenRequest,
        pin: &Pin,
        device_name: &str,
    ) -> Result<PairingCode, AuthenticatorError> {
        let _made = self.pairing.lock().await;
        self.check_time(open)?;
        let account_label = open.account_label().ok_or(AuthenticatorError::Unsupported)?;
        if let Some(weakness) = pin.weakness() {
            return Err(AuthenticatorError::PinWeak(weakness));
        }
        let device_name = registration::fit_name(device_name);
        if let Some(in_flight) = open.in_flight.take() {
            let pairing = self.pairing(&in_flight.pairing_id).await?;
            if self.repeats(open, &pairing, &in_flight, pin, &device_name).await? {
                return self.register(open, &pairing, in_flight).await;
            }
            // The issuer may have the first one: its disable secret makes sure that it goes.
            self.unpair(&pairing.id).await?;
        }
        let secret = Zeroizing::new(self.draw::<32>().0);
        let pairing = self.pending_row(open, account_label, device_name, &secret).await?;
        let made = self.make(open, &pairing, pin, &secret).await;
        match made {
            Ok(response) => self.register(open, &pairing, response).await,
            Err(error) => {
                self.remove(&pairing, Aftermath::Nothing).await?;
                Err(error)
            }
        }
    }

    /// The digits of a pending pairing once more.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotFound`] if it is not pending any more.
    pub async fn pairing_code(&self, id: &str) -> Result<PairingCode, AuthenticatorError> {
        match self.stand(&self.pairing(id).await?).await? {
            Standing::Pending(code) => Ok(code),
            Standing::Active | Standing::Ended(_) => Err(AuthenticatorError::NotFound),
        }
    }

    /// Asks the issuer whether the digits were typed.
    ///
    /// # Errors
    /// What the issuer refuses.
    pub async fn pairing_progress(&self, id: &str) -> Result<PairingProgress, AuthenticatorError> {
        let pairing = match self.pairing(id).await {
            // A refresh was faster in hearing that it is void.
            Err(AuthenticatorError::NotFound) => return Ok(PairingProgress::Void),
            pairing => pairing?,
        };
        Ok(match self.stand(&pairing).await? {
            Standing::Pending(_) => PairingProgress::Waiting,
            Standing::Active => PairingProgress::Active(Box::new(self.pairing(id).await?)),
            Standing::Ended(_) => PairingProgress::Void,
        })
    }

    /// Writes the row; it comes before the key, so that no key is ever without one.
    async fn pending_row(
        &self,
        open: &OpenRequest,
        account_label: String,
        device_name: String,
        secret: &[u8; 32],
    ) -> Result<Pairing, AuthenticatorError> {
        let pairing = Pairing {
            id: self.draw::<16>().to_string(),
            issuer: open.issuer.clone(),
            issuer_name: open.issuer_name.clone(),
            issuer_color: open.issuer_color.clone(),
            test_mode: open.request.test_mode,
            credential_id: self.draw(),
            account_label,
            device_name,
            state: PairingState::Pending,
            level: LevelOfAssurance::Low,
            level_reason: LevelReason::Evidence,
            paired_at: self.ports.clock.now(),
            last_used_at: None,
            sealed_salt: None,
            sealed_disable_secret: self.seal_lasting(secret).await?,
            pinned: open.keys.pinned.clone(),
            biometric: Biometric::Off,
            pin_changed_at: None,
            report_heard_at: None,
            usable_from: None,
        };
        self.ports.store.insert_pairing(&pairing).await?;
        Ok(pairing)
    }

    /// Makes key and salt, and with them the response.
    async fn make(
        &self,
        open: &OpenRequest,
        pairing: &Pairing,
        pin: &Pin,
        secret: &[u8; 32],
    ) -> Result<InFlight, AuthenticatorError> {
        let keystore = &self.ports.keystore;
        let challenge = RequestObject::challenge(&open.compact);
        let ceremony = Ceremony::new(ClientDataType::Create, challenge, &open.issuer);
        let hash = &ceremony.client_data_hash;
        let key = keystore.generate(&pairing.key_id(), KeyPolicy::Free, hash).await?;
        let salt = Zeroizing::new(self.draw::<32>().0);
        let sealed = keystore.seal(&pairing.key_id(), salt.as_slice()).await?;
        self.ports.store.change_pairing(&pairing.id, PairingChange::Salt(sealed)).await?;
        let disable_hash = B64(pass_protocol::sha256(secret));
        let terms = open.request.pairing.as_ref();
        let attestation = terms.map_or(&[][..], |terms| &terms.attestation);
        let activation = match attestation.iter().any(|format| format == "tpm") {
            true => self.activate(open, pairing).await?,
            false => None,
        };
        let registration =
            Registration { pairing, ceremony, key, disable_hash, attestation, activation };
        self.registration(registration, pin, salt).await
    }

    /// Opens the issuer's riddle for this device's TPM. An issuer that does not know the maker
    /// gets the registration without.
    async fn activate(
        &self,
        open: &OpenRequest,
        pairing: &Pairing,
    ) -> Result<Option<B64<32>>, AuthenticatorError> {
        let (keystore, key) = (&self.ports.keystore, pairing.key_id());
        let Some(endorsement) = keystore.endorsement(&key).await? else { return Ok(None) };
        let (issuers, uri) = (&self.ports.issuers, &open.request.response_uri);
        let answer = persist(|| issuers.endorse(uri, &endorsement)).await;
        let answer = match answer.map_err(AuthenticatorError::from) {
            Err(error) if error.is_refusal(ErrorCode::ApprovalRefused) => return Ok(None),
            answer => answer?,
        };
        let secret = keystore.activate(&key, &answer).await?;
        Ok(Some(B64::from_slice(secret.expose())?))
    }

    /// Whether the person only tries the same again.
    async fn repeats(
        &self,
        open: &OpenRequest,
        pairing: &Pairing,
        in_flight: &InFlight,
        pin: &Pin,
        device_name: &str,
    ) -> Result<bool, AuthenticatorError> {
        let challenge = RequestObject::challenge(&open.compact);
        let ceremony = Ceremony::new(ClientDataType::Create, challenge, &open.issuer);
        let salt = self.salt(pairing).await?;
        let proof = self.prove_pin(pin, salt, registration::proven(pairing, &ceremony)).await?;
        Ok(pairing.device_name == device_name && proof.proof == in_flight.proof)
    }

    /// Sends the registration and makes sense of the answer.
    async fn register(
        &self,
        open: &mut OpenRequest,
        pairing: &Pairing,
        response: InFlight,
    ) -> Result<PairingCode, AuthenticatorError> {
        match self.send(open, &response.body).await {
            Ok(Answer::Registered { confirmation_code, expires_in, level, level_reason }) => {
                let code = digits::<6>(confirmation_code)?;
                let state = PairingState::Pending;
                let usable_from = None;
                let change = PairingChange::Standing { state, level, level_reason, usable_from };
                self.ports.store.change_pairing(&pairing.id, change).await?;
                Ok(PairingCode { id: pairing.id.clone(), code, expires_in })
            }
            Err(error) if error.is_silence() => {
                open.in_flight = Some(response);
                Err(error)
            }
            refused => {
                self.remove(pairing, Aftermath::Nothing).await?;
                Err(refused.err().unwrap_or_else(|| FormatError::Foreign.into()))
            }
        }
    }
}

/// Digits that are fit to be read out.
pub(crate) fn digits<const N: usize>(code: String) -> Result<String, FormatError> {
    let fits = code.len() == N && code.bytes().all(|byte| byte.is_ascii_digit());
    if fits { Ok(code) } else { Err(FormatError::Foreign) }
}
