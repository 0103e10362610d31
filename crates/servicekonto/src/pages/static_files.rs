//! Style sheets, fonts and the one script, built in.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::{ErrorKind, error_page};
use crate::app::App;
use crate::visit::Visit;

const CSS: &str = "text/css; charset=utf-8";
const WOFF2: &str = "font/woff2";

const FILES: [(&str, &str, &[u8]); 5] = [
    ("kern.css", CSS, include_bytes!("../../../../assets/kern/kern.css")),
    ("pages.css", CSS, include_bytes!("../../../../assets/pages.css")),
    (
        "FiraSans-Regular.woff2",
        WOFF2,
        include_bytes!("../../../../assets/kern/fonts/FiraSans-Regular.woff2"),
    ),
    (
        "FiraSans-SemiBold.woff2",
        WOFF2,
        include_bytes!("../../../../assets/kern/fonts/FiraSans-SemiBold.woff2"),
    ),
    ("follow.js", "text/javascript; charset=utf-8", include_bytes!("../../static/follow.js")),
];

pub(super) async fn file(
    State(app): State<App>,
    visit: Visit,
    Path(name): Path<String>,
) -> Response {
    match FILES.iter().find(|(known, ..)| *known == name) {
        Some((_, kind, bytes)) => {
            let headers = [(header::CONTENT_TYPE, *kind), (header::CACHE_CONTROL, "max-age=3600")];
            (headers, *bytes).into_response()
        }
        None => error_page(&app, &visit, ErrorKind::NotFound, StatusCode::NOT_FOUND),
    }
}
