import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import { uniqueName } from "../support/argocd";
import { succeed } from "../support/ask";
import { hosts } from "../support/hosts";
import { opened } from "../support/opened";
import { type OwnPlace, ownPlace } from "../support/place";
import { programOf } from "../support/program-of-kinds";
import { declare, directorySpec, expression, variableOf } from "../support/programs";
import { ArgoProxy } from "../support/proxy";
import { hiddenValues } from "../support/secret-values";
import { expectSeen } from "../support/seen";
import { connectionOf, Stack, type StateResource } from "../support/stack";

const { entry: overDynamic } = hosts.dynamic;
const { entry: overPlugin } = hosts.plugin;
type Entry = typeof overDynamic | typeof overPlugin;
const tokens: Readonly<Record<Entry, string>> = {
  [overDynamic]: hosts.dynamic.token(""),
  [overPlugin]: hosts.plugin.token(""),
};

/** What each host keeps in a state for itself. */
const ofHosts = new Set(["__provider", "__urn", "__replaceWith", "timeouts"]);

/** What must stay of a resource whoever runs the provider: its object, and what the provider remembers of it. */
function essenceOf({ urn, id, protect = false, outputs }: StateResource): object {
  const [types = "", name = ""] = urn.split("::").slice(2);
  const kept = Object.entries(outputs).filter(([output]) => !ofHosts.has(output));
  const kinds = types.split("$").map((type) => type.split(":").at(-1));
  return { name, kinds, id, protect, outputs: opened(Object.fromEntries(kept)) };
}

/** A stack whose requests are seen. */
class Moving {
  private constructor(
    readonly place: OwnPlace,
    readonly proxy: ArgoProxy,
    readonly stack: Stack,
    /** What no state may show. */
    readonly secrets: string[] = [],
  ) {}

  static async create(): Promise<Moving> {
    const place = await ownPlace("moving");
    const proxy = await ArgoProxy.before(place.argocd.url);
    return new Moving(
      place,
      proxy,
      await Stack.create({ ...connectionOf(place.argocd), ARGOCD_SERVER: proxy.address }),
    );
  }

  async close(): Promise<void> {
    await this.stack.dispose();
    await this.proxy.close();
    await this.place.close();
  }

  /** What was written to Argo CD since somebody last looked. */
  written(): string[] {
    const requests = this.proxy.passed.splice(0).filter(({ method }) => method !== "GET");
    return requests.map(({ method, path }) => `${method} ${path}`);
  }

  async essences(): Promise<object[]> {
    const resources = await this.stack.resources();
    return resources.map(essenceOf).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }

  /** Changes the import of the program, and nothing else. */
  async to(entry: Entry, source: string, ...parameters: string[]): Promise<void> {
    const before = await this.essences();
    this.stack.entry = entry;
    this.stack.program(source);
    this.written();
    // Lookups are made in each run.
    const steps = (await this.stack.preview(...parameters)).filter(({ op }) => op !== "read" && op !== "discard");
    expect(steps.filter(({ op }) => op !== "update")).toEqual([]);
    // What a resource is replaced with has another URN.
    const reason = entry === overPlugin ? "__replaceWith" : "__mark";
    const updated = (await this.stack.resources()).filter(({ inputs = {} }) => reason in inputs);
    expect(steps.map(({ name }) => name).sort()).toEqual(updated.map(({ urn }) => urn.split("::").at(-1)).sort());
    expect(steps.flatMap(({ paths }) => paths.filter((path) => !path.startsWith("__")))).toEqual([]);
    await this.stack.up(...parameters);
    expect(this.written()).toEqual([]);
    expect(await this.essences()).toEqual(before);
    await this.expectSettled(entry);
  }

  /** Nothing is left to be done, by an update or by a refresh, and no secret is in clear. */
  async expectSettled(entry: Entry): Promise<void> {
    await this.stack.upUnchanged();
    await this.stack.refresh("--expect-no-changes");
    await this.stack.upUnchanged();
    const state = await this.stack.exportText();
    expect(this.secrets.filter((secret) => state.includes(secret))).toEqual([]);
    for (const { type, inputs = {}, outputs } of await this.stack.resources()) {
      expect(type).toMatch(new RegExp(`^${tokens[entry]}`));
      expect(["__provider" in inputs, "__provider" in outputs]).toEqual(Array(2).fill(entry === overDynamic));
    }
  }
}

