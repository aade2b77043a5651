import * as pulumi from "@pulumi/pulumi";
import type { CallOptions } from "./generated/declarations";

type Functions = typeof import("../provider/functions/registry");

/** Calls a function. The provider is loaded by the first call: programs that only declare resources never load it. */
export function call<Result>(name: string, args: object, options: object): Promise<Result> {
  const { functionOf } = require("../provider/functions/registry") as Functions;
  return functionOf(name).run({ ...args, ...options }) as Promise<Result>;
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
 * Calls a function once everything that it is given is known, after whatever that comes from. A preview calls nothing that
 * acts. What is secret in the arguments makes the result a secret, and is not shown in errors.
 */
export function callOutput<Result>(
  name: string,
  effect: "acts" | "reads",
  args: object,
  { signal, onProgress, ...options }: Pick<CallOptions, "signal" | "onProgress">,
): pulumi.Output<Result> {
  const isLeftOut = effect === "acts" && pulumi.runtime.isDryRun();
  const isSecret = pulumi.isSecret(pulumi.output(args));
  return pulumi.output({ args, options, isSecret }).apply(async (known) => {
    if (isLeftOut) return pulumi.unknown;
    const secrecy = known.isSecret ? { secretSpec: true } : {};
    try {
      return await call(name, known.args, { ...secrecy, ...known.options, signal, onProgress });
    } catch (error) {
      throw withoutStack(error);
    }
  }) as pulumi.Output<Result>;
}
