import { registry } from "../../../provider/kinds/registry";
import { fieldsWith } from "../../../provider/model/walk";

const fieldsOf = fieldsWith(() => true);

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
  expect(fieldsOf(registry.Application.schema, inputs).map(({ path }) => path.join("/"))).toEqual([
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
  expect([...fieldsOf(registry.Application.schema, undefined)]).toEqual([]);
});

test("only fields with the wanted traits, wherever they are", () => {
  const secrets = fieldsWith(({ secret }) => secret === true);
  const inputs = { repo: "https://git.example.com/a", password: "one", sshPrivateKey: "two", project: null };
  expect(secrets(registry.Repository.schema, inputs).map(({ value }) => value)).toEqual(["one", "two"]);
  const config = { bearerToken: "three", tlsClientConfig: { keyData: "four", serverName: "a" } };
  expect(secrets(registry.Cluster.schema, { server: "https://a", config }).map(({ value }) => value)).toEqual([
    "three",
    "four",
  ]);
  expect(secrets(registry.Application.schema, { metadata: { name: "a" }, spec: { project: "b" } })).toEqual([]);
});
