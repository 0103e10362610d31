//! Its addresses: what arrives, what is answered, and what gets lost.

use std::collections::{BTreeMap, HashMap};

use async_trait::async_trait;
use pass_protocol::{
    Answer, Bytes, ClaimAnswer, ClaimRequest, CodeClaim, CredentialState, CredentialStatus,
    DisableAnswer, DisableRequest, DisabledBy, EndorsementAnswer, EndorsementRequest, ErrorCode,
    Issuer, IssuerMetadata, LevelOfAssurance, OwnRequest, PassLink, ReceiptAnswer, ReceiptRequest,
    ReportAnswer, ReportRequest, StatementChain, StatusAnswer, StatusRequest, Verdict, sha256,
};

use super::{CODE, Call, FakeIssuer, refused};
use crate::{IssuerClient, IssuerClientError};

#[async_trait]
impl IssuerClient for FakeIssuer {
    async fn metadata(&self, issuer: &Issuer) -> Result<IssuerMetadata, IssuerClientError> {
        self.enter(Call::Metadata)?;
        let names = BTreeMap::from([("de".to_owned(), "Servicekonto\u{202e}".to_owned())]);
        Ok(IssuerMetadata {
            issuer: issuer.clone(),
            names,
            color: "#123456".to_owned(),
            support_uri: None,
            privacy_uri: None,
            accessibility_uri: None,
        })
    }

    async fn keys(&self, _issuer: &Issuer) -> Result<StatementChain, IssuerClientError> {
        self.enter(Call::Keys)?;
        Ok(StatementChain { statements: self.state().statements.clone() })
    }

    async fn claim(
        &self,
        _link: &PassLink,
        claim: &ClaimRequest,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.enter(Call::Claim)?;
        let request = {
            let mut state = self.state();
            self.answer_claim(&mut state, claim.app_nonce)
        };
        self.leave(Call::Claim, ClaimAnswer { request })
    }

    async fn claim_code(
        &self,
        issuer: &Issuer,
        claim: &CodeClaim,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        assert_eq!(*issuer, self.issuer);
        self.enter(Call::ClaimCode)?;
        let request = {
            let mut state = self.state();
            if claim.code.as_str() != CODE {
                return Err(refused(ErrorCode::TicketUnknown));
            }
            self.answer_claim(&mut state, claim.app_nonce)
        };
        self.leave(Call::ClaimCode, ClaimAnswer { request })
    }

    async fn request(
        &self,
        _issuer: &Issuer,
        request: &OwnRequest,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.enter(Call::Request)?;
        self.offer(request.purpose, LevelOfAssurance::Low);
        let mut state = self.state();
        let app_nonce = self.asked_by(&state, request);
        state.offer.as_mut().unwrap().app_nonce = app_nonce;
        let signed = self.sign_request(&mut state);
        state.claims = HashMap::from([(app_nonce, signed.clone())]);
        Ok(ClaimAnswer { request: signed })
    }

    async fn endorse(
        &self,
        response_uri: &str,
        endorsement: &EndorsementRequest,
    ) -> Result<EndorsementAnswer, IssuerClientError> {
        self.enter(Call::Endorse)?;
        assert!(self.issuer.owns(response_uri));
        let mut state = self.state();
        if let Some(code) = state.refuse.take() {
            return Err(refused(code));
        }
        // The fake TPM releases what it is given.
        let secret = endorsement.attestation_key.clone();
        Ok(EndorsementAnswer { credential_blob: Bytes(vec![1]), secret })
    }

    async fn respond(&self, response_uri: &str, body: &[u8]) -> Result<Answer, IssuerClientError> {
        self.enter(Call::Respond)?;
        assert!(self.issuer.owns(response_uri));
        let answer = {
            let mut state = self.state();
            state.bodies.push(body.to_vec());
            if let Some(code) = state.refuse.take() {
                return Err(refused(code));
            }
            let hash = sha256(body);
            match state.answers.get(&hash) {
                Some(answer) => answer.clone(),
                None => {
                    let answer = self.judge(&mut state, body)?;
                    state.answers.insert(hash, answer.clone());
                    answer
                }
            }
        };
        self.leave(Call::Respond, answer)
    }

    async fn report(
        &self,
        response_uri: &str,
        report: &ReportRequest,
    ) -> Result<ReportAnswer, IssuerClientError> {
        self.enter(Call::Report)?;
        assert!(self.issuer.owns(response_uri));
        let receipt = {
            let mut state = self.state();
            if let Some(code) = state.refuse.take() {
                return Err(refused(code));
            }
            self.reported_by(&state, report);
            self.receipt_of(&state, Some(report.credential.id), Verdict::Reported, Some(&[]))
        };
        self.leave(Call::Report, ReportAnswer { receipt })
    }

    async fn receipt(
        &self,
        response_uri: &str,
        asked: &ReceiptRequest,
    ) -> Result<ReceiptAnswer, IssuerClientError> {
        self.enter(Call::Receipt)?;
        assert!(self.issuer.owns(response_uri));
        let answer = {
            let state = self.state();
            if state.forgetful {
                return Err(refused(ErrorCode::RequestClosed));
            }
            let receipt = match state.answers.get(&asked.response_hash.0) {
                Some(Answer::Approved { receipt, .. } | Answer::Declined { receipt }) => {
                    Some(receipt.clone())
                }
                _ => None,
            };
            ReceiptAnswer { receipt, open: !state.over }
        };
        self.leave(Call::Receipt, answer)
    }

    async fn status(
        &self,
        _issuer: &Issuer,
        status: &StatusRequest,
    ) -> Result<StatusAnswer, IssuerClientError> {
        self.enter(Call::Status)?;
        let state = self.state();
        let mut answer =
            self.status_of(&state, status).ok_or_else(|| refused(ErrorCode::ApprovalRefused))?;
        if let Some(alter) = state.alter_status {
            alter(&mut answer);
        }
        let key = if state.forge { &self.forged_key } else { &self.receipt_key };
        Ok(StatusAnswer { status: key.sign(CredentialStatus::TYP, &answer).unwrap() })
    }

    async fn disable(
        &self,
        _issuer: &Issuer,
        disable: &DisableRequest,
    ) -> Result<DisableAnswer, IssuerClientError> {
        self.enter(Call::Disable)?;
        let receipt = {
            let mut state = self.state();
            let known = state.credentials.iter_mut().find(|known| {
                known.id == disable.credential_id
                    && known.disable_hash.0 == sha256(&disable.disable_secret.0)
            });
            let known = known.ok_or_else(|| refused(ErrorCode::ApprovalRefused))?;
            known.state = CredentialState::Disabled;
            known.disabled_by = Some(DisabledBy::App);
            self.receipt_of(&state, Some(disable.credential_id), Verdict::Disabled, None)
        };
        self.leave(Call::Disable, DisableAnswer { receipt })
    }
}
