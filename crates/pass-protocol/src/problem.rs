//! Errors on the wire: problem documents (RFC 9457) with a closed code.

use serde::{Deserialize, Serialize};

/// Why a message was not accepted. The set is closed; a reader treats others as `internal_error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Not of the expected form.
    MalformedRequest,
    /// More than [`crate::MAX_MESSAGE_LEN`] bytes.
    PayloadTooLarge,
    /// Not `application/json`.
    UnsupportedMediaType,
    /// No such address.
    NotFound,
    /// Not with this method.
    MethodNotAllowed,
    /// Never issued, or forgotten since.
    TicketUnknown,
    /// Too late.
    TicketExpired,
    /// Another app was faster.
    TicketClaimed,
    /// Too late to answer.
    RequestExpired,
    /// Answered or cancelled already.
    RequestClosed,
    /// Not approved; by design no more is said.
    ApprovalRefused,
    /// Paired by a short code less than a day ago; only told to the device itself.
    NotUsableYet,
    /// Another device of the account has this name.
    NameTaken,
    /// Slower, please.
    TooManyRequests,
    /// The issuer is at fault.
    InternalError,
    /// The issuer cannot answer just now.
    #[serde(other)]
    Unavailable,
}

impl ErrorCode {
    /// The HTTP status that goes with it (RFC 9110 §15).
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::MalformedRequest => 400,
            Self::ApprovalRefused | Self::NotUsableYet => 403,
            Self::NotFound | Self::TicketUnknown => 404,
            Self::MethodNotAllowed => 405,
            Self::TicketClaimed | Self::RequestClosed | Self::NameTaken => 409,
            Self::TicketExpired | Self::RequestExpired => 410,
            Self::PayloadTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::TooManyRequests => 429,
            Self::InternalError => 500,
            Self::Unavailable => 503,
        }
    }

    /// The word on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MalformedRequest => "malformed_request",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::TicketUnknown => "ticket_unknown",
            Self::TicketExpired => "ticket_expired",
            Self::TicketClaimed => "ticket_claimed",
            Self::RequestExpired => "request_expired",
            Self::RequestClosed => "request_closed",
            Self::ApprovalRefused => "approval_refused",
            Self::NotUsableYet => "not_usable_yet",
            Self::NameTaken => "name_taken",
            Self::TooManyRequests => "too_many_requests",
            Self::InternalError => "internal_error",
            Self::Unavailable => "unavailable",
        }
    }
}

/// A problem document, media type `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// `urn:servicekonto-pass:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// HTTP status.
    pub status: u16,
    /// The closed code.
    pub code: ErrorCode,
    /// Seconds to wait, for [`ErrorCode::TooManyRequests`] and [`ErrorCode::NotUsableYet`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

impl From<ErrorCode> for Problem {
    fn from(code: ErrorCode) -> Self {
        let kind = format!("urn:servicekonto-pass:{}", code.name());
        Self { kind, status: code.status(), code, retry_after: None }
    }
}
