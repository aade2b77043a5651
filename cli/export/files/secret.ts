import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import { withoutBookkeeping } from "../../../provider/model/bookkeeping";
import { isRecord, jsonIn, own, textOf } from "../../../provider/model/json";
import { nearest } from "../../../provider/model/nearest";
import type { Step } from "../../../provider/model/paths";
import { type Schema, unwrapped } from "../../../provider/model/schema";
import { applicationTitle, deployerOf } from "../../../provider/model/tracking";
import { traitsOf } from "../../../provider/model/traits";

import { type KubernetesObject, leaving, type ManifestMistake, type Taken } from "./taken";

/** What tells Argo CD that a Secret is for it, and what for. */
const secretType = "argocd.argoproj.io/secret-type";

/** How a Secret of one type is read. */
interface SecretKind {
  readonly kind: Kind;
  /** What the object is known by. */
  readonly identity: string;
  /** Fields that the Secret has under other names. */
  readonly renamed: Readonly<Record<string, string>>;
}

const repositoryNames = { url: "repo" };
const credentialNames = {
  azureServicePrincipalClientID: "azureServicePrincipalClientId",
  azureServicePrincipalTenantID: "azureServicePrincipalTenantId",
};

const secretKinds: Readonly<Record<string, SecretKind>> = {
  repository: { kind: "Repository", identity: "url", renamed: repositoryNames },
  "repository-write": { kind: "WriteRepository", identity: "url", renamed: repositoryNames },
  "repo-creds": { kind: "RepositoryCredentials", identity: "url", renamed: credentialNames },
  "repo-write-creds": { kind: "WriteRepositoryCredentials", identity: "url", renamed: credentialNames },
  cluster: { kind: "Cluster", identity: "server", renamed: {} },
};

/** One text of a Secret, and where it stands. */
interface Datum {
  readonly key: string;
  readonly text: string;
  readonly path: readonly Step[];
}

/** Takes the repository, the credentials or the cluster that a Secret is for. */
export function fromSecret(object: KubernetesObject, includeGenerated: boolean): Taken | undefined {
  const type = textOf(object.labels[secretType]);
  const title = `Secret "${object.name}"`;
  if (type === "scm-creds")
    return leaving(title, "holds credentials for generators, which no kind of this package has");
  const secret = own(secretKinds, type);
  if (secret === undefined) return undefined;
  const owner = deployerOf(secret.kind, { annotations: object.annotations }, {});
  const kept = owner === undefined ? undefined : `is made and kept by ${applicationTitle(owner)}`;
  if (kept && !includeGenerated) return leaving(title, kept);
  if (object.value.sops !== undefined)
    return leaving(title, "is encrypted: decrypt it first, as with `sops --decrypt`");
  const { data, mistakes } = dataOf(object.value);
  const identity = data.find(({ key }) => key === secret.identity)?.text ?? "";
  if (isFilledIn(identity))
    return leaving(title, `gets its \`${secret.identity}\` from another tool: fill it in first`);
  const { inputs, remarks, mistakes: wrong } = inputsOf(secret, data);
  const places = new Map(data.map(({ key, path }) => [own(secret.renamed, key) ?? key, path]));
  return {
    drafts: [
      {
        kind: secret.kind,
        inputs: { ...inputs, ...metadataOf(secret, object) },
        title,
        remarks: [...(kept ? [`It ${kept}.`] : []), ...remarks, ...metadataRemarks(secret, object)],
        ...(kept !== undefined && { owner: kept }),
        formerName: textOf(inputs.name) || object.name,
        placeOf: (path) =>
          places.get(String(path[0])) ??
          (path[0] === "labels" || path[0] === "annotations" ? ["metadata", ...path] : []),
      },
    ],
    leftOut: [],
    mistakes: [...mistakes, ...wrong],
  };
}

/** Names a Secret of Argo CD that something else in the cluster makes, so that its content is not in the file. */
export function secretMadeBy({ value, kind, name }: KubernetesObject): Taken | undefined {
  const spec = isRecord(value.spec) ? value.spec : {};
  const target = isRecord(spec.target) ? spec.target : {};
  const types = [spec.template, target.template].map((template) => {
    const metadata = isRecord(template) && isRecord(template.metadata) ? template.metadata : {};
    return isRecord(metadata.labels) ? textOf(metadata.labels[secretType]) : "";
  });
  const secret = types.map((type) => own(secretKinds, type)).find((known) => known !== undefined);
  if (secret === undefined) return undefined;
  return leaving(`${kind} "${name}"`, `makes the Secret of a ${secret.kind} whose content the file does not have`);
}

