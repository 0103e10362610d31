// One sign-in as a portal that others wrote would do it: openid-client, discovery to ID token.
// Arguments: issuer, client id, client secret, redirect URI, acr.
// Prints the address to open; reads the address the browser was sent back to; prints the claims.
import dns from "node:dns";
import { createInterface } from "node:readline";
import * as client from "openid-client";

// *.localhost is loopback (RFC 6761); not every resolver knows.
const lookup = dns.lookup;
dns.lookup = (host, options, callback) => {
  const done = callback ?? options;
  if (host !== "localhost" && !host.endsWith(".localhost")) return lookup(host, options, callback);
  if (options.all) return done(null, [{ address: "127.0.0.1", family: 4 }]);
  return done(null, "127.0.0.1", 4);
};

const [issuer, id, secret, redirectUri, acr] = process.argv.slice(2);
const config = await client.discovery(new URL(issuer), id, secret, undefined, {
  execute: [client.allowInsecureRequests],
});
const verifier = client.randomPKCECodeVerifier();
const state = client.randomState();
const nonce = client.randomNonce();
const address = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: "openid",
  acr_values: acr,
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: "S256",
  state,
  nonce,
});
console.log(address.href);

const lines = createInterface({ input: process.stdin });
const [back] = await new Promise((resolve) => lines.once("line", (line) => resolve([line])));
lines.close();
const answer = await client.authorizationCodeGrant(config, new URL(back), {
  pkceCodeVerifier: verifier,
  expectedState: state,
  expectedNonce: nonce,
  idTokenExpected: true,
});
// A code is good once.
const again = await client
  .authorizationCodeGrant(config, new URL(back), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  })
  .then(
    () => "accepted",
    (error) => error.error ?? "refused",
  );
console.log(JSON.stringify({ claims: answer.claims(), again }));
