import { delimiter, join } from "node:path";
import { newestPulumiToolchain, streamProgress } from "../../tools/local-argocd";
import { type FilledArgoCd, startFilledArgoCd } from "../support/filled-argocd";
import { connectionOf, Stack } from "../support/stack";

const plugin = join(__dirname, "../../dist/plugin");

let filled: FilledArgoCd;
let stack: Stack;

// Built once for this machine, which takes longer than any test.
beforeAll(() => newestPulumiToolchain({ progress: streamProgress() }), 3_600_000);

beforeAll(async () => {
  filled = await startFilledArgoCd();
  stack = await Stack.create(connectionOf(filled.argocd), "dev", { plugin: true });
  stack.environment.PATH = [await newestPulumiToolchain(), stack.environment.PATH].join(delimiter);
});

afterAll(async () => {
  await stack?.dispose();
  await filled?.close();
});

/** What Pulumi's command lists of a kind. */
async function listed(kind: string, ...flags: string[]): Promise<{ id: string; name: string }[]> {
  const output = await stack.succeed("do", `argocd:index:${kind}`, "list", "--package", plugin, ...flags);
  return JSON.parse(output.slice(output.indexOf("["), output.lastIndexOf("]") + 1)) as { id: string; name: string }[];
}

test("Pulumi's own command lists what there is, and what it lists can be imported", async () => {
  const projects = await listed("AppProject");
  expect(projects).toContainEqual({ id: "default", name: "default" });
  expect(await listed("AppProject", "--count", "1")).toEqual(projects.slice(0, 1));
  const applications = await listed("Application");
  expect(applications.length).toBeGreaterThan(0);
  for (const { id, name } of applications) expect(id.endsWith(`/${name}`)).toBe(true);
  const [first = { id: "", name: "" }] = applications;
  const bring = ["import", "--yes", "--protect=false", "--generate-code=false", "argocd:index:Application"];
  await stack.succeed(...bring, first.name, first.id);
  expect((await stack.resource(first.name)).id).toBe(first.id);
});
