//! From arguments to a running window.

use std::sync::Arc;

use pass_commands::{AppConfig, PassApp};
use tauri::{App, Context, Manager, Runtime};

#[cfg(mobile)]
use crate::links;
#[cfg(all(desktop, unix))]
use crate::running::{self, Start};
use crate::{Options, commands, window};

/// Why the program did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Unknown arguments.
    #[error(
        "usage: servicekonto-pass [--data-dir PATH] [--keystore auto|tpm|software] \
         [--simulated-tpm PORT] [LINK]"
    )]
    Arguments,
    /// The window or its runtime failed.
    #[error("the window cannot be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// Opens the window and returns when it is closed; at once if the app is open on this folder already.
///
/// # Errors
/// [`StartError`] if pairings cannot be read or no window can be shown.
pub fn run(options: Options) -> Result<(), StartError> {
    let context = context();
    #[cfg(all(desktop, unix))]
    let (options, start) = begin(options, &context);
    #[cfg(all(desktop, unix))]
    if matches!(start, Start::Told) {
        return Ok(());
    }
    let builder = tauri::Builder::default();
    #[cfg(mobile)]
    let builder =
        builder.plugin(pass_keystore_phone::plugin()).plugin(tauri_plugin_deep_link::init());
    builder
        .invoke_handler(commands::handler())
        .setup(move |app| {
            set_up(app, options)?;
            #[cfg(all(desktop, unix))]
            hear_later_starts(app, start);
            Ok(())
        })
        .run(context)
        .map_err(StartError::from)
}

/// Looks for an app that is open on the same folder, before there is anything of a window here: a
/// toolkit that is ended while it begins can crash.
#[cfg(all(desktop, unix))]
fn begin(mut options: Options, context: &Context<tauri::Wry>) -> (Options, Start) {
    let own = || Some(dirs::data_dir()?.join(&context.config().identifier));
    options.data_dir = options.data_dir.or_else(own);
    let Some(folder) = &options.data_dir else { return (options, Start::Alone) };
    // Without a folder there is nobody to tell; the screen says what is wrong with it.
    let _ = AppConfig::new(folder).make_folder();
    let start = running::start(folder, options.link.as_deref());
    (options, start)
}

/// Pages, configuration and what the page may call, all compiled in.
pub(crate) fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

fn set_up(app: &mut App, options: Options) -> Result<(), StartError> {
    let data_dir = match options.data_dir {
        Some(path) => path,
        None => app.path().app_data_dir()?,
    };
    let config = AppConfig {
        keystore: options.keystore,
        simulator: options.simulated_tpm.map(|port| ("127.0.0.1".to_owned(), port)),
        // A phone's folder of that name is the app's own, where nobody would find a file.
        downloads: if cfg!(desktop) { app.path().download_dir().ok() } else { None },
        feedback_address: option_env!("PASS_FEEDBACK_ADDRESS").map(str::to_owned),
        ..AppConfig::new(data_dir)
    };
    #[cfg(desktop)]
    let pass = PassApp::new(config);
    #[cfg(mobile)]
    let pass = PassApp::with_keystore(config, Arc::new(pass_keystore_phone::keystore(app)));
    let pass = Arc::new(pass);
    if let Some(link) = &options.link {
        pass.opened_with(link);
    }
    #[cfg(mobile)]
    links::listen(app, &pass);
    app.manage(pass);
    window::open(app)?;
    Ok(())
}

/// What later starts on the same folder say: a link, or only that the app shall show itself.
#[cfg(all(desktop, unix))]
fn hear_later_starts(app: &App, start: Start) {
    let Start::First(listening) = start else { return };
    let pass = Arc::clone(&app.state::<Arc<PassApp>>());
    let handle = app.handle().clone();
    // Where it fails, later starts are apps of their own.
    let _ = listening.hear(move |line| {
        pass.opened_with(line);
        window::show(&handle);
    });
}
