import { registry } from "../../../provider/kinds/registry";
import { createContext } from "../../../provider/lifecycle/context";
import { createHandler } from "../../../provider/lifecycle/handler";
import { sourcesOf } from "../connection/sources";

/** What a check of a project warns of on a server of this version. */
async function warningsOf(version: string | undefined, spec: object): Promise<string[]> {
  const warnings: string[] = [];
  const log = { info: () => undefined, progress: () => undefined, warn: (text: string) => void warnings.push(text) };
  const context = createContext(sourcesOf({ stack: { server: "argocd.example.com" } }), log);
  const handler = createHandler(registry.AppProject);
  const inputs = { metadata: { name: "payments" }, spec };
  const { failures } = await handler.check({ ...context, serverVersion: async () => version }, "a", {}, inputs);
  expect(failures).toEqual([]);
  return warnings;
}

const keys = { signatureKeys: [{ keyID: "4AEE18F83AFDEB23" }] };
const warning =
  'project "payments": `spec.signatureKeys` ends with Argo CD 4.0: declare `spec.sourceIntegrity` in its place, ' +
  "which Argo CD knows from 3.5 on";

test.each<[string, string | undefined, object, string[]]>([
  ["a server that knows what takes its place", "v3.5.5+c9c369e", keys, [warning]],
  ["a server that does not know it yet", "v3.4.13", keys, []],
  ["a server that did not answer", undefined, keys, [warning]],
  ["a field that says nothing", "v3.5.5", { signatureKeys: [] }, []],
  ["a field left out", "v3.5.5", {}, []],
])("%s: what is to end in Argo CD 4.0 is a warning", async (_what, version, spec, expected) => {
  expect(await warningsOf(version, spec)).toEqual(expected);
});
