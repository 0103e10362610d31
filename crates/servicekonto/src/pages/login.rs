//! "Melden Sie sich hier an": who asks, what is needed, four ways.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use pass_protocol::LevelOfAssurance;

use super::cards::{Obstacle, cards};
use super::{Frame, PageError, answer, html, levels, see_other};
use crate::app::{App, Inner};
use crate::interaction::{Goal, Interaction};
use crate::oidc::authorization_response::access_denied;
use crate::visit::Visit;

/// One card, ready to draw.
struct CardView {
    test_id: &'static str,
    title: &'static str,
    text: &'static str,
    level: &'static str,
    /// Where it leads, if it can be taken.
    link: Option<String>,
    /// Why it cannot.
    obstacle: &'static str,
}

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage<'a> {
    frame: Frame<'a>,
    asking: Option<Asking<'a>>,
    needed: &'static str,
    cards: Vec<CardView>,
    register: Option<String>,
    cancel: String,
}

/// The portal that asks.
pub(super) struct Asking<'a> {
    pub(super) name: &'a str,
    pub(super) host: &'a str,
}

/// The interaction behind an address, if this browser began it.
pub(super) fn interaction(app: &Inner, visit: &Visit, id: &str) -> Result<Interaction, PageError> {
    app.interaction(id, visit.browser())?.ok_or_else(PageError::gone)
}

/// The portal of an interaction; `None` for the account's own pages.
pub(super) fn asking<'a>(app: &'a Inner, interaction: &Interaction) -> Option<Asking<'a>> {
    let Goal::Authorize(request) = &interaction.goal else { return None };
    let client = app.config.client(&request.client_id)?;
    Some(Asking { name: &client.name, host: client.origin.host() })
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = interaction(app, visit, &id)?;
        let needed = interaction.needed();
        let view = |card: &super::cards::Card| {
            let (title, text) = card.way.keys();
            let link = interaction.path(card.way.path());
            CardView {
                test_id: card.way.test_id(),
                title,
                text,
                level: levels::level(card.level),
                link: card.obstacle.is_none().then_some(link),
                obstacle: match card.obstacle {
                    Some(Obstacle::LevelTooLow) => "obstacle-level",
                    _ => "obstacle-not-available",
                },
            }
        };
        // A new user name is worth level low: it is offered where that is enough.
        let may_register = needed == LevelOfAssurance::Low;
        html(&LoginPage {
            frame: Frame::new(app, visit),
            asking: asking(app, &interaction),
            needed: levels::level(needed),
            cards: cards(needed, app.identity.is_some()).iter().map(view).collect(),
            register: may_register.then(|| interaction.path("/konto")),
            cancel: interaction.path("/abbrechen"),
        })
    })
    .await
}

pub(super) async fn cancel(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = interaction(app, visit, &id)?;
        if let Some(offer) = &interaction.offer {
            app.verifier.cancel(&offer.id)?;
        }
        app.end(&interaction)?;
        let back = access_denied(app, &interaction);
        Ok(see_other(back.as_deref().unwrap_or("/"), None))
    })
    .await
}
