import type { ApiRequest } from "../../provider/argo/request";
import type { Json } from "../../provider/contract";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { can } from "../support/ability";
import { stored, testContext } from "../support/handlers";
import { type OwnPlace, standInPlace } from "../support/place";
import { handlers } from "../support/verbs";

/** How many resources are refreshed at least. */
const size = 200;
const perKind = Math.ceil(size / inOrder.length);

interface Made {
  readonly specimen: Specimen;
  readonly id: string;
  readonly state: Json;
}

let place: OwnPlace;
const made: Made[] = [];

async function make(specimen: Specimen, declared: Json): Promise<void> {
  // Where other tests write keys and host keys at the same time, one may have been stored twice.
  const adopt = can(specimen, "be named by its declaration") ? { adopt: "ifEqual" } : {};
  const inputs = stored({ ...(specimen.leftAlone?.(declared) ?? declared), ...adopt });
  const { id, state } = await handlers[specimen.kind].create(testContext(place.argocd), inputs);
  made.push({ specimen, id, state: stored(state) });
}

beforeAll(async () => {
  place = await standInPlace("all");
  const all = inOrder.map((specimen) => [specimen, specimen.declare(place, 1)] as const);
  for (const [specimen, declared] of all) await make(specimen, declared);
  const further = [...Array(perKind - 1).keys()];
  const makeFurther = async ([specimen, declared]: (typeof all)[number]) => {
    for (const number of further) await make(specimen, specimen.at(place, number, declared));
  };
  await Promise.all(all.map(makeFurther));
});

afterAll(async () => {
  for (const { specimen, id } of [...made].reverse()) await specimen.client.remove(place.argocd, id);
  await place.close();
});

/**
 * @promise A refresh takes at most two lists for a kind, however many resources there are, and one request for each
 * certificate, each token and each of the `WriteRepositoryCredentials`.
 */
test("a refresh of 200 resources of all kinds makes at most two lists of each, and changes nothing", async () => {
  const context = testContext(place.argocd);
  const answered: ApiRequest[] = [];
  // One that failed is not counted: another suite's requests for keys may have disturbed it, and it was sent again.
  context.after = (request) => void answered.push(request);
  const found = await Promise.all(
    made.map(({ specimen, id, state }) => handlers[specimen.kind].read(context, id, state)),
  );
  expect(found.filter((one) => one === undefined)).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(size);

  const counts = new Map<string, number>();
  const reads = answered.filter(({ method }) => method === "GET");
  // Whether a token works is asked with that token.
  const trials = reads.filter(({ token }) => token !== undefined);
  expect(trials).toHaveLength(made.filter(({ state }) => state.jwt !== undefined).length);
  for (const { path, query } of reads.filter(({ token }) => token === undefined)) {
    const key = `${path}?${new URLSearchParams(query as Record<string, string>)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  // A list, or the project that has the entries of several resources.
  expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
  expect(counts.size).toBeLessThanOrEqual(2 * inOrder.length);
  // What no list shows is asked for by a request that stores nothing, one for each object.
  const others = answered.filter(({ method }) => method !== "GET");
  expect(others.filter(({ changesNothing }) => changesNothing !== true)).toEqual([]);
  const asked = inOrder.map(
    ({ client }) => others.filter(({ path }) => path.startsWith(`/api/v1${client.path}`)).length,
  );
  expect(Math.max(...asked)).toBeLessThanOrEqual(perKind);
});
