import * as z from "zod";
import { applicationSchema, type LiveApplication } from "../kinds/application/api";
import type { Session } from "./session";

/** One event of a stream: its data, or a sign of life without any. */
export type ServerSentEvent = { readonly kind: "data"; readonly data: string } | { readonly kind: "keepalive" };

const largestEvent = 32 * 1024 * 1024;

/**
 * Reads server-sent events out of lines: `data` fields up to an empty line, comments as signs of life. Ends at an event
 * that is larger than allowed.
 */
export async function* parseEvents(
  lines: AsyncIterable<string>,
  largest = largestEvent,
): AsyncIterable<ServerSentEvent> {
  let data: string[] = [];
  let length = 0;
  for await (const raw of lines) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.startsWith(":")) {
      yield { kind: "keepalive" };
    } else if (line === "") {
      if (data.length > 0) yield { kind: "data", data: data.join("\n") };
      data = [];
      length = 0;
    } else if (line === "data" || line.startsWith("data:")) {
      // Each line takes room, an empty one too.
      length += line.length + 1;
      if (length > largest) return;
      data.push(line.slice("data:".length).replace(/^ /, ""));
    }
  }
}

const messageSchema = z.looseObject({
  result: z.looseObject({ type: z.string(), application: applicationSchema }),
});

/** A change of an application, or a sign of life. */
export type ApplicationEvent =
  | { readonly kind: "changed" | "deleted"; readonly application: LiveApplication }
  | { readonly kind: "keepalive" };

function readMessage(data: string): ApplicationEvent {
  try {
    const { result } = messageSchema.parse(JSON.parse(data));
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
