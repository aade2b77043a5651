import * as pulumi from "@pulumi/pulumi";

/** What the engine would be asked to register or to read. */
export interface Registered {
  readonly type: string;
  readonly name: string;
  readonly id?: string;
  readonly provider?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Stands in for the engine. Answers the list of what it is asked.
 * @param filledIn what a provider adds to the inputs of a resource.
 */
export async function mockEngine(
  preview = false,
  organization = "acme",
  project = "tests",
  filledIn: (asked: Registered) => object = () => ({}),
): Promise<Registered[]> {
  const registered: Registered[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, id, provider, inputs }) => {
        const asked = { type, name, inputs, ...(id && { id }), ...(provider && { provider }) };
        registered.push(asked);
        return { id: id || (preview ? "" : `id-of-${name}`), state: { ...inputs, ...filledIn(asked) } };
      },
      call: () => ({}),
    },
    project,
    "dev",
    preview,
    organization,
  );
  return registered;
}

const signature = "4dabf18193072939515e22adb298388d";

/** How a secret looks on its way to the engine. */
export function secret(value: unknown): object {
  return { [signature]: "1b47061264138c4ac30d75fd1eb44270", value };
}

/** Waits until an output, and with it its resource, is there. Answers its value. */
export function settled<T>(output: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((resolve) => pulumi.output(output).apply((value) => resolve(value)));
}

/** Whether an output's value is known. */
export function isKnown(output: pulumi.Output<unknown>): Promise<boolean> {
  return (output as unknown as { isKnown: Promise<boolean> }).isKnown;
}
