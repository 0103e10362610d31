//! From the authenticator's words to those of a screen.

use pass_authenticator::{
    Biometric, Notice, NoticeKind, Pairing, PairingCode, PairingState, PinWeakness, Review,
    WaitingUnpairing,
};
use pass_keystore::{Biometrics, Prompt};
use pass_protocol::{KeySecurityLevel, LevelOfAssurance, LevelReason, Purpose, Receipt};

use crate::view;

/// What this device is, beside what a pairing says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Device {
    pub(crate) place: KeySecurityLevel,
    pub(crate) biometrics: Biometrics,
}

pub(crate) fn pairings(pairings: &[Pairing], device: Device) -> Vec<view::PairingView> {
    pairings.iter().map(|each| pairing(each, device)).collect()
}

pub(crate) fn pairing(pairing: &Pairing, device: Device) -> view::PairingView {
    view::PairingView {
        id: pairing.id.clone(),
        issuer_name: pairing.issuer_name.clone(),
        issuer_host: pairing.issuer.host().to_owned(),
        issuer_origin: pairing.issuer.origin().to_owned(),
        issuer_color: pairing.issuer_color.clone(),
        test_mode: pairing.test_mode,
        account_label: pairing.account_label.clone(),
        device_name: pairing.device_name.clone(),
        level: level(pairing.level),
        level_reason: match pairing.level_reason {
            LevelReason::Identity => view::LevelReason::Identity,
            LevelReason::Session => view::LevelReason::Session,
            LevelReason::Evidence => view::LevelReason::Evidence,
        },
        key_place: key_place(device.place),
        biometric: biometric(pairing.biometric, device.biometrics),
        state: match pairing.state {
            PairingState::Pending => view::PairingState::Pending,
            PairingState::Active => view::PairingState::Active,
        },
        paired_at: pairing.paired_at.0,
        last_used_at: pairing.last_used_at.map(|time| time.0),
        pin_changed_at: pairing.pin_changed_at.map(|time| time.0),
        usable_from: pairing.usable_from.map(|time| time.0),
    }
}

fn biometric(biometric: Biometric, device: Biometrics) -> view::BiometricState {
    match (biometric, device) {
        (Biometric::On, _) => view::BiometricState::On,
        (Biometric::Lost, _) => view::BiometricState::Lost,
        (Biometric::Off, Biometrics::Available) => view::BiometricState::Off,
        (Biometric::Off, Biometrics::NoneEnrolled) => view::BiometricState::NoneEnrolled,
        (Biometric::Off, Biometrics::Unavailable) => view::BiometricState::Unavailable,
    }
}

pub(crate) fn waiting(waiting: &WaitingUnpairing) -> view::WaitingView {
    view::WaitingView { issuer_name: waiting.issuer_name.clone(), since: waiting.since.0 }
}

pub(crate) fn notice(notice: &Notice) -> view::NoticeView {
    view::NoticeView {
        id: notice.id.clone(),
        issuer_name: notice.issuer_name.clone(),
        account_label: notice.account_label.clone(),
        kind: match notice.kind {
            NoticeKind::UnpairedOnPage => view::NoticeKind::UnpairedOnPage,
            NoticeKind::Blocked => view::NoticeKind::Blocked,
            NoticeKind::PairingVoid => view::NoticeKind::PairingVoid,
            NoticeKind::SignInReported => view::NoticeKind::SignInReported,
        },
        at: notice.at.map(|time| time.0),
        portal_name: notice.portal_name.clone(),
        device_name: notice.device_name.clone(),
    }
}

pub(crate) fn review(review: &Review, device: Device, system: &str) -> view::Review {
    let pairs = review.purpose == Purpose::Pair;
    view::Review {
        purpose: if pairs { view::ReviewPurpose::Pair } else { view::ReviewPurpose::SignIn },
        portal_name: review.portal_name.clone(),
        portal_host: review.portal_host.clone(),
        issuer_name: review.issuer_name.clone(),
        issuer_host: review.issuer_host.clone(),
        issuer_known: review.issuer_known,
        test_mode: review.test_mode,
        level: level(review.level),
        browser: review.browser.clone(),
        os: review.os.clone(),
        place: review.place.clone(),
        account_label: review.account_label.clone(),
        pairings: if pairs { Vec::new() } else { pairings(&review.pairings, device) },
        known_pairings: if pairs { None } else { review.known_pairings.clone() },
        biometric_accepted: review.biometric_accepted,
        expires_in: review.expires_in,
        suggested_device_name: pairs.then(|| system.to_owned()),
    }
}

pub(crate) fn approved(
    portal_name: String,
    reached: LevelOfAssurance,
    receipt: &Receipt,
    confirmation_code: Option<String>,
) -> view::Approval {
    let (level, at) = (level(reached), receipt.iat.0);
    view::Approval::Approved { portal_name, level, at, confirmation_code }
}

pub(crate) fn code(code: PairingCode) -> view::PairingCode {
    view::PairingCode { id: code.id, code: code.code, expires_in: code.expires_in }
}

pub(crate) fn prompt(text: view::PromptText) -> Prompt {
    Prompt { title: text.title, reason: text.reason, cancel: text.cancel }
}

pub(crate) fn weakness(weakness: PinWeakness) -> view::PinWeakness {
    match weakness {
        PinWeakness::Repeated => view::PinWeakness::Repeated,
        PinWeakness::Run => view::PinWeakness::Run,
        PinWeakness::Pattern => view::PinWeakness::Pattern,
        PinWeakness::Date => view::PinWeakness::Date,
        PinWeakness::Common => view::PinWeakness::Common,
    }
}

pub(crate) fn key_place(place: KeySecurityLevel) -> view::KeyPlace {
    match place {
        KeySecurityLevel::Software => view::KeyPlace::Software,
        KeySecurityLevel::Tpm => view::KeyPlace::Tpm,
        KeySecurityLevel::TrustedEnvironment => view::KeyPlace::TrustedEnvironment,
        KeySecurityLevel::StrongBox => view::KeyPlace::StrongBox,
        KeySecurityLevel::SecureEnclave => view::KeyPlace::SecureEnclave,
    }
}

pub(crate) fn level(level: LevelOfAssurance) -> view::Level {
    match level {
        LevelOfAssurance::Low => view::Level::Low,
        LevelOfAssurance::Substantial => view::Level::Substantial,
        LevelOfAssurance::High => view::Level::High,
    }
}
