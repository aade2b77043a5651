import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { requireConnection } from "../../../provider/connection/credentials";
import { sourcesOf } from "../connection/sources";
import { closeServers, json, openSession, type Received, refuse, serve } from "./servers";

const root = join(__dirname, "../../..");
const script = join(root, "examples/ci-identity/exchange.mjs");
const page = readFileSync(join(root, "docs/connecting.md"), "utf8");

/** The command that the page shows, as a shell reads it. */
function shownCommand(): string {
  const block = /```sh\n(export ARGOCD_SERVER=[\s\S]*?)```/.exec(page)?.[1] ?? "";
  return execFileSync("sh", ["-c", `${block}\nprintf %s "$ARGOCD_AUTH_TOKEN_COMMAND"`], { encoding: "utf8" });
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "exchange-"));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await closeServers();
});

/** Argo CD with the token endpoint of its Dex, which takes one identity, and GitHub's endpoint for identities. */
async function argocd(identity: string) {
  return serve((request: Received, response) => {
    if (request.url.startsWith("/github")) {
      const isJob = request.headers.authorization === "Bearer job";
      return isJob ? json(response, { value: identity }) : refuse(response, 401, 16, "not this job");
    }
    if (request.url !== "/api/dex/token") {
      const isExchanged = request.headers.authorization === "Bearer exchanged";
      return isExchanged ? json(response, {}) : refuse(response, 401, 16, "no session information");
    }
    const form = Object.fromEntries(new URLSearchParams(request.body));
    if (form.subject_token === identity)
      return json(response, { access_token: "exchanged", token_type: "bearer", expires_in: 86_399 });
    response.writeHead(401, { "content-type": "application/json" });
    return response.end(JSON.stringify({ error: "access_denied" }));
  });
}

/** Asks Argo CD as a job does that has done what the page says, with variables that tell its identity. */
function ask(url: string, variables: Readonly<Record<string, string>>) {
  const shown = shownCommand().replace("exchange.mjs", script).replace("https://argocd.example.com", url);
  expect(shown).toMatch(/^node \S+ http:\/\/\S+ github-actions$/);
  const assigned = Object.entries(variables).map(([name, value]) => `${name}='${value}' `);
  const environment = { ARGOCD_SERVER: url, ARGOCD_AUTH_TOKEN_COMMAND: assigned.join("") + shown };
  const session = openSession(requireConnection(sourcesOf({ environment })));
  return session.call(z.looseObject({}), { method: "GET", path: "/api/v1/x" });
}

test.each<[string, (url: string) => Record<string, string>]>([
  ["in a variable", () => ({ OIDC_TOKEN: "job-identity" })],
  [
    "in a file",
    () => {
      writeFileSync(join(folder, "token"), "job-identity\n");
      return { OIDC_TOKEN_FILE: join(folder, "token") };
    },
  ],
  [
    "from GitHub Actions",
    (url) => ({ ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/github?version=2`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "job" }),
  ],
])(
  "the command of the docs exchanges a job's identity %s for a token of Argo CD, as RFC 8693 says",
  async (_where, variables) => {
    const { url, requests } = await argocd("job-identity");
    await ask(url, variables(url));
    const exchange = requests.find((request) => request.url === "/api/dex/token");
    expect(exchange).toMatchObject({
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from("argo-cd-cli:").toString("base64")}`,
        "content-type": expect.stringMatching(/^application\/x-www-form-urlencoded/),
      },
    });
    expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
      connector_id: "github-actions",
      grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
      scope: "openid email profile federated:id",
      requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
      subject_token: "job-identity",
      subject_token_type: "urn:ietf:params:oauth:token-type:id_token",
    });
  },
);

test("an identity that Dex does not take is an error with Dex's own words, and without the identity", async () => {
  const { url } = await argocd("job-identity");
  const message = await ask(url, { OIDC_TOKEN: "another-identity" }).then(String, String);
  expect(message).toMatch(/answered 401: \{"error":"access_denied"\}/);
  expect(message).not.toContain("another-identity");
});

test("a job without an identity is told how to name it", async () => {
  const { url } = await argocd("job-identity");
  const none = { OIDC_TOKEN: "", OIDC_TOKEN_FILE: "", ACTIONS_ID_TOKEN_REQUEST_URL: "" };
  await expect(ask(url, none)).rejects.toThrow("this job has no identity: set OIDC_TOKEN or OIDC_TOKEN_FILE");
});
