import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import { isRecord, textOf } from "../../../provider/model/json";
import { valueAt } from "../../../provider/model/paths";
import type { FoundObject } from "../found";
import { bareUrl, endOfUrl, slug } from "./words";

/** What an output of a kind is in the inputs: what others refer to in place of a text. */
interface Offered {
  readonly path: readonly string[];
  /** The text that the output has; empty where nobody can know. */
  text(object: FoundObject): string;
}

/** How objects of a kind are declared. */
interface KindPlan {
  /** The file of those that belong to no project. */
  readonly file: string;
  /** What they are called: the usual name first, each further one tells them from more others. */
  names(inputs: Json, id: string): readonly string[];
  /** What others refer to. Kinds without are held by no variable. */
  readonly offers?: readonly Offered[];
  /** Whether it may log in by any of what Argo CD hides, none of it likelier than the rest, so that each has a setting. */
  readonly logsInAnyHow?: true;
  /** What variables and settings call it, where that is not its name. */
  readonly short?: (inputs: Json) => string;
}

/** Kinds in the order in which a file declares them. */
export const kindPlans: Readonly<Record<Kind, KindPlan>> = {
  GpgKey: {
    file: "gpg-keys",
    names: (_inputs, id) => [id],
    offers: [{ path: ["keyID"], text: ({ id }) => id }],
  },
  Certificate: {
    file: "certificates",
    names: ({ serverName, certType, certSubType }) => both(host(textOf(serverName)), textOf(certSubType ?? certType)),
  },
  AppProject: {
    file: "projects",
    names: ofManifest,
    offers: [offered("metadata", "name")],
  },
  Cluster: {
    file: "clusters",
    names: ({ name, server }) => [plainName(textOf(name)), slug(bareUrl(textOf(server)))],
    offers: [offered("server"), offered("name")],
    logsInAnyHow: true,
  },
  RepositoryCredentials: {
    file: "repositories",
    names: ({ url }) => [slug(bareUrl(textOf(url)))],
    short: ({ url }) => endOfUrl(textOf(url)),
  },
  Repository: {
    file: "repositories",
    names: ofRepository,
    offers: [offered("repo")],
    short: ({ repo }) => endOfUrl(textOf(repo)),
  },
  WriteRepositoryCredentials: {
    file: "repositories",
    names: ({ url }) => [slug(bareUrl(textOf(url)))],
    short: ({ url }) => endOfUrl(textOf(url)),
  },
  WriteRepository: {
    file: "repositories",
    names: ofRepository,
    short: ({ repo }) => endOfUrl(textOf(repo)),
  },
  ProjectRole: {
    file: "projects",
    names: ({ name, project }) => both(textOf(name), textOf(project)),
  },
  ProjectSourceRepository: {
    file: "projects",
    names: ({ repo, project }) => both(slug(bareUrl(textOf(repo))), textOf(project)),
  },
  ProjectDestination: {
    file: "projects",
    names: ({ server, name, namespace, project }) =>
      both(slug([bareUrl(textOf(server ?? name)), textOf(namespace)].join("-")), textOf(project)),
  },
  ProjectSyncWindow: {
    file: "projects",
    names: ({ kind, schedule, project }) => both(slug(`${kind}-${schedule}`), textOf(project)),
  },
  ProjectToken: {
    file: "projects",
    names: ({ role, project }) => both(textOf(role), textOf(project)),
  },
  AccountToken: {
    file: "accounts",
    names: ({ account }) => [plainName(textOf(account))],
  },
  Application: {
    file: "projects",
    names: ofManifest,
  },
  ApplicationSet: {
    file: "application-sets",
    names: ofManifest,
  },
};

const ranks = Object.keys(kindPlans);

/** The place of an object's kind among the declarations of a file. */
export function rankOf({ kind }: FoundObject): number {
  return ranks.indexOf(kind);
}

/** The project that an object belongs to, or is; `undefined` where it belongs to none, or to those that a template names. */
export function projectOf({ kind, inputs }: FoundObject): string | undefined {
  const name = registry[kind].reading.found?.project?.(inputs);
  return name?.includes("{{") ? undefined : name;
}

/** The names that an object may be declared by: those that it had elsewhere first. */
export function namesOf({ kind, inputs, id, formerName }: FoundObject): string[] {
  const own = kindPlans[kind].names(inputs, id).filter((name) => name !== "");
  const names = [...(formerName ? [formerName] : []), ...own];
  return names.length > 0 ? names : [slug(id) || kind.toLowerCase()];
}

function offered(...path: readonly string[]): Offered {
  return { path, text: ({ inputs }) => textOf(valueAt(inputs, path)) };
}

/** A name, and with what tells it from others in front. */
function both(name: string, qualifier: string): string[] {
  return [name, qualifier === "" ? name : `${name}-${slug(qualifier)}`];
}

function ofManifest({ metadata }: Json): string[] {
  const { name, namespace } = isRecord(metadata) ? metadata : {};
  const own = textOf(name);
  return textOf(namespace) === "" ? [own] : [own, `${textOf(namespace)}-${own}`];
}

function ofRepository({ repo, project }: Json): string[] {
  return both(slug(bareUrl(textOf(repo))), textOf(project));
}

/** The host in `[host]:port`. */
function host(serverName: string): string {
  return plainName(serverName.replace(/^\[(.*)\]:(\d+)$/, "$1-$2"));
}

/** A name as it is where it is made of usual characters alone. */
function plainName(name: string): string {
  return /^[\w.@-]*$/.test(name) ? name : slug(name);
}
