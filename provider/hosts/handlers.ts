import type { ResourceHandler } from "../contract";
import { type Kind, kinds, registry } from "../kinds/registry";
import type { Context } from "../lifecycle/context";
import { createHandler } from "../lifecycle/handler";

/** What every host calls: the lifecycle of each kind. */
export const handlers = Object.fromEntries(
  kinds.map((kind) => [kind, createHandler<unknown>(registry[kind])]),
) as Readonly<Record<Kind, ResourceHandler<Context>>>;
