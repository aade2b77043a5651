import { readFile } from "node:fs/promises";
import { UserError } from "../../../provider/contract";
import { publicKeyOf } from "../../../provider/kinds/gpg-key/key";
import { type Kind, kinds, registry } from "../../../provider/kinds/registry";
import type { KindDefinition } from "../../../provider/lifecycle/definition";
import { identityOf } from "../../../provider/lifecycle/identity";
import { isRecord, textOf } from "../../../provider/model/json";
import type { Finding, FoundObject, LeftOut } from "../found";
import { quoted } from "../shell";
import { readState, type State, type StateResource } from "./state";

/** An object as the Terraform provider has it. */
interface FormerObject {
  readonly kind: Kind;
  readonly id: string;
}

/** An object, and where a state has it. */
interface Former {
  readonly object: FormerObject;
  readonly resource: StateResource;
}

/** A finding with what Terraform calls its objects, and what to do there. */
export interface TerraformMove {
  readonly finding: Finding;
  /** The command that makes Terraform forget what the program has; nothing where there is nothing to forget. */
  readonly removal: string | undefined;
  /** Addresses in the state of what was not found. */
  readonly notFound: readonly string[];
  /** What was found and is in nobody's state. */
  readonly notInState: readonly FoundObject[];
}

/**
 * Reads the state of the Argo CD Terraform provider.
 * @throws UserError for a file that cannot be read or is no such state.
 */
export async function findInTerraform(file: string): Promise<State> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`${file} cannot be read: ${error.code ?? "unknown failure"}`);
  });
  return readState(file, text);
}

/**
 * Gives what was found the names and groups that it has in a state, and says what to do there.
 * @param isMissed whether an object of the state is missed where it was not found. Default: each is.
 */
export function moveFrom(
  { tool, resources }: State,
  finding: Finding,
  isMissed: (object: FormerObject) => boolean = () => true,
): TerraformMove {
  const former = new Map<string, Former>();
  const leftOut: LeftOut[] = [];
  for (const resource of resources) {
    const object = formerObject(resource);
    if (typeof object === "string") leftOut.push({ title: resource.address, why: object });
    else former.set(keyOf(object), { object, resource });
  }
  const found = new Set(finding.objects.map(keyOf));
  const moved = [...former].filter(([key]) => found.has(key)).map(([, { resource }]) => resource.address);
  return {
    finding: {
      ...finding,
      objects: finding.objects.map((object) => named(object, former.get(keyOf(object))?.resource)),
      leftOut: [...finding.leftOut, ...leftOut],
    },
    removal: removalOf(tool, moved),
    notFound: [...former]
      .filter(([key, { object }]) => !found.has(key) && isMissed(object))
      .map(([, { resource }]) => resource.address),
    notInState: finding.objects.filter((object) => !former.has(keyOf(object))),
  };
}

function named(object: FoundObject, resource: StateResource | undefined): FoundObject {
  if (resource === undefined) return object;
  const { name, modules } = resource;
  return { ...object, formerName: name, ...(modules.length > 0 && { group: modules.join("/") }) };
}

/** What an object is known by, whichever way its URL is written. */
function keyOf({ kind, id }: FormerObject): string {
  const definition: KindDefinition<unknown> = registry[kind];
  const { identity } = definition;
  const key = identity.from === "inputs" ? identityOf(definition, identity.parse(id))?.key : undefined;
  return `${kind} ${key ?? id}`;
}

type Attributes = StateResource["attributes"];

/** The ids of objects, as the Terraform provider has them; an empty text where it does not say. */
const ids: Partial<Record<Kind, (attributes: Attributes) => string>> = {
  Application: inNamespace,
  ApplicationSet: inNamespace,
  AppProject: ({ metadata }) => textOf(blockOf(metadata).name),
  Repository: ({ repo, project }) =>
    [repo, project]
      .map(textOf)
      .filter((part) => part !== "")
      .join("|"),
  RepositoryCredentials: ({ url }) => textOf(url),
  Cluster: ({ server }) => textOf(server),
  Certificate({ https, ssh }) {
    const host = textOf(blockOf(https).server_name);
    if (host !== "") return `https|${host}`;
    const { cert_subtype: type, server_name: server } = blockOf(ssh);
    return textOf(server) && `ssh|${textOf(type)}|${textOf(server)}`;
  },
  GpgKey: ({ id, public_key: key }) => publicKeyOf(key)?.keyID ?? textOf(id),
};

/** Why something of the Terraform provider is nothing to bring in. */
const stays: Partial<Record<Kind, string>> = {
  ProjectToken: tokenStays("a ProjectToken"),
  AccountToken: tokenStays("an AccountToken"),
};

function tokenStays(kind: string): string {
  return (
    `is a token, which Argo CD shows once: declare ${kind} of the program's own, hand it out, and let Terraform revoke ` +
    "the old one"
  );
}

const unknownKind = "is of a kind that this package does not have: it stays there";

/** The kind that the Terraform provider calls so. */
function kindOf(type: string): Kind | undefined {
  return kinds.find((kind) => (registry[kind] as KindDefinition<unknown>).terraform === type);
}

/** The object that a resource is about, or why there is none, as the end of a sentence. */
function formerObject({ type, attributes }: StateResource): FormerObject | string {
  const kind = kindOf(type);
  if (kind === undefined) return unknownKind;
  const read = ids[kind];
  if (read === undefined) return stays[kind] ?? unknownKind;
  const id = read(attributes);
  return id === "" ? "does not say in the state which object it is" : { kind, id };
}

function inNamespace({ metadata }: Attributes): string {
  const { name, namespace } = blockOf(metadata);
  return textOf(name) && `${textOf(namespace) || "argocd"}/${textOf(name)}`;
}

/** The fields of a block that stands once at most, which some forms of a state have as a list. */
function blockOf(value: unknown): Readonly<Record<string, unknown>> {
  const block: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(block) ? block : {};
}

/** The command by which the other tool forgets resources, and changes nothing in Argo CD. */
function removalOf(tool: State["tool"], addresses: readonly string[]): string | undefined {
  if (addresses.length === 0) return undefined;
  const words = addresses.toSorted().map(quoted);
  if (tool === "terraform") return ["terraform state rm", ...words].join(" \\\n  ");
  return words.map((urn) => `pulumi state delete --yes ${urn}`).join("\n");
}
