import { importFile } from "../../../../cli/export/import/import-file";
import type { Json } from "../../../../provider/contract";
import { contextOver } from "../../../support/context-over";

const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };
const live = {
  repo: "https://git.example.com/api",
  type: "git",
  project: "payments",
  name: "api",
  proxy: "http://proxy.example.com",
  connectionState: { status: "Successful" },
};
const inputs = { repo: live.repo, project: live.project, name: live.name, proxy: live.proxy };
const found = { kind: "Repository" as const, id: `${live.repo}|payments`, inputs, hidden: [], remarks: [] };

/** An Argo CD with some repositories, and how often they are listed. */
function withRepositories(...repositories: readonly Json[]) {
  const lists: string[] = [];
  const session = {
    lastWrite: -Infinity,
    call: async (_schema: unknown, { path }: { readonly path: string }) => {
      lists.push(path);
      return path.startsWith("/api/v1/account/can-i") ? { value: "yes" } : repositories;
    },
  };
  return { context: contextOver({ session: session as never }, () => undefined), lists };
}

async function resourcesOf(...parameters: Parameters<typeof importFile>): Promise<Json[]> {
  return (JSON.parse(await importFile(...parameters)) as { resources: Json[] }).resources;
}

test("an entry has the whole state of a resource but for its mark and URN, with secrets as Pulumi's files have them", async () => {
  const { context } = withRepositories(live);
  const [resource] = await resourcesOf(context, [{ object: found, name: "api" }]);
  const code = { __provider: 'exports.handler = () => require("pulumi-argocd/dynamic").Repository();' };
  const declared = { ...inputs, proxy: { ...secret, plaintext: '"http://proxy.example.com"' } };
  expect(resource).toEqual({
    type: "pulumi-nodejs:dynamic/argocd:Repository",
    name: "api",
    id: "https://git.example.com/api|payments",
    inputs: { ...declared, ...code },
    outputs: {
      ...declared,
      ...code,
      connectionStatus: "Successful",
      inheritedCreds: false,
      __server: { address: "https://argocd.example.com", id: "installation:one" },
    },
  });
});

test.each([
  ["what Argo CD may have", { hidden: ["username", "password", "sshPrivateKey"] }, ["password", "sshPrivateKey"]],
  ["what it does have", { hidden: ["username", "password"], held: ["password"] }, ["password"]],
  ["nothing, where there is nothing", { hidden: [] }, undefined],
  ["nothing, where nothing is missing", { hidden: ["password"], inputs: { ...inputs, password: "p" } }, undefined],
])("a state remembers %s and no program has declared", async (_what, object, __undeclared) => {
  const { context } = withRepositories(live);
  const [resource] = await resourcesOf(context, [{ object: { ...found, ...object }, name: "api" }]);
  expect([resource?.inputs, resource?.outputs].map((values) => (values as Json).__undeclared)).toEqual([
    __undeclared,
    __undeclared,
  ]);
});

test("what differs from the declaration by now is in the file as it is", async () => {
  const { context } = withRepositories({ ...live, name: "renamed" });
  const [resource] = await resourcesOf(context, [{ object: found, name: "api" }]);
  expect(resource?.inputs).toMatchObject({ name: "renamed" });
});

test("many objects share lists, and one that has gone is named", async () => {
  const many = [...Array(100).keys()].map((number) => ({ ...live, repo: `${live.repo}/${number}` }));
  const { context, lists } = withRepositories(...many);
  const declared = many.map(({ repo }) => ({
    object: { ...found, id: `${repo}|payments`, inputs: { ...inputs, repo } },
    name: repo,
  }));
  expect(await resourcesOf(context, declared)).toHaveLength(100);
  expect(lists).toEqual(["/api/v1/repositories"]);
  const gone = { object: { ...found, inputs: { ...inputs, repo: "https://gone.example.com" } }, name: "gone" };
  await expect(importFile(withRepositories().context, [gone])).rejects.toThrow(
    /repository https:\/\/gone\.example\.com of project "payments" has gone from Argo CD meanwhile: run the export again/,
  );
});
