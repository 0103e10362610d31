//! Every command with arguments that no screen would send: refused, without a trace.

use pass_commands::bindings::{COMMANDS, camel_case};
use serde_json::{Value, json};
use tauri::ipc::InvokeBody;

use super::{
    calls::arguments,
    page::{OWN, Page},
};

/// Longer than any name, link, PIN or id; a picture may be as long.
const LONG: usize = 1_000_000;

/// Values that are not of this TypeScript type.
fn of_another_type(ty: &str) -> Vec<Value> {
    match ty {
        "string" => vec![json!(null), json!(482_915), json!(true), json!(["x"]), json!({"x": 1})],
        "string | null" => vec![json!(1), json!(false), json!([]), json!({})],
        "number" => vec![json!(null), json!("20"), json!(-1), json!(1.5), json!(1e300), json!([])],
        "PromptText" => vec![
            json!(null),
            json!("Anmelden"),
            json!({}),
            json!({"title": 1, "reason": "", "cancel": ""}),
        ],
        "Settings" => vec![
            json!(null),
            json!("dark"),
            json!({"language": "xx"}),
            json!({"appearance": "neon"}),
            json!({"text_size": 3}),
            json!({"lock_after_minutes": -1}),
            json!({"lock_after_minutes": "5"}),
        ],
        other => panic!("no wrong values for the type {other}"),
    }
}

/// Texts that are of the right type and mean nothing.
fn strange_texts() -> Vec<String> {
    let texts =
        ["", " ", "\0", "48291\u{0665}", "💥", "../../etc/passwd", "' OR 1=1; --", "\u{202e}"];
    texts.iter().map(|text| (*text).to_owned()).chain(["x".repeat(LONG)]).collect()
}

/// Each argument of each command: command, argument, its type, arguments for a good call.
fn each_argument() -> impl Iterator<Item = (&'static str, String, &'static str, Value)> {
    COMMANDS.iter().flat_map(|command| {
        let good = arguments(command.name);
        assert_eq!(good.as_object().unwrap().len(), command.args.len(), "{}", command.name);
        command.args.iter().map(move |(name, ty)| {
            let name = camel_case(name);
            assert!(good.get(&name).is_some(), "{}: {name}", command.name);
            (command.name, name, *ty, good.clone())
        })
    })
}

#[test]
fn arguments_of_another_type_are_refused_by_name() {
    let page = Page::open();
    let before = page.state();
    for (command, name, ty, good) in each_argument() {
        for wrong in of_another_type(ty) {
            let mut args = good.clone();
            args[&name] = wrong.clone();
            let error = page.call(command, &args).expect_err(command);
            let error = error.as_str().expect(command);
            assert!(error.starts_with(&format!("invalid args `{name}`")), "{wrong}: {error}");
        }
        assert_eq!(page.state(), before, "{command}");
    }
}

#[test]
fn an_argument_that_is_missing_is_refused_by_name() {
    let page = Page::open();
    let before = page.state();
    for (command, name, ty, mut args) in each_argument() {
        args.as_object_mut().unwrap().remove(&name);
        let outcome = page.call(command, &args);
        if ty.ends_with("| null") {
            args[&name] = Value::Null;
            assert_eq!(outcome, page.call(command, &args), "{command}");
        } else {
            let error = outcome.expect_err(command);
            assert!(error.as_str().unwrap().contains(&name), "{command}: {error}");
        }
        assert_eq!(page.state(), before, "{command}");
    }
}

#[test]
fn strange_texts_come_to_a_code_or_to_nothing() {
    let page = Page::open();
    let before = page.state();
    for (command, name, ty, good) in each_argument().filter(|(_, _, ty, _)| ty.contains("string")) {
        for text in strange_texts() {
            let mut args = good.clone();
            args[&name] = Value::from(text.clone());
            let outcome = page.call(command, &args);
            let shown = text.chars().take(20).collect::<String>();
            let is_fine = match (command, &outcome) {
                ("check_pin", Ok(weakness)) => weakness == "length",
                ("pairing_progress", Ok(progress)) => progress["state"] == "void",
                ("history", Ok(page)) => page["entries"] == json!([]),
                (_, Err(error)) => error["code"].is_string() && error["code"] != "internal",
                _ => false,
            };
            assert!(is_fine, "{command} with {name} ({ty}) = {shown:?}: {outcome:?}");
        }
        assert_eq!(page.state(), before, "{command}");
    }
}

#[test]
fn no_command_takes_raw_bytes() {
    // Android's bridge carries JSON only.
    let page = Page::open();
    let before = page.state();
    for command in COMMANDS.iter().filter(|command| !command.args.is_empty()) {
        let outcome = page.call_from(OWN, command.name, InvokeBody::Raw(vec![0; 64]));
        assert!(outcome.is_err(), "{}: {outcome:?}", command.name);
    }
    assert_eq!(page.state(), before);
}
