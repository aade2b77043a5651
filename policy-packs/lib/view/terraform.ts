import { isRecord, own } from "../../../provider/model/json";
import type { ArgoKind, ArgoObject } from "./argo-object";
import type { Field } from "./field";
import { type Declaring, type Reader, readerOf } from "./manifests";

/*
 * The resources of the bridged Terraform provider for Argo CD: the same objects, with names in plural for what Terraform
 * repeats, and in lists what there is one of.
 */

/** Makes of a resource's properties those of the object, as Argo CD has them. */
type Translate = (root: Field) => Readonly<Record<string, Field>>;

interface Bridged {
  readonly kind: ArgoKind;
  /** Where the objects stand in the resource; several for what can be of different forms. */
  readonly translate: readonly Translate[];
}

const manifest: Translate = (root) => ({
  metadata: translated(root.at("metadata")),
  spec: translated(root.at("spec")),
});

const repository: Translate = (root) => {
  const { url, ...fields } = fieldsOf(translated(root));
  return { ...fields, ...(url && { repo: url }) };
};

const cluster: Translate = (root) => {
  const metadata = translated(root).at("metadata");
  return { ...fieldsOf(translated(root)), labels: metadata.at("labels"), annotations: metadata.at("annotations") };
};

function certificate(certType: "https" | "ssh", place: string): Translate {
  return (root): Readonly<Record<string, Field>> => {
    const given = onlyItem(root.at(place));
    if (given.isAbsent()) return {};
    const [serverName, certSubType, certData] = [given.at("serverName"), given.at("certSubtype"), given.at("certData")];
    return { serverName, certSubType, certData, certType: root.placing(certType, given.path) };
  };
}

/** The resources by their module, from which the type is named too. */
const resources: Readonly<Record<string, Bridged>> = {
  application: { kind: "Application", translate: [manifest] },
  applicationSet: { kind: "ApplicationSet", translate: [manifest] },
  project: { kind: "AppProject", translate: [manifest] },
  repository: { kind: "Repository", translate: [repository] },
  repositoryCredentials: { kind: "RepositoryCredentials", translate: [repository] },
  repositoryCertificate: {
    kind: "Certificate",
    translate: [certificate("https", "https"), certificate("ssh", "sshes")],
  },
  cluster: { kind: "Cluster", translate: [cluster] },
  gpgKey: { kind: "GpgKey", translate: [(root) => fieldsOf(translated(root))] },
};

/** How each of the resource types is read. */
export const terraformReaders: readonly [string, Reader][] = Object.entries(resources).map(
  ([module, { kind, translate }]) => {
    const type = module.charAt(0).toUpperCase() + module.slice(1);
    const { kinds, read } = readerOf(kind, "terraform");
    const readAll = (input: Declaring, root: Field): ArgoObject[] =>
      translate.flatMap((one) => {
        const fields = one(root.listening(() => undefined));
        // Its values are in no place in which a remedy would find them.
        const objects = read(input, root.placing(fields, ""));
        return Object.keys(fields).length === 0 ? [] : objects.map((object) => ({ ...object, properties: {} }));
      });
    return [`argocd:index/${module}:${type}`, { kinds, read: readAll }];
  },
);

/** Fields that Argo CD calls otherwise. */
const names: Readonly<Record<string, string>> = {
  repoUrl: "repoURL",
  infos: "info",
  envs: "env",
  ignores: "ignore",
  enableOci: "enableOCI",
  githubappId: "githubAppID",
  githubappInstallationId: "githubAppInstallationID",
  githubappPrivateKey: "githubAppPrivateKey",
  githubappEnterpriseBaseUrl: "githubAppEnterpriseBaseUrl",
  certSubtype: "certSubType",
  timezone: "timeZone",
  useAndOperator: "andOperator",
  azureDevops: "azureDevOps",
  bitbucketCloud: "bitbucket",
  clusterResourceBlacklists: "clusterResourceBlacklist",
  clusterResourceWhitelists: "clusterResourceWhitelist",
  namespaceResourceBlacklists: "namespaceResourceBlacklist",
  namespaceResourceWhitelists: "namespaceResourceWhitelist",
};

/** Lists of what there is one of, by its name. */
const lists: Readonly<Record<string, string>> = {
  awsAuthConfigs: "awsAuthConfig",
  metadatas: "metadata",
  orphanedResources: "orphanedResources",
  clusterDecisionResources: "clusterDecisionResource",
  gits: "git",
  lists: "list",
  matrices: "matrix",
  merges: "merge",
  plugins: "plugin",
  pullRequests: "pullRequest",
  rollingSyncs: "rollingSync",
  scmProviders: "scmProvider",
};

/** What holds names of people's own choice. */
const maps: ReadonlySet<string> = new Set([
  "annotations",
  "commonAnnotations",
  "commonLabels",
  "elements",
  "env",
  "labels",
  "matchLabels",
  "values",
]);

/** A value with Argo CD's names, each part at its place in the program. */
function translated(field: Field): Field {
  if (Array.isArray(field.raw())) return field.placing(field.items().map(translated), field.path);
  const entries = field.entries();
  return entries.length === 0 ? field : field.placing(Object.fromEntries(entries.map(entry)), field.path);
}

function fieldsOf(field: Field): Readonly<Record<string, Field>> {
  return Object.fromEntries(field.entries());
}

function entry([name, value]: [string, Field]): [string, Field] {
  if (maps.has(name)) return [name, value];
  if (name === "signatureKeys") return [name, keysOf(value)];
  if (name === "limit") return [name, numberOf(value)];
  // A sync window names clusters; a generator has settings for them.
  const isSettings = name === "clusters" && isRecord(value.items()[0]?.raw());
  const single = isSettings ? name : own(lists, name);
  return single === undefined ? [own(names, name) ?? name, translated(value)] : [single, translated(onlyItem(value))];
}

/** The one item of a list. */
function onlyItem(list: Field): Field {
  if (!Array.isArray(list.raw())) return list;
  return list.items()[0] ?? list.placing(undefined, list.path);
}

function keysOf(list: Field): Field {
  if (!Array.isArray(list.raw())) return list;
  return list.placing(
    list.items().map((keyID) => list.placing({ keyID }, keyID.path)),
    list.path,
  );
}

/** A number that stands in a text. */
function numberOf(field: Field): Field {
  const raw = field.raw();
  return typeof raw === "string" && /^-?\d+$/.test(raw) ? field.placing(Number(raw), field.path) : field;
}
