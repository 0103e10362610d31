//! "Das war ich nicht": a sign-in that was declined is reported to its issuer.

use serde::{Deserialize, Serialize};

use crate::{AuthenticationCredential, Initiator, RelyingParty, UnixTime};

/// Body of `POST <response_uri>/report`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportRequest {
    /// An assertion of the credential that declined, with client data of type `servicekonto.report`
    /// whose challenge is that of the declined request.
    pub credential: AuthenticationCredential,
}

/// Answer to a [`ReportRequest`]; repeated, the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportAnswer {
    /// A [`crate::Receipt`] as JWS.
    pub receipt: String,
}

/// A sign-in that its person did not begin, as the account and its other devices are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInReport {
    /// When it was reported, by the issuer's clock.
    pub at: UnixTime,
    /// Where somebody wanted to be signed in.
    pub relying_party: RelyingParty,
    /// The browser that showed the code.
    pub initiator: Initiator,
    /// Name of the device that reported it.
    pub device_name: String,
}
