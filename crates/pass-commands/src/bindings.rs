//! The TypeScript side of the commands, written from the Rust types.
//!
//! [`COMMANDS`] is the one list of names; the shell, its capability file and the UI are compared
//! with it by tests. `UPDATE_BINDINGS=1 cargo test -p pass-commands bindings` rewrites the file.

use ts_rs::{Config, TS};

use crate::{error, view};

/// One command as the UI calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Name of the method on `PassApp` and of the Tauri command.
    pub name: &'static str,
    /// Arguments in order: Rust name and TypeScript type.
    pub args: &'static [(&'static str, &'static str)],
    /// TypeScript type of the result.
    pub result: &'static str,
}

/// Every command there is.
pub const COMMANDS: &[Command] = &[
    command("overview", &[], "Overview"),
    command("refresh", &[], "Overview"),
    command("next_link", &[], "string | null"),
    command("open_link", &[("link", "string")], "Review"),
    command("open_image", &[("image", "string")], "Review"),
    command("open_code", &[("issuer", "string"), ("code", "string")], "Review"),
    command("scan_frame", &[("frame", "string")], "Scanned"),
    command("approve", &[("pairing_id", "string"), ("pin", "string")], "Approval"),
    command(
        "approve_with_biometric",
        &[("pairing_id", "string"), ("prompt", "PromptText")],
        "Approval",
    ),
    command("decline", &[("pairing_id", "string | null")], "Declined"),
    command("report_sign_in", &[], "null"),
    command("cancel", &[], "null"),
    command("check_pin", &[("pin", "string")], "PinWeakness | null"),
    command("suggest_pin", &[], "string"),
    command("pair", &[("pin", "string"), ("device_name", "string")], "PairingCode"),
    command("resume_pairing", &[("id", "string")], "PairingCode"),
    command("pairing_progress", &[("id", "string")], "PairingProgress"),
    command(
        "enrol_biometric",
        &[("pairing_id", "string"), ("pin", "string"), ("prompt", "PromptText")],
        "Enrolment",
    ),
    command(
        "change_pin",
        &[("pairing_id", "string"), ("old_pin", "string"), ("new_pin", "string")],
        "PinChange",
    ),
    command("forget_biometric", &[("pairing_id", "string")], "PairingView"),
    command("unpair", &[("id", "string")], "Unpairing"),
    command("dismiss_notice", &[("id", "string")], "null"),
    command("history", &[("before", "string | null"), ("limit", "number")], "HistoryPage"),
    command("export_history", &[], "string"),
    command("save_history", &[], "SavedFile"),
    command("settings", &[], "Settings"),
    command("change_settings", &[("settings", "Settings")], "Settings"),
    command("about", &[], "About"),
    command("erase_all", &[], "Erasure"),
];

const fn command(
    name: &'static str,
    args: &'static [(&'static str, &'static str)],
    result: &'static str,
) -> Command {
    Command { name, args, result }
}

/// The whole of `ui/src/generated/bindings.ts`.
pub fn typescript() -> String {
    let mut out = String::from(
        "// Written by crates/pass-commands/src/bindings.rs; change the Rust types instead.\n\n\
         import { invoke } from \"../invoke\";\n\n",
    );
    for declaration in declarations() {
        out.push_str(&format!("export {declaration}\n\n"));
    }
    let functions: Vec<String> = COMMANDS.iter().map(function).collect();
    out.push_str(&functions.join("\n"));
    out
}

fn declarations() -> Vec<String> {
    let cfg = Config::default();
    macro_rules! declare {
        ($($ty:path),* $(,)?) => { vec![$(<$ty as TS>::decl(&cfg)),*] };
    }
    declare![
        view::Level,
        view::LevelReason,
        view::KeyPlace,
        view::PairingState,
        view::BiometricState,
        view::PairingView,
        view::WaitingView,
        view::NoticeKind,
        view::NoticeView,
        view::Overview,
        view::ReviewPurpose,
        view::Review,
        view::Approval,
        view::Declined,
        view::PromptText,
        view::Enrolment,
        view::PinChange,
        view::Scanned,
        view::PairingCode,
        view::PairingProgress,
        view::Unpairing,
        view::PinWeakness,
        view::HistoryKind,
        view::HistoryOutcome,
        view::HistoryEntry,
        view::HistoryPage,
        view::SavedFile,
        view::Language,
        view::Appearance,
        view::TextSize,
        view::Settings,
        view::About,
        view::Erasure,
        error::CommandErrorCode,
        error::ErrorDetails,
        error::CommandError,
    ]
}

fn function(command: &Command) -> String {
    let params: Vec<String> =
        command.args.iter().map(|(name, ty)| format!("{}: {ty}", camel_case(name))).collect();
    let names: Vec<String> = command.args.iter().map(|(name, _)| camel_case(name)).collect();
    let object =
        if names.is_empty() { String::new() } else { format!(", {{ {} }}", names.join(", ")) };
    format!(
        "export const {} = ({}): Promise<{}> => invoke(\"{}\"{object});\n",
        camel_case(command.name),
        params.join(", "),
        command.result,
        command.name,
    )
}

/// Tauri's own renaming of command arguments.
pub fn camel_case(name: &str) -> String {
    let mut out = String::new();
    for (index, part) in name.split('_').enumerate() {
        let mut chars = part.chars();
        match chars.next() {
            Some(first) if index > 0 => {
                out.extend(first.to_uppercase());
                out.push_str(chars.as_str());
            }
            _ => out.push_str(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bindings_are_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/generated/bindings.ts");
        let wanted = typescript();
        if std::env::var_os("UPDATE_BINDINGS").is_some() {
            std::fs::write(path, &wanted).unwrap();
        }
        let found = std::fs::read_to_string(path).unwrap();
        assert!(found == wanted, "stale: UPDATE_BINDINGS=1 cargo test -p pass-commands bindings");
    }

    #[test]
    fn arguments_are_renamed_as_tauri_does() {
        assert_eq!(camel_case("pairing_id"), "pairingId");
        assert_eq!(camel_case("pin"), "pin");
    }
}
