import { rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { newestPulumiToolchain, streamProgress } from "../../tools/local-argocd";
import { type FilledArgoCd, startFilledArgoCd } from "../support/filled-argocd";
import { connectionOf, Stack } from "../support/stack";

/** By its executable, which needs no host of a language that can run plugins. */
const plugin = join(__dirname, "../../dist/plugin/pulumi-resource-argocd");

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
  if (stack) rmSync(stack.directory, { recursive: true, force: true });
  await filled?.close();
});

/** What Pulumi's command lists of a kind. */
async function listed(kind: string, ...flags: string[]): Promise<{ id: string; name: string }[]> {
  // Pulumi's command asks for what an explicit provider needs.
  const { server, token, plainText, caCertPath } = filled.argocd;
  const transport = plainText ? "--argocd:plain-text=true" : `--argocd:ca-cert=${caCertPath}`;
  const connection = ["--argocd:server", server, "--argocd:auth-token", token, transport];
  const output = await stack.succeed(
    "do",
    ...[`argocd:index:${kind}`, "list", "--package", plugin, "--output", "json", ...connection, ...flags],
  );
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