/** Whether a text is still to be filled in: by argocd-vault-plugin, envsubst or a template. */
function isFilledIn(text: string): boolean {
  return /^<[^<>]+>$|\$\{|\{\{|^ENC\[/.test(text);
}

/** The texts of a Secret. Those of `stringData` win, as in Kubernetes. */
function dataOf(secret: Json): { readonly data: readonly Datum[]; readonly mistakes: readonly ManifestMistake[] } {
  const found = new Map<string, Datum>();
  const mistakes: ManifestMistake[] = [];
  const entriesOf = (section: string) => Object.entries(isRecord(secret[section]) ? secret[section] : {});
  for (const [key, value] of entriesOf("data")) {
    const path = ["data", key];
    if (typeof value === "string" && /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value)) {
      found.set(key, { key, path, text: Buffer.from(value, "base64").toString("utf8") });
    } else if (value !== null)
      mistakes.push({ path, reason: `\`data.${key}\` is no base64: encode it, or write it to \`stringData\`` });
  }
  for (const [key, value] of entriesOf("stringData")) {
    const path = ["stringData", key];
    if (["string", "number", "boolean"].includes(typeof value)) found.set(key, { key, path, text: String(value) });
    else if (value !== null) mistakes.push({ path, reason: `\`stringData.${key}\` must be a text` });
  }
  return { data: [...found.values()].filter(({ text }) => text !== ""), mistakes };
}

interface Fields {
  readonly inputs: Json;
  readonly remarks: readonly string[];
  readonly mistakes: readonly ManifestMistake[];
}

function inputsOf({ kind, renamed }: SecretKind, data: readonly Datum[]): Fields {
  const shape: Readonly<Record<string, Schema>> = registry[kind].schema.shape;
  const known = Object.keys(shape).filter((name) => traitsOf(shape[name]).option !== true);
  const inputs: Json = {};
  const remarks: string[] = [];
  const mistakes: ManifestMistake[] = [];
  for (const { key, text, path } of data) {
    const name = own(renamed, key) ?? key;
    const schema = known.includes(name) ? own(shape, name) : undefined;
    const value = schema && read(schema, text);
    if (schema === undefined) remarks.push(unusedRemark(key, known));
    else if (value === undefined) mistakes.push({ path, reason: `\`${path.join(".")}\` must be ${formOf(schema)}` });
    else inputs[name] = value;
  }
  return { inputs, remarks, mistakes };
}

function unusedRemark(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return `Its Secret has \`${key}\`, of which Argo CD makes no use${meant ? `: \`${meant}\` may be meant` : ""}.`;
}

const truths: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...["1", "t", "T", "TRUE", "true", "True"].map((text) => [text, true]),
  ...["0", "f", "F", "FALSE", "false", "False"].map((text) => [text, false]),
]);

/** The value that a text of a Secret stands for; `undefined` where it stands for none. */
function read(schema: Schema, text: string): unknown {
  switch (typeOf(schema)) {
    case "boolean":
      return own(truths, text);
    case "number":
      return /^-?\d+$/.test(text) ? Number(text) : undefined;
    case "array":
      return text.split(",").flatMap((item) => item.trim() || []);
    case "object":
      return jsonIn(text);
    default:
      return text;
  }
}

function formOf(schema: Schema): string {
  return { boolean: "`true` or `false`", number: "a whole number" }[typeOf(schema)] ?? "JSON";
}

function typeOf(schema: Schema): string {
  return unwrapped(schema)._zod.def.type;
}

/** Annotations that tell who keeps a Secret of Argo CD, and not what a person has written. */
const managedBy = "managed-by";

/** The labels and annotations of a Secret, for kinds that have some. */
function metadataOf({ kind }: SecretKind, object: KubernetesObject): Json {
  const { shape } = registry[kind].schema;
  const [labels, annotations] = [ownLabels(object), ownAnnotations(object)];
  return {
    ...("labels" in shape && Object.keys(labels).length > 0 && { labels }),
    ...("annotations" in shape && Object.keys(annotations).length > 0 && { annotations }),
  };
}

/** What of the metadata of a Secret no program can declare. */
function metadataRemarks({ kind }: SecretKind, object: KubernetesObject): string[] {
  if ("labels" in registry[kind].schema.shape) return [];
  const keys = [...Object.keys(ownLabels(object)), ...Object.keys(ownAnnotations(object))];
  if (keys.length === 0) return [];
  return [
    `Its Secret has labels or annotations that no program can declare: ${keys.map((key) => `\`${key}\``).join(", ")}.`,
  ];
}

function ownLabels({ labels }: KubernetesObject): Json {
  const { [secretType]: _type, ...others } = labels;
  return others;
}

function ownAnnotations({ annotations }: KubernetesObject): Json {
  const { [managedBy]: _manager, ...others } = withoutBookkeeping(annotations);
  return others;
}
