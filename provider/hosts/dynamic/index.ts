import type { dynamic } from "@pulumi/pulumi";
import { type Json, PartialFailure, type ResourceHandler } from "../../contract";
import { type Kind, kinds, registry } from "../../kinds/registry";
import type { Context } from "../../lifecycle/context";
import { handlers } from "../handlers";
import { onEngineGone } from "../shared/engine-gone";
import { createEngineLog, engineAddress } from "../shared/engine-log";
import { keepHeapSmall } from "../shared/heap";
import { answering, type Process, plain, startProcess, told } from "../shared/process";
import { asSecrets } from "../shared/secret-outputs";
import { withSecretsMarked } from "../shared/secret-values";
import { onCancel } from "./cancellation";
import { engineLibrary } from "./pulumi-runtime";
import { ReportedError, silenceDuplicates } from "./quiet-errors";
import { selfOf } from "./self";

/** What the engine started this process for. Built once, whichever kind comes first. */
interface Running extends Process {
  /** Called for each request. */
  readonly onRequest: () => void;
}

type Configuration = dynamic.ConfigureRequest["config"];

let configuration: Configuration | undefined;
let running: Running | undefined;

function start(): Running {
  const address = engineAddress(process.argv);
  const interruption = new AbortController();
  silenceDuplicates();
  onCancel(() => interruption.abort());
  // Nobody would take an answer, and the next run must not find an old one still at work.
  if (address !== undefined) onEngineGone(() => process.exit(1));
  return {
    // `configure` comes once per kind; calls of one kind may run before it has come for another.
    ...startProcess(() => configuration, createEngineLog({ address, library: engineLibrary }), interruption.signal),
    onRequest: address !== undefined ? keepHeapSmall() : () => undefined,
  };
}

function withoutProvider({ __provider: _provider, ...values }: Json): Json {
  return values;
}

/** An error that carries what the engine must keep. */
function partial(failure: PartialFailure, message: string, outputs: Json): Error {
  return Object.assign(new ReportedError(message), { id: failure.id, properties: plain(outputs), reasons: [message] });
}

/** Wraps a handler as the SDK's host wants it. */
function dynamicProvider(handler: ResourceHandler<Context>): dynamic.ResourceProvider {
  const kind = handler.kind as Kind;
  const { schema, computed } = registry[kind];
  /** What the engine keeps of an object, with secrets where the program has some. */
  const outputsOf = (state: Json): Json => asSecrets(computed, state);

  /** Lets the handler work; `values` are all that it is given, the state's or the inputs' last. */
  async function run<T>(values: readonly Json[], work: (context: Context) => Promise<T>): Promise<T> {
    running ??= start();
    running.onRequest();
    try {
      return await answering(running, kind, values, work);
    } catch (failure) {
      const message = told(failure, running.secrets);
      if (!(failure instanceof PartialFailure)) throw new ReportedError(message);
      // Without the code in the state the engine could neither refresh nor destroy the resource.
      throw partial(failure, message, { ...outputsOf(failure.state), __provider: values.at(-1)?.__provider });
    } finally {
      await running.log.flush();
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
      const replaces = [...result.replaces];
      // What the plugin has written lacks the code without which the engine could neither refresh nor destroy it.
      return olds.__provider === undefined ? { replaces, changes: true } : { ...result, replaces };
    },
    async create(inputs: Json) {
      const { id, state } = await run([inputs], (context) =>
        handler.create(context, selfOf(inputs), withoutProvider(inputs)),
      );
      return { id, outs: outputsOf(state) };
    },
    async read(id, state: Json = {}) {
      const found = await run([state], (context) => handler.read(context, selfOf(state), id, withoutProvider(state)));
      if (found === undefined) return {};
      return { id: found.id, props: outputsOf(found.state), inputs: found.inputs };
    },
    async update(id, olds: Json, news: Json) {
      const outs = await run([olds, news], (context) =>
        handler.update(context, selfOf(news), id, withoutProvider(olds), withoutProvider(news)),
      );
      return { outs: outputsOf(outs) };
    },
    async delete(id, state: Json) {
      await run([state], (context) => handler.delete(context, selfOf(state), id, withoutProvider(state)));
    },
  };
}

/** By the name of each kind, which the published types do not list: they would lead on to other packages' types. */
const providers: Readonly<Record<string, () => dynamic.ResourceProvider>> = Object.fromEntries(
  kinds.map((kind) => [kind, () => dynamicProvider(handlers[kind])]),
);

export = providers;
