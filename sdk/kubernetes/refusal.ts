import * as pulumi from "@pulumi/pulumi";
import { isEventual } from "../values";

type Mistakes = typeof import("../../provider/components/mistakes");

/** Everything that is wrong with the arguments of a component, as far as they are known when the program runs. */
export function mistakesIn(component: string, args: object): string[] {
  // Loaded here, so that programs load nothing of the provider with the package.
  const provider = require("../../provider/components/mistakes") as Mistakes;
  return provider.mistakesIn(component, args, (value) => isEventual(value));
}

/** What a component refuses, as Pulumi shows it to the user: the reason alone. */
export function refusal(component: string, name: string, reason: string): pulumi.RunError {
  const error = new pulumi.RunError(`${component} "${name}": ${reason}`);
  // What fails when an output is known would be shown with its stack.
  error.stack = error.message;
  return error;
}