const anyProject = { sourceRepos: ["*"], destinations: [{ server: "*", namespace: "*" }] };

describe("a stack with the default provider, and resources of every kind", () => {
  let moving: Moving;
  let source: string;
  let outputs: Record<string, unknown>;
  const name = uniqueName("parts");
  const declared = new Map<(typeof inOrder)[number], Record<string, unknown>>();

  beforeAll(async () => {
    moving = await Moving.create();
    const { place, secrets, stack } = moving;
    for (const specimen of inOrder) {
      const inputs = specimen.declare(place, 1);
      declared.set(specimen, inputs);
      secrets.push(...hiddenValues(specimen, inputs));
    }
    const canary = uniqueName("canary");
    secrets.push(canary);
    const secret = expression(`pulumi.secret(${JSON.stringify(canary)})`);
    const project = variableOf(name);
    const spec = {
      ...directorySpec(place.argocd, name, name),
      info: ["z", "a"].map((name) => ({ name, value: secret })),
    };
    const app = {
      metadata: { annotations: { "tests/one": secret, "another/one": secret } },
      spec,
      validate: false,
      deletion: { cascade: "orphan" },
    };
    source = `
      ${programOf(inOrder, {
        inputs: (specimen) => declared.get(specimen) ?? {},
        options: () => 'protect: true, customTimeouts: { create: "3m", update: "4m", delete: "5m" }',
      })}
      const team = new pulumi.ComponentResource("tests:Team", "team");
      ${declare("AppProject", name, { spec: anyProject }, "{ parent: team }")}
      ${declare("Application", `${name}-app`, app, `{ parent: ${project}, retainOnDelete: true, replaceWith: [${project}] }`)}
      exports.looked = argocd.AppProject.get("looked-up", "default").uid;
      exports.uid = ${project}.uid;
    `;
    stack.program(source);
    await stack.up();
    outputs = await stack.outputs();
  });

  afterAll(() => moving?.close());

  /**
   * @promise Nothing is replaced, nothing is written to Argo CD, and the next preview is empty.
   * @promise Secrets stay secrets, and protected resources stay protected.
   * @promise A preview of the move to the plugin shows no resource as changed, but for those with `replaceWith`, as URNs
   * change.
   */
  test("moves to the plugin by the import", () => moving.to(overPlugin, source));

  /**
   * @promise On the way back each resource is updated once, in the state alone: Pulumi's dynamic providers need a line
   * there which the plugin leaves out.
   */
  test("moves back", () => moving.to(overDynamic, source));

  test("moves once more, changes and goes", async () => {
    await moving.to(overPlugin, source);
    const { stack, place } = moving;
    expect(await stack.outputs()).toEqual(outputs);
    for (const [specimen, inputs] of declared) await expectSeen(specimen, place.argocd, inputs);
    await stack.succeed("state", "unprotect", "--all", "--yes");
    // A destroy leaves it, and with it its project.
    await specimens.Application.client.remove(place.argocd, `argocd/${name}-app`);
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
    for (const [specimen, inputs] of declared) expect(await specimen.client.show(place.argocd, inputs)).toEqual([]);
  });
});

