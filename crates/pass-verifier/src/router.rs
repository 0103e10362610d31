//! The addresses of an issuer, for any axum server to mount.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::{Extensions, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use pass_protocol::{
    B64, ClaimRequest, ErrorCode, IssuerMetadata, MAX_MESSAGE_LEN, Problem, StatementChain, Ticket,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{ClientAddress, Verifier, VerifierError};

impl Verifier {
    /// All addresses of `docs/protocol.md`, except the page at `GET /P/<ticket>`.
    pub fn router(&self) -> Router {
        let closed = |route: MethodRouter<Self>| {
            route.fallback(async || problem(ErrorCode::MethodNotAllowed))
        };
        Router::new()
            .route(IssuerMetadata::PATH, closed(get(metadata)))
            .route(StatementChain::PATH, closed(get(keys)))
            .route("/P/{ticket}", closed(post(claim)))
            .route("/pass/codes", closed(post(claim_code)))
            .route("/pass/responses/{id}", closed(post(respond)))
            .route("/pass/responses/{id}/endorsement", closed(post(endorse)))
            .route("/pass/responses/{id}/report", closed(post(report)))
            .route("/pass/responses/{id}/receipt", closed(post(receipt)))
            .route("/pass/requests", closed(post(own_request)))
            .route("/pass/status", closed(post(status)))
            .route("/pass/disable", closed(post(disable)))
            .route("/pass/{*rest}", axum::routing::any(async || problem(ErrorCode::NotFound)))
            .with_state(self.clone())
    }
}

async fn metadata(State(verifier): State<Verifier>) -> Response {
    json(&verifier.config().metadata)
}

async fn keys(State(verifier): State<Verifier>) -> Response {
    json(&verifier.keys().statements)
}

async fn claim(
    State(verifier): State<Verifier>,
    Path(link): Path<String>,
    request: Request,
) -> Response {
    // A frame that is not asked for changes nothing, so only the ticket counts.
    let ticket = link.split('.').next().unwrap_or_default();
    let Ok(ticket) = Ticket::parse(ticket) else { return problem(ErrorCode::TicketUnknown) };
    answer(request, move |body| verifier.claim(&ticket, &parse::<ClaimRequest>(&body)?)).await
}

async fn claim_code(State(verifier): State<Verifier>, request: Request) -> Response {
    let from = client_address(request.extensions());
    answer(request, move |body| verifier.claim_code(&parse(&body)?, from)).await
}

/// What the server that mounts this says, or else the other end of the connection.
fn client_address(extensions: &Extensions) -> ClientAddress {
    let peer = || extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().into());
    extensions.get().copied().or_else(peer).unwrap_or(ClientAddress::UNKNOWN)
}

async fn respond(
    State(verifier): State<Verifier>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Ok(id) = B64::parse(&id) else { return problem(ErrorCode::RequestClosed) };
    answer(request, move |body| verifier.respond(&id, &body)).await
}

async fn endorse(
    State(verifier): State<Verifier>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Ok(id) = B64::parse(&id) else { return problem(ErrorCode::RequestClosed) };
    answer(request, move |body| verifier.endorse(&id, &parse(&body)?)).await
}

async fn report(
    State(verifier): State<Verifier>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Ok(id) = B64::parse(&id) else { return problem(ErrorCode::ApprovalRefused) };
    answer(request, move |body| verifier.report(&id, &parse(&body)?)).await
}

async fn receipt(
    State(verifier): State<Verifier>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let Ok(id) = B64::parse(&id) else { return problem(ErrorCode::RequestClosed) };
    answer(request, move |body| verifier.receipt_again(&id, &parse(&body)?)).await
}

async fn own_request(State(verifier): State<Verifier>, request: Request) -> Response {
    answer(request, move |body| verifier.own_request(&parse(&body)?)).await
}

async fn status(State(verifier): State<Verifier>, request: Request) -> Response {
    answer(request, move |body| verifier.status(&parse(&body)?)).await
}

async fn disable(State(verifier): State<Verifier>, request: Request) -> Response {
    answer(request, move |body| verifier.disable_by_secret(&parse(&body)?)).await
}

/// Reads a JSON body of bounded size and runs `work` on a thread that may block.
async fn answer<T: Serialize + Send + 'static>(
    request: Request,
    work: impl FnOnce(Vec<u8>) -> Result<T, VerifierError> + Send + 'static,
) -> Response {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).map(str::trim);
    if !kind.is_some_and(|kind| kind.eq_ignore_ascii_case("application/json")) {
        return problem(ErrorCode::UnsupportedMediaType);
    }
    let Ok(body) = to_bytes(request.into_body(), MAX_MESSAGE_LEN).await else {
        return problem(ErrorCode::PayloadTooLarge);
    };
    match tokio::task::spawn_blocking(move || work(body.to_vec())).await {
        Ok(Ok(answer)) => json(&answer),
        Ok(Err(error)) => {
            if error.code() == ErrorCode::InternalError {
                tracing::error!(%error, "a pass request failed");
            }
            document_of(&error.problem())
        }
        Err(_) => problem(ErrorCode::InternalError),
    }
}

fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, VerifierError> {
    serde_json::from_slice(body).map_err(|_| ErrorCode::MalformedRequest.into())
}

fn json<T: Serialize>(value: &T) -> Response {
    document(StatusCode::OK, "application/json", value)
}

/// A problem document (RFC 9457).
fn problem(code: ErrorCode) -> Response {
    document_of(&Problem::from(code))
}

fn document_of(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = document(status, "application/problem+json", problem);
    if let Some(seconds) = problem.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

fn document<T: Serialize>(status: StatusCode, kind: &'static str, value: &T) -> Response {
    let body = serde_json::to_vec(value).unwrap_or_default();
    let mut response = (status, Body::from(body)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
