import { stackPermittedByProject } from "../../../policy-packs/lib/rules/stack-permitted-by-project";
import type { LocalArgoCd } from "../../../tools/local-argocd";
import { sharedArgoCd } from "../../support/argocd";
import { ask } from "../../support/ask";
import { knowsProject } from "../../support/deployments";
import { eventually } from "../../support/eventually";
import { type Forwarder, forwardTo } from "../../support/forwarder";
import { type MatchingCase, matchingCases, second } from "../../unit/policies/matching-cases";
import { application, cluster, evaluate, project } from "../../unit/policies/support";

let argocd: LocalArgoCd;
let forwarder: Forwarder;
const suffix = process.pid.toString(36);

// An address of its own: tests that run at the same time must not share a cluster entry.
const secondServer = () => `https://127.0.0.1:${forwarder.port}`;

async function call(method: string, path: string, body?: unknown): Promise<{ status: number; message: string }> {
  const answer = await ask(argocd, method, path, body);
  return { status: answer.status, message: answer.status === 200 ? "" : JSON.stringify(answer.body) };
}

async function mustSucceed(method: string, path: string, body?: unknown): Promise<void> {
  const { status, message } = await call(method, path, body);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${message}`);
}

/** The table with the address of the cluster that this Argo CD really has. */
function real<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll(second, secondServer())) as T;
}

function declared(matching: MatchingCase, name: string) {
  const {
    sourceRepos = ["*"],
    destinations = [{ server: "*", namespace: "*" }],
    repoURL = "https://git.example.com/payments/api",
    destination = { server: "https://kubernetes.default.svc", namespace: "payments" },
  } = matching;
  return {
    project: project({ "metadata.name": name, "spec.sourceRepos": sourceRepos, "spec.destinations": destinations }),
    application: application({
      "metadata.name": name,
      "spec.project": name,
      "spec.source.repoURL": repoURL,
      "spec.destination": destination,
    }),
  };
}

/** Whether the server accepts the application, without looking at the repository. */
async function serverPermits(matching: MatchingCase, name: string): Promise<boolean> {
  const objects = declared(matching, name);
  await mustSucceed("POST", "/projects", { project: objects.project.props });
  await eventually(() => knowsProject(argocd, name));
  try {
    const { status, message } = await call("POST", "/applications?validate=false", objects.application.props);
    if (status < 400) await mustSucceed("DELETE", `/applications/${name}?cascade=false`);
    else if (!/is not permitted in project|do not match any of the allowed destinations/.test(message)) {
      throw new Error(`neither permitted nor forbidden: ${status} ${message}`);
    }
    return status < 400;
  } finally {
    await deleteProject(name);
  }
}

/** An application that is gone for us may be referenced for a moment longer. */
async function deleteProject(name: string): Promise<void> {
  await eventually(async () => (await call("DELETE", `/projects/${name}`)).status < 400);
}

function rulePermits(matching: MatchingCase, name: string): boolean {
  const objects = declared(matching, name);
  const other = cluster({ server: secondServer(), name: "second" });
  return evaluate(stackPermittedByProject, [objects.project, objects.application, other]).violations.length === 0;
}

let wasRegistered = false;

beforeAll(async () => {
  argocd = await sharedArgoCd();
  forwarder = await forwardTo(argocd.kubernetesServer);
  const { message } = await call("POST", "/clusters", {
    server: secondServer(),
    name: "second",
    config: { bearerToken: argocd.kubernetesToken, tlsClientConfig: { insecure: true } },
  });
  if (message !== "") throw new Error(`cannot register the second cluster: ${message}`);
  wasRegistered = true;
});

afterAll(async () => {
  if (wasRegistered) await mustSucceed("DELETE", `/clusters/${encodeURIComponent(secondServer())}`);
  await forwarder.close();
});

test("the rule and Argo CD permit and refuse the same", async () => {
  expect(matchingCases.length).toBeGreaterThanOrEqual(60);
  const disagreements: unknown[] = [];
  for (const [index, matching] of real(matchingCases).entries()) {
    const name = `match-${suffix}-${index}`;
    const server = await serverPermits(matching, name);
    const rule = rulePermits(matching, name);
    if (server !== rule || server !== matching.isPermitted) disagreements.push({ ...matching, server, rule });
  }
  expect(disagreements).toEqual([]);
});
