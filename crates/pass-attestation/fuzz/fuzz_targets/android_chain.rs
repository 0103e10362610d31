#![no_main]
#[expect(dead_code, reason = "each target calls one of them")]
#[path = "../bodies.rs"]
mod bodies;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| bodies::android_chain(bytes));
