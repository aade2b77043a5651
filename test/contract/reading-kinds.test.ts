import pLimit from "p-limit";
import * as z from "zod";
import type { Json } from "../../provider/contract";
import { functionOf, runFunction } from "../../provider/functions/registry";
import { publicKeyOf } from "../../provider/kinds/gpg-key/key";
import { registry } from "../../provider/kinds/registry";
import type { KindDefinition } from "../../provider/lifecycle/definition";
import { differences, objectPart } from "../../provider/model/inputs";
import { asDeclared } from "../../provider/model/ownership";
import { asDescribed } from "../../provider/model/readable";
import { shapeOf } from "../../provider/model/schema";
import { extraNamespace, objectPath } from "../../tools/local-argocd";
import { specimens } from "../kinds";
import { inOrder } from "../kinds/order";
import type { Specimen } from "../kinds/specimen";
import { eventually } from "../support/eventually";
import { stored } from "../support/handlers";
import { type OwnPlace, standInPlace } from "../support/place";
import { connectionOf } from "../support/stack";

type Transports = typeof import("../../provider/argo/transport");

/* Objects of all kinds, made by others, looked up one by one and together. */

let place: OwnPlace;
const declared = new Map<Specimen, Json>();
const ids: { readonly specimen: Specimen; readonly id: string }[] = [];

/** The requests to Argo CD so far, by all sessions. */
const mockRequests: string[] = [];
jest.mock("../../provider/argo/transport", () => {
  const actual = jest.requireActual<Transports>("../../provider/argo/transport");
  const createTransport: Transports["createTransport"] = (...args) => {
    const transport = actual.createTransport(...args);
    const send: typeof transport.send = (request, ...rest) => {
      mockRequests.push(`${request.method} ${request.path}`);
      return transport.send(request, ...rest);
    };
    return { ...transport, send };
  };
  return { ...actual, createTransport };
});

function connection(token = place.argocd.token) {
  const { ARGOCD_SERVER: server = "", ARGOCD_CA_CERT: caCert } = connectionOf(place.argocd);
  return { server, authToken: token, ...(caCert === undefined ? { plainText: true } : { caCert }) };
}

function call(name: string, given: Json, token?: string): Promise<unknown> {
  return runFunction(name, { ...given, connection: connection(token) });
}

/** What names a declared object, or with another id one that there is not. */
function referenceTo({ kind }: Specimen, values: Json, tokenId: unknown): Json {
  const { reference } = registry[kind].reading;
  const metadata = values.metadata as Json | undefined;
  const known: Json = { ...values, ...metadata, tokenId, keyID: publicKeyOf(values.keyData)?.keyID };
  const names = Object.keys(shapeOf(reference) ?? {}).filter((name) => known[name] !== undefined);
  const all = Object.fromEntries(names.map((name) => [name, known[name]]));
  // Some fields exclude one another.
  const named = z.safeParse(reference, all).success ? all : { [names[0] ?? ""]: known[names[0] ?? ""] };
  const argument = Object.keys(functionOf(`get${kind}`).arguments.shape)[0] ?? "";
  return { [argument]: named };
}

async function tokenIdOf(specimen: Specimen, values: Json): Promise<unknown> {
  return (await specimen.client.show(place.argocd, values))[0]?.id;
}

beforeAll(async () => {
  place = await standInPlace("read");
  for (const specimen of inOrder) {
    const values = stored(specimen.declare(place, 1));
    const alone = specimen.leftAlone?.(values) ?? values;
    await specimen.client.store(place.argocd, alone);
    const shown = await eventually(async () => {
      const [found] = await specimen.client.show(place.argocd, alone);
      return found ?? (specimen.client.hidden ? (await specimen.client.hidden(place.argocd, alone))[0] : undefined);
    });
    declared.set(specimen, alone);
    const { identity }: KindDefinition<unknown> = registry[specimen.kind];
    const holder = Object.values(alone).filter((value) => typeof value === "string");
    ids.push({
      specimen,
      id:
        identity.from === "answer"
          ? [...holder, shown.id].join("|")
          : identity.from === "fields"
            ? (identity.compute(alone) ?? "")
            : await identity.id({ argo: () => ({ namespace: async () => "argocd" }) } as never, alone),
    });
  }
});

afterAll(async () => {
  for (const { specimen, id } of [...ids].reverse()) await specimen.client.remove(place.argocd, id);
  await place.close();
});

const titled = inOrder.map((specimen) => [specimen.kind, specimen] as const);
const listed = titled.flatMap(([kind, specimen]) => {
  const { many }: KindDefinition<unknown>["reading"] = registry[kind].reading;
  return many ? [[`get${many.name}`, specimen, many] as const] : [];
});

test.each(titled)("%s is found as it is declared, without what is secret", async (kind, specimen) => {
  const values = declared.get(specimen) ?? {};
  const result = await call(`get${kind}`, referenceTo(specimen, values, await tokenIdOf(specimen, values)));
  const { result: schema } = functionOf(`get${kind}`);
  const wanted = asDescribed(schema, values) as Json;
  const shown = objectPart(registry[kind].schema, result as Json);
  expect(differences(schema, wanted, asDeclared(schema, wanted, shown) as Json)).toEqual([]);
  const texts = JSON.stringify(result);
  for (const secret of ["fixture-password", place.kubernetes.token]) expect(texts).not.toContain(`"${secret}"`);
});