describe("a stack with explicit providers", () => {
  let moving: Moving;
  let source: string;
  const [first, second, third] = ["first", "second", "third"].map((name) => uniqueName(name)) as [
    string,
    string,
    string,
  ];

  beforeAll(async () => {
    moving = await Moving.create();
    const { place, proxy, stack } = moving;
    moving.secrets.push(place.argocd.token);
    await stack.config("token", place.argocd.token, true);
    const project = (name: string, options: string) => declare("AppProject", name, { spec: anyProject }, options);
    source = `
      const authToken = new pulumi.Config().requireSecret("token");
      const one = new argocd.Provider("one", { server: "http://${proxy.address}", authToken, plainText: true });
      const two = new argocd.Provider("two", { server: "${place.argocd.url}", authToken, maxConcurrency: 3 });
      const team = new pulumi.ComponentResource("tests:Team", "team", {}, { providers: [two] });
      ${project(first, "{ provider: one, protect: true }")}
      ${project(second, "{ parent: team }")}
      ${project(third, "{ provider: two, dependsOn: team }")}
      exports.seen = argocd.getAppProjectOutput({ name: ${variableOf(first)}.metadata.name }, { provider: one }).apply(({ uid }) => uid);
    `;
    stack.program(source);
    await stack.up();
  });

  afterAll(() => moving?.close());

  const urnOf = async (name: string) => (await moving.stack.resource(name)).urn;

  /**
   * @promise With providers of your own, it moves the part.
   * @promise An `argocd.Provider` is updated in both directions.
   */
  test("moves to the plugin by the import, a target first, which leaves the others usable", async () => {
    const { stack } = moving;
    stack.entry = overPlugin;
    stack.program(source);
    moving.written();
    const urn = (await urnOf(first)).replace(tokens[overDynamic], tokens[overPlugin]);
    await stack.up("--target", urn);
    expect(moving.written()).toEqual([]);
    await stack.refresh("--expect-no-changes");
    await stack.up();
    await moving.expectSettled(overPlugin);
  });

  test("moves back", () => moving.to(overDynamic, source));

  test("moves once more, and goes", async () => {
    await moving.to(overPlugin, source);
    await moving.stack.succeed("state", "unprotect", "--all", "--yes");
    await moving.stack.destroy();
    expect(await moving.stack.resources()).toEqual([]);
  });
});

describe("targets, with the default provider", () => {
  let moving: Moving;
  const names = ["some", "other"].map((name) => uniqueName(name));
  const source = names.map((name) => declare("AppProject", name, { spec: anyProject })).join("\n");

  beforeAll(async () => {
    moving = await Moving.create();
    moving.stack.program(source);
    await moving.stack.up();
  });

  afterAll(() => moving?.close());

  /** @promise With the default provider, Pulumi refuses to move a part of a stack (`--target`), and leaves all as it is. */
  test("a part is refused by Pulumi, and all of them move", async () => {
    const { stack } = moving;
    const { urn } = await stack.resource(names[0] ?? "");
    stack.entry = overPlugin;
    stack.program(source);
    const target = ["--target", urn.replace(tokens[overDynamic], tokens[overPlugin])];
    expect(await stack.fail("up", "--yes", "--skip-preview", ...target)).toContain(
      "change of providers mixed with --target",
    );
    await moving.to(overPlugin, source, "--target", "**");
    await moving.to(overDynamic, source, "--target", "**");
    await stack.destroy();
    expect(await stack.resources()).toEqual([]);
  });
});

/**
 * @promise | `pulumi import` and the option `import` | are refused | bring an object in by its id |
 * @promise `pulumi-argocd/plugin` has the same classes over a plugin, as Pulumi's own providers are, with which `pulumi
 * import` works.
 */
test("the option `import` brings an object in, without a write", async () => {
  const moving = await Moving.create();
  const { stack, place } = moving;
  const name = uniqueName("imported");
  try {
    await succeed(place.argocd, "POST", "/projects", { project: { metadata: { name }, spec: anyProject } });
    const inputs = { metadata: { name, namespace: "argocd" }, spec: anyProject };
    stack.entry = overPlugin;
    stack.program(declare("AppProject", name, inputs, `{ import: "${name}" }`));
    await stack.up();
    await moving.expectSettled(overPlugin);
    stack.program(declare("AppProject", name, inputs));
    await stack.upUnchanged();
    expect(moving.written()).toEqual([]);
    stack.entry = overDynamic;
    stack.program(declare("AppProject", name, inputs, `{ import: "${name}" }`));
    expect(await stack.fail("preview")).toContain("Import the class from `pulumi-argocd/plugin`");
  } finally {
    await moving.close();
  }
});
