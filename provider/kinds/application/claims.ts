import type { Context } from "../../lifecycle/context";
import { firstOf } from "../../model/listing";
import { readReplaced } from "../shared/metadata";
import { refreshApplication } from "./api";
import { findListedApplication } from "./lists";
import { keyOf, type LiveApplication } from "./live";

/** A live resource of an application that Argo CD counts to another one, which has synced it last. */
export interface Claim {
  /** Such as `ConfigMap/settings`. */
  readonly resource: string;
  /** The other application, as `namespace/name`; its name alone in Argo CD's own namespace. */
  readonly owner: string;
}

/** How long Argo CD may take to compare an application anew, in milliseconds. */
const comparisonLimit = 10_000;

const mostNamed = 5;

/** What other applications claim of an application's resources, as Argo CD's last comparison says. */
export function claimsOn({ status }: LiveApplication): Claim[] {
  return (status?.conditions ?? [])
    .filter(({ type }) => type === "SharedResourceWarning")
    .flatMap(({ message }) => {
      const [, resource, owner] = /^(\S+) is part of applications \S+ and (\S+)$/.exec(message) ?? [];
      return resource !== undefined && owner !== undefined ? [{ resource, owner }] : [];
    });
}

/** An application as Argo CD has just compared it; as it was where that cannot be told soon. */
export async function comparedAnew(context: Context, live: LiveApplication): Promise<LiveApplication> {
  const options = { timeout: comparisonLimit, signal: context.signal };
  try {
    return await refreshApplication(context.argo().session, keyOf(live), "normal", options);
  } catch {
    return live;
  }
}

/** Says which live resources a delete leaves: Argo CD deletes only what it counts to the application itself. */
export async function announceClaims(context: Context, live: LiveApplication): Promise<void> {
  // What has been made in the place of another one and was not compared yet may lack the claims of that one.
  const isNew = readReplaced(live.metadata) !== undefined && !live.status?.reconciledAt;
  if (claimsOn(live).length === 0 && !isNew) return;
  // A sync since the last comparison may have taken them over.
  const claims = claimsOn(await comparedAnew(context, live));
  const { name } = live.metadata;
  for (const owner of new Set(claims.map((claim) => claim.owner))) {
    const resources = claims.filter((claim) => claim.owner === owner).map(({ resource }) => resource);
    const said = `${firstOf(resources, mostNamed)}. Argo CD counts them to application "${owner}"`;
    context.log.warn(
      `application "${name}" goes, and of its live resources these stay: ${context.secrets.hideForeign(said)}, ` +
        `${await whatBecomes(context, owner)}. A sync of "${name}" before its delete takes such resources over`,
    );
  }
}

/** What becomes of resources that another application claims. */
async function whatBecomes(context: Context, owner: string): Promise<string> {
  const [name = "", namespace = await context.argo().namespace()] = owner.split("/").reverse();
  const present = await findListedApplication(context.argo().session, { name, namespace });
  return present
    ? "and they go when that one is deleted"
    : "which Argo CD does not show: if it is gone, delete them in their cluster";
}
