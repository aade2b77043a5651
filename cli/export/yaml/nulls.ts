import type { Step } from "../../../provider/model/paths";
import type { Value } from "../program/parts";

/**
 * The paths of `null` in objects, which Pulumi's YAML leaves out, as Pulumi's SDK for Go does. It keeps `null` in lists.
 * @param constants the values of constants, by their variables.
 */
export function nullsIn(value: Value, constants: ReadonlyMap<string, Value>): Step[][] {
  switch (value.is) {
    case "map":
      return value.entries.flatMap(([key, item]) => {
        const isNull = item.is === "plain" && item.value === null;
        return isNull ? [[key]] : behind(key, nullsIn(item, constants));
      });
    case "list":
      return value.items.flatMap((item, index) => behind(index, nullsIn(item, constants)));
    case "constant": {
      const shared = constants.get(value.variable);
      return shared ? nullsIn(shared, constants) : [];
    }
    default:
      return [];
  }
}

function behind(step: Step, paths: readonly Step[][]): Step[][] {
  return paths.map((path) => [step, ...path]);
}
