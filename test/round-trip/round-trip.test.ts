import fc from "fast-check";
import { findLive } from "../../cli/export/live/live";
import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import { objectPart } from "../../provider/model/inputs";
import { isRecord } from "../../provider/model/json";
import { isSame } from "../../provider/model/normalise";
import { inOrder } from "../kinds/order";
import { can } from "../support/ability";
import { inputsOf } from "../support/arbitraries";
import { filledPaths } from "../support/field-paths";
import { changesOf, isFound } from "../support/found";
import { stored, testContext } from "../support/handlers";
import { type OwnPlace, standInPlace } from "../support/place";
import { except } from "../support/program-of-kinds";
import { hiddenPaths, RoundTrips } from "../support/round-trip-record";
import { seen, shownOtherwise } from "../support/seen";
import { fieldAt, valueAt } from "../support/values";
import { declaredIdOf, handlers } from "../support/verbs";

/** Whether this run is the one that is recorded, as `npm run round-trip` does. */
const recorded = process.env.RECORD_ROUND_TRIP === "1";
/** How many generated declarations of each kind are stored and read back. */
const specs = recorded ? 500 : 25;
/** The same of kinds whose every declaration is an object of its own, and takes Argo CD a second. */
const unnamedSpecs = recorded ? 50 : 5;
/** Another seed with every run: a failure prints the declaration. */
const seed = Number(process.env.ROUND_TRIP_SEED ?? Date.now() % 1_000_000);
/** So many declarations are stored side by side, each in place of the one before. */
const lanes = [0, 1, 2, 3];
/** What somebody else has written to the objects of all lanes. */
const foreign = {
  labels: { "foreign.example.com/label": "kept" },
  annotations: { "foreign.example.com/note": "kept" },
};

