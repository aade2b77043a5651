import type { dynamic } from "@pulumi/pulumi";
import { oneLine } from "../../argo/errors";
import { loadCliContext } from "../../connection/cli-context";
import { type Json, type Log, PartialFailure, type ResourceHandler, UserError } from "../../contract";
import { type Kind, kinds, registry } from "../../kinds/registry";
import { type Context, createContext } from "../../lifecycle/context";
import { secretPathsOf } from "../../model/secret-paths";
import { publicTexts, Secrets, secretTexts } from "../../model/secrets";
import { handlers } from "../handlers";
import { onCancel, onEngineGone } from "./cancellation";
import { createEngineLog, type EngineLog, engineAddress } from "./engine-log";
import { keepHeapSmall } from "./heap";
import { ReportedError, silenceDuplicates } from "./quiet-errors";
import { asSecrets } from "./secret-outputs";
import { withSecretsMarked } from "./secret-values";
import { selfOf } from "./self";

/** What the engine started this process for. Built once, whichever kind comes first. */
interface Process {
  readonly context: Context;
  readonly log: EngineLog;
  /** What must not be shown, whoever brings it up. */
  readonly secrets: Secrets;
  /** Called for each request. */
  readonly onRequest: () => void;
}

type Configuration = dynamic.ConfigureRequest["config"];

let configuration: Configuration | undefined;
let running: Process | undefined;

function start(): Process {
  const log = createEngineLog();
  const secrets = new Secrets();
  const interruption = new AbortController();
  const hasEngine = engineAddress(process.argv) !== undefined;
  silenceDuplicates();
  onCancel(() => interruption.abort());
  // Nobody would take an answer, and the next run must not find an old one still at work.
  if (hasEngine) onEngineGone(() => process.exit(1));
  const context = createContext(
    {
      // `configure` comes once per kind; calls of one kind may run before it has come for another.
      config: (key) => configuration?.get(key) ?? undefined,
      configuration: () => configuration,
      isKept: true,
      environment: process.env,
      cliContext: () => loadCliContext(process.env),
    },
    hiding(log, secrets),
    interruption.signal,
    secrets,
  );
  return { context, log, secrets, onRequest: hasEngine ? keepHeapSmall() : () => undefined };
}

/** A log that shows no secret. */
function hiding(log: Log, secrets: Secrets): Log {
  return {
    info: (message) => log.info(secrets.hide(message)),
    warn: (message) => log.warn(secrets.hide(message)),
    // It says what Argo CD has just said.
    progress: (message) => log.progress(secrets.hideForeign(message)),
  };
}

/** Plain JSON: the host cannot store `undefined`, and would fail after the object was made. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function withoutProvider({ __provider: _provider, ...values }: Json): Json {
  return values;
}

/** How failures of one resource are told. */
interface Reporting {
  /** The code in the state. */
  readonly provider: unknown;
  readonly secrets: Secrets;
  readonly outputsOf: (state: Json) => Json;
}

/** An error that carries what the engine must keep. */
function partial(failure: PartialFailure, message: string, { provider, outputsOf }: Reporting): Error {
  return Object.assign(new ReportedError(message), {
    id: failure.id,
    // Without it the engine could neither refresh nor destroy the resource.
    properties: plain({ ...outputsOf(failure.state), __provider: provider }),
    reasons: [message],
  });
}

function reported(failure: unknown, reporting: Reporting): Error {
  const { secrets } = reporting;
  if (failure instanceof UserError) {
    const message = secrets.hide(failure.message, failure.foreign);
    return failure instanceof PartialFailure ? partial(failure, message, reporting) : new ReportedError(message);
  }
  const message = secrets.hideForeign(failure instanceof Error ? failure.message : "unknown");
  return new ReportedError(`pulumi-argocd has a defect, please report it: ${oneLine(message)}`);
}

/** Wraps a handler as the SDK's host wants it. */
function dynamicProvider(handler: ResourceHandler<Context>): dynamic.ResourceProvider {
  const { schema, computed } = registry[handler.kind as Kind];
  /** What the engine keeps of an object, with secrets where the program has some. */
  const outputsOf = (state: Json): Json => asSecrets(computed, state);

  /** Lets the handler work; `values` are all that it is given, the state's or the inputs' last. */
  async function run<T>(values: readonly Json[], work: (context: Context) => Promise<T>): Promise<T> {
    running ??= start();
    const { context, log, secrets, onRequest } = running;
    onRequest();
    for (const each of values) {
      secrets.add(secretTexts(schema, each, secretPathsOf(each)));
      secrets.add(secretTexts(computed, each));
      secrets.addPublic(publicTexts(schema, each));
    }
    try {
      return plain(await work(context));
    } catch (failure) {
      throw reported(failure, { provider: values.at(-1)?.__provider, secrets, outputsOf });
    } finally {
      await log.flush();
    }
  }
  return {
    async configure({ config }) {
      configuration = config;
    },
    async check(olds: Json, news: Json) {
      const result = await run([olds, news], (context) =>
        handler.check(context, selfOf(news), withoutProvider(olds), withoutProvider(news)),
      );
      // With a property's name the engine would print its whole value; the reasons name the paths.
      const inputs = withSecretsMarked(schema, result.inputs);
      return { inputs, failures: result.failures.map(({ reason }) => ({ property: "", reason })) };
    },
    async diff(id, olds: Json, news: Json) {
      const result = await run([olds, news], (context) =>
        handler.diff(context, selfOf(news), id, withoutProvider(olds), withoutProvider(news)),
      );
      return { ...result, replaces: [...result.replaces] };
    },
    async create(inputs: Json) {
      const { id, state } = await run([inputs], (context) =>
        handler.create(context, selfOf(inputs), withoutProvider(inputs)),
      );
      return { id, outs: outputsOf(state) };
    },
    async read(id, state: Json = {}) {
      const found = await run([state], async (context) => ({
        result: await handler.read(context, selfOf(state), id, withoutProvider(state)),
      }));
      if (found.result === undefined) return {};
      return { id: found.result.id, props: outputsOf(found.result.state), inputs: found.result.inputs };
    },
    async update(id, olds: Json, news: Json) {
      const outs = await run([olds, news], (context) =>
        handler.update(context, selfOf(news), id, withoutProvider(olds), withoutProvider(news)),
      );
      return { outs: outputsOf(outs) };
    },
    async delete(id, state: Json) {
      await run([state], async (context) => {
        await handler.delete(context, selfOf(state), id, withoutProvider(state));
        return null;
      });
    },
  };
}

/** By the name of each kind, which the published types do not list: they would lead on to other packages' types. */
const providers: Readonly<Record<string, () => dynamic.ResourceProvider>> = Object.fromEntries(
  kinds.map((kind) => [kind, () => dynamicProvider(handlers[kind])]),
);

export = providers;
