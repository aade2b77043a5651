import { type Manifest, originOf } from "../../../sdk/origin";

/* What the classes of `pulumi-argocd/plugin` tell the engine, so that it installs the plugin by itself. */

const published: Manifest = { version: "1.2.3", repository: { url: "git+https://github.com/acme/argocd.git" } };
const origin = { version: "1.2.3", pluginDownloadURL: "github://api.github.com/acme/argocd" };

type Options = Record<string, unknown>;

/** What the engine is told of where the plugin is, by a resource and by a provider of an entry of a package. */
async function toldBy(entry: "index" | "plugin", manifest: Manifest, options: Options = {}): Promise<object[]> {
  jest.resetModules();
  jest.doMock("pulumi-argocd/package.json", () => manifest);
  const { mockEngine } = require("./mocks") as typeof import("./mocks");
  await mockEngine();
  const { AppProject, Provider } = require(`../../../sdk/${entry}`) as typeof import("../../../sdk/plugin");
  const made = [
    new AppProject("payments", { spec: {} }, options),
    new Provider("prod", { server: "argocd.example.com", authToken: "t" }, options),
  ];
  return made.map((resource) => {
    const { __version: version, __pluginDownloadURL: pluginDownloadURL } = resource as unknown as Options;
    return { version, pluginDownloadURL };
  });
}

test("a published package's classes say which version of the plugin they need, and where it is", async () => {
  expect(await toldBy("plugin", published)).toEqual([origin, origin]);
});

test("before that they say nothing, so that Pulumi takes what it finds", async () => {
  const nothing = { version: undefined, pluginDownloadURL: undefined };
  expect(await toldBy("plugin", { version: "1.2.3" })).toEqual([nothing, nothing]);
});

test("the classes without plugin say nothing", async () => {
  expect((await toldBy("index", published))[0]).toEqual({ version: undefined, pluginDownloadURL: undefined });
});

test("a program has the last word", async () => {
  const own = { ...origin, version: "1.2.2" };
  expect(await toldBy("plugin", published, { version: "1.2.2" })).toEqual([own, own]);
});

test.each(["https://github.com/acme/argocd", "git+https://github.com/acme/argocd.git", "git://github.com/acme/argocd"])(
  "the repository %s is found by Pulumi",
  (url) => expect(originOf({ version: "1.2.3", repository: { url } })).toEqual(origin),
);

test("a repository elsewhere has no release that Pulumi would find", () => {
  expect(originOf({ version: "1.2.3", repository: { url: "https://example.com/acme/argocd" } })).toBeUndefined();
});
