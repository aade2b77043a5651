import { registry } from "../../../provider/kinds/registry";
import type { FoundObject } from "../found";
import { byPlace } from "./files";
import { documentPath } from "./language";
import { inOrder } from "./order";
import type { References } from "./references";
import { uniqueTexts } from "./unique";
import { inputsValue } from "./values";

/** A file with its objects, in the order in which it declares them. */
export interface FileOfObjects {
  readonly path: string;
  readonly objects: readonly FoundObject[];
}

/**
 * Files and their objects in an order in which as much as possible comes after what it refers to. What comes before it all the
 * same cannot be referred to: so there is no cycle.
 * @param files the file of each object.
 */
export function arranged(files: ReadonlyMap<FoundObject, string>, references: References): FileOfObjects[] {
  const needs = new Map([...files.keys()].map((object) => [object, targetsOf(object, references)]));
  const needsOf = (object: FoundObject) => needs.get(object) ?? new Set<FoundObject>();
  const byFile = new Map<string, FoundObject[]>();
  for (const [object, path] of files) byFile.set(path, [...(byFile.get(path) ?? []), object]);
  const filesNeeded = (path: string) => {
    const targets = (byFile.get(path) ?? []).flatMap((object) => [...needsOf(object)]);
    return new Set(targets.flatMap((target) => files.get(target) ?? []));
  };
  const neededBy = new Map([...byFile.keys()].map((path) => [path, filesNeeded(path)]));
  const paths = inOrder([...byFile.keys()].sort(byPlace), (path) => neededBy.get(path) ?? new Set());
  return paths.map((path) => ({ path, objects: inOrder(byFile.get(path) ?? [], needsOf) }));
}

/** The objects of all files in one, which is new. */
export function asDocument(files: readonly FileOfObjects[], taken: Pick<ReadonlySet<string>, "has">): FileOfObjects[] {
  if (files.length === 0) return [];
  const [path = documentPath] = uniqueTexts([[documentPath]], taken, (text, number) => `${text}-${number}`);
  return [{ path, objects: files.flatMap(({ objects }) => objects) }];
}

/** The objects that an object refers to. */
function targetsOf(object: FoundObject, references: References): Set<FoundObject> {
  const targets = new Set<FoundObject>();
  inputsValue(registry[object.kind].schema, object.inputs, (field, text) => {
    const target = references.find(object, field, text);
    if (target) targets.add(target.object);
    return undefined;
  });
  return targets;
}
