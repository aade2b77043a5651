import type { Json } from "../../provider/contract";
import { kinds, registry } from "../../provider/kinds/registry";
import { createContext } from "../../provider/lifecycle/context";
import type { Kind } from "../../sdk/generated/kinds";
import { maximalInputs, maximalLayers } from "../support/maximal-inputs";
import type { Place } from "../support/places";
import { handlers } from "../support/verbs";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const context = createContext({ config: () => undefined, environment: {}, cliContext: () => undefined }, silent);
context.serverVersion = async () => undefined;

const check = (kind: Kind, news: unknown, olds: Json = {}) => handlers[kind].check(context, olds, news as Json);

/** Inputs with one more field, wherever there is what it belongs to; `[*]` leads into every item. */
function withField(value: unknown, [head = "", ...rest]: readonly string[], added: unknown): unknown {
  if (Array.isArray(value) && head === "[*]") return value.map((item) => withField(item, rest, added));
  const record = value as Json;
  if (rest.length > 0 && record[head] === undefined) return record;
  return { ...record, [head]: rest.length === 0 ? added : withField(record[head], rest, added) };
}

describe.each(kinds)("null in %s", (kind) => {
  const layers = (sort: Place["sort"]) => maximalLayers(kind, (place) => place.sort === sort);
  const nothing = () => null;

  test("for a field is the field left out", async () => {
    for (const { put } of layers("field")) {
      expect(await check(kind, put(nothing))).toEqual(
        await check(
          kind,
          put(() => undefined),
        ),
      );
    }
  });

  test("for an item is named with what to do", async () => {
    const advice = "is null, which Argo CD would store as an empty value: write the value, or remove the line";
    for (const { places, put } of layers("item")) {
      const reasons = new Set((await check(kind, put(nothing))).failures.map(({ reason }) => reason));
      expect(places.map(({ path }) => `\`${path}\` ${advice}`).filter((reason) => !reasons.has(reason))).toEqual([]);
    }
  });

  test("in free-form JSON is a value", async () => {
    for (const { put } of layers("free-form"))
      expect(await check(kind, put(nothing))).toEqual({ inputs: put(nothing), failures: [] });
  });

  test("for a field that others write is nothing, and a value there is refused", async () => {
    const [inputs = {}] = maximalInputs(kind);
    const plain = await check(kind, inputs);
    for (const [path, reason] of Object.entries(registry[kind].refused)) {
      const reasons = async (value: unknown) =>
        (await check(kind, withField(inputs, path.split("."), value))).failures.map(({ reason }) => reason);
      expect(await check(kind, withField(inputs, path.split("."), null))).toEqual(plain);
      const refusal = expect.stringContaining(`${path.split(".").at(-1)}\` ${reason}`);
      for (const value of ["x", [], { phase: "x" }]) expect(await reasons(value)).toContainEqual(refusal);
      // A dry run shows an empty status; any other empty object may mean something.
      expect(await reasons({})).toEqual(path === "status" ? [] : expect.arrayContaining([refusal]));
    }
  });

  test("for a field that nobody knows is still a mistake", async () => {
    const { failures } = await check(kind, { ...maximalInputs(kind)[0], noSuchField: null });
    expect(failures).toEqual([{ reason: expect.stringContaining("`noSuchField` is no known field") }]);
  });
});

test("a pasted manifest, as a dry run prints it, is what it says", async () => {
  const source = { repoURL: "https://git.example.com/x", path: "." };
  const destination = { server: "https://kubernetes.default.svc", namespace: "x" };
  const manifest = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: "x", creationTimestamp: null, labels: null },
    spec: {
      project: "default",
      source: { ...source, targetRevision: null, helm: null },
      destination,
      syncPolicy: { automated: null },
      info: null,
    },
    status: {},
  };
  expect(await check("Application", manifest)).toEqual({
    inputs: {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      metadata: { name: "x" },
      spec: { project: "default", source, destination, syncPolicy: {} },
    },
    failures: [],
  });
  const automated = { ...manifest, spec: { ...manifest.spec, syncPolicy: { automated: {} } } };
  expect((await check("Application", automated)).inputs).toMatchObject({ spec: { syncPolicy: { automated: {} } } });
});

/* The engine sees no difference between null and nothing, and would send nothing. */
test("an entry of Helm values that becomes null, or is no longer, is a change", async () => {
  const inputs = (valuesObject: object): Json => ({
    metadata: { name: "a" },
    spec: {
      destination: { server: "https://kubernetes.default.svc", namespace: "a" },
      source: { repoURL: "https://git.example.com/a", helm: { valuesObject } },
    },
  });
  const [without, withNull] = [inputs({ a: { b: 1 } }), inputs({ a: { b: 1, gone: null } })];
  const diff = (olds: Json, news: Json) => handlers.Application.diff(context, "argocd/a", olds, news);
  expect(await diff(without, withNull)).toEqual({ replaces: [], changes: true });
  expect(await diff(withNull, without)).toEqual({ replaces: [], changes: true });
  // What it sees by itself, it also shows.
  expect(await diff(without, inputs({ a: { b: 2, gone: null } }))).toEqual({ replaces: [] });
  expect(await diff(withNull, withNull)).toEqual({ replaces: [] });
});
