import { explainedFailure } from "../argo/explanations/explain";
import { type Action, rbacLine } from "../argo/rbac";
import { lacksRight } from "../argo/refusals";
import { type Json, PartialFailure, UserError } from "../contract";
import type { Context } from "./context";
import type { KindDefinition } from "./definition";

const verbs: Readonly<Record<Action, string>> = {
  create: "create",
  get: "read",
  update: "update",
  delete: "delete",
  sync: "sync",
};

/** Says of a failed call which object it was about, what Argo CD said, and what to do. Never a value of an input. */
export async function explain<Live>(
  context: Context,
  definition: KindDefinition<Live>,
  action: Action,
  values: Json,
  failure: unknown,
): Promise<unknown> {
  if (!(failure instanceof UserError) || failure instanceof PartialFailure) return failure;
  const title = definition.title(values);
  if (failure.message.includes(title)) return failure;
  const { message } = explainedFailure(failure, { kind: definition.kind, spec: values.spec });
  const start = `cannot ${verbs[action]} ${title}: ${message}`;
  if (!lacksRight(failure)) return failure.saying(start);
  const { resource, object } = definition.rbac(values);
  const user = await context
    .argo()
    .userName()
    .catch(() => "<account>");
  return failure.saying(`${start}; it needs the RBAC line \`${rbacLine(user, resource, action, object)}\``);
}
