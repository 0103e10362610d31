//! Many at once.

use std::thread;

use pass_protocol::{Answer, B64, ClaimRequest, SystemRandom};

use super::app::Server;

#[test]
fn ten_parallel_wrong_pins_are_judged_three_times() {
    let server = Server::new();
    let app = server.paired();
    let tries: Vec<_> = (0..10)
        .map(|_| {
            let claim = app.claim(&server.verifier, &server.offer_sign_in());
            let body = serde_json::to_vec(&app.wrong(&claim)).unwrap();
            (claim.response_id(), body)
        })
        .collect();
    let answers: Vec<Answer> = thread::scope(|scope| {
        let threads: Vec<_> = tries
            .iter()
            .map(|(id, body)| scope.spawn(|| server.verifier.respond(id, body).unwrap()))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let judged = answers.iter().filter(|answer| {
        matches!(answer, Answer::WrongPin { tries_left: 1.., .. })
            || matches!(answer, Answer::WrongPin { retry_after: None, .. })
    });
    // Two answers leave tries, the third begins the pause, the rest are told of it.
    assert_eq!(judged.count(), 2);
    let wrong_ever = server
        .verifier
        .write(|records| Ok(records.credential(&app.id)?.map(|c| c.pin.wrong_ever)))
        .unwrap();
    assert_eq!(wrong_ever, Some(3));
}

#[test]
fn ten_apps_race_for_one_ticket_and_one_wins() {
    let server = Server::new();
    let offered = server.offer_sign_in();
    let won = thread::scope(|scope| {
        let claim = || {
            let app_nonce = B64::random(&SystemRandom);
            server
                .verifier
                .claim(&offered.link.ticket, &ClaimRequest { frame: None, app_nonce })
                .is_ok()
        };
        let threads: Vec<_> = (0..10).map(|_| scope.spawn(claim)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|won| *won).count()
    });
    assert_eq!(won, 1);
}

#[test]
fn two_browsers_race_for_one_approval_and_one_gets_it() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    let taken = thread::scope(|scope| {
        let take = || server.verifier.take_approval(&offered.id).unwrap().is_some();
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(take)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|taken| *taken).count()
    });
    assert_eq!(taken, 1);
}
