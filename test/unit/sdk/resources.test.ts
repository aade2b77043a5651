import { pathToFileURL } from "node:url";
import * as pulumi from "@pulumi/pulumi";
import { registry } from "../../../provider/kinds/registry";
import { shapeOf } from "../../../provider/model/schema";
import { traitsOf } from "../../../provider/model/traits";
import { pluginToken, typeToken } from "../../../provider/tokens";
import * as argocd from "../../../sdk";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import * as overPlugin from "../../../sdk/plugin";
import { specimens } from "../../kinds";
import { isKnown, mockEngine, type Registered, secret, settled } from "./mocks";

let registered: Registered[];
beforeEach(async () => {
  registered = await mockEngine();
});

const destination = { server: "https://kubernetes.default.svc", namespace: "a" };
const source = { repoURL: "https://git.example.com/a", path: "." };
const spec = { project: "default", source, destination };
const later = <T>(value: T) => pulumi.output(Promise.resolve(value));

type Class = {
  new (name: string, args: pulumi.Inputs, options?: pulumi.CustomResourceOptions): pulumi.CustomResource;
  readonly __pulumiType: string;
  readonly isInstance: (value: unknown) => boolean;
  readonly get: (name: string, id: string, state?: pulumi.Inputs) => pulumi.CustomResource;
};
type Classes = Readonly<Record<Kind, Class>> & Pick<typeof argocd, "Provider">;

/** What of an entry differs from the others. */
interface Entry {
  readonly classes: Classes;
  readonly token: (kind: string) => string;
  readonly package: string;
}

const entries: Readonly<Record<string, Entry>> = {
  "pulumi-argocd": { classes: argocd as unknown as Classes, token: typeToken, package: "pulumi-nodejs" },
  "pulumi-argocd/plugin": { classes: overPlugin as unknown as Classes, token: pluginToken, package: "argocd" },
};
const { classes } = entries["pulumi-argocd"] as Entry;

/** A resource of a kind. */
function declare(
  kind: Kind,
  name: string,
  options?: pulumi.CustomResourceOptions,
  made: Classes = classes,
): pulumi.CustomResource {
  const [inputs = {}] = Object.values(specimens[kind].maximal);
  return new made[kind](name, inputs, options);
}

async function inputsOf(resource: pulumi.CustomResource): Promise<Readonly<Record<string, unknown>>> {
  await settled(resource.urn);
  const last = registered.at(-1);
  if (!last) throw new Error("nothing was registered");
  return last.inputs;
}

describe.each(kinds)("%s", (kind) => {
  test("has one short constant as code, whatever is declared", async () => {
    const codes = [
      (await inputsOf(declare(kind, "one"))).__provider,
      (await inputsOf(declare(kind, "two"))).__provider,
    ];
    expect(codes[0]).toBe(codes[1]);
    expect(codes[0]).toBe(`exports.handler = () => require("pulumi-argocd/dynamic").${kind}();`);
    expect(String(codes[0]).length).toBeLessThan(100);
  });

  test("gets an existing object by id alone, with its code", async () => {
    const inputs = await inputsOf(classes[kind].get("found", "the/id", { adopt: "never" }));
    expect(inputs).toMatchObject({ adopt: "never", __provider: expect.stringContaining(kind) });
    expect(inputs).not.toHaveProperty("__mark");
  });

  test("carries the marks and timeouts that the provider needs", async () => {
    const customTimeouts = { create: "10m", update: "20m", delete: "30m" };
    expect(await inputsOf(declare(kind, "one", { customTimeouts }))).toMatchObject({ timeouts: customTimeouts });
    expect(await inputsOf(declare(kind, "two", { customTimeouts: { delete: "1m" } }))).toHaveProperty("timeouts", {
      delete: "1m",
    });
    expect(await inputsOf(declare(kind, "three"))).not.toHaveProperty("timeouts");
    expect(await inputsOf(declare(kind, "four"))).toHaveProperty("__mark", expect.stringMatching(/^[0-9a-f]{32}$/));
  });

  test("has the same properties over the plugin, and is told nothing that the plugin's host knows by itself", async () => {
    const options = { customTimeouts: { create: "10m" } };
    const visible = (inputs: object) =>
      Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== "timeouts" && !name.startsWith("__")));
    const inputs = await inputsOf(declare(kind, "one", options));
    const { classes } = entries["pulumi-argocd/plugin"] as Entry;
    expect(await inputsOf(declare(kind, "one", options, classes))).toEqual(visible(inputs));
    expect(await inputsOf(classes[kind].get("found", "the/id", { adopt: "never" }))).toEqual({ adopt: "never" });
  });
});

