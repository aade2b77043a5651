import type { Json } from "../../provider/contract";
import { specimens } from "../kinds";
import { type FunctionCase, target } from "./case";

const cluster = "https://kubernetes.default.svc";
const other = "https://other.example.com:6443/path";
const repo = "https://git.example.com/payments/api";
const metadata = { name: "api", namespace: "argocd", uid: "1", resourceVersion: "7", labels: null };
const name = { name: "api", namespace: "argocd" };
const identified = { metadata: name, uid: "1", namespace: "argocd" };
const spec = {
  project: "payments",
  source: { repoURL: repo, path: "deploy" },
  destination: { server: cluster, namespace: "payments" },
};
const template = { metadata: { name: "api" }, spec };
const generators = [{ list: { elements: [{ name: "api" }] } }];
const condition = { type: "ErrorOccurred", status: "False", reason: "Fine", message: "fine" };
const window = { kind: "deny", schedule: "0 0 * * 6", duration: "48h", applications: ["*"] };
const role = { name: "ci", policies: ["p, proj:payments:ci, applications, sync, payments/*, allow"] };
const destination = { server: cluster, namespace: "payments" };
const issued = { iat: 1_700_000_000, exp: 1_700_003_600 };

const project = {
  metadata: { ...metadata, name: "payments" },
  spec: {
    sourceRepos: [repo],
    destinations: [destination],
    roles: [{ ...role, jwtTokens: [{ ...issued, id: "release" }] }],
    syncWindows: [window],
    added: null,
  },
  status: { jwtTokensByRole: { ci: { items: [{ ...issued, id: "release" }] } } },
};

/** A kind whose objects are looked up. */
interface Looked {
  /** The singular and the plural, as functions have them. */
  readonly names: readonly [one: string, many?: string];
  /** What one is named by; the argument is `target` for those that a name alone can mean. */
  readonly reference: Json;
  /** What a list is narrowed by. */
  readonly filter?: Json;
  /** The requests that show one, and many, and what Argo CD answers to them. */
  readonly sent: { readonly one: string; readonly many?: string };
  readonly answers: { readonly one: object; readonly many?: object };
  readonly result: unknown;
  /** What of the result a list does not have. */
  readonly lacks?: string;
  /** Argo CD refuses the request that shows one, in these words. */
  readonly refusal?: string;
}

/** A kind whose objects are all in one list, from which one is looked up, too. */
function listed(names: Looked["names"], reference: Json, path: string, item: Json, result: unknown): Looked {
  const [sent, answer] = [`GET /api/v1${path}`, { items: [item] }];
  return { names, reference, sent: { one: sent, many: sent }, answers: { one: answer, many: answer }, result };
}

/** A kind whose objects are entries of projects. */
function entry(names: Looked["names"], fields: Json, result: Json): Looked {
  const sent = "GET /api/v1/projects/payments";
  const reference = { project: "payments", ...fields };
  const filter = { project: "payments" };
  return {
    names,
    reference,
    filter,
    sent: { one: sent, many: sent },
    answers: { one: project, many: project },
    result,
  };
}

const times = { expiresIn: 3_600, issuedAt: "2023-11-14T22:13:20Z", expiresAt: "2023-11-14T23:13:20Z" };
const application = { metadata, spec: { ...spec, syncPolicy: null, added: 1 } };
const set = { metadata, spec: { generators, template }, status: { conditions: [condition] } };
const account = {
  name: "ci",
  tokens: [{ id: "release", issuedAt: issued.iat, expiresAt: issued.exp }],
};
const liveCluster = {
  server: other,
  name: "other",
  labels: null,
  config: { tlsClientConfig: { insecure: true, keyData: "a", more: 1 }, bearerToken: "b", username: "c" },
  connectionState: { status: "Successful" },
};
const liveRepository = { repo, type: "git", username: "u", password: "p", connectionState: { status: "Failed" } };
const bundle = { serverName: "git.example.com", certType: "https" };
const keyData = String(specimens.GpgKey.maximal.key?.keyData);
const key = { keyID: "4AEE18F83AFDEB23", fingerprint: "f", owner: "GitHub", subType: "rsa2048", trust: "unknown" };
const url = "https://git.example.com/payments";

