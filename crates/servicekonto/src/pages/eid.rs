//! The Online-Ausweis: here the simulator's page, clearly labelled.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::login::interaction;
use super::{ErrorKind, Frame, PageError, answer, completed, html, html_with};
use crate::app::{App, Inner};
use crate::identity::{CardChoice, CardReading, IdentityService};
use crate::master_data::MasterData;
use crate::sign_in::Proof;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "eid.html")]
struct EidPage<'a> {
    frame: Frame<'a>,
    cards: Vec<CardChoice>,
    error: bool,
    typed: &'a Typed,
    back: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    card: Option<String>,
    given_names: String,
    family_name: String,
    birth_date: String,
    address: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = interaction(app, visit, &id)?;
        let cards = service(app)?.cards();
        let typed = &Typed::default();
        let back = interaction.path("");
        html(&EidPage { frame: Frame::new(app, visit), cards, error: false, typed, back })
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
        let interaction = interaction(app, visit, &id)?;
        let service = service(app)?;
        if let Some(identity) = service.identify(typed.reading()) {
            let account = app.account_of(&identity)?;
            let proof = Proof::online_ausweis(&account, app.clock.now());
            return completed(app, app.complete(&interaction, &proof)?);
        }
        let page = EidPage {
            frame: Frame::new(app, visit),
            cards: service.cards(),
            error: true,
            typed: &typed,
            back: interaction.path(""),
        };
        html_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
    })
    .await
}

/// Without test mode there is no simulator, whatever address is called.
fn service(app: &Inner) -> Result<&dyn IdentityService, PageError> {
    let missing = PageError::Shown(ErrorKind::NotFound, StatusCode::NOT_FOUND);
    app.identity.as_deref().ok_or(missing)
}

impl Typed {
    fn reading(&self) -> CardReading {
        match &self.card {
            Some(card) => CardReading::Chosen(card.clone()),
            None => CardReading::Typed(MasterData {
                given_names: self.given_names.clone(),
                family_name: self.family_name.clone(),
                birth_date: self.birth_date.clone(),
                address: self.address.clone(),
            }),
        }
    }
}
