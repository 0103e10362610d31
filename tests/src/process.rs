//! Processes of a test: each in its own process group, ended by that group's id.

use std::fs::File;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

use crate::failure::{Context as _, Failure};

/// How long a process has to end by itself.
const GRACE: Duration = Duration::from_secs(4);
const POLL: Duration = Duration::from_millis(25);

/// A started process; ended with its whole group when dropped.
#[derive(Debug)]
pub struct Running {
    name: String,
    child: Child,
    log: PathBuf,
    /// Length of the log before this process: a restarted one goes on writing.
    before: u64,
}

impl Running {
    /// Starts `command`; both outputs go to `<log_dir>/<name>.log`.
    ///
    /// # Errors
    /// [`Failure::Step`] if the program cannot be started.
    pub fn start(name: &str, mut command: Command, log_dir: &Path) -> Result<Self, Failure> {
        let log = log_dir.join(format!("{name}.log"));
        let out = File::options().create(true).append(true).open(&log).during(name)?;
        let before = out.metadata()?.len();
        let child = command
            .process_group(0)
            .stdin(Stdio::null())
            .stderr(out.try_clone()?)
            .stdout(out)
            .spawn()
            .during(format!("starting {name} ({})", command.get_program().display()))?;
        Ok(Self { name: name.to_owned(), child, log, before })
    }

    /// The process id.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Everything printed so far.
    #[must_use]
    pub fn log(&self) -> String {
        let bytes = std::fs::read(&self.log).unwrap_or_default();
        let before = usize::try_from(self.before).unwrap_or_default();
        String::from_utf8_lossy(bytes.get(before..).unwrap_or_default()).into_owned()
    }

    /// Waits until `ready` is true of what was printed.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if the process ends first, [`Failure::Timeout`] otherwise.
    pub async fn ready(
        &mut self,
        within: Duration,
        ready: impl Fn(&str) -> bool,
    ) -> Result<(), Failure> {
        let start = Instant::now();
        while !ready(&self.log()) {
            if let Some(status) = self.child.try_wait()? {
                let (name, log) = (&self.name, self.log());
                return Err(Failure::Unexpected(format!("{name} ended with {status}:\n{log}")));
            }
            if start.elapsed() > within {
                let what = format!("{} to be ready; it printed:\n{}", self.name, self.log());
                return Err(Failure::Timeout { what, waited: within });
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    /// Waits until the process has ended by itself.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn ended(&mut self, within: Duration) -> Result<ExitStatus, Failure> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if start.elapsed() > within {
                let what = format!("{} to end; it printed:\n{}", self.name, self.log());
                return Err(Failure::Timeout { what, waited: within });
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Ends the group as a crash would.
    pub fn kill(&mut self) {
        self.signal(Signal::SIGKILL);
        let _ = self.child.wait();
    }

    /// Asks the group to end, and makes it end after a few seconds.
    pub fn stop(&mut self) {
        self.signal(Signal::SIGTERM);
        let start = Instant::now();
        while start.elapsed() < GRACE {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                break;
            }
            std::thread::sleep(POLL);
        }
        // Members of the group may outlive its leader.
        self.signal(Signal::SIGKILL);
        let _ = self.child.wait();
    }

    fn signal(&self, signal: Signal) {
        if let Ok(id) = i32::try_from(self.child.id()) {
            let _ = killpg(Pid::from_raw(id), signal);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Looks up a program on the search path.
#[must_use]
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file())
}

/// The file of a binary of this workspace: in `PASS_BIN_DIR`, else beside the running test.
///
/// # Errors
/// [`Failure::Missing`] with the command that builds it.
pub fn binary(name: &str) -> Result<PathBuf, Failure> {
    let found = bin_dir().map(|dir| dir.join(name)).filter(|file| file.is_file());
    found.ok_or_else(|| {
        Failure::Missing(format!("{name}; build it with: cargo xtask test, or cargo build --bins"))
    })
}

fn bin_dir() -> Option<PathBuf> {
    if let Some(dir) = std::env::var_os("PASS_BIN_DIR") {
        return Some(PathBuf::from(dir));
    }
    let here = std::env::current_exe().ok()?;
    let dir = here.parent()?;
    // Tests lie in `deps`, one below the binaries.
    if dir.ends_with("deps") { dir.parent().map(Path::to_path_buf) } else { Some(dir.into()) }
}

/// The workspace's `target` folder, above the binaries.
///
/// # Errors
/// [`Failure::Missing`] if this program was moved.
pub fn target_dir() -> Result<PathBuf, Failure> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let dir = target.or_else(|| workspace.map(|root| root.join("target")));
    dir.ok_or_else(|| Failure::Missing("the target folder".to_owned()))
}
