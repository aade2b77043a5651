import type { Json } from "../../provider/contract";
import { selfOf } from "../../provider/hosts/dynamic/self";
import { handlers as built } from "../../provider/hosts/handlers";
import { registry } from "../../provider/kinds/registry";
import type { Context } from "../../provider/lifecycle/context";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { type Kind, kinds } from "../../sdk/generated/kinds";

/** A kind's verbs as Pulumi's host for dynamic providers calls them: the values themselves say which resource it is. */
function verbsOf(kind: Kind) {
  const handler = built[kind];
  return {
    kind: handler.kind,
    check: (context: Context, olds: Json, news: Json) => handler.check(context, selfOf(news), olds, news),
    diff: (context: Context, id: string, olds: Json, news: Json) => handler.diff(context, selfOf(news), id, olds, news),
    create: (context: Context, inputs: Json) => handler.create(context, selfOf(inputs), inputs),
    read: (context: Context, id: string, state: Json) => handler.read(context, selfOf(state), id, state),
    update: (context: Context, id: string, olds: Json, news: Json) =>
      handler.update(context, selfOf(news), id, olds, news),
    delete: (context: Context, id: string, state: Json) => handler.delete(context, selfOf(state), id, state),
  };
}

/** The verbs of one kind. */
export type Verbs = ReturnType<typeof verbsOf>;

/** The verbs of every kind. */
export const handlers = Object.fromEntries(kinds.map((kind) => [kind, verbsOf(kind)])) as Readonly<Record<Kind, Verbs>>;

/** The id that a declaration has; `undefined` where Argo CD names the object. */
export async function declaredIdOf(context: Context, kind: Kind, values: Json): Promise<string | undefined> {
  const { identity }: KindDefinition<unknown> = registry[kind];
  if (identity.from === "answer") return undefined;
  return identity.from === "inputs" ? identity.id(context, values) : identity.compute(values);
}
