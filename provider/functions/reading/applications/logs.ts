import * as z from "zod";
import { parseErrorBody } from "../../../argo/answers";
import { ApiError, oneLine, UnreachableError } from "../../../argo/errors";
import { parseEvents } from "../../../argo/events";
import type { ApiRequest } from "../../../argo/request";
import type { Session } from "../../../argo/session";
import { jsonIn } from "../../../model/json";
import { answered, flag, text } from "../answers";

/** A line of a log. */
export const logLineSchema = answered("LogLine", "A line of a pod's log.", {
  podName: text().describe("The pod."),
  content: text().describe("The line, without its end."),
  timeStamp: text().describe("When it was written, to the nanosecond."),
});

/** A line of a log. */
export type LogLine = z.output<typeof logLineSchema>;

/** What Argo CD sends of logs. */
export type LogMessage =
  | { readonly kind: "line"; readonly line: LogLine }
  /** Why a pod has no log, in Kubernetes' words. */
  | { readonly kind: "problem"; readonly reason: string }
  /** All logs have come in. */
  | { readonly kind: "end" };

const entrySchema = z
  .object({ content: text(), podName: text(), timeStampStr: text(), last: flag() })
  .transform(({ content, podName, timeStampStr, last }): readonly LogMessage[] => {
    const line: LogMessage = { kind: "line", line: { podName, content, timeStamp: timeStampStr } };
    // The last one may be a line, or nothing at all.
    if (last) return podName === "" ? [{ kind: "end" }] : [line, { kind: "end" }];
    return podName === "" ? [{ kind: "problem", reason: oneLine(content) }] : [line];
  });

const messageSchema = z.object({ result: entrySchema }).transform(({ result }) => result);

function readMessage(data: string): readonly LogMessage[] {
  const refusal = parseErrorBody(data);
  // The stream itself has begun well.
  if (refusal) throw new ApiError(refusal.message, 200, refusal.code);
  const { data: message } = messageSchema.safeParse(jsonIn(data));
  if (message) return message;
  throw new UnreachableError("the stream of logs cannot be read: check any proxy between", false);
}

/** What a stream of logs sends, until it ends or the request's signal aborts. */
export async function* followLogs(session: Session, request: ApiRequest): AsyncIterable<LogMessage> {
  for await (const event of parseEvents(session.follow(request))) {
    if (event.kind === "data") yield* readMessage(event.data);
  }
}

/** The last lines of what comes, so many and so large at most. */
export class LastLines {
  private readonly kept: LogLine[] = [];
  private size = 0;
  private isCut = false;

  constructor(
    private readonly mostLines: number,
    private readonly mostBytes: number,
  ) {}

  add(line: LogLine): void {
    this.kept.push(line);
    this.size += bytesOf(line);
    while (this.kept.length > this.mostLines || this.size > this.mostBytes) this.drop();
  }

  private drop(): void {
    const first = this.kept.shift();
    this.size -= first ? bytesOf(first) : this.size;
    this.isCut = true;
  }

  get all(): { readonly lines: LogLine[]; readonly isCut: boolean } {
    return { lines: this.kept, isCut: this.isCut };
  }
}

function bytesOf({ content }: LogLine): number {
  return Buffer.byteLength(content);
}
