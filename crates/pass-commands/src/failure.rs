//! From errors of the authenticator to the closed codes of the UI; the only place that maps them.

use pass_authenticator::{AuthenticatorError, IssuerClientError, StoreError};
use pass_keystore::KeystoreError;
use pass_protocol::{ErrorCode, Issuer};
use pass_scan::ScanError;

use crate::{CommandError, CommandErrorCode};

/// The error of a command that deals with no issuer in particular.
pub(crate) fn of(error: AuthenticatorError) -> CommandError {
    let code = code(&error);
    let source: &dyn std::error::Error = &error;
    if matches!(code, CommandErrorCode::Internal | CommandErrorCode::Storage) {
        tracing::error!(error = source, "a command failed");
    } else {
        tracing::debug!(error = source, "a command was refused");
    }
    CommandError::with_seconds(code, seconds(&error))
}

/// How long to wait, where the issuer says so.
fn seconds(error: &AuthenticatorError) -> Option<u32> {
    match error {
        AuthenticatorError::Issuer(IssuerClientError::Refused { retry_after, .. }) => *retry_after,
        _ => None,
    }
}

/// The error of opening a typed code at `issuer`, which this app may not have met before.
pub(crate) fn of_code(issuer: &Issuer, known: bool, error: AuthenticatorError) -> CommandError {
    match of(error) {
        CommandError { code: CommandErrorCode::CodeUnknown, .. } => {
            CommandErrorCode::ShortCodeUnknown.into()
        }
        CommandError {
            code: CommandErrorCode::Offline | CommandErrorCode::ServerUnavailable,
            ..
        } if !known => CommandError::with_host(CommandErrorCode::IssuerNotFound, issuer.host()),
        other => other,
    }
}

/// The error of a command that deals with the issuer at `host`.
pub(crate) fn at(host: &str, error: AuthenticatorError) -> CommandError {
    match of(error) {
        CommandError { code: CommandErrorCode::NotPaired, .. } => {
            CommandError::with_host(CommandErrorCode::NotPaired, host)
        }
        other => other,
    }
}

/// The error of opening the keystore.
pub(crate) fn of_keystore(error: &KeystoreError) -> CommandError {
    let source: &dyn std::error::Error = error;
    tracing::error!(error = source, "the keystore cannot be opened");
    CommandError::new(match error {
        KeystoreError::Unavailable { .. } => CommandErrorCode::KeystoreUnavailable,
        _ => CommandErrorCode::Storage,
    })
}

/// The error of opening the store.
pub(crate) fn of_store(error: &StoreError) -> CommandError {
    let source: &dyn std::error::Error = error;
    tracing::error!(error = source, "what the app keeps cannot be opened");
    CommandError::new(match error {
        StoreError::KeyGone => CommandErrorCode::DataLost,
        StoreError::Keystore(KeystoreError::Unavailable { .. }) => {
            CommandErrorCode::KeystoreUnavailable
        }
        _ => CommandErrorCode::Storage,
    })
}

/// The error of reading or writing a file.
pub(crate) fn of_files(error: &(dyn std::error::Error + 'static)) -> CommandError {
    tracing::error!(error, "a file cannot be read or written");
    CommandError::new(CommandErrorCode::Storage)
}

/// The error of a picture.
pub(crate) fn of_scan(error: &ScanError) -> CommandError {
    CommandError::new(match error {
        ScanError::NoCode | ScanError::DecoderFailed => CommandErrorCode::NoCodeFound,
        ScanError::TooLarge => CommandErrorCode::ImageTooLarge,
        ScanError::UnknownFormat | ScanError::Unreadable { .. } | ScanError::FrameLength => {
            CommandErrorCode::ImageUnreadable
        }
    })
}

fn code(error: &AuthenticatorError) -> CommandErrorCode {
    use AuthenticatorError as E;
    match error {
        E::Issuer(error) => of_issuer(error),
        E::Foreign(_) | E::Unsupported => CommandErrorCode::ForeignRequest,
        E::IssuerKeysChanged => CommandErrorCode::IssuerKeysChanged,
        E::Expired => CommandErrorCode::CodeExpired,
        E::NotPaired => CommandErrorCode::NotPaired,
        E::LevelTooLow => CommandErrorCode::LevelTooLow,
        E::UnpairedElsewhere => CommandErrorCode::UnpairedElsewhere,
        E::PinWeak(_) => CommandErrorCode::PinWeak,
        E::PinSame => CommandErrorCode::PinSame,
        E::PinChangeUnknown => CommandErrorCode::PinChangeUnknown,
        E::KeyLost => CommandErrorCode::KeyLost,
        E::NotFound => CommandErrorCode::NothingOpen,
        E::BiometricNotAccepted => CommandErrorCode::BiometricNotAccepted,
        E::BiometricsChanged => CommandErrorCode::BiometricsChanged,
        E::Keystore(KeystoreError::KeyExists) => CommandErrorCode::Internal,
        E::Keystore(KeystoreError::UserCancelled) => CommandErrorCode::BiometricCancelled,
        E::Keystore(KeystoreError::LockedOut) => CommandErrorCode::BiometricLocked,
        E::Keystore(KeystoreError::Unavailable { .. }) => CommandErrorCode::KeystoreUnavailable,
        E::Keystore(_) | E::Store(_) => CommandErrorCode::Storage,
        E::Derivation(_) | E::Encoding => CommandErrorCode::Internal,
    }
}

fn of_issuer(error: &IssuerClientError) -> CommandErrorCode {
    match error {
        IssuerClientError::Offline(_) => CommandErrorCode::Offline,
        IssuerClientError::Tls(_) => CommandErrorCode::ClockOrCertificate,
        IssuerClientError::Refused { code, .. } => of_refusal(*code),
        IssuerClientError::Malformed => CommandErrorCode::ServerUnavailable,
    }
}

fn of_refusal(code: ErrorCode) -> CommandErrorCode {
    match code {
        ErrorCode::TicketUnknown => CommandErrorCode::CodeUnknown,
        ErrorCode::TicketExpired | ErrorCode::RequestExpired => CommandErrorCode::CodeExpired,
        ErrorCode::TicketClaimed => CommandErrorCode::CodeUsed,
        ErrorCode::RequestClosed => CommandErrorCode::RequestOver,
        ErrorCode::ApprovalRefused => CommandErrorCode::ApprovalRefused,
        ErrorCode::NotUsableYet => CommandErrorCode::NotUsableYet,
        ErrorCode::NameTaken => CommandErrorCode::NameTaken,
        ErrorCode::TooManyRequests => CommandErrorCode::RateLimited,
        ErrorCode::MalformedRequest
        | ErrorCode::PayloadTooLarge
        | ErrorCode::UnsupportedMediaType
        | ErrorCode::NotFound
        | ErrorCode::MethodNotAllowed
        | ErrorCode::InternalError
        | ErrorCode::Unavailable => CommandErrorCode::ServerUnavailable,
    }
}

#[cfg(test)]
mod tests;
