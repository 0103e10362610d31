//! Tests of the use cases on a real database, a driven clock and a small app of their own.

mod app;
mod pairing;
mod pin;
mod races;
mod refusals;
mod revocation;
mod router;
mod sign_in;
