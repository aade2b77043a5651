import * as pulumi from "@pulumi/pulumi";

/** What a component refuses, as Pulumi shows it to the user: the reason alone. */
export function refusal(name: string, reason: string): pulumi.RunError {
  const error = new pulumi.RunError(`ManagedCluster "${name}": ${reason}`);
  // What fails when an output is known would be shown with its stack.
  error.stack = error.message;
  return error;
}
