import type { FoundObject } from "../../cli/export/found";
import type { Json } from "../../provider/contract";
import { type Kind, registry } from "../../provider/kinds/registry";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { withValueAt } from "../../provider/model/paths";
import { stored, type TestContext } from "./handlers";
import { hiddenPaths } from "./round-trip-record";
import { valueAt } from "./values";
import { handlers } from "./verbs";

/** Whether objects of a kind are found one by one. */
export function isFound(kind: Kind): boolean {
  const { many, found }: KindDefinition<unknown>["reading"] = registry[kind].reading;
  return many !== undefined && found?.partOf === undefined && found?.unreadable === undefined;
}

/**
 * What would change if an object were declared as it was found, with what nobody is shown as it was declared before; nothing
 * where all is as it should be.
 */
export async function changesOf(context: TestContext, { kind, id, inputs, hidden }: FoundObject, declared: Json) {
  const paths = [...new Set([...hidden, ...hiddenPaths(registry[kind].schema)])];
  const given = stored(
    paths.reduce((values, path) => {
      const value = valueAt(declared, path);
      return value === undefined ? values : withValueAt(values, path.split("."), value);
    }, inputs),
  );
  const { failures } = await handlers[kind].check(context, {}, given);
  const read = await handlers[kind].read(context, id, given);
  expect(read?.inputs).toEqual(given);
  const diff = await handlers[kind].diff(context, id, stored(read?.state ?? {}), given);
  return [
    ...failures.map(({ reason }) => `${kind} ${id}: ${reason}`),
    ...(diff.changes !== undefined || diff.replaces.length > 0 ? [`${kind} ${id}: ${JSON.stringify(diff)}`] : []),
  ];
}
