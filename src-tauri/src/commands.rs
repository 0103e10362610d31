//! The commands, each handed on unchanged to [`PassApp`].

use std::sync::Arc;

use pass_commands::{CommandError, PassApp, view};
use tauri::{Runtime, State, ipc::Invoke};

type Pass<'a> = State<'a, Arc<PassApp>>;
type Answer<T> = Result<T, CommandError>;

/// All commands; a test compares the list with [`pass_commands::bindings::COMMANDS`].
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        overview,
        refresh,
        next_link,
        open_link,
        open_image,
        open_code,
        scan_frame,
        approve,
        approve_with_biometric,
        decline,
        report_sign_in,
        cancel,
        check_pin,
        suggest_pin,
        pair,
        resume_pairing,
        pairing_progress,
        enrol_biometric,
        change_pin,
        forget_biometric,
        unpair,
        dismiss_notice,
        history,
        export_history,
        save_history,
        settings,
        change_settings,
        about,
        erase_all,
    ]
}

#[tauri::command]
async fn overview(pass: Pass<'_>) -> Answer<view::Overview> {
    pass.overview().await
}

#[tauri::command]
async fn refresh(pass: Pass<'_>) -> Answer<view::Overview> {
    pass.refresh().await
}

#[tauri::command]
async fn next_link(pass: Pass<'_>) -> Answer<Option<String>> {
    pass.next_link().await
}

#[tauri::command]
async fn open_link(pass: Pass<'_>, link: String) -> Answer<view::Review> {
    pass.open_link(link).await
}

#[tauri::command]
async fn open_image(pass: Pass<'_>, image: String) -> Answer<view::Review> {
    pass.open_image(image).await
}

#[tauri::command]
async fn open_code(pass: Pass<'_>, issuer: String, code: String) -> Answer<view::Review> {
    pass.open_code(issuer, code).await
}

#[tauri::command]
async fn scan_frame(pass: Pass<'_>, frame: String) -> Answer<view::Scanned> {
    pass.scan_frame(frame).await
}

#[tauri::command]
async fn approve(pass: Pass<'_>, pairing_id: String, pin: String) -> Answer<view::Approval> {
    pass.approve(pairing_id, pin).await
}

#[tauri::command]
async fn approve_with_biometric(
    pass: Pass<'_>,
    pairing_id: String,
    prompt: view::PromptText,
) -> Answer<view::Approval> {
    pass.approve_with_biometric(pairing_id, prompt).await
}

#[tauri::command]
async fn decline(pass: Pass<'_>, pairing_id: Option<String>) -> Answer<view::Declined> {
    pass.decline(pairing_id).await
}

#[tauri::command]
async fn report_sign_in(pass: Pass<'_>) -> Answer<()> {
    pass.report_sign_in().await
}

#[tauri::command]
async fn cancel(pass: Pass<'_>) -> Answer<()> {
    pass.cancel().await
}

#[tauri::command]
async fn check_pin(pass: Pass<'_>, pin: String) -> Answer<Option<view::PinWeakness>> {
    pass.check_pin(pin).await
}

#[tauri::command]
async fn suggest_pin(pass: Pass<'_>) -> Answer<String> {
    pass.suggest_pin().await
}

#[tauri::command]
async fn pair(pass: Pass<'_>, pin: String, device_name: String) -> Answer<view::PairingCode> {
    pass.pair(pin, device_name).await
}

#[tauri::command]
async fn resume_pairing(pass: Pass<'_>, id: String) -> Answer<view::PairingCode> {
    pass.resume_pairing(id).await
}

#[tauri::command]
async fn pairing_progress(pass: Pass<'_>, id: String) -> Answer<view::PairingProgress> {
    pass.pairing_progress(id).await
}

#[tauri::command]
async fn enrol_biometric(
    pass: Pass<'_>,
    pairing_id: String,
    pin: String,
    prompt: view::PromptText,
) -> Answer<view::Enrolment> {
    pass.enrol_biometric(pairing_id, pin, prompt).await
}

#[tauri::command]
async fn change_pin(
    pass: Pass<'_>,
    pairing_id: String,
    old_pin: String,
    new_pin: String,
) -> Answer<view::PinChange> {
    pass.change_pin(pairing_id, old_pin, new_pin).await
}

#[tauri::command]
async fn forget_biometric(pass: Pass<'_>, pairing_id: String) -> Answer<view::PairingView> {
    pass.forget_biometric(pairing_id).await
}

#[tauri::command]
async fn unpair(pass: Pass<'_>, id: String) -> Answer<view::Unpairing> {
    pass.unpair(id).await
}

#[tauri::command]
async fn dismiss_notice(pass: Pass<'_>, id: String) -> Answer<()> {
    pass.dismiss_notice(id).await
}

#[tauri::command]
async fn history(pass: Pass<'_>, before: Option<String>, limit: u32) -> Answer<view::HistoryPage> {
    pass.history(before, limit).await
}

#[tauri::command]
async fn export_history(pass: Pass<'_>) -> Answer<String> {
    pass.export_history().await
}

#[tauri::command]
async fn save_history(pass: Pass<'_>) -> Answer<view::SavedFile> {
    pass.save_history().await
}

#[tauri::command]
async fn settings(pass: Pass<'_>) -> Answer<view::Settings> {
    pass.settings().await
}

#[tauri::command]
async fn change_settings(pass: Pass<'_>, settings: view::Settings) -> Answer<view::Settings> {
    pass.change_settings(settings).await
}

#[tauri::command]
async fn about(pass: Pass<'_>) -> Answer<view::About> {
    pass.about().await
}

#[tauri::command]
async fn erase_all(pass: Pass<'_>) -> Answer<view::Erasure> {
    pass.erase_all().await
}
