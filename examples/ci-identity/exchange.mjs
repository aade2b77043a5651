// Prints a token of Argo CD in exchange for that of the CI job: node exchange.mjs <address of Argo CD> <id of Dex's connector>
import { readFileSync } from "node:fs";

const [argocd, connector] = process.argv.slice(2);
const { OIDC_TOKEN_FILE, OIDC_TOKEN, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env;

/** The answer to a request, as JSON. Ends the process with the server's own words when it refuses. */
async function answer(url, request) {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  console.error(`${new URL(url).origin} answered ${response.status}: ${text.slice(0, 200)}`);
  process.exit(1);
}

/** Who the job is: from GitHub Actions, a file, or a variable, such as one of GitLab's `id_tokens`. */
async function identity() {
  if (OIDC_TOKEN_FILE) return readFileSync(OIDC_TOKEN_FILE, "utf8").trim();
  if (OIDC_TOKEN) return OIDC_TOKEN;
  const headers = { authorization: `Bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return (await answer(ACTIONS_ID_TOKEN_REQUEST_URL, { headers })).value;
}

const { access_token } = await answer(`${argocd}/api/dex/token`, {
  method: "POST",
  headers: { authorization: `Basic ${Buffer.from("argo-cd-cli:").toString("base64")}` },
  body: new URLSearchParams({
    connector_id: connector,
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    scope: "openid email profile federated:id",
    requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
    subject_token: await identity(),
    subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
  }),
});
console.log(access_token);
