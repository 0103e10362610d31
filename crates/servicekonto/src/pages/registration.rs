//! "Konto anlegen" with user name and password; the person goes on where they came from.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::password_login::suitable;
use super::{Frame, answer, completed, html, html_with};
use crate::account::{PasswordRefusal, Refusal};
use crate::app::App;
use crate::sign_in::Proof;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "registration.html")]
struct RegistrationPage<'a> {
    frame: Frame<'a>,
    error: Option<Mistake>,
    user_name: &'a str,
    back: String,
}

/// Which field, and the key of its sentence.
pub(super) struct Mistake {
    pub(super) field: &'static str,
    pub(super) key: &'static str,
}

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    username: String,
    password: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let frame = Frame::new(app, visit);
        let back = interaction.path("");
        html(&RegistrationPage { frame, error: None, user_name: "", back })
    })
    .await
}

pub(super) async fn submit(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let refusal = match app.register(&typed.username, &typed.password)? {
            Ok(account) => {
                let proof = Proof::password(&account, app.clock.now());
                return completed(app, app.complete(&interaction, &proof)?);
            }
            Err(refusal) => refusal,
        };
        let page = RegistrationPage {
            frame: Frame::new(app, visit),
            error: Some(mistake(refusal)),
            user_name: &typed.username,
            back: interaction.path(""),
        };
        html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
    })
    .await
}

fn mistake(refusal: Refusal) -> Mistake {
    let (field, key) = match refusal {
        Refusal::UserName => ("username", "register-name-unfit"),
        Refusal::UserNameTaken => ("username", "register-name-taken"),
        Refusal::Password(refusal) => ("password", unfit(refusal)),
    };
    Mistake { field, key }
}

/// Key of the sentence for a new password that does not fit.
pub(super) fn unfit(refusal: PasswordRefusal) -> &'static str {
    match refusal {
        PasswordRefusal::TooShort => "register-password-short",
        PasswordRefusal::TooLong => "register-password-long",
        PasswordRefusal::Same => "change-password-same",
    }
}
