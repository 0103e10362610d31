//! "Gerät koppeln": the level that comes of it, the code, what claimed it, six digits.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::LevelOfAssurance;
use pass_verifier::{
    ClaimedDevice, CodeVerdict, Offer, OfferPurpose, PairingOffer, Progress, VerifierError,
};

use super::pass::own_name;
use super::progress::{self, State as Followed};
use super::shown::{DigitsForm, Shown, TypedDigits, Way};
use super::start::{session, sign_in_first};
use super::{Frame, PageError, answer, html, html_with, levels, see_other};
use crate::account::Account;
use crate::account_session::AccountSession;
use crate::app::{App, Inner};
use crate::initiator::initiator;
use crate::interaction::{Place, ShownOffer};
use crate::sign_in::Method;
use crate::visit::Visit;

/// Where a code to type comes from.
const SHORT_CODE: &str = "/geraete/koppeln/kurzcode";

#[derive(Template)]
#[template(path = "pairing_begin.html")]
struct BeginPage<'a> {
    frame: Frame<'a>,
    level: &'static str,
    /// Key of the reason.
    reason: &'static str,
}

#[derive(Template)]
#[template(path = "pairing.html")]
struct PairingPage<'a> {
    frame: Frame<'a>,
    view: &'static str,
    sentence: &'static str,
    shown: Shown,
    device: Option<Device>,
    /// As soon as a device registered.
    digits: Option<DigitsForm>,
    /// Whether something is still to come.
    pending: bool,
    /// Where another code of the same sort comes from.
    again: &'static str,
}

/// What claimed the code.
struct Device {
    name: String,
    model: String,
    place: &'static str,
    level: &'static str,
    reason: &'static str,
}

pub(super) async fn page(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let (Some(mut session), Some(id)) = (session(app, visit)?, &visit.session) else {
            return sign_in_first(app, visit, Place::Pairing);
        };
        match session.pairing.take() {
            Some(offer) => {
                let progress = app.verifier.progress(&offer.id)?;
                // What is over is shown once; the next visit begins anew.
                if !is_pending(&progress) {
                    app.keep_session(id, &session)?;
                }
                shown(app, visit, &offer, &progress, false)
            }
            None if session.is_fresh(app.clock.now()) => explained(app, visit, &session),
            None => sign_in_first(app, visit, Place::Pairing),
        }
    })
    .await
}

/// "Code anzeigen", and again after one has expired.
pub(super) async fn begin(state: State<App>, visit: Visit) -> Response {
    begin_by(state, visit, Way::Scanned).await
}

/// "Keine Kamera?"
pub(super) async fn short_code(state: State<App>, visit: Visit) -> Response {
    begin_by(state, visit, Way::Typed).await
}

async fn begin_by(State(app): State<App>, visit: Visit, way: Way) -> Response {
    answer(app, visit, move |app, visit| {
        let (Some(mut session), Some(id)) = (session(app, visit)?, &visit.session) else {
            return sign_in_first(app, visit, Place::Pairing);
        };
        if let Some(old) = session.pairing.take() {
            app.verifier.cancel(&old.id)?;
        }
        let offer = match way.offer(&app.verifier, terms(app, visit, &session)?) {
            Err(VerifierError::SessionTooOld) => {
                app.keep_session(id, &session)?;
                return sign_in_first(app, visit, Place::Pairing);
            }
            offer => offer?,
        };
        session.pairing = Some(offer);
        app.keep_session(id, &session)?;
        Ok(see_other(Place::Pairing.path(), None))
    })
    .await
}

/// Ends what is shown, done or not.
pub(super) async fn cancel(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        if let (Some(mut session), Some(id)) = (session(app, visit)?, &visit.session) {
            if let Some(old) = session.pairing.take() {
                app.verifier.cancel(&old.id)?;
            }
            app.keep_session(id, &session)?;
        }
        Ok(see_other(Place::Devices.path(), None))
    })
    .await
}

pub(super) async fn digits(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<TypedDigits>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Pairing);
        };
        let Some(offer) = &session.pairing else {
            return Ok(see_other(Place::Pairing.path(), None));
        };
        match app.verifier.confirm_pairing(&offer.id, &typed.digits)? {
            CodeVerdict::Wrong { .. } => {
                let progress = app.verifier.progress(&offer.id)?;
                shown(app, visit, offer, &progress, true)
            }
            CodeVerdict::Right | CodeVerdict::Void => Ok(see_other(Place::Pairing.path(), None)),
        }
    })
    .await
}

