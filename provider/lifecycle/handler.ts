import { within } from "../argo/deadline";
import type { ResourceHandler, Self } from "../contract";
import { check } from "./check";
import type { Context } from "./context";
import { create } from "./create";
import type { KindDefinition } from "./definition";
import { remove } from "./delete";
import { diff } from "./diff";
import { list } from "./list";
import { foreshow, foretell } from "./preview";
import { read } from "./read";
import { deadlineOf } from "./timeouts";
import { update } from "./update";

/** Builds the handler of a kind: what all kinds do alike, over what is particular to one. */
export function createHandler<Live>(definition: KindDefinition<Live>): ResourceHandler<Context> {
  const workOf = (context: Context, self: Self) => ({ definition, context, self });
  return {
    kind: definition.kind,
    check: (context, self, olds, news) => check(workOf(context, self), olds, news),
    diff: async (context, self, id, olds, news) => diff(workOf(context, self), id, olds, news),
    async preview(context, self, olds, news) {
      // Where the class has said that it is a preview, the check and the diff have shown this.
      if (context.run.isPreview) return;
      const work = workOf(context, self);
      await foreshow(work, news);
      if (olds !== undefined) foretell(work, olds, news);
    },
    create(context, self, inputs) {
      const deadline = deadlineOf(inputs, "create");
      return within(deadline, () => create(workOf(context, self), inputs, deadline));
    },
    read: (context, self, id, state) => read(workOf(context, self), id, state),
    update(context, self, id, olds, news) {
      const deadline = deadlineOf(news, "update");
      return within(deadline, () => update(workOf(context, self), id, { olds, news, deadline }));
    },
    delete(context, self, id, state) {
      const deadline = deadlineOf(state, "delete");
      return within(deadline, () => remove(workOf(context, self), id, state, deadline));
    },
    list: (context, filter) => list(workOf(context, undefined), filter),
  };
}
