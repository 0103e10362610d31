//! The use cases against an issuer that lives in memory.

mod approving;
mod claiming;
mod declining;
mod fake_issuer;
mod killed;
mod killed_ports;
mod pairing;
mod refreshing;
mod secrets;
mod unpairing;
mod world;