describe.each(Object.entries(entries))("%s", (name, { classes, token, package: providerPackage }) => {
  const [, other] = Object.entries(entries).find(([another]) => another !== name) ?? [];
  if (!other) throw new Error("there is one entry alone");

  /** @promise | types in URNs | `pulumi-nodejs:dynamic/argocd:<Kind>` | `argocd:index:<Kind>` | */
  test.each(kinds)("%s has its type token, also as a static property", async (kind) => {
    await inputsOf(declare(kind, "one", {}, classes));
    expect(registered).toMatchObject([{ type: token(kind), name: "one" }]);
    expect(classes[kind].__pulumiType).toBe(token(kind));
  });

  test.each(kinds)("%s knows its own instances, also those of another copy of the package", (kind) => {
    const one = declare(kind, "one", {}, classes);
    const { isInstance } = classes[kind];
    expect(isInstance(one)).toBe(true);
    expect(isInstance({ __pulumiType: classes[kind].__pulumiType })).toBe(true);
    const another = kinds.find((other) => other !== kind) ?? kind;
    const others = [declare(another, "two", {}, classes), declare(kind, "three", {}, other.classes)];
    for (const other of [...others, undefined, null, "text", {}]) expect(isInstance(other)).toBe(false);
  });

  test.each(kinds)("%s is looked up by its id alone", async (kind) => {
    const found = classes[kind].get("found", "the/id");
    await inputsOf(found);
    expect(registered).toMatchObject([{ id: "the/id", name: "found", type: token(kind) }]);
    expect(classes[kind].isInstance(found)).toBe(true);
  });

  test.each(kinds)("%s is the same resource as that of the other entry in a state", (kind) => {
    let aliases: unknown;
    const look: pulumi.ResourceTransformation = ({ opts }) => {
      aliases = opts.aliases;
      return undefined;
    };
    declare(kind, "one", { aliases: [{ name: "former" }], transformations: [look] }, classes);
    expect(aliases).toEqual([{ name: "former" }, { type: other.token(kind) }]);
  });

  describe.each(kinds)("%s", (kind) => {
    test.each([true, false])(
      "has an output of what is left out, without value, known (preview: %s)",
      async (preview) => {
        registered = await mockEngine(preview);
        const fields = Object.entries(shapeOf(registry[kind].schema) ?? {}).filter(
          ([, field]) => !traitsOf(field).option,
        );
        const absent = fields.flatMap(([name, field]) => (field._zod.def.type === "optional" ? name : []));
        const [maximal = {}] = Object.values(specimens[kind].maximal);
        const minimal = Object.fromEntries(Object.entries(maximal).filter(([name]) => !absent.includes(name)));
        const unset = { ...minimal, ...Object.fromEntries(absent.map((name) => [name, undefined])) };
        for (const args of [minimal, unset]) {
          const resource = new classes[kind]("one", args);
          const outputs = resource as unknown as Readonly<Record<string, pulumi.Output<unknown>>>;
          const found = absent.map(async (name) => [
            name,
            await settled(outputs[name]),
            await isKnown(outputs[name] ?? resource.id),
          ]);
          expect(await Promise.all(found)).toEqual(absent.map((name) => [name, undefined, true]));
          expect(absent.filter((name) => Object.hasOwn(registered.at(-1)?.inputs ?? {}, name))).toEqual([]);
        }
      },
    );
  });

  test.each(kinds)("%s is registered with the provider that it is given", async (kind) => {
    const provider = new classes.Provider("prod", { server: "a.example", authToken: "t" });
    await inputsOf(declare(kind, "one", { provider }, classes));
    const providers = registered.map((resource) => resource.provider).filter(Boolean);
    expect(providers).toEqual([expect.stringContaining(`pulumi:providers:${providerPackage}::prod::`)]);
  });

  test("the line of the program that declares a resource is found", () => {
    const resource = pulumi.Resource as unknown as { stackTrace: (skip: number) => { uri: string }[] };
    const { stackTrace } = resource;
    const found: (string | undefined)[] = [];
    resource.stackTrace = (skip) => {
      // This function is a frame more.
      const frames = stackTrace.call(pulumi.Resource, skip + 1);
      found.push(frames[0]?.uri);
      return frames;
    };
    try {
      for (const kind of kinds) declare(kind, "one", {}, classes);
    } finally {
      resource.stackTrace = stackTrace;
    }
    expect(found).toEqual(kinds.map(() => pathToFileURL(__filename).href));
  });
});

