//! `GET /P/<ticket>`: for people whose camera opened the link in a browser. Offers to open the app
//! with it; claims nothing itself.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use pass_protocol::PassLink;

use super::{Frame, answer, html};
use crate::app::App;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "landing.html")]
struct LandingPage<'a> {
    frame: Frame<'a>,
    /// Opens the app with this link; none where the address is no pass link.
    app_url: Option<String>,
}

pub(super) async fn page(
    State(app): State<App>,
    visit: Visit,
    Path(ticket): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let link = PassLink::parse(&app.config.issuer.url(&format!("/P/{ticket}")));
        // The ticket stays out of the page's links to other pages.
        let start = Visit { path: "/".to_owned(), ..visit.clone() };
        let frame = Frame::new(app, &start);
        html(&LandingPage { frame, app_url: link.ok().map(|link| link.app_url()) })
    })
    .await
}
