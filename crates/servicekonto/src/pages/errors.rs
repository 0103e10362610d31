//! Calm pages for what cannot go on: what happened, that nothing is lost, what to do.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Response};
use thiserror::Error;

use super::Frame;
use crate::account::AccountError;
use crate::app::{App, Inner};
use crate::store::StoreError;
use crate::visit::Visit;
use pass_verifier::VerifierError;

/// Which page; the sentences are in the message files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    Broken,
    ForeignForm,
    Gone,
    LevelTooLow,
    MethodNotAllowed,
    NotFound,
    UnknownPortal,
}

impl ErrorKind {
    /// Heading and text.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Broken => ("error-broken-title", "error-broken-text"),
            Self::ForeignForm => ("error-foreign-form-title", "error-foreign-form-text"),
            Self::Gone => ("error-gone-title", "error-gone-text"),
            Self::LevelTooLow => ("error-level-title", "error-level-text"),
            Self::MethodNotAllowed => ("error-method-title", "error-method-text"),
            Self::NotFound => ("error-not-found-title", "error-not-found-text"),
            Self::UnknownPortal => ("error-portal-title", "error-portal-text"),
        }
    }
}

/// Why a page is not what was asked for.
#[derive(Debug, Error)]
pub(crate) enum PageError {
    /// A sentence for the person; nothing is wrong here.
    #[error("shown: {0:?}")]
    Shown(ErrorKind, StatusCode),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Account(#[from] AccountError),
    #[error(transparent)]
    Verifier(#[from] VerifierError),
    #[error(transparent)]
    Template(#[from] askama::Error),
    #[error(transparent)]
    Qr(#[from] qrcode::types::QrError),
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    frame: Frame<'a>,
    title: &'static str,
    text: &'static str,
}

impl PageError {
    /// The interaction is over, unknown, or another browser's.
    pub(crate) fn gone() -> Self {
        Self::Shown(ErrorKind::Gone, StatusCode::GONE)
    }

    pub(crate) fn response(&self, app: &Inner, visit: &Visit) -> Response {
        match self {
            Self::Shown(kind, status) => error_page(app, visit, *kind, *status),
            error => {
                tracing::error!(%error, "a page failed");
                error_page(app, visit, ErrorKind::Broken, StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

pub(crate) fn error_page(
    app: &Inner,
    visit: &Visit,
    kind: ErrorKind,
    status: StatusCode,
) -> Response {
    let (title, text) = kind.keys();
    let page = ErrorPage { frame: Frame::new(app, visit), title, text };
    match page.render() {
        Ok(page) => (status, Html(page)).into_response(),
        Err(_) => status.into_response(),
    }
}

pub(crate) async fn not_found(State(app): State<App>, visit: Visit) -> Response {
    error_page(&app, &visit, ErrorKind::NotFound, StatusCode::NOT_FOUND)
}

pub(crate) async fn method_not_allowed(State(app): State<App>, visit: Visit) -> Response {
    error_page(&app, &visit, ErrorKind::MethodNotAllowed, StatusCode::METHOD_NOT_ALLOWED)
}
