import type { Json } from "../../../provider/contract";
import { answering } from "../../support/answering";
import { handlers } from "../../support/verbs";

/* A repository that takes its credentials from a template: Argo CD shows the template's settings in place of its own. */

const repo = "registry.example.com/charts";

async function refreshed(declared: Json, shown: Json): Promise<Json | undefined> {
  const items = [{ repo, type: "helm", inheritedCreds: true, ...shown }];
  const answer = ({ path }: { readonly path: string }) =>
    path.endsWith("/repositories") ? { items } : { installationID: "one" };
  const context = answering(answer, () => undefined);
  return (await handlers.Repository.read(context, repo, { repo, ...declared }))?.inputs;
}

const declarations: Json[] = [
  { type: "helm" },
  { type: "helm", enableOCI: true, noProxy: "a", forceHttpBasicAuth: true },
  { type: "helm", githubAppID: 2 },
];

test.each(declarations)("stays as it is declared: %j", async (declared) => {
  expect(await refreshed(declared, {})).toEqual({ repo, ...declared });
  const template = { enableOCI: false, noProxy: "b", githubAppID: 1, azureServicePrincipalClientId: "a" };
  expect(await refreshed(declared, template)).toEqual({ repo, ...declared });
});

test("shows what is its own all the same", async () => {
  expect(await refreshed({ type: "helm" }, { name: "a" })).toEqual({ repo, type: "helm", name: "a" });
  expect(await refreshed({ type: "git" }, {})).toEqual({ repo, type: "helm" });
});
