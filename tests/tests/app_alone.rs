//! The app's window without any server: first start, a picture that is no pass code.

use pass_tests::app_window::AppWindow;
use pass_tests::xvfb::Screen;
use pass_tests::{Failure, axe};

/// A small red square as PNG: no code in it.
fn picture_without_code() -> Result<Vec<u8>, Failure> {
    let square = image::RgbImage::from_pixel(64, 64, image::Rgb([200, 30, 30]));
    let mut png = std::io::Cursor::new(Vec::new());
    square.write_to(&mut png, image::ImageFormat::Png)?;
    Ok(png.into_inner())
}

#[tokio::test]
async fn a_first_start_is_usable_and_a_wrong_picture_is_explained() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let app = AppWindow::open(&dir.path().join("app"), screen.display(), dir.path()).await?;
    app.screen("home").await?;
    assert_eq!(app.view.attribute("html", "lang").await?.as_deref(), Some("de"));
    axe::check(&app.view, "home, first start").await?;

    app.press("scan").await?;
    app.screen("scan").await?;
    axe::check(&app.view, "scan").await?;
    let picture = dir.path().join("red.png");
    std::fs::write(&picture, picture_without_code()?)?;
    app.view.fill("[data-testid=choose-image]", &picture.to_string_lossy()).await?;
    app.error("no_code_found").await?;
    axe::check(&app.view, "error").await
}

#[tokio::test]
async fn a_code_of_something_else_is_shown_and_not_opened() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let app = AppWindow::open(&dir.path().join("app"), screen.display(), dir.path()).await?;
    app.screen("home").await?;
    app.press("scan").await?;
    let text = "https://example.org/gewinnspiel?nr=4711";
    app.view.fill("[data-testid=link-input]", text).await?;
    app.press("link-open").await?;
    assert_eq!(app.view.wait_text("[data-testid=error-text]", "example").await?, text);
    let before = app.view.current_url().await?;
    assert!(before.starts_with("tauri://localhost"), "{before}");
    Ok(())
}

#[tokio::test]
async fn the_window_looks_for_a_camera_and_says_where_there_is_none() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let app = AppWindow::open(&dir.path().join("app"), screen.display(), dir.path()).await?;
    app.screen("home").await?;
    // Neither is it unable to ask, nor is it refused.
    let asked = "const done = arguments[0]; \
                 navigator.mediaDevices.getUserMedia({ video: true }) \
                   .then((stream) => { stream.getTracks()[0].stop(); return 'granted'; }, \
                         (reason) => reason.name).then(done);";
    let told = app.view.execute_async(asked, serde_json::json!([])).await?;
    let fine = ["granted", "NotFoundError", "OverconstrainedError"];
    assert!(fine.iter().any(|one| told == *one), "{told}");
    app.press("scan").await?;
    app.view.wait("[data-testid=camera-trouble], [data-testid=camera-start]").await?;
    Ok(())
}

#[tokio::test]
async fn a_server_that_cannot_prove_who_it_is_has_a_sentence_of_its_own() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let app = AppWindow::open(&dir.path().join("app"), screen.display(), dir.path()).await?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = tokio::io::AsyncWriteExt::write_all(&mut stream, b"no handshake").await;
        }
    });
    let ticket = "AAAQEAYEAUDAOCAJBIFQYDIOB4";
    app.open_link(&format!("https://konto.localhost:{port}/P/{ticket}")).await?;
    app.error("clock_or_certificate").await?;
    app.press("again").await?;
    app.paste_link(&format!("http://konto.localhost:{port}/P/{ticket}")).await?;
    app.error("offline").await
}

#[tokio::test]
async fn a_link_that_starts_the_app_is_followed_and_a_hostile_one_changes_nothing()
-> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let folder = dir.path().join("app");
    // Nobody listens at port 1: the link is asked about, and the answer is that there is none.
    let link = "servicekonto-pass:http://konto.localhost:1/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";
    let app = AppWindow::open_with(Some(link), &folder, screen.display(), dir.path()).await?;
    app.screen("error").await?;
    let code = app.view.attribute("[data-testid=error-todo]", "data-code").await?;
    assert_eq!(code.as_deref(), Some("offline"));
    drop(app);
    let hostile = "servicekonto-pass:javascript:alert(1)";
    let app = AppWindow::open_with(Some(hostile), &folder, screen.display(), dir.path()).await?;
    app.screen("home").await?;
    assert!(!app.view.has("[data-testid=screen-error]").await);
    Ok(())
}

#[tokio::test]
async fn frames_of_a_camera_reach_the_decoder_in_the_window_itself() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let screen = Screen::any(dir.path()).await?;
    let app = AppWindow::with_camera(&dir.path().join("app"), screen.display(), dir.path()).await?;
    app.screen("home").await?;
    app.press("scan").await?;
    app.press("camera-start").await?;
    // What the page sends to `scan_frame`, and what it is answered.
    let wait_for_three = "const done = arguments[0], seen = [], real = window.fetch; \
        window.fetch = async (url, init) => { \
          const answer = await real(url, init); \
          if (String(url).endsWith('/scan_frame')) { \
            const { frame } = await new Response(init.body).json(); \
            seen.push([frame.slice(0, 4), (await answer.clone().json()).state]); \
            if (seen.length === 3) done(seen); \
          } \
          return answer; \
        };";
    let seen = app.view.execute_async(wait_for_three, serde_json::json!([])).await?;
    // A JPEG begins so in base64.
    let frame = serde_json::json!(["/9j/", "nothing"]);
    assert_eq!(seen, serde_json::json!([frame, frame, frame]));
    let shown = "const video = document.querySelector('video'); \
                 return [video.videoWidth > 0, video.paused];";
    let shown = app.view.execute(shown, serde_json::json!([])).await?;
    assert_eq!(shown, serde_json::json!([true, false]));
    Ok(())
}
