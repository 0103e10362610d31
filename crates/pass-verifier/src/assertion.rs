//! Verifying what a device key signed (WebAuthn L3 §7.2), without looking at the PIN.

use pass_protocol::{
    AuthenticationCredential, AuthenticatorData, ClientData, ClientDataType, ErrorCode, Issuer,
    UserVerificationMethod,
};
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};

/// A verified assertion.
pub(crate) struct Assertion {
    /// What was signed.
    pub(crate) data: AuthenticatorData,
    /// SHA-256 of the client data.
    pub(crate) client_data_hash: [u8; 32],
}

/// Verifies that `public_key` signed an assertion of `kind` over `challenge` for `issuer`.
///
/// Every failure is the same refusal: nobody learns which check it was.
pub(crate) fn verify(
    credential: &AuthenticationCredential,
    public_key: &[u8],
    kind: ClientDataType,
    challenge: &[u8; 32],
    issuer: &Issuer,
) -> Result<Assertion, ErrorCode> {
    let response = &credential.response;
    let refused = |_| ErrorCode::ApprovalRefused;
    let client_data_hash =
        ClientData::verify(&response.client_data_json.0, kind, challenge, issuer)
            .map_err(refused)?;
    let bytes = &response.authenticator_data.0;
    let data = AuthenticatorData::parse(bytes).map_err(refused)?;
    let method = data.pass_uv.as_ref().map(|uv| uv.method);
    let by_biometric = method == Some(UserVerificationMethod::Biometric);
    let fits = data.rp_id_hash.0 == issuer.rp_id_hash()
        && data.flags.user_present
        && data.flags.user_verified == by_biometric
        && data.attested.is_none()
        && data.device.is_none()
        && credential.id == credential.raw_id;
    if !fits {
        return Err(ErrorCode::ApprovalRefused);
    }
    signature(public_key, bytes, &client_data_hash, &response.signature.0)?;
    Ok(Assertion { data, client_data_hash })
}

/// Verifies a device key's signature over `authenticatorData ‖ clientDataHash`.
pub(crate) fn signature(
    public_key: &[u8],
    authenticator_data: &[u8],
    client_data_hash: &[u8; 32],
    signature: &[u8],
) -> Result<(), ErrorCode> {
    let message = [authenticator_data, client_data_hash].concat();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, public_key)
        .verify(&message, signature)
        .map_err(|_| ErrorCode::ApprovalRefused)
}
