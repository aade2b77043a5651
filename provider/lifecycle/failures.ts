import { explainedFailure } from "../argo/explanations/explain";
import { type Json, PartialFailure, UserError } from "../contract";
import type { KindDefinition } from "./definition";

/** What we were about to do. */
export type Action = "create" | "get" | "update" | "delete";

const verbs: Readonly<Record<Action, string>> = {
  create: "create",
  get: "read",
  update: "update",
  delete: "delete",
};

/** Says of a failed call which object it was about, and what Argo CD said. Never a value of an input. */
export function explain<Live>(
  definition: KindDefinition<Live>,
  action: Action,
  values: Json,
  failure: unknown,
): unknown {
  if (!(failure instanceof UserError) || failure instanceof PartialFailure) return failure;
  const title = definition.title(values);
  if (failure.message.includes(title)) return failure;
  const { message } = explainedFailure(failure, { kind: definition.kind, spec: values.spec });
  return failure.saying(`cannot ${verbs[action]} ${title}: ${message}`);
}