test("the creation mark tells resources apart and stays the same for one", async () => {
  const [kind, another] = kinds;
  const marks = [];
  for (const resource of [() => declare(kind, "a"), () => declare(kind, "b"), () => declare(another, "a")]) {
    marks.push((await inputsOf(resource())).__mark);
  }
  expect(new Set(marks).size).toBe(3);
  expect((await inputsOf(declare(kind, "a"))).__mark).toBe(marks[0]);
});

describe("the name", () => {
  const metadataOf = async (metadata?: pulumi.Input<Record<string, unknown>>) =>
    (await inputsOf(new argocd.Application("payments", { spec, ...(metadata && { metadata: metadata as object }) })))
      .metadata;

  test.each<[string, pulumi.Input<Record<string, unknown>> | undefined, object]>([
    ["without metadata", undefined, { name: "payments" }],
    ["with labels alone", { labels: { a: "b" } }, { name: "payments", labels: { a: "b" } }],
    ["with a name of undefined", { name: undefined }, { name: "payments" }],
    ["in an output", later({ labels: {} }), { name: "payments", labels: {} }],
    ["declared", { name: "other" }, { name: "other" }],
    ["declared in an output", later({ name: "other" }), { name: "other" }],
    ["an output", { name: later("other") }, { name: "other" }],
  ])("%s", async (_where, metadata, expected) => {
    expect(await metadataOf(metadata)).toEqual(expected);
  });

  test("of a project is the Pulumi name too", async () => {
    expect((await inputsOf(new argocd.AppProject("team", { spec: {} }))).metadata).toEqual({ name: "team" });
  });
});

describe("secrets", () => {
  const repository = async (args: object) =>
    inputsOf(new argocd.Repository("one", { repo: "https://git.example.com/a", ...args }));
  const clusterOf = (config: unknown, options?: pulumi.CustomResourceOptions) =>
    new argocd.Cluster("one", { server: "https://10.0.0.1", name: "c", config: config as object }, options);

  /** What the class makes of a cluster's configuration; the stand-in for the engine would show secrets at the top only. */
  function configOf(config: unknown): unknown {
    let made: unknown;
    const look: pulumi.ResourceTransformation = ({ props }) => {
      made = props.config;
      return undefined;
    };
    clusterOf(config, { transformations: [look] });
    return made;
  }

  test.each<[string, unknown]>([
    ["plain", "pw"],
    ["an output", later("pw")],
    ["a promise", Promise.resolve("pw")],
    ["a secret already", pulumi.secret("pw")],
  ])("a field that is %s is wrapped once", async (_how, password) => {
    expect(await repository({ password, username: "u" })).toMatchObject({ password: secret("pw"), username: "u" });
  });

  test("an absent field stays absent", async () => {
    expect(await repository({ password: undefined })).not.toHaveProperty("password");
  });

  test("nested fields are wrapped where they are, and nothing beside them", async () => {
    const config = {
      username: "u",
      password: later("pw"),
      tlsClientConfig: { keyData: "key", caData: "ca" },
      execProviderConfig: { command: "c", env: { TOKEN: "t" } },
    };
    const wrapped = expect.objectContaining({ isSecret: expect.any(Promise) });
    const made = configOf(config);
    expect(made).toEqual({
      username: "u",
      password: wrapped,
      tlsClientConfig: { keyData: wrapped, caData: "ca" },
      execProviderConfig: { command: "c", env: wrapped },
    });
    const { password, tlsClientConfig, execProviderConfig } = made as Record<string, Record<string, unknown>>;
    for (const value of [password, tlsClientConfig?.keyData, execProviderConfig?.env]) {
      expect(await pulumi.isSecret(value as unknown as pulumi.Output<unknown>)).toBe(true);
    }
    expect((await inputsOf(clusterOf(config))).config).toEqual(secret({ ...config, password: "pw" }));
  });

  test("an output that hides them is wrapped whole", async () => {
    expect((await inputsOf(clusterOf(later({ bearerToken: "t" })))).config).toEqual(secret({ bearerToken: "t" }));
    const made = configOf({ tlsClientConfig: later({ keyData: "key" }) }) as {
      tlsClientConfig: pulumi.Output<unknown>;
    };
    expect(await pulumi.isSecret(made.tlsClientConfig)).toBe(true);
  });
});

