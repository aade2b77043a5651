import { listOf } from "../../argo/lists";
import type { ApiRequest } from "../../argo/request";
import type { Session } from "../../argo/session";
import { applicationsPath } from "../shared/application-heads";
import { type ApplicationKey, type LiveApplication, liveApplicationSchema } from "./live";

/** Which applications a list shows: all that we may see, unless it says more. */
export interface ApplicationFilter {
  readonly name?: string;
  readonly namespace?: string;
  readonly projects?: readonly string[];
  readonly selector?: string;
  readonly repo?: string;
}

const listSchema = listOf(liveApplicationSchema);

function list(session: Session, filter: ApplicationFilter, reading: Pick<ApiRequest, "keep" | "passed"> = {}) {
  return session.call(listSchema, {
    method: "GET",
    path: applicationsPath,
    query: {
      name: filter.name,
      appNamespace: filter.namespace,
      projects: filter.projects,
      selector: filter.selector,
      repo: filter.repo,
    },
    ...reading,
  });
}

/** `GET /applications`, filtered by the server; costs it no Kubernetes call. */
export function listApplications(session: Session, filter: ApplicationFilter): Promise<LiveApplication[]> {
  return list(session, filter);
}

/** The application of a name, wherever it has moved to, as a list shows it: maybe some milliseconds ago. */
export async function findListedApplication(
  session: Session,
  { name, namespace }: Pick<ApplicationKey, "name" | "namespace">,
): Promise<LiveApplication | undefined> {
  return (await listApplications(session, { name, namespace }))[0];
}

/** `GET /applications` of many, of which only some are wanted, by `namespace/name`: the others take no room. */
export function listSomeApplications(
  session: Session,
  filter: ApplicationFilter,
  isWanted: (id: string) => boolean,
): Promise<LiveApplication[]> {
  const keep = (item: unknown) => {
    const metadata = fieldOf(item, "metadata");
    return isWanted(`${fieldOf(metadata, "namespace")}/${fieldOf(metadata, "name")}`) ? item : undefined;
  };
  return list(session, filter, { keep });
}

/**
 * `GET /applications` without what grows with the resources that they deploy. Argo CD cannot be asked to leave it out:
 * the fields that it lets be chosen lack the uid, the finalizers and the messages.
 */
export function listApplicationSummaries(session: Session, filter: ApplicationFilter): Promise<LiveApplication[]> {
  return list(session, filter, { keep: withoutBulk, passed: bulk });
}

/** What is in an application that grows with the resources that it deploys, or that only Kubernetes looks at. */
const bulk = [
  ["metadata", "managedFields"],
  ["status", "resources"],
  ["status", "history"],
  ["status", "operationState", "operation"],
  ["status", "operationState", "syncResult"],
];

function withoutBulk(item: unknown): unknown {
  for (const path of bulk) {
    const holder = path.slice(0, -1).reduce(fieldOf, item);
    if (typeof holder === "object" && holder !== null)
      delete (holder as Record<string, unknown>)[path.at(-1) as string];
  }
  return item;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
