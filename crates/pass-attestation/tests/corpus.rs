//! The corpora of the fuzz targets, once more on every test run, whole and cut.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken test may panic")]

#[path = "../fuzz/bodies.rs"]
mod bodies;

use std::path::Path;

/// Every file of a target's corpus, and beginnings of it.
fn replay(target: &str, body: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for length in (0..bytes.len()).step_by(1 + bytes.len() / 200).chain([bytes.len()]) {
            body(&bytes[..length]);
        }
        files += 1;
    }
    assert!(files > 0, "{target} has no corpus");
}

#[test]
fn nothing_in_the_corpora_makes_a_parser_panic() {
    replay("android_chain", bodies::android_chain);
    replay("key_description", bodies::key_description);
    replay("revocation_list", bodies::revocation_list);
    replay("app_attest", bodies::app_attest);
    replay("tpm_evidence", bodies::tpm_evidence);
}
