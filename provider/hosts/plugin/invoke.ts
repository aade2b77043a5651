import type { Json, Log } from "../../contract";
import type { FunctionDefinition } from "../../functions/definition";
import { functions, runFunction } from "../../functions/registry";
import { shapeOf } from "../../model/schema";
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
 * Calls a function, and answers the properties of its result. A preview calls none that acts, and answers nothing. What is secret
 * in what it is given makes the result a secret, and is not shown in errors.
 */
export async function invoke(invocation: Invocation): Promise<Json> {
  const { token, given, isPreview, configuration, signal, log } = invocation;
  const definition = functionOf(token);
  const { name, effect } = definition;
  if (isPreview && effect === "acts") {
    log.info(`${name} acts, and is not called by a preview`);
    return {};
  }
  const isSecret = given.secrets.length > 0;
  const onProgress = (line: string) => log.progress(line);
  const values = { ...given.values, ...(isSecret && { secretSpec: true }), signal, onProgress };
  const answer = properties(definition, await runFunction(name, values, { configuration }));
  return isSecret ? Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, asSecret(value)])) : answer;
}

/** What is no object stands under a name of its own: not every language takes another answer. */
function properties({ result }: FunctionDefinition, answer: unknown): Json {
  if (answer === undefined) return {};
  return shapeOf(result) === undefined ? { result: answer } : (answer as Json);
}
