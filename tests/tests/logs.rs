//! Logs at their most verbose, of servers and app, and the texts of errors: nothing in them tells
//! who somebody is, or opens anything (docs/assurance.md, M3).

use std::path::Path;

use pass_commands::view::{Approval, PairingProgress};
use pass_commands::{AppConfig, CommandError, PassApp};
use pass_tests::byte_search::{Wanted, files, random_words, unfolded};
use pass_tests::caught_log::CaughtLog;
use pass_tests::citizen::{Citizen, ERIKA, ERIKA_PASSWORD, ERIKAS_DATA, PIN, WRONG_PIN};
use pass_tests::servers::{Portal, Servers, Setup};
use pass_tests::{Context as _, Failure};
use url::Url;

const DEVICE: &str = "Erikas Testgerät";
const NEW_PIN: &str = "604193";
const WRONG_PASSWORD: &str = "falsch-4711";
const MADE_UP_CODE: &str = "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE";

fn app_in(folder: &Path) -> PassApp {
    PassApp::new(AppConfig { platform_secret_store: false, ..AppConfig::new(folder) })
}

fn fine<T>(told: Result<T, CommandError>) -> Result<T, Failure> {
    told.map_err(|error| Failure::Unexpected(error.to_string()))
}

/// The real app's core in this process, a person, and the real servers in theirs.
struct Play {
    servers: Servers,
    app: PassApp,
    erika: Citizen,
    pairing: String,
    /// What errors said.
    said: String,
    /// What was drawn or told without going over the recorded wire.
    kept: Vec<String>,
}

impl Play {
    async fn begin() -> Result<Self, Failure> {
        let setup = Setup { recorded: true, log: Some("trace"), ..Setup::DEMO };
        let servers = Servers::start(setup).await?;
        let erika = Citizen::new(&servers)?;
        let (app, pairing) = (app_in(&servers.dir().join("app")), String::new());
        Ok(Self { servers, app, erika, pairing, said: String::new(), kept: Vec::new() })
    }

    /// Expects a refusal, and keeps its text.
    fn refused<T>(&mut self, told: Result<T, CommandError>) -> Result<(), Failure> {
        let error = told.err().during("a refusal")?;
        self.said.push_str(&format!("{error}\n"));
        Ok(())
    }

    async fn pair(&mut self) -> Result<(), Failure> {
        self.erika.open_devices_with_card(ERIKA).await?;
        let link = self.erika.show_pairing_code().await?;
        fine(self.app.open_link(link.clone()).await)?;
        let code = fine(self.app.pair(PIN.to_owned(), DEVICE.to_owned()).await)?;
        assert_eq!(self.erika.type_digits(&code.code).await?, "paired");
        let progress = fine(self.app.pairing_progress(code.id.clone()).await)?;
        assert!(matches!(progress, PairingProgress::Active { .. }), "{progress:?}");
        let again = self.app.open_link(link).await;
        self.refused(again)?;
        self.kept.push(code.code);
        self.pairing = code.id;
        Ok(())
    }

    /// With one wrong PIN and the right one; the link is of no use afterwards.
    async fn sign_in(&mut self, portal: Portal) -> Result<(), Failure> {
        let link = self.erika.ask_to_sign_in(portal).await?;
        fine(self.app.open_link(link.clone()).await)?;
        let wrong = self.approve(WRONG_PIN).await;
        assert!(matches!(wrong, Ok(Approval::WrongPin { .. })), "{wrong:?}");
        let right = self.approve(PIN).await;
        assert!(matches!(right, Ok(Approval::Approved { .. })), "{right:?}");
        self.kept.push(self.erika.arrive().await?.subject);
        let again = self.app.open_link(link).await;
        self.refused(again)?;
        Ok(())
    }

    async fn approve(&self, pin: &str) -> Result<Approval, CommandError> {
        self.app.approve(self.pairing.clone(), pin.to_owned()).await
    }

    /// Somebody else's sign-in, and a password that is not hers.
    async fn what_she_did_not_begin(&mut self) -> Result<(), Failure> {
        let link = self.erika.ask_to_sign_in(Portal::Aachen).await?;
        fine(self.app.open_link(link).await)?;
        let declined = fine(self.app.decline(Some(self.pairing.clone())).await)?;
        assert!(declined.can_report);
        fine(self.app.report_sign_in().await)?;
        let mut stranger = Citizen::new(&self.servers)?;
        let guessed = stranger.open_devices_with_password(ERIKA, WRONG_PASSWORD).await;
        assert!(guessed.is_err());
        Citizen::new(&self.servers)?.open_devices_with_password(ERIKA, ERIKA_PASSWORD).await
    }

    /// A typed code: one that nobody has, and the one on the page.
    async fn type_a_code(&mut self) -> Result<(), Failure> {
        self.erika.ask_to_sign_in(Portal::Aachen).await?;
        let page = self.erika.browser.use_control("no-camera", &[]).await?;
        let code = page.text("short-code").during("a short code")?;
        let host = self.servers.konto();
        let unknown = self.app.open_code(host.clone(), "WWWW-WWWW".to_owned()).await;
        self.refused(unknown)?;
        fine(self.app.open_code(host, code.clone()).await)?;
        let Ok(Approval::Approved { confirmation_code: Some(digits), .. }) =
            self.approve(PIN).await
        else {
            return Err(Failure::unexpected("no digits"));
        };
        self.erika.view().await?;
        self.erika.browser.use_control("confirm", &[("confirm-digits", &digits)]).await?;
        self.kept.extend([code, self.erika.arrive().await?.subject]);
        Ok(())
    }

