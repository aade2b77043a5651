import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";
import { type KubernetesError, type LocalArgoCd, objectPath } from "../../../tools/local-argocd";
import { sendRequest } from "../../../tools/local-argocd/http";
import { type Accounts, accountsFor } from "../../support/accounts";
import { sharedArgoCd, uniqueName } from "../../support/argocd";
import { ask, succeed } from "../../support/ask";
import { knowsProject } from "../../support/deployments";
import { eventually } from "../../support/eventually";
import { blocksIn } from "../../support/ways-around-pages";

/*
 * What docs/policies/ways-around/beyond-the-pack.md gives to Kubernetes and to Argo CD does what the page says. The bindings
 * are narrowed to objects with a label of this test: others use the same Kubernetes at the same time.
 */

const page = "beyond-the-pack.md";
const registration = "admissionregistration.k8s.io/v1";
const argoproj = "argoproj.io/v1alpha1";
const name = uniqueName("admission");
const labels = { "example.com/test": name };
const source = { repoURL: "https://git.example.com/payments/api", path: "deploy", targetRevision: "v1.4.2" };
const destination = { server: "https://kubernetes.default.svc", namespace: "payments" };
const project = { sourceRepos: [source.repoURL, "https://git.example.com/payments/*"], destinations: [destination] };
const application = { project: name, source, destination };

let argocd: LocalArgoCd;
let accounts: Accounts;

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly policyName?: string };
  readonly data?: object;
}

const manifests = blocksIn(page, "yaml").flatMap((text) =>
  parseAllDocuments(text).map((one) => one.toJS() as Manifest),
);
const admission = manifests.filter(({ kind }) => kind.startsWith("ValidatingAdmissionPolicy"));

function listOf(kind: string): string {
  return kind.endsWith("Binding") ? "validatingadmissionpolicybindings" : "validatingadmissionpolicies";
}

/** A policy or binding of the page, under a name of this test's own and for its objects alone. */
function narrowed(manifest: Manifest) {
  const { kind, metadata, spec } = manifest;
  const own = (text: string) => `${name}-${text}`;
  const binding = {
    policyName: own(spec?.policyName ?? ""),
    matchResources: { objectSelector: { matchLabels: labels } },
  };
  const isBinding = spec?.policyName !== undefined;
  return { ...manifest, kind, metadata: { name: own(metadata.name) }, spec: { ...spec, ...(isBinding && binding) } };
}

/** The rights that the page gives, each as `resource, action, object`. */
const rights = blocksIn(page, "csv").flatMap((text) =>
  [...text.matchAll(/^p, [^,]+, (.*), allow$/gm)].map(([, right = ""]) => right.replace("payments/", `${name}/`)),
);

/** What the API server says of an object that is not stored; nothing where it would be. */
async function refusal(resource: string, object: object): Promise<string> {
  const path = `${objectPath(argoproj, resource, "argocd")}?dryRun=All`;
  const kind = resource === "appprojects" ? "AppProject" : "Application";
  const body = { apiVersion: argoproj, kind, metadata: { name: `${name}-a`, labels }, ...object };
  return argocd.kubernetes.create(path, body).then(
    () => "",
    (error: KubernetesError) => error.message,
  );
}

/** How a user of Kubernetes ends who would make an application, which is not stored. */
function triedBy(user: string) {
  return sendRequest({
    url: `${argocd.kubernetesServer}${objectPath(argoproj, "applications", "argocd")}?dryRun=All`,
    method: "POST",
    headers: {
      authorization: `Bearer ${argocd.kubernetesToken}`,
      "impersonate-user": user,
      // Kubernetes itself lets the user do everything.
      "impersonate-group": "system:masters",
    },
    body: { apiVersion: argoproj, kind: "Application", metadata: { name: `${name}-a`, labels }, spec: application },
    certificateAuthority: readFileSync(argocd.caCertPath, "utf8"),
  });
}

async function apply(names: readonly string[]): Promise<void> {
  for (const manifest of admission.filter(({ metadata }) => names.includes(metadata.name)).map(narrowed)) {
    await argocd.kubernetes.create(objectPath(registration, listOf(manifest.kind)), manifest);
  }
}

async function remove(names: readonly string[]): Promise<void> {
  for (const { kind, metadata } of admission
    .filter((one) => names.includes(one.metadata.name))
    .map(narrowed)
    .reverse()) {
    await argocd.kubernetes.delete(objectPath(registration, listOf(kind), undefined, metadata.name));
  }
}

const contents = ["argocd-projects", "argocd-applications"];
const writers = ["argocd-writers"];

beforeAll(async () => {
  argocd = await sharedArgoCd();
  await succeed(argocd, "POST", "/projects", {
    project: { metadata: { name }, spec: { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] } },
  });
  await eventually(() => knowsProject(argocd, name));
  await succeed(argocd, "POST", "/applications?validate=false", { metadata: { name }, spec: application });
  accounts = await accountsFor(argocd, [rights]);
  await apply(contents);
  // The API server takes a new policy up by itself, each in its time.
  await eventually(() => refusal("appprojects", { spec: { ...project, sourceRepos: ["*"] } }));
  await eventually(() => refusal("applications", { spec: { ...application, project: "default" } }));
});

