//! "Geräte": what can approve for this account, and how to end it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::{CredentialId, CredentialState, Initiator, Issuer, SignInReport, UnixTime};
use pass_verifier::CredentialSummary;

use super::start::{session, sign_in_first};
use super::{ErrorKind, Frame, PageError, answer, html, levels, see_other};
use crate::app::{App, Inner};
use crate::dates::LocalTime;
use crate::interaction::Place;
use crate::messages::say;
use crate::visit::{Visit, no_known_cookie};

#[derive(Template)]
#[template(path = "devices.html")]
struct DevicesPage<'a> {
    frame: Frame<'a>,
    devices: Vec<Device>,
    reports: Vec<Report>,
    /// Whether there is a password to change.
    has_password: bool,
    /// Whether one of them has signed in with this browser.
    browser_known: bool,
}

/// A sign-in that somebody else had begun.
struct Report {
    when: String,
    portal: String,
    host: String,
    browser: String,
    device: String,
}

/// One line.
struct Device {
    name: String,
    model: String,
    place: &'static str,
    level: &'static str,
    /// Key of the reason.
    reason: &'static str,
    biometric: bool,
    blocked: bool,
    /// From when it can approve, if that is still to come.
    usable_from: Option<String>,
    last_use: String,
    remove: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Devices);
        };
        let frame = Frame::new(app, visit).signed_in();
        let credentials = app.verifier.credentials(&session.account)?;
        let known = visit.known.as_ref().map(|browser| app.verifier.known_credentials(browser));
        let known = known.transpose()?.unwrap_or_default();
        let browser_known = credentials.iter().any(|one| known.contains(&one.id));
        let devices = credentials.into_iter().map(|c| device(app, &frame, c)).collect();
        let account = app.store.account(&session.account)?;
        let has_password = account.is_some_and(|account| account.password.is_some());
        let reports = app.verifier.reports(&session.account)?;
        let reports = reports.into_iter().map(|one| report(app, &frame, one)).collect();
        html(&DevicesPage { frame, devices, reports, has_password, browser_known })
    })
    .await
}

pub(super) async fn remove(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Devices);
        };
        if !session.is_fresh(app.clock.now()) {
            return sign_in_first(app, visit, Place::Devices);
        }
        let unknown = || PageError::Shown(ErrorKind::NotFound, StatusCode::NOT_FOUND);
        let id = CredentialId::parse(&id).map_err(|_| unknown())?;
        if !app.verifier.disable(&session.account, &id)? {
            return Err(unknown());
        }
        Ok(see_other(Place::Devices.path(), None))
    })
    .await
}

/// "Diesen Browser vergessen": needs no fresh proof, because it only takes something away.
pub(super) async fn forget_browser(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Devices);
        };
        let cookie = match &visit.known {
            // Other accounts' devices may have signed in here, too.
            Some(browser) if app.verifier.forget_browser(&session.account, browser)? => None,
            _ => Some(no_known_cookie(app)),
        };
        Ok(see_other(Place::Devices.path(), cookie))
    })
    .await
}

fn device(app: &Inner, frame: &Frame<'_>, credential: CredentialSummary) -> Device {
    Device {
        remove: format!("/geraete/{}/entfernen", credential.id),
        name: credential.name,
        model: credential.model,
        place: levels::place(credential.key_security_level, credential.finding),
        level: levels::level(credential.level),
        reason: levels::reason(credential.level, credential.level_reason, credential.finding),
        biometric: credential.biometric,
        blocked: credential.state == CredentialState::Blocked,
        usable_from: credential.usable_from.map(|from| when(frame, from, app.clock.now())),
        last_use: match credential.last_used_at {
            Some(at) => when(frame, at, app.clock.now()),
            None => frame.say("last-use-never"),
        },
    }
}

fn report(app: &Inner, frame: &Frame<'_>, report: SignInReport) -> Report {
    let Initiator { browser, os, .. } = report.initiator;
    let host = Issuer::parse(&report.relying_party.uri);
    Report {
        when: when(frame, report.at, app.clock.now()),
        portal: report.relying_party.name,
        host: host.map(|origin| origin.host().to_owned()).unwrap_or_default(),
        browser: match (browser, os) {
            (Some(browser), Some(os)) => {
                let values = [("browser", browser.as_str()), ("os", os.as_str())];
                say(frame.language, "report-browser", &values)
            }
            (one, other) => one.or(other).unwrap_or_else(|| frame.say("report-browser-unknown")),
        },
        device: report.device_name,
    }
}

/// "heute, 14:02 Uhr" or "3. März 2026, 14:02 Uhr".
fn when(frame: &Frame<'_>, at: UnixTime, now: UnixTime) -> String {
    let (at, now) = (LocalTime::of(at), LocalTime::of(now));
    let clock = at.clock();
    if at.same_day(now) {
        return say(frame.language, "time-today", &[("clock", &clock)]);
    }
    let month = frame.say(&format!("month-{}", at.month));
    let (day, year) = (at.day.to_string(), at.year.to_string());
    let values = [("day", &*day), ("month", &month), ("year", &year), ("clock", &clock)];
    say(frame.language, "time-day", &values)
}
