import { own } from "../../../provider/model/json";
import { secretFields } from "../../../sdk/generated/secrets";
import { parseBool } from "../argo/go";
import type { ArgoKind } from "./argo-object";
import { type Field, Unjudged, unknownValue } from "./field";

/** The label by which Argo CD finds its Secrets. */
const secretTypeLabel = "argocd.argoproj.io/secret-type";

const kindsBySecretType: Readonly<Record<string, ArgoKind>> = {
  repository: "Repository",
  "repository-write": "Repository",
  "repo-creds": "RepositoryCredentials",
  "repo-write-creds": "RepositoryCredentials",
  "scm-creds": "ScmCredentials",
  cluster: "Cluster",
};

/** The kinds that a Secret may declare. */
export const secretKinds: readonly ArgoKind[] = [...new Set(Object.values(kindsBySecretType))];

const repositorySwitches = [
  "insecure",
  "insecureIgnoreHostKey",
  "insecureOCIForceHttp",
  "enableLfs",
  "enableOCI",
  "forceHttpBasicAuth",
  "useAzureWorkloadIdentity",
];

const repositoryKeys = [
  "url",
  "type",
  "name",
  "project",
  "username",
  ...secretFields.Repository,
  "insecure",
  "insecureIgnoreHostKey",
  "insecureOCIForceHttp",
];

/** What of a cluster's configuration is a map of Go's: the variables of a command. */
const configMaps: ReadonlySet<string> = new Set(["env"]);

const clusterKeys = ["name", "server", "config", "namespaces", "clusterResources", "project"];

/** The keys of a Secret by its kind; all of them are unknown when the Secret's data is. */
const keys: Partial<Record<ArgoKind, readonly string[]>> = {
  Repository: repositoryKeys,
  RepositoryCredentials: repositoryKeys,
  Cluster: clusterKeys,
  ScmCredentials: [],
};

/** An object of Argo CD's, flat as in the API. */
export interface FlatObject {
  readonly kind: ArgoKind;
  readonly value: Record<string, unknown>;
}

/** A Secret as an Argo CD object; undefined for Secrets that are not Argo CD's. */
export function readSecret(root: Field): FlatObject | undefined {
  const type = root.at("metadata", "labels", secretTypeLabel).text() ?? "";
  const kind = own(kindsBySecretType, type);
  if (kind === undefined) return undefined;
  const metadata = { labels: labels(root), annotations: root.at("metadata", "annotations").raw() };
  const value = { ...flatSecret(kind, secretData(root, keys[kind] ?? []), root), ...metadata };
  // Repositories that hydrated manifests are written to are no sources of the project that they belong to.
  return { kind, value: type === "repository-write" ? { ...value, isForWriting: true } : value };
}

/**
 * Whether a patch without the label may be one of an Argo CD Secret, which has it already: it sets a key that Argo CD
 * reads and few others use.
 */
export function mayBeArgoSecret(root: Field): boolean {
  const data = secretData(root, []);
  const isRepository = ["url", ...secretFields.Repository, ...repositorySwitches].some((key) => key in data);
  return isRepository || ("server" in data && "config" in data);
}

/** The data of a Secret of a kind, as the object that Argo CD reads from it. */
export function flatSecret(kind: ArgoKind, data: Record<string, unknown>, root: Field): Record<string, unknown> {
  if (kind === "Cluster") return cluster(data, root);
  return kind === "ScmCredentials" ? { credentials: data } : repository(data);
}

/** The labels without the one that makes the Secret Argo CD's. */
function labels(root: Field): unknown {
  const entries = root.at("metadata", "labels").entries();
  return Object.fromEntries(
    entries.filter(([key]) => key !== secretTypeLabel).map(([key, label]) => [key, label.raw()]),
  );
}

function secretData(root: Field, known: readonly string[]): Record<string, unknown> {
  const read = (field: Field, decode: (text: string) => string): Record<string, unknown> => {
    if (field.raw() instanceof Unjudged) return {};
    if (!field.isKnown()) return Object.fromEntries(known.map((key) => [key, unknownValue]));
    return Object.fromEntries(
      field.entries().map(([key, entry]) => {
        const value = entry.raw();
        return [key, typeof value === "string" ? decode(value) : value];
      }),
    );
  };
  return {
    ...read(root.at("data"), (text) => Buffer.from(text, "base64").toString("utf8")),
    ...read(root.at("stringData"), (text) => text),
  };
}

/** A switch that is no boolean makes the Secret one that Argo CD refuses. */
function repository(data: Record<string, unknown>): Record<string, unknown> {
  const { url, ...rest } = data;
  const switches = repositorySwitches.filter((key) => typeof rest[key] === "string");
  return { ...rest, ...Object.fromEntries(switches.map((key) => [key, parseBool(String(rest[key]))])), repo: url };
}

function cluster(data: Record<string, unknown>, root: Field): Record<string, unknown> {
  const { config, namespaces, clusterResources, ...rest } = data;
  const { path } = root.at("config");
  return {
    ...rest,
    config: root
      .reads({ anyCase: { maps: configMaps } })
      .placing(typeof config === "string" ? parsed(config) : config, path),
    namespaces: typeof namespaces === "string" ? texts(namespaces) : namespaces,
    clusterResources: typeof clusterResources === "string" ? clusterResources === "true" : clusterResources,
  };
}

function texts(list: string): string[] {
  return list
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** A configuration that is no JSON is Argo CD's to refuse. */
function parsed(config: string): unknown {
  try {
    return JSON.parse(config);
  } catch {
    return undefined;
  }
}
