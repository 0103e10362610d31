//! The commands, each a use case of the authenticator and a few lines of output.

use std::sync::Arc;
use std::time::Duration;

use pass_authenticator::{
    Approval, Authenticator, AuthenticatorError, HttpIssuerClient, IssuerClientError, NoticeKind,
    OpenRequest, Pairing, PairingProgress, PairingState, Ports, Review, StoreError, Unpairing,
    open_store,
};
use pass_keystore::{KeystoreError, WrapKeySource};
use pass_keystore_tpm::KeystoreConfig;

use crate::arguments::{Arguments, Command, PinSource, Source};
use crate::input::{self, Opener};
use crate::output::{Output, Stop};

/// How often `pair --wait` asks.
const ASK_AGAIN: Duration = Duration::from_secs(1);

struct Session<'a> {
    app: Authenticator,
    output: &'a Output,
}

pub(crate) async fn run(arguments: &Arguments, output: &Output) -> Result<(), Stop> {
    let session = Session { app: open(arguments, output).await?, output };
    match &arguments.command {
        Command::Pair { source, pin, name, wait, yes } => {
            session.pair(source, pin, name, *wait, *yes).await
        }
        Command::Approve { source, pin, pairing, yes } => {
            session.approve(source, pin, pairing.as_deref(), *yes).await
        }
        Command::Decline { source, pairing, not_me } => {
            session.decline(source, pairing.as_deref(), *not_me).await
        }
        Command::List => session.list().await,
        Command::Status => {
            session.app.refresh().await?;
            session.list().await
        }
        Command::Unpair { pairing } => session.unpair(pairing).await,
    }
}

async fn open(arguments: &Arguments, output: &Output) -> Result<Authenticator, Stop> {
    let storage = |_| Stop::of("storage");
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(&arguments.store).map_err(storage)?;
    let keystore = pass_keystore_tpm::open(&KeystoreConfig {
        data_dir: arguments.store.clone(),
        choice: arguments.keystore,
        simulator: arguments.simulated_tpm.map(|port| ("127.0.0.1".to_owned(), port)),
        wrap_key: WrapKeySource::File,
    })
    .map_err(|error| match error {
        KeystoreError::Unavailable { .. } => Stop::of("keystore-silent"),
        _ => Stop::of("storage"),
    })?;
    let store = open_store(&arguments.store, keystore.as_ref()).await;
    let store = store.map_err(|error| match error {
        StoreError::Keystore(KeystoreError::Unavailable { .. }) => Stop::of("keystore-silent"),
        _ => Stop::of("storage"),
    })?;
    let issuers = HttpIssuerClient::new().map_err(|_| Stop::of("offline"))?;
    let ports = Ports::new(keystore, Arc::new(store), Arc::new(issuers));
    Ok(Authenticator::new(ports, output.language()))
}

