/** A value as Pulumi's protocol marks a secret, which the engine takes from a provider in all that it answers. */
export function asSecret(value: unknown): object {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}
