//! Tests of the use cases on a real database, a driven clock and a small app of their own.

mod app;
mod biometrics;
mod change_pin;
mod evidence;
mod known_browsers;
mod more_app;
mod own;
mod pairing;
mod phone;
mod pin;
mod races;
mod receipts;
mod refusals;
mod reports;
mod revocation;
mod router;
mod short_codes;
mod sign_in;
