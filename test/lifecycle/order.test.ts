import fc from "fast-check";
import { type Json, unknown } from "../../provider/contract";
import { kinds, registry } from "../../provider/kinds/registry";
import { createContext } from "../../provider/lifecycle/context";
import { traitsOf } from "../../provider/model/traits";
import type { Kind } from "../../sdk/generated/kinds";
import { inputsOf } from "../support/arbitraries";
import { maximalInputs } from "../support/maximal-inputs";
import { placesIn } from "../support/places";
import { handlers } from "../support/verbs";

const silent = { info: () => undefined, warn: () => undefined, progress: () => undefined };
const sources = { config: () => undefined, environment: {}, cliContext: () => undefined };

/** Checks as a run of its own. */
async function check(kind: Kind, olds: unknown, news: unknown): Promise<Json> {
  const context = { ...createContext(sources, silent), serverVersion: async () => undefined };
  return (await handlers[kind].check(context, olds as Json, news as Json)).inputs;
}

/** The lists of inputs, with another item added so that each has two. */
function listsOf(kind: Kind, isUnordered: boolean) {
  const { schema } = registry[kind];
  return maximalInputs(kind).flatMap((inputs) =>
    placesIn(schema, inputs).flatMap(({ path, schema: field, value, put, sort }) =>
      sort === "field" && Array.isArray(value) && (traitsOf(field).unordered === true) === isUnordered
        ? [{ path, put, items: [...value, otherThan(value[0])] as unknown[] }]
        : [],
    ),
  );
}

/** An item like another, with other texts. */
function otherThan(item: unknown): unknown {
  if (typeof item === "string") return `${item}-other`;
  if (typeof item !== "object" || item === null) return item;
  const [[key, value] = ["", ""], ...rest] = Object.entries(item);
  return Object.fromEntries([[key, otherThan(value)], ...rest]);
}

describe.each(kinds)("another order in %s", (kind) => {
  test("of a list without order is no change", async () => {
    for (const { put, items } of listsOf(kind, true)) {
      const [olds, news] = [put(items), put(items.toReversed())];
      expect(await check(kind, olds, news)).toEqual(olds);
    }
  });

  test("of a list with order stays", async () => {
    for (const { put, items } of listsOf(kind, false)) {
      const news = put(items.toReversed());
      expect(await check(kind, put(items), news)).toEqual(news);
    }
  });

  test("beside an item that is new, gone or not known yet stays", async () => {
    for (const { put, items } of listsOf(kind, true)) {
      for (const others of [[...items, otherThan(items.at(-1))], items.slice(1), [unknown, ...items.slice(1)]]) {
        const news = put(others.toReversed());
        expect(await check(kind, put(items), news)).toEqual(news);
        expect(await check(kind, news, put(items))).toEqual(put(items));
      }
    }
  });

  test("means nothing else, whatever the inputs", () =>
    fc.assert(
      fc.asyncProperty(inputsOf(kind), inputsOf(kind), async (olds, news) => {
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
