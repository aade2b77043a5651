import * as pulumi from "@pulumi/pulumi";
import { nameInUrn } from "../provider/tokens";
import { type Configuration, configurationPrefix, stackConfiguration } from "./configuration";
import { type DependsOn, idsOf } from "./dependencies";
import type { CallOptions } from "./generated/declarations";
import { settingNames } from "./generated/settings";
import { promised } from "./values";

type Functions = typeof import("../provider/functions/registry");

type Caller = NonNullable<Parameters<Functions["runFunction"]>[2]>;

/** Whether a function changes something, so that a preview must not call it, reads what is there, or foretells what would be. */
type Effect = "acts" | "reads" | "foretells";

/** What a provider of either entry was configured with, which its outputs are. */
function configurationOf(provider: pulumi.Resource): pulumi.Output<Configuration> {
  const outputs = provider as unknown as Record<string, pulumi.Input<string> | undefined>;
  const keys = settingNames.map((name): [string, pulumi.Input<string> | undefined] => {
    const key = `${configurationPrefix}${name}`;
    return [key, outputs[key] ?? outputs[name]];
  });
  const name = provider.urn.apply(nameInUrn);
  const texts = pulumi.output(Object.fromEntries([...keys, [`${configurationPrefix}explicitProvider`, name]]));
  return texts.apply((known) => Object.fromEntries(Object.entries(known).filter(isText)));
}

function isText(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/** Runs a function. The provider is loaded by the first call: programs that only declare resources never load it. */
function run(name: string, given: object, caller: Caller): Promise<unknown> {
  const { runFunction } = require("../provider/functions/registry") as Functions;
  return runFunction(name, { ...given }, caller);
}

/** What is secret in the arguments is not shown in errors. */
function secrecyOf(isSecret: boolean): { readonly secretSpec?: true } {
  return isSecret ? { secretSpec: true } : {};
}

function refuseInPreview(name: string, effect: Effect): void {
  if (effect !== "acts" || !pulumi.runtime.isDryRun()) return;
  throw new pulumi.RunError(
    `${name} acts, and this is a preview: call ${name}Output, which a preview leaves alone, or ask ` +
      "`pulumi.runtime.isDryRun()` before",
  );
}

/**
 * The options as they are, where they are an object whose fields can be read.
 * @throws RunError for a text, a list, a promise or an output, of which nothing would arrive.
 */
function asOptions<Options extends object>(name: string, given: Options): Options {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const isLater = isObject && (given instanceof Promise || pulumi.Output.isInstance(given));
  if (isObject && !isLater) return given;
  const hint = isLater ? ", known when the call is made" : "";
  throw new pulumi.RunError(`${name}: the options must be an object such as \`{ timeout: "10m" }\`${hint}`);
}

/**
 * Calls a function.
 * @throws RunError in a preview, when it acts.
 */
export async function call<Result>(name: string, effect: Effect, args: object, given: CallOptions): Promise<Result> {
  const { provider, ...options } = asOptions(name, given);
  refuseInPreview(name, effect);
  const target = pulumi.output(args);
  const known = await promised(target);
  const configuration = provider ? await promised(configurationOf(provider)) : stackConfiguration();
  const secrecy = secrecyOf(await pulumi.isSecret(target));
  return run(name, { ...known, ...secrecy, ...options }, { configuration }) as Promise<Result>;
}

/** A refusal as Pulumi shows it to the user: the reason alone. */
function withoutStack(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== "UserError") return error;
  const shown = new pulumi.RunError(error.message);
  // What fails after the program's last line is shown with its stack, also where it is Pulumi's own error.
  shown.stack = error.message;
  return shown;
}

/**
 * Calls a function once everything that it is given is known, and what it depends on is made. A preview calls nothing that acts,
 * and asks for nothing that is still to be made. What is secret in the arguments makes the result a secret, and is not shown in
 * errors.
 */
export function callOutput<Result>(
  name: string,
  effect: Effect,
  args: object,
  given: Pick<CallOptions, "signal" | "onProgress" | "provider"> & DependsOn,
): pulumi.Output<Result> {
  const { signal, onProgress, provider, dependsOn, ...options } = asOptions(`${name}Output`, given);
  const isLeftOut = effect === "acts" && pulumi.runtime.isDryRun();
  // A provider's token is no reason to make a secret of what Argo CD says.
  const configuration = provider ? pulumi.unsecret(configurationOf(provider)) : stackConfiguration();
  const isSecret = pulumi.isSecret(pulumi.output(args));
  // What is only foretold is asked for before the resource that it is about is made.
  const about = idsOf(effect === "foretells" ? [] : [args, options], dependsOn);
  return pulumi.output({ args, options, configuration, isSecret, about }).apply(async (known) => {
    if (isLeftOut) return pulumi.unknown;
    const secrecy = secrecyOf(known.isSecret);
    const values = { ...known.args, ...secrecy, ...known.options, signal, onProgress };
    // What was listed before a resource was changed does not show the change.
    const freshness = known.about.length > 0 ? "fresh" : "recent";
    try {
      return await run(name, values, { configuration: known.configuration, freshness });
    } catch (error) {
      throw withoutStack(error);
    }
  }) as pulumi.Output<Result>;
}
