import { join } from "node:path";
import type { LocalArgoCd } from "../../tools/local-argocd";
import { sharedArgoCd, uniqueName } from "../support/argocd";
import { ask } from "../support/ask";
import { type Engine, startPlugin } from "../support/plugin";
import { declare } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { connectionOf, Stack } from "../support/stack";

/** A plugin in this process, to which the engine attaches in place of starting one. */
describe("one process for all runs (`PULUMI_DEBUG_PROVIDERS`)", () => {
  let argocd: LocalArgoCd;
  let plugin: Engine;
  let stack: Stack;

  beforeEach(async () => {
    argocd = await sharedArgoCd();
    plugin = await startPlugin(join(__dirname, "../../provider/schema.json"));
    stack = await Stack.create(connectionOf(argocd), "dev", { plugin: true });
    stack.environment.PULUMI_DEBUG_PROVIDERS = `argocd:${plugin.port}`;
  });

  afterEach(async () => {
    await stack?.dispose();
    plugin?.close();
  });

  const spec = { sourceRepos: ["*"] };
  const project = (resource: string, name: string, options = "{}") =>
    declare("AppProject", resource, { metadata: { name }, spec }, options);
  const provider = (name: string, server: string) =>
    `const ${name} = new argocd.Provider("${name}", ${JSON.stringify({ server, authToken: argocd.token, plainText: argocd.plainText })});`;
  const statusOf = async (name: string) => (await ask(argocd, "GET", `/projects/${name}`)).status;

  test("serves run after run, none of which remembers the one before", async () => {
    const name = uniqueName("attached");
    stack.program(`${provider("own", argocd.server)}\n${project("one", name, "{ provider: own }")}`);
    await stack.preview();
    await stack.up();
    await stack.upUnchanged();
    // In one run, two names for one object would be a mistake.
    const renamed = '{ provider: own, aliases: [{ name: "one" }] }';
    stack.program(`${provider("own", argocd.server)}\n${project("another", name, renamed)}`);
    await stack.upUnchanged();
    await stack.refresh("--expect-no-changes");
    await stack.destroy();
    expect(await statusOf(name)).toBe(404);
  });

  test("keeps two providers of one program apart, whose calls come in turn", async () => {
    const [first, second] = [await ArgoProxy.before(argocd.url), await ArgoProxy.before(argocd.url)];
    const names = Array.from({ length: 6 }, (_none, index) => uniqueName(`apart-${index}`));
    const providers = `${provider("first", first.address)}\n${provider("second", second.address)}`;
    const own = (index: number) => `{ provider: ${index % 2 === 0 ? "first" : "second"} }`;
    try {
      stack.program(`${providers}\n${names.map((name, index) => project(name, name, own(index))).join("\n")}`);
      await stack.up();
      await stack.refresh("--expect-no-changes");
      await stack.upUnchanged();
      for (const [index, name] of names.entries()) {
        const { outputs } = await stack.resource(name);
        expect(outputs.__server.address).toContain((index % 2 === 0 ? first : second).address);
      }
      const made = (proxy: ArgoProxy) => proxy.passed.filter(({ method }) => method === "POST").length;
      expect([made(first), made(second)]).toEqual([3, 3]);
      await stack.destroy();
      expect(await Promise.all(names.map(statusOf))).toEqual(names.map(() => 404));
    } finally {
      await first.close();
      await second.close();
    }
  });
});
