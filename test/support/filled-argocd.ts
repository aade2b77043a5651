import { readFileSync } from "node:fs";
import { join } from "node:path";
import pLimit from "p-limit";
import { parseAllDocuments } from "yaml";
import type { Json } from "../../provider/contract";
import { isRecord } from "../../provider/model/json";
import { extraNamespace, type LocalArgoCd, objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import type { Place } from "../kinds/specimen";
import { ask, succeed } from "./ask";
import { eventually } from "./eventually";
import { startOwnArgoCd } from "./own-argocd";
import { readCorpus } from "./policy-corpus";
import { inCluster } from "./programs";

/*
 * An Argo CD of a test's own that others than the provider have filled, by Kubernetes as `kubectl apply` does and by Argo CD's API:
 * some 350 objects of every kind, most of them in five projects, with fields that are odd and legal.
 *
 *   const filled = await startFilledArgoCd();   // 40 seconds; connect as to any other: connectionOf(filled.argocd)
 *   ... filled.projects, filled.generated, filled.undeclarable ...
 *   await filled.close();
 *
 * No controller works on the applications, but for those that a set makes. Credentials are texts that contain `fixture` or are in
 * Argo CD's own examples (`my-password`, `my-token`).
 */

/** What the filled Argo CD has, as far as a test cannot look it up. */
export interface FilledArgoCd {
  readonly argocd: LocalArgoCd;
  /** The five projects that most objects belong to. */
  readonly projects: readonly string[];
  /** Ids of applications that a set or another application makes. */
  readonly generated: readonly string[];
  /** Ids of applications that no program can declare as they are: Argo CD calls them invalid, or a URL holds a token. */
  readonly undeclarable: readonly string[];
  /** Ends it and deletes everything. */
  close(): Promise<void>;
}

const projects = ["payments", "shop", "search", "platform", "my-project"] as const;
const namespace = "argocd";
const skipped = { "argocd.argoproj.io/skip-reconcile": "true" };
const atOnce = pLimit(10);

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** Creates an object with what `kubectl apply` leaves on it. */
async function apply(argocd: LocalArgoCd, manifest: Manifest): Promise<void> {
  const { apiVersion, kind, metadata } = manifest;
  const applied = { "kubectl.kubernetes.io/last-applied-configuration": JSON.stringify(manifest) };
  const annotations = { ...(metadata.annotations as object | undefined), ...applied };
  const path = objectPath(apiVersion, `${kind.toLowerCase()}s`, metadata.namespace ?? namespace);
  const object = { ...manifest, metadata: { namespace, ...metadata, annotations } };
  await atOnce(() => argocd.kubernetes.create(path, object));
}

function custom(kind: string, name: string, metadata: Json, spec: unknown): Manifest {
  return { apiVersion: "argoproj.io/v1alpha1", kind, metadata: { ...metadata, name }, spec };
}

function secret(type: string, name: string, data: Readonly<Record<string, unknown>>, labels: object = {}): Manifest {
  // A Secret has texts alone.
  const stringData = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
  const metadata = { name, labels: { ...labels, "argocd.argoproj.io/secret-type": type } };
  return { apiVersion: "v1", kind: "Secret", metadata, stringData };
}

/** Manifests of Argo CD's own manual. */
function examples(file: string): Manifest[] {
  const text = readFileSync(join(__dirname, "argocd-examples", file), "utf8");
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}

/** An application of which no controller takes notice. */
function resting({ metadata, ...application }: Manifest): Manifest {
  const annotations = { ...(metadata.annotations as object | undefined), ...skipped };
  return { ...application, metadata: { ...metadata, annotations } };
}

function projectManifests(): Manifest[] {
  const own = projects.slice(0, 4).map((name, index) =>
    custom(
      "AppProject",
      name,
      { labels: { team: name }, ...(index === 0 && { finalizers: ["resources-finalizer.argocd.argoproj.io"] }) },
      {
        description: `Everything of ${name}`,
        sourceRepos: [`https://git.example.com/${name}/*`, "*"],
        destinations: [
          { server: "*", namespace: `${name}-*` },
          { name: "*", namespace: "*" },
        ],
        clusterResourceWhitelist: index === 1 ? [] : [{ group: "*", kind: "*" }],
        namespaceResourceBlacklist: [],
        sourceNamespaces: [extraNamespace],
        orphanedResources: index === 2 ? {} : { warn: true },
        roles: [{ name: "ci", policies: [`p, proj:${name}:ci, applications, sync, ${name}/*, allow`], groups: [] }],
        syncWindows: [
          { kind: "deny", schedule: "0 18 * * 5", duration: "62h", applications: ["*"], timeZone: "Europe/Berlin" },
          { kind: "allow", schedule: "0 6 * * *", duration: "12h", namespaces: [name], manualSync: false },
        ],
      },
    ),
  );
  const { metadata, spec } = Object.values(specimens.AppProject.maximal)[0] as { metadata: Json; spec: Json };
  return [...own, ...examples("project.yaml"), custom("AppProject", String(metadata.name), metadata, spec)];
}

/** Applications of the manifests on which policies are judged, and of the maximal specimens, each in one of the projects. */
function copiedApplications(): Manifest[] {
  // Kubernetes refuses some of the mistakes.
  const stacks = readCorpus().filter(({ name }) => name !== "mistakes");
  const found = stacks.flatMap(({ name: stack, manifests }) =>
    manifests
      .map(({ properties }) => properties as unknown as Manifest)
      .filter(({ kind }) => kind === "Application")
      .map(({ metadata, spec }) => ({ ...metadata, name: `${metadata.name}-${stack}`, spec: spec as Json })),
  );
  const inCorpus = found.map(({ spec, name, ...metadata }, index) => {
    const project = projects[index % projects.length];
    return custom("Application", name, { ...metadata, namespace }, { ...spec, project });
  });
  const maximal = projects.slice(0, 4).flatMap((project) =>
    Object.values(specimens.Application.maximal).map(({ metadata, spec }) => {
      const { name, ...others } = metadata as Json;
      return custom("Application", `${project}-${name}`, others, { ...(spec as Json), project });
    }),
  );
  return [...inCorpus, ...maximal].map(resting);
}

const finalizer = "resources-finalizer.argocd.argoproj.io";

/** Fields that are legal and that nobody would expect, by what is odd. */
const oddApplications: Readonly<Record<string, { metadata?: Json; spec?: Json; source?: Json }>> = {
  "with-zeros": {
    spec: {
      revisionHistoryLimit: 0,
      ignoreDifferences: [],
      info: [],
      syncPolicy: {
        automated: { prune: false, selfHeal: false, enabled: false },
        syncOptions: [],
        retry: { limit: 0 },
      },
    },
    source: { directory: { recurse: false, jsonnet: {} } },
  },
  "with-empty-parts": { spec: { syncPolicy: {} }, source: { helm: {}, targetRevision: "" } },
  "with-automation-alone": { spec: { syncPolicy: { automated: {} } } },
  "with-background-finalizer": { metadata: { finalizers: [`${finalizer}/background`] } },
  "with-two-finalizers": { metadata: { finalizers: ["example.com/keep", finalizer] } },
  "with-finalizer-of-hooks": { metadata: { finalizers: ["post-delete-finalizer.argocd.argoproj.io", finalizer] } },
  "with-empty-label": { metadata: { labels: { "example.com/empty": "" }, annotations: { "example.com/empty": "" } } },
  "with-values-text": { source: { helm: { values: "a:   1 # as written\n\nlist: [x,   y]\n", parameters: [] } } },
  "with-a-password": {
    source: {
      helm: {
        parameters: [
          { name: "replicas", value: "2" },
          { name: "db.password", value: "plain-fixture" },
        ],
        valuesObject: { auth: { rootPassword: "plain-fixture", user: "root" } },
      },
    },
  },
  "with-big-numbers": {
    source: {
      helm: { valuesObject: { id: 12345678901234, text: "12345678901234567890", nothing: null, "a.b": [[]] } },
    },
  },
  "with-quotes": { spec: { info: [{ name: "it's", value: `\`\${a}\` "\\n" \u2028 </script>` }] } },
  elsewhere: { metadata: { namespace: extraNamespace, finalizers: [finalizer] } },
};

/** Applications that are alike, as those of a fleet, and odd ones among them. */
function fleet(): Manifest[] {
  return projects.slice(0, 4).flatMap((project) => {
    const repoURL = `https://git.example.com/${project}/deploy`;
    const destination = { server: inCluster, namespace: `${project}-live` };
    const syncPolicy = { automated: { prune: true, selfHeal: true }, syncOptions: ["CreateNamespace=true"] };
    const plain = [...Array(8).keys()].map((number) =>
      custom(
        "Application",
        `${project}-service-${number}`,
        { labels: { team: project } },
        {
          project,
          source: { repoURL, path: `services/${number}`, targetRevision: `v1.${number}.0` },
          destination,
          syncPolicy,
        },
      ),
    );
    const odd = Object.entries(oddApplications).map(([name, { metadata = {}, spec = {}, source = {} }]) =>
      custom("Application", `${project}-${name}`, metadata, {
        project,
        source: { repoURL, path: ".", targetRevision: "main", ...source },
        destination,
        ...spec,
      }),
    );
    return [...plain, ...odd].map(resting);
  });
}

/** An application of applications that an annotation of Argo CD leads back to it, as its controller would have made them. */
function appOfApps(): Manifest[] {
  const spec = (path: string) => ({
    project: "platform",
    source: { repoURL: "https://git.example.com/platform/apps", path },
    destination: { server: inCluster, namespace },
  });
  const children = ["ingress", "monitoring", "certificates"].map((name) => {
    const tracking = `platform-root:argoproj.io/Application:${namespace}/platform-${name}`;
    const annotations = { "argocd.argoproj.io/tracking-id": tracking };
    return custom("Application", `platform-${name}`, { annotations }, spec(name));
  });
  return [custom("Application", "platform-root", {}, spec("root")), ...children].map(resting);
}

/** Sets that make two applications each. */
function sets(): Manifest[] {
  return projects.slice(0, 4).map((project) =>
    custom(
      "ApplicationSet",
      `${project}-zones`,
      {},
      {
        goTemplate: true,
        generators: [{ list: { elements: [{ zone: "a" }, { zone: "b" }] } }],
        template: {
          metadata: { name: `${project}-zone-{{.zone}}`, annotations: skipped },
          spec: {
            project,
            source: { repoURL: `https://git.example.com/${project}/zones`, path: "{{.zone}}", targetRevision: "main" },
            destination: { server: inCluster, namespace: `${project}-{{.zone}}` },
          },
        },
      },
    ),
  );
}

function connections(): Manifest[] {
  const ofCorpus = readCorpus()
    .flatMap(({ manifests }) => manifests.map(({ properties }) => properties as unknown as Manifest))
    .filter(({ kind, metadata }) => kind === "Secret" && isRecord(metadata.labels));
  const ofManual = ["repositories.yaml", "repo-creds.yaml"].flatMap((file) =>
    examples(file).map(({ stringData, metadata }, index) => {
      const type = (metadata.labels as Json)["argocd.argoproj.io/secret-type"];
      return secret(String(type), `${type}-${index}`, stringData as Json);
    }),
  );
  return [...ofCorpus, ...ofManual, ...projects.slice(0, 4).flatMap(ownConnections)];
}

/** What belongs to one project alone, and what it writes to. */
function ownConnections(project: string): Manifest[] {
  const host = `https://git.example.com/${project}`;
  const password = { username: project, password: "fixture-password" };
  const token = { bearerToken: "fixture-token", tlsClientConfig: { insecure: false, caData: "Zm9v" } };
  const key = { sshPrivateKey: "fixture-private-key" };
  return [
    secret("repository", `${project}-deploy`, { type: "git", url: `${host}/deploy`, project, ...password }),
    secret("repository", `${project}-keys`, { url: `ssh://git@git.example.com/${project}`, project, ...key }),
    secret("repository", `${project}-public`, { url: `${host}/public`, name: `${project}-public`, project }),
    secret("repo-creds", `${project}-creds`, { url: `${host}/`, ...password }),
    secret("repository-write", `${project}-write`, { url: `${host}/hydrated`, project, ...password }),
    secret("repo-write-creds", `${project}-write-creds`, { url: `https://write.example.com/${project}`, ...password }),
    secret(
      "cluster",
      `${project}-cluster`,
      {
        name: project,
        server: `https://${project}.k8s.example.com`,
        project,
        namespaces: "a,b",
        config: JSON.stringify(token),
      },
      { tier: "test" },
    ),
  ];
}

/** What is made by Argo CD's API: what is no object of Kubernetes of its own, and sets that Argo CD's controller leaves alone. */
async function store(argocd: LocalArgoCd): Promise<void> {
  const place: Place = { argocd, name: "filled", kubernetes: { server: "https://filled.example.com", token: "any" } };
  for (const { client, at, declare, others = [] } of [specimens.Certificate, specimens.GpgKey]) {
    const declared = [declare(place, 1), ...others.map((other) => other.declare(place, 1))];
    for (const number of [0, 1, 2]) {
      for (const values of declared) await client.store(argocd, at(place, number, values));
    }
  }
  const { client, leftAlone = (declared) => declared } = specimens.ApplicationSet;
  for (const declared of Object.values(specimens.ApplicationSet.maximal))
    await client.store(argocd, leftAlone(declared));
  await succeed(argocd, "POST", "/projects/payments/roles/ci/token", { expiresIn: 100_000_000 });
}

/** Applications among the manifests on which policies are judged that are like that on purpose. */
const mistaken = [
  "half-a-source-several-sources",
  "legacy-helm-charts",
  "gitlab-deploy-token-git-hosts",
  "github-token-git-hosts",
];

function idOf({ metadata }: Manifest): string {
  return `${metadata.namespace ?? namespace}/${metadata.name}`;
}

/** Fills an Argo CD that has just been started. */
async function fill(argocd: LocalArgoCd): Promise<Omit<FilledArgoCd, "argocd" | "close">> {
  await Promise.all(projectManifests().map((manifest) => apply(argocd, manifest)));
  const invalid = examples("application.yaml").map(resting);
  const children = appOfApps();
  const manifests = [...copiedApplications(), ...fleet(), ...children, ...invalid, ...sets(), ...connections()];
  await Promise.all([...manifests.map((manifest) => apply(argocd, manifest)), store(argocd)]);
  const ofSets = projects
    .slice(0, 4)
    .flatMap((project) => ["a", "b"].map((zone) => `${namespace}/${project}-zone-${zone}`));
  const shown = async () => {
    const { items } = (await ask(argocd, "GET", "/applications?fields=items.metadata.name")).body;
    const names = new Set((items as Manifest[]).map(({ metadata }) => metadata.name));
    return ofSets.every((id) => names.has(id.split("/")[1] ?? ""));
  };
  await eventually(shown);
  return {
    projects,
    generated: [...ofSets, ...children.slice(1).map(idOf)],
    undeclarable: [...invalid.map(idOf), ...mistaken.map((name) => `${namespace}/${name}`)],
  };
}

/** Starts a {@link FilledArgoCd}, which ends with this process at the latest. */
export async function startFilledArgoCd(): Promise<FilledArgoCd> {
  const { argocd, close } = await startOwnArgoCd({ serverEnvironment: { ARGOCD_HYDRATOR_ENABLED: "true" } });
  try {
    return { argocd, ...(await fill(argocd)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
