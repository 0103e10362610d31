//! The app in its window, and its camera in a browser.

use std::time::{Duration, Instant};

use pass_tests::app_window::AppWindow;
use pass_tests::chromium::Chromium;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::desk::Desk;
use pass_tests::film::{Hand, shoot};
use pass_tests::phone::Phone;
use pass_tests::servers::{Portal, Servers};
use pass_tests::webdriver::Session;
use pass_tests::xvfb::Screen;
use pass_tests::{Context as _, Failure};
use serde_json::{Value, json};

use crate::processes::app_memory;
use crate::table::{Table, mebibytes, median, milliseconds};

/// Starts of the app.
const STARTS: usize = 5;
/// Requests that are opened.
const REVIEWS: usize = 20;
/// Scans with the camera.
const SCANS: usize = 5;
/// From the tap to the review, over loopback.
const REVIEW_BOUND: Duration = Duration::from_millis(100);

pub(crate) async fn measure(table: &mut Table, servers: &Servers) -> Result<(), Failure> {
    starts(table, servers).await?;
    reviews(table, servers).await?;
    scans(table, servers).await
}

/// From starting the program to a home screen that can be used.
async fn starts(table: &Table, servers: &Servers) -> Result<(), Failure> {
    let logs = servers.logs();
    let screen = Screen::own(&logs).await?;
    let mut times = Vec::new();
    for at in 0..STARTS {
        let data_dir = servers.dir().join(format!("app-{at}"));
        let start = Instant::now();
        let app = AppWindow::open(&data_dir, screen.display(), &logs).await?;
        app.screen("home").await?;
        times.push(start.elapsed());
    }
    let what = "app start to usable window, median, WebDriver's own start included";
    table.row(what, &milliseconds(median(times)));
    Ok(())
}

/// From the tap that opens a link to the review on the screen, by the page's own clock: bridge,
/// claim at the server, signatures checked, screen drawn. And the memory after it.
async fn reviews(table: &mut Table, servers: &Servers) -> Result<(), Failure> {
    let (desk, mut erika) = (Desk::new().await?, Citizen::new(servers)?);
    desk.pair(&mut erika, ERIKA, PIN).await?;
    let app = desk.app()?;
    let tap = "const done = arguments[0], begun = performance.now(); \
               const shown = () => document.querySelector('[data-testid=screen-review]'); \
               new MutationObserver((_, watch) => { \
                 if (shown()) { watch.disconnect(); done(performance.now() - begun); } \
               }).observe(document.body, { childList: true, subtree: true }); \
               document.querySelector('[data-testid=link-open]').click();";
    let mut times = Vec::new();
    for _ in 0..REVIEWS {
        let link = erika.ask_to_sign_in(Portal::Aachen).await?;
        app.press("scan").await?;
        app.screen("scan").await?;
        app.view.fill("[data-testid=link-input]", &link).await?;
        times.push(milliseconds_of(&app.view.execute_async(tap, json!([])).await?)?);
        app.press("back").await?;
        app.screen("home").await?;
    }
    let what = "tap on “open” to review screen, median of 20";
    let slowest = times.iter().max().copied().unwrap_or_default();
    table.bounded(what, (median(times), REVIEW_BOUND), milliseconds);
    table.row("tap on “open” to review screen, slowest", &milliseconds(slowest));
    for (name, bytes) in app_memory(app.process_group())? {
        table.row(&format!("memory of the app after that, {name} (RSS)"), &mebibytes(bytes));
    }
    Ok(())
}

/// From the tap on "scan" to the frame in which the code is found: camera opened, picture drawn,
/// packed, sent and decoded. In Chromium with a film for a camera; the decoder is the app's.
async fn scans(table: &Table, servers: &Servers) -> Result<(), Failure> {
    let browser = Chromium::start(&servers.logs()).await?;
    let phone = Phone::open(servers.dir(), &servers.logs()).await?;
    let code = servers.dir().join("code.png");
    let hand = Hand { turned: 10.0, blur: 1.0, noise: 20, scale: 1.4 };
    let mut times = Vec::new();
    let tap = "performance.clearResourceTimings(); begun = performance.now(); \
               document.querySelector('[data-testid=scan]').click();";
    for at in 0..=SCANS {
        browser.begin_sign_in(servers, Portal::Aachen, &code).await?;
        shoot(&code, browser.middle_of_code().await?, hand, phone.film())?;
        if at == 0 {
            // Here the camera is asked for; it comes by itself afterwards.
            phone.scan_with_camera().await?;
        } else {
            phone.view.execute(tap, json!([])).await?;
            phone.screen("review").await?;
            times.push(found_after(&phone.view).await?);
        }
        phone.press("back").await?;
        phone.screen("home").await?;
    }
    let what = "tap on “scan” to the frame that shows the code, median, camera played from a film";
    table.row(what, &milliseconds(median(times)));
    Ok(())
}

/// The page asks for what it found as soon as a frame showed it.
async fn found_after(page: &Session) -> Result<Duration, Failure> {
    let script = "const asked = performance.getEntriesByType('resource') \
                    .find((one) => one.name.endsWith('/invoke/open_link')); \
                  return asked.startTime - begun;";
    milliseconds_of(&page.execute(script, json!([])).await?)
}

fn milliseconds_of(value: &Value) -> Result<Duration, Failure> {
    let time = value.as_f64().filter(|time| time.is_finite() && *time >= 0.0);
    Ok(Duration::from_secs_f64(time.during("a time by the page's clock")? / 1000.0))
}
