import * as pulumi from "@pulumi/pulumi";
import type { Json } from "../../../provider/contract";
import { registry } from "../../../provider/kinds/registry";
import * as argocd from "../../../sdk";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { withoutLosses } from "../../../sdk/losses";
import { maximalInputs, maximalLayers } from "../../support/maximal-inputs";
import { placesIn } from "../../support/places";
import { mockEngine, type Registered, settled } from "./mocks";

const classes = argocd as unknown as Readonly<Record<Kind, new (name: string, args: unknown) => pulumi.CustomResource>>;

let registered: Registered[];
beforeEach(async () => {
  registered = await mockEngine();
});

const advice = "write a text, such as its `toISOString()`";

const losses: readonly [string, unknown][] = [
  ["NaN", Number.NaN],
  ["1e400", Number("1e400")],
  ["-Infinity", -Infinity],
  ["a Date", new Date(0)],
  ["a Map", new Map([["a", 1]])],
  ["a Set", new Set([1])],
  ["a function", () => "a"],
  ["a symbol", Symbol("a")],
  ["a bigint", 1n],
  ["a regular expression", /a/],
  ["bytes", Buffer.from("a")],
  ["a URL", new URL("https://a.example")],
];

describe.each(kinds)("%s", (kind) => {
  // What the class copies from an option of Pulumi's is no argument.
  const layers = maximalLayers(kind, ({ path }) => !path.startsWith("timeouts"));
  const last = layers.at(-1);
  const [place] = last?.places ?? [];
  const declare = (args: unknown) => new classes[kind]("one", { ...(args as object), timeouts: undefined });

  const refusalOf = (args: unknown): unknown => {
    try {
      return declare(args);
    } catch (error) {
      return error;
    }
  };

  test("refuses what would get lost wherever it stands, before anything is registered", () => {
    for (const { places, put } of layers) {
      const refusal = refusalOf(put(() => new Date(0)));
      expect(refusal).toBeInstanceOf(pulumi.RunError);
      const reasons = places.map(({ path }) => `\`${path}\` is a Date, which would get lost: ${advice}`);
      expect((refusal as Error).message).toBe(`${kind} "one": ${reasons.join("; ")}`);
    }
    expect(registered).toEqual([]);
  });

  test.each(losses)("refuses %s", (_what, value) => {
    expect(String(refusalOf(last?.put(() => value)))).toContain(`${kind} "one": \`${place?.path}\` is `);
  });

  test("refuses a key __proto__ wherever it stands", () => {
    const hostile = JSON.parse('{"__proto__": {"a": 1}}') as unknown;
    for (const { places, put } of layers) {
      const refusal = String(refusalOf(put(() => hostile)));
      expect(places.filter(({ path }) => !refusal.includes(`\`${path}.__proto__\` is a key`))).toEqual([]);
    }
    expect(() => declare(Object.assign({ ...maximalInputs(kind)[0] }, { x: hostile }))).toThrow("__proto__");
  });

  test("refuses what would get lost in a promise, wherever it stands", async () => {
    const [inputs = {}] = maximalInputs(kind);
    for (const { path, put } of placesIn(registry[kind].schema, inputs).filter(({ path }) => !/[.[]/.test(path))) {
      const args = withoutLosses(kind, "one", put(Promise.resolve([new Date(0)])) as pulumi.Inputs);
      await expect(args[path]).rejects.toThrow(`${kind} "one": \`${path}[0]\` is a Date, which would get lost`);
    }
  });

  test("takes what it needs not look into", async () => {
    const [inputs = {}] = maximalInputs(kind);
    const eventual: Json = Object.fromEntries(
      Object.entries(inputs).map(([key, value]) => [key, pulumi.output(value)]),
    );
    await settled(declare(eventual).urn);
    expect(registered).toHaveLength(1);
  });
});

test("objects of a program's own classes and resources are values", async () => {
  class Values {
    replicas = 2;
  }
  const other = new argocd.AppProject("other", { spec: {} });
  const spec = { source: { repoURL: "https://git.example.com/a", path: "." }, destination: { name: "in-cluster" } };
  const application = new argocd.Application("one", {
    spec,
    syncTriggers: [new Values(), other, undefined, null],
  });
  await settled(application.urn);
  expect(registered.at(-1)?.inputs.syncTriggers).toEqual([{ replicas: 2 }, expect.anything(), null, null]);
});
