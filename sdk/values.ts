import * as pulumi from "@pulumi/pulumi";

/** Whether a value is there later. */
export function isEventual(value: unknown): value is pulumi.Output<unknown> | Promise<unknown> {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/** Whether a value is an object of fields that can be looked into now. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return !isEventual(value) && Object.prototype.toString.call(value) === "[object Object]";
}

/** Whether a value is one that Pulumi has a form of its own for. */
export function isPulumis(value: unknown): boolean {
  return [pulumi.Resource, pulumi.asset.Asset, pulumi.asset.Archive].some((type) => type.isInstance(value));
}

/** The value of an output as a bare promise, which is no dependency; it is known in an update. */
export function promised<T>(output: pulumi.Output<T>): Promise<T> {
  return (output as unknown as { promise(): Promise<T> }).promise();
}

/**
 * What a resource was given, by the output that repeats it. In a preview Pulumi takes an argument that was left out for unknown; here it is
 * `undefined`. It is no dependency and no secret.
 */
export function given<T>(output: pulumi.Output<T>): pulumi.Output<T | undefined> {
  const promise = (output as unknown as { promise(withUnknowns: true): Promise<T> }).promise(true);
  return pulumi.output(promise) as pulumi.Output<T | undefined>;
}
