//! Choosing a language.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use serde::Deserialize;

use super::see_other;
use crate::app::App;
use crate::messages::Language;
use crate::visit::{Visit, language_cookie};

#[derive(Debug, Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    zurueck: String,
}

pub(super) async fn choose(
    State(app): State<App>,
    visit: Visit,
    Path(language): Path<String>,
    Query(back): Query<Back>,
) -> Response {
    let language = Language::from_code(&language).unwrap_or(visit.language);
    see_other(own_path(&back.zurueck), Some(language_cookie(&app, language)))
}

/// A path on this server, never another address.
fn own_path(path: &str) -> &str {
    let plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.".contains(&b));
    if plain && path.starts_with('/') && !path.starts_with("//") { path } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_stays_here() {
        assert_eq!(own_path("/anmelden/aB-_3/pass"), "/anmelden/aB-_3/pass");
        for path in
            ["//evil.example", "https://evil.example", "/\\evil.example", "", "x", "/a\r\nb"]
        {
            assert_eq!(own_path(path), "/", "{path}");
        }
    }
}