/** Repeats a comparison for some seconds: the lists of Argo CD's server follow its own writes a little later. */
async function eventually(compare: () => Promise<void>): Promise<void> {
  for (let left = 100; left > 0; left -= 1) {
    try {
      return await compare();
    } catch (error) {
      if (left === 1) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Counts up from 0. */
function counter(): () => number {
  let next = 0;
  return () => next++;
}

function sortedKeys(_key: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

beforeAll(() => console.log(`round trips of ${specs} declarations of each kind, seed ${seed}`));

describe.each(inOrder.map((specimen) => [specimen.kind, specimen] as const))("%s", (kind, specimen) => {
  const { client } = specimen;
  const handler = handlers[kind];
  const schema = registry[kind].schema;
  const hidden = hiddenPaths(schema);
  const proved = new RoundTrips();
  const isNamed = can(specimen, "be named by its declaration");
  /** The next number of those that are not: each has one of its own. */
  const nextNumber = counter();
  const objects = new Map<string, { readonly id: string; state: Json; declared: Json; writes: number }>();
  let place: OwnPlace;

  beforeAll(async () => {
    place = await standInPlace("rt");
  });

  afterAll(async () => {
    for (const { id } of objects.values()) await client.remove(place.argocd, id);
    await place.close();
  });

  /** Stores a declaration by the provider's own way of writing: in place of the last one of its identity, if there is one. */
  async function write(declared: Json): Promise<void> {
    const context = testContext(place.argocd);
    const key = await declaredIdOf(context, kind, declared);
    let object = key === undefined ? undefined : objects.get(key);
    if (object && !can(specimen, "change")) return;
    if (object) {
      const state = await handler.update(context, object.id, stored(object.state), declared);
      Object.assign(object, { state, declared, writes: object.writes + 1 });
    } else {
      object = { ...(await handler.create(context, declared)), declared, writes: 1 };
      objects.set(object.id, object);
    }
    const { id, state, writes } = object;
    // One time in three, and always at first, it is read back as a later run would.
    if (writes % 3 !== 1) return;
    await eventually(async () => {
      const read = await handler.read(testContext(place.argocd), id, stored(state));
      expect(JSON.stringify(read?.inputs, sortedKeys)).toBe(JSON.stringify(declared, sortedKeys));
      const drift = await handler.diff(context, id, stored(read?.state ?? {}), declared);
      expect(drift).toEqual({ replaces: [] });
    });
    if (isFound(kind)) await eventually(() => exportAgain(id, declared));
  }

  /** Declares an object as an export finds it: nothing is left to change, or it is left out and named. */
  async function exportAgain(id: string, declared: Json): Promise<void> {
    const context = testContext(place.argocd);
    const { objects: found, leftOut } = await findLive(context, { kinds: [kind], includeGenerated: true });
    const object = found.find((one) => one.id === id);
    if (object) expect(await changesOf(context, object, declared)).toEqual([]);
    else expect(leftOut.map(({ title }) => title)).toContain(registry[kind].title(declared));
    expect(context.writes).toEqual([]);
  }

  /** Compares what was declared with what another client sees, under the normaliser alone. */
  async function compare(declared: Json): Promise<void> {
    await eventually(async () => {
      const found = await client.show(place.argocd, declared);
      expect(found).toHaveLength(1);
      const [shown = {}] = found;
      for (const field of shownOtherwise(specimen, declared, shown)) {
        expect({ [field]: shown[field] }).toEqual({ [field]: declared[field] });
        throw new Error(`${field} differs: ${JSON.stringify(declared)}`);
      }
      proved.show(kind, objectPart(schema, declared), shown);
    });
  }

  /** Compares what the API never shows with what stands in storage. */
  async function compareHidden(declared: Json): Promise<void> {
    const filled = hidden.filter((path) => valueAt(declared, path) !== undefined);
    if (filled.length === 0) return;
    const [found = {}] = await seen(specimen, place.argocd, declared);
    for (const path of filled) {
      const [sent, kept] = [valueAt(declared, path), valueAt(found, path)];
      // A Secret has texts alone.
      if (String(sent) === kept || isSame(fieldAt(schema, path), sent, kept)) continue;
      expect({ [path]: kept }).toEqual({ [path]: sent });
    }
    proved.prove(kind, "stored", filled);
  }

  async function store(lane: number, inputs: Json): Promise<void> {
    const own = specimen.at(place, isNamed ? lane : nextNumber(), inputs);
    const declared = stored(specimen.leftAlone?.(own) ?? own);
    try {
      await write(declared);
      await compare(declared);
      await compareHidden(declared);
    } catch (error) {
      throw new Error(`${kind}, seed ${seed}: ${JSON.stringify(declared)}`, { cause: error });
    }
  }

  /** Stores generated declarations one after the other, in a few lanes side by side. */
  async function storeInLanes(declarations: readonly Json[]): Promise<void> {
    const left = [...declarations].reverse();
    const run = async (lane: number) => {
      for (let next = left.pop(); next; next = left.pop()) {
        await store(lane, next);
        if (left.length % 100 === 0 && recorded) process.stderr.write(`${kind}: ${left.length} are left\n`);
      }
    };
    await Promise.all(lanes.map(run));
  }

  const name = `maximal and generated declarations come back as they were sent, and nothing foreign is lost${except([specimen], "be labelled by others")}`;

  test(name, async () => {
    for (const inputs of Object.values(specimen.storable?.(place) ?? specimen.maximal)) await store(0, inputs);
    const isShared = can(specimen, "be labelled by others");
    const [first = {}] = Object.values(specimen.storable?.(place) ?? specimen.maximal);
    for (const lane of lanes) {
      await store(lane, first);
      if (isShared) await client.label?.(place.argocd, specimen.at(place, lane, first), foreign);
    }
    const none = fc.constant(undefined);
    // What an import has brought in is not written before it is declared whole.
    const overrides = { ...specimen.storableValues?.(place), externallyManaged: none, __undeclared: none };
    await storeInLanes(fc.sample(inputsOf(kind, overrides), { numRuns: isNamed ? specs : unnamedSpecs, seed }));
    for (const { declared } of isShared ? objects.values() : []) {
      const [{ metadata, ...flat } = {} as Json] = await client.show(place.argocd, declared);
      expect(metadata ?? flat).toMatchObject(foreign);
    }
    const planted = specimen.planted?.(place);
    if (planted) {
      await write(stored(planted.stored));
      await planted.plant();
      const id = (await declaredIdOf(testContext(place.argocd), kind, stored(planted.stored))) ?? "";
      const found = await handler.read(testContext(place.argocd), id, stored(planted.declared));
      expect(found?.inputs).toEqual(planted.declared);
      const before = new Set(filledPaths(schema, planted.stored));
      const added = filledPaths(schema, planted.declared).filter((path) => !before.has(path));
      proved.prove(kind, "read", added);
    }
    if (recorded) proved.write(kind);
  });
});
