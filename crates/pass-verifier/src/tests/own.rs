//! Requests that an app asks for itself.

use pass_protocol::{
    B64, ClientData, ClientDataType, ErrorCode, OwnRequest, Purpose, SystemRandom,
};

use super::app::{App, Claim};
use crate::{Verifier, VerifierError};

pub(super) type Told<T> = Result<T, VerifierError>;

pub(super) fn code<T: std::fmt::Debug>(told: Told<T>) -> ErrorCode {
    told.unwrap_err().code()
}

/// An own request of `app`, with the signature's kind and purpose open to change.
pub(super) fn ask(
    verifier: &Verifier,
    app: &App,
    purpose: Purpose,
    kind: ClientDataType,
) -> Told<Claim> {
    let nonce = B64::random(&SystemRandom);
    let client_data = ClientData::new(kind, nonce.0, &app.issuer).to_json();
    let credential = app.assertion(client_data, &app.data(None));
    let answer = verifier.own_request(&OwnRequest { purpose, credential })?;
    Ok(Claim::read(verifier, answer.request, &nonce))
}
