import type { FoundObject } from "../../cli/export/found";
import { findLive } from "../../cli/export/live/live";
import type { Json } from "../../provider/contract";
import { objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { type Accounts, accountsFor } from "../support/accounts";
import { eventually } from "../support/eventually";
import { changesOf, isFound } from "../support/found";
import { stored, testContext } from "../support/handlers";
import { type OwnPlace, standInPlace } from "../support/place";
import { connectionOf } from "../support/stack";
import { declaredIdOf } from "../support/verbs";

/* Objects of every kind that others have made, found and declared as they are: nothing is left to change. */

/** The kinds whose objects are found one by one. */
const found = inOrder.filter(({ kind }) => isFound(kind));

let place: OwnPlace;
let accounts: Accounts;
const made = new Map<string, { readonly specimen: Specimen; readonly declared: Json }>();

async function make(specimen: Specimen, declared: Json): Promise<void> {
  const values = stored(specimen.leftAlone?.(declared) ?? declared);
  await specimen.client.store(place.argocd, values);
  const id = await declaredIdOf(testContext(place.argocd), specimen.kind, values);
  made.set(`${specimen.kind} ${id}`, { specimen, declared: values });
}

/** What `kubectl apply` makes of an application, which a set or another application does not. */
async function applyApplication(name: string, metadata: Json): Promise<void> {
  const { spec } = specimens.Application.declare(place, 1);
  const skip = { "argocd.argoproj.io/skip-reconcile": "true", ...(metadata.annotations as Json | undefined) };
  await place.argocd.kubernetes.create(objectPath("argoproj.io/v1alpha1", "applications", "argocd"), {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { ...metadata, name, namespace: "argocd", annotations: skip },
    spec,
  });
}

beforeAll(async () => {
  place = await standInPlace("exp");
  for (const specimen of found) {
    await make(specimen, specimen.declare(place, 1));
    const maximal = Object.values(specimen.storable?.(place) ?? specimen.maximal);
    for (const [number, declared] of maximal.entries()) await make(specimen, specimen.at(place, number, declared));
  }
  await applyApplication(`${place.name}-child`, {
    annotations: {
      "argocd.argoproj.io/tracking-id": `${place.name}:argoproj.io/Application:argocd/${place.name}-child`,
    },
  });
  accounts = await accountsFor(place.argocd, [[`applications, get, ${place.name}/*`, `projects, get, ${place.name}`]]);
});

afterAll(async () => {
  await specimens.Application.client.remove(place.argocd, `argocd/${place.name}-child`);
  for (const [key, { specimen }] of [...made].reverse()) {
    await specimen.client.remove(place.argocd, key.slice(specimen.kind.length + 1));
  }
  await accounts.close();
  await place.close();
});

/** The objects of this test, by kind and id. */
function ours(objects: readonly FoundObject[]): Map<string, FoundObject> {
  const all = objects.map((object): [string, FoundObject] => [`${object.kind} ${object.id}`, object]);
  return new Map(all.filter(([key]) => made.has(key)));
}

test("what others have made is found, and nothing is to change where it is declared as it was found", async () => {
  const context = testContext(place.argocd);
  const child = `application "${place.name}-child"`;
  const { objects, leftOut } = await eventually(async () => {
    const finding = await findLive(testContext(place.argocd), {});
    const isWhole = ours(finding.objects).size === made.size && finding.leftOut.some(({ title }) => title === child);
    return isWhole && finding;
  });
  const differing: string[] = [];
  for (const [key, object] of ours(objects)) {
    differing.push(...(await changesOf(context, object, made.get(key)?.declared ?? {})));
  }
  expect(differing).toEqual([]);
  expect(context.writes).toEqual([]);
  expect(leftOut).toContainEqual({
    title: child,
    why: `is made and kept by application "${place.name}"`,
  });
});

test("an account finds what it may see, and is told what else there may be", async () => {
  const { name, token } = accounts.having([`applications, get, ${place.name}/*`, `projects, get, ${place.name}`]);
  const environment = { ...connectionOf(place.argocd), ARGOCD_AUTH_TOKEN: token };
  const finding = await findLive(testContext(place.argocd, environment), {});
  const kinds = new Set(finding.objects.map(({ kind }) => kind));
  expect([...kinds]).toEqual(["Application", "AppProject"]);
  expect(finding.objects.map(({ id }) => id)).toContain(`argocd/${place.name}`);
  const lines = ["repositories, get, */*", "clusters, get, */*", "certificates, get, *", "gpgkeys, get, *"];
  for (const line of lines) expect(finding.unseen.join("\n")).toContain(`\`p, ${name}, ${line}, allow\``);
  const own = await findLive(testContext(place.argocd, environment), {
    projects: [place.name],
    kinds: ["Application", "AppProject"],
  });
  expect(own.unseen).toEqual([]);
});
