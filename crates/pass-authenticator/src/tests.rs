//! The use cases against an issuer that lives in memory.

mod approving;
mod biometrics;
mod changing_pin;
mod claiming;
mod declining;
mod evidence;
mod fake_issuer;
mod keeping;
mod killed;
mod killed_ports;
mod pairing;
mod pairing_receipts;
mod refreshing;
mod reporting;
mod secrets;
mod short_codes;
mod unheard;
mod unpairing;
mod world;
