import type { Json } from "../../provider/contract";
import { gatedFields, isAtLeast } from "../../provider/model/features";
import { isRecord } from "../../provider/model/json";
import { formatPath, parsePath, valueAt } from "../../provider/model/paths";
import type { Schema } from "../../provider/model/schema";
import type { Release } from "../../provider/model/traits";
import { fieldsWith } from "../../provider/model/walk";
import { versionVariable } from "../../tools/local-argocd/build/other-version";

/** Whether the Argo CD of this test run is of a release or newer. The pinned one knows everything. */
export function testedArgoCdKnows(release: Release): boolean {
  const version = process.env[versionVariable];
  return !version || isAtLeast(version, release);
}

const fieldsShownLater = fieldsWith(({ shownSince }) => shownSince !== undefined && !testedArgoCdKnows(shownSince));

/** A declaration without the fields that the Argo CD of this test run drops or does not show. */
export function knownToTestedArgoCd(schema: Schema, declared: Json): Json {
  const newer = gatedFields(schema, declared).filter(({ since }) => !testedArgoCdKnows(since));
  const unshown = fieldsShownLater(schema, declared).map(({ path }) => ({ path: formatPath(path) }));
  // Not `structuredClone`, whose objects are of another realm than those of a test.
  const known = JSON.parse(JSON.stringify(declared)) as Json;
  for (const { path } of [...newer, ...unshown]) {
    const steps = parsePath(path);
    const parent = valueAt(known, steps.slice(0, -1));
    if (isRecord(parent)) delete parent[String(steps.at(-1))];
  }
  return known;
}
