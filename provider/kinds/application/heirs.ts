import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../lifecycle/context";
import { isRecord, textOf } from "../../model/json";
import { firstOf } from "../../model/listing";
import { normaliseServerUrl } from "../../model/urls";
import { metadataOf, namespacedId } from "../shared/metadata";
import { perConnection } from "../shared/recent";
import { comparedAnew } from "./claims";
import { listSomeApplications } from "./lists";
import type { LiveApplication } from "./live";

/*
 * A resource that is renamed in the program, without an alias, is a new application beside the old one, which the engine then
 * deletes. The new one deploys what the old one has deployed; where that heals itself, it has taken it back by then, and a
 * delete would take it along. Which of the two has a resource at the time of the delete, nobody can tell beforehand.
 */

const mostNamed = 5;

/** What applications that this run has made deploy of what another one has deployed. */
export interface Inheritance {
  /** The applications, such as `application "payments"`. */
  readonly heirs: string;
  /** The live resources that none of them deploys, such as `ConfigMap/settings`. */
  readonly rest: readonly string[];
}

/** The applications of this run that Argo CD has compared: what they deploy is known then. */
const compared = perConnection(() => new Map<string, LiveApplication>());

/** What an application deploys, by what tells live resources of a cluster apart. */
function deployedBy({ status }: LiveApplication): ReadonlyMap<string, string> {
  const resources = (status?.resources ?? []).filter(({ hook }) => hook !== true);
  return new Map(
    resources.map(({ group = "", kind, namespace = "", name }) => [
      [group, kind, namespace, name].join("/"),
      `${kind}/${name}`,
    ]),
  );
}

function destinationOf({ spec }: { readonly spec?: unknown }): Readonly<Record<string, unknown>> {
  return isRecord(spec) && isRecord(spec.destination) ? spec.destination : {};
}

/** Whether two applications may deploy to one cluster. Whether a name and an address mean one is not asked. */
function mayShareCluster(one: { readonly spec?: unknown }, other: { readonly spec?: unknown }): boolean {
  const [first, second] = [destinationOf(one), destinationOf(other)];
  const mayBeOne = (a: unknown, b: unknown) =>
    !a || !b || normaliseServerUrl(textOf(a)) === normaliseServerUrl(textOf(b));
  return mayBeOne(first.server, second.server) && mayBeOne(first.name, second.name);
}

/** From where an application deploys what to where, whatever its revision and parameters. */
function deployment({ spec }: { readonly spec?: unknown }): unknown {
  if (!isRecord(spec)) return undefined;
  const sources = Array.isArray(spec.sources) ? spec.sources : [spec.source ?? spec.sourceHydrator];
  const places = sources.map((source) => (isRecord(source) ? [source.repoURL, source.path, source.chart] : source));
  return { places, destination: destinationOf({ spec }) };
}

/** The applications that this run has made and that may deploy to the same cluster, compared with their manifests if that can be. */
async function madeInThisRun(context: Context, live: LiveApplication): Promise<LiveApplication[]> {
  const made = context.run.declared.newOf("Application").filter(({ inputs }) => mayShareCluster(inputs, live));
  if (made.length === 0) return [];
  const ownNamespace = await context.argo().namespace();
  const ids = made.map(({ inputs }) => namespacedId({ namespace: ownNamespace, ...metadataOf(inputs) }));
  const seen = compared(context);
  const missing = new Set(ids.filter((id) => !seen.has(id)));
  const listed = missing.size === 0 ? [] : await listSome(context, missing);
  for (const one of listed) if (isCompared(one)) seen.set(namespacedId(one.metadata), one);
  return [...ids.flatMap((id) => seen.get(id) ?? []), ...listed.filter((one) => !isCompared(one))];
}

async function listSome(context: Context, ids: ReadonlySet<string>): Promise<LiveApplication[]> {
  const listed = await listSomeApplications(context.argo().session, {}, (id) => ids.has(id));
  return Promise.all(listed.map((one) => (isCompared(one) ? one : comparedAnew(context, one))));
}

function isCompared({ status }: LiveApplication): boolean {
  return Boolean(status?.reconciledAt);
}

/** What this run's new applications deploy of an application that goes; `undefined` where they share nothing. */
export async function inheritanceOf(context: Context, live: LiveApplication): Promise<Inheritance | undefined> {
  const own = deployedBy(live);
  const keysOf = (other: LiveApplication) => {
    if (!isCompared(other)) return isAlike(other, live) ? [...own.keys()] : [];
    const deployed = deployedBy(other);
    return [...own.keys()].filter((key) => deployed.has(key));
  };
  const made = (await madeInThisRun(context, live)).map((other) => ({
    name: other.metadata.name,
    keys: keysOf(other),
  }));
  const heirs = made.filter(({ keys }) => keys.length > 0);
  if (heirs.length === 0) return undefined;
  const shared = new Set(heirs.flatMap(({ keys }) => keys));
  return {
    heirs: heirs.map(({ name }) => `application "${name}"`).join(", "),
    rest: [...own].flatMap(([key, resource]) => (shared.has(key) ? [] : [resource])),
  };
}

function isAlike(one: LiveApplication, other: LiveApplication): boolean {
  return isDeepStrictEqual(deployment(one), deployment(other));
}

/** Why the live resources of an application stay that others deploy too, and which of them are left to nobody. */
export function inheritedText({ heirs, rest }: Inheritance): string {
  const shared = rest.length === 0 ? "them" : "some of them";
  const left =
    rest.length === 0
      ? ""
      : `. Nothing deploys ${firstOf(rest, mostNamed)} any more: delete what is to go in its cluster`;
  return (
    `${heirs} of this run deploys ${shared} too. A resource that is only renamed in the program needs \`aliases\` ` +
    `(https://www.pulumi.com/docs/iac/concepts/options/aliases/)${left}`
  );
}