/// Asked by the script once a second; it does not keep the session alive.
pub(super) async fn state(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let session = visit.session.as_ref().map(|id| app.session(id)).transpose()?.flatten();
        let Some(offer) = session.and_then(|session| session.pairing) else {
            return Ok(Followed::over(visit.language));
        };
        let progress = app.verifier.progress(&offer.id)?;
        Ok(Followed::response(visit.language, &progress, Way::of(&offer), None))
    })
    .await
}

fn terms(app: &Inner, visit: &Visit, session: &AccountSession) -> Result<Offer, PageError> {
    let account = app.store.account(&session.account)?.ok_or_else(PageError::gone)?;
    let acr = best_level(app, &account, session);
    let pairing = PairingOffer {
        account_label: app.account_label(&account)?,
        account: account.id,
        identity_level: account.identity_level,
        session_level: session.level,
        signed_in_at: session.authenticated_at,
    };
    Ok(Offer {
        purpose: OfferPurpose::Pair(pairing),
        relying_party: own_name(app, visit),
        acr,
        initiator: initiator(&visit.user_agent),
        known_credentials: None,
    })
}

/// Before the code: which level the device will get at most, and why.
fn explained(app: &Inner, visit: &Visit, session: &AccountSession) -> Result<Response, PageError> {
    let account = app.store.account(&session.account)?.ok_or_else(PageError::gone)?;
    let software = app.config.policy.software;
    let reason = if session.method == Method::Password {
        "pairing-level-password"
    } else if session.level == LevelOfAssurance::Low {
        "pairing-level-session"
    } else if account.identity_level == LevelOfAssurance::Low {
        "pairing-level-identity"
    } else if software == LevelOfAssurance::Low {
        "pairing-level-evidence"
    } else {
        "pairing-level-good"
    };
    let level = best_level(app, &account, session);
    let frame = Frame::new(app, visit).signed_in();
    html(&BeginPage { frame, level: levels::level(level), reason })
}

/// Whether something is still to come.
fn is_pending(progress: &Progress) -> bool {
    use Progress::{Claimed, Registered, Waiting};
    matches!(progress, Waiting { .. } | Claimed { .. } | Registered { .. })
}

/// The best level that a device can get from this session, with what evidence proves today.
fn best_level(app: &Inner, account: &Account, session: &AccountSession) -> LevelOfAssurance {
    let device = app.verifier.evidence().best().min(LevelOfAssurance::Substantial);
    session.level.min(account.identity_level).min(device)
}

fn shown(
    app: &Inner,
    visit: &Visit,
    offer: &ShownOffer,
    progress: &Progress,
    wrong: bool,
) -> Result<Response, PageError> {
    let way = Way::of(offer);
    let (device, digits) = match progress {
        Progress::Registered { device, tries_left, .. } => {
            (Some(claimed(device)), Some(digits_form(*tries_left, wrong)))
        }
        _ => (None, None),
    };
    let page = PairingPage {
        frame: Frame::new(app, visit).signed_in(),
        view: progress::view(progress),
        sentence: progress::sentence(progress, way),
        shown: Shown::of(app, offer, progress)?,
        device,
        digits,
        pending: is_pending(progress),
        again: if way == Way::Typed { SHORT_CODE } else { Place::Pairing.path() },
    };
    html_with(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}

fn claimed(device: &ClaimedDevice) -> Device {
    Device {
        name: device.name.clone(),
        model: device.model.clone(),
        place: levels::place(device.key_security_level, device.finding),
        level: levels::level(device.level),
        reason: levels::reason(device.level, device.level_reason, device.finding),
    }
}

fn digits_form(tries_left: u32, wrong: bool) -> DigitsForm {
    DigitsForm {
        action: "/geraete/koppeln/code".to_owned(),
        test_id: "pairing-digits",
        confirm_test_id: "pairing-confirm",
        label: "pairing-digits",
        hint: "pairing-digits-hint",
        button: "pairing-confirm",
        tries_left,
        wrong,
    }
}
