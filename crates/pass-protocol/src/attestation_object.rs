//! Attestation objects (WebAuthn L3 §6.5.4): `packed` with self attestation (§8.2), and
//! `android-key` (§8.4) where the platform gave a certificate chain.

use ciborium::Value;

use crate::FormatError;

/// COSE algorithm ES256 (RFC 9053 §2.1).
const ES256: i64 = -7;
const PACKED: &str = "packed";
const ANDROID_KEY: &str = "android-key";

/// A parsed attestation object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttestationObject {
    /// The authenticator data, as signed.
    pub auth_data: Vec<u8>,
    /// The device key's signature over `auth_data ‖ clientDataHash`, ASN.1 DER.
    pub signature: Vec<u8>,
    /// Android's certificate chain about the device key, X.509 DER, leaf first; empty for
    /// `packed`. Read only: whoever trusts it has to verify it.
    pub certificates: Vec<Vec<u8>>,
}

impl AttestationObject {
    /// The CBOR bytes.
    ///
    /// # Errors
    /// [`FormatError::Cbor`] if they cannot be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FormatError> {
        let mut statement = vec![
            (Value::from("alg"), Value::from(ES256)),
            (Value::from("sig"), Value::from(self.signature.clone())),
        ];
        let mut format = PACKED;
        if !self.certificates.is_empty() {
            format = ANDROID_KEY;
            let chain = self.certificates.iter().map(|der| Value::from(der.clone())).collect();
            statement.push((Value::from("x5c"), Value::Array(chain)));
        }
        let object = Value::Map(vec![
            (Value::from("fmt"), Value::from(format)),
            (Value::from("attStmt"), Value::Map(statement)),
            (Value::from("authData"), Value::from(self.auth_data.clone())),
        ]);
        let mut out = Vec::new();
        ciborium::into_writer(&object, &mut out).map_err(|_| FormatError::Cbor)?;
        Ok(out)
    }

    /// Reads exactly these bytes; other formats are refused.
    ///
    /// # Errors
    /// [`FormatError::Cbor`].
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        let mut rest = bytes;
        let value: Value = ciborium::de::from_reader_with_recursion_limit(&mut rest, 8)
            .map_err(|_| FormatError::Cbor)?;
        Self::of(&value).filter(|_| rest.is_empty()).ok_or(FormatError::Cbor)
    }

    fn of(value: &Value) -> Option<Self> {
        let [format, statement, auth_data] = members(value, ["fmt", "attStmt", "authData"])?;
        let (alg, sig, certificates) = match format.as_text()? {
            PACKED => {
                let [alg, sig] = members(statement, ["alg", "sig"])?;
                (alg, sig, Vec::new())
            }
            ANDROID_KEY => {
                let [alg, sig, x5c] = members(statement, ["alg", "sig", "x5c"])?;
                let chain = x5c.as_array().filter(|chain| !chain.is_empty())?;
                let chain = chain.iter().map(|der| der.as_bytes().cloned());
                (alg, sig, chain.collect::<Option<Vec<_>>>()?)
            }
            _ => return None,
        };
        (*alg == Value::from(ES256)).then_some(())?;
        let auth_data = auth_data.as_bytes()?.clone();
        Some(Self { auth_data, signature: sig.as_bytes()?.clone(), certificates })
    }
}

/// The members of a map that has exactly these, in this order or another.
fn members<'a, const N: usize>(value: &'a Value, keys: [&str; N]) -> Option<[&'a Value; N]> {
    let map = value.as_map().filter(|map| map.len() == N)?;
    let found = keys.map(|key| map.iter().find(|(k, _)| k.as_text() == Some(key)));
    let found: Vec<&Value> = found.into_iter().flatten().map(|(_, value)| value).collect();
    found.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip_and_refusals() {
        let object = AttestationObject {
            auth_data: vec![1, 2],
            signature: vec![3],
            certificates: Vec::new(),
        };
        let attested =
            AttestationObject { certificates: vec![vec![4], vec![5, 6]], ..object.clone() };
        let again = AttestationObject::parse(&attested.to_bytes().unwrap()).unwrap();
        assert_eq!(again, attested);
        let bytes = object.to_bytes().unwrap();
        assert_eq!(AttestationObject::parse(&bytes).unwrap(), object);
        assert!(AttestationObject::parse(&bytes[..bytes.len() - 1]).is_err());
        assert!(AttestationObject::parse(&[bytes.as_slice(), &[0]].concat()).is_err());
        let at = bytes.windows(6).position(|w| w == b"packed").unwrap();
        let mut other = bytes;
        other[at] = b'q';
        assert!(AttestationObject::parse(&other).is_err());
    }
}
