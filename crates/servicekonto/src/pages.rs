//! The pages, one file each. A handler reads the request, calls a use case and draws a template.

mod cards;
mod devices;
mod eid;
mod errors;
mod frame;
mod landing;
mod language;
mod levels;
mod login;
mod pairing;
mod pass;
mod password;
mod password_login;
mod progress;
mod registration;
mod shown;
mod start;
mod static_files;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::{get, post};

use crate::app::{App, Inner};
use crate::sign_in::Completed;
use crate::visit::{Visit, session_cookie};

pub(crate) use errors::{ErrorKind, PageError, error_page, method_not_allowed, not_found};
pub(crate) use frame::Frame;

/// Pages whose forms are taken from this origin only.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/", get(start::page))
        .route("/abmelden", post(start::sign_out))
        .route("/sprache/{language}", get(language::choose))
        .route("/static/{name}", get(static_files::file))
        .route("/anmelden/{id}", get(login::page))
        .route("/anmelden/{id}/abbrechen", post(login::cancel))
        .route("/anmelden/{id}/passwort", get(password_login::page).post(password_login::submit))
        .route("/anmelden/{id}/konto", get(registration::page).post(registration::submit))
        .route("/anmelden/{id}/ausweis", get(eid::page).post(eid::submit))
        .route("/anmelden/{id}/pass", get(pass::page).post(pass::new_code))
        .route("/anmelden/{id}/pass/kurzcode", post(pass::short_code))
        .route("/anmelden/{id}/pass/code", post(pass::digits))
        .route("/anmelden/{id}/pass/state", get(pass::state))
        .route("/anmelden/{id}/pass/finish", get(pass::finish))
        .route("/passwort", get(password::page).post(password::submit))
        .route("/passwort/geaendert", get(password::changed))
        .route("/geraete", get(devices::page))
        .route("/geraete/browser-vergessen", post(devices::forget_browser))
        .route("/geraete/{id}/entfernen", post(devices::remove))
        .route("/geraete/koppeln", get(pairing::page).post(pairing::begin))
        .route("/geraete/koppeln/kurzcode", post(pairing::short_code))
        .route("/geraete/koppeln/abbrechen", post(pairing::cancel))
        .route("/geraete/koppeln/code", post(pairing::digits))
        .route("/geraete/koppeln/state", get(pairing::state))
}

/// The page behind a pass link; what an app posts there is the verifier's.
pub(crate) fn landing_router() -> Router<App> {
    Router::new().route("/P/{ticket}", get(landing::page))
}

/// Runs `work`, which may block, and draws its errors in the person's language.
pub(crate) async fn answer(
    app: App,
    visit: Visit,
    work: impl FnOnce(&App, &Visit) -> Result<Response, PageError> + Send + 'static,
) -> Response {
    let done = tokio::task::spawn_blocking(move || {
        work(&app, &visit).unwrap_or_else(|error| error.response(&app, &visit))
    });
    done.await.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// A drawn template.
fn html(template: &impl askama::Template) -> Result<Response, PageError> {
    Ok(Html(template.render()?).into_response())
}

/// The same with a status other than 200.
fn html_with(status: StatusCode, template: &impl askama::Template) -> Result<Response, PageError> {
    Ok((status, Html(template.render()?)).into_response())
}

/// 303 See Other.
pub(crate) fn see_other(path: &str, cookie: Option<String>) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(location) = HeaderValue::from_str(path) {
        headers.insert(header::LOCATION, location);
    }
    if let Some(cookie) = cookie {
        add_cookie(&mut response, &cookie);
    }
    response
}

/// One more cookie.
fn add_cookie(response: &mut Response, cookie: &str) {
    if let Ok(cookie) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// Where a proof leads.
fn completed(app: &Inner, completed: Completed) -> Result<Response, PageError> {
    match completed {
        Completed::Portal { redirect } => Ok(see_other(&redirect, None)),
        Completed::Account { session, place } => {
            Ok(see_other(place.path(), Some(session_cookie(app, &session))))
        }
        Completed::TooLow => Err(PageError::Shown(ErrorKind::LevelTooLow, StatusCode::FORBIDDEN)),
        Completed::Gone => Err(PageError::gone()),
    }
}
