//! The authorization endpoint (OpenID Connect Core §3.1.2): a checked request begins an interaction.

use axum::extract::{RawForm, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::authorization_request::Refusal;
use crate::app::App;
use crate::interaction::Goal;
use crate::pages::{self, ErrorKind, PageError};
use crate::visit::Visit;

pub(super) async fn by_query(
    State(app): State<App>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Response {
    authorize(app, visit, query.unwrap_or_default().into_bytes()).await
}

pub(super) async fn by_form(
    State(app): State<App>,
    visit: Visit,
    RawForm(form): RawForm,
) -> Response {
    authorize(app, visit, form.to_vec()).await
}

async fn authorize(app: App, visit: Visit, parameters: Vec<u8>) -> Response {
    pages::answer(app, visit, move |app, visit| {
        let parameters: Vec<(String, String)> =
            url::form_urlencoded::parse(&parameters).into_owned().collect();
        match app.check_authorization(&parameters) {
            Ok(request) => {
                let (browser, cookie) = visit.browser_or_new(app);
                let interaction = app.begin(Goal::Authorize(request), &browser)?;
                Ok(pages::see_other(&interaction.path(""), cookie))
            }
            Err(Refusal::Portal { redirect }) => Ok(pages::see_other(&redirect, None)),
            Err(Refusal::Page) => {
                Err(PageError::Shown(ErrorKind::UnknownPortal, StatusCode::BAD_REQUEST))
            }
        }
    })
    .await
}
