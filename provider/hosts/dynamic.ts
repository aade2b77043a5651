import type { dynamic } from "@pulumi/pulumi";
import { loadCliContext } from "../api/cli-context";
import { oneLine } from "../api/errors";
import { type Json, PartialFailure, type ResourceHandler, UserError } from "../contract";
import { handlers } from "../handlers";
import { type Context, createContext } from "../handlers/context";
import { type Kind, kinds } from "../tokens";
import { onCancel } from "./cancellation";
import { createEngineLog, type EngineLog } from "./engine-log";
import { ReportedError, silenceDuplicates } from "./quiet-errors";

/** What the engine started this process for. Built once, whichever kind comes first. */
interface Process {
  readonly context: Context;
  readonly log: EngineLog;
}

type Configuration = dynamic.ConfigureRequest["config"];

let configuration: Configuration | undefined;
let running: Process | undefined;

function start(): Process {
  const log = createEngineLog();
  const interruption = new AbortController();
  silenceDuplicates();
  onCancel(() => interruption.abort());
  const context = createContext(
    {
      // `configure` comes once per kind; calls of one kind may run before it has come for another.
      config: (key) => configuration?.get(key) ?? undefined,
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    },
    log,
    interruption.signal,
  );
  return { context, log };
}

/** Plain JSON: the host cannot store `undefined`, and would fail after the object was made. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function withoutProvider({ __provider: _provider, ...values }: Json): Json {
  return values;
}

/** An error that carries what the engine must keep. */
function partial(failure: PartialFailure, provider: unknown): Error {
  return Object.assign(new ReportedError(failure.message), {
    id: failure.id,
    // Without it the engine could neither refresh nor destroy the resource.
    properties: plain({ ...failure.state, __provider: provider }),
    reasons: [failure.message],
  });
}

function reported(failure: unknown, provider: unknown): Error {
  if (failure instanceof PartialFailure) return partial(failure, provider);
  if (failure instanceof UserError) return new ReportedError(failure.message);
  const message = failure instanceof Error ? oneLine(failure.message) : "unknown";
  return new ReportedError(`pulumi-argocd has a defect, please report it: ${message}`);
}

/** Wraps a handler as the SDK's host wants it. */
function dynamicProvider(handler: ResourceHandler<Context>): dynamic.ResourceProvider {
  async function run<T>(provider: unknown, work: (context: Context) => Promise<T>): Promise<T> {
    running ??= start();
    const { context, log } = running;
    try {
      return plain(await work(context));
    } catch (failure) {
      throw reported(failure, provider);
    } finally {
      await log.flush();
    }
  }
  return {
    async configure({ config }) {
      configuration = config;
    },
    async check(olds: Json, news: Json) {
      const result = await run(news.__provider, (context) =>
        handler.check(context, withoutProvider(olds), withoutProvider(news)),
      );
      // With a property's name the engine would print its whole value; the reasons name the paths.
      return { inputs: result.inputs, failures: result.failures.map(({ reason }) => ({ property: "", reason })) };
    },
    async diff(id, olds: Json, news: Json) {
      const result = await run(news.__provider, (context) =>
        handler.diff(context, id, withoutProvider(olds), withoutProvider(news)),
      );
      return { ...result, replaces: [...result.replaces] };
    },
    async create(inputs: Json) {
      const { id, state } = await run(inputs.__provider, (context) => handler.create(context, withoutProvider(inputs)));
      return { id, outs: state };
    },
    async read(id, state: Json = {}) {
      const found = await run(state.__provider, async (context) => ({
        result: await handler.read(context, id, withoutProvider(state)),
      }));
      if (found.result === undefined) return {};
      return { id: found.result.id, props: found.result.state, inputs: found.result.inputs };
    },
    async update(id, olds: Json, news: Json) {
      const outs = await run(news.__provider, (context) =>
        handler.update(context, id, withoutProvider(olds), withoutProvider(news)),
      );
      return { outs };
    },
    async delete(id, state: Json) {
      await run(state.__provider, async (context) => {
        await handler.delete(context, id, withoutProvider(state));
        return null;
      });
    },
  };
}

const providers = Object.fromEntries(kinds.map((kind) => [kind, () => dynamicProvider(handlers[kind])])) as Readonly<
  Record<Kind, () => dynamic.ResourceProvider>
>;

export = providers;
