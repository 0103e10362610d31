//! What pages may load and where their forms may lead (CSP Level 3), the same for every answer.

use crate::Config;

/// Chromium applies `form-action` to the redirect that answers a form, too: portals are listed.
pub(crate) fn of(config: &Config) -> String {
    let mut form_action = "'self'".to_owned();
    for client in &config.clients {
        form_action.push(' ');
        form_action.push_str(client.origin.origin());
    }
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
         form-action {form_action}"
    )
}