afterAll(async () => {
  await remove([...contents, ...writers]);
  await accounts.close();
  await ask(argocd, "DELETE", `/applications/${name}?cascade=false`);
  await ask(argocd, "DELETE", `/projects/${name}`);
});

const main = { ...source, targetRevision: "main" };
const sync = (changes: object) => ({ spec: application, operation: { sync: changes } });
const of = (changes: object) => ({ spec: { ...project, ...changes } });

test.each([
  ["appprojects", of({})],
  ["appprojects", of({ destinations: [{ name: "in-cluster", namespace: "payments-*" }] })],
  ["applications", { spec: application }],
  ["applications", { spec: { ...application, source: undefined, sources: [source, { ...source, ref: "values" }] } }],
  ["applications", sync({ revision: "0123456789abcdef0123456789abcdef01234567", source })],
  ["applications", sync({ syncOptions: ["CreateNamespace=true"] })],
])("admitted: %s %j", async (resource, object) => {
  expect(await refusal(resource, object)).toBe("");
});

test.each([
  ["appprojects", of({ sourceRepos: ["*"] }), "sourceRepos names repositories"],
  ["appprojects", of({ sourceRepos: [source.repoURL, "!https://nowhere.example"] }), "sourceRepos names repositories"],
  ["appprojects", of({ destinations: [{ server: "*", namespace: "a" }] }), "destinations name a cluster"],
  ["appprojects", of({ destinations: [{ ...destination, namespace: "*" }] }), "destinations name a cluster"],
  ["appprojects", of({ destinations: [{ ...destination, namespace: "!none" }] }), "destinations name a cluster"],
  ["appprojects", of({ destinations: [{ server: "!https://nowhere.example", namespace: "a" }] }), "destinations name"],
  ["appprojects", of({ destinations: [{ name: "*", namespace: "a" }] }), "destinations name a cluster"],
  ["appprojects", of({ destinations: [{ namespace: "a" }] }), "destinations name a cluster"],
  ["applications", { spec: { ...application, project: "default" } }, "spec.project is a project of its own"],
  ["applications", { spec: { ...application, source: main } }, "targetRevision of each source"],
  ["applications", { spec: { ...application, source: { ...source, targetRevision: undefined } } }, "targetRevision"],
  ["applications", { spec: { ...application, source: undefined, sources: [source, main] } }, "targetRevision of each"],
  ["applications", sync({ revision: "main" }), "a sync deploys a version"],
  ["applications", sync({ source: main }), "a sync deploys a version"],
  ["applications", sync({ revisions: ["main"] }), "a sync deploys a version"],
  ["applications", sync({ manifests: ["{}"] }), "a sync deploys no loose manifests"],
  ["applications", sync({ syncOptions: ["Replace=true"] }), "a sync deploys no loose manifests"],
])("refused: %s %j", async (resource, object, words) => {
  expect(await refusal(resource, object)).toContain(words);
});

test("what is refused is refused to Argo CD's own clients too, in the policy's words", async () => {
  const body = { metadata: { name: `${name}-b`, labels }, spec: { ...application, source: main } };
  const { status, body: answer } = await ask(argocd, "POST", "/applications?validate=false", body);
  expect([status, answer.message]).toEqual([
    expect.any(Number),
    expect.stringContaining("targetRevision of each source"),
  ]);
  expect(status).toBeGreaterThanOrEqual(400);
});

test("those that are not of Argo CD write nothing, and Argo CD's accounts do", async () => {
  await apply(writers);
  const words = "Argo CD's objects are changed through Argo CD";
  await eventually(async () => (await refusal("applications", { spec: application })).includes(words));
  expect(await triedBy("somebody")).toMatchObject({ status: 422, text: expect.stringContaining(words) });
  expect(await triedBy("system:serviceaccount:argocd:argocd-server")).toMatchObject({ status: 201 });
});

test("people with the page's rights look and sync, and neither edit nor bring manifests of their own", async () => {
  const { token } = accounts.having(rights);
  const asAccount = (method: string, path: string, body?: object) => ask(argocd, method, path, body, token);
  expect((await asAccount("GET", `/applications/${name}`)).status).toBe(200);
  const refused = [
    await asAccount("PUT", `/applications/${name}/spec?validate=false`, application),
    await asAccount("POST", "/applications?validate=false", { metadata: { name: `${name}-c` }, spec: application }),
    await asAccount("DELETE", `/applications/${name}?cascade=false`),
    await asAccount("POST", `/applications/${name}/sync`, { manifests: ["{}"] }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  const can = async (action: string) =>
    (await asAccount("GET", `/account/can-i/applications/${action}/${encodeURIComponent(`${name}/${name}`)}`)).body
      .value;
  expect([await can("sync"), await can("override")]).toEqual(["yes", "no"]);
});

test("the setting of argocd-cm is one that a test of the rights relies on", () => {
  const [settings] = manifests.filter(({ kind }) => kind === "ConfigMap");
  expect(settings?.data).toEqual({ "application.sync.requireOverridePrivilegeForRevisionSync": "true" });
});
