//! Free ports on loopback.

use std::net::TcpListener;

use crate::failure::Failure;

/// `N` different ports that nobody listens on now.
///
/// # Errors
/// [`Failure::Io`] if there are none.
pub fn free<const N: usize>() -> Result<[u16; N], Failure> {
    // All are held until all are known, so that none comes twice.
    let mut held = Vec::with_capacity(N);
    let mut ports = [0; N];
    for port in &mut ports {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}

/// Whether nobody listens on `port`.
#[must_use]
pub fn is_free(port: u16) -> bool {
    TcpListener::bind(("127.0.0.1", port)).is_ok()
}
