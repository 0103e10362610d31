//! Public areas of the objects that are made in the chip (TPM 2.0 part 2 §12.2.4).

use tss_esapi::attributes::ObjectAttributesBuilder;
use tss_esapi::interface_types::algorithm::{HashingAlgorithm, PublicAlgorithm};
use tss_esapi::interface_types::ecc::EccCurve;
use tss_esapi::structures::{
    EccPoint, EccScheme, HashScheme, KeyedHashScheme, Public, PublicBuilder,
    PublicEccParametersBuilder, PublicKeyedHashParameters, SymmetricDefinitionObject,
};

type Made = Result<Public, tss_esapi::Error>;

/// Attributes that all objects here share.
fn here_only() -> ObjectAttributesBuilder {
    ObjectAttributesBuilder::new()
        .with_fixed_tpm(true)
        .with_fixed_parent(true)
        .with_user_with_auth(true)
        .with_no_da(true)
}

fn ecc(attributes: ObjectAttributesBuilder, parameters: PublicEccParametersBuilder) -> Made {
    PublicBuilder::new()
        .with_public_algorithm(PublicAlgorithm::Ecc)
        .with_name_hashing_algorithm(HashingAlgorithm::Sha256)
        .with_object_attributes(attributes.build()?)
        .with_ecc_parameters(parameters.build()?)
        .with_ecc_unique_identifier(EccPoint::default())
        .build()
}

fn ecdsa() -> PublicEccParametersBuilder {
    let scheme = EccScheme::EcDsa(HashScheme::new(HashingAlgorithm::Sha256));
    PublicEccParametersBuilder::new_unrestricted_signing_key(scheme, EccCurve::NistP256)
}

/// The parent of everything: the same key each time, from the chip's own seed.
pub(crate) fn parent() -> Made {
    let attributes =
        here_only().with_sensitive_data_origin(true).with_restricted(true).with_decrypt(true);
    let symmetric = SymmetricDefinitionObject::AES_128_CFB;
    let curve = EccCurve::NistP256;
    ecc(attributes, PublicEccParametersBuilder::new_restricted_decryption_key(symmetric, curve))
}

/// A key that signs what it is given, with ECDSA and SHA-256 only.
pub(crate) fn device_key() -> Made {
    let attributes = here_only().with_sensitive_data_origin(true).with_sign_encrypt(true);
    ecc(attributes, ecdsa())
}

/// A key that signs what the chip itself states, nothing else.
pub(crate) fn attestation_key() -> Made {
    let attributes =
        here_only().with_sensitive_data_origin(true).with_sign_encrypt(true).with_restricted(true);
    ecc(attributes, ecdsa().with_restricted(true))
}

/// A few bytes that only this chip gives back; they came from outside.
pub(crate) fn sealed() -> Made {
    PublicBuilder::new()
        .with_public_algorithm(PublicAlgorithm::KeyedHash)
        .with_name_hashing_algorithm(HashingAlgorithm::Sha256)
        .with_object_attributes(here_only().build()?)
        .with_keyed_hash_parameters(PublicKeyedHashParameters::new(KeyedHashScheme::Null))
        .with_keyed_hash_unique_identifier(Default::default())
        .build()
}
