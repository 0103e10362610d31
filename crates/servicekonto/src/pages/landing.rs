//! `GET /P/<ticket>`: for people whose camera opened the link in a browser. Claims nothing.

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::{Frame, answer, html};
use crate::app::App;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "landing.html")]
struct LandingPage<'a> {
    frame: Frame<'a>,
}

pub(super) async fn page(State(app): State<App>, visit: Visit) -> Response {
    answer(app, visit, |app, visit| {
        // The ticket stays out of the page's own links.
        let start = Visit { path: "/".to_owned(), ..visit.clone() };
        html(&LandingPage { frame: Frame::new(app, &start) })
    })
    .await
}
