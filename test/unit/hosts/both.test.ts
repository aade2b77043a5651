import { type Json, PartialFailure, type ResourceHandler, UserError } from "../../../provider/contract";
import { handlers } from "../../../provider/hosts/handlers";
import type { Context } from "../../../provider/lifecycle/context";
import { kinds } from "../../../sdk/generated/kinds";
import { failureOf, type HostCalls, hostCalls } from "../../support/host-calls";

/* What is alike over all hosts: what handlers are given, and what the engine gets of what they answer. */

afterEach(() => jest.restoreAllMocks());

type Verb = "create" | "update" | "read" | "delete";

describe.each(Object.entries(hostCalls))("over %s", (_name, start) => {
  let host: HostCalls;
  beforeEach(async () => {
    host = await start();
  });
  afterEach(() => host.close());

  const calls: Readonly<Record<Verb, (values?: Json) => Promise<unknown>>> = {
    create: (values = {}) => host.create("Application", { values }),
    update: (values = {}) => host.update("Application", {}, { values }),
    read: (values = {}) => host.read("Application", { ...values, __server: {} }),
    delete: (values = {}) => host.delete("Application", values),
  };
  const verbs = Object.keys(calls) as Verb[];
  const handler: ResourceHandler<Context> = handlers.Application;
  const given = (verb: Verb) => {
    const spy = jest.spyOn(handler, verb);
    spy.mockImplementation(async () => ({ id: "x", state: {}, inputs: {} }) as never);
    return () => spy.mock.calls[0]?.slice(1) as unknown[];
  };

  test.each(kinds)("%s is told who asks, and nothing of the host's own", async (kind) => {
    const deleted = jest.spyOn(handlers[kind], "delete").mockResolvedValue(undefined);
    await host.delete(kind, { a: 1 });
    const [, self, id, state] = deleted.mock.calls[0] ?? [];
    expect([self, id, state]).toEqual([host.urn(kind), "id", { a: 1, __urn: host.urn(kind) }]);
  });

  test("a declaration comes with its secrets, by their paths, and with its time", async () => {
    const created = given("create");
    const updated = given("update");
    const declared = { values: { spec: { a: ["s"] } }, secrets: [["spec", "a", 0]], timeout: 90 };
    await host.create("Application", declared);
    await host.update("Application", { uid: "1" }, declared);
    const told = { ...declared.values, __secrets: declared.secrets, __urn: host.urn("Application") };
    expect(created()).toEqual([host.urn("Application"), { ...told, timeouts: { create: "90s" } }]);
    expect(updated()).toEqual([
      host.urn("Application"),
      "id",
      expect.objectContaining({ uid: "1" }),
      { ...told, timeouts: { update: "90s" } },
    ]);
  });

  test("what a handler leaves without a value reaches the engine nowhere", async () => {
    const holey = { uid: undefined, spec: { a: undefined, b: [{ c: undefined }] } };
    const whole = { spec: { b: [{}] } };
    jest.spyOn(handler, "create").mockResolvedValue({ id: "x", state: holey });
    jest.spyOn(handler, "update").mockResolvedValue(holey);
    jest.spyOn(handler, "read").mockResolvedValue({ id: "x", state: holey, inputs: holey });
    expect(await calls.create()).toStrictEqual({ id: "x", outputs: whole });
    expect(await calls.update()).toStrictEqual(whole);
    expect(await calls.read()).toStrictEqual({ id: "x", outputs: whole, inputs: whole });
  });

  test("a proven absence is an answer without an id", async () => {
    jest.spyOn(handler, "read").mockResolvedValue(undefined);
    expect(await calls.read()).toEqual({ id: "", outputs: {}, inputs: {} });
  });

  test.each(verbs)("a refused %s says what to do, and no more", async (verb) => {
    jest.spyOn(handler, verb).mockRejectedValue(new UserError("do this"));
    expect(await failureOf(calls[verb]())).toEqual({ message: "do this" });
  });

  test.each(verbs)("a defect in a %s says so, on one line", async (verb) => {
    jest.spyOn(handler, verb).mockRejectedValue(new TypeError("x is\nundefined"));
    expect(await failureOf(calls[verb]())).toEqual({
      message: "pulumi-argocd has a defect, please report it: x is undefined",
    });
  });

  test.each(["create", "update"] as const)("a %s that fails half-way keeps the object", async (verb) => {
    const state = { uid: "1", gone: undefined, spec: { a: "s" }, __secrets: [["spec", "a"]], __operation: "sync" };
    jest.spyOn(handler, verb).mockRejectedValue(new PartialFailure("not healthy", "argocd/api", state));
    const { gone: _gone, ...outputs } = state;
    expect(await failureOf(calls[verb]())).toEqual({
      message: "not healthy",
      made: { id: "argocd/api", outputs, reasons: ["not healthy"] },
    });
  });

  test.each(["create", "update"] as const)(
    "no message of a %s shows a secret, of a field or a setting",
    async (verb) => {
      await host.configure({ server: "one.example.com", authToken: "the-token", headers: '{"X-A":"the-header"}' });
      const secrets = [["spec", "a"]];
      const say = (text: string) => async (context: Context) => {
        context.connection();
        throw verb === "create" ? new UserError(text) : new PartialFailure(text, "argocd/api", {});
      };
      jest.spyOn(handler, verb).mockImplementation(say("it said a-canary the-token the-header") as never);
      const declared = { values: { spec: { a: "a-canary" } }, secrets };
      const failed =
        verb === "create"
          ? host.create("Application", declared)
          : host.update("Application", { spec: { a: "old" } }, declared);
      expect((await failureOf(failed)).message).toBe("it said [secret] [secret] [secret]");
    },
  );
});
