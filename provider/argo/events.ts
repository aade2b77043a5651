/** One event of a stream: its data, or a sign of life without any. */
export type ServerSentEvent = { readonly kind: "data"; readonly data: string } | { readonly kind: "keepalive" };

const largestEvent = 32 * 1024 * 1024;

// `eventsource-parser` looks at its limit after each piece alone: an event that is larger than allowed may come out.
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