describe("computed outputs at preview", () => {
  test.each(kinds)("of %s are unknown, never the text undefined", async (kind) => {
    registered = await mockEngine(true);
    const resource = declare(kind, "one");
    const inputs = new Set([...Object.keys(shapeOf(registry[kind].schema) ?? {}), "id", "urn"]);
    const computed = Object.entries(resource).filter(
      (property): property is [string, pulumi.Output<unknown>] =>
        pulumi.Output.isInstance(property[1]) && !inputs.has(property[0]) && !property[0].startsWith("__"),
    );
    expect(computed.map(([name]) => name).sort()).toEqual(Object.keys(shapeOf(registry[kind].computed) ?? {}).sort());
    for (const [, output] of computed) {
      expect(await isKnown(output)).toBe(false);
      expect(await isKnown(pulumi.interpolate`${output}`)).toBe(false);
    }
  });

  const labelled = (value: unknown) => {
    const helm = { parameters: [{ name: "password", value: value as string }] };
    return new argocd.Application("a", { spec: { ...spec, source: { ...source, helm } } });
  };
  const sent = { ...spec, source: { ...source, helm: { parameters: [{ name: "password", value: "pw" }] } } };

  test("in a spec, all of it is one", async () => {
    // The stand-in for the engine shows the inner secret at the top, too.
    expect((await inputsOf(labelled(pulumi.secret("pw")))).spec).toEqual(secret(secret(sent)));
  });

  test.each([
    ["a text", "pw"],
    ["an output", later("pw")],
  ])("%s in a spec hides nothing", async (_what, value) => {
    expect((await inputsOf(labelled(value))).spec).toEqual(sent);
  });
});

test("the option `import` is the plugin's, and refused else with what works in its place", async () => {
  await inputsOf(new overPlugin.AppProject("imported", { spec: {} }, { import: "imported" }));
  expect(() => new argocd.AppProject("a", { spec: {} }, { import: "a" })).toThrow(
    'AppProject "a": the option `import` does not work with Pulumi\'s dynamic providers, which this package uses. Import the ' +
      'class from `pulumi-argocd/plugin`, with which it does, declare the object with `adopt: "ifEqual"` to take it over, or look it ' +
      "up with `AppProject.get`",
  );
});

test.each<[string, () => unknown, string]>([
  [
    "no arguments",
    () => new argocd.AppProject("a", undefined as never),
    'AppProject "a": there are no arguments: `new AppProject(name, { … })`',
  ],
  ["null for arguments", () => new argocd.Repository("a", null as never), 'Repository "a": there are no arguments'],
  [
    "null for arguments of what has a name",
    () => new argocd.Application("a", null as never),
    'Application "a": there are no arguments',
  ],
  ["an empty id", () => argocd.Application.get("a", ""), 'Application "a": `Application.get` was given an empty id'],
])("%s is refused in words of the program", (_what, make, message) => {
  expect(make).toThrow(message);
});
