//! Failures of HTTP, sorted by what a person can do about them.

use std::error::Error;
use std::io;

use pass_protocol::{ErrorCode, Problem};
use reqwest::StatusCode;

use crate::IssuerClientError;

/// No answer arrived. The address is left out of the source: a pass link's holds the ticket.
pub(super) fn not_sent(error: reqwest::Error) -> IssuerClientError {
    let error = error.without_url();
    if is_tls(&error) {
        IssuerClientError::Tls(error.into())
    } else {
        IssuerClientError::Offline(error.into())
    }
}

/// The issuer answered, but not with a message.
pub(super) fn refused(status: StatusCode, problem: Option<Problem>) -> IssuerClientError {
    let (code, retry_after) = match problem {
        Some(problem) => (problem.code, problem.retry_after),
        None if status == StatusCode::TOO_MANY_REQUESTS => (ErrorCode::TooManyRequests, None),
        None if status.is_server_error() => (ErrorCode::Unavailable, None),
        None => return IssuerClientError::Malformed,
    };
    IssuerClientError::Refused { code, retry_after }
}

/// Whether TLS is at the bottom of it.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    if error.is::<rustls::Error>() {
        return true;
    }
    // An I/O error does not name the error that it wraps as its source.
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    wrapped.is_some_and(|inner| is_tls(inner)) || error.source().is_some_and(is_tls)
}
