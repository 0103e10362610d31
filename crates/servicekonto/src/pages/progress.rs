//! What became of a shown code, as word for the script and sentence for the person.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use pass_verifier::Progress;
use serde::Serialize;

use super::shown::Way;
use crate::messages::{Language, say};

/// Answer to the script that follows a code.
#[derive(Debug, Serialize)]
pub(super) struct State {
    view: &'static str,
    text: String,
    /// Where to go now.
    #[serde(skip_serializing_if = "Option::is_none")]
    go: Option<String>,
}

impl State {
    pub(super) fn response(
        language: Language,
        progress: &Progress,
        way: Way,
        go: Option<String>,
    ) -> Response {
        let text = say(language, sentence(progress, way), &[]);
        Json(Self { view: view(progress), text, go }).into_response()
    }

    /// For an interaction or session that is over: the page itself says so.
    pub(super) fn over(language: Language) -> Response {
        Self::response(language, &Progress::Expired, Way::Scanned, None)
    }
}

/// One word.
pub(super) fn view(progress: &Progress) -> &'static str {
    match progress {
        Progress::Waiting { .. } => "waiting",
        Progress::Claimed { contested: false } => "claimed",
        Progress::Claimed { contested: true } => "contested",
        Progress::Registered { .. } => "registered",
        Progress::Confirming { .. } => "confirming",
        Progress::Approved => "approved",
        Progress::Paired => "paired",
        Progress::Declined => "declined",
        Progress::Expired => "expired",
        Progress::Blocked => "blocked",
        Progress::Void => "void",
        Progress::Cancelled => "cancelled",
    }
}

/// Key of the sentence.
pub(super) fn sentence(progress: &Progress, way: Way) -> &'static str {
    match (progress, way) {
        (Progress::Waiting { .. }, Way::Typed) => return "state-waiting-typed",
        (Progress::Claimed { contested: true }, Way::Typed) => return "state-contested-typed",
        (Progress::Registered { .. }, Way::Typed) => return "state-registered-typed",
        (Progress::Paired, Way::Typed) => return "state-paired-typed",
        _ => {}
    }
    match progress {
        Progress::Waiting { .. } => "state-waiting",
        Progress::Claimed { contested: false } => "state-claimed",
        Progress::Claimed { contested: true } => "state-contested",
        Progress::Registered { .. } => "state-registered",
        Progress::Confirming { .. } => "state-confirming",
        Progress::Approved => "state-approved",
        Progress::Paired => "state-paired",
        Progress::Declined => "state-declined",
        Progress::Expired => "state-expired",
        Progress::Blocked => "state-blocked",
        Progress::Void => "state-void",
        Progress::Cancelled => "state-cancelled",
    }
}
