import { isRecord } from "../../model/json";

/** What tells a secret from other objects, in Pulumi's protocol and in its files. */
const signature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

/** A value as Pulumi's protocol marks a secret, which the engine takes from a provider in all that it answers. */
export function asSecret(value: unknown): object {
  return { ...signature, value };
}

/** Text of a file for Pulumi, in which secrets, as its protocol marks them, stand as its files have them: as text of their own. */
export function fileText(content: unknown): string {
  const [[key, mark] = []] = Object.entries(signature);
  const replacer = (_name: string, value: unknown) =>
    isRecord(value) && key !== undefined && value[key] === mark
      ? { ...signature, plaintext: JSON.stringify(value.value) }
      : value;
  return `${JSON.stringify(content, replacer, 2)}\n`;
}
