//! Links and forms of a page.

use reqwest::Method;
use scraper::{ElementRef, Html, Selector};

use super::by_testid;

/// Where a control leads, and what it sends.
pub(super) struct Target {
    pub(super) method: Method,
    pub(super) address: String,
    pub(super) form: Option<String>,
}

/// What using the control with this `data-testid` does; nothing if it is not there or disabled.
pub(super) fn target(html: &str, testid: &str, fields: &[(&str, &str)]) -> Option<Target> {
    let document = Html::parse_document(html);
    let control = document.select(&Selector::parse(&by_testid(testid)).ok()?).next()?;
    if control.attr("disabled").is_some() || control.attr("aria-disabled") == Some("true") {
        return None;
    }
    if let Some(address) = control.attr("href") {
        return Some(Target { method: Method::GET, address: address.to_owned(), form: None });
    }
    let form = match control.attr("form") {
        Some(id) => document.select(&Selector::parse(&format!("form#{id}")).ok()?).next()?,
        None if control.value().name() == "form" => control,
        None => {
            control.ancestors().filter_map(ElementRef::wrap).find(|e| e.value().name() == "form")?
        }
    };
    let action = control.attr("formaction").or_else(|| form.attr("action")).unwrap_or_default();
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for field in form.select(&Selector::parse("input[name], select[name]").ok()?) {
        if let Some((name, value)) = filled(field, fields) {
            pairs.append_pair(name, &value);
        }
    }
    if let (Some(name), Some(value)) = (control.attr("name"), control.attr("value")) {
        pairs.append_pair(name, value);
    }
    let body = pairs.finish();
    if form.attr("method").is_some_and(|m| m.eq_ignore_ascii_case("post")) {
        return Some(Target { method: Method::POST, address: action.to_owned(), form: Some(body) });
    }
    Some(Target { method: Method::GET, address: format!("{action}?{body}"), form: None })
}

/// What a field of a form sends: the wanted value, or its own.
fn filled<'a>(field: ElementRef<'a>, fields: &[(&str, &str)]) -> Option<(&'a str, String)> {
    let name = field.attr("name")?;
    let kind = field.attr("type").unwrap_or("text");
    if matches!(kind, "submit" | "button" | "image") {
        return None;
    }
    let testid = field.attr("data-testid").unwrap_or_default();
    let wanted = fields.iter().find(|(key, _)| *key == name || *key == testid);
    let own = field.attr("value").unwrap_or_default();
    if matches!(kind, "radio" | "checkbox") {
        let chosen = wanted.map_or(field.attr("checked").is_some(), |(_, value)| *value == own);
        return chosen.then(|| (name, own.to_owned()));
    }
    Some((name, wanted.map_or(own, |(_, value)| *value).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<form method="post" action="/login"><input type="hidden" name="csrf"
        value="x y"><input name="user" data-testid="username"><input type="radio" name="p" value="1">
        <input type="radio" name="p" value="2"><button data-testid="login" name="go" value="1">
        </button></form><button data-testid="off" disabled></button><a data-testid="on" href="/z">"#;

    #[test]
    fn forms_send_hidden_fields_and_the_used_button() {
        let target = target(PAGE, "login", &[("username", "erika"), ("p", "2")]).unwrap();
        assert_eq!((target.method, target.address.as_str()), (Method::POST, "/login"));
        assert_eq!(target.form.unwrap(), "csrf=x+y&user=erika&p=2&go=1");
    }

    #[test]
    fn links_are_followed_and_disabled_controls_are_not_used() {
        assert_eq!(target(PAGE, "on", &[]).unwrap().address, "/z");
        assert!(target(PAGE, "off", &[]).is_none());
        assert!(target(PAGE, "elsewhere", &[]).is_none());
    }
}
