import * as z from "zod";
import { listOf } from "../../argo/lists";
import type { Session } from "../../argo/session";

/** Where the API has its applications. */
export const applicationsPath = "/api/v1/applications";

const headSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    creationTimestamp: z.string().nullish(),
    deletionTimestamp: z.string().nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z.record(z.string(), z.unknown()).default({}),
});

const headsSchema = listOf(headSchema);

/** What tells one application from another: its metadata, and in its spec only the destination. */
export type ApplicationHead = z.output<typeof headSchema>;

// Argo CD knows these names by heart: one that is not on its list would silently be missing.
const headFields = [
  "metadata.name",
  "metadata.namespace",
  "metadata.creationTimestamp",
  "metadata.deletionTimestamp",
  "metadata.annotations",
  "spec.destination",
];

/** `GET /applications` without status and sources, for questions about all applications. */
export function listApplicationHeads(
  session: Session,
  { projects, selector }: { readonly projects?: readonly string[]; readonly selector?: string } = {},
): Promise<ApplicationHead[]> {
  return session.call(headsSchema, {
    method: "GET",
    path: applicationsPath,
    query: { projects, selector, fields: headFields.map((field) => `items.${field}`).join(",") },
  });
}
