import * as z from "zod";
import { parseEvents } from "../../../argo/events";
import { parseJson } from "../../../argo/json";
import type { Session } from "../../../argo/session";
import { type LiveApplication, liveApplicationSchema } from "../live";

const messageSchema = z.looseObject({
  result: z.looseObject({ type: z.string(), application: liveApplicationSchema }),
});

/** A change of an application, or a sign of life. */
export type ApplicationEvent =
  | { readonly kind: "changed" | "deleted"; readonly application: LiveApplication }
  | { readonly kind: "keepalive" };

function readMessage(data: string): ApplicationEvent {
  try {
    const { result } = messageSchema.parse(parseJson(data));
    return { kind: result.type === "DELETED" ? "deleted" : "changed", application: result.application };
  } catch {
    // Events only wake waits up: one that cannot be read costs nothing but time.
    return { kind: "keepalive" };
  }
}

/**
 * `GET /stream/applications` of the given projects. Argo CD drops events under load and keeps silent about what may
 * not be seen: what it sends is a hint, never a proof.
 */
export async function* followApplications(
  session: Session,
  projects: readonly string[],
  signal: AbortSignal,
): AsyncIterable<ApplicationEvent> {
  const lines = session.follow({
    method: "GET",
    path: "/api/v1/stream/applications",
    // With a version there is no opening event for every application.
    query: { projects, resourceVersion: "1" },
    signal,
  });
  for await (const event of parseEvents(lines)) {
    yield event.kind === "data" ? readMessage(event.data) : event;
  }
}
