//! "Passwort ändern".

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::registration::{Mistake, unfit};
use super::start::{session, sign_in_first};
use super::{ErrorKind, Frame, PageError, answer, html, html_with, see_other};
use crate::account::Account;
use crate::app::{App, Inner};
use crate::interaction::Place;
use crate::password_change::Change;
use crate::visit::{Visit, session_cookie};

#[derive(Template)]
#[template(path = "change_password.html")]
struct ChangePasswordPage<'a> {
    frame: Frame<'a>,
    error: Option<Mistake>,
    /// For programs that keep passwords.
    user_name: &'a str,
}

#[derive(Template)]
#[template(path = "password_changed.html")]
struct PasswordChangedPage<'a> {
    frame: Frame<'a>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    current: String,
    new: String,
    again: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Password);
        };
        let account = with_password(app, &session.account)?;
        draw(app, visit, &account, None)
    })
    .await
}

pub(super) async fn submit(
    State(app): State<App>,
    visit: Visit,
    Form(typed): Form<Typed>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let Some(session) = session(app, visit)? else {
            return sign_in_first(app, visit, Place::Password);
        };
        let account = with_password(app, &session.account)?;
        let mistake = |field, key| Some(Mistake { field, key });
        let error = if typed.new != typed.again {
            mistake("again", "change-password-differ")
        } else {
            match app.change_password(&account, &session, &typed.current, &typed.new)? {
                Change::Done { session } => {
                    let cookie = Some(session_cookie(app, &session));
                    return Ok(see_other("/passwort/geaendert", cookie));
                }
                Change::Wrong => mistake("current", "change-password-wrong"),
                Change::Pause => mistake("current", "password-pause"),
                Change::Refused(refusal) => mistake("new", unfit(refusal)),
            }
        };
        draw(app, visit, &account, error)
    })
    .await
}

pub(super) async fn changed(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        if session(app, visit)?.is_none() {
            return sign_in_first(app, visit, Place::Start);
        }
        html(&PasswordChangedPage { frame: Frame::new(app, visit).signed_in() })
    })
    .await
}

/// The account, if it has a password: who came with a card only has none.
fn with_password(app: &Inner, account: &str) -> Result<Account, PageError> {
    let account = app.store.account(account)?.ok_or_else(PageError::gone)?;
    match account.password {
        Some(_) => Ok(account),
        None => Err(PageError::Shown(ErrorKind::NotFound, StatusCode::NOT_FOUND)),
    }
}

fn draw(
    app: &Inner,
    visit: &Visit,
    account: &Account,
    error: Option<Mistake>,
) -> Result<Response, PageError> {
    let status = match &error {
        None => StatusCode::OK,
        Some(Mistake { key: "password-pause", .. }) => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let frame = Frame::new(app, visit).signed_in();
    let user_name = account.user_name.as_deref().unwrap_or_default();
    html_with(status, &ChangePasswordPage { frame, error, user_name })
}
