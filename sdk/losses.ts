import * as pulumi from "@pulumi/pulumi";
import type { Kind } from "./generated/kinds";
import { isEventual, isPlain, isPulumis } from "./values";

type PlainModule = typeof import("../provider/model/plain");
type Path = readonly (string | number)[];

/**
 * What is declared, unless Pulumi would lose some of it on its way to the provider: it makes `{}` of a Date or a Map, and takes
 * a key `__proto__` for a prototype. What is there later is looked at when it is there.
 * @throws RunError that names every such value by its path.
 */
export function withoutLosses(kind: Kind, name: string, args: pulumi.Inputs): pulumi.Inputs {
  // Loaded here, so that programs load nothing of the provider with the package.
  const { lossesIn } = require("../provider/model/plain") as PlainModule;

  function looked(value: unknown, path: Path): unknown {
    const losses = lossesIn(value, (each) => isEventual(each) || isPulumis(each), path);
    if (losses.length === 0) return arriving(value, path);
    throw new pulumi.RunError(`${kind} "${name}": ${losses.map(({ reason }) => reason).join("; ")}`);
  }

  function arriving(value: unknown, path: Path): unknown {
    if (pulumi.Output.isInstance(value)) return value.apply((arrived) => looked(arrived, path));
    if (value instanceof Promise) return value.then((arrived) => looked(arrived, path));
    if (Array.isArray(value)) return value.map((item, index) => arriving(item, [...path, index]));
    if (!isPlain(value) || isPulumis(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, arriving(item, [...path, key])]));
  }
  return looked(args, []) as pulumi.Inputs;
}
