use std::os::unix::fs::MetadataExt as _;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use pass_commands::{AppConfig, PassApp};

use super::*;

const LINK: &str = "https://konto.musterland.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";
/// Far more than anything here takes; nothing waits that long unless it fails.
const LONG: Duration = Duration::from_secs(60);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn first(folder: &Path) -> Listening {
    match start(folder, None) {
        Start::First(listening) => listening,
        other => panic!("{other:?}"),
    }
}

/// The first start, and what it is told.
fn hearing(folder: &Path) -> Receiver<String> {
    let (tell, told) = channel();
    first(folder).hear(move |line| tell.send(line.to_owned()).unwrap()).unwrap();
    told
}

#[test]
fn a_second_start_tells_its_link_and_ends() {
    let folder = folder();
    let told = hearing(folder.path());
    for link in [Some(LINK), None, Some("servicekonto-pass:")] {
        assert!(matches!(start(folder.path(), link), Start::Told));
        assert_eq!(told.recv_timeout(LONG).unwrap(), link.unwrap_or_default());
    }
}

#[test]
fn apps_on_other_folders_do_not_hear_it() {
    let (one, other) = (folder(), folder());
    let told = hearing(one.path());
    let _other = first(other.path());
    assert!(matches!(start(one.path(), Some(LINK)), Start::Told));
    assert_eq!(told.recv_timeout(LONG).unwrap(), LINK);
}

#[test]
fn what_an_ended_app_left_is_in_nobodys_way() {
    let folder = folder();
    drop(first(folder.path()));
    assert!(socket(folder.path()).exists());
    let told = hearing(folder.path());
    assert!(matches!(start(folder.path(), Some(LINK)), Start::Told));
    assert_eq!(told.recv_timeout(LONG).unwrap(), LINK);
}

#[test]
fn who_is_not_heard_goes_on_alone() {
    let folder = folder();
    let lock = lock_file(folder.path()).unwrap();
    lock.lock().unwrap();
    let short = Duration::from_millis(200);
    assert!(matches!(start_within(folder.path(), Some(LINK), short), Start::Alone));
    // It listens, but nobody answers there.
    let listening = listen(folder.path(), lock).unwrap();
    assert!(matches!(start_within(folder.path(), Some(LINK), short), Start::Alone));
    drop(listening);
    assert!(matches!(start(&folder.path().join("missing"), None), Start::Alone));
}

#[test]
fn others_cannot_reach_it() {
    let folder = folder();
    let _first = first(folder.path());
    for file in [socket(folder.path()), folder.path().join("running.lock")] {
        assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600, "{}", file.display());
    }
}

/// Writes these bytes and ends; what comes in return.
fn say(folder: &Path, bytes: &[u8]) -> Vec<u8> {
    let mut stream = UnixStream::connect(socket(folder)).unwrap();
    // It may be left in the middle.
    let _ = stream.write_all(bytes);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

#[test]
fn whatever_is_no_line_is_left_and_the_next_one_is_heard() {
    let folder = folder();
    let told = hearing(folder.path());
    let megabytes = vec![b'x'; 8 << 20];
    let too_long = [&vec![b'x'; MAX_LINE][..], b"\n"].concat();
    for bytes in [&megabytes[..], &too_long, b"", b"no end", LINK.as_bytes(), b"\xff\xfe\n"] {
        assert_eq!(say(folder.path(), bytes), b"");
    }
    // Open and silent for ever: left after a while.
    let silent = UnixStream::connect(socket(folder.path())).unwrap();
    let two = format!("{LINK}\nhttps://another.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4\n");
    assert_eq!(say(folder.path(), two.as_bytes()), [HEARD]);
    assert_eq!(told.recv_timeout(LONG).unwrap(), LINK);
    assert!(told.try_recv().is_err(), "nothing else was heard, before or after");
    drop(silent);
}

#[test]
fn what_a_start_cannot_tell_in_a_line_only_shows_the_app() {
    let folder = folder();
    let told = hearing(folder.path());
    for link in [&format!("{LINK}\n{LINK}"), &"x".repeat(8 << 20)] {
        assert!(matches!(start(folder.path(), Some(link)), Start::Told));
        assert_eq!(told.recv_timeout(LONG).unwrap(), "");
    }
}

/// Many at once, most of them hostile: the app asks for the one pass link among them.
#[tokio::test]
async fn only_a_pass_link_opens_a_review() {
    let folder = folder();
    let pass = Arc::new(PassApp::new(AppConfig::new(folder.path())));
    let hearing = Arc::clone(&pass);
    first(folder.path()).hear(move |line| hearing.opened_with(line)).unwrap();
    let hostile = [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://konto.musterland.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4",
        "servicekonto-pass:servicekonto-pass:",
        "--data-dir",
        "",
    ];
    thread::scope(|scope| {
        for line in hostile.iter().cycle().take(60).chain([&LINK]) {
            let at = folder.path();
            scope.spawn(move || say(at, format!("{line}\n").as_bytes()));
        }
    });
    assert_eq!(pass.next_link().await.unwrap().as_deref(), Some(LINK));
    let next = tokio::time::timeout(Duration::from_millis(50), pass.next_link()).await;
    assert!(next.is_err(), "{next:?}");
}
