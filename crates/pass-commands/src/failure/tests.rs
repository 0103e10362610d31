use super::*;
use crate::CommandErrorCode as Code;

fn refusal(code: ErrorCode) -> AuthenticatorError {
    IssuerClientError::Refused { code, retry_after: None }.into()
}

fn keystore(error: KeystoreError) -> AuthenticatorError {
    error.into()
}

fn assert_all(table: impl IntoIterator<Item = (AuthenticatorError, Code)>) {
    for (error, expected) in table {
        let said = format!("{error:?}");
        assert_eq!(at("konto.example", error).code, expected, "{said}");
    }
}

#[test]
fn what_an_issuer_refuses_has_a_code() {
    assert_all([
        (refusal(ErrorCode::TicketUnknown), Code::CodeUnknown),
        (refusal(ErrorCode::TicketExpired), Code::CodeExpired),
        (refusal(ErrorCode::RequestExpired), Code::CodeExpired),
        (refusal(ErrorCode::TicketClaimed), Code::CodeUsed),
        (refusal(ErrorCode::RequestClosed), Code::RequestOver),
        (refusal(ErrorCode::ApprovalRefused), Code::ApprovalRefused),
        (refusal(ErrorCode::NameTaken), Code::NameTaken),
        (refusal(ErrorCode::TooManyRequests), Code::RateLimited),
        (refusal(ErrorCode::InternalError), Code::ServerUnavailable),
        (refusal(ErrorCode::Unavailable), Code::ServerUnavailable),
        (refusal(ErrorCode::MalformedRequest), Code::ServerUnavailable),
    ]);
}

#[test]
fn what_goes_wrong_on_the_way_to_an_issuer_has_a_code() {
    assert_all([
        (IssuerClientError::Offline("no route".into()).into(), Code::Offline),
        (IssuerClientError::Tls("expired".into()).into(), Code::ClockOrCertificate),
        (IssuerClientError::Malformed.into(), Code::ServerUnavailable),
        (pass_protocol::FormatError::Foreign.into(), Code::ForeignRequest),
        (AuthenticatorError::Unsupported, Code::ForeignRequest),
        (AuthenticatorError::IssuerKeysChanged, Code::IssuerKeysChanged),
        (AuthenticatorError::Expired, Code::CodeExpired),
        (AuthenticatorError::PinChangeUnknown, Code::PinChangeUnknown),
    ]);
}

#[test]
fn what_a_pairing_cannot_do_has_a_code() {
    assert_all([
        (AuthenticatorError::NotPaired, Code::NotPaired),
        (AuthenticatorError::LevelTooLow, Code::LevelTooLow),
        (AuthenticatorError::UnpairedElsewhere, Code::UnpairedElsewhere),
        (AuthenticatorError::PinWeak(pass_authenticator::PinWeakness::Run), Code::PinWeak),
        (AuthenticatorError::PinSame, Code::PinSame),
        (AuthenticatorError::NotFound, Code::NothingOpen),
    ]);
    let host = at("konto.example", AuthenticatorError::NotPaired).details.host;
    assert_eq!(host.as_deref(), Some("konto.example"));
}

#[test]
fn what_this_device_cannot_do_has_a_code() {
    assert_all([
        (keystore(KeystoreError::NotFound), Code::KeyLost),
        (keystore(KeystoreError::Invalidated), Code::KeyLost),
        (keystore(KeystoreError::UserCancelled), Code::BiometricCancelled),
        (keystore(KeystoreError::LockedOut), Code::BiometricLocked),
        (keystore(KeystoreError::unavailable("asleep")), Code::KeystoreUnavailable),
        (keystore(KeystoreError::platform("disk full")), Code::Storage),
        (keystore(KeystoreError::KeyExists), Code::Internal),
        (StoreError::Damaged("pairings").into(), Code::Storage),
        (AuthenticatorError::BiometricNotAccepted, Code::BiometricNotAccepted),
        (AuthenticatorError::BiometricsChanged, Code::BiometricsChanged),
        (AuthenticatorError::Encoding, Code::Internal),
    ]);
}

#[test]
fn what_cannot_be_opened_says_whether_it_is_lost() {
    let unavailable = || KeystoreError::unavailable("asleep");
    assert_eq!(of_keystore(&unavailable()).code, Code::KeystoreUnavailable);
    assert_eq!(of_keystore(&KeystoreError::platform("disk full")).code, Code::Storage);
    assert_eq!(of_store(&StoreError::KeyGone).code, Code::DataLost);
    assert_eq!(of_store(&StoreError::Keystore(unavailable())).code, Code::KeystoreUnavailable);
    assert_eq!(of_store(&StoreError::Newer).code, Code::Storage);
    assert_eq!(of_files(&std::io::Error::other("disk full")).code, Code::Storage);
}

#[test]
fn what_is_wrong_with_a_picture_has_a_code() {
    for (error, expected) in [
        (ScanError::NoCode, Code::NoCodeFound),
        (ScanError::DecoderFailed, Code::NoCodeFound),
        (ScanError::TooLarge, Code::ImageTooLarge),
        (ScanError::UnknownFormat, Code::ImageUnreadable),
        (ScanError::FrameLength, Code::ImageUnreadable),
    ] {
        assert_eq!(of_scan(&error).code, expected, "{error:?}");
    }
}

#[test]
fn what_an_issuer_says_about_a_typed_code_has_sentences_of_its_own() {
    let issuer = Issuer::parse("https://konto.example").unwrap();
    let said = |error, known| {
        let error = of_code(&issuer, known, error);
        (error.code, error.details.seconds)
    };
    let wait = |code, seconds| {
        AuthenticatorError::from(IssuerClientError::Refused { code, retry_after: Some(seconds) })
    };
    assert_eq!(said(refusal(ErrorCode::TicketUnknown), true), (Code::ShortCodeUnknown, None));
    assert_eq!(said(refusal(ErrorCode::TicketExpired), true), (Code::CodeExpired, None));
    assert_eq!(said(refusal(ErrorCode::TicketClaimed), true), (Code::CodeUsed, None));
    let often = (Code::RateLimited, Some(540));
    assert_eq!(said(wait(ErrorCode::TooManyRequests, 540), false), often);
    let waits = of(wait(ErrorCode::NotUsableYet, 86_400));
    assert_eq!((waits.code, waits.details.seconds), (Code::NotUsableYet, Some(86_400)));
    // Who has a pairing there knows that the address is right.
    let silent = || [IssuerClientError::Offline("no route".into()), IssuerClientError::Malformed];
    assert_eq!(silent().map(|e| said(e.into(), true).0), [Code::Offline, Code::ServerUnavailable]);
    assert_eq!(silent().map(|e| said(e.into(), false).0), [Code::IssuerNotFound; 2]);
}