impl Session<'_> {
    async fn claim(&self, source: &Source) -> Result<(OpenRequest, Review), Stop> {
        let open = match input::opener(source)? {
            Opener::Link(link) => self.app.claim(&link).await?,
            Opener::Code(issuer, code) => self.app.claim_code(&issuer, &code).await?,
        };
        let review = self.app.review(&open).await?;
        let place = |value: &Option<String>| value.clone().unwrap_or_default();
        self.output.event(
            "review",
            &[
                ("purpose", review.purpose.name()),
                ("portal", &review.portal_name),
                ("host", &review.portal_host),
                ("issuer", &review.issuer_name),
                ("issuer-host", &review.issuer_host),
                ("level", review.level.name()),
                ("browser", &place(&review.browser)),
                ("os", &place(&review.os)),
                ("account", &place(&review.account_label)),
            ],
        );
        if !review.issuer_known {
            self.output.event("review-unchecked", &[("host", &review.issuer_host)]);
        }
        if review.test_mode {
            self.output.event("review-test", &[]);
        }
        Ok((open, review))
    }

    async fn pair(
        &self,
        source: &Source,
        pin: &PinSource,
        name: &str,
        wait: bool,
        yes: bool,
    ) -> Result<(), Stop> {
        let (mut open, review) = self.claim(source).await?;
        if review.account_label.is_none() {
            return Err(Stop::of("not-a-pairing"));
        }
        if !yes {
            input::agree(self.output)?;
        }
        let pin = input::new_pin(pin, self.output)?;
        let code = self.app.pair(&mut open, &pin, name).await?;
        let seconds = code.expires_in.to_string();
        self.output
            .event("pair-digits", &[("id", &code.id), ("code", &code.code), ("seconds", &seconds)]);
        if wait { self.wait(&code.id).await } else { Ok(()) }
    }

    /// Until the digits were typed on the page, or are void.
    async fn wait(&self, id: &str) -> Result<(), Stop> {
        loop {
            match self.app.pairing_progress(id).await {
                // Being offline for a moment ends nothing: the issuer sets the deadline.
                Ok(PairingProgress::Waiting)
                | Err(AuthenticatorError::Issuer(IssuerClientError::Offline(_))) => {
                    tokio::time::sleep(ASK_AGAIN).await;
                }
                Ok(PairingProgress::Active(pairing)) => {
                    self.show("paired", &pairing);
                    return Ok(());
                }
                Ok(PairingProgress::Void) => return Err(Stop::of("pair-void")),
                Err(error) => return Err(error.into()),
            }
        }
    }

    async fn approve(
        &self,
        source: &Source,
        pin: &PinSource,
        chosen: Option<&str>,
        yes: bool,
    ) -> Result<(), Stop> {
        // Digits may have been typed since `pair`, without `--wait`: the issuer knows.
        let known = self.app.pairings().await?;
        if known.iter().any(|pairing| pairing.state == PairingState::Pending) {
            self.app.refresh().await?;
        }
        let (mut open, review) = self.claim(source).await?;
        if review.account_label.is_some() {
            return Err(Stop::of("not-a-sign-in"));
        }
        let id = match (chosen, review.pairings.as_slice()) {
            (Some(id), _) => id.to_owned(),
            (None, [only]) => only.id.clone(),
            (None, []) => return Err(Stop::of("not-paired")),
            (None, _) => return Err(Stop::of("several-pairings")),
        };
        self.browser(&review, &id);
        if !yes {
            input::agree(self.output)?;
        }
        let pin = input::pin(pin, self.output)?;
        match self.app.approve(&mut open, &id, &pin).await? {
            Approval::Approved { receipt, level, confirmation_code } => {
                let receipt = receipt.jti.to_string();
                let values = [("level", level.name()), ("receipt", receipt.as_str())];
                self.output.event("approved", &values);
                if let Some(code) = confirmation_code {
                    self.output.event("approved-digits", &[("code", &code)]);
                }
                Ok(())
            }
            Approval::WrongPin { retry_after: Some(seconds), .. } => {
                Err(Stop::about("pin-paused", "count", &seconds.to_string()))
            }
            Approval::WrongPin { tries_left, .. } => {
                Err(Stop::about("pin-wrong", "count", &tries_left.to_string()))
            }
            Approval::Blocked => Err(Stop::of("blocked")),
        }
    }

    async fn decline(
        &self,
        source: &Source,
        chosen: Option<&str>,
        not_me: bool,
    ) -> Result<(), Stop> {
        let (mut open, review) = self.claim(source).await?;
        if let Some(id) = chosen {
            self.browser(&review, id);
        }
        let receipt = self.app.decline(&mut open, chosen).await?;
        self.output.event("declined", &[("receipt", &receipt.jti.to_string())]);
        if let Some(id) = chosen.filter(|_| not_me) {
            if !open.is_sign_in() {
                return Err(Stop::of("not-a-sign-in"));
            }
            let receipt = self.app.report(&open, id).await?;
            self.output.event("reported", &[("receipt", &receipt.jti.to_string())]);
        }
        Ok(())
    }

    /// Whether this pairing has signed in with that browser before, where the issuer says so.
    fn browser(&self, review: &Review, id: &str) {
        if let Some(known) = &review.known_pairings {
            let known = known.iter().any(|one| one == id);
            self.output.event(if known { "browser-known" } else { "browser-new" }, &[]);
        }
    }

    async fn list(&self) -> Result<(), Stop> {
        let pairings = self.app.pairings().await?;
        if pairings.is_empty() {
            self.output.event("list-empty", &[]);
        }
        for pairing in &pairings {
            self.show("pairing", pairing);
        }
        for waiting in self.app.waiting().await? {
            self.output.event("list-waiting", &[("issuer", &waiting.issuer_name)]);
        }
        for notice in self.app.notices().await? {
            let key = match notice.kind {
                NoticeKind::SignInReported => "list-reported",
                _ => "list-notice",
            };
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            self.output.event(
                key,
                &[
                    ("issuer", &notice.issuer_name),
                    ("portal", &text(&notice.portal_name)),
                    ("device", &text(&notice.device_name)),
                ],
            );
        }
        Ok(())
    }

    async fn unpair(&self, id: &str) -> Result<(), Stop> {
        match self.app.unpair(id).await? {
            Unpairing::Confirmed { receipt, issuer_name, .. } => {
                let receipt = receipt.jti.to_string();
                let values = [("issuer", issuer_name.as_str()), ("receipt", &receipt)];
                self.output.event("unpaired", &values);
            }
            Unpairing::Queued { issuer_name } => {
                self.output.event("unpaired-later", &[("issuer", &issuer_name)]);
            }
            Unpairing::Unknown { issuer_name } => {
                self.output.event("unpaired-unknown", &[("issuer", &issuer_name)]);
            }
        }
        Ok(())
    }

    fn show(&self, key: &'static str, pairing: &Pairing) {
        let state = match pairing.state {
            PairingState::Pending => "pending",
            PairingState::Active => "active",
        };
        self.output.event(
            key,
            &[
                ("id", &pairing.id),
                ("issuer", &pairing.issuer_name),
                ("host", pairing.issuer.host()),
                ("account", &pairing.account_label),
                ("name", &pairing.device_name),
                ("level", pairing.level.name()),
                ("state", state),
            ],
        );
    }
}
