use pass_tests::*;
#[tokio::test]
async fn chromium() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let c = chromium::Chromium::start(dir.path()).await?;
    c.page.goto("data:text/html,<title>x</title><input id=a><button id=b onclick=\"document.body.append(a.value+navigator.languages)\">go</button><p id=q>hi</p>").await?;
    c.page.fill("#a", "hallo").await?;
    c.page.click("#b").await?;
    println!("{}", c.page.wait_text("body", "hallo").await?);
    println!("{}", c.page.screenshot_of("#q").await?.len());
    assert!(!c.page.has("#zz").await);
    Ok(())
}
#[tokio::test]
async fn screen() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let s = xvfb::Screen::own(dir.path()).await?;
    println!("{}", s.display());
    Ok(())
}
