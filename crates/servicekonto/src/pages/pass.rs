//! Signing in with Servicekonto.Pass: the code, what becomes of it, and the way on.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::{LevelOfAssurance, RelyingParty};
use pass_verifier::{CodeVerdict, Offer, OfferPurpose, Progress};

use super::login::{Asking, asking, interaction};
use super::progress::{self, State as Followed};
use super::shown::{DigitsForm, Shown, TypedDigits, Way};
use super::{ErrorKind, Frame, PageError, add_cookie, answer, completed, html_with, see_other};
use crate::app::{App, Inner};
use crate::initiator::{initiator, is_phone};
use crate::interaction::{Goal, Interaction, ShownOffer};
use crate::sign_in::Proof;
use crate::visit::{Visit, known_cookie};

#[derive(Template)]
#[template(path = "pass.html")]
struct PassPage<'a> {
    frame: Frame<'a>,
    asking: Option<Asking<'a>>,
    view: &'static str,
    sentence: &'static str,
    /// While an app can still take it.
    shown: Shown,
    /// Once a typed code was approved.
    digits: Option<DigitsForm>,
    /// Whether the app is told to go on.
    pending: bool,
    phone: bool,
    follow: String,
    here: String,
    short_code: String,
    /// Where another code of the same sort comes from.
    again: String,
    back: String,
    cancel: String,
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let (interaction, offer) = match interaction.offer.clone() {
            Some(offer) => (interaction, offer),
            None => offered(app, visit, interaction, Way::Scanned)?,
        };
        let progress = app.verifier.progress(&offer.id)?;
        if progress == Progress::Approved {
            return Ok(see_other(&interaction.path("/pass/finish"), None));
        }
        drawn(app, visit, &interaction, &offer, &progress, false)
    })
    .await
}

fn drawn(
    app: &Inner,
    visit: &Visit,
    interaction: &Interaction,
    offer: &ShownOffer,
    progress: &Progress,
    wrong: bool,
) -> Result<Response, PageError> {
    use Progress::{Claimed, Confirming, Waiting};
    let way = Way::of(offer);
    let digits = match progress {
        Confirming { tries_left, .. } => Some(DigitsForm {
            action: interaction.path("/pass/code"),
            test_id: "confirm-digits",
            confirm_test_id: "confirm",
            label: "confirm-digits",
            hint: "confirm-digits-hint",
            button: "confirm",
            tries_left: *tries_left,
            wrong,
        }),
        _ => None,
    };
    let (here, short_code) = (interaction.path("/pass"), interaction.path("/pass/kurzcode"));
    let page = PassPage {
        frame: Frame::new(app, visit),
        asking: asking(app, interaction),
        view: progress::view(progress),
        sentence: if *progress == Progress::Void {
            "state-void-digits"
        } else {
            progress::sentence(progress, way)
        },
        shown: Shown::of(app, offer, progress)?,
        digits,
        pending: matches!(progress, Waiting { .. } | Claimed { .. } | Confirming { .. }),
        phone: is_phone(&visit.user_agent),
        follow: interaction.path("/pass/state"),
        again: if way == Way::Typed { short_code.clone() } else { here.clone() },
        here,
        short_code,
        back: interaction.path(""),
        cancel: interaction.path("/abbrechen"),
    };
    html_with(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &page)
}

/// "Neuen Code anzeigen", and back from the short code.
pub(super) async fn new_code(state: State<App>, visit: Visit, id: Path<String>) -> Response {
    shown_anew(state, visit, id, Way::Scanned).await
}

/// "Keine Kamera?"
pub(super) async fn short_code(state: State<App>, visit: Visit, id: Path<String>) -> Response {
    shown_anew(state, visit, id, Way::Typed).await
}

async fn shown_anew(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    way: Way,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        if let Some(offer) = &interaction.offer {
            app.verifier.cancel(&offer.id)?;
        }
        let (interaction, _) = offered(app, visit, interaction, way)?;
        Ok(see_other(&interaction.path("/pass"), None))
    })
    .await
}

