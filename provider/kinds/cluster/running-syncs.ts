import * as z from "zod";
import { listOf } from "../../argo/lists";
import { even, until } from "../../argo/repeat";
import type { Session } from "../../argo/session";
import type { Context } from "../../lifecycle/context";
import { isRecord } from "../../model/json";
import { normaliseServerUrl } from "../../model/urls";
import { applicationsPath } from "../shared/application-heads";
import type { LiveCluster } from "./api";
import { isNamed, nameOf } from "./names";

/** How long an operation may take to end with the credentials that it began with, in milliseconds. */
const longestOperation = 30_000;
const looks = even(500);

const operatingSchema = listOf(
  z.looseObject({
    metadata: z.looseObject({ name: z.string(), namespace: z.string() }),
    spec: z.record(z.string(), z.unknown()).default({}),
    status: z
      .looseObject({
        operationState: z.looseObject({ startedAt: z.string().nullish(), finishedAt: z.string().nullish() }).nullish(),
      })
      .nullish(),
  }),
);

type Operating = z.output<typeof operatingSchema>[number];

const fields = [
  "metadata.name",
  "metadata.namespace",
  "spec.destination",
  "status.operationState.startedAt",
  "status.operationState.finishedAt",
];

function isOn({ spec }: Operating, live: LiveCluster): boolean {
  const { server } = isRecord(spec.destination) ? spec.destination : {};
  const isServer = typeof server === "string" && normaliseServerUrl(server) === normaliseServerUrl(live.server);
  return isServer || isNamed({ spec }, nameOf(live));
}

/** The operations that run on a cluster, each by its application and its beginning. */
async function operationsOn(session: Session, live: LiveCluster): Promise<string[]> {
  const query = { fields: fields.map((field) => `items.${field}`).join(",") };
  const all = await session.call(operatingSchema, { method: "GET", path: applicationsPath, query });
  return all
    .filter((application) => isOn(application, live))
    .flatMap(({ metadata, status }) => {
      const { startedAt, finishedAt } = status?.operationState ?? {};
      return startedAt && !finishedAt ? `${metadata.namespace}/${metadata.name} since ${startedAt}` : [];
    });
}

/**
 * Lets the operations end that began with other credentials than those that are stored now: a step of a sync goes on with the ones
 * that it has read, and whoever has replaced them may take them away next. Long ones read them again at each step, so that the
 * wait is short, and its end is no failure.
 */
export async function outlastOperations({ argo, log, signal }: Context, live: LiveCluster): Promise<void> {
  const { session } = argo();
  try {
    const former = await operationsOn(session, live);
    if (former.length === 0) return;
    log.progress("waiting for syncs that began with the former credentials");
    const isOver = async () => !(await operationsOn(session, live)).some((operation) => former.includes(operation));
    await until(isOver, {
      signal,
      deadline: performance.now() + longestOperation,
      pauses: looks,
      explain: () => "they go on",
    });
  } catch {
    // The credentials are stored, whatever becomes of this question.
  }
}
