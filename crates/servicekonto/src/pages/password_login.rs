//! User name and password.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::LevelOfAssurance;
use serde::Deserialize;

use super::login::interaction;
use super::{ErrorKind, Frame, PageError, answer, completed, html_with};
use crate::app::{App, Inner};
use crate::interaction::Interaction;
use crate::password::Verdict;
use crate::sign_in::Proof;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage<'a> {
    frame: Frame<'a>,
    /// Key of what went wrong.
    error: Option<&'static str>,
    user_name: &'a str,
    back: String,
    register: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    username: String,
    password: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        draw(app, visit, &interaction, None, "")
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
        let error = match app.check_password(&typed.username, &typed.password)? {
            Verdict::Right(account) => {
                let proof = Proof::password(&account, app.clock.now());
                return completed(app, app.complete(&interaction, &proof)?);
            }
            Verdict::Wrong => "password-wrong",
            Verdict::Pause => "password-pause",
        };
        draw(app, visit, &interaction, Some(error), &typed.username)
    })
    .await
}

/// The interaction, if a password is enough for it.
pub(super) fn suitable(app: &Inner, visit: &Visit, id: &str) -> Result<Interaction, PageError> {
    let interaction = interaction(app, visit, id)?;
    if interaction.needed() > LevelOfAssurance::Low {
        return Err(PageError::Shown(ErrorKind::LevelTooLow, StatusCode::FORBIDDEN));
    }
    Ok(interaction)
}

fn draw(
    app: &Inner,
    visit: &Visit,
    interaction: &Interaction,
    error: Option<&'static str>,
    user_name: &str,
) -> Result<Response, PageError> {
    let status = match error {
        None => StatusCode::OK,
        Some("password-pause") => StatusCode::TOO_MANY_REQUESTS,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = PasswordPage {
        frame: Frame::new(app, visit),
        error,
        user_name,
        back: interaction.path(""),
        register: interaction.path("/konto"),
    };
    html_with(status, &page)
}
