import type { Json, Log } from "../../contract";
import type { FunctionDefinition } from "../../functions/definition";
import { functions, runFunction } from "../../functions/registry";
import { notKnownYet } from "../../model/not-known-yet";
import { type Schema, shapeOf, unwrapped } from "../../model/schema";
import { pluginToken } from "../../tokens";
import { asSecret } from "../shared/secret-form";
import { notFound } from "./errors";
import type { Received } from "./values";

/** How a function is called. */
export interface Invocation {
  readonly token: string;
  readonly given: Received;
  readonly isPreview: boolean;
  /** What the provider was configured with, by full keys. */
  readonly configuration: Readonly<Record<string, string>>;
  /** Ends the call early. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** The function of a token such as `argocd:index:syncApplication`. */
function functionOf(token: string): FunctionDefinition {
  const found = functions.find(({ name }) => token === pluginToken(name));
  if (found === undefined) throw notFound(`${token} is no function of this provider`);
  return found;
}

/**
 * Calls a function, and answers the properties of its result. A preview calls none that acts, and answers what is not known yet.
 * What is secret in what it is given makes the result a secret, and is not shown in errors.
 */
export async function invoke(invocation: Invocation): Promise<Json> {
  const { token, given, isPreview, configuration, signal, log } = invocation;
  const { name, effect, result } = functionOf(token);
  if (isPreview && effect === "acts") {
    log.info(`${name} acts, and is not called by a preview`);
    return isNothing(result) ? {} : properties(result, notKnownYet(result));
  }
  const isSecret = given.secrets.length > 0;
  const onProgress = (line: string) => log.progress(line);
  const values = { ...given.values, ...(isSecret && { secretSpec: true }), signal, onProgress };
  const answer = properties(result, await runFunction(name, values, { configuration }));
  return isSecret ? Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, asSecret(value)])) : answer;
}

/** What is no object stands under a name of its own: not every language takes another answer. That nothing is answered is one. */
function properties(result: Schema, answer: unknown): Json {
  if (isNothing(result)) return { result: true };
  return shapeOf(result) === undefined ? { result: answer } : (answer as Json);
}

function isNothing(result: Schema): boolean {
  return unwrapped(result)._zod.def.type === "void";
}
