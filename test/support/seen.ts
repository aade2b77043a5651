import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { objectPart } from "../../provider/model/inputs";
import { own } from "../../provider/model/json";
import { isSame } from "../../provider/model/normalise";
import { shapeOf } from "../../provider/model/schema";
import { traitsOf } from "../../provider/model/traits";
import type { LocalArgoCd } from "../../tools/local-argocd";
import type { Specimen } from "../kinds/specimen";
import { hiddenPaths } from "./round-trip-record";

/** The objects of a declaration's identity: what the API shows, and in its place what storage has of what that hides. */
export async function seen({ client }: Specimen, argocd: LocalArgoCd, declared: Json): Promise<Json[]> {
  const [shown, hidden = []] = await Promise.all([client.show(argocd, declared), client.hidden?.(argocd, declared)]);
  return Array.from({ length: Math.max(shown.length, hidden.length) }, (_item, index) => ({
    ...shown[index],
    ...hidden[index],
  }));
}

/** Argo CD must have one object of a declaration's identity, which says what the declaration says. Answers it. */
export async function expectSeen(specimen: Specimen, argocd: LocalArgoCd, declared: Json): Promise<Json> {
  const found = await seen(specimen, argocd, declared);
  const object = objectPart(registry[specimen.kind].schema, declared);
  expect(found).toMatchObject([object]);
  const [only = {}] = found;
  // A spec is wholly the program's, and so are these labels, which nobody else writes to.
  expect(only.spec).toEqual(object.spec);
  expect((only.metadata as Json | undefined)?.labels).toEqual((object.metadata as Json | undefined)?.labels);
  return only;
}

/** The fields of a declared object that the API shows otherwise; what several writers share and what it hides left out. */
export function shownOtherwise({ kind }: Specimen, declared: Json, shown: Json): string[] {
  const schema = registry[kind].schema;
  const [ours, theirs] = [objectPart(schema, declared), objectPart(schema, shown)];
  const hidden = new Set(hiddenPaths(schema).map((path) => path.split(".")[0]));
  return Object.entries(shapeOf(schema) ?? {})
    .filter(([name, field]) => {
      const { ownedByKey, ownedByField, filledByServer } = traitsOf(field);
      const isLeftOut = filledByServer && !own(ours, name);
      return !hidden.has(name) && !ownedByKey && !ownedByField && !isLeftOut && name !== "metadata";
    })
    .filter(([name, field]) => !isSame(field, own(ours, name), own(theirs, name)))
    .map(([name]) => name);
}
