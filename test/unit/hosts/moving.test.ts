import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import type { Json } from "../../../provider/contract";

import providers = require("../../../provider/hosts/dynamic");

import { pluginToken, providerCode, typeToken } from "../../../provider/tokens";
import { type Kind, kinds } from "../../../sdk/generated/kinds";
import { maximalInputs } from "../../support/maximal-inputs";
import { type Engine, startPlugin, struct, urnOf, valuesIn } from "../../support/plugin";

/* A state goes from one host to the other and back, as the engine hands it over. */

let engine: Engine;

beforeAll(async () => {
  // What is said of the server that does not answer, and of fields that are to end.
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
  engine = await startPlugin();
  // Nobody answers there: what needs a certain version of Argo CD is not looked at.
  const settings = { server: "http://127.0.0.1:1", authToken: "t" };
  await engine.ask("configure", new protocol.ConfigureRequest().setArgs(struct(settings)));
  const texts: Readonly<Record<string, string>> = { "argocd:server": settings.server, "argocd:authToken": "t" };
  const config = { get: (key: string) => texts[key], require: (key: string) => texts[key] ?? "" };
  await providers.Application?.().configure?.({ config });
});

afterAll(() => {
  engine.close();
  jest.restoreAllMocks();
});

/** The resource of a kind, as each host knows it. */
function resourceOf(kind: Kind) {
  const provider = providers[kind]?.();
  if (!provider?.check || !provider.diff) throw new Error(`no provider of ${kind}`);
  const { check, diff } = provider;
  const of = urnOf(pluginToken(kind), "moving");
  const told = {
    __mark: "a-mark",
    __urn: urnOf(typeToken(kind), "moving"),
    __provider: providerCode(kind),
    timeouts: { create: "10m", delete: "20m" },
  };
  return {
    dynamic: {
      // Pulumi's own host puts the code beside what it is answered.
      check: async (olds: Json, declared: Json): Promise<Json> => ({
        ...(await check(olds, { ...declared, ...told })).inputs,
        __provider: told.__provider,
      }),
      diff: (outputs: Json, news: Json) => diff("id", outputs, news),
    },
    plugin: {
      async check(olds: Json, declared: Json): Promise<Json> {
        const request = new protocol.CheckRequest().setUrn(of).setOlds(struct(olds)).setNews(struct(declared));
        return valuesIn((await engine.ask<protocol.CheckResponse>("check", request)).getInputs());
      },
      async diff(inputs: Json, outputs: Json, news: Json): Promise<protocol.DiffResponse.DiffChanges> {
        const request = new protocol.DiffRequest().setUrn(of).setId("id").setNews(struct(news));
        request.setOldInputs(struct(inputs)).setOlds(struct(outputs));
        return (await engine.ask<protocol.DiffResponse>("diff", request)).getChanges();
      },
    },
  };
}

/** What the engine has of a resource that was made. */
function outputsOf(inputs: Json): Json {
  return { ...inputs, __server: { address: "http://127.0.0.1:1" } };
}

/** Declarations as a program writes them. */
function declarationsOf(kind: Kind): [number, Json][] {
  return maximalInputs(kind).map(({ timeouts: _option, ...declared }, form) => [form, declared]);
}

describe.each(kinds)("a %s", (kind) => {
  test.each(declarationsOf(kind))(
    "that fills every field goes to the plugin without a step, and comes back by one update (form %s)",
    async (_form, declared) => {
      const { dynamic, plugin } = resourceOf(kind);
      const first = await dynamic.check({}, declared);
      expect(first).toMatchObject({ __mark: "a-mark" });
      const outputs = outputsOf(first);
      const moved = await plugin.check(first, declared);
      expect(moved).toMatchObject({ __mark: "a-mark" });
      for (const ofHost of ["__provider", "__urn", "timeouts"]) expect(moved).not.toHaveProperty(ofHost);
      expect(await plugin.diff(first, outputs, moved)).toBe(protocol.DiffResponse.DiffChanges.DIFF_NONE);
      expect(await plugin.check(moved, declared)).toEqual(moved);

      const back = await dynamic.check(moved, declared);
      expect(back).toEqual(first);
      expect(await dynamic.diff(outputsOf(moved), back)).toEqual({ replaces: [], changes: true });
      expect((await dynamic.diff(outputs, back)).changes).not.toBe(true);
    },
  );
});
