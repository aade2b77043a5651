import { secretIn } from "../../provider/hosts/shared/secret-form";
import { isRecord } from "../../provider/model/json";

/** A value of an exported state with its secrets opened: each host wraps as much of a value as it is told. */
export function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (!isRecord(value)) return value;
  if (typeof value.plaintext === "string" && secretIn(value)) return opened(JSON.parse(value.plaintext));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, opened(each)]));
}
