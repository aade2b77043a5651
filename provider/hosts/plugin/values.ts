import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { type Json, unknown } from "../../contract";
import { isRecord } from "../../model/json";
import type { Step } from "../../model/paths";
import { plain } from "../shared/process";
import { secretIn } from "../shared/secret-form";

/** The forms that the protocol has for what is not known yet, one for each type of value. All of them are one for handlers. */
const unknowns = new Set([
  unknown,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** Values as the engine has sent them. */
export interface Received {
  readonly values: Json;
  /** The paths of what it keeps secret. */
  readonly secrets: readonly (readonly Step[])[];
}

/** Reads what the engine sends: plain values, and apart from them what is a secret. */
export function received(struct: Struct | undefined): Received {
  const secrets: (readonly Step[])[] = [];

  function read(value: unknown, path: readonly Step[]): unknown {
    if (typeof value === "string") return unknowns.has(value) ? unknown : value;
    if (Array.isArray(value)) return value.map((item, index) => read(item, [...path, index]));
    if (!isRecord(value)) return value;
    const secret = secretIn(value);
    if (secret === undefined) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, read(item, [...path, key])]));
    }
    secrets.push(path);
    return read(secret.value, path);
  }

  return { values: read(struct?.toJavaScript() ?? {}, []) as Json, secrets };
}

/** The values alone. */
export function valuesOf(struct: Struct | undefined): Json {
  return received(struct).values;
}

/** Values as the engine takes them. Secrets in them stay such. */
export function sent(values: Json): Struct {
  return Struct.fromJavaScript(plain(values) as Parameters<typeof Struct.fromJavaScript>[0]);
}
