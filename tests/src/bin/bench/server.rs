//! The account server: one sign-in after the other, and many at once.

use std::time::Instant;

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, PIN};
use pass_tests::scripted_app::ScriptedApp;
use pass_tests::servers::{Portal, Servers};

use crate::processes::{memory, processor_time};
use crate::table::{Table, mebibytes, milliseconds, percentiles};

/// Sign-ins one after the other.
const ALONE: u32 = 200;
/// Citizens at once, and sign-ins of each.
const CITIZENS: u32 = 8;
const EACH: u32 = 40;

pub(crate) async fn measure(table: &Table, servers: &Servers) -> Result<(), Failure> {
    alone(table, servers).await?;
    at_once(table, servers).await?;
    let konto = memory(servers.konto_id())?;
    table.row("memory of the account server after that (RSS)", &mebibytes(konto));
    Ok(())
}

/// One citizen after the other: latencies, and processor time of the server.
async fn alone(table: &Table, servers: &Servers) -> Result<(), Failure> {
    let mut erika = Citizen::new(servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Messgerät")?;
    erika.pair(&mut app, PIN).await?;
    let (mut claims, mut responses) = (Vec::new(), Vec::new());
    let before = processor_time(servers.konto_id())?;
    for _ in 0..ALONE {
        let link = erika.ask_to_sign_in(Portal::Aachen).await?;
        let start = Instant::now();
        let claimed = app.claim(&link).await?;
        claims.push(start.elapsed());
        let body = app.approval(&claimed, PIN)?;
        let start = Instant::now();
        let reply = app.respond(&claimed, &body).await?;
        responses.push(start.elapsed());
        if reply.verdict() != "approved" {
            return Err(Failure::Unexpected(format!("{reply:?}")));
        }
        erika.arrive().await?;
    }
    let spent = processor_time(servers.konto_id())?.saturating_sub(before);
    table.row("server CPU per sign-in, all pages included", &milliseconds(spent / ALONE));
    table.row("claim, p50 / p99", &percentiles(claims));
    table.row("response, p50 / p99", &percentiles(responses));
    Ok(())
}

/// Several citizens at once, each with a browser and an app; client and server share the machine.
async fn at_once(table: &Table, servers: &Servers) -> Result<(), Failure> {
    let mut citizens = Vec::new();
    for at in 0..CITIZENS {
        let mut citizen = Citizen::new(servers)?;
        let mut app = ScriptedApp::new(&servers.konto(), &format!("Gerät {at}"))?;
        citizen.pair(&mut app, PIN).await?;
        citizens.push((citizen, app));
    }
    let start = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for (mut citizen, mut app) in citizens {
        tasks.spawn(async move {
            for _ in 0..EACH {
                let link = citizen.ask_to_sign_in(Portal::Gelsenkirchen).await?;
                let claimed = app.claim(&link).await?;
                let body = app.approval(&claimed, PIN)?;
                app.respond(&claimed, &body).await?;
                citizen.arrive().await?;
            }
            Ok::<(), Failure>(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.map_err(|error| Failure::Unexpected(error.to_string()))??;
    }
    let rate = f64::from(CITIZENS * EACH) / start.elapsed().as_secs_f64();
    let what = format!("sign-ins per second, {CITIZENS} citizens at once, clients on this machine");
    table.row(&what, &format!("{rate:.0}"));
    Ok(())
}
