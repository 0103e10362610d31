//! Account server and two portals as processes, with configuration and files of their own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tempfile::TempDir;

use crate::failure::{Context as _, Failure};
use crate::ports;
use crate::process::{Running, binary};
use crate::recorder::Recorder;

const START: Duration = Duration::from_secs(60);
const SECRET: &str = "only-for-tests-and-demos";

/// Client id of the portal that exists on paper only: its redirects are caught, not followed.
pub const OUTSIDE_CLIENT: &str = "outside";

/// File of TPM makers, beside the configuration.
const TPM_MAKERS: &str = "tpm-makers.pem";

/// Nobody listens there.
const OUTSIDE_ORIGIN: &str = "http://outside.localhost:9";

fn outside_redirect_uri() -> String {
    format!("{OUTSIDE_ORIGIN}/callback")
}

/// A portal of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Portal {
    /// Stadt Aachen.
    Aachen,
    /// Stadt Gelsenkirchen.
    Gelsenkirchen,
}

impl Portal {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Aachen, Self::Gelsenkirchen];

    /// Short name: client id, host and file name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Aachen => "aachen",
            Self::Gelsenkirchen => "gelsenkirchen",
        }
    }

    /// Name as people read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Aachen => "Serviceportal Aachen",
            Self::Gelsenkirchen => "Serviceportal Gelsenkirchen",
        }
    }
}

/// How the servers are set up.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// Ports of account server and portals; free ones if not given.
    pub ports: Option<[u16; 3]>,
    /// Whether keys in software count as `substantial`, as in the demo.
    pub software_is_substantial: bool,
    /// Whether a wire tap stands between everybody and the account server.
    pub recorded: bool,
    /// What the servers log (`RUST_LOG`); their default if not given.
    pub log: Option<&'static str>,
}

impl Setup {
    /// As in the demo, on free ports.
    pub const DEMO: Self =
        Self { ports: None, software_is_substantial: true, recorded: false, log: None };
}

/// The running servers; ended, and their files removed, when dropped.
#[derive(Debug)]
pub struct Servers {
    konto: Running,
    _portals: Vec<Running>,
    recorder: Option<Recorder>,
    listen: u16,
    ports: [u16; 3],
    log: Option<&'static str>,
    dir: TempDir,
}

/// Ports of account server, Aachen and Gelsenkirchen in the demo.
const DEMO_PORTS: [u16; 3] = [8480, 8481, 8482];

impl Servers {
    /// Starts all of them as the demo does, on its own ports.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if a port is in use; else as [`start`](Self::start).
    pub async fn start_demo() -> Result<Self, Failure> {
        if let Some(port) = DEMO_PORTS.into_iter().find(|port| !ports::is_free(*port)) {
            let why = format!("port {port} is in use; end what listens there and start again");
            return Err(Failure::Unexpected(why));
        }
        Self::start(Setup { ports: Some(DEMO_PORTS), ..Setup::DEMO }).await
    }

    /// Starts all of them and waits until they answer.
    ///
    /// # Errors
    /// [`Failure::Missing`] if they are not built; what they print if they do not start.
    pub async fn start(setup: Setup) -> Result<Self, Failure> {
        Self::start_trusting(setup, None).await
    }

    /// The same with an account server that trusts these makers of TPMs (PEM).
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn start_trusting(setup: Setup, makers: Option<&str>) -> Result<Self, Failure> {
        let dir = tempfile::Builder::new().prefix("servicekonto-pass-").tempdir()?;
        for name in ["konto", "logs"] {
            std::fs::create_dir(dir.path().join(name))?;
        }
        let ports = setup.ports.map_or_else(ports::free, Ok)?;
        let [public, ..] = ports;
        let listen = if setup.recorded { ports::free::<1>()?[0] } else { public };
        if let Some(makers) = makers {
            std::fs::write(dir.path().join(TPM_MAKERS), makers)?;
        }
        std::fs::write(
            dir.path().join("konto.toml"),
            konto_config(dir.path(), listen, ports, setup),
        )?;
        let konto = start_konto(dir.path(), setup.log).await?;
        let recorder = setup.recorded.then(|| Recorder::start(public, listen)).transpose()?;
        let mut portals = Vec::new();
        for portal in Portal::ALL {
            portals.push(start_portal(dir.path(), portal, ports, setup.log).await?);
        }
        Ok(Self { konto, _portals: portals, recorder, listen, ports, log: setup.log, dir })
    }

    /// Origin of the account server.
    #[must_use]
    pub fn konto(&self) -> String {
        konto_origin(self.ports)
    }

    /// An address at the account server.
    #[must_use]
    pub fn konto_url(&self, path: &str) -> String {
        format!("{}{path}", self.konto())
    }

    /// Origin of a portal.
    #[must_use]
    pub fn portal(&self, portal: Portal) -> String {
        portal_origin(portal, self.ports)
    }

    /// What [`OUTSIDE_CLIENT`] registered.
    #[must_use]
    pub fn outside_redirect_uri(&self) -> String {
        outside_redirect_uri()
    }

