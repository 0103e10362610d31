//! A TPM in software (`swtpm`), with a certificate of a maker of its own.

use std::fs;
use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longest wait for the process to listen.
const START: Duration = Duration::from_secs(10);

/// A running TPM on this machine's loopback interface; ends when dropped.
#[derive(Debug)]
pub struct SoftwareTpm {
    folder: PathBuf,
    port: u16,
    process: Option<Child>,
}

impl SoftwareTpm {
    /// Makes a TPM in `folder`, which has to be empty, and starts it.
    ///
    /// # Errors
    /// What the system says, for example that `swtpm_setup` is not installed.
    pub fn make(folder: impl Into<PathBuf>) -> io::Result<Self> {
        let mut tpm = Self { folder: folder.into(), port: 0, process: None };
        fs::create_dir_all(tpm.state())?;
        fs::create_dir_all(tpm.maker())?;
        tpm.manufacture()?;
        tpm.start()?;
        Ok(tpm)
    }

    /// Port of commands; the control port is the next one.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Certificates of the maker (PEM).
    ///
    /// # Errors
    /// What the system says.
    pub fn makers(&self) -> io::Result<String> {
        let own = fs::read_to_string(self.maker().join("issuercert.pem"))?;
        let root = fs::read_to_string(self.maker().join("swtpm-localca-rootca-cert.pem"))?;
        Ok(own + &root)
    }

    /// Ends the process, as when power fails.
    pub fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Starts the process, again with what it remembers and at the same port.
    ///
    /// # Errors
    /// What the system says.
    pub fn start(&mut self) -> io::Result<()> {
        let begun = Instant::now();
        loop {
            let port = if self.port == 0 { free_pair()? } else { self.port };
            match self.listen(port, begun)? {
                Some(process) => {
                    self.port = port;
                    self.process = Some(process);
                    return Ok(());
                }
                // Somebody else took the port meanwhile, or still holds it.
                None if begun.elapsed() > START => {
                    return Err(io::Error::other("swtpm does not listen"));
                }
                None => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }

    /// Forgets all keys, as a person does who clears the chip.
    ///
    /// # Errors
    /// What the system says.
    pub fn clear(&mut self) -> io::Result<()> {
        self.stop();
        fs::remove_dir_all(self.state())?;
        fs::create_dir_all(self.state())?;
        self.manufacture()?;
        self.start()
    }

    fn listen(&self, port: u16, begun: Instant) -> io::Result<Option<Child>> {
        let server = |port: u16| format!("type=tcp,port={port},bindaddr=127.0.0.1");
        let mut process = Command::new("swtpm")
            .args(["socket", "--tpm2", "--flags", "startup-clear", "--tpmstate"])
            .arg(format!("dir={}", self.state().display()))
            .args(["--server", &format!("{},disconnect", server(port))])
            .args(["--ctrl", &server(port + 1)])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        while process.try_wait()?.is_none() {
            // The control port is asked: a connection to the other one would be a client.
            if TcpStream::connect(("127.0.0.1", port + 1)).is_ok() {
                return Ok(Some(process));
            }
            if begun.elapsed() > START {
                process.kill()?;
                process.wait()?;
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(None)
    }

    /// Seeds, and an endorsement certificate by a maker in the same folder.
    fn manufacture(&self) -> io::Result<()> {
        let maker = self.maker();
        let in_maker = |name: &str| maker.join(name).display().to_string();
        let write = |name: &str, text: String| fs::write(self.folder.join(name), text);
        write(
            "maker.conf",
            format!(
                "statedir = {}\nsigningkey = {}\nissuercert = {}\ncertserial = {}\n",
                maker.display(),
                in_maker("signkey.pem"),
                in_maker("issuercert.pem"),
                in_maker("certserial")
            ),
        )?;
        write(
            "maker.options",
            "--platform-manufacturer Test\n--platform-version 1\n--platform-model Test\n".into(),
        )?;
        let named = |name: &str| self.folder.join(name).display().to_string();
        write(
            "setup.conf",
            format!(
                "create_certs_tool = swtpm_localca\ncreate_certs_tool_config = {}\n\
                 create_certs_tool_options = {}\nactive_pcr_banks = sha256\n",
                named("maker.conf"),
                named("maker.options")
            ),
        )?;
        let made = Command::new("swtpm_setup")
            .args(["--tpm2", "--create-ek-cert", "--lock-nvram", "--tpmstate"])
            .arg(self.state())
            .args(["--config", &named("setup.conf")])
            .output()?;
        if made.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&made.stdout).into_owned();
        Err(io::Error::other(format!("swtpm_setup failed: {said}")))
    }

    fn state(&self) -> PathBuf {
        self.folder.join("state")
    }

    fn maker(&self) -> PathBuf {
        self.folder.join("maker")
    }

    /// Folder of what the TPM remembers.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for SoftwareTpm {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Two free ports in a row. The simulator takes no port 0, and its client library expects them so.
fn free_pair() -> io::Result<u16> {
    loop {
        let first = TcpListener::bind(("127.0.0.1", 0))?;
        let port = first.local_addr()?.port();
        if port < u16::MAX && TcpListener::bind(("127.0.0.1", port + 1)).is_ok() {
            return Ok(port);
        }
    }
}
