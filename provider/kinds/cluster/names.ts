import { type Json, UserError } from "../../contract";
import type { Context } from "../../lifecycle/context";
import { isRecord, textOf } from "../../model/json";
import { normaliseServerUrl } from "../../model/urls";
import { type ApplicationHead, listApplicationHeads } from "../shared/application-heads";
import { namesOfHeads } from "../shared/head-names";
import { listProjectDestinations } from "../shared/project-destinations";
import { type LiveCluster, listClusters } from "./api";
import { builtInName, isBuiltIn, isInCluster } from "./built-in";

/** A cluster that gets a name. */
export interface Naming {
  readonly server: string;
  /** The name that it has; `undefined` for one that Argo CD does not have yet. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What Argo CD calls a cluster: by its name, or else by its address. */
export function nameOf({ name, server }: { readonly name?: unknown; readonly server: string }): string {
  return typeof name === "string" && name !== "" ? name : server;
}

/** Whether a destination names a cluster by a name. */
export function isNamed({ spec }: { readonly spec: Json }, name: string): boolean {
  const { server, name: named } = isRecord(spec.destination) ? spec.destination : {};
  return !server && named === name;
}

/** The cluster at another address that has a name, if there is one. */
function twinOf(clusters: readonly LiveCluster[], server: string, name: string): LiveCluster | undefined {
  return clusters.find(
    (other) => nameOf(other) === name && normaliseServerUrl(other.server) !== normaliseServerUrl(server),
  );
}

/** The cluster that has a name for itself once the one at an address gives it up: until then, Argo CD takes neither. */
function heirIn(clusters: readonly LiveCluster[], server: string, name: string): LiveCluster | undefined {
  const twin = twinOf(clusters, server, name);
  // The built-in cluster gives way, so that its namers deploy to this one.
  return twin && isBuiltIn(twin) ? undefined : twin;
}

/** The cluster that inherits a cluster's name, if there is one. */
export async function heirOf(context: Context, live: LiveCluster): Promise<LiveCluster | undefined> {
  return heirIn(await listClusters(context.argo().session), live.server, nameOf(live));
}

/** The applications that name a cluster by a name. */
export async function namersOf(context: Context, name: string): Promise<ApplicationHead[]> {
  return (await listApplicationHeads(context.argo().session)).filter((application) => isNamed(application, name));
}

/**
 * Looks whom a new name would harm, before it is stored: Argo CD finds a cluster by its name at each comparison, and takes
 * neither of two that have one name.
 * @throws UserError that names the applications or projects, and says what to do.
 */
export async function requireHarmlessName(context: Context, title: string, naming: Naming): Promise<void> {
  const clusters = await listClusters(context.argo().session);
  const { server, before, after } = naming;
  const twin = twinOf(clusters, server, after);
  if (twin) await requireUnused(context, title, after, twin);
  // Where two have the name, giving it up loses nothing: it is the way out.
  const isLost = before !== undefined && before !== after && heirIn(clusters, server, before) === undefined;
  if (isLost) await requireNoNamers(context, { server, before, after });
}

/** Refuses a name that another cluster has while somebody uses it. */
async function requireUnused(context: Context, title: string, after: string, twin: LiveCluster): Promise<void> {
  const namers = await namersOf(context, after);
  const has = `the cluster at ${twin.server} has the name "${after}", too`;
  if (namers.length > 0) {
    const harm = isBuiltIn(twin)
      ? "they would deploy to this one in its place"
      : "of two clusters with one name Argo CD takes neither, and they would not sync any more";
    throw new UserError(
      `${has}, and ${namesOfHeads(namers)} name it so in \`destination.name\`: ${harm}. ${howToName}`,
    );
  }
  context.log.warn(`${title}: ${has}: while both have it, no application can name either of them by it`);
}

/** The built-in cluster answers to its own name, whatever an entry for it is called. */
async function requireNoNamers(context: Context, naming: Naming & { readonly before: string }): Promise<void> {
  const { server, before, after } = naming;
  const isKept = isInCluster(server) && before === builtInName;
  const namers = isKept ? [] : await namersOf(context, before);
  const lost = `its name changes from "${before}" to "${after}"`;
  if (namers.length > 0) {
    throw new UserError(
      `${lost}, and ${namesOfHeads(namers)} name it so in \`destination.name\`: Argo CD would not find it, and they would ` +
        `not sync any more. ${howToName}`,
    );
  }
  const projects = await projectsThatRelyOn(context, naming);
  if (projects.length === 0) return;
  throw new UserError(
    `${lost}, and the destinations of ${projects.join(", ")} name it so: what they permit or deny there would not hold ` +
      "any more. Let them have a destination with the new name or the address beside it first, in an `up` of its own; " +
      "nothing was changed",
  );
}

const howToName =
  "Let them name it by its address (`destination.server`) first, in an `up` of its own, or leave the name as it is; nothing " +
  "was changed";

/** The projects with a destination that holds for a cluster by its old name alone. A pattern with `*` is not followed. */
async function projectsThatRelyOn(
  context: Context,
  { server, before, after }: Naming & { readonly before: string },
): Promise<string[]> {
  const projects = await listProjectDestinations(context.argo().session);
  const isMeant = (sign: string, { name, server: address }: Json) =>
    [sign + after, `${sign}*`].includes(textOf(name)) || [sign + server, `${sign}*`].includes(textOf(address));
  const relying = projects.filter(({ destinations }) =>
    // A `!` denies.
    ["", "!"].some((sign) => {
      const holds = (namespace: unknown) =>
        destinations.some((one) => one.namespace === namespace && isMeant(sign, one));
      return destinations.some(({ name, namespace }) => name === sign + before && !holds(namespace));
    }),
  );
  return relying.map(({ name }) => `project "${name}"`);
}
