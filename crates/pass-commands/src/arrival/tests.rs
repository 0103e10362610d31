use std::sync::Arc;
use std::task::{Context, Waker};

use crate::{AppConfig, PassApp};

const ONE: &str = "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";
const TWO: &str = "https://konto.example/P/BAAQEAYEAUDAOCAJBIFQYDIOB4";

fn app() -> Arc<PassApp> {
    Arc::new(PassApp::new(AppConfig::new("nowhere")))
}

#[tokio::test]
async fn a_link_waits_for_the_screens_and_the_screens_for_a_link() {
    let app = app();
    app.opened_with(&format!("servicekonto-pass:{ONE}"));
    assert_eq!(app.next_link().await.unwrap().as_deref(), Some(ONE));
    let asking = tokio::spawn({
        let app = Arc::clone(&app);
        async move { app.next_link().await }
    });
    tokio::task::yield_now().await;
    app.opened_with(TWO);
    assert_eq!(asking.await.unwrap().unwrap().as_deref(), Some(TWO));
}

#[tokio::test]
async fn of_many_links_the_last_one_waits_and_what_is_none_changes_nothing() {
    let app = app();
    for at in 0..500 {
        app.opened_with(if at % 2 == 0 { TWO } else { ONE });
    }
    let huge = "A".repeat(8 << 20);
    for hostile in ["", "javascript:alert(1)", "file:///etc/passwd", "servicekonto-pass:", &huge] {
        app.opened_with(hostile);
    }
    assert_eq!(app.next_link().await.unwrap().as_deref(), Some(ONE));
    // Nothing is left: the next call has to wait.
    let next = app.next_link();
    tokio::pin!(next);
    let mut context = Context::from_waker(Waker::noop());
    assert!(next.as_mut().poll(&mut context).is_pending());
}

#[tokio::test]
async fn a_page_that_was_loaded_anew_hears_of_the_link() {
    let app = app();
    let before = tokio::spawn({
        let app = Arc::clone(&app);
        async move { app.next_link().await }
    });
    tokio::task::yield_now().await;
    let now = tokio::spawn({
        let app = Arc::clone(&app);
        async move { app.next_link().await }
    });
    tokio::task::yield_now().await;
    app.opened_with(ONE);
    assert_eq!(before.await.unwrap().unwrap(), None);
    assert_eq!(now.await.unwrap().unwrap().as_deref(), Some(ONE));
}
