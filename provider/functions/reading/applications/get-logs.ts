import * as z from "zod";
import { UnreachableError } from "../../../argo/errors";
import type { ApiRequest } from "../../../argo/request";
import { UserError } from "../../../contract";
import { applicationQuery, requestOn, resourceQuery } from "../../../kinds/application/request";
import { durationPattern, milliseconds } from "../../../model/duration";
import { named } from "../../../model/named";
import { traits } from "../../../model/traits";
import { callOptions } from "../../call";
import { defineFunction } from "../../definition";
import { resourceSchema } from "../../resource";
import { target } from "../../target";
import { answered, flag, list } from "../answers";
import { followLogs, LastLines, type LogLine, logLineSchema } from "./logs";
import { type ApplicationReading, ofApplication } from "./of-application";

const defaultTail = 100;
const defaultMostLines = 10_000;
const defaultMostBytes = 1024 * 1024;

const logsOptions = named("LogsOptions", "Which lines `getLogs` answers.", {
  resource: resourceSchema
    .optional()
    .describe("The pod, or what owns pods, such as a `Deployment`. Default: all pods of the application."),
  container: z.string().optional().describe("The container. Needed for pods that have several."),
  tail: z.int().min(1).optional().describe("So many lines of each pod, the last ones. Default `100`."),
  since: z
    .string()
    .regex(durationPattern, "must be a duration such as `10m`")
    .optional()
    .describe("Only lines that are no older, such as `10m`. Default: lines of any age."),
  previous: z
    .boolean()
    .optional()
    .describe("The log of the container that ran before the last restart. Default `false`."),
  filter: z.string().min(1).optional().describe("Only lines with this text; with `!` before it, only those without."),
  matchCase: z.boolean().optional().describe("Whether `filter` tells capitals from small letters. Default `false`."),
  follow: z
    .boolean()
    .optional()
    .describe("Wait for more lines, until the pods end, `timeout` is over, or `signal` aborts. Default `false`."),
  mostLines: z.int().min(1).optional().describe("So many lines are answered at most, the last ones. Default `10000`."),
  mostBytes: z.int().min(1).optional().describe("So many bytes are answered at most. Default `1048576`."),
  onLine: z
    .custom<(line: LogLine) => void>((value) => typeof value === "function", "must be a function")
    .register(traits, { inProgram: '(line: import("./outputs").LogLine) => void' })
    .optional()
    .describe("Gets each line as soon as it is there, beyond the most that are answered too."),
  ...callOptions,
});

type LogsOptions = z.output<typeof logsOptions>;

const logsSchema = answered("Logs", "Lines of the logs of pods.", {
  lines: list(logLineSchema).describe("The lines, in the order in which they were written."),
  isCut: flag().describe("Whether earlier lines were left out for `mostLines` or `mostBytes`."),
  problems: list(z.string()).describe(
    "Why pods have no log, in Kubernetes' words: one is still to start, or has several containers.",
  ),
});

type Logs = z.output<typeof logsSchema>;

function requestFor({ key }: ApplicationReading, given: LogsOptions, signal: AbortSignal): ApiRequest {
  const { resource: about, container, tail = defaultTail, since, previous, filter, matchCase, follow } = given;
  const { needs = [] } = requestOn(key, "get");
  return {
    method: "GET",
    ...requestOn(key, "get", "/logs"),
    query: {
      ...applicationQuery(key),
      ...(about && resourceQuery(about)),
      container,
      tailLines: String(tail),
      sinceSeconds: since && String(Math.max(1, Math.ceil(milliseconds(since, since) / 1_000))),
      previous: previous?.toString(),
      filter,
      matchCase: matchCase?.toString(),
      follow: follow?.toString(),
    },
    needs: needs.flatMap((need) => [need, { ...need, resource: "logs" }]),
    signal,
  };
}

/** Collects what comes, and passes each line on. Answers whether all has come in. */
async function collect(
  call: ApplicationReading,
  given: LogsOptions,
  over: AbortSignal,
): Promise<Logs & { readonly isWhole: boolean }> {
  const { mostLines = defaultMostLines, mostBytes = defaultMostBytes, onLine } = given;
  const last = new LastLines(mostLines, mostBytes);
  const problems: string[] = [];
  for await (const message of followLogs(call.session, requestFor(call, given, over))) {
    if (message.kind === "end") return { ...last.all, problems, isWhole: true };
    if (message.kind === "problem") problems.push(message.reason);
    else {
      last.add(message.line);
      onLine?.(message.line);
    }
  }
  return { ...last.all, problems, isWhole: false };
}

/** Fails for logs that have not come in whole; of no pod at all, Argo CD says nothing. */
function checkWhole(
  { lines, problems }: Logs,
  { resource: about }: LogsOptions,
  isLate: boolean,
  howToGiveTime: string,
) {
  if (isLate) throw new UserError(`the logs were not there in time: ${howToGiveTime}`);
  if (lines.length > 0 || problems.length > 0) {
    throw new UnreachableError("the stream of logs ended early: check any proxy between, and ask again", true);
  }
  if (about === undefined) return;
  throw new UserError(`it has no pod of a ${about.kind} "${about.name}": \`getResourceTree\` shows what it has`);
}

export const getLogs = defineFunction({
  name: "getLogs",
  command: "get logs",
  effect: "reads",
  documentation: {
    summary: "Answers the last lines of the logs of an application's pods, and follows them where that is asked for.",
    example: `const { lines } = await argocd.getLogs({ name: "payments-api" }, { tail: 20, filter: "error" });
console.log(lines.map(({ podName, content }) => \`\${podName}: \${content}\`).join("\\n"));`,
    see: "https://argo-cd.readthedocs.io/en/stable/user-guide/commands/argocd_app_logs/",
  },
  needs: [{ action: "get" }, { action: "get", on: { resource: "logs", object: "<project>/<name>" } }],
  arguments: z.strictObject({ target }),
  options: logsOptions,
  result: logsSchema.describe("The lines."),
  table: { rows: "lines", columns: { POD: "podName", TIME: "timeStamp", LINE: "content" } },
  streaming: {
    option: "onLine",
    line: (part) => {
      const { podName, content } = part as LogLine;
      return `${podName}: ${content}`;
    },
    remarks: ({ lines, isCut, problems }) =>
      lines.length === 0 && problems.length === 0 && !isCut
        ? ["no lines: it has no pods, or these have written nothing of the kind"]
        : problems,
  },
  run: (given, caller) =>
    ofApplication(given, caller, async (call) => {
      const time = AbortSignal.timeout(Math.max(0, Math.ceil(call.deadline - performance.now())));
      const over = AbortSignal.any([time, call.context.signal]);
      const { isWhole, ...logs } = await collect(call, given, over);
      const isEnded = isWhole || (given.follow === true && over.aborted);
      if (!isEnded && call.context.signal.aborted) throw new UserError("interrupted");
      if (!isEnded) checkWhole(logs, given, time.aborted, call.howToGiveTime);
      return logs;
    }),
});
