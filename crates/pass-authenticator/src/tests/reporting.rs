//! "Das war ich nicht", in this app and heard of from another device.

use pass_protocol::{
    B64, ErrorCode, Initiator, Purpose, Receipt, RelyingParty, SignInReport, UnixTime, Verdict,
};

use super::fake_issuer::Call;
use super::world::{RIGHT, World};
use crate::{AuthenticatorError as E, HistoryKind, Notice, NoticeKind, Outcome};

pub(super) fn news(at: i64) -> SignInReport {
    SignInReport {
        at: UnixTime(at),
        relying_party: RelyingParty {
            name: "Serviceportal\u{202e} Aachen".to_owned(),
            uri: "https://aachen.example".to_owned(),
        },
        initiator: Initiator::default(),
        device_name: "Tablet".to_owned(),
    }
}

async fn kinds(world: &World) -> Vec<HistoryKind> {
    let entries = world.app.history(None, 50).await.unwrap().entries;
    entries.iter().map(|entry| entry.kind).collect()
}

async fn newest(world: &World) -> (HistoryKind, Outcome) {
    let entry = world.app.history(None, 1).await.unwrap().entries.remove(0);
    (entry.kind, entry.outcome)
}

async fn only_notice(world: &World) -> Notice {
    let [notice] = <[Notice; 1]>::try_from(world.app.notices().await.unwrap()).unwrap();
    notice
}

#[tokio::test]
async fn a_declined_sign_in_is_reported_and_a_lost_answer_asked_for_again() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    world.issuer.state().lost = vec![Call::Report];
    let receipt = world.app.report(&open, &pairing.id).await.unwrap();
    assert_eq!(receipt.credential_id, Some(pairing.credential_id));
    assert_eq!(world.issuer.count(Call::Report), 2);
    let entry = world.app.history(None, 1).await.unwrap().entries.remove(0);
    assert_eq!(entry.kind, HistoryKind::Reported);
    assert_eq!(entry.receipt_id, Some(receipt.jti.to_string()));
    assert_eq!(entry.portal_host.as_deref(), Some("aachen.example"));
}

#[tokio::test]
async fn a_report_that_failed_is_one_entry_and_can_be_tried_again() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    world.issuer.state().offline = true;
    assert!(matches!(world.app.report(&open, &pairing.id).await, Err(E::Issuer(_))));
    assert_eq!(newest(&world).await, (HistoryKind::Reported, Outcome::Unheard));
    world.issuer.state().offline = false;
    world.issuer.state().refuse = Some(ErrorCode::ApprovalRefused);
    let refused = world.app.report(&open, &pairing.id).await.unwrap_err();
    assert!(refused.is_refusal(ErrorCode::ApprovalRefused));
    assert_eq!(newest(&world).await, (HistoryKind::Reported, Outcome::NotCounted));
    world.app.report(&open, &pairing.id).await.unwrap();
    assert_eq!(newest(&world).await, (HistoryKind::Reported, Outcome::Counted));
    assert_eq!(kinds(&world).await.len(), 3);
}

#[tokio::test]
async fn the_receipt_of_a_report_is_checked() {
    let alterations: [fn(&mut Receipt); 3] = [
        |receipt| receipt.verdict = Verdict::Declined,
        |receipt| receipt.purpose = Purpose::Pair,
        |receipt| receipt.credential_id = Some(B64([0; 32])),
    ];
    for alter in alterations {
        let (world, pairing) = World::paired().await;
        let open = world.open(Purpose::SignIn).await.unwrap();
        world.issuer.state().alter_receipt = Some(alter);
        assert!(matches!(world.app.report(&open, &pairing.id).await, Err(E::Foreign(_))));
        assert_eq!(newest(&world).await, (HistoryKind::Reported, Outcome::Unheard));
    }
    let (world, pairing) = World::paired().await;
    let open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().forge = true;
    assert!(world.app.report(&open, &pairing.id).await.is_err());
}

#[tokio::test]
async fn a_pairing_that_is_not_usable_reports_nothing() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let pending = world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    let open = world.open(Purpose::SignIn).await.unwrap();
    assert!(matches!(world.app.report(&open, &pending.id).await, Err(E::NotPaired)));
    assert!(matches!(world.app.report(&open, "x").await, Err(E::NotFound)));
    assert_eq!(world.issuer.count(Call::Report), 0);
}

#[tokio::test]
async fn what_another_device_reported_is_told_once_and_the_latest_replaces_it() {
    let (world, pairing) = World::paired().await;
    world.app.refresh().await.unwrap();
    assert!(world.app.notices().await.unwrap().is_empty());
    world.issuer.state().reported = Some(news(1000));
    world.app.refresh().await.unwrap();
    world.app.refresh().await.unwrap();
    let notice = only_notice(&world).await;
    assert_eq!((notice.kind, notice.at), (NoticeKind::SignInReported, Some(UnixTime(1000))));
    assert_eq!(notice.portal_name.as_deref(), Some("Serviceportal Aachen"), "fit for a screen");
    assert_eq!(notice.device_name.as_deref(), Some("Tablet"));
    assert_eq!(notice.account_label, pairing.account_label);
    assert_eq!(kinds(&world).await[0], HistoryKind::ReportedElsewhere);

    for at in [1001, 1002, 1003] {
        world.issuer.state().reported = Some(news(at));
        world.app.refresh().await.unwrap();
    }
    assert_eq!(only_notice(&world).await.at, Some(UnixTime(1003)));
    world.app.dismiss_notice(&notice.id).await.unwrap();
    world.issuer.state().reported = Some(news(1002));
    world.app.refresh().await.unwrap();
    assert!(world.app.notices().await.unwrap().is_empty(), "it was read, and is no news");
    let told = kinds(&world).await;
    assert_eq!(told.iter().filter(|kind| **kind == HistoryKind::ReportedElsewhere).count(), 4);
    assert_eq!(world.only_pairing().await.state, pairing.state, "nothing ends");
}
