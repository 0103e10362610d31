//! The account's first page, and signing out.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{Frame, PageError, answer, html, levels, see_other};
use crate::account_session::AccountSession;
use crate::app::{App, Inner};
use crate::interaction::{Goal, Place};
use crate::visit::{Visit, no_session_cookie};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage<'a> {
    frame: Frame<'a>,
    /// Name and key of the level, of who is signed in.
    person: Option<(String, &'static str)>,
    /// Whether there is a password to change.
    has_password: bool,
}

/// Who is signed in, if anybody; each page keeps the session alive.
pub(super) fn session(app: &Inner, visit: &Visit) -> Result<Option<AccountSession>, PageError> {
    let Some(id) = &visit.session else { return Ok(None) };
    let session = app.session(id)?;
    if let Some(session) = &session {
        app.keep_session(id, session)?;
    }
    Ok(session)
}

/// Sends the person to sign in, and then to `place`.
pub(super) fn sign_in_first(
    app: &Inner,
    visit: &Visit,
    place: Place,
) -> Result<Response, PageError> {
    let (browser, cookie) = visit.browser_or_new(app);
    let interaction = app.begin(Goal::Account(place), &browser)?;
    Ok(see_other(&interaction.path(""), cookie))
}

pub(super) async fn page(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let frame = Frame::new(app, visit);
        let Some(session) = session(app, visit)? else {
            return html(&StartPage { frame, person: None, has_password: false });
        };
        let account = app.store.account(&session.account)?.ok_or_else(PageError::gone)?;
        let person = Some((app.account_name(&account)?, levels::level(session.level)));
        let has_password = account.password.is_some();
        html(&StartPage { frame: frame.signed_in(), person, has_password })
    })
    .await
}

pub(super) async fn sign_out(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        if let Some(id) = &visit.session {
            app.end_session(id)?;
        }
        Ok(see_other("/", Some(no_session_cookie(app))))
    })
    .await
}
