"""Verifies a captured registration and sign-in with py_webauthn, then spoils each part.

Input (stdin) and output as in webauthn.mjs.
"""

import copy
import json
import sys

from webauthn import verify_authentication_response, verify_registration_response
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.cose import COSEAlgorithmIdentifier

captured = json.load(sys.stdin)
common = {"expected_origin": captured["origin"], "expected_rp_id": captured["rp_id"]}


def register(part, **changes):
    arguments = {
        "credential": part["response"],
        "expected_challenge": base64url_to_bytes(part["challenge"]),
        "require_user_verification": False,
        "supported_pub_key_algs": [COSEAlgorithmIdentifier.ECDSA_SHA_256],
        **common,
    }
    return verify_registration_response(**(arguments | changes))


registration = register(captured["registration"])


def check(part, **changes):
    arguments = {
        "credential": part["response"],
        "expected_challenge": base64url_to_bytes(part["challenge"]),
        "credential_public_key": registration.credential_public_key,
        "credential_current_sign_count": 0,
        "require_user_verification": False,
        **common,
    }
    return verify_authentication_response(**(arguments | changes))


def spoil(part, member):
    """A deep copy with one character in the middle of a base64url member changed."""
    changed = copy.deepcopy(part)
    text = changed["response"]["response"][member]
    at = len(text) // 2
    other = "B" if text[at] == "A" else "A"
    changed["response"]["response"][member] = text[:at] + other + text[at + 1 :]
    return changed


REGISTRATION, ASSERTION = captured["registration"], captured["assertion"]
OTHER = bytes([7]) * 32
TRIALS = {
    "registration": lambda: register(REGISTRATION),
    "assertion": lambda: check(ASSERTION),
    "registration: attestation": lambda: register(spoil(REGISTRATION, "attestationObject")),
    "registration: client data": lambda: register(spoil(REGISTRATION, "clientDataJSON")),
    "registration: challenge": lambda: register(REGISTRATION, expected_challenge=OTHER),
    "assertion: signature": lambda: check(spoil(ASSERTION, "signature")),
    "assertion: authenticator data": lambda: check(spoil(ASSERTION, "authenticatorData")),
    "assertion: client data": lambda: check(spoil(ASSERTION, "clientDataJSON")),
    "assertion: challenge": lambda: check(ASSERTION, expected_challenge=OTHER),
    "assertion: origin": lambda: check(ASSERTION, expected_origin="https://elsewhere.example"),
    "assertion: user verification": lambda: check(ASSERTION, require_user_verification=True),
}

result = {"accepted": [], "refused": []}
for name, trial in TRIALS.items():
    try:
        trial()
        result["accepted"].append(name)
    except Exception:  # noqa: BLE001  whatever the library raises is a refusal
        result["refused"].append(name)
print(json.dumps(result))
