import type { Json } from "../../../provider/contract";
import { type Kind, registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import { createHandler } from "../../../provider/lifecycle/handler";
import { sourcesOf } from "../connection/sources";

/** What a check warns of on a server of this version. */
async function warningsOf(version: string | undefined, kind: Kind, inputs: Json): Promise<string[]> {
  const warnings: string[] = [];
  const log = { info: () => undefined, progress: () => undefined, warn: (text: string) => void warnings.push(text) };
  const context = createContext(sourcesOf({ stack: { server: "argocd.example.com" } }), log);
  const handler = createHandler<unknown>(registry[kind]);
  const { failures } = await handler.check({ ...context, serverVersion: async () => version }, "a", {}, inputs);
  expect(failures).toEqual([]);
  return warnings;
}

const project = (spec: object) => ({ metadata: { name: "payments" }, spec });
const keys = project({ signatureKeys: [{ keyID: "4AEE18F83AFDEB23" }] });
const replaced =
  'project "payments": `spec.signatureKeys` ends with Argo CD 4.0: declare `spec.sourceIntegrity` in its place, ' +
  "which Argo CD knows from 3.5 on";

const set = (spec: object) => {
  const source = { repoURL: "https://git.example.com/shop", path: "." };
  const destination = { server: "https://kubernetes.default.svc" };
  const template = { metadata: { name: "shop" }, spec: { project: "payments", source, destination } };
  return { metadata: { name: "shops" }, spec: { generators: [{ list: { elements: [] } }], template, ...spec } };
};
const unused =
  'ApplicationSet "shops": `spec.applyNestedSelectors` ends with a coming Argo CD: remove it, as Argo CD makes no use of it any more';

test.each<[string, string | undefined, Kind, Json, string[]]>([
  ["a server that knows what takes its place", "v3.5.5+c9c369e", "AppProject", keys, [replaced]],
  ["a server that does not know it yet", "v3.4.13", "AppProject", keys, []],
  ["a server that did not answer", undefined, "AppProject", keys, [replaced]],
  ["an empty list", "v3.5.5", "AppProject", project({ signatureKeys: [] }), []],
  ["a field left out", "v3.5.5", "AppProject", project({}), []],
  ["a field without effect", "v3.2.11", "ApplicationSet", set({ applyNestedSelectors: true }), [unused]],
  ["a field without effect, switched off", "v3.5.5", "ApplicationSet", set({ applyNestedSelectors: false }), []],
])("%s: a declared field that is to end is a warning", async (_what, version, kind, inputs, expected) => {
  expect(await warningsOf(version, kind, inputs)).toEqual(expected);
});
