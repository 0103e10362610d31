//! One running app a folder: a second start tells the first its link over a Unix socket beside the
//! pairings, and ends (decision 14). A link only ever leads to a review.

use std::fs::{File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// Longest line that is told or heard, in bytes; a link behind the app's scheme has at most 530.
const MAX_LINE: usize = 1024;
/// How long a second start looks for the first before it goes on alone: the first may be about to
/// listen, or about to end.
const PATIENCE: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(25);
/// How long one side waits for the other.
const TALK: Duration = Duration::from_secs(5);
/// Said in return, so that a link is never lost in an app that hangs.
const HEARD: u8 = b'\n';

/// What a start on a folder is.
#[derive(Debug)]
pub(crate) enum Start {
    /// The first here.
    First(Listening),
    /// Another app runs here and has heard of it: nothing is left to do.
    Told,
    /// The folder cannot be locked, or whoever locked it does not answer.
    Alone,
}

/// The place at which later starts are heard; free again when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Listening {
    listener: UnixListener,
    /// Held open: that is what locks.
    lock: File,
}

/// Begins on `folder`, or tells the app that runs there `link` or that it shall show itself.
pub(crate) fn start(folder: &Path, link: Option<&str>) -> Start {
    start_within(folder, link, PATIENCE)
}

fn start_within(folder: &Path, link: Option<&str>, patience: Duration) -> Start {
    let Ok(lock) = lock_file(folder) else { return Start::Alone };
    let until = Instant::now() + patience;
    loop {
        match lock.try_lock() {
            Ok(()) => return listen(folder, lock).map_or(Start::Alone, Start::First),
            Err(TryLockError::Error(_)) => return Start::Alone,
            Err(TryLockError::WouldBlock) => {}
        }
        if tell(&socket(folder), link.unwrap_or_default()).is_ok() {
            return Start::Told;
        }
        if Instant::now() >= until {
            return Start::Alone;
        }
        thread::sleep(POLL);
    }
}

fn lock_file(folder: &Path) -> io::Result<File> {
    let path = folder.join("running.lock");
    OpenOptions::new().create(true).append(true).mode(0o600).open(path)
}

fn socket(folder: &Path) -> PathBuf {
    folder.join("running.sock")
}

/// Only who holds the lock gets here: a socket that is there already belongs to nobody.
fn listen(folder: &Path, lock: File) -> io::Result<Listening> {
    let path = socket(folder);
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    std::fs::set_permissions(&path, Permissions::from_mode(0o600))?;
    Ok(Listening { listener, lock })
}

fn tell(socket: &Path, link: &str) -> io::Result<()> {
    // What is no line to hear is no link either; the running app shows itself all the same.
    let line = if link.len() < MAX_LINE && !link.contains('\n') { link } else { "" };
    let mut stream = UnixStream::connect(socket)?;
    stream.set_write_timeout(Some(TALK))?;
    stream.set_read_timeout(Some(TALK))?;
    stream.write_all(format!("{line}\n").as_bytes())?;
    stream.read_exact(&mut [HEARD])
}

impl Listening {
    /// From now on `told` gets each line, one after the other; empty ones, too.
    pub(crate) fn hear(self, told: impl Fn(&str) + Send + 'static) -> io::Result<()> {
        let Self { listener, lock } = self;
        let hear = move || {
            for stream in listener.incoming() {
                // Whoever talks badly is left; the next one is heard.
                let heard = stream.and_then(|stream| answer(stream, &told));
                if heard.is_err() {
                    thread::sleep(POLL);
                }
            }
            drop(lock);
        };
        thread::Builder::new().name("later starts".to_owned()).spawn(hear).map(drop)
    }
}

fn answer(mut stream: UnixStream, told: impl Fn(&str)) -> io::Result<()> {
    let line = line(&mut stream)?;
    told(&line);
    stream.write_all(&[HEARD])
}

/// The first line. Reading stops at its end, at the first byte too many, or when time is over.
fn line(stream: &mut UnixStream) -> io::Result<String> {
    let until = Instant::now() + TALK;
    let mut line = Vec::new();
    let mut byte = [0];
    while line.len() < MAX_LINE {
        let left = until.saturating_duration_since(Instant::now());
        // Zero would mean no limit.
        stream.set_read_timeout(Some(left.max(Duration::from_millis(1))))?;
        stream.read_exact(&mut byte)?;
        match byte {
            [b'\n'] => return String::from_utf8(line).map_err(io::Error::other),
            [other] => line.push(other),
        }
    }
    Err(io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests;
