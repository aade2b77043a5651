import { fieldsOf } from "../../../provider/core/walk";
import { schemas } from "../../../provider/schemas";

test("declared fields, parents first; what the schema does not know is left out", () => {
  const inputs = {
    metadata: { name: "a", labels: { constructor: "x" }, unheard: 1 },
    spec: {
      sources: [{ ref: "a" }, null],
      info: undefined,
      project: "",
      source: { helm: { valuesObject: { a: { b: 1 } } } },
    },
    sync: { prune: true },
    toString: 1,
  };
  expect([...fieldsOf(schemas.Application, inputs)].map(({ path }) => path.join("/"))).toEqual([
    "metadata",
    "metadata/name",
    "metadata/labels",
    "metadata/labels/constructor",
    "spec",
    "spec/sources",
    "spec/sources/0",
    "spec/sources/0/ref",
    "spec/project",
    "spec/source",
    "spec/source/helm",
    "spec/source/helm/valuesObject",
    "spec/source/helm/valuesObject/a",
    "sync",
    "sync/prune",
  ]);
  expect([...fieldsOf(schemas.Application, undefined)]).toEqual([]);
});