/// The digits that the app shows after the approval.
pub(super) async fn digits(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
    Form(typed): Form<TypedDigits>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let offer = interaction.offer.as_ref().ok_or_else(PageError::gone)?;
        match app.verifier.confirm_approval(&offer.id, &typed.digits)? {
            CodeVerdict::Right => Ok(see_other(&interaction.path("/pass/finish"), None)),
            CodeVerdict::Wrong { .. } => {
                let progress = app.verifier.progress(&offer.id)?;
                drawn(app, visit, &interaction, offer, &progress, true)
            }
            CodeVerdict::Void => Ok(see_other(&interaction.path("/pass"), None)),
        }
    })
    .await
}

/// Asked by the script once a second.
pub(super) async fn state(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let Some(interaction) = app.interaction(&id, visit.browser())? else {
            return Ok(Followed::over(visit.language));
        };
        let Some(offer) = &interaction.offer else { return Ok(Followed::over(visit.language)) };
        let progress = app.verifier.progress(&offer.id)?;
        let go = (progress == Progress::Approved).then(|| interaction.path("/pass/finish"));
        Ok(Followed::response(visit.language, &progress, Way::of(offer), go))
    })
    .await
}

/// The approval is handed out once; with it the person goes on.
pub(super) async fn finish(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let offer = interaction.offer.as_ref().ok_or_else(PageError::gone)?;
        let Some(approved) = app.verifier.take_approval(&offer.id)? else {
            return Ok(see_other(&interaction.path("/pass"), None));
        };
        if app.store.account(&approved.account)?.is_none() {
            return Err(PageError::gone());
        }
        let credential = approved.credential_id;
        let mut response = completed(app, app.complete(&interaction, &Proof::pass(approved))?)?;
        let (browser, cookie) = known_cookie(app);
        app.verifier.remember_browser(&credential, visit.known.as_ref(), &browser)?;
        add_cookie(&mut response, &cookie);
        Ok(response)
    })
    .await
}

/// The interaction, if a pass can be enough for it.
fn suitable(app: &Inner, visit: &Visit, id: &str) -> Result<Interaction, PageError> {
    let interaction = interaction(app, visit, id)?;
    if interaction.needed() > LevelOfAssurance::Substantial {
        return Err(PageError::Shown(ErrorKind::LevelTooLow, StatusCode::FORBIDDEN));
    }
    Ok(interaction)
}

/// Makes an offer and remembers it.
fn offered(
    app: &Inner,
    visit: &Visit,
    mut interaction: Interaction,
    way: Way,
) -> Result<(Interaction, ShownOffer), PageError> {
    let known = visit.known.as_ref().map(|browser| app.verifier.known_credentials(browser));
    let terms = Offer {
        purpose: OfferPurpose::SignIn,
        relying_party: relying_party(app, visit, &interaction),
        acr: interaction.needed(),
        initiator: initiator(&visit.user_agent),
        known_credentials: Some(known.transpose()?.unwrap_or_default()),
    };
    let offer = way.offer(&app.verifier, terms)?;
    interaction.offer = Some(offer.clone());
    app.keep(&interaction)?;
    Ok((interaction, offer))
}

/// Who asks, as the app shows it: the portal, or this account server itself.
fn relying_party(app: &Inner, visit: &Visit, interaction: &Interaction) -> RelyingParty {
    if let Goal::Authorize(request) = &interaction.goal
        && let Some(client) = app.config.client(&request.client_id)
    {
        return RelyingParty { name: client.name.clone(), uri: client.origin.origin().to_owned() };
    }
    own_name(app, visit)
}

/// This account server as relying party.
pub(super) fn own_name(app: &Inner, visit: &Visit) -> RelyingParty {
    RelyingParty {
        name: Frame::new(app, visit).name.to_owned(),
        uri: app.config.issuer.origin().to_owned(),
    }
}
