import { secretShape } from "../../../provider/model/secret-shapes";
import type { Field } from "../view/field";

const longest = 80;

/**
 * A value as messages quote it. Policies receive secrets as plain text and cannot tell them from other values, so only
 * fields that identify something are ever quoted, without the credentials that a URL may carry and without anything that
 * has the form of a secret.
 */
export function quoted(value: Field | string): string {
  const text = typeof value === "string" ? value : value.text();
  if (text === undefined) return "(not a known text)";
  const withoutUser = text.replace(/:\/\/[^/@\s]+@/g, "://");
  if (secretShape(withoutUser) !== undefined) return "(hidden)";
  return JSON.stringify(withoutUser.length > longest ? `${withoutUser.slice(0, longest)}…` : withoutUser);
}

/** Several values in a message, as `"a", "b" or "c"`. */
export function listed(values: readonly string[], word = "or"): string {
  const quotes = values.map(quoted);
  const last = quotes.pop();
  if (last === undefined) return "none";
  return quotes.length === 0 ? last : `${quotes.join(", ")} ${word} ${last}`;
}
