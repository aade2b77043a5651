import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../../contract";
import { isRecord } from "../../../model/json";
import { normalise } from "../../../model/normalise";
import { withoutNullEntries } from "../../../model/nulls";
import { shapeOf } from "../../../model/schema";
import type { LiveApplication } from "../live";
import { applicationSchema } from "../schema";

const specSchema = shapeOf(applicationSchema)?.spec;

/** A spec as it is compared with one in a status, into which Argo CD's merge patches bring no entry that is null. */
function comparable(spec: Json): unknown {
  return withoutNullEntries(normalise(specSchema, spec));
}

function sourcesOf(values: Json): unknown {
  const normal = comparable({ ...values, destination: values.destination ?? {} });
  return isRecord(normal) ? { source: normal.source, sources: normal.sources } : undefined;
}

/** The source that a hydrated application is synced from. */
function hydratedSource(spec: Json): Json | undefined {
  const { drySource, syncSource } = isRecord(spec.sourceHydrator) ? spec.sourceHydrator : {};
  if (!isRecord(drySource) || !isRecord(syncSource)) return undefined;
  return {
    repoURL: syncSource.repoURL || drySource.repoURL,
    path: syncSource.path,
    targetRevision: syncSource.targetBranch,
  };
}

function isSameSource(spec: Json, other: Json): boolean {
  const hydrated = hydratedSource(spec);
  if (!hydrated) return isDeepStrictEqual(sourcesOf(spec), sourcesOf(other));
  const source = isRecord(other.source) ? other.source : {};
  return Object.entries(hydrated).every(([field, value]) => source[field] === value);
}

/** Whether the comparison in the status is with the spec as it is now. */
export function isComparedToSpec({ spec, status }: LiveApplication): boolean {
  const comparedTo = status?.sync?.comparedTo;
  if (comparedTo === undefined || !isSameSource(spec, comparedTo)) return false;
  const destination = (values: Json) => {
    const normal = comparable({ destination: values.destination });
    return isRecord(normal) ? normal.destination : undefined;
  };
  return isDeepStrictEqual(destination(spec), destination(comparedTo));
}

/** Whether the last hydration was for the spec as it is now. */
export function isHydrationForSpec({ spec, status }: LiveApplication): boolean {
  const hydrated = status?.sourceHydrator?.currentOperation?.sourceHydrator;
  const declared = (sourceHydrator: unknown) => comparable({ destination: {}, sourceHydrator });
  return isDeepStrictEqual(declared(spec.sourceHydrator), declared(hydrated));
}

/** Whether the last operation was for the sources as they are now. */
export function isOperationForSpec({ spec, status }: LiveApplication): boolean {
  const { operation, syncResult } = status?.operationState ?? {};
  const synced = isRecord(syncResult) && isRecord(syncResult.source) ? syncResult : operation?.sync;
  return isRecord(synced) && isSameSource(spec, synced);
}
