use super::*;

const CODE_OF_UI: &str = "t(\"greeting\", { name }); t(`level-${level}`); t('error.todo')";
const GERMAN: &str =
    "greeting = Hallo { $name }\nlevel-low = niedrig\nerror = Fehler\n    .todo = Tun\n";

fn found(german: &str, english: &str, code: &str) -> Vec<String> {
    let files = in_all_languages(|language| if language == "en" { english } else { german });
    judge(&files, &[Source::new("ui/src/a.svelte", code)])
}

fn in_all_languages<'a>(text: impl Fn(&str) -> &'a str) -> Vec<Source> {
    let path = |language| format!("ui/src/locales/{language}.ftl");
    LANGUAGES.map(|language| Source::new(&path(language), text(language))).into()
}

#[test]
fn equal_and_used_keys_pass() {
    assert_eq!(found(GERMAN, GERMAN, CODE_OF_UI), Vec::<String>::new());
}

#[test]
fn missing_key_attribute_and_variable_are_found() {
    for english in [
        "greeting = Hello { $name }\nerror = Error\n    .todo = Do\n",
        "greeting = Hello { $name }\nlevel-low = low\nerror = Error\n",
        "greeting = Hello\nlevel-low = low\nerror = Error\n    .todo = Do\n",
    ] {
        assert_eq!(found(GERMAN, english, CODE_OF_UI).len(), 1, "{english}");
        assert!(found(english, GERMAN, CODE_OF_UI).iter().any(|one| one.contains("de lacks")));
    }
}

#[test]
fn missing_language_is_found() {
    let file = Source::new("crates/servicekonto/locales/de/pages.ftl", "a = A\n");
    let code = Source::new("crates/servicekonto/templates/a.html", "{{ t.of(\"a\") }}");
    let found = judge(&[file], &[code]);
    assert_eq!(found.len(), LANGUAGES.len() - 1);
    assert!(found.contains(&"crates/servicekonto: no messages in ar".to_owned()), "{found:?}");
    let file = Source::new("crates/pass-cli/locales/de/cli.ftl", "a = A\n");
    let code = Source::new("crates/pass-cli/src/a.rs", "t(\"a\")");
    assert_eq!(judge(&[file], &[code]), ["crates/pass-cli: no messages in en"]);
}

#[test]
fn unused_key_is_found() {
    let more = format!("{GERMAN}left-over = Rest\n");
    assert_eq!(found(&more, &more, CODE_OF_UI), ["ui: message left-over is never used"]);
}

#[test]
fn key_that_only_another_message_names_is_used() {
    let more = format!("{GERMAN}-brand = Pass\nabove = {{ -brand }}\n");
    let code = format!("{CODE_OF_UI} t(\"above\")");
    assert_eq!(found(&more, &more, &code), Vec::<String>::new());
}

#[test]
fn unknown_key_and_unknown_prefix_are_found() {
    for call in ["t(\"nothing\")", "t!(\"nothing\")", "page.say(\"error.nothing\")", "t(`no-${x}`)"]
    {
        let code = format!("{CODE_OF_UI}; {call}");
        assert_eq!(found(GERMAN, GERMAN, &code).len(), 1, "{call}");
    }
    // Another function whose name ends with t.
    assert!(found(GERMAN, GERMAN, &format!("{CODE_OF_UI} insert(\"nothing\")")).is_empty());
}

#[test]
fn keys_in_tests_do_not_count() {
    let files = in_all_languages(|_| "a = A\n");
    let test = Source::new("ui/tests/a.ts", "t(\"a\")");
    assert_eq!(judge(&files, &[test]).len(), 1);
}

#[test]
fn broken_syntax_and_double_keys_are_found() {
    for broken in ["a = { $x\n", "a = A\na = B\n"] {
        let all = found(broken, "a = A\n", "t(\"a\")");
        assert!(all.iter().any(|one| one.contains("de.ftl")), "{broken}: {all:?}");
    }
}
