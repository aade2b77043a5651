import type * as z from "zod";
import { unknown } from "../contract";
import { isRecord } from "./json";

/** A value without what is not known yet in it. */
function knownPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== unknown).map(knownPart);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== unknown);
  return Object.fromEntries(entries.map(([key, item]) => [key, knownPart(item)]));
}

/**
 * A rule that looks at several fields. It runs even when another field has a problem, so that a preview names
 * everything at once; it must therefore accept any value. What is not known yet may turn out to be anything, or to be
 * left out: the rule is broken only when it is broken either way.
 */
export function rule<T extends z.ZodType>(
  schema: T,
  check: { readonly path: readonly (string | number)[]; readonly message: string },
  holds: (value: unknown) => boolean,
): T {
  return schema.refine((value) => holds(value) || holds(knownPart(value)), {
    path: [...check.path],
    error: check.message,
    when: () => true,
  }) as T;
}
