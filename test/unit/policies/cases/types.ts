import type { Rule } from "../../../../policy-packs/lib/rule";
import type { Circumstances, Declared } from "../support";

/** Resources, and what a rule says of them. */
export interface Case extends Circumstances {
  /** What is special about them. */
  readonly title: string;
  readonly resources: readonly Declared[];
  /** Parts of the violations, one for each. */
  readonly violations?: readonly string[];
  /** Parts of what is said to be checked at update. */
  readonly unknowns?: readonly string[];
  /** What an ApplicationSet makes of the same application is another one: Argo CD gives it a finalizer. */
  readonly differsInSets?: boolean;
}

/** The cases of a rule. */
export interface RuleCases {
  readonly rule: Rule;
  /** No violation. */
  readonly good: readonly Case[];
  /** At least one violation. */
  readonly bad: readonly Case[];
  /** Values that are not known: named, no violation by themselves, and hiding none. */
  readonly unknown: readonly Case[];
}

/** A case of one resource. */
export function one(title: string, resource: Declared, rest: Omit<Case, "title" | "resources"> = {}): Case {
  return { title, resources: [resource], ...rest };
}

/** A case of several resources. */
export function several(
  title: string,
  resources: readonly Declared[],
  rest: Omit<Case, "title" | "resources"> = {},
): Case {
  return { title, resources, ...rest };
}
