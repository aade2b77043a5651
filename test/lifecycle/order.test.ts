import fc from "fast-check";
import { type Json, unknown } from "../../provider/contract";
import { kinds } from "../../provider/kinds/registry";
import { createContext } from "../../provider/lifecycle/context";
import { traitsOf } from "../../provider/model/traits";
import type { Kind } from "../../sdk/generated/kinds";
import { inputsOf } from "../support/arbitraries";
import { maximalLayers } from "../support/maximal-inputs";
import type { Layer, Place } from "../support/places";
import { handlers } from "../support/verbs";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const sources = { config: () => undefined, environment: {}, cliContext: () => undefined };

/** Checks as a run of its own. */
async function check(kind: Kind, olds: unknown, news: unknown): Promise<Json> {
  const context = { ...createContext(sources, silent), serverVersion: async () => undefined };
  return (await handlers[kind].check(context, olds as Json, news as Json)).inputs;
}

/** The lists in the inputs of a kind. */
function listsOf(kind: Kind, isUnordered: boolean): Layer[] {
  return maximalLayers(
    kind,
    ({ sort, value, schema }) =>
      sort === "field" && Array.isArray(value) && (traitsOf(schema).unordered === true) === isUnordered,
  );
}

/** The items of a list, with another one added so that there are two. */
function itemsOf({ value }: Place): unknown[] {
  const items = value as unknown[];
  return [...items, otherThan(items[0])];
}

/** An item like another, with other texts. */
function otherThan(item: unknown): unknown {
  if (typeof item === "string") return `${item}-other`;
  if (typeof item !== "object" || item === null) return item;
  const [[key, value] = ["", ""], ...rest] = Object.entries(item);
  return Object.fromEntries([[key, otherThan(value)], ...rest]);
}

/** Inputs as a program gives them: what an import remembers is in a state alone. */
const ofProgram = (kind: Kind) => inputsOf(kind).map(({ __undeclared: _remembered, ...inputs }) => inputs);

describe.each(kinds)("another order in %s", (kind) => {
  test("of a list without order is no change", async () => {
    for (const { put } of listsOf(kind, true)) {
      const olds = put(itemsOf);
      expect(
        await check(
          kind,
          olds,
          put((list) => itemsOf(list).toReversed()),
        ),
      ).toEqual(olds);
    }
  });

  test("of a list with order stays", async () => {
    for (const { put } of listsOf(kind, false)) {
      const news = put((list) => itemsOf(list).toReversed());
      expect(await check(kind, put(itemsOf), news)).toEqual(news);
    }
  });

  test.each<[string, (items: readonly unknown[]) => unknown[]]>([
    ["new", (items) => [...items, otherThan(items.at(-1))]],
    ["gone", (items) => items.slice(1)],
    ["not known yet", (items) => [unknown, ...items.slice(1)]],
  ])("beside an item that is %s stays", async (_what, change) => {
    for (const { put } of listsOf(kind, true)) {
      const olds = put(itemsOf);
      const news = put((list) => change(itemsOf(list)).toReversed());
      expect(await check(kind, olds, news)).toEqual(news);
      expect(await check(kind, news, olds)).toEqual(olds);
    }
  });

  test("means nothing else, whatever the inputs", () =>
    fc.assert(
      fc.asyncProperty(ofProgram(kind), ofProgram(kind), async (olds, news) => {
        expect(await check(kind, news, news)).toEqual(await check(kind, {}, news));
        const kept = await check(kind, olds, news);
        expect(await check(kind, olds, kept)).toEqual(kept);
      }),
      { numRuns: 30 },
    ));
});

const application = (spec: Json) => ({
  metadata: { name: "a" },
  spec: { source: { repoURL: "https://x", path: "." }, destination: { name: "in-cluster" }, ...spec },
});

test("lists inside the items of a list without order keep theirs, too", async () => {
  const [one, other] = ["/a", "/b"].map((pointer) => ({
    kind: "Secret",
    name: pointer,
    jsonPointers: [pointer, "/z"],
  }));
  const turned = [other, one].map((item) => ({ ...item, jsonPointers: item?.jsonPointers.toReversed() }));
  const olds = application({ ignoreDifferences: [one, other] });
  expect(await check("Application", olds, application({ ignoreDifferences: turned }))).toEqual(olds);
});

test("an item keeps its new text where only its spelling has changed", async () => {
  const differences = (group?: string) => [
    { kind: "Secret" },
    { kind: "ConfigMap", ...(group !== undefined && { group }) },
  ];
  const news = application({ ignoreDifferences: differences("").toReversed() });
  expect(await check("Application", application({ ignoreDifferences: differences() }), news)).toEqual(
    application({ ignoreDifferences: differences("") }),
  );
});

/*
 * `ignoreChanges` of an index: the engine puts the old item there before check, and again after it. Where the list then
 * holds the same items, each old item is in its place, and the engine changes nothing more.
 */
test("an ignored index is as it was, before and after", async () => {
  const ignore = (olds: readonly string[], news: readonly string[], index: number) =>
    news.with(index, olds[index] ?? "");
  const all = fc.uniqueArray(fc.constantFrom("a", "b", "c"), { minLength: 2 });
  await fc.assert(
    fc.asyncProperty(all, all, fc.nat(1), async (olds, news, index) => {
      const options = (syncOptions: readonly string[]) => application({ syncPolicy: { syncOptions } });
      const seen = ignore(olds, news, index);
      const checked = await check("Application", options(olds), options(seen));
      const kept = (checked.spec as { syncPolicy: { syncOptions: string[] } }).syncPolicy.syncOptions;
      expect(ignore(olds, kept, index)).toEqual(kept);
      expect([...kept].sort()).toEqual([...seen].sort());
    }),
  );
});
