import * as z from "zod";
import { pathSegment } from "../../../argo/keys";
import type { ApiRequest } from "../../../argo/request";
import { UserError } from "../../../contract";
import { applicationQuery } from "../../../kinds/application/request";
import { named } from "../../../model/named";
import { type Caller, callOptions } from "../../call";
import { findTarget, type Target } from "../../target";
import { type ApplicationReading, ofApplication } from "./of-application";

/** The options of functions that are about one revision of one source. */
export const revisionOptions = named("RevisionOptions", "Which revision is meant, of which source.", {
  revision: z
    .string()
    .min(1, "must name a revision")
    .optional()
    .describe("The commit, or the version of the chart. Default: the one that Argo CD last compared with."),
  sourceIndex: z.int().min(0).optional().describe("Which of several sources it is a revision of, from 0. Default `0`."),
  versionId: z.int().min(0).optional().describe("The entry in the application's history whose sources are meant."),
  ...callOptions,
});

/** Which revision is meant. */
type Revision = Pick<z.output<typeof revisionOptions>, "revision" | "sourceIndex" | "versionId">;

/** What a function that reads about a revision sends. */
export interface RevisionReading extends ApplicationReading {
  /** The revision, as a part of a path. */
  readonly revision: string;
  /** What of a query says which source is meant. */
  readonly query: ApiRequest["query"];
}

/** Reads something about a revision of an application's source. */
export function ofRevision<T>(
  { target, ...options }: z.output<typeof revisionOptions> & { readonly target: Target },
  caller: Caller,
  read: (call: RevisionReading) => Promise<T>,
): Promise<T> {
  return ofApplication({ target, ...options }, caller, async (call) => {
    const revision = pathSegment(await revisionOf(call, target, options));
    return read({ ...call, revision, query: queryOf(call, options) });
  });
}

/** The revision that is meant: the one that is given, else the one that was last compared. */
async function revisionOf({ context }: ApplicationReading, target: Target, wanted: Revision): Promise<string> {
  const { revision, sourceIndex = 0 } = wanted;
  if (revision !== undefined) return revision;
  const { sync } = (await findTarget(context, target)).status ?? {};
  const compared = sync?.revisions?.[sourceIndex] ?? (sourceIndex === 0 ? sync?.revision : undefined);
  if (compared) return compared;
  throw new UserError("Argo CD has compared no revision of this source yet: name one by `revision`");
}

function queryOf({ key }: ApplicationReading, { sourceIndex, versionId }: Revision) {
  return { ...applicationQuery(key), sourceIndex: sourceIndex?.toString(), versionId: versionId?.toString() };
}
