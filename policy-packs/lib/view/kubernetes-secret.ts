import { own } from "../../../provider/model/json";
import type { ArgoKind } from "./argo-object";
import { type Field, unknownValue } from "./field";

/** The label by which Argo CD finds its Secrets. */
const secretTypeLabel = "argocd.argoproj.io/secret-type";

const kindsBySecretType: Readonly<Record<string, ArgoKind>> = {
  repository: "Repository",
  "repo-creds": "RepositoryCredentials",
  cluster: "Cluster",
};

const booleanKeys = new Set([
  "insecure",
  "insecureIgnoreHostKey",
  "insecureOCIForceHttp",
  "enableLfs",
  "enableOCI",
  "enableOci",
  "forceHttpBasicAuth",
  "useAzureWorkloadIdentity",
  "clusterResources",
]);

/** The keys of a repository's or cluster's Secret; all of them are unknown when the Secret's data is. */
const keys: Readonly<Record<string, readonly string[]>> = {
  repository: [
    "url",
    "type",
    "name",
    "project",
    "username",
    "password",
    "sshPrivateKey",
    "bearerToken",
    "tlsClientCertKey",
    "githubAppPrivateKey",
    "gcpServiceAccountKey",
    "azureServicePrincipalClientSecret",
    "proxy",
    "insecure",
    "insecureIgnoreHostKey",
    "insecureOCIForceHttp",
  ],
  cluster: ["name", "server", "config", "namespaces", "clusterResources", "project"],
};

/** A Secret as an Argo CD object, flat as in the API; undefined for Secrets that are not Argo CD's. */
export function readSecret(root: Field): { kind: ArgoKind; value: Record<string, unknown> } | undefined {
  const kind = own(kindsBySecretType, root.at("metadata", "labels", secretTypeLabel).text() ?? "");
  if (kind === undefined) return undefined;
  const data = secretData(root, keys[kind === "Cluster" ? "cluster" : "repository"] ?? []);
  const metadata = { labels: labels(root), annotations: root.at("metadata", "annotations").raw() };
  return { kind, value: { ...(kind === "Cluster" ? cluster(data) : repository(data)), ...metadata } };
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

function repository(data: Record<string, unknown>): Record<string, unknown> {
  const { url, enableOci, ...rest } = data;
  return typed({ ...rest, repo: url, ...(enableOci !== undefined && { enableOCI: enableOci }) });
}

function cluster(data: Record<string, unknown>): Record<string, unknown> {
  const { config, namespaces, ...rest } = data;
  return {
    ...typed(rest),
    config: typeof config === "string" ? parsed(config) : config,
    namespaces: typeof namespaces === "string" ? namespaces.split(",").map((name) => name.trim()) : namespaces,
  };
}

function typed(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      booleanKeys.has(key) && typeof value === "string" ? value === "true" : value,
    ]),
  );
}

/** A configuration that is no JSON is Argo CD's to refuse. */
function parsed(config: string): unknown {
  try {
    return JSON.parse(config);
  } catch {
    return undefined;
  }
}