const looked: readonly Looked[] = [
  {
    ...listed(["Application", "Applications"], target, "/applications", application, {
      ...identified,
      spec,
      url: expect.stringMatching(/\/applications\/argocd\/api$/),
      status: {
        sync: { status: "Unknown" },
        health: { status: "Unknown" },
        conditions: [],
        summary: { images: [], externalURLs: [] },
      },
    }),
    filter: { projects: ["payments"], selector: "a=b", repo, namespace: "argocd" },
  },
  {
    names: ["ApplicationSet", "ApplicationSets"],
    reference: target,
    filter: { projects: ["payments"], selector: "a=b", namespace: "argocd" },
    sent: { one: "GET /api/v1/applicationsets/api", many: "GET /api/v1/applicationsets" },
    answers: { one: set, many: { items: [set] } },
    result: { ...identified, spec: { generators, template }, status: { conditions: [condition] } },
  },
  {
    names: ["AppProject", "AppProjects"],
    reference: { name: "payments" },
    sent: { one: "GET /api/v1/projects/payments", many: "GET /api/v1/projects" },
    answers: { one: project, many: { items: [project] } },
    result: {
      ...identified,
      metadata: { ...name, name: "payments" },
      spec: { sourceRepos: [repo], destinations: [destination], roles: [role], syncWindows: [window] },
      url: expect.stringMatching(/\/settings\/projects\/payments$/),
    },
  },
  entry(["ProjectRole", "ProjectRoles"], { name: "ci" }, { project: "payments", ...role }),
  entry(["ProjectSyncWindow", "ProjectSyncWindows"], window, { project: "payments", ...window }),
  entry(["ProjectDestination", "ProjectDestinations"], destination, { project: "payments", ...destination }),
  entry(["ProjectSourceRepository", "ProjectSourceRepositories"], { repo }, { project: "payments", repo }),
  {
    ...entry(
      ["ProjectToken", "ProjectTokens"],
      { role: "ci", tokenId: "release" },
      { project: "payments", role: "ci", tokenId: "release", subject: "proj:payments:ci", ...times },
    ),
    filter: { project: "payments", role: "ci" },
  },
  {
    names: ["AccountToken", "AccountTokens"],
    reference: { account: "ci", tokenId: "release" },
    sent: { one: "GET /api/v1/account/ci", many: "GET /api/v1/account" },
    answers: { one: account, many: { items: [account] } },
    result: { account: "ci", tokenId: "release", subject: "ci:apiKey", ...times },
  },
  {
    ...listed(["Repository", "Repositories"], { repo }, "/repositories", liveRepository, {
      repo,
      type: "git",
      connectionStatus: "Failed",
      inheritedCreds: false,
    }),
    filter: { project: "", type: "git" },
  },
  listed(
    ["RepositoryCredentials", "AllRepositoryCredentials"],
    { url },
    "/repocreds",
    { url, username: "u", password: "p" },
    { url, username: "u" },
  ),
  listed(["WriteRepository", "WriteRepositories"], { repo }, "/write-repositories", liveRepository, {
    repo,
    type: "git",
  }),
  {
    names: ["WriteRepositoryCredentials"],
    reference: { url },
    sent: { one: "POST /api/v1/write-repocreds" },
    answers: { one: {} },
    refusal:
      'existing repository credentials spec is different; use upsert flag to force update; difference in keys "Type"',
    result: { url },
  },
  {
    ...listed(["Cluster", "Clusters"], { server: other }, "/clusters", liveCluster, {
      server: other,
      name: "other",
      config: { tlsClientConfig: { insecure: true } },
      labels: {},
      connectionStatus: "Successful",
    }),
    filter: { project: "", name: "other" },
  },
  {
    ...listed(
      ["Certificate", "Certificates"],
      bundle,
      "/certificates",
      { ...bundle, certInfo: "CN=a" },
      {
        ...bundle,
        certInfo: ["CN=a"],
      },
    ),
    filter: { certType: "https", hostNamePattern: "git.*" },
  },
  {
    names: ["GpgKey", "GpgKeys"],
    reference: { keyID: key.keyID },
    sent: { one: `GET /api/v1/gpgkeys/${key.keyID}`, many: "GET /api/v1/gpgkeys" },
    answers: { one: { ...key, keyData }, many: { items: [{ ...key, keyData: "" }] } },
    result: { ...key, keyData },
    lacks: "keyData",
  },
];

function casesOf({ names: [one, many], reference, filter, sent, answers, result, lacks, refusal }: Looked) {
  const argument = Object.keys(reference).join() === "name" ? "target" : "reference";
  const cases: Record<string, FunctionCase> = {
    [`get${one}`]: {
      given: { [argument]: reference },
      sent: sent.one,
      answer: answers.one,
      result,
      ...(refusal && { refusal }),
    },
  };
  if (many === undefined || sent.many === undefined || answers.many === undefined) return cases;
  const { [lacks ?? ""]: _left, ...item } = result as Json;
  cases[`get${many}`] = { given: filter ?? {}, sent: sent.many, answer: answers.many, result: [item] };
  return cases;
}

/** The functions that look up objects of all kinds. */
export const kindCases: Readonly<Record<string, FunctionCase>> = Object.assign({}, ...looked.map(casesOf));
