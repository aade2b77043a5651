// Prints a token of Argo CD in exchange for that of the CI job: node exchange.mjs <address of Argo CD> <id of Dex's connector>
import { readFileSync } from "node:fs";

const [argocd, connector] = process.argv.slice(2);
const { OIDC_TOKEN_FILE, OIDC_TOKEN, ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = process.env;

/** The answer to a request, as JSON. */
async function answer(url, request) {
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).origin} answered ${response.status}: ${text.slice(0, 200)}`);
  return JSON.parse(text);
}

/** Who the job is: from a file, a variable such as one of GitLab's `id_tokens`, or GitHub Actions. */
async function identity() {
  if (OIDC_TOKEN_FILE) return readFileSync(OIDC_TOKEN_FILE, "utf8").trim();
  if (OIDC_TOKEN) return OIDC_TOKEN;
  if (!ACTIONS_ID_TOKEN_REQUEST_URL) throw new Error("this job has no identity: set OIDC_TOKEN or OIDC_TOKEN_FILE");
  const headers = { authorization: `Bearer ${ACTIONS_ID_TOKEN_REQUEST_TOKEN}` };
  return (await answer(ACTIONS_ID_TOKEN_REQUEST_URL, { headers })).value;
}

async function exchange() {
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
  return access_token;
}

exchange().then(console.log, (error) => {
  console.error(error.cause?.message ?? error.message);
  process.exitCode = 1;
});
