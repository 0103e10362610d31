// Verifies a captured registration and sign-in with @simplewebauthn/server, then spoils each part.
// Input (stdin): {origin, rp_id, registration: {challenge, response}, assertion: {…}}.
// Output: {"accepted": [names], "refused": [names]}; names are compared by the test.
import { readFileSync } from "node:fs";
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";

const captured = JSON.parse(readFileSync(0, "utf8"));
const common = {
  expectedOrigin: captured.origin,
  expectedRPID: captured.rp_id,
  requireUserVerification: false,
};
const register = (part, changes = {}) =>
  verifyRegistrationResponse({
    response: part.response,
    expectedChallenge: part.challenge,
    supportedAlgorithmIDs: [-7],
    ...common,
    ...changes,
  });

const registration = await register(captured.registration);
if (!registration.verified) throw new Error("the registration was refused");
const { credential, fmt } = registration.registrationInfo;
if (fmt !== "packed") throw new Error(`attestation format ${fmt}`);

const assert = (part, changes = {}) =>
  verifyAuthenticationResponse({
    response: part.response,
    expectedChallenge: part.challenge,
    credential,
    ...common,
    ...changes,
  });

/** A deep copy with one character in the middle of a base64url member changed. */
function spoil(part, member) {
  const copy = structuredClone(part);
  const text = copy.response.response[member];
  const at = Math.floor(text.length / 2);
  copy.response.response[member] =
    text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  return copy;
}

const otherChallenge = Buffer.alloc(32, 7).toString("base64url");
const trials = {
  registration: () => register(captured.registration),
  assertion: () => assert(captured.assertion),
  "registration: attestation": () => register(spoil(captured.registration, "attestationObject")),
  "registration: client data": () => register(spoil(captured.registration, "clientDataJSON")),
  "registration: challenge": () =>
    register(captured.registration, { expectedChallenge: otherChallenge }),
  "assertion: signature": () => assert(spoil(captured.assertion, "signature")),
  "assertion: authenticator data": () => assert(spoil(captured.assertion, "authenticatorData")),
  "assertion: client data": () => assert(spoil(captured.assertion, "clientDataJSON")),
  "assertion: challenge": () => assert(captured.assertion, { expectedChallenge: otherChallenge }),
  "assertion: origin": () =>
    assert(captured.assertion, { expectedOrigin: "https://elsewhere.example" }),
  "assertion: user verification": () =>
    assert(captured.assertion, { requireUserVerification: true }),
};

const result = { accepted: [], refused: [] };
for (const [name, trial] of Object.entries(trials)) {
  const good = await trial().then(
    (answer) => answer.verified,
    () => false,
  );
  result[good ? "accepted" : "refused"].push(name);
}
console.log(JSON.stringify(result));
