//! What the smallest app does with evidence, a biometric, and a change of its PIN.

use pass_protocol::{
    AttestationObject, AuthenticatorData, B64, BiometricProof, Bytes, ClientDataType, DeviceSignal,
    Flags, KeyEvidence, Purpose, Response, UserVerification, UserVerificationMethod, commitment,
    sha256,
};
use ring::signature::KeyPair as _;

use super::app::{App, Claim, Server, offer};
use crate::{Offer, OfferPurpose};

impl Server {
    /// What a portal of this issuer wants approved.
    pub(crate) fn sign_in_terms(&self) -> Offer {
        Offer { acr: self.acr, ..offer(OfferPurpose::SignIn) }
    }
}

impl App {
    /// Hash of the client data of a registration.
    pub(crate) fn challenge(&self, claim: &Claim) -> [u8; 32] {
        sha256(&self.client_data(ClientDataType::Create, &claim.request))
    }

    /// Hash of the client data of an answer.
    pub(crate) fn challenge_of(&self, claim: &Claim) -> [u8; 32] {
        sha256(&self.client_data(ClientDataType::Get, &claim.request))
    }

    /// A registration with a certificate chain.
    pub(crate) fn attested_registration(
        &self,
        claim: &Claim,
        certificates: Vec<Vec<u8>>,
        signals: &[DeviceSignal],
    ) -> Response {
        let (client_data, mut data, uv) = self.registration_parts(claim);
        data.device.as_mut().unwrap().signals = signals.to_vec();
        let mut response = self.sign_registration(client_data, &data, uv);
        let Response::Create { credential, .. } = &mut response else { panic!() };
        let sent = &mut credential.response.attestation_object;
        let object = AttestationObject::parse(&sent.0).unwrap();
        sent.0 = AttestationObject { certificates, ..object }.to_bytes().unwrap();
        response
    }

    /// A registration with evidence beside it.
    pub(crate) fn registration_beside(&self, claim: &Claim, beside: KeyEvidence) -> Response {
        let mut response = self.registration(claim);
        let Response::Create { evidence, .. } = &mut response else { panic!() };
        *evidence = Some(beside);
        response
    }

    pub(crate) fn enrolment(&self, claim: &Claim, certificates: Vec<Bytes>) -> Response {
        self.enrolment_with(claim, certificates, &self.pin)
    }

    pub(crate) fn wrong_enrolment(&self, claim: &Claim) -> Response {
        self.enrolment_with(claim, Vec::new(), &self.wrong_pin)
    }

    fn enrolment_with(
        &self,
        claim: &Claim,
        certificates: Vec<Bytes>,
        pin: &ring::signature::EcdsaKeyPair,
    ) -> Response {
        let client_data = self.client_data(ClientDataType::Get, &claim.request);
        let purpose = Purpose::EnrolBiometric;
        let user_verification = self.prove(pin, purpose, &client_data);
        let proof = self.prove(&self.biometric, purpose, &client_data).proof;
        let data = AuthenticatorData {
            biometric_key: Some(self.biometric.public_key().as_ref().to_vec()),
            ..self.data(Some(&user_verification))
        };
        let credential = self.assertion(client_data, &data);
        let biometric = BiometricProof { proof, certificates };
        Response::Enrol { credential, user_verification, biometric }
    }

    /// A change of the PIN from `old` to `new`, with the proof of the new one by `prover`.
    pub(crate) fn change(
        &self,
        claim: &Claim,
        old: &ring::signature::EcdsaKeyPair,
        new: &ring::signature::EcdsaKeyPair,
        prover: &ring::signature::EcdsaKeyPair,
    ) -> Response {
        let client_data = self.client_data(ClientDataType::Get, &claim.request);
        let user_verification = self.prove(old, Purpose::ChangePin, &client_data);
        let new_proof = self.prove(prover, Purpose::ChangePin, &client_data).proof;
        let mut data = self.data(Some(&user_verification));
        let pass_uv = data.pass_uv.as_mut().unwrap();
        pass_uv.public_key = Some(new.public_key().as_ref().to_vec());
        let credential = self.assertion(client_data, &data);
        Response::Change { credential, user_verification, new_proof }
    }

    /// A change of the PIN that the biometric key vouches for.
    pub(crate) fn biometric_change(&self, claim: &Claim) -> Response {
        let client_data = self.client_data(ClientDataType::Get, &claim.request);
        let proof = self.prove(&self.biometric, Purpose::ChangePin, &client_data);
        let user_verification =
            UserVerification { method: UserVerificationMethod::Biometric, ..proof };
        let new_proof = self.prove(&self.wrong_pin, Purpose::ChangePin, &client_data).proof;
        let mut data = self.data(Some(&user_verification));
        let pass_uv = data.pass_uv.as_mut().unwrap();
        pass_uv.public_key = Some(self.wrong_pin.public_key().as_ref().to_vec());
        let credential = self.assertion(client_data, &data);
        Response::Change { credential, user_verification, new_proof }
    }

    /// An approval by the biometric key.
    pub(crate) fn biometric_approval(&self, claim: &Claim) -> Response {
        let method = UserVerificationMethod::Biometric;
        self.bent_approval(claim, method, method, true)
    }

    /// An approval by the biometric key that signs one method and sends another.
    pub(crate) fn bent_approval(
        &self,
        claim: &Claim,
        signed: UserVerificationMethod,
        sent: UserVerificationMethod,
        user_verified: bool,
    ) -> Response {
        let client_data = self.client_data(ClientDataType::Get, &claim.request);
        let proof = self.prove(&self.biometric, claim.object.purpose, &client_data);
        let mut data = self.data(Some(&proof));
        let pass_uv = data.pass_uv.as_mut().unwrap();
        pass_uv.method = signed;
        pass_uv.commitment = B64(commitment(&proof.proof.0, &proof.blinder.0));
        data.flags = Flags { user_present: true, user_verified };
        let user_verification = UserVerification { method: sent, ..proof };
        Response::Get { credential: self.assertion(client_data, &data), user_verification }
    }
}
