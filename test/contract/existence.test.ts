import type { Json } from "../../provider/contract";
import { registry } from "../../provider/kinds/registry";
import type { Context } from "../../provider/lifecycle/context";
import { allForms } from "../kinds/order";
import { can } from "../support/ability";
import { stored, testContext } from "../support/handlers";
import { type OwnPlace, ownPlace } from "../support/place";
import { connectionOf } from "../support/stack";
import { titleOf } from "../support/title";
import { handlers } from "../support/verbs";

const made = new Map<string, { readonly id: string; readonly state: Json }>();
const titles = allForms.map((specimen) => [titleOf(specimen), specimen] as const);
let place: OwnPlace;

function madeOf(title: string): { readonly id: string; readonly state: Json } {
  const found = made.get(title);
  if (!found) throw new Error(`${title} was not made`);
  return found;
}

function viewer(): Context {
  return testContext(place.argocd, { ...connectionOf(place.argocd), ARGOCD_AUTH_TOKEN: place.argocd.viewerToken });
}

beforeAll(async () => {
  place = await ownPlace("exist");
  for (const [title, specimen] of titles) {
    const inputs = stored(specimen.declare(place, 1));
    const { id, state } = await handlers[specimen.kind].create(testContext(place.argocd), inputs);
    made.set(title, { id, state: stored(state) });
  }
});

afterAll(() => place.close());

/**
 * @promise Only a proven absence drops a resource from the state: an answer of anything but Argo CD, a refusal or an
 * empty answer never does.
 */
test.each(titles)("forbidden: %s stays in the state, and the missing RBAC line is named", async (title, { kind }) => {
  const { id, state } = madeOf(title);
  const failure = await handlers[kind].read(viewer(), id, state).catch(String);
  const { resource, needs } = registry[kind].rights;
  const actions = needs.flatMap(({ to, action }) => (to.includes("refresh") ? [action] : []));
  expect(failure).toMatch(new RegExp(`p, viewer, ${resource}, (${actions.join("|")}), \\S+, allow`));
});

test.each(titles)("forbidden: no verb changes %s, and each names the missing RBAC line", async (title, specimen) => {
  const { id, state } = madeOf(title);
  const handler = handlers[specimen.kind];
  const tries = [
    handler.create(viewer(), stored(specimen.declare(place, 1))),
    ...(can(specimen, "change") ? [handler.update(viewer(), id, state, stored(specimen.declare(place, 2)))] : []),
    handler.delete(viewer(), id, state),
  ];
  for (const failure of await Promise.all(tries.map((attempt) => attempt.then(() => "done", String)))) {
    expect(failure).toMatch(/^UserError: |^ApiError: /);
    expect(failure).toMatch(/p, viewer, [\w-]+, (create|get|update|delete), \S+, allow/);
  }
});

test.each(titles)("unreachable: %s stays in the state", async (title, { kind }) => {
  const { id, state } = madeOf(title);
  const gone = testContext(place.argocd);
  gone.before = () => Promise.reject(new Error("the connection was cut"));
  await expect(handlers[kind].read(gone, id, state)).rejects.toThrow();
});

/**
 * @promise Only a proven absence drops a resource from the state: an answer of anything but Argo CD, a refusal or an
 * empty answer never does.
 */
test.each([...titles].reverse())("missing: only a proven absence gives %s up", async (title, { kind }) => {
  const { id, state } = madeOf(title);
  await handlers[kind].delete(testContext(place.argocd), id, state);
  expect(await handlers[kind].read(testContext(place.argocd), id, state)).toBeUndefined();
  await handlers[kind].delete(testContext(place.argocd), id, state);
});
