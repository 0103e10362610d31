//! Which portal calls (RFC 6749 §2.3.1): HTTP Basic, or id and secret in the form.

use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pass_protocol::sha256;
use ring::hmac;

use crate::config::{Client, Config};

/// The portal that proved who it is; `None` for a wrong, missing or doubled proof.
pub(super) fn authenticate<'a>(
    config: &'a Config,
    headers: &HeaderMap,
    form: &[(String, String)],
) -> Option<&'a Client> {
    let field = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, value)| &**value);
    let (id, secret) = match (headers.get(header::AUTHORIZATION), field("client_secret")) {
        (Some(value), None) => {
            let (id, secret) = basic(value.to_str().ok()?)?;
            if field("client_id").is_some_and(|named| named != id) {
                return None;
            }
            (id, secret)
        }
        (None, Some(secret)) => (field("client_id")?.to_owned(), secret.to_owned()),
        _ => return None,
    };
    let client = config.client(&id)?;
    is_same(&client.secret_hash, &sha256(secret.as_bytes())).then_some(client)
}

/// Id and secret are form-encoded before they are joined.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, credentials) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let joined = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (id, secret) = joined.split_once(':')?;
    let plain = |text: &str| {
        let pair = format!("x={text}");
        let (_, value) = url::form_urlencoded::parse(pair.as_bytes()).next()?;
        Some(value.into_owned())
    };
    Some((plain(id)?, plain(secret)?))
}

/// Takes the same time wherever they differ.
fn is_same(expected: &[u8; 32], presented: &[u8; 32]) -> bool {
    let key = hmac::Key::new(hmac::HMAC_SHA256, expected);
    hmac::verify(&key, presented, hmac::sign(&key, expected).as_ref()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{SECRET, config};

    fn ask(authorization: Option<String>, form: &[(&str, &str)]) -> Option<String> {
        let config = config(std::path::Path::new("unused"));
        let mut headers = HeaderMap::new();
        if let Some(value) = authorization {
            headers.insert(header::AUTHORIZATION, value.parse().unwrap());
        }
        let form: Vec<_> = form.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        authenticate(&config, &headers, &form).map(|client| client.client_id.clone())
    }

    fn basic_of(id: &str, secret: &str) -> Option<String> {
        Some(format!("Basic {}", STANDARD.encode(format!("{id}:{secret}"))))
    }

    #[test]
    fn both_ways_prove_a_portal_and_nothing_else_does() {
        let yes = Some("aachen".to_owned());
        assert_eq!(ask(basic_of("aachen", SECRET), &[]), yes);
        assert_eq!(ask(basic_of("aache%6E", SECRET), &[("client_id", "aachen")]), yes);
        assert_eq!(ask(None, &[("client_id", "aachen"), ("client_secret", SECRET)]), yes);
        for (authorization, form) in [
            (None, vec![]),
            (None, vec![("client_id", "aachen")]),
            (None, vec![("client_id", "aachen"), ("client_secret", "wrong")]),
            (None, vec![("client_id", "nobody"), ("client_secret", SECRET)]),
            (basic_of("aachen", "wrong"), vec![]),
            (basic_of("aachen", SECRET), vec![("client_secret", SECRET)]),
            (basic_of("aachen", SECRET), vec![("client_id", "gelsenkirchen")]),
            (Some("Bearer x".to_owned()), vec![]),
            (Some("Basic !".to_owned()), vec![]),
        ] {
            assert_eq!(ask(authorization.clone(), &form), None, "{authorization:?} {form:?}");
        }
    }
}
