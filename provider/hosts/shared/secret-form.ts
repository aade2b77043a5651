import { isRecord } from "../../model/json";

/** What tells a secret from other objects, in Pulumi's protocol and in its files. */
const signature = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

/** A value as Pulumi's protocol marks a secret, which the engine takes from a provider in all that it answers. */
export function asSecret(value: unknown): object {
  return { ...signature, value };
}

/** What a value that is marked so keeps secret; `undefined` for any other object. */
export function secretIn(marked: Readonly<Record<string, unknown>>): { readonly value: unknown } | undefined {
  const isSecret = Object.entries(signature).every(([key, mark]) => marked[key] === mark);
  return isSecret ? { value: marked.value } : undefined;
}

/** Text of a file for Pulumi, in which secrets, as its protocol marks them, stand as its files have them: as text of their own. */
export function fileText(content: unknown): string {
  const replacer = (_name: string, value: unknown) => {
    const secret = isRecord(value) ? secretIn(value) : undefined;
    return secret ? { ...signature, plaintext: JSON.stringify(secret.value) } : value;
  };
  return `${JSON.stringify(content, replacer, 2)}\n`;
}