    /// A code that the account server never gave comes back to a portal.
    async fn bring_a_made_up_code(&mut self) -> Result<(), Failure> {
        let portal = self.servers.portal(Portal::Aachen);
        let mut stranger = Citizen::new(&self.servers)?;
        stranger.browser.catch(&self.servers.konto_url("/authorize"));
        stranger.browser.open(&format!("{portal}/")).await?;
        let asked = stranger.browser.use_control("login", &[]).await?.url.clone();
        let asked = Url::parse(&asked).map_err(|error| Failure::Unexpected(error.to_string()))?;
        let state = asked.query_pairs().find(|(name, _)| name == "state").during("a state")?;
        let answer = format!("code={MADE_UP_CODE}&state={}&iss={}", state.1, self.servers.konto());
        stranger.browser.open(&format!("{portal}/callback?{answer}")).await?;
        self.kept.extend([MADE_UP_CODE.to_owned(), state.1.into_owned()]);
        Ok(())
    }

    /// Answers get lost whose address is what matters: of a claim, and of an approval.
    async fn lose_answers(&mut self) -> Result<(), Failure> {
        let link = self.erika.ask_to_sign_in(Portal::Gelsenkirchen).await?;
        self.servers.recorder()?.lose_answers_to("/P/");
        let lost = self.app.open_link(link).await;
        self.refused(lost)?;
        self.servers.recorder()?.heal();
        let link = self.erika.ask_to_sign_in(Portal::Gelsenkirchen).await?;
        fine(self.app.open_link(link).await)?;
        self.servers.recorder()?.lose_answers_to("/pass/responses/");
        let lost = self.approve(PIN).await;
        self.refused(lost)?;
        self.servers.recorder()?.heal();
        Ok(())
    }

    /// Nobody answers, then everything comes through, then everybody's files are spoiled.
    async fn what_goes_wrong(&mut self) -> Result<(), Failure> {
        let link = self.erika.ask_to_sign_in(Portal::Gelsenkirchen).await?;
        self.servers.stop_konto();
        let offline = self.app.open_link(link).await;
        self.refused(offline)?;
        let changed = self.app.change_pin(self.pairing.clone(), PIN.into(), NEW_PIN.into()).await;
        self.refused(changed)?;
        fine(self.app.refresh().await)?;
        fine(self.app.unpair(self.pairing.clone()).await)?;
        self.servers.crash_and_restart_konto().await?;
        fine(self.app.refresh().await)?;
        let app = self.servers.dir().join("app");
        for file in files(&[&self.servers.konto_data(), &app])? {
            if file.extension().is_some_and(|ending| ending.to_string_lossy().contains("sqlite")) {
                let garbage = vec![b'x'; std::fs::read(&file)?.len()];
                std::fs::write(file, garbage)?;
            }
        }
        let broken = self.erika.ask_to_sign_in(Portal::Aachen).await;
        assert!(broken.is_err());
        let opened = app_in(&app).overview().await;
        self.refused(opened)?;
        Ok(())
    }

    /// What no log may hold: everything drawn at random that went over the wire, under whatever
    /// name, and what is known of the person.
    fn wanted(&self) -> Result<Vec<Wanted>, Failure> {
        // Her postal code may be the number of a port.
        let data = ERIKAS_DATA.into_iter().filter(|word| word.parse::<u16>().is_err());
        let mut wanted: Vec<Wanted> = data.map(Wanted::text).collect();
        let words =
            [PIN, WRONG_PIN, NEW_PIN, ERIKA_PASSWORD, WRONG_PASSWORD, DEVICE, &self.pairing];
        wanted.extend(words.into_iter().map(Wanted::text));
        wanted.extend(self.kept.iter().map(|word| Wanted::text(word)));
        let talks = self.servers.recorder()?.conversations();
        for talk in talks {
            let bytes = unfolded(&[talk.said, talk.answered].concat());
            wanted.extend(random_words(&bytes).iter().map(|word| Wanted::text(word)));
        }
        Ok(wanted)
    }
}

/// Lines of processes without the time before them, whose digits mean nothing.
fn without_times(log: &str) -> String {
    let lines = log.lines().map(|line| line.split_once("Z ").map_or(line, |(_, rest)| rest));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[tokio::test]
async fn nothing_that_tells_who_or_opens_anything_is_in_logs_and_errors() -> Result<(), Failure> {
    // The harness's own reader of pages says much, and is no part of what ships.
    let caught = CaughtLog::start(&["html5ever", "selectors"])?;
    let mut play = Play::begin().await?;
    play.pair().await?;
    play.sign_in(Portal::Aachen).await?;
    play.what_she_did_not_begin().await?;
    play.type_a_code().await?;
    play.bring_a_made_up_code().await?;
    play.lose_answers().await?;
    play.what_goes_wrong().await?;

    let mut places = vec![("errors".to_owned(), play.said.clone()), ("app".into(), caught.text())];
    for file in files(&[&play.servers.logs()])? {
        let log = without_times(&String::from_utf8_lossy(&std::fs::read(&file)?));
        places.push((file.display().to_string(), log));
    }
    let wanted = play.wanted()?;
    for (place, log) in &places {
        for one in &wanted {
            let line = log.lines().find(|line| one.is_in(line.as_bytes()));
            assert!(line.is_none(), "{} is in the log of {place}: {line:?}", one.name());
        }
    }
    // The search itself works: much is looked for, and each side did say what goes wrong.
    assert!(wanted.len() > 200, "{}", wanted.len());
    let all: String = places.into_iter().map(|(_, log)| log).collect();
    for said in [
        "a command was refused",
        "an unpairing waits",
        "what the app keeps cannot be opened",
        "a code was not redeemed",
        "a declined sign-in was reported",
        "a page failed",
        "the issuer refused: ticket_claimed",
        "CodeUsed",
    ] {
        assert!(all.contains(said), "nobody said: {said}");
    }
    Ok(())
}
