import { type Json, unknown } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import { whyNowhere } from "../../../provider/model/field-path";
import { parsePath } from "../../../provider/model/paths";
import { schemaAt } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { fieldPaths } from "../../support/field-paths";
import { handlers } from "../../support/verbs";
import { sourcesOf } from "../connection/sources";

const source = { repoURL: "https://git.example.com/a", path: "deploy" };
const destination = { server: "https://kubernetes.default.svc" };
const application: Json = { metadata: { name: "a" }, spec: { source, destination } };
const project: Json = { metadata: { name: "a" }, spec: {} };
const cluster: Json = { server: "https://cluster.example.com", name: "a" };
const inputs: Partial<Record<Kind, Json>> = { Application: application, AppProject: project, Cluster: cluster };

/** What a check says of paths that are left to others. */
async function reasons(kind: Kind, ...externallyManaged: string[]): Promise<string[]> {
  const log = { info: () => undefined, progress: () => undefined, warn: () => undefined };
  const context = createContext(sourcesOf({}), log);
  const { failures } = await handlers[kind].check(context, {}, { ...inputs[kind], externallyManaged });
  return failures.map(({ reason }) => reason);
}

/**
 * @promise A path that leads to nothing which the kind can have is refused at preview, with the name that is nearest to it.
 */
test.each<[Kind, string, string | RegExp]>([
  [
    "Application",
    "spec.source.nonsense",
    /^`externallyManaged`: `spec.source.nonsense` is no known field: known here: /,
  ],
  [
    "Application",
    "spec.source.helm.values_object.replicas",
    "`externallyManaged`: `spec.source.helm.values_object` is no known field: did you mean `valuesObject`?",
  ],
  [
    "Application",
    "spec.sources[*].target_revision",
    "`externallyManaged`: `spec.sources[*].target_revision` is no known field: did you mean `targetRevision`?",
  ],
  ["Application", "source.helm", /^`externallyManaged`: `source` is no known field: known here: metadata, spec$/],
  [
    "Application",
    "spec.sources.helm",
    "`externallyManaged`: `spec.sources` is a list: write `spec.sources[*]` for every item, or `spec.sources[0]` for the first",
  ],
  ["Application", "spec.source[*].helm", /^`externallyManaged`: `spec.source\[\*\]` is no known field: known here: /],
  [
    "Application",
    "spec.source.repoURL.host",
    "`externallyManaged`: `spec.source.repoURL` is a single value, so that nothing lies at `spec.source.repoURL.host`",
  ],
  ["AppProject", "spec.sync_windows", /: `spec.sync_windows` is no known field: did you mean `syncWindows`\?$/],
  [
    "Cluster",
    "config.tls_client_config",
    /: `config.tls_client_config` is no known field: did you mean `tlsClientConfig`\?$/,
  ],
])("%s: a path to nothing, %s, is refused", async (kind, path, reason) => {
  const message = typeof reason === "string" ? reason : expect.stringMatching(reason);
  expect(await reasons(kind, path)).toEqual([message]);
});

test.each<[Kind, readonly string[]]>([
  ["Application", ["spec", "spec.source.helm.parameters", "spec.sources[*].helm", "spec.sources[0].targetRevision"]],
  [
    "Application",
    ["spec.source.helm.valuesObject.a_b[0].c", 'metadata.annotations["example.com/team"]', "spec.info[1]"],
  ],
  ["Application", ["status.health", "metadata.uid", "operation.sync"]],
  ["AppProject", ["spec.roles[*].jwtTokens", "spec.roles[0].jwtTokens[*].iat", "metadata.labels.team"]],
  ["Cluster", ["labels.a_b", "config.tlsClientConfig", "shard"]],
  ["Application", [unknown]],
])("%s: paths that may lead to something are taken: %j", async (kind, paths) => {
  expect(await reasons(kind, ...paths)).toEqual([]);
});

const snakeCase = (name: string) => name.replace(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`);

test.each(kinds)(
  "every field of a %s can be left to others, and is named where it is written in another style",
  (kind) => {
    const { schema, refused } = registry[kind];
    const nowhere = (path: string) => whyNowhere(schema, parsePath(path), refused);
    for (const path of fieldPaths(schema).filter((field) => !field.startsWith("__"))) {
      expect([path, nowhere(path)]).toEqual([path, undefined]);
      expect([path, nowhere(path.replaceAll("[*]", "[0]"))]).toEqual([path, undefined]);
      const [, before = "", name = ""] = /^(.*?)([^.]+)$/.exec(path) ?? [];
      const snake = snakeCase(name);
      if (snake === name || traitsOf(schemaAt(schema, parsePath(path))).option) continue;
      expect(nowhere(`${before}${snake}`)).toBe(`\`${before}${snake}\` is no known field: did you mean \`${name}\`?`);
    }
  },
);