test.each(listed)("%s has what is declared", async (name, specimen, { lacks = [] }) => {
  const values = declared.get(specimen) ?? {};
  const reference = referenceTo(specimen, values, await tokenIdOf(specimen, values));
  const { [lacks[0] ?? ""]: _lacks, ...one } = (await call(`get${specimen.kind}`, reference)) as Json;
  expect(await call(name, {})).toContainEqual(one);
});

test.each(titled)("%s: one that there is not is said to be missing", async (kind, specimen) => {
  const values = specimen.at(place, 77, specimen.declare(place, 1));
  await expect(call(`get${kind}`, referenceTo(specimen, values, "none"))).rejects.toThrow(
    /has no such .*: check `.*`, and the connection|Argo CD shows no (application|such cluster)|there is no (project|account)/,
  );
});

test.each(titled)("%s is refused to an account that may not see it, with the missing right", async (kind, specimen) => {
  const values = declared.get(specimen) ?? {};
  const reference = referenceTo(specimen, values, await tokenIdOf(specimen, values));
  await expect(call(`get${kind}`, reference, place.argocd.viewerToken)).rejects.toThrow(
    /it needs the RBAC line `p, viewer, .*, allow`/,
  );
});

test.each(listed)("%s shows an account what it may see, or refuses it all", async (name, specimen, { isRefused }) => {
  const list = call(name, {}, place.argocd.viewerToken);
  if (isRefused) return expect(list).rejects.toThrow(/it needs the RBAC line `p, viewer, .*, allow`/);
  const values = declared.get(specimen) ?? {};
  const reference = referenceTo(specimen, values, await tokenIdOf(specimen, values));
  const one = await call(`get${specimen.kind}`, reference);
  expect(await list).not.toContainEqual(one);
});

test("lists are narrowed as their filters say", async () => {
  const { name } = place;
  const names = async (given: Json) =>
    ((await call("getApplications", given)) as { metadata: { name: string } }[]).map(({ metadata }) => metadata.name);
  const application = declared.get(specimens.Application) ?? {};
  const { project } = application.spec as { project: string };
  expect(await names({ projects: [project] })).toContain(name);
  expect(await names({ projects: [`${name}-none`] })).toEqual([]);
  expect(await names({ namespace: extraNamespace })).not.toContain(name);
  expect(await names({ selector: `revision=${name}-none` })).toEqual([]);
  expect(await names({ repo: `https://git.example.com/${name}-none` })).toEqual([]);
  expect(await call("getApplicationSets", { projects: [`${name}-none`] })).toEqual([]);
  expect(await call("getClusters", { name: `${name}-none` })).toEqual([]);
  expect(await call("getClusters", { name })).toMatchObject([{ name }]);
  expect(await call("getCertificates", { hostNamePattern: `${name}-none.*` })).toEqual([]);
  expect(await call("getRepositories", { project: `${name}-none` })).toEqual([]);
});

describe("500 applications", () => {
  const size = 500;
  const names = [...Array(size).keys()].map((number) => `many-${number}`);
  const path = (name?: string) => objectPath("argoproj.io/v1alpha1", "applications", extraNamespace, name);
  const atOnce = pLimit(20);
  const named = (name: string) => `${place.name}-${name}`;

  beforeAll(async () => {
    const make = (name: string) => {
      const values = specimens.Application.leftAlone?.(specimens.Application.declare(place, 1)) ?? {};
      const { annotations } = values.metadata as Json;
      const metadata = { name: named(name), namespace: extraNamespace, annotations, labels: { many: place.name } };
      const object = { apiVersion: "argoproj.io/v1alpha1", kind: "Application", metadata, spec: values.spec };
      return atOnce(() => place.argocd.kubernetes.create(path(), object));
    };
    await Promise.all(names.map(make));
    await eventually(async () => ((await list()).length === size ? true : undefined));
  });

  afterAll(async () => {
    await Promise.all(names.map((name) => atOnce(() => place.argocd.kubernetes.delete(path(named(name))))));
  });

  function list(): Promise<unknown[]> {
    return call("getApplications", { selector: `many=${place.name}` }) as Promise<unknown[]>;
  }

  const measured = async (what: string, work: () => Promise<unknown[]>) => {
    mockRequests.length = 0;
    const begun = performance.now();
    const found = await work();
    process.stdout.write(`${what}: ${mockRequests.length} requests, ${Math.round(performance.now() - begun)} ms\n`);
    expect(found).toHaveLength(size);
    return mockRequests.filter((request) => request === "GET /api/v1/applications");
  };

  test("that are looked up by name, or listed, take one list", async () => {
    const target = (name: string) => ({ name: named(name), namespace: extraNamespace });
    const looks = () => Promise.all(names.map((name) => call("getApplication", { target: target(name) })));
    expect(await measured("500 lookups", looks)).toHaveLength(1);
    expect(await measured("a list of 500", list)).toHaveLength(1);
  });
});
