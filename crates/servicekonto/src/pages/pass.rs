//! Signing in with Servicekonto.Pass: the code, what becomes of it, and the way on.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::{LevelOfAssurance, RelyingParty};
use pass_verifier::{Offer, OfferPurpose, Progress};

use super::login::{Asking, asking, interaction};
use super::progress::{self, State as Followed};
use super::{ErrorKind, Frame, PageError, add_cookie, answer, completed, html, see_other};
use crate::app::{App, Inner};
use crate::initiator::{initiator, is_phone};
use crate::interaction::{Goal, Interaction, ShownOffer};
use crate::qr;
use crate::sign_in::Proof;
use crate::visit::{Visit, known_cookie};

#[derive(Template)]
#[template(path = "pass.html")]
struct PassPage<'a> {
    frame: Frame<'a>,
    asking: Option<Asking<'a>>,
    view: &'static str,
    sentence: &'static str,
    /// While an app can still scan it.
    code: Option<Code>,
    /// Whether the app is told to go on.
    pending: bool,
    phone: bool,
    follow: String,
    here: String,
    back: String,
    cancel: String,
}

/// What the code page shows.
pub(super) struct Code {
    pub(super) svg: String,
    /// The same text as in the code.
    pub(super) link: String,
}

impl Code {
    pub(super) fn of(offer: &ShownOffer) -> Result<Option<Self>, PageError> {
        let Some(link) = offer.pass_link() else { return Ok(None) };
        Ok(Some(Self { svg: qr::svg(&link)?, link: offer.link.clone() }))
    }
}

pub(super) async fn page(State(app): State<App>, visit: Visit, Path(id): Path<String>) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        let (interaction, offer) = match interaction.offer.clone() {
            Some(offer) => (interaction, offer),
            None => offered(app, visit, interaction)?,
        };
        let progress = app.verifier.progress(&offer.id)?;
        if progress == Progress::Approved {
            return Ok(see_other(&interaction.path("/pass/finish"), None));
        }
        let open = matches!(progress, Progress::Waiting { .. });
        let pending = open || matches!(progress, Progress::Claimed { .. });
        html(&PassPage {
            frame: Frame::new(app, visit),
            asking: asking(app, &interaction),
            view: progress::view(&progress),
            sentence: progress::sentence(&progress),
            code: if open { Code::of(&offer)? } else { None },
            pending,
            phone: is_phone(&visit.user_agent),
            follow: interaction.path("/pass/state"),
            here: interaction.path("/pass"),
            back: interaction.path(""),
            cancel: interaction.path("/abbrechen"),
        })
    })
    .await
}

/// "Neuen Code anzeigen".
pub(super) async fn new_code(
    State(app): State<App>,
    visit: Visit,
    Path(id): Path<String>,
) -> Response {
    answer(app, visit, move |app, visit| {
        let interaction = suitable(app, visit, &id)?;
        if let Some(offer) = &interaction.offer {
            app.verifier.cancel(&offer.id)?;
        }
        let (interaction, _) = offered(app, visit, interaction)?;
        Ok(see_other(&interaction.path("/pass"), None))
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
        Ok(Followed::response(visit.language, &progress, go))
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

/// Makes a ticket and remembers it.
fn offered(
    app: &Inner,
    visit: &Visit,
    mut interaction: Interaction,
) -> Result<(Interaction, ShownOffer), PageError> {
    let known = visit.known.as_ref().map(|browser| app.verifier.known_credentials(browser));
    let offered = app.verifier.offer(Offer {
        purpose: OfferPurpose::SignIn,
        relying_party: relying_party(app, visit, &interaction),
        acr: interaction.needed(),
        initiator: initiator(&visit.user_agent),
        known_credentials: Some(known.transpose()?.unwrap_or_default()),
    })?;
    let offer = ShownOffer { id: offered.id, link: offered.link.to_string() };
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