    /// The client secret of all portals.
    #[must_use]
    pub fn client_secret(&self) -> &'static str {
        SECRET
    }

    /// The wire tap.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if there is none.
    pub fn recorder(&self) -> Result<&Recorder, Failure> {
        self.recorder.as_ref().during("finding the wire tap")
    }

    /// Ends the account server as a crash would and starts it again on the same files.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn crash_and_restart_konto(&mut self) -> Result<(), Failure> {
        self.konto.kill();
        self.konto = start_konto(self.dir.path(), self.log).await?;
        Ok(())
    }

    /// Ends the account server until [`crash_and_restart_konto`](Self::crash_and_restart_konto).
    pub fn stop_konto(&mut self) {
        self.konto.stop();
    }

    /// Folder of all files: databases, keys, configuration, logs.
    #[must_use]
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    /// The account server's own files.
    #[must_use]
    pub fn konto_data(&self) -> PathBuf {
        self.dir.path().join("konto")
    }

    /// Where processes log.
    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.dir.path().join("logs")
    }

    /// What the account server printed.
    #[must_use]
    pub fn konto_log(&self) -> String {
        self.konto.log()
    }

    /// Process id of the account server.
    #[must_use]
    pub fn konto_id(&self) -> u32 {
        self.konto.id()
    }

    /// Port at which the account server listens itself.
    #[must_use]
    pub fn listen(&self) -> u16 {
        self.listen
    }
}

/// What both programs print once they listen.
const READY: &str = " ready at ";

async fn start_konto(dir: &Path, log: Option<&str>) -> Result<Running, Failure> {
    let mut command = Command::new(binary("servicekonto")?);
    command.arg("--config").arg(dir.join("konto.toml"));
    start("servicekonto", command, dir, log).await
}

async fn start_portal(
    dir: &Path,
    portal: Portal,
    ports: [u16; 3],
    log: Option<&str>,
) -> Result<Running, Failure> {
    let config = dir.join(format!("{}.toml", portal.id()));
    std::fs::write(&config, portal_config(portal, ports))?;
    let mut command = Command::new(binary("service-portal")?);
    command.arg("--config").arg(config);
    start(portal.id(), command, dir, log).await
}

async fn start(
    name: &str,
    mut command: Command,
    dir: &Path,
    log: Option<&str>,
) -> Result<Running, Failure> {
    match log {
        Some(filter) => command.env("RUST_LOG", filter),
        None => command.env_remove("RUST_LOG"),
    };
    let mut process = Running::start(name, command, &dir.join("logs"))?;
    process.ready(START, |printed| printed.contains(READY)).await?;
    Ok(process)
}

fn konto_origin([konto, ..]: [u16; 3]) -> String {
    format!("http://konto.localhost:{konto}")
}

fn portal_origin(portal: Portal, [_, aachen, gelsenkirchen]: [u16; 3]) -> String {
    let port = if portal == Portal::Aachen { aachen } else { gelsenkirchen };
    format!("http://{}.localhost:{port}", portal.id())
}

fn konto_config(dir: &Path, listen: u16, ports: [u16; 3], setup: Setup) -> String {
    let mut text = format!(
        "issuer = \"{}\"\nlisten = \"127.0.0.1:{listen}\"\ndata_dir = \"{}\"\n\
         test_mode = true\nseed_people = true\ncolor = \"#1f5e8a\"\n\n\
         [names]\nde = \"Servicekonto Musterland\"\nen = \"Service account Musterland\"\n",
        konto_origin(ports),
        dir.join("konto").display(),
    );
    if setup.software_is_substantial {
        text.push_str("\n[policy]\nsoftware = \"substantial\"\n");
    }
    if dir.join(TPM_MAKERS).exists() {
        text.push_str(&format!("\n[policy.tpm]\nmakers = \"{TPM_MAKERS}\"\n"));
    }
    for portal in Portal::ALL {
        let origin = portal_origin(portal, ports);
        text.push_str(&client(portal.id(), portal.name(), &origin, &format!("{origin}/callback")));
    }
    let (origin, redirect) = (OUTSIDE_ORIGIN, outside_redirect_uri());
    text.push_str(&client(OUTSIDE_CLIENT, "Anderes Portal", origin, &redirect));
    text
}

fn client(id: &str, name: &str, origin: &str, redirect_uri: &str) -> String {
    format!(
        "\n[[clients]]\nclient_id = \"{id}\"\nclient_secret = \"{SECRET}\"\n\
         name = \"{name}\"\norigin = \"{origin}\"\nredirect_uris = [\"{redirect_uri}\"]\n"
    )
}

fn portal_config(portal: Portal, ports: [u16; 3]) -> String {
    let origin = portal_origin(portal, ports);
    let listen = origin.rsplit_once(':').map(|(_, port)| port).unwrap_or_default();
    let (color, de, en, more) = match portal {
        Portal::Aachen => (
            "#8a1538",
            "Hier beantragen Sie einen Bewohnerparkausweis.",
            "Apply for a resident parking permit here.",
            "",
        ),
        Portal::Gelsenkirchen => (
            "#005ca9",
            "Hier melden Sie Ihre neue Adresse an.",
            "Register your new address here.",
            "\n[[services]]\nacr = \"low\"\n[services.texts]\n\
             de = \"Hier verlängern Sie Bücher der Stadtbibliothek.\"\n\
             en = \"Renew books of the city library here.\"\n",
        ),
    };
    format!(
        "origin = \"{origin}\"\nlisten = \"127.0.0.1:{listen}\"\nissuer = \"{}\"\n\
         client_id = \"{}\"\nclient_secret = \"{SECRET}\"\n\
         name = \"{}\"\ncolor = \"{color}\"\ntest_mode = true\n\n\
         [[services]]\nacr = \"substantial\"\ntexts = {{ de = \"{de}\", en = \"{en}\" }}\n{more}",
        konto_origin(ports),
        portal.id(),
        portal.name(),
    )
}
