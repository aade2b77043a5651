import * as z from "zod";
import { unknown } from "../contract";
import { isRecord } from "./json";

/** What must hold of several fields together. */
export interface Rule {
  /** The field to name in the message, from the object that the rule is about. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do. */
  readonly message: string;
  /** Must accept any value: the rule is asked even when another field has a problem. */
  readonly holds: (value: unknown) => boolean;
}

/** One thing that is wrong inside a value, from there. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Adds a search for what is wrong inside a value, which names each place. It runs as a rule does.
 * @param find must accept any value.
 */
export function withFindings<T extends z.ZodType>(schema: T, find: (value: unknown) => readonly Finding[]): T {
  const check = z.core._check(
    (payload: z.core.ParsePayload) => {
      const input = payload.value;
      for (const { path, message } of find(input))
        payload.issues.push({ code: "custom", input, path: [...path], message });
    },
    { when: () => true },
  );
  return schema.check(check) as T;
}

/** A value without what is not known yet in it. */
function knownPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== unknown).map(knownPart);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== unknown);
  return Object.fromEntries(entries.map(([key, item]) => [key, knownPart(item)]));
}

/**
 * Adds rules that look at several fields. They run even when another field has a problem, so that a preview names
 * everything at once. What is not known yet may turn out to be anything, or to be left out: a rule is broken only when it
 * is broken either way.
 */
export function withRules<T extends z.ZodType>(schema: T, ...rules: readonly Rule[]): T {
  const checks = rules.map(({ path, message, holds }) =>
    z.refine((value) => holds(value) || holds(knownPart(value)), { path: [...path], error: message, when: () => true }),
  );
  return schema.check(...checks) as T;
}
