import type { dynamic } from "@pulumi/pulumi";
import { ApiError } from "../../../provider/argo/errors";
import { type Json, PartialFailure, UserError } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";
import { registry } from "../../../provider/kinds/registry";
import { shapeOf } from "../../../provider/model/schema";
import { withheld } from "../../../provider/model/secrets";
import { traitsOf } from "../../../provider/model/traits";
import { kinds } from "../../../sdk/generated/kinds";
import { secretOutputs } from "../../../sdk/generated/secrets";
import { secret } from "../sdk/mocks";

import providers = require("../../../provider/hosts/dynamic");

const application = providers.Application?.() as Required<dynamic.ResourceProvider>;
const handler = handlers.Application;

afterEach(() => jest.restoreAllMocks());

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "it succeeded",
    (reason: Error) => reason.message,
  );

/** Inputs with one secret parameter, beside one that is none. */
function inputsWith(value: unknown, __secrets: unknown = [["spec", "source", "helm", "parameters", 1, "value"]]): Json {
  const parameters = [
    { name: "n", value: "harmless" },
    { name: "p", value },
  ];
  return {
    metadata: { name: "payments" },
    spec: { source: { repoURL: "https://git.example.com/a", helm: { parameters } } },
    __secrets,
  };
}

const status = { conditions: [{ type: "ComparisonError", message: "value canary-4711 is wrong" }] };

describe("the status of an application with a secret is one", () => {
  const inputs = inputsWith("canary-4711");
  const state = { ...inputs, uid: "1", status };
  const kept = { ...inputs, uid: "1", status: secret(status) };

  /**
   * @promise So is `status`, in which Argo CD repeats what it was given, and errors show what Argo CD says without the
   * value, or not at all.
   * @promise So is what a program wraps with `pulumi.secret`: of a `spec` that holds a secret all is one, and with a
   * secret anywhere in an application its `status` is one.
   */
  test("after a create, an update, a refresh, and a failure after any of them", async () => {
    jest.spyOn(handler, "create").mockResolvedValueOnce({ id: "a/b", state });
    expect((await application.create(inputs)).outs).toEqual(kept);
    jest.spyOn(handler, "update").mockResolvedValueOnce(state);
    expect((await application.update("a/b", state, inputs)).outs).toEqual(kept);
    jest.spyOn(handler, "read").mockResolvedValueOnce({ id: "a/b", state, inputs });
    expect((await application.read("a/b", state)).props).toEqual(kept);
    const failure = new PartialFailure("not healthy", "a/b", state);
    for (const work of [
      () => {
        jest.spyOn(handler, "create").mockRejectedValueOnce(failure);
        return application.create(inputs);
      },
      () => {
        jest.spyOn(handler, "update").mockRejectedValueOnce(failure);
        return application.update("a/b", state, inputs);
      },
    ]) {
      await expect(work()).rejects.toMatchObject({ properties: kept });
    }
  });

  test("and plain without one", async () => {
    const plain = { ...state, __secrets: undefined };
    jest.spyOn(handler, "create").mockResolvedValueOnce({ id: "a/b", state: plain });
    expect((await application.create({})).outs).toMatchObject({ status });
  });
});

test("every output of a kind that is Argo CD's own words says so", () => {
  const repeating = kinds.flatMap((kind) =>
    Object.entries(shapeOf(registry[kind].computed) ?? {})
      .filter(([, schema]) => traitsOf(schema).repeats)
      .map(([name]) => `${kind}.${name}`),
  );
  // The others are ids, one of a few words, or made of what is public by itself, such as a certificate.
  expect(repeating).toEqual(["Application.status", "ApplicationSet.status"]);
  const words = kinds.flatMap((kind) => Object.keys(shapeOf(registry[kind].computed) ?? {}));
  expect([...new Set(words)].sort()).toEqual([
    "certInfo",
    "connectionStatus",
    "expiresAt",
    "fingerprint",
    "inheritedCreds",
    "issuedAt",
    "jwt",
    "keyID",
    "namespace",
    "owner",
    "renewAfter",
    "status",
    "subType",
    "subject",
    "tokenId",
    "trust",
    "uid",
    "url",
  ]);
});

describe.each(kinds)("the outputs of %s that are always secrets", (kind) => {
  const names = Object.entries(shapeOf(registry[kind].computed) ?? {}).flatMap(([name, schema]) =>
    traitsOf(schema).secret ? [name] : [],
  );
  const state = Object.fromEntries(names.map((name) => [name, `canary-of-${name}`]));
  const provider = providers[kind]?.() as Required<dynamic.ResourceProvider>;

  test("are secrets for the engine, and hidden in messages", async () => {
    const kept = Object.fromEntries(names.map((name) => [name, secret(state[name])]));
    jest.spyOn(handlers[kind], "create").mockResolvedValueOnce({ id: "a", state });
    expect((await provider.create({})).outs).toEqual(kept);
    jest
      .spyOn(handlers[kind], "update")
      .mockRejectedValueOnce(new UserError(`it is ${names.map((name) => state[name])}`));
    const said = await messageOf(provider.update("a", state, {}));
    for (const name of names) expect(said).not.toContain(state[name]);
    expect(secretOutputs[kind]).toEqual(names);
  });
});

/**
 * @promise So is `status`, in which Argo CD repeats what it was given, and errors show what Argo CD says without the
 * value, or not at all.
 * @promise Out of what Argo CD or a proxy says is taken every value of a secret field, of what the program wraps, and
 * of the secret settings of the connection, and whatever looks like a token, a private key or a password in a URL.
 * @promise Where something of a secret can still be read then, be it in JSON's, Go's, URLs' or HTML's escapes, in base64 or hex,
 * cut off or in part, what was
 * said is not shown at all: `[not shown, because it repeats a secret: see Argo CD itself]`.
 */
test.each([
  ["the secret itself", "canary-4712", "cannot use canary-4712 here", "cannot use [secret] here"],
  ["a part of it", "canary-4713-and-so-on", "cannot use canary-4713-a… here", withheld],
  ["it in base64 with more", "canary-4714", Buffer.from("user:canary-4714").toString("base64"), withheld],
  ["a short one", "x7", "value x7 is wrong", withheld],
  ["a number", 47_110, "value 47110 is wrong", "value [secret] is wrong"],
])("what Argo CD says is shown without %s", async (_what, value, said, shown) => {
  const inputs = inputsWith(value);
  const refused = new ApiError(said, 400, 3).saying(`cannot create application "payments": ${said}; do this`);
  jest.spyOn(handler, "create").mockRejectedValueOnce(refused);
  expect(await messageOf(application.create(inputs))).toBe(`cannot create application "payments": ${shown}; do this`);
});

test("what the program has not made a secret is shown", async () => {
  jest
    .spyOn(handler, "create")
    .mockRejectedValueOnce(new UserError('"harmless" at https://git.example.com/a is wrong'));
  expect(await messageOf(application.create(inputsWith("canary-4715")))).toBe(
    '"harmless" at https://git.example.com/a is wrong',
  );
});

/** @promise With a `spec` that is wrapped as a whole little of what Argo CD says can be shown: wrap the values. */
test("of a spec that is a secret as a whole, nothing is shown", async () => {
  const inputs = inputsWith("v", [["spec"]]);
  const said = "harmless: https://git.example.com/a";
  jest
    .spyOn(handler, "create")
    .mockRejectedValueOnce(new ApiError(said, 400, 3).saying(`application "payments": ${said}`));
  const message = await messageOf(application.create(inputs));
  expect(message).toMatch(/^application "payments": /);
  expect(message).not.toMatch(/harmless|git\.example/);
});
