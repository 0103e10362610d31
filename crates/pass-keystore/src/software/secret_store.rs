//! The platform's secret store: on Linux desktops the Secret Service (GNOME Keyring, KWallet).
//!
//! It is asked only when a session bus is announced and must answer within [`CONNECT_TIME`]. Its
//! library blocks without a limit, so each call has a thread that can be left behind.

use std::fmt::Debug;
#[cfg(target_os = "linux")]
use std::time::Duration;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::BoxedSource;

/// Why the platform's secret store did not give out or take a key.
#[derive(Debug, Error)]
pub enum SecretStoreError {
    /// There is none on this device, or none in this session.
    #[error("there is no secret store in this session")]
    Absent,
    /// It did not answer in time, or the person left its prompt open.
    #[error("the secret store did not answer in time")]
    NoAnswer,
    /// The caller asked for a keystore that never uses the secret store.
    #[error("the wrapping key is in the secret store, which was not to be asked")]
    NotAsked,
    /// It answers, but has no entry for this keystore.
    #[error("the secret store has no entry for this keystore")]
    NoEntry,
    /// It refused.
    #[error("the secret store refused")]
    Refused {
        /// What it said.
        #[source]
        source: BoxedSource,
    },
}

/// Small named secrets, kept by the platform.
pub(super) trait SecretStore: Debug {
    /// Stores a secret, replacing one of the same name.
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), SecretStoreError>;
    /// The secret of this name, if there is one.
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretStoreError>;
}

/// How long the secret store may take to say that it is there.
#[cfg(target_os = "linux")]
const CONNECT_TIME: Duration = Duration::from_secs(2);
/// How long a person may take to unlock it.
#[cfg(target_os = "linux")]
const PROMPT_TIME: Duration = Duration::from_secs(60);

/// Reaches the platform's secret store.
#[cfg(not(target_os = "linux"))]
pub(super) fn connect() -> Result<Box<dyn SecretStore>, SecretStoreError> {
    Err(SecretStoreError::Absent)
}

/// Reaches the platform's secret store.
#[cfg(target_os = "linux")]
pub(super) fn connect() -> Result<Box<dyn SecretStore>, SecretStoreError> {
    if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none_or(|address| address.is_empty()) {
        return Err(SecretStoreError::Absent);
    }
    let store = linux::within(CONNECT_TIME, zbus_secret_service_keyring_store::Store::new)?;
    Ok(Box::new(linux::SecretService { store }))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::{
        collections::HashMap,
        sync::{Arc, mpsc},
        thread,
        time::Duration,
    };

    use keyring_core::{Entry, Error, api::CredentialStoreApi};
    use zbus_secret_service_keyring_store::Store;
    use zeroize::Zeroizing;

    use super::{PROMPT_TIME, SecretStore, SecretStoreError};

    const SERVICE: &str = "servicekonto-pass";

    #[derive(Debug)]
    pub(super) struct SecretService {
        pub(super) store: Arc<Store>,
    }

    impl SecretService {
        fn with_entry<T: Send + 'static>(
            &self,
            name: &str,
            work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
        ) -> Result<T, SecretStoreError> {
            let (store, name) = (Arc::clone(&self.store), name.to_owned());
            within(PROMPT_TIME, move || {
                let label = HashMap::from([("label", "Servicekonto.Pass")]);
                work(&store.build(SERVICE, &name, Some(&label))?)
            })
        }
    }

    impl SecretStore for SecretService {
        fn put(&self, name: &str, secret: &[u8]) -> Result<(), SecretStoreError> {
            let secret = Zeroizing::new(secret.to_vec());
            self.with_entry(name, move |entry| entry.set_secret(&secret))
        }

        fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretStoreError> {
            self.with_entry(name, |entry| match entry.get_secret() {
                Ok(secret) => Ok(Some(Zeroizing::new(secret))),
                Err(Error::NoEntry) => Ok(None),
                Err(error) => Err(error),
            })
        }
    }

    /// Runs `work` in a thread of its own and waits for `time` at most.
    pub(super) fn within<T: Send + 'static>(
        time: Duration,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, SecretStoreError> {
        let (sender, receiver) = mpsc::channel();
        thread::Builder::new()
            .name("secret-store".to_owned())
            // Nobody listens any more once the time is over; the result is then dropped.
            .spawn(move || drop(sender.send(work())))
            .map_err(|error| SecretStoreError::Refused { source: error.into() })?;
        match receiver.recv_timeout(time) {
            Ok(result) => {
                result.map_err(|error| SecretStoreError::Refused { source: error.into() })
            }
            Err(_) => Err(SecretStoreError::NoAnswer),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_silent_secret_store_is_given_up() {
            let answer = within(Duration::from_millis(20), || {
                thread::sleep(Duration::from_millis(400));
                Ok(())
            });
            assert!(matches!(answer, Err(SecretStoreError::NoAnswer)), "{answer:?}");
        }
    }
}
